// Whether a summary from a file belongs to a sheet and can be true: names that stand on it, lists as long as its ballots, numbers that go together.
import { nearest, type Place, type Problem, type ProblemCode, problem } from '../problem.ts';
import type { Path } from '../source/source.ts';
import type { PairFile, SummaryFile } from './shape.ts';
import type { Line, Part, Sheet } from './sheet.ts';
import { anyRubric } from './summary.ts';

/** 1 in the steps of sums. */
const one = 2n ** 52n;

type Say = (code: ProblemCode, message: string, at: Path, hint?: string) => void;

/** All that does not fit, in the order of the file's parts. `placeOf` gives the place of a path in the file. */
export function fitProblems(file: SummaryFile, sheet: Sheet, placeOf: (path: Path) => Place): Problem[] {
  const problems: Problem[] = [];
  const say: Say = (code, message, at, hint) => problems.push(problem(code, message, placeOf(at), hint));
  const factors = new Map(sheet.flatMap((page) => page.factors.map((factor) => [factor.key, factor])));
  const lines = new Map([...factors.values()].flatMap((factor) => factor.lines.map((line) => [line.key, line])));
  const rubrics = new Map(sheet.map(({ rubric }) => [rubric.id, rubric]));
  for (const id of Object.keys(file.scored)) if (id !== anyRubric) known(say, rubrics, id, 'rubric', ['scored', id]);
  for (const [key, sides] of Object.entries(file.questions)) {
    const line = known(say, lines, key, 'question', ['questions', key]);
    if (line !== undefined) fitQuestion(say, line, sides, ['questions', key]);
  }
  for (const [key, groups] of Object.entries(file.factors)) {
    if (known(say, factors, key, 'factor', ['factors', key]) === undefined) continue;
    for (const [group, { n, sum, squares }] of Object.entries(groups)) {
      if (BigInt(sum) <= BigInt(n) * one && BigInt(squares) <= BigInt(sum) + BigInt(n)) continue;
      say('wrong-value', 'Scores lie from 0 to 1; these sums are too large for so many.', ['factors', key, group]);
    }
  }
  for (const [key, complete] of Object.entries(file.complete)) {
    const factor = known(say, factors, key, 'factor', ['complete', key]);
    if (factor !== undefined) fitComplete(say, factor, complete, ['complete', key]);
  }
  for (const [key, others] of Object.entries(file.pairs)) {
    known(say, factors, key, 'factor', ['pairs', key]);
    for (const [other, pair] of Object.entries(others)) fitPair(say, factors, [key, other], pair);
  }
  return problems;
}

function known<T>(say: Say, all: ReadonlyMap<string, T>, name: string, what: string, at: Path): T | undefined {
  const found = all.get(name);
  if (found !== undefined) return found;
  const near = nearest(name, all.keys());
  const code = what === 'question' ? 'unknown-question' : what === 'rubric' ? 'unknown-rubric' : 'unknown-id';
  say(
    code,
    `This audit asks no ${what} \`${name}\`.`,
    at,
    near === undefined ? undefined : `Did you mean \`${near}\`?`,
  );
  return undefined;
}

function fitQuestion(say: Say, line: Line, sides: SummaryFile['questions'][string], at: Path): void {
  const ballots = new Map(line.ballots.map((ballot) => [ballot.side ?? 'whole', ballot]));
  for (const [side, cells] of Object.entries(sides)) {
    const ballot = ballots.get(side as keyof typeof sides);
    if (ballot === undefined && !(ballots.size === 0 && side === 'whole')) {
      const expected = [...ballots.keys()].join(', ') || 'whole';
      say('wrong-value', `\`${line.key}\` has no side \`${side}\`; expected ${expected}.`, [...at, side]);
      continue;
    }
    for (const [group, { n, hands, counts }] of Object.entries(cells)) {
      const here = [...at, side, group];
      const slots = ballot?.slots.length ?? 0;
      if (counts.length !== slots) {
        say('wrong-shape', `\`${line.key}\` has ${slots} counts; there are ${counts.length}.`, [...here, 'counts']);
      } else if (ballot?.many === true ? counts.some((count) => count > n) : slots > 0 && total(counts) !== n) {
        say('wrong-value', `The counts (${counts.join(', ')}) do not go with \`n\`, which is ${n}.`, [
          ...here,
          'counts',
        ]);
      }
      if (hands > n) say('wrong-value', `\`hands\` is ${hands}, but only ${n} answered.`, [...here, 'hands']);
    }
  }
}

function fitComplete(say: Say, factor: Part, complete: SummaryFile['complete'][string], at: Path): void {
  const { n, sums, products } = complete;
  const levels = factor.lines
    .filter(({ leveled }) => leveled)
    .map((line) => line.ballots[line.scoring]?.slots.length ?? 0);
  const asked = `\`${factor.key}\` has ${levels.length} scored questions with levels`;
  if (sums.length !== levels.length) {
    say('wrong-shape', `${asked}; there are ${sums.length} sums.`, [...at, 'sums']);
    return;
  }
  if (products.length !== levels.length || products.some((line, index) => line.length !== index + 1)) {
    say('wrong-shape', `${asked}; expected as many lists of products, of 1, 2, 3 … numbers.`, [...at, 'products']);
    return;
  }
  for (const [j, sum] of sums.entries()) {
    const most = levels[j] ?? 0;
    const squares = products[j]?.[j] ?? 0;
    if (sum >= n && sum <= n * most && squares >= sum && squares <= sum * most) continue;
    say('wrong-value', `${n} answers from 1 to ${most} cannot add up to these sums.`, [...at, 'sums', j]);
  }
}

function fitPair(say: Say, factors: ReadonlyMap<string, Part>, [key, other]: [string, string], pair: PairFile): void {
  const at = ['pairs', key, other];
  if (known(say, factors, other, 'factor', at) === undefined) return;
  if (key >= other) say('wrong-value', 'Of a pair, the factor that is first in the alphabet stands first.', at);
  const [first, second, product] = [BigInt(pair.first), BigInt(pair.second), BigInt(pair.product)];
  const most = BigInt(pair.n) * one;
  if (first <= most && second <= most && product <= first + BigInt(pair.n) && product <= second + BigInt(pair.n))
    return;
  say('wrong-value', 'Scores lie from 0 to 1; these sums are too large for so many.', at);
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
