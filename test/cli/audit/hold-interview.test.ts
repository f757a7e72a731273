import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withAsker } from '../../../src/cli/audit/asking.ts';
import { holdInterview, withLock } from '../../../src/cli/audit/hold-interview.ts';
import { consoleOf } from '../../../src/cli/console.ts';
import type { Io, Signal } from '../../../src/cli/io.ts';
import { printSaved } from '../../../src/core/audit-file/journal.ts';
import type { Event } from '../../../src/core/interview/event.ts';
import type { Interview } from '../../../src/core/interview/interview.ts';
import { openAudit } from '../../../src/store/audit-folder.ts';
import { takeLock } from '../../../src/store/lock.ts';
import { noteAndGoOn, openAuditIn, scriptedAsker } from '../scripted.ts';
import { kept, newFolder } from '../world.ts';

type Script = Parameters<typeof scriptedAsker>[0];

async function hold(folder: string, script: Script, signals = new Set<(signal: Signal) => void>()) {
  const out = kept();
  const err = kept();
  const io: Io = {
    cwd: join(folder, '../..'),
    env: {},
    stdin: process.stdin,
    stdout: out.stream,
    stderr: err.stream,
    now: () => new Date('2026-03-14T10:00:00Z'),
    random: () => '0',
    onSignal: (listener) => {
      signals.add(listener);
      return () => signals.delete(listener);
    },
  };
  const leaving = { io, console: consoleOf(io, {}), options: {} };
  const result = await withLock(folder, 'the audit', async () => {
    const opened = await openAudit(folder);
    return opened.ok
      ? withAsker(scriptedAsker(script), io, (session) => holdInterview(opened.value, session, leaving))
      : opened;
  });
  return { code: leaving.console.end(result), out: out.text(), err: err.text() };
}
const auditIn = async (folder: string) => {
  const opened = await openAudit(folder);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return opened.value;
};
const answer: Event = { type: 'answered', question: 'small/level', answer: { state: 'answered', value: 4 } };
const finished: Event = { type: 'finished' };
const newAudit = () => openAuditIn(join(newFolder(), 'audits'));

