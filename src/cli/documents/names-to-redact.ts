// The names that must not leave: from a file, from settings, and those that were marked while people talked.
import { resolve } from 'node:path';
import type { Audit } from '../../core/audit.ts';
import { type Parsed, parsed } from '../../core/problem.ts';
import { markedNames } from '../../core/redact/audit.ts';
import { type Name, readNames } from '../../core/redact/names.ts';
import { decode } from '../../core/source/decode.ts';
import { readBytes } from '../../store/read-bytes.ts';
import type { Io } from '../io.ts';
import { readSettings } from '../settings.ts';

const longestList = 1_000_000;

/** What `--redact` says where no file has names: only those that were marked, and those in settings. */
const markedOnly = 'marked';

/** `redact` is a file with one name a line, or `marked`. */
export async function namesToRedact(
  audits: readonly Audit[],
  redact: string | undefined,
  io: Io,
): Promise<Parsed<Name[]>> {
  if (redact === undefined) return parsed([]);
  const settings = await readSettings(io, {});
  if (!settings.ok) return settings;
  const listed = redact === markedOnly ? parsed('') : await readList(redact, io);
  if (!listed.ok) return listed;
  const marked = audits.flatMap(markedNames);
  return parsed(readNames([...listed.value.split(/\r?\n/), ...(settings.value.redact ?? []), ...marked]));
}

async function readList(path: string, io: Io): Promise<Parsed<string>> {
  const bytes = await readBytes(resolve(io.cwd, path), path, longestList);
  return bytes.ok ? decode(bytes.value, path, longestList) : bytes;
}
