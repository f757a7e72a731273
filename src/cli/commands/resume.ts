// `culture-audit resume [AUDIT]`: goes on with an audit where it stopped, or reopens a finished one.

import { problem } from '../../core/problem.ts';
import { type AskingOptions, openAsker, whyNotAsk, withAsker } from '../audit/asking.ts';
import { holdInterview, withLock } from '../audit/hold-interview.ts';
import { checkLeave, type LeaveOptions } from '../audit/leave.ts';
import { consoleOf } from '../console.ts';
import { folderNamed, nameOf, openFolder } from '../open.ts';
import type { Act } from '../program.ts';

interface ResumeOptions extends AskingOptions, LeaveOptions {
  dir?: string;
}

export const resumeAudit: Act = async (io, [operand], options: ResumeOptions) => {
  const console = consoleOf(io, options);
  const leaves = checkLeave(options);
  if (!leaves.ok) return console.giveUp(leaves);
  const mute = whyNotAsk(io, options);
  if (mute !== undefined) {
    const hint = 'An audit is finished in a terminal; export and show read it also while it is open.';
    return console.giveUp({
      ok: false,
      problems: [problem('needs-terminal', `The questions cannot be asked: ${mute}.`, {}, hint)],
    });
  }
  const folder = await folderNamed(operand, options, io);
  if (!folder.ok) return console.giveUp(folder);
  const ended = await withLock(folder.value, nameOf(folder.value, io), async () => {
    const opened = await openFolder(folder.value, io, console); // only now nobody else can change it
    if (!opened.ok) return opened;
    return withAsker(await openAsker(io, options), io, (session) =>
      holdInterview(opened.value, session, { io, console, options }),
    );
  });
  return console.end(ended);
};
