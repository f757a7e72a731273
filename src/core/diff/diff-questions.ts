// Single questions of two audits: what became of them between versions, how far they moved, and which are worth a look.
import { scoringBallot } from '../interview/votes.ts';
import { sampleOfCell } from '../score-audit/samples.ts';
import { stepsOf } from '../score-audit/score-factor.ts';
import type { ScoredQuestion } from '../score-audit/scored-audit.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { overlapNeeds, overlapT } from '../statistics/overlap-t.ts';
import { pairedT } from '../statistics/paired-t.ts';
import { smallestFlipP } from '../statistics/sign-flip.ts';
import { welch } from '../statistics/welch.ts';
import { type PersonsAnswers, personsAnswers } from '../summary/persons-answers.ts';
import type { Aligned } from './align.ts';
import type { AuditDiff, QuestionDiff } from './audit-diff.ts';
import { type Crowd, crowdOf, type Pair, valuesIn } from './crowd.ts';
import { questionsOf } from './noticed.ts';
import { verdictRule } from './verdict.ts';
import { standOf } from './wave.ts';

/** From this many people on both sides a single question is tested. */
const enoughForATest = 10;
/** One answer that moves by so many steps is worth asking about. */
const farForOne = 2;

/** How the tests are made: by whom the factors are compared, and how few people may not be shown by themselves. */
export interface QuestionTests {
  comparable: ReadonlySet<string>;
  design: AuditDiff['design']['kind'];
  smallestGroup: number;
}

/** Every question of both audits, in the order of the later rubric. */
export function diffQuestions(aligned: Aligned, { comparable, design, smallestGroup }: QuestionTests): QuestionDiff[] {
  const [was, is] = [aligned.before, aligned.after].map(
    (scored) => new Map(questionsOf(scored).map((one) => [one.key as string, one])),
  );
  const people = peopleIn(aligned, design);
  const rows = aligned.questions.flatMap(({ rubric, pairs }) =>
    pairs.map((pair) => {
      const key = `${rubric}/${pair.id}` as const;
      const one = pair.before === null ? undefined : was?.get(key);
      const two = pair.after === null ? undefined : is?.get(key);
      const [before = null, after = null] = [one, two].map((question) => standOf(question?.score));
      const both = comparable.has(key) && before && after && one !== undefined && two !== undefined;
      const levels = both ? (after.value - before.value) * stepsOf([{ ...two, share: 1 }]) : null;
      const few = both ? Math.min(before.n, after.n) : 0;
      const overlap = both && people !== null ? overlapOf(one, two, people) : null;
      const p = both ? pOf(one, two, { overlap, few, design, smallestGroup }) : null;
      const ask = levels !== null && few === 1 && Math.abs(levels) >= farForOne - 1e-9;
      const named = two ?? one;
      const diff = {
        key,
        refBefore: one?.ref ?? null,
        refAfter: two?.ref ?? null,
        topic: named?.question.topic ?? pair.id,
        fate: pair.fate,
        before,
        after,
        levels,
        ask,
      };
      return { diff, p };
    }),
  );
  const adjusted = benjaminiHochberg(rows.map(({ p }) => p));
  return rows.map(({ diff }, index) => ({ ...diff, adjusted: adjusted[index] ?? null }));
}

type People = Crowd<PersonsAnswers>;

/** What people of both audits answered to one question, and those who answered it in one of them only; 0..1. */
interface Overlapping {
  pairs: Pair[];
  onlyBefore: number[];
  onlyAfter: number[];
}

/** Everybody's answers, where some people are known to be in both. */
function peopleIn({ before, after }: Aligned, design: QuestionTests['design']): People | null {
  return design === 'independent' ? null : crowdOf(personsAnswers(before.audit), personsAnswers(after.audit));
}

/** What people answered to one question; null where others than these stand behind its score, as hands do. */
function overlapOf(before: ScoredQuestion, after: ScoredQuestion, people: People): Overlapping | null {
  const { onlyBefore, onlyAfter, ...met } = valuesIn(people, worthOf(after.key));
  const pairs = met.pairs.filter((pair) => pair !== null);
  const isAll = votesOn(before) === pairs.length + onlyBefore.length;
  return isAll && votesOn(after) === pairs.length + onlyAfter.length ? { pairs, onlyBefore, onlyAfter } : null;
}

const votesOn = ({ score }: ScoredQuestion): number => (score.state === 'scored' ? score.n : 0);

/** What a person's answer to a question is worth, 0..1. */
const worthOf =
  (key: QuestionDiff['key']) =>
  ({ answers }: PersonsAnswers): number | null => {
    const given = answers.get(key);
    const slot = given?.slots[given.line.scoring]?.[0];
    return slot === undefined ? null : (given?.line.ballots[given.line.scoring]?.slots[slot]?.worth ?? null);
  };

interface Tested extends Pick<QuestionTests, 'design' | 'smallestGroup'> {
  overlap: Overlapping | null;
  few: number;
}

/** p of one question, by the design of the comparison as far as its own answers allow; null where too few answered. */
function pOf(
  before: ScoredQuestion,
  after: ScoredQuestion,
  { overlap, few, design, smallestGroup }: Tested,
): number | null {
  const both = overlap?.pairs.length ?? 0;
  if (design === 'matched' && overlap !== null && both >= Math.max(verdictRule.pairs, smallestGroup)) {
    const moves = overlap.pairs.map((pair) => pair.after - pair.before);
    const test = pairedT(moves);
    if (test.state === 'computed') return test.p;
    // Where everybody moved by the same, t has no end; turning their moves round is still a test.
    return moves.every((move) => move === 0) ? null : smallestFlipP(both);
  }
  if (few < enoughForATest) return null;
  const test = overlap !== null && both >= overlapNeeds ? overlapT(overlap) : welch(sampleOn(before), sampleOn(after));
  return test.state === 'computed' ? test.p : null;
}

function sampleOn({ question, sides }: ScoredQuestion) {
  const scoring = scoringBallot(question);
  const counts = sides[scoring?.index ?? 0]?.all.counts ?? [];
  return sampleOfCell(
    { counts },
    (scoring?.ballot.slots ?? []).map(({ worth }) => worth),
  );
}
