// Yes or no. Yes is worth 1 and no is worth 0; the other way round where the question is reversed.
import * as z from 'zod';
import { common, type Kind, type QuestionBase } from './question.ts';

export const yesNoSchema = z.strictObject({ kind: z.literal('yes-no'), ...common, reverse: z.boolean().optional() });

export interface YesNoQuestion extends QuestionBase {
  kind: 'yes-no';
  reverse: boolean;
}

export const yesNo: Kind<YesNoQuestion, 'yes' | 'no'> = {
  ballots: (question) => [
    {
      ask: question.ask,
      scoring: true,
      ordered: true,
      reverse: question.reverse,
      many: false,
      slots: [
        { text: 'No', criteria: [], worth: question.reverse ? 1 : 0 },
        { text: 'Yes', criteria: [], worth: question.reverse ? 0 : 1 },
      ],
    },
  ],
  cast: (value) => [[value === 'yes' ? 1 : 0]],
  read: (plain) => {
    if (plain === 'yes' || plain === true) return { ok: true, value: 'yes' };
    if (plain === 'no' || plain === false) return { ok: true, value: 'no' };
    return { ok: false, expected: 'yes or no' };
  },
  say: (value) => (value === 'yes' ? 'Yes' : 'No'),
};
