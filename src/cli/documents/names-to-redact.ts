// The names that must not leave: from a file, from settings, and those that were marked while people talked.
import { resolve } from 'node:path';
import type { Audit } from '../../core/audit.ts';
import { type Parsed, parsed } from '../../core/problem.ts';
import { type Found, markedNames, redactAudit } from '../../core/redact/audit.ts';
import { type Name, readNames } from '../../core/redact/names.ts';
import { decode } from '../../core/source/decode.ts';
import { readBytes } from '../../store/read-bytes.ts';
import type { Console } from '../console.ts';
import type { Io } from '../io.ts';
import { readSettings } from '../settings.ts';

const longestList = 1_000_000;

/** What `--redact` says where no file has names: only those that were marked, and those in settings. */
const markedOnly = 'marked';

/** `redact` is a file with one name a line, or `marked`. */
async function namesToRedact(audits: readonly Audit[], redact: string | undefined, io: Io): Promise<Parsed<Name[]>> {
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

/** What was replaced, said to the person alone: the names stand in no file. */
function reportNames(found: readonly Found[][], names: readonly Name[], console: Console): void {
  if (names.length === 0) {
    console.say('There is no name to replace: none was listed, and none was marked as [[name]].');
    return;
  }
  names.forEach(({ name, instead }, index) => {
    const times = found.reduce((sum, each) => sum + (each[index]?.times ?? 0), 0);
    console.say(
      times === 0 ? `${name}: not found` : `${name}: ${times === 1 ? 'once' : `${times} times`}, now ${instead}`,
    );
  });
}

/**
 * Audits as their readers may know them: without the names that `--redact` asks to replace, or else without the marks around names.
 * Whatever else is known of each stays with it.
 */
export async function forReaders<T extends { audit: Audit }>(
  sides: readonly T[],
  redact: string | undefined,
  { io, console }: { io: Io; console: Console },
): Promise<Parsed<{ sides: T[]; names: Name[] }>> {
  const audits = sides.map(({ audit }) => audit);
  const names = await namesToRedact(audits, redact, io);
  if (!names.ok) return names;
  const made = audits.map((audit) => redactAudit(audit, names.value));
  if (redact !== undefined) {
    const found = made.map((each) => each.found);
    reportNames(found, names.value, console);
  }
  const read = sides.map((side, index) => ({ ...side, audit: made[index]?.audit ?? side.audit }));
  return parsed({ sides: read, names: names.value });
}
