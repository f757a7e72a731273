// How often a comparison of two audits errs: changes seen where nothing has changed, and half a level found, called steady, or left open.
// People are made up: a general mood, a view of each factor, five levels. The tables stand in docs/statistics.md. Takes a quarter of an hour.
// PAIRS=350 npm run bench: so many pairs without a change, and half as many with one.
import type { Audit } from '../src/core/audit.ts';
import type { Verdict } from '../src/core/diff/audit-diff.ts';
import { diffAudits } from '../src/core/diff/diff-audits.ts';
import { randomBits } from '../src/core/statistics/random-bits.ts';
import { trendAudits } from '../src/core/trend/trend-audits.ts';
import { aFactor, anAudit, aResponse, aRubric, aScale } from '../test/core/an-audit.ts';

const [factors, questions, spread] = [6, 4, 1.02];
const pairs = Number(process.env['PAIRS'] ?? 350);
const shifted = 3; // factors that are up by half a level where there is a change
/** What of a person's view of a factor is still there the next time, as a share of its variance. */
const lasting = 0.6;
const bits = randomBits(20_261_121);
const uniform = (): number => ((bits() >>> 0) + 0.5) / 2 ** 32;
const normal = (): number => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
const half = Math.SQRT1_2;

const indices = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const rubric = aRubric(
  indices(factors).map((factor) =>
    aFactor(
      `factor-${factor}`,
      indices(questions).map((question) => aScale(`question-${factor}-${question}`)),
    ),
  ),
);

interface Person {
  mood: number;
  views: number[];
}
const person = (): Person => ({ mood: normal(), views: indices(factors).map(normal) });

/** What a person answers this time; `up` says by how many levels the shifted factors are up from the `centre` of the scale that all crowd around. */
function said({ mood, views }: Person, up: number, centre: number): Record<string, number> {
  return Object.fromEntries(
    views.flatMap((own, factor) => {
      const view = half * mood + half * (Math.sqrt(lasting) * own + Math.sqrt(1 - lasting) * normal());
      return indices(questions).map((question): [string, number] => {
        const level = centre + (factor < shifted ? up : 0) + spread * (half * view + half * normal());
        return [`question-${factor}-${question}`, Math.max(1, Math.min(5, Math.round(level)))];
      });
    }),
  );
}

/** Audits one after another, each of so many people, of whom the first `staying` are in all of them. */
function surveys(sizes: readonly number[], staying: number, ups: readonly number[], centre = 3): Audit[] {
  const stayed = indices(staying).map(person);
  return ups.map((up, wave) => {
    const responses = indices(sizes[wave] ?? 0).map((index) => {
      const known = stayed[index];
      const id = known === undefined ? `r-${wave}-${index}` : `r-${index}`;
      return aResponse(said(known ?? person(), up, centre), undefined, id);
    });
    return anAudit(rubric, { responses, date: `202${wave}-03-14` });
  });
}

function shows(sizes: readonly number[], ups: readonly number[], centre = 3): Audit[] {
  return ups.map((up, wave) => {
    const counts = new Map<string, number[]>();
    for (const answers of indices(sizes[wave] ?? 0).map(() => said(person(), up, centre))) {
      for (const [question, level] of Object.entries(answers)) {
        const count = counts.get(question) ?? [0, 0, 0, 0, 0];
        count[level - 1] = (count[level - 1] ?? 0) + 1;
        counts.set(question, count);
      }
    }
    const entries = Object.fromEntries(
      [...counts].map(([question, count]) => [`rubric/${question}`, { votes: [{ tallies: [{ counts: count }] }] }]),
    );
    return anAudit(rubric, { mode: 'hands', entries, date: `202${wave}-03-14` });
  });
}

const kinds: Record<string, (sizes: readonly number[], ups: readonly number[], centre?: number) => Audit[]> = {
  different: (sizes, ups, centre) => surveys(sizes, 0, ups, centre),
  'half in both': (sizes, ups, centre) => surveys(sizes, Math.ceil(Math.min(...sizes) / 2), ups, centre),
  'the same': (sizes, ups, centre) => surveys(sizes, Math.min(...sizes), ups, centre),
  hands: shows,
};
const alike = (people: number, ups: readonly number[]): number[] => ups.map(() => people);
const isMove = ({ is }: Verdict): boolean => is === 'up' || is === 'down';
const shown = (...rates: number[]): string => rates.map((rate) => rate.toFixed(3)).join('  ');
const twice = (pair: Audit[]) => diffAudits(...(pair as [Audit, Audit]));

