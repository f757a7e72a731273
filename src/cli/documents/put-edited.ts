// Puts a Markdown document where a person has edited the one before: their words stay, and what the answers say now comes in around them.

import { failed, type Parsed, type Problem, parsed, problem } from '../../core/problem.ts';
import { type Name, redactText } from '../../core/redact/names.ts';
import { cutShort, tidy } from '../../core/text.ts';
import { conflictMarks } from '../../intake/markdown/join.ts';
import { type Merged, mergeMarkdown, type Passage } from '../../intake/markdown/merge.ts';
import {
  conflictsPath,
  dropPending,
  type Edited,
  isStrange,
  keepBase,
  readEdited,
  readPending,
  replaceEdited,
  writePending,
} from '../../store/edited-document.ts';
import { sha256 } from '../../store/write-file.ts';
import type { Console } from '../console.ts';
import type { Io } from '../io.ts';
import { nameOf } from '../open.ts';

interface Around {
  io: Io;
  console: Console;
  /** Names that must not stand in the document, whoever wrote them into it. */
  names?: readonly Name[] | undefined;
}

/** Passages that somebody should look at, by the line in the document. */
export interface Kept {
  passages: Passage[];
}

/** An edited document as far as it may be told; in both texts alike, so that only what a person changed counts as changed. */
export const withoutNames = ({ yours, base }: Edited, names: readonly Name[]): Edited => ({
  yours: redactText(yours, names).text,
  base: redactText(base, names).text,
});

/** Merges `ours` into the document at a path; nothing happens, and nothing is given, where there are no edits that could be told apart. */
export async function putEdited(
  folder: string,
  path: string,
  ours: string,
  around: Around,
): Promise<Parsed<Kept> | undefined> {
  const edited = await readEdited(folder, path);
  if (!edited) return undefined;
  const pending = await readPending(folder, path);
  const chosen = pending && !hasMarks(pending.file);
  if (chosen && pending.yours !== sha256(edited.yours)) return failed(bothEdited(path, around.io));
  const whole = chosen ? { yours: pending.file, base: pending.ours } : edited;
  const { yours, base } = withoutNames(whole, around.names ?? []);
  const merged = mergeMarkdown(base, yours, ours);
  if (merged.conflicts.length > 0) {
    if (!pending && (await isStrange(path, merged.text))) return failed(strangeFile(path, around.io));
    const untouched = pending === undefined || chosen || pending.written === sha256(pending.file);
    const shown = untouched
      ? await writePending(folder, path, { yours: edited.yours, ours, text: merged.text })
      : parsed(undefined);
    return shown.ok ? { ok: false, problems: conflictsIn(merged, path, around.io) } : shown;
  }
  if (!chosen && base === ours && yours === edited.yours) {
    around.console.say(
      `${nameOf(path, around.io)} has your edits; the answers behind it are the same, so it stays as it is.`,
    );
    say(merged, path, around);
    if (pending?.written === sha256(pending?.file ?? '')) await dropPending(folder, path);
    return parsed({ passages: merged.passages });
  }
  const replaced = await replaceEdited(folder, path, edited.yours, merged.text);
  if (!replaced.ok) return replaced;
  const kept = await keepBase(folder, path, ours);
  if (!kept.ok) return kept;
  const settled = pending && (chosen || pending.written === sha256(pending.file));
  if (settled) await dropPending(folder, path);
  else if (pending)
    around.console.say(`${nameOf(conflictsPath(path), around.io)} is needed no more, but has your edits: it is left.`);
  around.console.say(`${nameOf(path, around.io)} has your edits and the answers as they are now.`);
  around.console.say(`As it was before it is in ${nameOf(replaced.value, around.io)}.`);
  say(merged, path, around);
  return parsed({ passages: merged.passages });
}

/** Says where somebody should look. */
function say({ passages, removed }: Merged, path: string, { io, console }: Around): void {
  for (const { line, now } of passages) {
    const would = now === null ? 'It would no longer say anything there.' : `It would now say: ${clipped(now)}`;
    console.say(
      `${nameOf(path, io)}:${line}  You edited this passage, and the answers behind it have changed. ${would}`,
    );
  }
  for (const now of removed.slice(0, mostSaid)) {
    console.say(`${nameOf(path, io)}  You took a passage out that would now say: ${clipped(now)}`);
  }
  if (removed.length > mostSaid) console.say(`… and ${removed.length - mostSaid} more that you took out.`);
}

const mostSaid = 5;
const longest = 300;
const clipped = (text: string): string => cutShort(tidy(text), longest);

const hasMarks = (text: string): boolean =>
  Object.values(conflictMarks).some((mark) => text.split(/\r?\n/).includes(mark) && mark !== conflictMarks.middle);

function conflictsIn({ conflicts }: Merged, path: string, io: Io): Problem[] {
  const file = nameOf(conflictsPath(path), io);
  const hint = `Choose in this file, take the marks out, and export again: it then takes the place of ${nameOf(path, io)}. Or put the new row into your document. Nothing was changed.`;
  return conflicts.map(({ line, yours, now }, index) => {
    const would = now === null ? 'the answers no longer give it' : `the answers now give: ${clipped(now)}`;
    const message = `You changed this, and its answers have changed too. You have: ${clipped(yours)} · ${would}`;
    return problem('edit-conflict', message, { file, line }, index === conflicts.length - 1 ? hint : undefined);
  });
}

const strangeFile = (path: string, io: Io): Problem =>
  problem(
    'edit-conflict',
    `Rows and charts were changed by both, and where they would be shown stands a file that is not this tool's.`,
    { file: nameOf(conflictsPath(path), io) },
    'Move it away, and export again. Nothing was changed.',
  );

const bothEdited = (path: string, io: Io): Problem =>
  problem(
    'edit-conflict',
    `Both ${nameOf(path, io)} and this file were edited since they were written.`,
    { file: nameOf(conflictsPath(path), io) },
    'Bring into one of them what you want to keep, and delete this file, or put the document back as it was.',
  );
