// A day as people say it in a meeting: 2026-03-14, or so many days, weeks, months or years from today.
import { isDate } from '../kinds/list.ts';
import type { Read } from '../kinds/question.ts';

const expected = 'a date such as 2026-03-14, or a time from today such as 10d, 2w, 3m or 1y';

/**
 * Reads a day; `today` and the result are ISO dates. A month from the 31st is the last day of a shorter month.
 * @example readDay('2w', '2026-03-14') // { ok: true, value: '2026-03-28' }
 */
export function readDay(text: string, today: string): Read<string> {
  const plain = text.trim().toLowerCase();
  if (isDate(plain)) return { ok: true, value: plain };
  const span = /^(?:in )?(\d{1,3})\s*(d|w|m|y|days?|weeks?|months?|years?)$/.exec(plain);
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  if (span === null) return { ok: false, expected };
  const many = Number(span[1]);
  const unit = span[2]?.[0];
  if (unit === 'd' || unit === 'w') {
    return dayOf(Date.UTC(year, month - 1, day + many * (unit === 'w' ? 7 : 1)));
  }
  const months = month - 1 + many * (unit === 'y' ? 12 : 1);
  const last = new Date(Date.UTC(year, months + 1, 0)).getUTCDate();
  return dayOf(Date.UTC(year, months, Math.min(day, last)));
}

function dayOf(time: number): Read<string> {
  const value = new Date(time).toISOString().slice(0, 10);
  return isDate(value) ? { ok: true, value } : { ok: false, expected };
}
