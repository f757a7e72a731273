// Targets through several audits: which of them stand, how far the way was and is, and of which nobody can tell any more.
import { aimOf, keyOf, type Target } from '../audit.ts';
import { lastTimeId } from '../audit-file/last-time.ts';
import type { ScoredAudit, ScoredFactor } from '../score-audit/scored-audit.ts';
import { type Way, waysTo } from '../score-audit/way-to.ts';
import { carries } from './align.ts';
import type { Fate } from './audit-diff.ts';
import { pairQuestions, type QuestionPair } from './versions.ts';

/** A target and the way to it from the last audit, with how far it was in an earlier one. */
export interface FollowedWay extends Omit<Way, 'is'> {
  is: Way['is'] | 'cant-tell';
  /** What became of the question or the factor since the target was set, where that is why nobody can tell; else null. */
  why: Fate | null;
  /** The first earlier audit in which the same stood at a level that may be shown; null where none did. */
  before: { audit: string; date: string; level: number; left: number } | null;
}

/** An audit on the way, and whether what it says may be shown beside the others. */
export interface Stop {
  scored: ScoredAudit;
  shown: boolean;
}

/**
 * Targets of several audits, oldest first, as they stand at the last: a later one takes the place of an earlier one for the same factor or
 * question. A question is the same where its answers may be compared; the target of any other can't be told, and is said to be so.
 */
export function followTargets(stops: readonly Stop[]): FollowedWay[] {
  const last = stops.at(-1);
  const isNone = stops.every(({ scored }) => (scored.audit.targets ?? []).length === 0);
  if (last === undefined || !last.shown || isNone) return [];
  const paired = stops.map((stop): Paired => ({ ...stop, pairs: pairsTo(last.scored, stop.scored) }));
  const standing = new Map<string, Carried>();
  for (const from of paired) {
    for (const target of from.scored.audit.targets ?? []) {
      const carried = carriedOver(target, from, last.scored);
      standing.set(aimOf(carried.target), carried);
    }
  }
  const all = [...standing.values()].filter(({ target }) => target.rubric !== lastTimeId);
  const told = all.filter(({ why }) => why === null).map(({ target }) => target);
  const earlier = paired.slice(0, -1).filter(({ shown }) => shown);
  return [
    ...waysTo(last.scored, told).map((way) => ({
      ...way,
      why: null,
      before: way.level === null ? null : beforeOf(way.target, earlier, last.scored),
    })),
    ...all.flatMap(untold),
  ];
}

/** An audit with what became of each question of its rubrics by the last audit. */
interface Paired extends Stop {
  pairs: Map<string, QuestionPair[]>;
}

interface Carried {
  target: Target;
  why: Fate | null;
  title: string;
}

/** A target under the name that its question has in the last audit, or what became of it. */
function carriedOver(target: Target, from: Paired, last: ScoredAudit): Carried {
  const title = titleIn(target, from.scored);
  if ('factor' in target) {
    const why = factorIn(last, target.rubric, target.factor) === undefined ? 'retired' : null;
    return { target, why, title };
  }
  const pair = from.pairs.get(target.rubric)?.find(({ before }) => before === target.question);
  if (pair === undefined || !pair.comparable) return { target, why: pair?.fate ?? 'retired', title };
  return { target: { ...target, question: pair.after ?? pair.id }, why: null, title };
}

function untold({ target, why, title }: Carried): FollowedWay[] {
  if (why === null) return [];
  const none = {
    ref: null,
    level: null,
    reverse: false,
    side: null,
    words: null,
    left: null,
    path: null,
    before: null,
  };
  return [{ target, title, ...none, is: 'cant-tell', why }];
}

/** How far it was in the first of the earlier audits that can tell. */
function beforeOf(target: Target, earlier: readonly Paired[], last: ScoredAudit): FollowedWay['before'] {
  for (const stop of earlier) {
    const { scored } = stop;
    const own = sameIn(target, stop, last);
    const [way] = own === null ? [] : waysTo(scored, [own]);
    const { level = null, left = null } = way ?? {};
    if (level !== null && left !== null) return { audit: scored.audit.id, date: scored.audit.date, level, left };
  }
  return null;
}

/** The target under the name that its question has in an earlier audit; null where that has none that may be compared. */
function sameIn(target: Target, earlier: Paired, last: ScoredAudit): Target | null {
  const pairs = (earlier.pairs.get(target.rubric) ?? []).filter(({ comparable }) => comparable);
  if ('question' in target) {
    const before = pairs.find(({ after }) => after === target.question)?.before;
    return before === undefined || before === null ? null : { ...target, question: before };
  }
  const [was, is] = [earlier.scored, last].map((scored) => factorIn(scored, target.rubric, target.factor));
  return was !== undefined && is !== undefined && isShared(was, is, pairs) ? target : null;
}

/** Whether a factor is made of the same in both: of questions that carry at least half of its weight each time. */
function isShared(before: ScoredFactor, after: ScoredFactor, pairs: readonly QuestionPair[]): boolean {
  const inBoth = pairs.flatMap((pair) => {
    const was = before.questions.find(({ question }) => question.id === pair.before);
    const is = after.questions.find(({ question }) => question.id === pair.after);
    return was?.score.state === 'scored' && is?.score.state === 'scored' ? [{ before: was, after: is }] : [];
  });
  return carries(inBoth);
}

/** What became of each question of the rubrics that both audits have, by rubric. */
const pairsTo = (last: ScoredAudit, from: ScoredAudit): Map<string, QuestionPair[]> =>
  new Map(
    from.rubrics.flatMap(({ rubric }) => {
      const is = last.rubrics.find((one) => one.rubric.id === rubric.id)?.rubric;
      return is === undefined ? [] : [[rubric.id, pairQuestions(rubric, is)] as const];
    }),
  );

const factorIn = (scored: ScoredAudit, rubric: string, id: string): ScoredFactor | undefined =>
  scored.rubrics.find((one) => one.rubric.id === rubric)?.factors.find(({ factor }) => factor.id === id);

function titleIn(target: Target, scored: ScoredAudit): string {
  const factors = scored.rubrics.find(({ rubric }) => rubric.id === target.rubric)?.factors ?? [];
  if ('factor' in target) {
    return factors.find(({ factor }) => factor.id === target.factor)?.factor.title ?? target.factor;
  }
  const asked = factors.flatMap(({ questions }) => questions).find(({ question }) => question.id === target.question);
  return asked?.question.topic ?? keyOf(target.rubric, target.question);
}
