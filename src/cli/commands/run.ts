// `culture-audit run`: from what is given and what is asked to an audit on disk, its interview, and the document.
import { parsed } from '../../core/problem.ts';
import { justBegun } from '../../store/audit-folder.ts';
import { type AskingOptions, openAsker, stoppedCode, whyNotAsk, withAsker } from '../audit/asking.ts';
import { beginAudit, checkFirst } from '../audit/begin.ts';
import { gather, type RunOptions } from '../audit/given.ts';
import { holdInterview, withLock } from '../audit/hold-interview.ts';
import { lastTimeOf } from '../audit/last-time.ts';
import { checkLeave, type LeaveOptions, leave } from '../audit/leave.ts';
import { readSheet, type SheetOptions, wellFormed } from '../audit/read-sheet.ts';
import { askForRest, demandGiven } from '../audit/setup.ts';
import { consoleOf } from '../console.ts';
import { nameOf } from '../open.ts';
import type { Act } from '../program.ts';
import { readSettings } from '../settings.ts';

interface RunAuditOptions extends RunOptions, AskingOptions, SheetOptions, LeaveOptions {
  dir?: string;
}

export const runAudit: Act = async (io, _operands, options: RunAuditOptions) => {
  const console = consoleOf(io, options);
  const leaving = { io, console, options };
  const settings = await readSettings(io, options);
  const file = await readSheet(io, options);
  const leaves = checkLeave(options);
  if (!settings.ok || !file.ok || !leaves.ok) return console.giveUpAll(settings, file, leaves);
  const given = gather(options, file.value?.sheet, settings.value);
  if (!given.ok) return console.giveUpAll(given, wellFormed(file.value));
  const { dir } = settings.value;

  const mute = options.example ? 'the example asks nothing' : whyNotAsk(io, options);
  if (mute !== undefined) {
    const complete = demandGiven(given.value, file.value, mute, io);
    const nobodyAsked = { ...given.value, groups: given.value.groups ?? [] };
    if (!complete.ok) return console.giveUpAll(await checkFirst(nobodyAsked, file.value, io), complete);
    const begun = await beginAudit(complete.value, file.value, { io, dir, state: 'finished' });
    return console.end(begun.ok ? await leave(begun.value, leaving) : begun);
  }
  const ready = await checkFirst(given.value, file.value, io);
  if (!ready.ok) return console.giveUp(ready);
  const ended = await withAsker(await openAsker(io, options), io, async (session) => {
    const complete = await askForRest(given.value, session.asker, io);
    if (complete === 'stopped') return parsed(stoppedCode(session.signal()));
    const opening = await lastTimeOf(complete, { shelf: { cwd: io.cwd, dir }, io, console });
    const begun = await beginAudit(complete, file.value, { io, dir, state: 'open', opening });
    if (!begun.ok) return begun;
    const opened = justBegun(begun.value);
    return withLock(opened.folder, nameOf(opened.folder, io), () => holdInterview(opened, session, leaving));
  });
  return console.end(ended);
};
