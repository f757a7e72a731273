// The way from an AUDIT operand to an audit that was read, with what its reader should know said on stderr.
import { dirname, join, relative } from 'node:path';
import type { Parsed } from '../core/problem.ts';
import { type OpenedAudit, openAudit } from '../store/audit-folder.ts';
import { findAudit, isSealed, latestAudit, type Shelf } from '../store/find-audit.ts';
import { isHeld } from '../store/held-files.ts';
import { settleLeft } from '../store/people-files.ts';
import { sweepUnfinished } from '../store/unfinished.ts';
import type { Console } from './console.ts';
import type { Io } from './io.ts';
import { readSettings } from './settings.ts';

/** Where audits are, for this command line. */
export async function shelfOf(io: Io, options: { dir?: string }): Promise<Parsed<Shelf>> {
  const settings = await readSettings(io, options);
  return settings.ok ? { ok: true, value: { cwd: io.cwd, dir: settings.value.dir } } : settings;
}

/** The folder of the audit that an operand names; without one, of the latest open one. */
export async function folderNamed(
  operand: string | undefined,
  options: { dir?: string },
  io: Io,
): Promise<Parsed<string>> {
  const shelf = await shelfOf(io, options);
  if (!shelf.ok) return shelf;
  return operand === undefined ? latestAudit(shelf.value, 'open') : findAudit(operand, shelf.value);
}

/** Opens the audit in a folder; what a killed run left unfinished in it or beside it goes. Warnings are printed, problems are given back. */
export async function openFolder(folder: string, io: Io, console: Console): Promise<Parsed<OpenedAudit>> {
  const name = nameOf(folder, io);
  for (const place of [folder, join(folder, 'exports'), dirname(folder)]) sweepUnfinished(place);
  if (isSealed(folder) && !isHeld(folder)) {
    const { unlock } = await import('./audit/unlock.ts');
    const unlocked = await unlock(folder, name, io, console);
    if (!unlocked.ok) return unlocked;
  }
  await settleLeft(folder, name);
  const opened = await openAudit(folder, name);
  if (opened.ok) console.warn(opened.value.warnings);
  return opened;
}

/** Both of them in a row. */
export async function openNamed(
  operand: string | undefined,
  options: { dir?: string },
  io: Io,
  console: Console,
): Promise<Parsed<OpenedAudit>> {
  const folder = await folderNamed(operand, options, io);
  return folder.ok ? openFolder(folder.value, io, console) : folder;
}

/** A path as a person would type it from where they are. */
export function nameOf(path: string, { cwd }: Pick<Io, 'cwd'>): string {
  const near = relative(cwd, path);
  return near === '' ? '.' : near.startsWith('..') ? path : near;
}
