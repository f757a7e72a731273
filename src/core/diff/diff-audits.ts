// Two audits of one organization compared: aligned, judged as one family, and everything else that changed beside the scores.
import { type Audit, countedIn } from '../audit.ts';
import { withoutLastTime } from '../audit-file/last-time.ts';
import { minimumOf } from '../score-audit/minimum-group.ts';
import type { ScoredAudit } from '../score-audit/scored-audit.ts';
import { isGuarded } from '../score-audit/whole.ts';
import { type Aligned, align, type FactorPair, type MayUse, weighed } from './align.ts';
import type { AuditDiff, Compared, FactorDiff, SideOfDiff } from './audit-diff.ts';
import { columnsOf } from './columns.ts';
import { diffPersonGaps } from './diff-person-gaps.ts';
import { diffQuestions } from './diff-questions.ts';
import { diffRubrics } from './diff-rubrics.ts';
import { followTargets } from './follow-targets.ts';
import { distancesOf, withAlikeVerdicts } from './group-tests.ts';
import { judgeColumns } from './judge.ts';
import { incomparable, keptFrom } from './kept-from.ts';
import { diffGaps, diffSplits, diffUnknowns, questionsMet } from './noticed.ts';
import { isOneAudit, unmoved } from './one-audit.ts';
import { underOneFactor } from './one-factor.ts';
import { underOneRubric } from './one-rubric.ts';
import { mayShow, onlyGroup, shownGroup } from './only-group.ts';
import { diffActions, diffPromises } from './registers.ts';
import {
  changeAlike,
  diffRoom,
  groupsInBoth,
  isFromTheRoom,
  isOtherRoom,
  isOtherTurnout,
  likeWithLike,
} from './room.ts';
import { diffSaid } from './said.ts';
import { type Wave, waveOf } from './wave.ts';

/**
 * What changed from one audit to another. Both are scored by today's code, over the questions that both asked and answered and with the
 * same weights. The same audits always give the same result, in whatever order people and files stand; swapped audits give the mirror image.
 * `group` compares that group only; null where it may not be shown in both. `budget` is the share of the usual error that the verdicts may
 * spend together, 0..1: all of it, unless this is one of several comparisons.
 */
export function diffAudits(before: Audit, after: Audit): AuditDiff;
export function diffAudits(before: Audit, after: Audit, group: string | undefined, budget?: number): AuditDiff | null;
export function diffAudits(one: Audit, other: Audit, group?: string, budget = 1): AuditDiff | null {
  const [earlier = one, later = other] = underOneFactor(underOneRubric([one, other]));
  // What either audit promised its people holds for both.
  const smallestGroup = Math.max(minimumOf(earlier).group, minimumOf(later).group);
  const [before, after] = [earlier, later].map((audit) => ({
    ...withoutLastTime(audit),
    smallestGroup,
  })) as [Audit, Audit];
  const mayUse: MayUse = (question) => group === undefined || mayShow(group, question);
  const aligned = align(before, after, mayUse);
  const { groups: inBoth, isTelling } = groupsInBoth(aligned.before, aligned.after);
  const only = group === undefined ? null : (inBoth.find(({ id }) => id === group) ?? null);
  if (group !== undefined && (only === null || shownGroup(aligned.before, group) === null)) return null;
  const pairs = aligned.factors
    .filter(hasScores)
    .map((pair) => (isTelling ? forNobody(pair) : only === null ? pair : forGroup(pair, only.id)));
  const usable = pairs.filter(({ why }) => why === null);
  const [was, is] = [aligned.before, aligned.after].map((scored) =>
    waveOf(
      partOf(weighed(scored.audit, pairs), only),
      usable.map(({ key }) => key),
    ),
  );
  if (was === undefined || is === undefined) return null;
  const columns = columnsOf(
    was,
    is,
    usable.map(({ weight }) => weight),
  );
  const counted = [...was.factors, ...is.factors].some((factor) => factor?.basis === 'counts');
  const { results, design } = judgeColumns(columns, { counted, budget, smallestGroup });
  const scoredBoth = usable.filter((_, index) => was.factors[index] !== null && is.factors[index] !== null);
  const guarded = { before: isGuarded(before), after: isGuarded(after) };
  const isKept = only !== null || guarded.before || guarded.after;
  const told = isKept ? keptFrom(results, aligned.after.minimum, guarded) : results;
  const isSame = isOneAudit(earlier, later);
  const shown = isSame ? told.map(unmoved) : told;
  const byKey = new Map(scoredBoth.map((pair, index) => [pair.key, shown[index]]));
  const waves = { before: was, after: is };
  const plain = pairs.map((pair) =>
    factorDiff(pair, byKey.get(pair.key), { was, is, inBoth: only === null ? inBoth : [] }),
  );
  const factors = isSame ? plain : withAlikeVerdicts(plain, waves, budget);
  const comparable = isTelling ? new Set<string>() : comparableIn(aligned);
  const met = only === null ? questionsMet(aligned.before, aligned.after, comparable) : [];
  return {
    before: sideOf(aligned.before),
    after: sideOf(aligned.after),
    smallestGroup,
    group: only,
    design: { ...design, ...(isSame ? { family: 0 } : {}), countedAs: countedAs([earlier, later], counted) },
    overall: (columns.withWhole ? shown.at(-1) : undefined) ?? incomparable('too-little-shared'),
    factors,
    questions:
      only === null && !isTelling ? diffQuestions(aligned, { comparable, design: design.kind, smallestGroup }) : [],
    rubrics: diffRubrics(before, after),
    room: diffRoom(before, after, smallestGroup),
    otherRoom: isOtherRoom(before, after),
    otherTurnout: isOtherTurnout(aligned.before, aligned.after),
    gaps: diffGaps(met),
    personGaps: diffPersonGaps(aligned, met, { counts: minimumOf({ smallestGroup }).counts, smallestGroup, budget }),
    distances: distancesOf(factors, waves, budget),
    splits: diffSplits(met),
    unknowns: diffUnknowns(met),
    promises: diffPromises(before, later),
    actions: diffActions(before.actions, later),
    said: diffSaid(aligned.before.audit, aligned.after.audit),
    targets:
      only === null && !isTelling
        ? followTargets([aligned.before, aligned.after].map((scored) => ({ scored, shown: true })))
        : [],
  };
}

