// The files that hold what many people answered, beside audit.yaml: read into an audit, and written together with it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Audit, Counted, Response } from '../core/audit.ts';
import { failed, type Parsed, type Problem, parsed, problem } from '../core/problem.ts';
import { decode } from '../core/source/decode.ts';
import { type Kept, parseKept, printKept } from '../core/summary/kept.ts';
import { summaryOfRows } from '../core/summary/rows.ts';
import { sheetOf } from '../core/summary/sheet.ts';
import { merge, type Summary } from '../core/summary/summary.ts';
import { importsName } from './imports-file.ts';
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
    const next = await peopleIn(audit, folder, name, 'next');
    if (next.ok && fits(next.value)) {
      await takeNext(folder, names);
      return next;
    }
  }
  return peopleIn(audit, folder, name, 'now');
}

async function peopleIn(audit: Audit, folder: string, name: string, which: 'now' | 'next'): Promise<Parsed<Audit>> {
  const kept = await readKept(audit, folder, name, which);
  if (!kept.ok) return kept;
  const { rows: known, apart } = kept.value;
  const path = placeOf(folder, rowsName, which);
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

async function readKept(audit: Audit, folder: string, name: string, which: 'now' | 'next'): Promise<Parsed<Kept>> {
  const path = placeOf(folder, summaryName, which);
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

/** The audit as it is read again: more rows than are held are counted. With the text of its rows, where they are held. */
export function settled(audit: Audit): { audit: Audit; text: string | undefined } {
  const { responses, counted } = audit;
  if (counted?.rows) return { audit, text: undefined };
  if (responses.length <= rowsHeld) return { audit, text: rowsText(audit) };
  const inOrder = responses.toSorted((one, other) => (one.respondent < other.respondent ? -1 : 1));
  const text = rowsText({ ...audit, responses: inOrder }); // so many are read in the order of their ids only
  const rows = { count: responses.length, sha256: sha256(text), summary: summaryOfRows(responses, audit) };
  return { audit: { ...audit, responses: [], counted: { rows, apart: counted?.apart ?? null } }, text };
}

/** What takes the place of files that are there; what is not given stays. */
interface Coming {
  /** The text of the rows, or a file of them that was written elsewhere on this disk. */
  rows: { text: string } | { path: string } | undefined;
  /** The text of imports.json. */
  imports: string | undefined;
}

/** Writes audit.yaml (at `path`) and the files of people so that all of it is there or none. */
export async function writePeople(
  folder: string,
  audit: Audit,
  { path, text }: { path: string; text: string },
  coming: Coming,
): Promise<Parsed<void>> {
  await dropNext(folder, names);
  const waits = await letWait(folder, audit, coming);
  const written = waits.ok ? await writeWhole(path, text, path) : waits;
  if (!written.ok) {
    await dropNext(folder, names);
    return written;
  }
  await takeNext(folder, names);
  return written;
}

async function letWait(folder: string, audit: Audit, { rows, imports }: Coming): Promise<Parsed<void>> {
  const log = imports === undefined ? parsed(undefined) : await putNext(folder, importsName, imports);
  if (!log.ok) return log;
  const moved = rows && 'path' in rows ? await moveToNext(rows.path, folder, rowsName) : parsed(undefined);
  if (!moved.ok) return moved;
  const now = placeOf(folder, rowsName, 'now');
  if (rows && 'text' in rows && (now === undefined ? rows.text !== '' : rowsIn(now).sha256 !== sha256(rows.text))) {
    const put = await putNext(folder, rowsName, rows.text);
    if (!put.ok) return put;
  }
  const before = placeOf(folder, summaryName, 'now');
  const kept = keptOf(audit);
  const summary = kept.rows === null && kept.apart === null ? '' : printKept(kept);
  const isSame = before === undefined ? summary === '' : readFileSync(before, 'utf8') === summary;
  return isSame ? parsed(undefined) : putNext(folder, summaryName, summary);
}

function keptOf(audit: Audit): Kept {
  const { responses, counted } = audit;
  const rubrics = rubricsOf(audit);
  const apart = counted?.apart ?? null;
  if (counted?.rows) return { rows: { ...counted.rows, rubrics }, apart };
  if (responses.length === 0) return { rows: null, apart };
  const rows: Rows = { count: responses.length, sha256: sha256(rowsText(audit)) };
  return { rows: { ...rows, summary: summaryOfRows(responses, audit), rubrics }, apart };
}
