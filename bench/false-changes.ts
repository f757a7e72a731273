// How often a comparison of two audits errs: changes seen where nothing has changed, and half a level found, called steady, or left open.
// People are made up: a general mood, a view of each factor, five levels. The table stands in docs/statistics.md. Takes some minutes.
import type { Audit } from '../src/core/audit.ts';
import { diffAudits } from '../src/core/diff/diff-audits.ts';
import { randomBits } from '../src/core/statistics/random-bits.ts';
import { aFactor, anAudit, aResponse, aRubric, aScale } from '../test/core/an-audit.ts';

const [factors, questions, spread, pairs] = [6, 4, 1.02, 600];
const shifted = 3; // factors that are up by half a level where there is a change
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

/** One person's answers; `up` says by how many levels a factor is up. */
function person(up: number): Record<string, number> {
  const mood = normal();
  return Object.fromEntries(
    indices(factors).flatMap((factor) => {
      const view = half * mood + half * normal();
      return indices(questions).map((question): [string, number] => {
        const level = 3 + (factor < shifted ? up : 0) + spread * (half * view + half * normal());
        return [`question-${factor}-${question}`, Math.max(1, Math.min(5, Math.round(level)))];
      });
    }),
  );
}

const rooms: Record<string, (people: number, up: number, from: number) => Audit> = {
  people: (people, up, from) =>
    anAudit(rubric, {
      responses: indices(people).map((index) => aResponse(person(up), undefined, `r-${from + index}`)),
    }),
  hands: (people, up) => {
    const counts = new Map<string, number[]>();
    for (const answers of indices(people).map(() => person(up))) {
      for (const [question, level] of Object.entries(answers)) {
        const count = counts.get(question) ?? [0, 0, 0, 0, 0];
        count[level - 1] = (count[level - 1] ?? 0) + 1;
        counts.set(question, count);
      }
    }
    const entries = [...counts].map(([question, count]) => [
      `rubric/${question}`,
      { votes: [{ tallies: [{ counts: count }] }] },
    ]);
    return anAudit(rubric, { mode: 'hands', entries: Object.fromEntries(entries) });
  },
};

console.log('people  kind    any false change  half a level found  rightly steady  half a level called steady');
for (const people of [10, 15, 20, 30, 50]) {
  for (const [kind, room] of Object.entries(rooms)) {
    const sums = { wrong: 0, steady: 0, found: 0, missed: 0 };
    for (const _ of indices(pairs)) {
      const { overall, factors: each } = diffAudits(room(people, 0, 0), room(people, 0, 1000));
      sums.wrong += [overall, ...each].some(({ verdict }) => verdict.is === 'up' || verdict.is === 'down') ? 1 : 0;
      sums.steady += each.filter(({ verdict }) => verdict.is === 'steady').length / factors;
    }
    for (const _ of indices(pairs / 2)) {
      const moved = diffAudits(room(people, 0, 0), room(people, 0.5, 1000)).factors.slice(0, shifted);
      sums.found += moved.filter(({ verdict }) => verdict.is === 'up').length / shifted;
      sums.missed += moved.filter(({ verdict }) => verdict.is === 'steady').length / shifted;
    }
    const rates = [sums.wrong / pairs, sums.found / (pairs / 2), sums.steady / pairs, sums.missed / (pairs / 2)];
    console.log([people, kind.padEnd(6), ...rates.map((rate) => rate.toFixed(3))].join('  '));
  }
}
