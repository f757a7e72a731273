// A list that the room makes: values to hire by, promises to customers, or plain things.
import * as z from 'zod';
import { common, isBlank, isRecord, type Kind, type QuestionBase, strangers } from './question.ts';

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

/** What `isDate` takes, in words; reads after "expected". */
export const dateExpected = 'a date from 1900 to 2200, such as 2026-03-14';

/** True for a day that exists, as in 2026-03-14. Years that nobody can mean are slips of the hand: 0026, 20226. */
export const isDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '1900' || text > '2200-12-31') return false;
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
    const expected = `a list of at most ${most} ${shape}${parts.includes('by') ? `; by is ${dateExpected}` : ''}`;
    if (!Array.isArray(plain) || plain.length === 0 || plain.length > most) return { ok: false, expected };
    const value: ListItem[] = [];
    for (const item of plain) {
      const record = typeof item === 'string' ? { text: item } : item;
      if (!isRecord(record) || strangers(record, ['text', ...parts]).length > 0) return { ok: false, expected };
      const texts = Object.entries(record).filter(([, part]) => !isBlank(part));
      if (!texts.every(([, part]) => typeof part === 'string' && part.length <= 2000)) return { ok: false, expected };
      const read = Object.fromEntries(texts) as Partial<ListItem>;
      if (read.text === undefined) return { ok: false, expected };
      if (read.by !== undefined && !isDate(read.by)) return { ok: false, expected };
      value.push({ ...read, text: read.text });
    }
    return { ok: true, value };
  },
  say: (value) => value.map((item) => item.text).join('; '),
};
