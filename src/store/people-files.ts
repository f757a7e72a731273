// The files that hold what many people answered, beside audit.yaml: read into an audit, and written together with it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Audit, Counted, Response } from '../core/audit.ts';
import { failed, type Parsed, type Problem, parsed, problem } from '../core/problem.ts';
import { decode } from '../core/source/decode.ts';
import { type Kept, parseKept, printKept } from '../core/summary/kept.ts';
import { summaryOfRows } from '../core/summary/rows.ts';
import { sheetOf } from '../core/summary/sheet.ts';
import { merge, type Summary } from '../core/summary/summary.ts';
import { auditName, checksumIn } from './find-audit.ts';
import { isHeld } from './held-files.ts';
import { importsName } from './imports-file.ts';
import { takeLock } from './lock.ts';
import { dropNext, isWaiting, moveToNext, placeOf, putNext, takeNext } from './next-files.ts';
import { readBytes, whyNotRead } from './read-bytes.ts';
import { linesOf, type Rows, readRows, responsesIn, rowsIn, rowsName, rowsText } from './rows-file.ts';
import { sha256, writeWhole } from './write-file.ts';

const summaryName = 'summary.json';
const names = [rowsName, summaryName, importsName];

/** How large summary.json may be, in bytes. */
export const summaryLimit = 64_000_000;

/**
 * Rows are held one by one up to this many: comparing people with themselves needs each of them, and so do words in a document. Of more
 * rows an audit holds what they add up to.
 */
export const rowsHeld = 20_000;

/**
 * An audit with what its files hold of people, beside what audit.yaml itself holds. `checksum` is the one that audit.yaml ends with: a save
 * that was cut off after audit.yaml was written is finished here.
 */
export async function withPeople(audit: Audit, folder: string, name: string, checksum: string): Promise<Parsed<Audit>> {
  await takeNext(folder, names, checksum); // where the disk can only be read, what waits is read where it is
  const kept = await readKept(audit, folder, name, checksum);
  if (!kept.ok) return kept;
  const { rows: known, apart } = kept.value;
  const path = placeOf(folder, rowsName, checksum);
  if (path === undefined) {
    const gone = known && { parts: [], summary: known.summary };
    return parsed(withCounted(audit, { rows: null, apart: gone && apart ? both(apart, gone) : (apart ?? gone) }));
  }
  const file = join(name, rowsName);
  try {
    const rows = rowsIn(path);
    if (rows.count <= rowsHeld) {
      const read = readRows(path, file, audit);
      if (!read.ok) return read;
      return parsed(withCounted({ ...audit, responses: [...audit.responses, ...read.value] }, { rows: null, apart }));
    }
    const isKnown = known?.sha256 === rows.sha256 && known.rubrics === rubricsOf(audit);
    const summary = isKnown ? parsed(known.summary) : addUp(path, file, audit);
    if (!summary.ok) return summary;
    const twin = twinBeside(path, file, audit);
    if (twin) return failed(twin);
    return parsed(withCounted(audit, { rows: { ...rows, summary: summary.value }, apart }));
  } catch (error) {
    return failed(whyNotRead(error, file));
  }
}

type Apart = NonNullable<Counted['apart']>;

/** Two sets of people whose rows are not kept, as one. */
const both = (one: Apart, other: Apart): Apart => ({
  parts: [...one.parts, ...other.parts],
  summary: merge(one.summary, other.summary),
});

const withCounted = (audit: Audit, counted: Counted): Audit =>
  counted.rows === null && counted.apart === null ? audit : { ...audit, counted };

async function readKept(audit: Audit, folder: string, name: string, checksum: string): Promise<Parsed<Kept>> {
  const path = placeOf(folder, summaryName, checksum);
  if (path === undefined) return parsed({ rows: null, apart: null });
  const file = join(name, summaryName);
  const bytes = await readBytes(path, file, summaryLimit);
  const text = bytes.ok ? decode(bytes.value, file, summaryLimit) : bytes;
  return text.ok ? parseKept(text.value, file, sheetOf(audit), audit.groups) : text;
}

/** Tells rubrics apart that would add up the same rows to something else. */
const rubricsOf = ({ rubrics, depth }: Audit): string =>
  sha256(JSON.stringify([depth, ...rubrics.map(({ rubric }) => rubric)]));

function addUp(path: string, file: string, audit: Audit): Parsed<Summary> {
  const problems: Problem[] = [];
  const summary = summaryOfRows(withoutTwins(responsesIn(path, file, audit, problems), file, problems), audit);
  return problems.length > 0 ? { ok: false, problems } : parsed(summary);
}

/** Responses as they come. They stand in the order of their ids, so that nobody can be given twice unseen; other orders are refused. */
function* withoutTwins(responses: Iterable<Response>, file: string, problems: Problem[]): Generator<Response> {
  let last = '';
  let line = 0;
  for (const response of responses) {
    line += 1;
    if (response.respondent <= last) {
      const isTwin = response.respondent === last;
      const message = isTwin
        ? `\`${last}\` is given twice.`
        : `\`${response.respondent}\` stands after \`${last}\`; so many lines stand in the order of their ids.`;
      problems.push(problem('duplicate-id', message, { file, line }, 'Sort the lines of the file.'));
      return;
    }
    last = response.respondent;
    yield response;
  }
}

