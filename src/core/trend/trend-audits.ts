// Several audits of one organization in the order of their dates: lines with their breaks, and verdicts that share one budget of error.
import { type Audit, keyOf } from '../audit.ts';
import { lastTimeId, withoutLastTime } from '../audit-file/last-time.ts';
import type { AuditDiff, Compared, FactorDiff } from '../diff/audit-diff.ts';
import { diffAudits } from '../diff/diff-audits.ts';
import { followTargets } from '../diff/follow-targets.ts';
import { underOneFactor } from '../diff/one-factor.ts';
import { underOneRubric } from '../diff/one-rubric.ts';
import { minimumOf } from '../score-audit/minimum-group.ts';
import type { FactorKey } from '../summary/sheet.ts';
import { compareTexts } from '../text.ts';
import { type Points, pointsOf } from './points.ts';
import { promiseLives } from './promise-lives.ts';
import type { Break, FactorLine, Line, Point, Step, Trend } from './trend.ts';

/**
 * The way of an organization through its audits; null with fewer than two. Neighbours are compared as `diffAudits` does it, and of more
 * than two also the first with the last; every comparison spends an equal part of the usual error, so that the chain as a whole is wrong
 * no more often than one comparison. The order in which audits are given does not matter, unless two are of one day.
 */
export function trendAudits(given: readonly Audit[]): Trend | null {
  const audits = underOneFactor(underOneRubric(given.toSorted((one, other) => compareTexts(one.date, other.date))));
  const comparisons = audits.length > 2 ? audits.length : 1;
  const compare = (from: number, to: number): Pairing[] => {
    const [before, after] = [audits[from], audits[to]];
    const diff = before && after ? diffAudits(before, after, undefined, 1 / comparisons) : null;
    return diff === null ? [] : [{ from, to, diff }];
  };
  const pairings = audits.slice(1).flatMap((_, index) => compare(index, index + 1));
  const [first] = pairings;
  if (first === undefined) return null;
  const [whole = null] = audits.length > 2 ? compare(0, audits.length - 1) : [];
  const telling = new Set([...pairings, ...(whole === null ? [] : [whole])].filter(isTelling).map(({ to }) => to));
  // What any of the audits promised its people holds for all.
  const smallestGroup = Math.max(...audits.map((audit) => minimumOf(audit).group));
  const points = audits.map((audit, index) => {
    const own = pointsOf({ ...withoutLastTime(audit), smallestGroup });
    return telling.has(index) ? withheldPoints(own) : own;
  });
  const diffs = pairings.map(({ diff }) => diff);
  return {
    audits: [first.diff.before, ...diffs.map(({ after }) => after)],
    comparisons,
    smallestGroup,
    overall: overallLine(points, pairings, whole),
    factors: factorLines(points, pairings, whole),
    rubrics: rubricsOf(audits, pairings),
    otherRooms: pairings.flatMap(({ to, diff }) => (diff.otherRoom ? [to] : [])),
    promises: promiseLives(audits, diffs),
    targets: followTargets(points.map(({ scored }, index) => ({ scored, shown: !telling.has(index) }))),
  };
}

interface Pairing {
  from: number;
  to: number;
  diff: AuditDiff;
}

/** Whether two audits share so many answers that the few who differ could be found; then the later one shows nothing here. */
const isTelling = ({ diff: { factors } }: Pairing): boolean =>
  factors.length > 0 &&
  factors.every(({ verdict }) => verdict.is === 'not-comparable' && verdict.why === 'too-few-people');

function withheldPoints({ scored, overall, factors }: Points): Points {
  const none = (point: Point): Point =>
    point.state === 'withheld' ? point : { state: 'withheld', why: 'too-few-people' };
  return {
    scored,
    overall: none(overall),
    factors: new Map([...factors].map(([key, { factor, point }]) => [key, { factor, point: none(point) }])),
  };
}

function overallLine(points: readonly Points[], pairings: readonly Pairing[], whole: Pairing | null): Line {
  const own = points.map(({ overall }) => overall);
  const levels = pairings.at(-1)?.diff.overall.steps ?? 4;
  return {
    title: '',
    levels,
    points: own,
    steps: pairings.map((pairing) => stepOf(pairing, pairing.diff.overall, own, levels)),
    whole: whole && stepOf(whole, whole.diff.overall, own, levels),
  };
}

