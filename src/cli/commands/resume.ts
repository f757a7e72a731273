// `culture-audit resume [AUDIT]`: goes on with an audit where it stopped, or reopens a finished one.

import { problem } from '../../core/problem.ts';
import { openAudit } from '../../store/audit-folder.ts';
import { type AskingOptions, openAsker, whyNotAsk, withAsker } from '../asking.ts';
import { consoleOf } from '../console.ts';
import { holdInterview } from '../hold-interview.ts';
import type { LeaveOptions } from '../leave.ts';
import { nameOf, openNamed } from '../open.ts';
import type { Act } from '../program.ts';

interface ResumeOptions extends AskingOptions, LeaveOptions {
  dir?: string;
}

export const resumeAudit: Act = async (io, [operand], options: ResumeOptions) => {
  const console = consoleOf(io, options);
  const mute = whyNotAsk(io, options);
  if (mute !== undefined) {
    const hint = 'An audit is finished in a terminal; export and show read it also while it is open.';
    return console.giveUp({
      ok: false,
      problems: [problem('needs-terminal', `The questions cannot be asked: ${mute}.`, {}, hint)],
    });
  }
  const opened = await openNamed(operand, options, io, console);
  if (!opened.ok) return console.giveUp(opened);
  const { folder } = opened.value;
  const reopen = () => openAudit(folder, nameOf(folder, io));
  const ended = await withAsker(await openAsker(io, options), io, (session) =>
    holdInterview(reopen, folder, session, { io, console, options }),
  );
  return console.end(ended);
};
