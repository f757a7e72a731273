// Who was in the room both times, and how much of a change may come from that. Only groups that may be shown in both audits appear by
// themselves, and none whose few new or changed people could be found by taking one audit from the other.
import { type Audit, countedIn, peopleOf, type Response } from '../audit.ts';
import type { ScoredAudit, ScoredFactor } from '../score-audit/scored-audit.ts';
import { sheetOf } from '../summary/sheet.ts';
import { summarize } from '../summary/summarize.ts';
import { noGroup } from '../summary/summary.ts';
import { compareTexts } from '../text.ts';
import type { FactorDiff, Verdict } from './audit-diff.ts';
import { fewestApart } from './counted.ts';
import { mayShow } from './only-group.ts';
import type { Room } from './surroundings.ts';
import { standOf } from './wave.ts';

/** Turnout that differs by more than this, as a share of the headcount, is told. A judgement, not calibrated. */
const otherTurnoutFrom = 0.15;
/** Groups that made up other shares of the room by more than this, added up, are told. A judgement too. */
const otherRoomFrom = 0.25;
/** A change of which less than this share is left when both rooms are made up alike comes from who was there. */
const ownShare = 0.5;

/** Groups of both audits, in the order of the later one: what was said of the room, and how many of each answered for themselves. */
export function diffRoom(before: Audit, after: Audit, smallestGroup: number): Room[] {
  const ids = [...new Set([...after.groups, ...before.groups].map(({ id }) => id))];
  return ids.map((id) => {
    const [one, two] = [before, after].map(({ groups }) => groups.find((group) => group.id === id));
    const numbers = (group: typeof one, audit: Audit): Room['before'] => {
      if (group === undefined) return null;
      const answered = peopleOf(audit) === 0 ? null : answeredBy(audit, id);
      return {
        present: group.present ?? null,
        headcount: group.headcount ?? null,
        answered: answered !== null && answered > 0 && answered < smallestGroup ? 'few' : answered,
      };
    };
    const title = two?.title ?? one?.title ?? id;
    return {
      id,
      title,
      titleBefore: one === undefined || one.title === title ? null : one.title,
      before: numbers(one, before),
      after: numbers(two, after),
    };
  });
}

/** How many of a group answered each for themselves; of those of no group where none is named. */
const answeredBy = (audit: Audit, group: string | undefined): number =>
  countedIn(audit).reduce(
    (sum, { people }) => sum + (people.get(group ?? noGroup) ?? 0),
    audit.responses.filter((response) => response.group === group).length,
  );

/** Whether the groups made up quite other shares of the two rooms. False where that is not known of both. */
export function isOtherRoom(before: Audit, after: Audit): boolean {
  const [one, two] = [sharesIn(before), sharesIn(after)];
  if (one === null || two === null) return false;
  const alike = [...one].reduce((sum, [group, share]) => sum + Math.min(share, two.get(group) ?? 0), 0);
  return 1 - alike > otherRoomFrom;
}

/** What each group was of the room, 0..1, by answers or by hands that could be raised; null where nobody counted. */
function sharesIn(audit: Audit): Map<string, number> | null {
  const isSurvey = peopleOf(audit) > 0;
  const sizes = audit.groups.map(({ id, present }): [string, number | undefined] => [
    id,
    isSurvey ? answeredBy(audit, id) : present,
  ]);
  if (isSurvey) sizes.push([noGroup, answeredBy(audit, undefined)]);
  const known = sizes.flatMap(([id, size]): [string, number][] => (size === undefined ? [] : [[id, size]]));
  const all = known.reduce((total, [, size]) => total + size, 0);
  return known.length < sizes.length || all === 0 ? null : new Map(known.map(([id, size]) => [id, size / all]));
}

/** Whether quite another share of those concerned took part. False where headcounts are not known, and where one voice or a room that agreed speaks for all. */
export function isOtherTurnout(before: ScoredAudit, after: ScoredAudit): boolean {
  if (Math.min(before.people, after.people) <= 1) return false;
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
  const told = ({ responses }: Audit) => responses.map((one) => ({ group: one.group, text: textOf(one) }));
  const [was, is] = [told(before), told(after)];
  return (isMeant) => {
    const meant = (people: typeof was): string[] => people.flatMap(({ group, text }) => (isMeant(group) ? text : []));
    return isFoundBySubtraction(meant(was), meant(is), minimum);
  };
}

/** From so many answers on, two rows that are equal in all of them are taken for one person's, whatever ids they were given. */
const enoughToKnow = 8;

/** Whether some answered exactly alike in both, and a few on a side did not. */
function isFoundBySubtraction(was: readonly string[], is: readonly string[], minimum: number): boolean {
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

/**
 * The change if the groups shown had made up both rooms in the same parts, half way between the two. One group says something only where
 * others were there too, as `people` on either side; null without.
 */
export function changeAlike(groups: Groups, people: { before: number; after: number }): number | null {
  const [only] = groups;
  if (only === undefined) return null;
  if (groups.length === 1 && only.before.n >= people.before && only.after.n >= people.after) return null;
  const all = { before: sum(groups.map(({ before }) => before.n)), after: sum(groups.map(({ after }) => after.n)) };
  return sum(groups.map(({ before, after, levels }) => ((before.n / all.before + after.n / all.after) / 2) * levels));
}

/** Whether an up or a down is mostly a matter of who was there. */
export const isFromTheRoom = (verdict: Verdict, levels: number, alike: number | null): boolean =>
  (verdict.is === 'up' || verdict.is === 'down') && alike !== null && alike / levels < ownShare;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
