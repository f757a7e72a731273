// Audits by name: an id in the folder of audits, a path to an audit's folder, or `latest`. An id never leads out of the folder.
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Depth, Mode } from '../core/audit.ts';
import { parseAuditHead } from '../core/audit-file/audit-text.ts';
import { auditIdPattern } from '../core/audit-file/shape.ts';
import { failed, nearest, type Parsed, parsed, problem } from '../core/problem.ts';
import { decode } from '../core/source/decode.ts';
import { journalName } from './journal-file.ts';
import { readBytes } from './read-bytes.ts';
import { rowsName } from './rows-file.ts';

export const auditName = 'audit.yaml';

/** How the name of a sealed audit ends: ID.age stands beside where its folder was. */
export const sealedEnding = '.age';
/** The sealed file that stands for an audit's folder. */
export const sealedPath = (folder: string): string => `${folder}${sealedEnding}`;
/** Whether only the sealed file is there. Where both are, the folder counts: a seal or an unseal was cut off. */
export const isSealed = (folder: string): boolean =>
  !existsSync(join(folder, auditName)) && existsSync(sealedPath(folder));

/** How large audit.yaml and a journal may be, in bytes. */
export const auditLimit = 32_000_000;

/** Where audits are, as commands know it. */
export interface Shelf {
  cwd: string;
  /** The folder of audits, absolute. */
  dir: string;
}

/** Refuses a folder of audits that cannot be one, since it is a file, or something on the way to it is. */
export async function checkShelf(dir: string): Promise<Parsed<void>> {
  for (let folder = dir; ; folder = dirname(folder)) {
    const there = await stat(folder).catch(() => undefined);
    if (there === undefined && dirname(folder) !== folder) continue;
    if (there === undefined || there.isDirectory()) return parsed(undefined);
    const message = 'This is a file; audits stand in a folder.';
    return failed(problem('usage', message, { file: folder }, 'Name another folder with --dir.'));
  }
}

/** One audit in a folder, as far as its file tells without its rubrics. */
export interface AuditListing {
  id: string;
  folder: string;
  /** `damaged` audits have a file that cannot be read; of `sealed` ones only the id is known. */
  state: 'open' | 'finished' | 'damaged' | 'sealed';
  organization: string;
  /** Of a damaged or a sealed one the date in its id, or nothing. */
  date: string;
  mode: Mode | undefined;
  /** Whether people answered each for themselves. */
  survey: boolean;
  depth: Depth | undefined;
  rubrics: string[];
  /** The checksum that audit.yaml ends with; nothing of a damaged one. */
  checksum: string | undefined;
}

