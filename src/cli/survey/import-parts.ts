// The import of parts: read, added to the audit, and told.
import { type Parsed, parsed } from '../../core/problem.ts';
import type { Console } from '../console.ts';
import { commandName, type ExitCode, exitCodes, type Io } from '../io.ts';
import { nameOf } from '../open.ts';
import { addParts, type PartFile, peopleInParts, readParts } from './parts.ts';
import { fewCaution } from './report.ts';
import type { Target } from './target.ts';

interface Around {
  io: Io;
  console: Console;
  options: { dryRun?: boolean; json?: boolean };
}

/** Adds parts to a target, or says what would happen. */
export async function importParts(
  target: Target,
  names: string[],
  { io, console, options }: Around,
): Promise<Parsed<ExitCode>> {
  const files = await readParts(names, target, io);
  if (!files.ok) return files;
  const people = peopleInParts(files.value);
  const many = people === 1 ? 'One person is' : `${people} people are`;
  const data = { schema: 'culture-audit/import/1', parts: files.value.map(dataOf), people };
  const caution = fewCaution(people, target);
  if (caution !== null) console.say(caution);
  if (options.dryRun) {
    const told = [...files.value.map(lineOf), `${many} in these parts; nothing was written.`].join('\n');
    console.print(options.json ? JSON.stringify({ ...data, audit: null }, null, 2) : told);
    return parsed(exitCodes.done);
  }
  const written = await addParts(target, files.value);
  if (!written.ok) return written;
  const { audit, folder } = written.value;
  const place = nameOf(folder, io);
  console.print(options.json ? JSON.stringify({ ...data, audit: audit.id, folder: place }, null, 2) : place);
  for (const file of files.value) console.say(lineOf(file));
  console.say(`${many} added to the audit of ${audit.organization}. Next: ${commandName(io)} show ${audit.id}`);
  return parsed(exitCodes.done);
}

const dataOf = ({ file, part, sha256 }: PartFile) => ({
  file,
  name: part.name,
  sha256,
  rows: part.rows,
  leftOut: part.leftOut,
});

function lineOf({ file, part: { rows, leftOut } }: PartFile): string {
  const out = Object.values(leftOut).reduce((sum, count) => sum + count, 0);
  return `${file}: a part of ${rows === 1 ? 'one row' : `${rows} rows`}${out > 0 ? `, ${out} of them left out` : ''}`;
}
