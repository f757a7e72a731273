// The files that hold what many people answered, beside audit.yaml: read into an audit, and written together with it.
import { join } from 'node:path';
import type { Audit } from '../core/audit.ts';
import { type Parsed, parsed } from '../core/problem.ts';
import { dropNext, isWaiting, placeOf, putNext, takeNext } from './next-files.ts';
import { readRows, rowsIn, rowsName, rowsText } from './rows-file.ts';
import { sha256, writeWhole } from './write-file.ts';

const names = [rowsName];

/**
 * An audit with what its files hold of people, beside what audit.yaml itself holds. `fits` tells whether an audit is the one whose checksum
 * audit.yaml ends with: a save that was cut off after audit.yaml was written is finished here.
 */
export async function withPeople(
  audit: Audit,
  folder: string,
  name: string,
  fits: (audit: Audit) => boolean,
): Promise<Parsed<Audit>> {
  if (isWaiting(folder, names)) {
    const next = peopleOf(audit, folder, name, 'next');
    if (next.ok && fits(next.value)) {
      await takeNext(folder, names);
      return next;
    }
  }
  return peopleOf(audit, folder, name, 'now');
}

function peopleOf(audit: Audit, folder: string, name: string, which: 'now' | 'next'): Parsed<Audit> {
  const path = placeOf(folder, rowsName, which);
  if (path === undefined) return parsed(audit);
  const rows = readRows(path, join(name, rowsName), audit);
  return rows.ok ? parsed({ ...audit, responses: [...audit.responses, ...rows.value] }) : rows;
}

/** Writes audit.yaml (`text`) and the files of people so that all of it is there or none. */
export async function writePeople(folder: string, audit: Audit, path: string, text: string): Promise<Parsed<void>> {
  await dropNext(folder, names);
  const now = placeOf(folder, rowsName, 'now');
  const rows = rowsText(audit);
  const isSame = now === undefined ? rows === '' : rowsIn(now).sha256 === sha256(rows);
  const waits = isSame ? parsed(undefined) : await putNext(folder, rowsName, rows);
  const written = waits.ok ? await writeWhole(path, text, path) : waits;
  if (!written.ok) {
    await dropNext(folder, names);
    return written;
  }
  await takeNext(folder, names);
  return written;
}
