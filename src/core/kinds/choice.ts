// One of several options, with room to say why. Scored only where the author gave every option a worth.
import * as z from 'zod';
import {
  common,
  idSchema,
  isBlank,
  isRecord,
  type Kind,
  percentSchema,
  type QuestionBase,
  strangers,
  textSchema,
} from './question.ts';

export const optionSchema = z.strictObject({ id: idSchema, text: textSchema(200), worth: percentSchema.optional() });
export const choiceSchema = z.strictObject({
  kind: z.literal('choice'),
  ...common,
  options: z.array(optionSchema).min(2).max(12),
});

export interface Option {
  id: string;
  text: string;
  /** 0..100; on all options of a question or on none. */
  worth?: number;
}
export interface ChoiceQuestion extends QuestionBase {
  kind: 'choice';
  options: Option[];
}
/** The option chosen, by id, and the reason in the room's words. */
export interface Chosen {
  option: string;
  why?: string;
}

/** The ids of options, for a message. */
export const optionIds = (options: Option[]): string => options.map((option) => option.id).join(', ');

export const choice: Kind<ChoiceQuestion, Chosen> = {
  ballots: (question) => [
    {
      ask: question.ask,
      scoring: question.options.every((option) => option.worth !== undefined),
      ordered: false,
      reverse: false,
      many: false,
      slots: question.options.map(({ text, worth }) => ({
        text,
        criteria: [],
        worth: worth === undefined ? null : worth / 100,
      })),
    },
  ],
  cast: (value, question) => [[question.options.findIndex((option) => option.id === value.option)]],
  read: (plain, question) => {
    const expected = `one of ${optionIds(question.options)}; or { option: …, why: … }`;
    const record = typeof plain === 'string' ? { option: plain } : plain;
    if (!isRecord(record) || strangers(record, ['option', 'why']).length > 0) return { ok: false, expected };
    const { option, why } = record;
    if (typeof option !== 'string' || !question.options.some((known) => known.id === option)) {
      return { ok: false, expected };
    }
    if (isBlank(why)) return { ok: true, value: { option } };
    return typeof why === 'string' && why.length <= 5000
      ? { ok: true, value: { option, why } }
      : { ok: false, expected };
  },
  say: (value, question) => {
    const text = question.options.find((option) => option.id === value.option)?.text ?? value.option;
    return value.why === undefined ? text : `${text} (${value.why})`;
  },
};
