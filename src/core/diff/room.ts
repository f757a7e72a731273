// Who was in the room both times, and how much of a change may come from that. Only groups that may be shown in both audits appear by
// themselves, and none whose few new or changed people could be found by taking one audit from the other.
import { type Audit, countedIn, type Response } from '../audit.ts';
import type { ScoredAudit, ScoredFactor } from '../score-audit/scored-audit.ts';
import { sheetOf } from '../summary/sheet.ts';
import { summarize } from '../summary/summarize.ts';
import { noGroup } from '../summary/summary.ts';
import { compareTexts } from '../text.ts';
import type { FactorDiff, Room, Verdict } from './audit-diff.ts';
import { fewestApart } from './counted.ts';
import { mayShow } from './only-group.ts';
import { standOf } from './wave.ts';

/** Turnout that differs by more than this, as a share of the headcount, is told. A judgement, not calibrated. */
const otherTurnoutFrom = 0.15;
/** A change of which less than this share is left when both rooms are made up alike comes from who was there. */
const ownShare = 0.5;

/** Groups of both audits, in the order of the later one. Numbers are those given for the room, not of answers. */
export function diffRoom(before: Audit, after: Audit): Room[] {
  const ids = [...new Set([...after.groups, ...before.groups].map(({ id }) => id))];
  return ids.map((id) => {
    const [one, two] = [before, after].map(({ groups }) => groups.find((group) => group.id === id));
    const numbers = (group: typeof one): Room['before'] =>
      group === undefined ? null : { present: group.present ?? null, headcount: group.headcount ?? null };
    return { id, title: two?.title ?? one?.title ?? id, before: numbers(one), after: numbers(two) };
  });
}

/** Whether quite another share of those concerned took part. False where headcounts are not known. */
export function isOtherTurnout(before: ScoredAudit, after: ScoredAudit): boolean {
  const [one, two] = [before.turnout.rate, after.turnout.rate];
  return one !== null && two !== null && Math.abs(one - two) > otherTurnoutFrom;
}

/**
 * Groups that may be shown in both audits beside each other, and whether the audits may be compared at all. Two audits that share answers
 * (a file that was imported again with a few more rows) tell about the few who differ, by groups and by what the groups leave over.
 */
export function groupsInBoth(
  before: ScoredAudit,
  after: ScoredAudit,
): { groups: { id: string; title: string }[]; isTelling: boolean } {
  const was = new Set(before.groups.shown.map(({ id }) => id));
  const most = after.minimum.group;
  const isTelling = tellingIn(before.audit, after.audit, most);
  const groups = after.groups.shown.filter(({ id }) => was.has(id) && !isTelling((group) => group === id));
  const sizeOf = (id: string): number =>
    countedIn(after.audit).reduce(
      (sum, { people }) => sum + (people.get(id) ?? 0),
      after.audit.responses.filter(({ group }) => group === id).length,
    );
  const ranked = groups.map(({ id }) => id).sort((a, b) => sizeOf(b) - sizeOf(a) || (a < b ? 1 : -1));
  while (ranked.length > 0 && isTelling((group) => group === undefined || !ranked.includes(group))) ranked.pop();
  return {
    groups: groups.filter(({ id }) => ranked.includes(id)).map(({ id, title }) => ({ id, title })),
    isTelling: isTelling(() => true),
  };
}

type IsTelling = (isMeant: (group: string | undefined) => boolean) => boolean;

/** Whether two audits tell about a few of some groups. Whoever is only counted cannot be looked up, so this may hide more than it must. */
function tellingIn(before: Audit, after: Audit, minimum: number): IsTelling {
  if (before.counted || after.counted) {
    const [was, is] = [summarize(before), summarize(after)];
    const lines = [before, after].flatMap(sheetOf).flatMap(({ factors }) => factors.flatMap((part) => part.lines));
    const several = new Set(lines.flatMap(({ key, ballots }) => (ballots.some(({ many }) => many) ? [key] : [])));
    return (isMeant) => {
      const apart = fewestApart(was, is, (group) => isMeant(group === noGroup ? undefined : group), several);
      return apart > 0 && apart < minimum;
    };
  }
  const [one, two] = [before.responses, after.responses];
  return (isMeant) =>
    isFoundBySubtraction(
      one.filter(({ group }) => isMeant(group)),
      two.filter(({ group }) => isMeant(group)),
      minimum,
    );
}

/** From so many answers on, two rows that are equal in all of them are taken for one person's, whatever ids they were given. */
const enoughToKnow = 8;

/** Whether some answered exactly alike in both, and a few on a side did not. */
function isFoundBySubtraction(before: readonly Response[], after: readonly Response[], minimum: number): boolean {
  const [was, is] = [before.map(textOf), after.map(textOf)];
  const [gone, come] = [without(was, is), without(is, was)];
  return gone !== was.length && [gone, come].some((few) => few > 0 && few < minimum);
}

function textOf({ respondent, answers }: Response): string {
  const given = Object.entries(answers).sort(([a], [b]) => compareTexts(a, b));
  const isKnown = given.filter(([, { state }]) => state === 'answered').length >= enoughToKnow;
  return JSON.stringify([isKnown ? '' : respondent, given]);
}

/** How many texts of the first have no equal left among the second. */
function without(texts: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const text of others) left.set(text, (left.get(text) ?? 0) + 1);
  return texts.filter((text) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  }).length;
}

type Groups = FactorDiff['groups'];

/** A factor's scores by group, both times, in levels; only where they are made of the same questions both times. */
export function likeWithLike(
  before: ScoredFactor | undefined,
  after: ScoredFactor | undefined,
  groups: readonly { id: string; title: string }[],
  steps: number,
): Groups {
  return groups.flatMap(({ id, title }) => {
    const [one, two] = [standOf(before?.groups[id]), standOf(after?.groups[id])];
    if (one === null || two === null || toldOf(before, id) !== toldOf(after, id)) return [];
    return [{ group: id, title, before: one, after: two, levels: (two.value - one.value) * steps }];
  });
}

/** The scored questions whose answers are told of a group. */
const toldOf = (factor: ScoredFactor | undefined, group: string): string =>
  JSON.stringify(
    (factor?.questions ?? [])
      .filter((one) => one.question.weight > 0 && mayShow(group, one))
      .map(({ key }) => key)
      .sort(),
  );

/** The change if the groups shown had made up both rooms in the same parts, half way between the two; null with fewer than two groups. */
export function changeAlike(groups: Groups): number | null {
  if (groups.length < 2) return null;
  const all = { before: sum(groups.map(({ before }) => before.n)), after: sum(groups.map(({ after }) => after.n)) };
  return sum(groups.map(({ before, after, levels }) => ((before.n / all.before + after.n / all.after) / 2) * levels));
}

/** Whether an up or a down is mostly a matter of who was there. */
export const isFromTheRoom = (verdict: Verdict, levels: number, alike: number | null): boolean =>
  (verdict.is === 'up' || verdict.is === 'down') && alike !== null && alike / levels < ownShare;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
