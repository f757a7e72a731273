// One side of a comparison: what each factor's answers come to, as scores of persons, as counts of hands, or as a single voice.
import { type Answer, type Audit, countedIn, keyOf, peopleOf, type QuestionKey } from '../audit.ts';
import { isAnswered, shownKeys } from '../interview/interview.ts';
import { castOf } from '../kinds/index.ts';
import type { Score } from '../score.ts';
import { sampleOfCell, sampleOfMoments } from '../score-audit/samples.ts';
import { scoreSummary } from '../score-audit/score-audit.ts';
import { stepsOf } from '../score-audit/score-factor.ts';
import type { ScoredAudit, ScoredFactor } from '../score-audit/scored-audit.ts';
import { carriesEnough } from '../statistics/carried.ts';
import type { HandsPart } from '../statistics/hands-error.ts';
import type { Sample } from '../statistics/sample.ts';
import { mergedMoments, noMoments } from '../summary/moments.ts';
import { askedBy, type FactorKey, type Line, type Page, sheetOf } from '../summary/sheet.ts';
import { summarize } from '../summary/summarize.ts';
import { type Summary, wholeOf } from '../summary/summary.ts';
import { compareTexts } from '../text.ts';
import type { Stand } from './audit-diff.ts';

/** One person's scores, 0..1, in the order of the compared factors; null where there is none. */
export interface Person {
  respondent: string;
  scores: (number | null)[];
}

/** One compared factor on one side, on the scale from 0 to 1. */
export interface FactorWave {
  key: FactorKey;
  stand: Stand;
  steps: number;
  /** What is known: persons, counts per question, or one answer only. */
  basis: 'people' | 'counts' | 'one-voice' | 'agreed';
  /** Persons' scores. */
  persons: Sample;
  parts: HandsPart[];
}

export interface Wave {
  scored: ScoredAudit;
  /** In the order of the compared factors; null where there is no score after all. */
  factors: (FactorWave | null)[];
  summary: Summary;
  /** Those who are held one by one. */
  persons: Person[];
  /** Whether these are all who answered each for themselves. */
  areAll: boolean;
}

/** What one audit says about the factors `keys`; the audit is weighed for the comparison. */
export function waveOf(audit: Audit, keys: readonly FactorKey[]): Wave {
  const summary = summarize(audit);
  const scored = scoreSummary(audit, summary, { personGaps: 'left-out' });
  const factors = new Map(
    scored.rubrics.flatMap(({ rubric, factors: own }) =>
      own.map((factor) => [keyOf(rubric.id, factor.factor.id), factor] as const),
    ),
  );
  const sheet = sheetOf(audit);
  const lines = new Map(sheet.flatMap((page) => page.factors.map((factor) => [factor.key, factor.lines] as const)));
  return {
    scored,
    factors: keys.map((key) => {
      const factor = factors.get(key);
      return factor === undefined ? null : factorWave(key, factor, lines.get(key) ?? [], audit, summary);
    }),
    summary,
    persons: personsOf(audit, sheet, keys),
    areAll: countedIn(audit).length === 0,
  };
}

/** Where a score stands; null where it is withheld, or there is none. */
export const standOf = (score: Score | undefined): Stand | null =>
  score?.state === 'scored' ? { value: score.value, n: score.n, nMost: score.nMost } : null;

function factorWave(
  key: FactorKey,
  factor: ScoredFactor,
  lines: readonly Line[],
  audit: Audit,
  summary: Summary,
): FactorWave | null {
  const stand = standOf(factor.score);
  if (stand === null) return null;
  const cells = lines
    .filter(({ weight }) => weight > 0)
    .map((line) => {
      const ballot = line.ballots[line.scoring];
      const cell = wholeOf(summary.questions.get(line.key)?.get(ballot?.side ?? 'whole'), ballot?.slots.length ?? 0);
      return { cell, weight: line.weight, worths: (ballot?.slots ?? []).map(({ worth }) => worth) };
    });
  const counted = cells.some(({ cell }) => cell.hands > 0);
  const alone = stand.n <= 1;
  return {
    key,
    stand,
    steps: stepsOf(factor.questions),
    basis: alone
      ? audit.mode === 'one-voice' || peopleOf(audit) > 0
        ? 'one-voice'
        : 'agreed'
      : counted
        ? 'counts'
        : 'people',
    persons: sampleOfMoments([...(summary.factors.get(key)?.values() ?? [])].reduce(mergedMoments, noMoments)),
    parts: cells.map(({ cell, weight, worths }) => ({ weight, sample: sampleOfCell(cell, worths) })),
  };
}

/** Persons in the order of their ids, whatever the order in the file. Of several with one id none can be matched. */
function personsOf(audit: Audit, sheet: readonly Page[], keys: readonly FactorKey[]): Person[] {
  const persons = audit.responses.map(({ respondent, group, answers }): Person => {
    const answerTo = (key: QuestionKey) => answers[key];
    return { respondent, scores: scoresOf(sheet, keys, (page) => askedBy(page, group, answerTo), answerTo) };
  });
  const speaks = audit.mode === 'one-voice' && Object.values(audit.entries).some(isAnswered);
  if (speaks || (peopleOf(audit) === 0 && audit.mode !== 'hands')) {
    const shown = shownKeys(audit);
    const answerTo = (key: QuestionKey) => audit.entries[key]?.answer;
    persons.push({
      respondent: '',
      scores: scoresOf(
        sheet,
        keys,
        () =>
          ({ key }) =>
            shown.has(key),
        answerTo,
      ),
    });
  }
  const seen = new Map<string, number>();
  for (const { respondent } of persons) seen.set(respondent, (seen.get(respondent) ?? 0) + 1);
  return persons
    .map((person) => ((seen.get(person.respondent) ?? 0) > 1 ? { ...person, respondent: '' } : person))
    .sort((one, other) => compareTexts(one.respondent, other.respondent) || compareTexts(textOf(one), textOf(other)));
}

const textOf = ({ scores }: Person): string => JSON.stringify(scores);

/** One person's score on each factor, by the half rule, as in the summary. */
function scoresOf(
  sheet: readonly Page[],
  keys: readonly FactorKey[],
  asked: (page: Page) => (line: Line) => boolean,
  answerTo: (key: QuestionKey) => Answer | undefined,
): (number | null)[] {
  const scores = new Map<FactorKey, number>();
  for (const page of sheet) {
    const isAsked = asked(page);
    for (const { key, lines } of page.factors) {
      let [whole, answered, sum] = [0, 0, 0];
      for (const line of lines) {
        if (line.weight === 0 || !isAsked(line)) continue;
        whole += line.weight;
        const answer = answerTo(line.key);
        const slot = answer?.state === 'answered' ? castOf(answer.value, line.question)[line.scoring]?.[0] : undefined;
        const worth = slot === undefined ? null : (line.ballots[line.scoring]?.slots[slot]?.worth ?? null);
        if (worth === null) continue;
        answered += line.weight;
        sum += line.weight * worth;
      }
      if (carriesEnough(answered, whole)) scores.set(key, sum / answered);
    }
  }
  return keys.map((key) => scores.get(key) ?? null);
}
