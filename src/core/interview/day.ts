// A day as people say it in a meeting: 2026-03-14, tomorrow, next week, or so many days, weeks, months or years from today.
import { isDate } from '../kinds/list.ts';
import type { Read } from '../kinds/question.ts';

const expected = 'a date such as 2026-03-14, or a time from today such as 10d, 2w, 3m, tomorrow or in two weeks';
const numbers = [
  'a',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const spans: Record<string, string> = { today: '0d', tomorrow: '1d' };

/**
 * Reads a day; `today` and the result are ISO dates. A month from the 31st is the last day of a shorter month.
 * @example readDay('in two weeks', '2026-03-14') // { ok: true, value: '2026-03-28' }
 */
export function readDay(text: string, today: string): Read<string> {
  const plain = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (isDate(plain)) return { ok: true, value: plain };
  const span = /^(?:in )?(\d{1,3}|[a-z]+) ?(d|w|m|y|days?|weeks?|months?|years?)$/.exec(spans[plain] ?? plain);
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  const many = manyIn(span?.[1] ?? '');
  if (span === null || many === null) return { ok: false, expected };
  const unit = span[2]?.[0];
  if (unit === 'd' || unit === 'w') {
    return dayOf(Date.UTC(year, month - 1, day + many * (unit === 'w' ? 7 : 1)));
  }
  const months = month - 1 + many * (unit === 'y' ? 12 : 1);
  const last = new Date(Date.UTC(year, months + 1, 0)).getUTCDate();
  return dayOf(Date.UTC(year, months, Math.min(day, last)));
}

/** How many it is: digits, a word for a number, or one where it is the next. */
function manyIn(word: string): number | null {
  if (/^\d+$/.test(word)) return Number(word);
  if (word === 'next' || word === 'an') return 1;
  const number = numbers.indexOf(word);
  return number < 0 ? null : Math.max(1, number);
}

function dayOf(time: number): Read<string> {
  const value = new Date(time).toISOString().slice(0, 10);
  return isDate(value) ? { ok: true, value } : { ok: false, expected };
}
