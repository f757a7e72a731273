import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printHead, printRecorded, readJournal, replay } from '../../../src/core/audit-file/journal.ts';
import type { Event, Recorded } from '../../../src/core/interview/event.ts';
import { start, step } from '../../../src/core/interview/interview.ts';
import { anyEvent, emptyAudit } from './any-audit.ts';

const head = printHead({ audit: emptyAudit.id, over: 'abc' });
const record = (events: Event[]): Recorded[] =>
  events.map((event, index) => ({ seq: index + 1, at: '2026-03-14T10:00:00.000Z', ...event }));
const lines = (events: Event[]): string => head + record(events).map(printRecorded).join('');
const read = (text: string) => readJournal(text, 'journal.jsonl', emptyAudit);
const problemsIn = (text: string): string[] => {
  const journal = read(text);
  return journal.ok ? [] : journal.problems.map(({ code, where, message }) => `${code} ${where.line}: ${message}`);
};
const answered: Event = { type: 'answered', question: 'small/level', answer: { state: 'answered', value: 4 } };

describe('the journal', () => {
  it('replays to what the live interview was', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        const live = events.reduce(step, start(emptyAudit));
        const journal = read(lines(events));
        expect(journal.ok && replay(emptyAudit, journal.value.events)).toEqual(live);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps one event a line, whatever the text', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        expect(lines([event, event]).split('\n')).toHaveLength(4);
      }),
    );
  });

  it('loses nothing but the line that was being written, wherever the write was cut off', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 1, maxLength: 8 }), fc.nat(), (events, cut) => {
        const all = lines(events);
        const text = all.slice(0, head.length + (cut % (all.length - head.length + 1)));
        const whole = text.split('\n').length - 2;
        const journal = read(text);
        expect(journal.ok).toBe(true);
        if (!journal.ok) return;
        expect([whole, whole + 1]).toContain(journal.value.events.length);
        expect(journal.value.events).toEqual(record(events).slice(0, journal.value.events.length));
        expect(journal.value.torn === '' || text.endsWith(journal.value.torn)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('takes a journal that was cut off in its first line for none', () => {
    expect(read(head.slice(0, 10))).toMatchObject({ ok: true, value: { events: [], torn: head.slice(0, 10) } });
  });

  it.each([
    [
      'a line that is no JSON',
      lines([answered, answered]).replace('"seq":1', 'seq'),
      'journal-damaged 2: Line 2 of the journal cannot be used: expected an event.',
    ],
    [
      'a line that is missing',
      lines([answered, answered]).replace(/\n.*"seq":1.*\n/, '\n'),
      'journal-damaged 2: Line 2 of the journal cannot be used: expected event number 1.',
    ],
    [
      'an unknown type of event',
      lines([answered]).replace('answered', 'guessed'),
      'journal-damaged 2: Line 2 of the journal cannot be used: expected a known type of event.',
    ],
    ['an unknown key', lines([answered]).replace('"type"', '"__proto__":1,"type"'), 'journal-damaged 2: '],
    [
      'a level that does not exist',
      lines([answered]).replace('"value":4', '"value":9'),
      'journal-damaged 2: Line 2 of the journal cannot be used: expected a level from 1 to 5.',
    ],
    [
      'a question that does not exist',
      lines([answered]).replace('small/level', 'small/else'),
      'journal-damaged 2: Line 2 of the journal cannot be used: expected a question of this audit (not small/else).',
    ],
    ['another audit', lines([answered]).replace(emptyAudit.id, 'else'), 'journal-damaged 1: '],
    ['a newer format', lines([answered]).replace('"format":1', '"format":2'), 'newer-format 1: '],
  ])('names the line of %s', (_, text, problem) => {
    const found = problemsIn(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(problem);
  });
});
