// One question judged: its score, both sides of a pair with their gap, groups, splits, what nobody knew, and what may be claimed.
import { type Audit, type Entry, peopleOf } from '../audit.ts';
import type { Asked } from '../interview/plan.ts';
import { handsOn } from '../interview/votes.ts';
import { ballotsOf, isScored } from '../kinds/index.ts';
import type { Ballot } from '../kinds/question.ts';
import type { Score, Withheld } from '../score.ts';
import { usualConfidence, withheld } from '../statistics/computed.ts';
import { dissentersAtMost } from '../statistics/dissenters.ts';
import { standardError } from '../statistics/standard-error.ts';
import { type Cell, emptyCell, reactedIn, type SideKey, type Summary, wholeOf } from '../summary/summary.ts';
import { claimOf } from './claim.ts';
import { distributionOf, groupDistributions, type Showing, worthOf } from './distribution.ts';
import { type Estimate, type Heads, spanOf } from './estimate.ts';
import { whyAlone, whyOf } from './factor-estimates.ts';
import { sampleOfCell } from './samples.ts';
import type { Basis, ScoredQuestion, ScoredSide } from './scored-audit.ts';
import { type Told, toldOf, wholeDistribution } from './whole.ts';

/** What the questions of one audit are judged with. */
export interface Bench {
  audit: Audit;
  summary: Summary;
  /** Keys of the questions that this audit asks: all of them, or the quick set. */
  planned: Set<string>;
  /** Groups that may be shown, and from how many people on. */
  showing: Showing;
  /** How many people gave an answer in the audit. */
  people: number;
  /** Whether they answered each for themselves, so that the whole is kept from them too. */
  isGuarded: boolean;
  heads: Heads;
}

/** Judges one question. `share` is filled in by its factor, which knows the other weights. */
export function scoreQuestion(
  { audit, summary, planned, showing, people, isGuarded, heads }: Bench,
  asked: Asked,
): ScoredQuestion {
  const { key, question } = asked;
  const sidesOf = summary.questions.get(key);
  const isPlanned = planned.has(key);
  const hidden = isPlanned && sidesOf === undefined && question.when !== undefined;
  const isAsked = isPlanned && (sidesOf !== undefined || hidden);
  const ballots = ballotsOf(question);
  const scoring = ballots.findIndex((ballot) => ballot.scoring);
  const excuse = hidden ? 'hidden' : isAsked ? (isScored(question) ? null : 'never-scored') : 'not-asked';
  const { minimum } = showing;
  const byHands = (audit.entries[key]?.votes?.length ?? 0) > 0;
  // Hands of the only ones asked, in a larger room, are those of a small group.
  const isAside = byHands && people >= minimum.group && question.askedOf !== undefined;
  const toldHere = (cell: Cell): Told => {
    if (byHands) return isAside && reactedIn(cell) < minimum.group ? 'nothing' : 'counts';
    return isGuarded ? toldOf(cell, minimum) : 'counts';
  };
  const parts: (Ballot | undefined)[] = ballots.length === 0 ? [undefined] : ballots;
  const sides = parts.map((ballot): ScoredSide => {
    const side: SideKey = ballot?.side ?? 'whole';
    const cells = sidesOf?.get(side) ?? new Map();
    const cell = wholeOf(cells, ballot?.slots.length ?? 0);
    const told = toldHere(cell);
    if (ballot && told === 'nothing') return tooFewSide(side, ballot);
    return {
      side,
      score: scoreOf(cell, ballot, excuse),
      all: ballot ? wholeDistribution(cell, ballot, told) : distributionOf(cell, ballot),
      groups: groupDistributions(cells, ballot, showing),
    };
  });
  const main = sides[Math.max(0, scoring)];
  const all = main?.all ?? distributionOf(wholeOf(undefined, 0), undefined);
  const concerned = reactedIn(all) - all.missing['not-applicable'];
  const entry = audit.entries[key];
  const basis = basisOf(audit, entry, all.n);
  const score: Score = main?.score ?? { state: 'withheld', why: excuse ?? 'never-scored', coverage: 0 };
  const unknown = concerned === 0 ? 0 : all.missing['dont-know'] / concerned;
  const evidence = { for: entry?.evidence?.for.length ?? 0, against: entry?.evidence?.against.length ?? 0 };
  const confidence = entry?.confidence ?? null;
  return {
    key,
    ref: asked.ref,
    rubric: asked.rubric.id,
    factor: asked.factor.id,
    question,
    hidden,
    asked: isAsked,
    basis,
    share: 0,
    score,
    estimate: estimateOf(score, basis, main?.all.counts ?? null, ballots[scoring], heads.of(question.askedOf)),
    dissentersAtMost: dissentersOf(main, ballots[scoring]),
    sides,
    ...gapsOf(sides, showing.groups, ballots),
    agreed:
      entry?.answer?.state === 'answered' && (basis === 'hands' || basis === 'people') ? entry.answer.value : null,
    shift: shiftOf(entry, ballots[scoring]),
    unknown,
    confidence,
    evidence,
    claim: claimOf({
      score,
      basis,
      unknown,
      reacted: concerned > 0,
      confidence,
      evidence,
      agreement: all.agreement,
      isTold: all.counts !== null,
      levels: ballots[scoring]?.slots.length ?? 0,
    }),
  };
}