/** What of the compared is known as counts only; nothing where everybody is held one by one and no hands were compared. */
function countedAs(audits: readonly Audit[], isBounded: boolean): 'hands' | 'people' | 'both' | null {
  const people = audits.some((audit) => countedIn(audit).length > 0);
  const voted = audits.some(({ entries }) => Object.values(entries).some(({ votes = [] }) => votes.length > 0));
  const hands = isBounded && (voted || !people);
  if (people && hands) return 'both';
  return people ? 'people' : hands ? 'hands' : null;
}

const partOf = (audit: Audit, only: { id: string } | null): Audit =>
  only === null ? audit : onlyGroup(audit, only.id);

/** False for factors of open questions only, and for those that neither audit asked. */
const hasScores = ({ before, after }: FactorPair): boolean =>
  [before, after].some(
    (factor) =>
      factor !== undefined &&
      (factor.score.state === 'scored' || !['never-scored', 'hidden', 'not-asked'].includes(factor.score.why)),
  );

/** A factor on which the group may not be shown is not compared. */
function forGroup(pair: FactorPair, group: string): FactorPair {
  const shown = [pair.before, pair.after].every((factor) => factor?.groups[group]?.state === 'scored');
  return pair.why === null && !shown ? { ...pair, weights: new Map(), why: 'too-few-people' } : pair;
}

/** Nothing is compared where it would tell what a few people said. */
const forNobody = (pair: FactorPair): FactorPair => ({ ...pair, weights: new Map(), why: 'too-few-people' });

const sideOf = ({ audit, people }: ScoredAudit): SideOfDiff => ({
  audit: audit.id,
  organization: audit.organization,
  date: audit.date,
  finished: audit.finished,
  mode: audit.mode,
  depth: audit.depth,
  people,
});

interface Waves {
  was: Wave;
  is: Wave;
  inBoth: { id: string; title: string }[];
}

function factorDiff(pair: FactorPair, result: Compared | undefined, { was, is, inBoth }: Waves): FactorDiff {
  const compared = result ?? incomparable(pair.why ?? 'not-answered');
  const { factor } = pair.after ?? pair.before ?? { factor: undefined };
  const [one, two] = [was, is].map(({ scored }) =>
    scored.rubrics
      .find(({ rubric }) => rubric.id === pair.rubric)
      ?.factors.find((scoredFactor) => scoredFactor.factor.id === factor?.id),
  );
  const groups = result === undefined ? [] : likeWithLike(one, two, inBoth, compared.steps);
  const alike = changeAlike(groups, { before: compared.before?.nMost ?? 0, after: compared.after?.nMost ?? 0 });
  return {
    rubric: pair.rubric,
    factor: factor?.id ?? '',
    title: factor?.title ?? '',
    makesOrBreaks: factor?.makesOrBreaks ?? false,
    ...compared,
    shared: { questions: pair.weights.size, ...pair.kept },
    alike,
    alikeChange: null,
    fromTheRoom: isFromTheRoom(compared.verdict, compared.change?.levels ?? 0, alike),
    groups,
  };
}

const comparableIn = ({ questions }: Aligned): Set<string> =>
  new Set(
    questions.flatMap(({ rubric, pairs }) =>
      pairs.flatMap(({ id, comparable }) => (comparable ? [`${rubric}/${id}`] : [])),
    ),
  );
