// What follows from linear equations: an attacker writes down everything that was published as equations over what each group said, and asks
// whether something that was not published is a sum of them.

/** Coefficients by unknown, and what their sum is known to be. */
export interface Equation {
  of: Map<string, number>;
  is: number;
}

const nothing = 1e-7;

/** Equations in a form in which each has an unknown that stands in no other. */
export function reduced(equations: readonly Equation[]): { leads: string; equation: Equation }[] {
  const rows: { leads: string; equation: Equation }[] = [];
  for (const given of equations) {
    const equation = rows.reduce((row, { leads, equation: known }) => less(row, known, leads), given);
    const [leads, factor] = [...equation.of].reduce(
      (best, next) => (Math.abs(next[1]) > Math.abs(best[1]) ? next : best),
      ['', 0] as [string, number],
    );
    if (Math.abs(factor) < nothing) continue;
    const unit: Equation = {
      of: new Map([...equation.of].map(([name, by]) => [name, by / factor])),
      is: equation.is / factor,
    };
    for (const row of rows) row.equation = less(row.equation, unit, leads);
    rows.push({ leads, equation: unit });
  }
  return rows;
}

/** The value of a sum of unknowns where it follows from the equations; undefined where it does not. */
export function following(rows: ReturnType<typeof reduced>, sum: ReadonlyMap<string, number>): number | undefined {
  const left = rows.reduce((rest, { leads, equation }) => less(rest, equation, leads), { of: new Map(sum), is: 0 });
  return [...left.of.values()].every((by) => Math.abs(by) < nothing) ? -left.is : undefined;
}

/** One equation less so much of another that an unknown falls out of it. */
function less(from: Equation, known: Equation, name: string): Equation {
  const by = from.of.get(name) ?? 0;
  if (Math.abs(by) < nothing) return from;
  const of = new Map(from.of);
  for (const [other, factor] of known.of) {
    const rest = (of.get(other) ?? 0) - by * factor;
    if (Math.abs(rest) < nothing) of.delete(other);
    else of.set(other, rest);
  }
  return { of, is: from.is - by * known.is };
}
