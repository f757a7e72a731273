// The journal of an open interview: a line that says which audit it continues, then one recorded event a line.
// Whoever reads it trusts nothing: each event is checked, and damage in the middle is a problem, never skipped.
import type { Audit } from '../audit.ts';
import type { Recorded } from '../interview/event.ts';
import { type Interview, start, step } from '../interview/interview.ts';
import { isRecord } from '../kinds/question.ts';
import { failed, type Parsed, parsed, problem } from '../problem.ts';
import { jsonIn } from '../source/json.ts';
import { eventChecker } from './check-event.ts';

const journalFormat = 1;

/** The first line: the audit, and the checksum that its file had when the journal began. */
export interface JournalHead {
  audit: string;
  over: string;
}
export interface Journal {
  head: JournalHead;
  events: Recorded[];
  /** The checksum that audit.yaml has since all of this was put into it; nothing before that. */
  saved?: string;
  /** The text of the head and the events. */
  sound: string;
  /** What a write that was cut off left at the end; nothing is lost but that. Empty if the last line is whole. */
  torn: string;
}

/** The line that begins a journal, with its line feed. */
export const printHead = ({ audit, over }: JournalHead): string =>
  `${JSON.stringify({ format: journalFormat, audit, over })}\n`;

/** The line of one event, with its line feed. */
export const printRecorded = (recorded: Recorded): string => `${JSON.stringify(recorded)}\n`;

/** The line that ends a journal: what it says is about to be put into audit.yaml, which will have this checksum. */
export const printSaved = (checksum: string): string => `${JSON.stringify({ saved: checksum })}\n`;

/** Reads a journal of an audit. `text` is all of the file; a last line without an end is torn, unless it is whole as it is. */
export function readJournal(text: string, file: string, audit: Audit): Parsed<Journal> {
  const lines = text.split('\n');
  let torn = lines.pop() ?? '';
  if (torn !== '' && jsonIn(torn) !== undefined) {
    lines.push(torn);
    torn = '';
  }
  const damaged = (index: number, expected: string): Parsed<Journal> =>
    failed(
      problem(
        'journal-damaged',
        `Line ${index + 1} of the journal cannot be used: expected ${expected}.`,
        { file, line: index + 1, column: 1, text: lines[index] },
        'Put back the line from a copy, or cut the journal off before it; what was said after it is in the lines below.',
      ),
    );
  const head = headOf(jsonIn(lines[0] ?? ''));
  if (head === 'newer') {
    return failed(problem('newer-format', 'A newer version of culture-audit wrote this journal.', { file, line: 1 }));
  }
  if (!head || head.audit !== audit.id) {
    if (lines.length === 0) return parsed({ head: { audit: audit.id, over: '' }, events: [], sound: '', torn });
    return damaged(0, `the first line of the journal of ${audit.id}`);
  }
  const saved = savedOf(jsonIn(lines.at(-1) ?? ''));
  if (saved !== undefined) lines.pop();
  const check = eventChecker(audit);
  const events: Recorded[] = [];
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue;
    const plain = jsonIn(line);
    if (!isRecord(plain)) return damaged(index, 'an event');
    const { seq, at, ...event } = plain;
    if (seq !== index) return damaged(index, `event number ${index}`);
    if (typeof at !== 'string' || at.length > 40) return damaged(index, 'a moment');
    const read = check(event);
    if (!read.ok) return damaged(index, read.expected);
    events.push({ seq, at, ...read.value });
  }
  const sound = text.slice(0, lines.join('\n').length + 1); // its last line may lack the line feed
  return parsed({ head, events, sound, torn, ...(saved === undefined ? {} : { saved }) });
}

function headOf(plain: unknown): JournalHead | 'newer' | undefined {
  if (!isRecord(plain) || typeof plain['format'] !== 'number') return undefined;
  if (plain['format'] > journalFormat) return 'newer';
  const { audit, over } = plain;
  return typeof audit === 'string' && typeof over === 'string' ? { audit, over } : undefined;
}

const savedOf = (plain: unknown): string | undefined =>
  isRecord(plain) && typeof plain['saved'] === 'string' ? plain['saved'] : undefined;

/** The interview after all that happened, beginning with the audit as its file had it. */
export const replay = (audit: Audit, events: Recorded[]): Interview => events.reduce(step, start(audit));
