// Any of several options. Never scored: it tells what is there, not how good it is.
import * as z from 'zod';
import { type Option, optionIds, optionSchema } from './choice.ts';
import { common, type Kind, type QuestionBase } from './question.ts';

export const multiChoiceSchema = z.strictObject({
  kind: z.literal('multi-choice'),
  ...common,
  options: z
    .array(optionSchema.omit({ worth: true }))
    .min(2)
    .max(20),
  atMost: z.number().int().min(1).max(20).optional(),
});

export interface MultiChoiceQuestion extends QuestionBase {
  kind: 'multi-choice';
  options: Option[];
  atMost?: number;
}

export const multiChoice: Kind<MultiChoiceQuestion, string[]> = {
  ballots: (question) => [
    {
      ask: question.ask,
      scoring: false,
      ordered: false,
      reverse: false,
      many: true,
      slots: question.options.map(({ text }) => ({ text, criteria: [], worth: null })),
    },
  ],
  cast: (value, question) => [value.map((id) => question.options.findIndex((option) => option.id === id))],
  read: (plain, question) => {
    const most = question.atMost ?? question.options.length;
    const expected = `a list of at most ${most} of ${optionIds(question.options)}, each once`;
    const known = (id: unknown) => question.options.some((option) => option.id === id);
    const fits =
      Array.isArray(plain) && plain.length <= most && plain.every(known) && new Set(plain).size === plain.length;
    return fits ? { ok: true, value: plain as string[] } : { ok: false, expected };
  },
  say: (value, question) =>
    question.options
      .filter((option) => value.includes(option.id))
      .map((option) => option.text)
      .join('; ') || 'none of these',
};