/** Somebody who stands in audit.yaml and in the rows as well. */
function twinBeside(path: string, file: string, { responses }: Audit): Problem | undefined {
  const ids = new Set(responses.map(({ respondent }) => respondent));
  if (ids.size === 0) return undefined;
  let line = 0;
  for (const text of linesOf(path)) {
    line += 1;
    const id = /^\{"respondent":"(r-[0-9a-f]+)"/.exec(text)?.[1];
    if (id !== undefined && ids.has(id)) return problem('duplicate-id', `\`${id}\` is given twice.`, { file, line });
  }
  return undefined;
}

/** Rows that an audit holds one by one, as their file. */
interface OwnRows extends Rows {
  text: string;
}

/** The audit as it is read again: more rows than are held are counted. With its rows, where they are held until now. */
export function settled(audit: Audit): { audit: Audit; own: OwnRows | undefined } {
  const { responses, counted } = audit;
  if (counted?.rows) return { audit, own: undefined };
  const areHeld = responses.length <= rowsHeld;
  const inOrder = areHeld
    ? responses
    : responses.toSorted((one, other) => (one.respondent < other.respondent ? -1 : 1)); // so many are read in the order of their ids only
  const text = rowsText({ ...audit, responses: inOrder });
  const own = { text, count: responses.length, sha256: sha256(text) };
  if (areHeld) return { audit, own };
  const { count, sha256: hash } = own;
  const rows = { count, sha256: hash, summary: summaryOfRows(responses, audit) };
  return { audit: { ...audit, responses: [], counted: { rows, apart: counted?.apart ?? null } }, own };
}

/** What takes the place of files that are there; what is not given stays. */
interface Coming {
  /** The rows, or a file of them that was written elsewhere on this disk. */
  rows: OwnRows | { path: string } | undefined;
  /** The text of imports.json. */
  imports: string | undefined;
}

/** Writes audit.yaml, whose text ends with `checksum`, and the files of people so that all of it is there or none. */
export async function writePeople(
  folder: string,
  audit: Audit,
  { text, checksum }: { text: string; checksum: string },
  coming: Coming,
): Promise<Parsed<void>> {
  const path = join(folder, auditName);
  const ready = await settleNext(folder); // what a save before this one left is not lost
  if (!ready.ok) return ready;
  const waits = await letWait(folder, audit, checksum, coming);
  const written = waits.ok ? await writeWhole(path, text, path) : waits;
  const done = await settleNext(folder);
  return written.ok ? done : written;
}

/** Puts what waits for the audit.yaml that is there in its place, and takes away what never came to be. */
async function settleNext(folder: string): Promise<Parsed<void>> {
  const checksum = await checksumIn(folder);
  const taken = checksum === undefined ? parsed(undefined) : await takeNext(folder, names, checksum);
  if (taken.ok) await dropNext(folder, names);
  return taken;
}

/** Takes away what a save that was cut off left waiting, or puts it in its place; not while a run has the audit open. `name` is what problems call the folder. */
export async function settleLeft(folder: string, name: string): Promise<void> {
  if (isHeld(folder) || !(await isWaiting(folder, names))) return;
  const lock = await takeLock(folder, name);
  if (!lock.ok) return; // that run does it when it saves, and what is only read stays as it is
  await settleNext(folder);
  await lock.value.release();
}

async function letWait(
  folder: string,
  audit: Audit,
  checksum: string,
  { rows, imports }: Coming,
): Promise<Parsed<void>> {
  const log = imports === undefined ? parsed(undefined) : await putNext(folder, importsName, checksum, imports);
  if (!log.ok) return log;
  const own = rows && 'text' in rows ? rows : undefined;
  const moved = rows && 'path' in rows ? await moveToNext(rows.path, folder, rowsName, checksum) : parsed(undefined);
  if (!moved.ok) return moved;
  const now = join(folder, rowsName);
  if (own && (existsSync(now) ? rowsIn(now).sha256 !== own.sha256 : own.text !== '')) {
    const put = await putNext(folder, rowsName, checksum, own.text);
    if (!put.ok) return put;
  }
  const before = join(folder, summaryName);
  const kept = keptOf(audit, own);
  const summary = kept.rows === null && kept.apart === null ? '' : printKept(kept);
  const isSame = existsSync(before) ? readFileSync(before, 'utf8') === summary : summary === '';
  return isSame ? parsed(undefined) : putNext(folder, summaryName, checksum, summary);
}

/** What summary.json holds. `own` are the rows of an audit that holds them one by one. */
function keptOf(audit: Audit, own: OwnRows | undefined): Kept {
  const { responses, counted } = audit;
  const rubrics = rubricsOf(audit);
  const apart = counted?.apart ?? null;
  if (counted?.rows) return { rows: { ...counted.rows, rubrics }, apart };
  if (own === undefined || responses.length === 0) return { rows: null, apart };
  const { count, sha256: hash } = own;
  return { rows: { count, sha256: hash, summary: summaryOfRows(responses, audit), rubrics }, apart };
}
