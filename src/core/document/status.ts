// How far a document has come: a draft, reviewed, or signed, by whom and when, and whether answers have changed since.
import { dayInWords } from './words/day.ts';
import { listed } from './words/list.ts';
import { clipped } from './words/plain.ts';

/** What somebody may do with a document. */
export const signings = ['reviewed', 'signed'] as const;
export type Signing = (typeof signings)[number];

/** That somebody has reviewed or signed a document. */
export interface Signature {
  as: Signing;
  /** As the person was named; a text, and nothing that is checked. */
  by: string;
  /** ISO date. */
  date: string;
  /** SHA-256 of the facts that the document was made of. */
  facts: string;
  /** A hash of what was said, by question and kind of fact, to tell later what has changed. */
  parts: Record<string, string>;
}

const longestName = 100;
const mostNamed = 6;

/** What stands on the first line of a document. `changed` names what is different from what the last signature saw. */
export function statusLine(signatures: readonly Signature[], changed: readonly string[]): string {
  const last = signatures.at(-1);
  if (last === undefined) return 'draft';
  const said = signatures.map(({ as, by, date }) => `${as} by ${clipped(by, longestName)} on ${dayInWords(date)}`);
  return [...said, ...(changed.length === 0 ? [] : [changesSince(last, changed)])].join(' · ');
}

/** What is different from what a signature saw, in words; at least one thing is. */
export function changesSince(last: Signature, changed: readonly string[]): string {
  const named = changed.slice(0, mostNamed);
  const rest = changed.length - named.length;
  const what = listed(rest > 0 ? [...named, `${rest} more`] : named);
  return `changed since it was ${last.as} on ${dayInWords(last.date)}: ${what}`;
}

/** What differs between two sets of parts, by their keys. */
export const changedParts = (before: Record<string, string>, now: Record<string, string>): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((key) => before[key] !== now[key]);
