// Days in words, and days counted from the day of the audit. Days are ISO dates; there is no clock here.
import { readDay } from '../../interview/day.ts';

/** Months as documents say them. */
export const longMonths = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/**
 * An ISO date in words; any other text as it is.
 * @example dayInWords('2026-03-14') // '14 March 2026'
 */
export function dayInWords(day: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const month = longMonths[Number(parts?.[2]) - 1];
  return parts === null || month === undefined ? day : `${Number(parts[3])} ${month} ${parts[1]}`;
}

/**
 * The same, short enough for a narrow column.
 * @example dayInShort('2026-11-02') // '2 Nov 2026'
 */
export const dayInShort = (day: string): string => dayInWords(day).replace(/(?<=^\d+ \p{L}{3})\p{L}+(?= \d{4}$)/u, '');

/**
 * The day that lies `span` after `day`; `day` itself where the span cannot be read. A month after the 31st is the last of a shorter month.
 * @example dayAfter('2026-03-14', '2 weeks') // '2026-03-28'
 */
export function dayAfter(day: string, span: string): string {
  const read = readDay(span, day);
  return read.ok ? read.value : day;
}
