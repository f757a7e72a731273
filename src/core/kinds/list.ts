// A list that the room makes: values to hire by, promises to customers, or plain things.
import * as z from 'zod';
import { common, isRecord, type Kind, type QuestionBase, strangers } from './question.ts';

export const listSchema = z.strictObject({
  kind: z.literal('list'),
  ...common,
  of: z.enum(['values', 'promises', 'things']),
  atMost: z.number().int().min(1).max(100).optional(),
});

export interface ListQuestion extends QuestionBase {
  kind: 'list';
  of: 'values' | 'promises' | 'things';
  atMost?: number;
}
/** One entry. Values have looksLike and hireBy; promises have owner, measure and by (an ISO date). */
export interface ListItem {
  text: string;
  looksLike?: string;
  hireBy?: string;
  owner?: string;
  measure?: string;
  by?: string;
}

/** The parts that an item of each kind of list may have beside its text, in the order they are asked for. */
export const itemParts = {
  values: ['looksLike', 'hireBy'],
  promises: ['owner', 'measure', 'by'],
  things: [],
} as const satisfies Record<ListQuestion['of'], readonly (keyof ListItem)[]>;

/** True for a day that exists, as in 2026-03-14. */
export const isDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

export const list: Kind<ListQuestion, ListItem[]> = {
  ballots: () => [],
  cast: () => [],
  read: (plain, question) => {
    const parts: readonly string[] = itemParts[question.of];
    const most = question.atMost ?? 100;
    const shape = parts.length === 0 ? 'texts' : `texts, or of { text, ${parts.join(', ')} }`;
    const expected = `a list of at most ${most} ${shape}${parts.includes('by') ? '; by is a date such as 2026-03-14' : ''}`;
    if (!Array.isArray(plain) || plain.length === 0 || plain.length > most) return { ok: false, expected };
    const value: ListItem[] = [];
    for (const item of plain) {
      const record = typeof item === 'string' ? { text: item } : item;
      if (!isRecord(record) || strangers(record, ['text', ...parts]).length > 0) return { ok: false, expected };
      const texts = Object.entries(record).filter(([, part]) => part !== undefined);
      if (!texts.every(([, part]) => typeof part === 'string' && part.length <= 2000)) return { ok: false, expected };
      const read = Object.fromEntries(texts) as Partial<ListItem>;
      if (read.text === undefined || read.text.trim() === '') return { ok: false, expected };
      if (read.by !== undefined && !isDate(read.by)) return { ok: false, expected };
      value.push({ ...read, text: read.text });
    }
    return { ok: true, value };
  },
  say: (value) => value.map((item) => item.text).join('; '),
};