console.log('people  kind          any false change  half a level found  rightly steady  half a level called steady');
for (const people of [12, 20, 30, 50]) {
  for (const [kind, audits] of Object.entries(kinds)) {
    const sums = { wrong: 0, steady: 0, found: 0, missed: 0 };
    for (const _ of indices(pairs)) {
      const { overall, factors: each } = twice(audits(alike(people, [0, 0]), [0, 0]));
      sums.wrong += [overall, ...each].some(({ verdict }) => isMove(verdict)) ? 1 : 0;
      sums.steady += each.filter(({ verdict }) => verdict.is === 'steady').length / factors;
    }
    for (const _ of indices(pairs / 2)) {
      const moved = twice(audits(alike(people, [0, 0.5]), [0, 0.5])).factors.slice(0, shifted);
      sums.found += moved.filter(({ verdict }) => verdict.is === 'up').length / shifted;
      sums.missed += moved.filter(({ verdict }) => verdict.is === 'steady').length / shifted;
    }
    const [wrong, steady] = [sums.wrong / pairs, sums.steady / pairs];
    const [found, missed] = [sums.found / (pairs / 2), sums.missed / (pairs / 2)];
    console.log(`${people}  ${kind.padEnd(12)}  ${shown(wrong, found, steady, missed)}`);
  }
}

console.log('sizes    crowded around  kind          any false change  half a level found');
for (const sizes of [
  [12, 300],
  [30, 300],
]) {
  for (const centre of [3, 4.3, 4.8]) {
    for (const kind of ['different', 'half in both', 'hands']) {
      const audits = kinds[kind] ?? shows;
      let [wrong, found] = [0, 0];
      for (const _ of indices(pairs)) {
        const { overall, factors: each } = twice(audits(sizes, [0, 0], centre));
        wrong += [overall, ...each].some(({ verdict }) => isMove(verdict)) ? 1 : 0;
      }
      for (const _ of indices(pairs / 2)) {
        const moved = twice(audits(sizes, [0, -0.5], centre)).factors.slice(0, shifted);
        found += moved.filter(({ verdict }) => verdict.is === 'down').length / shifted;
      }
      console.log(`${sizes.join(':')}  ${centre}  ${kind.padEnd(12)}  ${shown(wrong / pairs, found / (pairs / 2))}`);
    }
  }
}

/** Whether a chain of three calls anything changed, and the share of the shifted factors that it finds up from the first to the last. */
function chain(audits: Audit[]): { any: boolean; found: number } {
  const trend = trendAudits(audits);
  const lines = trend === null ? [] : [trend.overall, ...trend.factors];
  const verdicts = lines.flatMap(({ steps, whole }) => [...steps, ...(whole === null ? [] : [whole])]);
  const ups = lines.slice(1, 1 + shifted).filter(({ whole }) => whole?.verdict.is === 'up');
  return { any: verdicts.some(({ verdict }) => isMove(verdict)), found: ups.length / shifted };
}

console.log('three audits  kind    any false change  in three diffs without the shared budget  half a level found');
for (const people of [30]) {
  for (const kind of ['different', 'the same']) {
    const audits = kinds[kind] ?? shows;
    const sums = { wrong: 0, apart: 0, found: 0 };
    for (const _ of indices(pairs)) {
      const three = audits(alike(people, [0, 0, 0]), [0, 0, 0]);
      const [one, two, last] = three as [Audit, Audit, Audit];
      sums.wrong += chain(three).any ? 1 : 0;
      const diffs = [diffAudits(one, two), diffAudits(two, last), diffAudits(one, last)];
      const each = diffs.flatMap(({ overall, factors: parts }) => [overall, ...parts]);
      sums.apart += each.some(({ verdict }) => isMove(verdict)) ? 1 : 0;
    }
    for (const _ of indices(pairs / 2))
      sums.found += chain(audits(alike(people, [0, 0.25, 0.5]), [0, 0.25, 0.5])).found;
    const [wrong, apart] = [sums.wrong / pairs, sums.apart / pairs];
    console.log(`${people}  ${kind.padEnd(12)}  ${shown(wrong, apart, sums.found / (pairs / 2))}`);
  }
}
