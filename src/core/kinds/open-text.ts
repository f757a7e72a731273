// An answer in people's own words: one voice or several, each with the group it came from where that is known.
import * as z from 'zod';
import { common, isBlank, isRecord, type Kind, type QuestionBase, strangers } from './question.ts';

export const openTextSchema = z.strictObject({ kind: z.literal('open-text'), ...common });

export interface OpenTextQuestion extends QuestionBase {
  kind: 'open-text';
}
/** Something that one person said, in their words. */
export interface Voice {
  text: string;
  /** Who said it: a group's id. */
  group?: string;
}

const longest = 5000;
const most = 1000;

export const openText: Kind<OpenTextQuestion, Voice[]> = {
  ballots: () => [],
  cast: () => [],
  read: (plain) => {
    const expected = 'a text, or a list of texts, each of them also as { text: …, group: … }';
    const voices = Array.isArray(plain) ? plain : [plain];
    if (voices.length === 0 || voices.length > most) return { ok: false, expected };
    const value: Voice[] = [];
    for (const voice of voices) {
      const record = typeof voice === 'string' ? { text: voice } : voice;
      if (!isRecord(record) || strangers(record, ['text', 'group']).length > 0) return { ok: false, expected };
      const { text, group } = record;
      if (typeof text !== 'string' || isBlank(text) || text.length > longest) return { ok: false, expected };
      if (!isBlank(group) && typeof group !== 'string') return { ok: false, expected };
      value.push(typeof group !== 'string' || isBlank(group) ? { text } : { text, group });
    }
    return { ok: true, value };
  },
  say: (value) => value.map((voice) => `“${voice.text}”`).join(' '),
};
