// `culture-audit forget AUDIT`: erases what single people answered, and keeps what it adds up to.
import { type Audit, peopleOf } from '../../core/audit.ts';
import { failed, type Parsed, parsed, problem } from '../../core/problem.ts';
import { forgotten } from '../../core/summary/forgotten.ts';
import { type OpenedAudit, saveAudit } from '../../store/audit-folder.ts';
import { removeRowExports } from '../../store/row-exports.ts';
import { type AskingOptions, whyNotAsk } from '../audit/asking.ts';
import { withLock } from '../audit/hold-interview.ts';
import { type Console, consoleOf } from '../console.ts';
import { withDocuments } from '../documents/with-documents.ts';
import { withInquirer } from '../inquire.ts';
import { type ExitCode, exitCodes, type Io, todayOf } from '../io.ts';
import { folderNamed, nameOf, openFolder } from '../open.ts';
import type { Act } from '../program.ts';

interface ForgetOptions extends AskingOptions {
  dir?: string;
  yes?: boolean;
  json?: boolean;
}
interface Around {
  io: Io;
  console: Console;
  options: ForgetOptions;
}

export const forget: Act = async (io, [operand], options: ForgetOptions) => {
  const console = consoleOf(io, options);
  const folder = await folderNamed(operand, options, io);
  if (!folder.ok) return console.giveUp(folder);
  const ended = await withLock<ExitCode>(folder.value, nameOf(folder.value, io), async () => {
    const opened = await openFolder(folder.value, io, console);
    return opened.ok ? forgetIn(opened.value, { io, console, options }) : opened;
  });
  return console.end(ended);
};

async function forgetIn(opened: OpenedAudit, around: Around): Promise<Parsed<ExitCode>> {
  const { folder, places, interview, journal } = opened;
  const { io, console, options } = around;
  const { audit } = interview;
  const ready = mayForget(audit, journal.length);
  if (!ready.ok) return ready;
  const agreed = await confirmed(audit, around);
  if (!agreed.ok || agreed.value === 'stopped') return agreed.ok ? parsed(exitCodes.stopped) : agreed;
  if (agreed.value === 'no') {
    console.say('Nothing was erased.');
    return parsed(exitCodes.no);
  }
  const day = audit.forgotten !== undefined && audit.responses.length === 0 ? audit.forgotten : todayOf(io);
  const erased = await withDocuments(folder, nameOf(folder, io), async () => {
    const saved = await saveAudit(folder, forgotten(audit, day), places);
    return saved.ok ? parsed(await removeRowExports(folder)) : saved;
  }); // an export that has read the rows is over by now, or begins again without them
  if (!erased.ok) return erased;
  const { removed, left } = erased.value;
  if (options.json) console.printJson('forget', { audit: audit.id, people: peopleOf(audit), removed, left });
  else console.printPath(nameOf(folder, io));
  for (const path of removed)
    console.say(`${path} could hold rows and is removed; export makes it again without them.`);
  for (const path of left)
    console.say(`${path} is not as this tool wrote it. Look whether it holds rows, and remove it yourself.`);
  console.say(
    'What single people answered, and what they wrote, is erased. Kept: what their answers add up to, by question and group',
  );
  console.say(
    '(as confidential as answers), what the room said, promises, documents that were made before, and which files were imported.',
  );
  console.say(
    'Not reached: copies and backups elsewhere, version control, the survey tool. What a disk keeps of an erased file, above all an SSD, nobody can promise.',
  );
  return parsed(exitCodes.done);
}

function mayForget(audit: Audit, journal: number): Parsed<void> {
  if (journal > 0 || !audit.finished) {
    const message = `The interview of ${audit.id} is not over.`;
    return failed(problem('audit-in-use', message, {}, `Finish it first: culture-audit resume ${audit.id}`));
  }
  if (peopleOf(audit) > 0 || audit.forgotten !== undefined) return parsed(undefined);
  return failed(problem('usage', `Nobody answered alone in ${audit.id}, so there is nothing to erase.`));
}

/** Whether the person means it. */
async function confirmed(audit: Audit, { io, options }: Around): Promise<Parsed<'yes' | 'no' | 'stopped'>> {
  if (options.yes) return parsed('yes');
  const why = whyNotAsk(io, options);
  if (why !== undefined) {
    const message = `Nobody can be asked whether this is meant: ${why}.`;
    return failed(problem('needs-terminal', message, {}, 'Add --yes. It can not be undone.'));
  }
  const people = peopleOf(audit);
  const whose = people === 1 ? 'one person' : `each of ${people} people`;
  const message = `Erase what ${whose} answered in ${audit.id}? It can not be undone.`;
  const answer = await withInquirer(io, async (prompt) => {
    const { yes } = await prompt([{ type: 'confirm', name: 'yes', message, default: false }]);
    return yes ? ('yes' as const) : ('no' as const);
  });
  return parsed(answer);
}