/** A line for every factor that some audit has a score of, or might have: in the order of the latest audit, then those only older ones have. */
function factorLines(points: readonly Points[], pairings: readonly Pairing[], whole: Pairing | null): FactorLine[] {
  const keys = [...new Set([...points].reverse().flatMap(({ factors }) => [...factors.keys()]))];
  const inDiff = ({ diff }: Pairing, key: FactorKey): FactorDiff | undefined =>
    diff.factors.find(({ rubric, factor }) => keyOf(rubric, factor) === key);
  return keys.flatMap((key): FactorLine[] => {
    const own = points.map(({ factors }): Point => factors.get(key)?.point ?? { state: 'withheld', why: 'not-in-it' });
    if (own.every((point) => point.state === 'withheld' && silent.has(point.why))) return [];
    const scored = points.flatMap(({ factors }) => factors.get(key)?.factor ?? []).at(-1);
    const compared = pairings.map((pairing) => ({ pairing, factor: inDiff(pairing, key) }));
    const levels =
      compared.findLast(({ factor }) => factor !== undefined && factor.change !== null)?.factor?.steps ?? 4;
    const throughout = whole && inDiff(whole, key);
    return [
      {
        title: scored?.factor.title ?? key,
        rubric: scored?.rubric ?? '',
        factor: scored?.factor.id ?? '',
        makesOrBreaks: scored?.factor.makesOrBreaks ?? false,
        levels,
        points: own,
        steps: compared.map(({ pairing, factor }) => stepOf(pairing, factor ?? nowhere, own, levels)),
        whole: whole && throughout ? stepOf(whole, throughout, own, levels) : null,
      },
    ];
  });
}

/** Parts of which no audit has anything to show, and none could. */
const silent = new Set<string>(['never-scored', 'hidden', 'not-asked', 'not-in-it']);

/** A factor that neither of two neighbours has. */
const nowhere: Pick<Compared, 'verdict' | 'change'> = {
  verdict: { is: 'not-comparable', why: 'not-answered' },
  change: null,
};

function stepOf(
  { from, to }: Pairing,
  { verdict, change }: Pick<Compared, 'verdict' | 'change'>,
  points: readonly Point[],
  levels: number,
): Step {
  const broken = breakOf(verdict, change, [points[from], points[to]], levels);
  const shown = broken !== 'no-score' || change === null;
  return shown
    ? { from, to, verdict, change, broken }
    : { from, to, verdict: { is: 'not-comparable', why: 'too-few-people' }, change: null, broken };
}

/** A line that lies by more than this many levels is not drawn. */
const straight = 0.1;

function breakOf(
  verdict: Step['verdict'],
  change: Step['change'],
  [before, after]: [Point | undefined, Point | undefined],
  levels: number,
): Break | null {
  if (before?.state !== 'scored' || after?.state !== 'scored') return 'no-score';
  if (verdict.is === 'not-comparable') return 'not-comparable';
  if (verdict.is === 'reported-move') return 'one-voice';
  if (verdict.is === 'cant-tell' && verdict.why === 'too-few') return 'too-few';
  const drawn = (after.stand.value - before.stand.value) * levels;
  return Math.abs(drawn - (change?.levels ?? 0)) > straight ? 'not-alike' : null;
}

function rubricsOf(audits: readonly Audit[], pairings: readonly Pairing[]): Trend['rubrics'] {
  const ids = [...new Set(audits.toReversed().flatMap(({ rubrics }) => rubrics.map(({ rubric }) => rubric.id)))];
  return ids
    .filter((id) => id !== lastTimeId)
    .map((id) => {
      const own = audits.map(({ rubrics }) => rubrics.find(({ rubric }) => rubric.id === id)?.rubric);
      return {
        id,
        title: own.findLast((rubric) => rubric !== undefined)?.title ?? id,
        versions: own.map((rubric) => rubric?.version ?? null),
        reweighted: pairings.some(({ diff }) => diff.rubrics.some((one) => one.id === id && one.reweighted)),
      };
    });
}