/** All audits of the folder, oldest first. A folder that is not there holds none. */
export async function listAudits({ dir }: Shelf): Promise<AuditListing[]> {
  const names = await readdir(dir).catch(() => []);
  const here = names.filter((name) => auditIdPattern.test(name) && existsSync(join(dir, name, auditName)));
  const sealed = names
    .filter((name) => name.endsWith(sealedEnding))
    .map((name) => name.slice(0, -sealedEnding.length))
    .filter((name) => auditIdPattern.test(name) && isSealed(join(dir, name)));
  const open = await Promise.all(here.map((name) => listAudit(join(dir, name))));
  const listings = [...open, ...sealed.map((name) => unread(join(dir, name), 'sealed'))];
  return listings.toSorted(inTime);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const inNumbers = new Intl.Collator('en', { numeric: true });
/** The order of audits in time: by date, and those of one day by id. */
export const inTime = (a: Dated, b: Dated): number => compare(a.date, b.date) || inNumbers.compare(a.id, b.id);
type Dated = Pick<AuditListing, 'date' | 'id'>;

async function listAudit(folder: string): Promise<AuditListing> {
  const bytes = await readBytes(join(folder, auditName), auditName, auditLimit);
  const text = bytes.ok ? decode(bytes.value, auditName, auditLimit) : bytes;
  const read = text.ok ? parseAuditHead(text.value, auditName) : text;
  if (!read.ok) return unread(folder, 'damaged');
  const id = basename(folder);
  const { organization, date, mode, depth, finished, rubrics } = read.value;
  const checksum = text.ok ? checksumOfText(text.value) : undefined;
  const state = finished && !existsSync(join(folder, journalName)) ? 'finished' : 'open';
  const survey = existsSync(join(folder, rowsName));
  const ids = rubrics.map((rubric) => rubric.id);
  return { id, folder, state, organization, date, mode, survey, depth, rubrics: ids, checksum };
}

const checksumOfText = (text: string): string | undefined => /^checksum: "?([0-9a-f]{64})/m.exec(text)?.[1];

/** The checksum that the audit.yaml of a folder ends with; nothing where there is none that can be read. */
export async function checksumIn(folder: string): Promise<string | undefined> {
  const bytes = await readBytes(join(folder, auditName), auditName, auditLimit);
  return bytes.ok ? checksumOfText(new TextDecoder().decode(bytes.value)) : undefined;
}

/** An audit of which only the name is known. */
function unread(folder: string, state: 'damaged' | 'sealed'): AuditListing {
  const id = basename(folder);
  const date = /\d{4}-\d{2}-\d{2}(?=(?:-\d+)?$)/.exec(id)?.[0] ?? '';
  return {
    id,
    folder,
    state,
    organization: '',
    date,
    mode: undefined,
    survey: false,
    depth: undefined,
    rubrics: [],
    checksum: undefined,
  };
}

/** The folder of the audit that a person means; of a sealed one, where its folder was. */
export async function findAudit(operand: string, shelf: Shelf): Promise<Parsed<string>> {
  if (operand === 'latest') return latestAudit(shelf, 'any');
  if (/[/\\]/.test(operand) || operand === '.' || operand === '..') return findFolder(operand, shelf);
  const folder = join(shelf.dir, operand);
  if (auditIdPattern.test(operand) && (existsSync(join(folder, auditName)) || isSealed(folder))) return parsed(folder);
  const ids = (await listAudits(shelf)).map(({ id }) => id);
  const near = nearest(operand, ids.length > 0 ? [...ids, 'latest'] : ids);
  const hint = near ? `Did you mean \`${near}\`?` : whatThereIs(ids, shelf);
  return failed(problem('audit-not-found', `There is no audit called \`${operand}\` in ${shelf.dir}.`, {}, hint));
}

/** The audit with the latest date; of those of one day, the last one begun. A damaged one is never passed over: whoever opens it says what is wrong. */
export async function latestAudit(shelf: Shelf, which: 'any' | 'open'): Promise<Parsed<string>> {
  const all = await listAudits(shelf);
  const mayBeOpen = ({ state, folder }: AuditListing): boolean =>
    state === 'open' || (state === 'damaged' && existsSync(join(folder, journalName)));
  const found = all.findLast((audit) => which === 'any' || mayBeOpen(audit));
  if (found) return parsed(found.folder);
  const message = which === 'open' ? `No audit is open in ${shelf.dir}.` : `There is no audit in ${shelf.dir}.`;
  const hint = which === 'open' && all.length > 0 ? 'Name a finished one to change it.' : whatThereIs([], shelf);
  return failed(problem('audit-not-found', message, {}, hint));
}

async function findFolder(operand: string, { cwd }: Shelf): Promise<Parsed<string>> {
  const folder = resolve(cwd, operand);
  const inside = basename(folder) === auditName ? resolve(folder, '..') : folder;
  if (existsSync(join(inside, auditName)) || isSealed(inside)) return parsed(inside);
  const unsealed = inside.slice(0, -sealedEnding.length);
  if (inside.endsWith(sealedEnding) && isSealed(unsealed)) return parsed(unsealed);
  if ((await stat(inside).catch(() => undefined))?.isFile()) {
    const hint = 'An audit is a folder: name that, or its id.';
    return failed(problem('audit-not-found', 'This is a file, and no audit.', { file: operand }, hint));
  }
  return failed(problem('audit-not-found', `There is no ${auditName} in this folder.`, { file: operand }));
}

const whatThereIs = (ids: string[], { dir }: Shelf): string =>
  ids.length > 0
    ? `There are: ${ids.slice(-10).join(', ')}.`
    : `Begin one with \`culture-audit run\`, or say where audits are with --dir (now ${dir}).`;
