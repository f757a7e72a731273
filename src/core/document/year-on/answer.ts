// The answer in one sentence, for documents and for the first line on a terminal.
import type { AuditDiff, Compared, FactorDiff, Verdict } from '../../diff/audit-diff.ts';
import { listed } from '../words/list.ts';
import { count, hundred, inWords } from '../words/number.ts';

/** Factors with one of these verdicts, those that moved furthest first; otherwise in the order of the rubrics. */
export function those(diff: AuditDiff, ...verdicts: Verdict['is'][]): FactorDiff[] {
  const found = diff.factors.filter(({ verdict }) => verdicts.includes(verdict.is));
  const size = ({ change }: FactorDiff): number => -Math.abs(change?.levels ?? 0);
  const byMove = verdicts.some((is) => is === 'up' || is === 'down' || is === 'reported-move');
  return byMove ? found.toSorted((one, other) => size(one) - size(other)) : found;
}

/** What changed, in one sentence: how many parts are up, down, steady, and of how many nothing can be said. */
export const answerOf = (diff: AuditDiff): string => answerFrom(diff.factors.map(({ verdict }) => verdict));

/** The same from the verdicts themselves; those on parts that can't be compared are passed over. */
export function answerFrom(verdicts: readonly Verdict[]): string {
  const many = (is: Verdict['is']): number => verdicts.filter((verdict) => verdict.is === is).length;
  const numbers = {
    up: many('up'),
    down: many('down'),
    steady: many('steady'),
    unclear: many('cant-tell'),
    told: many('reported-move'),
  };
  const compared = Object.values(numbers).reduce((sum, number) => sum + number, 0);
  if (compared === 0) return 'The two audits have no part in common that can be compared.';
  if (numbers.told === compared) {
    return 'One voice, or a room that agreed, spoke in at least one of the two audits, so this is what was reported, and no part can be called changed.';
  }
  if (numbers.unclear === compared) {
    return `Of ${count(compared, 'part', 'parts')} compared, nobody can tell ${compared === 1 ? '' : 'of any '}whether it has changed.`;
  }
  const are = (number: number): string => `${inWords(number)} ${number === 1 ? 'is' : 'are'}`;
  const moved = [
    ...(numbers.up > 0 ? [`${are(numbers.up)} up`] : []),
    ...(numbers.down > 0 ? [`${are(numbers.down)} down`] : []),
  ];
  const rest = [
    ...(numbers.steady > 0 ? [`${inWords(numbers.steady)} held steady`] : []),
    ...(numbers.unclear > 0 ? [`of ${inWords(numbers.unclear)} nobody can tell`] : []),
    ...(numbers.told > 0 ? [`${are(numbers.told)} only reported`] : []),
  ];
  const of = `Of ${count(compared, 'part', 'parts')} compared`;
  if (moved.length === 0) return `${of}, none moved by more than chance would explain: ${listed(rest)}.`;
  return `${of}, ${listed(moved)}${rest.length === 0 ? '' : `; ${listed(rest)}`}.`;
}

/** Words for verdicts, as tables show them. */
export function verdictWords(verdict: Verdict): string {
  switch (verdict.is) {
    case 'up':
    case 'down':
      return verdict.small ? `${verdict.is} (small)` : verdict.is;
    case 'steady':
      return 'steady';
    case 'cant-tell':
      return "can't tell";
    case 'not-comparable':
      return 'not comparable';
    case 'reported-move':
      return 'reported move';
  }
}

/** "35 to 74" for a part that has both scores. */
export const fromTo = ({ before, after }: Compared): string =>
  before === null || after === null ? '' : `${hundred(before.value)} to ${hundred(after.value)}`;

/** A factor's title in a list; the rubric's title stands with it where two rubrics call a factor the same. */
export function nameIn({ factors, rubrics }: Named, { title, rubric }: Named['factors'][number]): string {
  const twin = factors.some((one) => one.title === title && one.rubric !== rubric);
  return twin ? `${title} (${rubrics.find(({ id }) => id === rubric)?.title ?? rubric})` : title;
}

/** What names of parts are told apart by. */
interface Named {
  factors: readonly { title: string; rubric: string }[];
  rubrics: readonly { id: string; title: string }[];
}
