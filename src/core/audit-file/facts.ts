// The facts of an audit as one canonical text, for the checksum: the same facts give the same text, however they were written down.
import type { Audit, Tally } from '../audit.ts';
import { compareTexts } from '../text.ts';

/**
 * Canonical JSON (keys sorted, nothing between the tokens) of all that was said, by whom, and with which rubrics.
 * Of rows that are too many to be held, the SHA-256 of their file stands for what is in them, beside what they add up to.
 * The version of the tool is no fact; hands that nobody raised and the order of groups within a round are none either.
 */
export function factsOf(audit: Audit): string {
  const { tool: _tool, rubrics, entries, ...rest } = audit;
  const facts = {
    ...rest,
    rubrics: rubrics.map(({ rubric, sha256 }) => ({ id: rubric.id, version: rubric.version, sha256 })),
    entries: Object.fromEntries(
      Object.entries(entries).map(([key, entry]) => [
        key,
        entry.votes
          ? { ...entry, votes: entry.votes.map(({ tallies }) => tallies.map(plainTally).sort(byPlace)) }
          : entry,
      ]),
    ),
  };
  return canonical(facts);
}

const plainTally = ({ group, side, counts, missing }: Tally) => ({
  group: group ?? '',
  side: side ?? '',
  counts,
  missing: Object.fromEntries(Object.entries(missing ?? {}).filter(([, hands]) => hands > 0)),
});

const byPlace = (a: { group: string; side: string }, b: { group: string; side: string }): number =>
  compareTexts(a.group, b.group) || compareTexts(a.side, b.side);

/** JSON with sorted keys and without blanks; undefined parts are left out. */
function canonical(value: unknown): string {
  if (value instanceof Map) return canonical(Object.fromEntries(value));
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => compareTexts(a, b));
  return `{${pairs.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
}
