// `culture-audit sign AUDIT --by NAME`: says in the document who reviewed or signed it, and keeps its bytes; --check says whether they are the same still.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { visible } from '../../ask/visible.ts';
import { changesSince, type Signature, type Signing } from '../../core/document/status.ts';
import { dayInWords } from '../../core/document/words/day.ts';
import { dateExpected, isDate } from '../../core/kinds/list.ts';
import { failed, type Parsed, parsed, problem } from '../../core/problem.ts';
import { scoreAudit } from '../../core/score-audit/score-audit.ts';
import type { DocumentFormat } from '../../render/formats.ts';
import { checksumOf, type OpenedAudit } from '../../store/audit-folder.ts';
import { isHeld } from '../../store/held-files.ts';
import { checkFrozen, freeze, readSignatures, type SignedRecord } from '../../store/signatures.ts';
import { type CommonOptions, type Console, consoleOf } from '../console.ts';
import { makings } from '../documents/make.ts';
import { philosophyOf } from '../documents/philosophy-of.ts';
import { putAll } from '../documents/put.ts';
import { changedSince, partsOf } from '../documents/signed-state.ts';
import { withDocuments } from '../documents/with-documents.ts';
import { type ExitCode, exitCodes, type Io, todayOf } from '../io.ts';
import { folderNamed, nameOf, openFolder } from '../open.ts';
import type { Act } from '../program.ts';

interface SignOptions extends CommonOptions {
  dir?: string;
  by?: string;
  as?: Signing;
  date?: string;
  format?: DocumentFormat[];
  check?: boolean;
  json?: boolean;
}

export const sign: Act = async (io, [operand], options: SignOptions) => {
  const console = consoleOf(io, options);
  const folder = await folderNamed(operand, options, io);
  if (!folder.ok) return console.giveUp(folder);
  const work = async (): Promise<Parsed<ExitCode>> => {
    const opened = await openFolder(folder.value, io, console); // only now nobody else can change its documents
    if (!opened.ok) return opened;
    const signatures = await readSignatures(folder.value);
    if (!signatures.ok) return signatures;
    return options.check
      ? parsed(await check(opened.value, signatures.value, options, { io, console }))
      : signNow(opened.value, signatures.value, options, { io, console });
  };
  return console.end(options.check ? await work() : await withDocuments(folder.value, nameOf(folder.value, io), work));
};

async function signNow(
  opened: OpenedAudit,
  before: SignedRecord[],
  options: SignOptions,
  { io, console }: Around,
): Promise<Parsed<ExitCode>> {
  const { audit } = opened.interview;
  if (isHeld(opened.folder)) {
    const hint = `Unseal it first: culture-audit unseal ${audit.id}`;
    return failed(problem('audit-sealed', `${audit.id} is sealed, so nothing is put into it.`, {}, hint));
  }
  const asked = signatureOf(opened, options, io);
  if (!asked.ok) return asked;
  const done = await signWith(asked.value, opened, before, options, { io, console });
  if (!done.ok) return done;
  const { record, changed } = done.value;
  const { as, by, date, facts, files } = record;
  if (options.json)
    console.printJson('sign', { audit: audit.id, signatures: [{ as, by, date, facts, files }], changed });
  else for (const { file } of files) console.printPath(nameOf(join(opened.folder, file), io));
  console.say(
    `The document is ${as} by ${by}; these files are never written again, and sign --check tells if somebody changes them.`,
  );
  const last = before.at(-1);
  if (last !== undefined) console.say(sinceThen(last, changed));
  return parsed(exitCodes.done);
}

/** What is different from what somebody signed before, as a sentence. */
function sinceThen(last: SignedRecord, changed: readonly string[]): string {
  const what =
    changed.length > 0
      ? changesSince(last, changed)
      : `the answers are as they were when it was ${last.as} on ${dayInWords(last.date)}`;
  return visible(`${what.charAt(0).toUpperCase()}${what.slice(1)}.`);
}

interface Around {
  io: Io;
  console: Console;
}