describe('an interview', () => {
  it('keeps each step on disk before it asks again', async () => {
    const folder = await newAudit();
    const seen: number[] = [];
    const look = (interview: Interview): Event[] => {
      seen.push(readFileSync(join(folder, 'journal.jsonl'), 'utf8').trim().split('\n').length - 1);
      return noteAndGoOn('x')(interview);
    };
    await hold(folder, [look, look, look]);
    expect(seen).toEqual([0, 2, 4]);
  });

  it('stops with 130, says how to go on, and goes on there on another day', async () => {
    const folder = await newAudit();
    const stopped = await hold(folder, [() => [answer, { type: 'moved', to: 'small/words' }]]);
    expect(stopped.code).toBe(130);
    expect(stopped.err).toBe(
      'Stopped. Everything that was answered is saved.\nGo on with: culture-audit resume somebody-2026-03-14\n',
    );
    expect(readdirSync(folder).sort()).toEqual(['audit.yaml', 'journal.jsonl', 'rubrics']);
    const seen: unknown[] = [];
    await hold(folder, [
      (interview) => {
        seen.push(interview.position, interview.audit.entries['small/level']);
        return [finished];
      },
    ]);
    expect(seen).toEqual(['small/words', { answer: { state: 'answered', value: 4 } }]);
  });

  it('ends with everything in audit.yaml, no journal, and the document', async () => {
    const folder = await newAudit();
    const done = await hold(folder, [() => [answer], () => [finished]]);
    expect(done.code).toBe(0);
    expect(done.out).toBe('audits/somebody-2026-03-14/philosophy.md\n');
    expect(readdirSync(folder).sort()).toEqual(['audit.yaml', 'exports', 'exports.json', 'philosophy.md', 'rubrics']);
    const { interview, edited } = await auditIn(folder);
    expect(interview.audit).toMatchObject({ finished: true, entries: { 'small/level': { answer: { value: 4 } } } });
    expect(edited).toEqual([]);
  });

  it('reopens a finished audit to change an answer', async () => {
    const folder = await newAudit();
    await hold(folder, [() => [answer, finished]]);
    const changed: Event = { type: 'answered', question: 'small/level', answer: { state: 'dont-know' } };
    await hold(folder, [() => [changed]]);
    expect((await auditIn(folder)).interview.audit).toMatchObject({ finished: false });
    await hold(folder, [() => [finished]]);
    const { audit } = (await auditIn(folder)).interview;
    expect(audit).toMatchObject({ finished: true, entries: { 'small/level': { answer: { state: 'dont-know' } } } });
  });

  it('leaves a finished audit finished when nothing is changed in it', async () => {
    const folder = await newAudit();
    await hold(folder, [() => [answer, finished]]);
    const stopped = await hold(folder, [() => [{ type: 'moved', to: 'small/level' }], () => [{ type: 'stopped' }]]);
    expect(stopped.code).toBe(130);
    expect(stopped.err).toBe('Stopped. Nothing was changed, and the audit stays finished.\n');
    expect(existsSync(join(folder, 'journal.jsonl'))).toBe(false);
    expect((await auditIn(folder)).interview.audit.finished).toBe(true);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 143],
  ] as const)('%s closes the terminal, keeps what was answered, and gives %i', async (signal, code) => {
    const folder = await newAudit();
    const signals = new Set<(signal: Signal) => void>();
    const never = () => {
      for (const listener of [...signals]) listener(signal);
      return new Promise<Event[]>(() => {});
    };
    const done = await hold(folder, [() => [answer], never], signals);
    expect(done.code).toBe(code);
    expect(done.err).toContain('culture-audit resume somebody-2026-03-14');
    expect(signals.size).toBe(0);
    expect((await auditIn(folder)).interview.audit.entries['small/level']).toBeDefined();
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  it('tells the second run on an audit that it is open', async () => {
    const folder = await newAudit();
    const lock = await takeLock(folder, 'it');
    const second = await hold(folder, [() => [answer]]);
    expect(second.code).toBe(2);
    expect(second.err).toContain(`Another run has the audit open (process ${process.pid}).`);
    expect(existsSync(join(folder, 'journal.jsonl'))).toBe(false);
    if (lock.ok) await lock.value.release();
    expect((await hold(folder, [() => [answer]])).code).toBe(130);
  });

  it('takes over the lock of a process that is gone, or of before the last start of the machine', async () => {
    const folder = await newAudit();
    const boot = Math.round(Date.now() / 1000) - 10_000_000;
    for (const stale of ['{"pid":999999999,"boot":1}\n', `{"pid":${process.pid},"boot":${boot}}\n`, '']) {
      writeFileSync(join(folder, 'lock'), stale);
      expect((await hold(folder, [() => [answer]])).code).toBe(130);
    }
  });

  it('drops a line that was cut off in mid-write, says so, and goes on', async () => {
    const folder = await newAudit();
    await hold(folder, [() => [answer, { type: 'noted', question: 'small/level', text: 'Grün' }]]);
    const journal = join(folder, 'journal.jsonl');
    const whole = readFileSync(journal);
    truncateSync(journal, whole.indexOf('ü') + 1); // in the middle of a letter
    const opened = await auditIn(folder);
    expect(opened.warnings.map(({ message }) => message)).toEqual([
      'The last line was cut off while it was being written; it is left out.',
    ]);
    await hold(folder, [() => [{ type: 'noted', question: 'small/level', text: 'Again' }]]);
    const { interview, warnings } = await auditIn(folder);
    expect(interview.audit.entries['small/level']).toEqual({ answer: { state: 'answered', value: 4 }, note: 'Again' });
    expect(warnings).toEqual([]);
  });

  it('ends a last line that is whole but for its line feed', async () => {
    const folder = await newAudit();
    await hold(folder, [() => [answer]]);
    const journal = join(folder, 'journal.jsonl');
    truncateSync(journal, readFileSync(journal).length - 1);
    await hold(folder, [() => [answer]]);
    expect((await auditIn(folder)).journal.events).toBe(5);
  });

  it('names the line of a journal that is damaged in the middle, and changes nothing', async () => {
    const folder = await newAudit();
    await hold(folder, [() => [answer, answer]]);
    const journal = join(folder, 'journal.jsonl');
    const damaged = readFileSync(journal, 'utf8').replace('"value":4', '"value":"4');
    writeFileSync(journal, damaged);
    const done = await hold(folder, [() => [answer]]);
    expect(done.code).toBe(2);
    expect(done.err).toContain('journal.jsonl:2:1');
    expect(readFileSync(journal, 'utf8')).toBe(damaged);
  });

  it('does not count twice what was finished when the power went before the journal was taken away', async () => {
    const folder = await newAudit();
    const vote: Event = { type: 'voted', question: 'small/level', vote: { tallies: [{ counts: [0, 1, 2, 0, 0] }] } };
    await hold(folder, [() => [vote]]);
    const journal = readFileSync(join(folder, 'journal.jsonl'), 'utf8');
    await hold(folder, [() => [finished]]);
    const [, checksum = ''] = /checksum: (\w+)/.exec(readFileSync(join(folder, 'audit.yaml'), 'utf8')) ?? [];
    writeFileSync(join(folder, 'journal.jsonl'), journal + printSaved(checksum));
    expect((await auditIn(folder)).interview.audit.entries['small/level']?.votes).toHaveLength(1);
    await hold(folder, [() => [finished]]);
    expect((await auditIn(folder)).interview.audit.entries['small/level']?.votes).toHaveLength(1);
  });

  it('goes on from its journal when the power went before audit.yaml was written', async () => {
    const folder = await newAudit();
    await hold(folder, [() => [answer]]);
    const before = await auditIn(folder);
    writeFileSync(join(folder, 'journal.jsonl'), printSaved('f'.repeat(64)), { flag: 'a' });
    expect(await auditIn(folder)).toEqual(before);
    await hold(folder, [() => [{ type: 'noted', question: 'small/level', text: 'More' }]]);
    expect((await auditIn(folder)).interview.audit.entries['small/level']).toMatchObject({ note: 'More' });
  });

  it('never lets go of a journal that belongs to another audit.yaml', async () => {
    const folder = await newAudit();
    await hold(folder, [() => [answer]]);
    const [file, journal] = [join(folder, 'audit.yaml'), join(folder, 'journal.jsonl')];
    writeFileSync(file, readFileSync(file, 'utf8').replace(/checksum: .*/, `checksum: ${'a'.repeat(64)}`));
    const kept = readFileSync(journal, 'utf8');
    const done = await hold(folder, [() => [answer]]);
    expect(done.code).toBe(2);
    expect(done.err).toContain('The journal belongs to another');
    expect(readFileSync(journal, 'utf8')).toBe(kept);
  });

  it('never keeps an event that does not fit the audit', async () => {
    const folder = await newAudit();
    const wrong: Event = { type: 'answered', question: 'small/level', answer: { state: 'answered', value: 9 } };
    await expect(hold(folder, [() => [answer], () => [wrong]])).rejects.toThrow('does not fit the audit');
    expect((await auditIn(folder)).journal.events).toBe(1);
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });
});
