// What each person answered to each question, for what can only be said person by person; only those who are held one by one.
import type { Audit, QuestionKey } from '../audit.ts';
import { castOf } from '../kinds/index.ts';
import { compareTexts } from '../text.ts';
import { askedBy, type Line, sheetOf } from './sheet.ts';

/** One person's answers. `respondent` is empty where an id stands more than once, so that nobody is taken for another. */
export interface PersonsAnswers {
  respondent: string;
  answers: Map<QuestionKey, { line: Line; slots: number[][] }>;
}

/** Answers to what each person was asked, as slots of each ballot; in the order of ids, whatever the order in the file. */
export function personsAnswers(audit: Audit): PersonsAnswers[] {
  const sheet = sheetOf(audit);
  const seen = new Map<string, number>();
  for (const { respondent } of audit.responses) seen.set(respondent, (seen.get(respondent) ?? 0) + 1);
  return audit.responses
    .map(({ respondent, group, answers }): PersonsAnswers => {
      const answerTo = (key: QuestionKey) => answers[key];
      const own: PersonsAnswers['answers'] = new Map();
      for (const page of sheet) {
        const isAsked = askedBy(page, group, answerTo);
        for (const line of page.factors.flatMap(({ lines }) => lines)) {
          const answer = answers[line.key];
          if (answer?.state !== 'answered' || !isAsked(line)) continue;
          own.set(line.key, { line, slots: castOf(answer.value, line.question) });
        }
      }
      return { respondent: seen.get(respondent) === 1 ? respondent : '', answers: own };
    })
    .sort((one, other) => compareTexts(one.respondent, other.respondent));
}