/** The signature that was asked for, or what is missing for it. */
function signatureOf({ interview: { audit } }: OpenedAudit, options: SignOptions, io: Io): Parsed<Signature> {
  const by = options.by?.trim() ?? '';
  const date = options.date ?? todayOf(io);
  if (by === '')
    return failed(
      problem('usage', 'Who signs is missing.', {}, 'Give --by "NAME", or --check to see what was signed.'),
    );
  if (by.length > 200 || /[\p{Cc}\u2028\u2029]/u.test(by)) {
    return failed(problem('usage', 'A name is one line of at most 200 characters.'));
  }
  if (!isDate(date)) return failed(problem('usage', `--date cannot be "${visible(date)}"; expected ${dateExpected}.`));
  if (!audit.finished) {
    const hint = 'Finish it with culture-audit resume.';
    return failed(problem('usage', 'The interview is not finished, so there is nothing to sign yet.', {}, hint));
  }
  return parsed({ as: options.as ?? 'signed', by, date, facts: checksumOf(audit), parts: partsOf(audit) });
}

/** Writes the document with the signature in it, and keeps the files that were written; with what has changed since the signature before. */
async function signWith(
  signature: Signature,
  { interview, folder }: OpenedAudit,
  before: SignedRecord[],
  { format = ['md'] }: SignOptions,
  around: Around,
): Promise<Parsed<{ record: SignedRecord; changed: string[] }>> {
  const { document, slides, scored } = await philosophyOf(interview.audit, { signatures: [...before, signature] });
  const edited = { folder, path: join(folder, 'philosophy.md') };
  const making = makings({ document, slides }, format, { ...around, edited });
  const destination = { folder, name: 'philosophy', usually: 'folder' as const, output: undefined };
  const { put, problems } = await putAll(making, destination, around);
  if (problems.length > 0) return { ok: false, problems };
  const files = put.flatMap(({ path }) => (path === null ? [] : [resolve(around.io.cwd, path)]));
  const pictures = await Promise.all(files.filter((file) => file.endsWith('.md')).map(picturesOf));
  const frozen = await freeze(folder, signature, [...files, ...pictures.flat()]);
  if (!frozen.ok) return frozen;
  return parsed({ record: frozen.value, changed: changedSince(before, interview.audit, scored) });
}

/** The pictures beside a Markdown file that it leads to, as far as they are there. */
async function picturesOf(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8');
  const names = [...text.matchAll(/\]\(([\w.-]+\.svg)\)/g)].flatMap(([, name]) => name ?? []);
  return [...new Set(names)].map((name) => join(dirname(file), name)).filter((path) => existsSync(path));
}

/** Says of each signature whether its files and the answers are as they were. */
async function check(
  { interview: { audit }, folder }: OpenedAudit,
  signatures: SignedRecord[],
  { json }: SignOptions,
  { io, console }: Around,
): Promise<ExitCode> {
  if (signatures.length === 0) {
    console.say('Nobody has reviewed or signed this document.');
    if (json) console.printJson('sign', { audit: audit.id, signatures: [], changed: [] });
    return exitCodes.no;
  }
  const checked = await Promise.all(
    signatures.map(async ({ as, by, date, facts, files }) => ({
      as,
      by,
      date,
      facts,
      files: await Promise.all(files.map(async (each) => ({ ...each, state: await checkFrozen(folder, each) }))),
    })),
  );
  const changed = changedSince(signatures, audit, scoreAudit(audit));
  if (json) console.printJson('sign', { audit: audit.id, signatures: checked, changed });
  else {
    for (const { as, by, date, files } of checked) {
      console.print(`${as} by ${visible(by)} on ${date}`);
      for (const { file, state } of files) console.print(`  ${visible(nameOf(join(folder, file), io))}: ${state}`);
    }
    console.print(
      changed.length === 0 ? 'The answers are the same.' : `Changed since: ${changed.map(visible).join(', ')}`,
    );
  }
  const sound = changed.length === 0 && checked.every(({ files }) => files.every(({ state }) => state === 'as signed'));
  return sound ? exitCodes.done : exitCodes.no;
}