const tooFewSide = (side: SideKey, ballot: Ballot): ScoredSide => ({
  side,
  score: { state: 'withheld', why: 'too-few-people', coverage: 0 },
  all: wholeDistribution(emptyCell(ballot.slots.length), ballot, 'nothing'),
  groups: {},
});

function scoreOf(cell: Cell, ballot: Ballot | undefined, excuse: Withheld | null): Score {
  const reacted = reactedIn(cell);
  const asked = reacted + cell.missing.unanswered;
  const coverage = asked === 0 ? 0 : cell.n / asked;
  if (excuse !== null) return { state: 'withheld', why: excuse, coverage: excuse === 'never-scored' ? coverage : 0 };
  const value = worthOf(cell, ballot);
  if (value !== null) return { state: 'scored', value, n: cell.n, nMost: cell.n, coverage };
  const inapplicable = reacted > 0 && cell.missing['not-applicable'] === reacted;
  return { state: 'withheld', why: inapplicable ? 'not-applicable' : 'no-answers', coverage };
}

/** The interval of a question's score, from the counts of everybody's answers. */
function estimateOf(
  score: Score,
  basis: Basis,
  counts: number[] | null,
  ballot: Ballot | undefined,
  headcount: number | null,
): Estimate {
  if (score.state === 'withheld') return withheld(whyOf(score.why));
  if (ballot?.ordered !== true) return withheld('no-order');
  if (score.n < 2) return withheld(whyAlone([{ basis }]));
  if (counts === null) return withheld('suppressed');
  const sample = sampleOfCell(
    { counts },
    ballot.slots.map(({ worth }) => worth),
  );
  return spanOf(standardError(sample), { n: score.n, from: 'answers', headcount });
}

function dissentersOf(main: ScoredSide | undefined, ballot: Ballot | undefined): number | null {
  const { counts = null, n = 0 } = main?.all ?? {};
  const isAlike = main?.score.state === 'scored' && n > 1 && ballot?.ordered === true && counts?.includes(n) === true;
  return isAlike ? dissentersAtMost(n, usualConfidence) : null;
}

function basisOf(audit: Audit, entry: Entry | undefined, n: number): Basis {
  if (n === 0) return 'none';
  if ((entry?.votes?.length ?? 0) > 0) return 'hands';
  if (peopleOf(audit) > 0) return 'people';
  return audit.mode === 'one-voice' ? 'one-voice' : 'agreed';
}

/** First side minus second, in levels of the second, over everybody and per group that shows both sides. */
function gapsOf(
  [first, second]: ScoredSide[],
  groups: readonly string[],
  ballots: readonly Ballot[],
): Pick<ScoredQuestion, 'gap' | 'gapByGroup'> {
  const [one, other] = ballots;
  if (first === undefined || second === undefined || one === undefined || other === undefined) {
    return { gap: null, gapByGroup: {} };
  }
  const gap = (high: number | null | undefined, low: number | null | undefined): number | null =>
    high === null || high === undefined || low === null || low === undefined
      ? null
      : inLevelsOf(other, one, high) - low;
  return {
    gap: gap(first.all.mean, second.all.mean),
    gapByGroup: Object.fromEntries(
      groups.flatMap((group): [string, number][] => {
        const by = gap(first.groups[group]?.mean, second.groups[group]?.mean);
        return by === null ? [] : [[group, by]];
      }),
    ),
  };
}

/** A mean level of one ballot, read on the levels of another; the same where both have as many. */
const inLevelsOf = (target: Ballot, own: Ballot, mean: number): number =>
  target.slots.length === own.slots.length
    ? mean
    : 1 + ((mean - 1) * (target.slots.length - 1)) / (own.slots.length - 1);

function shiftOf(entry: Entry | undefined, ballot: Ballot | undefined): number | null {
  const rounds = entry?.votes ?? [];
  const [first, last] = [rounds[0], rounds.at(-1)];
  if (first === undefined || last === undefined || rounds.length < 2 || ballot?.ordered !== true) return null;
  const [before, after] = [first, last].map((vote) => {
    const { counts } = handsOn(vote, ballot);
    return worthOf({ counts }, ballot);
  });
  if (before === null || before === undefined || after === null || after === undefined) return null;
  return (after - before) * (ballot.slots.length - 1);
}
