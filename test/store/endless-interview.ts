// A program that is killed: goes on with the audit in a folder, says after each step how many events are on disk, and never stops by itself.
import { withAsker } from '../../src/cli/audit/asking.ts';
import { holdInterview, withLock } from '../../src/cli/audit/hold-interview.ts';
import { consoleOf } from '../../src/cli/console.ts';
import type { Io } from '../../src/cli/io.ts';
import { openAudit } from '../../src/store/audit-folder.ts';
import { noteAndGoOn, scriptedAsker } from '../cli/scripted.ts';

const folder = process.argv[2] ?? '';
const io: Io = {
  cwd: folder,
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  now: () => new Date(),
  random: () => '0',
  onSignal: () => () => {},
};
let steps = 0;
const step = (interview: Parameters<ReturnType<typeof noteAndGoOn>>[0]) => {
  process.stdout.write(`${steps}\n`);
  const events = noteAndGoOn(`step ${steps} ${'ü'.repeat(steps % 500)}`)(interview);
  steps += events.length;
  return events;
};
const asker = scriptedAsker(Array.from({ length: 200_000 }, () => step));
const console = consoleOf(io, {});
const ended = await withLock(folder, 'the audit', async () => {
  const opened = await openAudit(folder);
  return opened.ok
    ? withAsker(asker, io, (session) => holdInterview(opened.value, session, { io, console, options: {} }))
    : opened;
});
process.exitCode = console.end(ended);
