// An audit on disk: audit.yaml with the facts, responses.jsonl with the answers of many people, rubrics/ with the rubrics as used, and a
// journal while its interview is open.
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Audit } from '../core/audit.ts';
import {
  type AuditText,
  finishAudit,
  parseAuditText,
  printAudit,
  type RubricPlace,
} from '../core/audit-file/audit-text.ts';
import { factsOf } from '../core/audit-file/facts.ts';
import { type JournalHead, readJournal, replay } from '../core/audit-file/journal.ts';
import { type Interview, start } from '../core/interview/interview.ts';
import { failed, type Parsed, type Problem, parsed, problem } from '../core/problem.ts';
import { decode } from '../core/source/decode.ts';
import { auditLimit, auditName } from './find-audit.ts';
import { isThere } from './held-files.ts';
import { importsWith } from './imports-file.ts';
import { journalName, settleJournal } from './journal-file.ts';
import { settled, withPeople, writePeople } from './people-files.ts';
import { readBytes } from './read-bytes.ts';
import { type LoadedRubric, loadRubric } from './rubrics.ts';
import { unfinishedName } from './unfinished.ts';
import { flushFolder, sha256, writeProblem, writeWhole } from './write-file.ts';

/** An audit that was read from its folder, with its journal replayed. */
export interface OpenedAudit {
  folder: string;
  interview: Interview;
  places: RubricPlace[];
  /** How a journal of this audit begins, how many events it holds, and how many of its bytes are sound (0: there is none). */
  journal: { head: JournalHead; events: number; length: number };
  /** Files that a person has changed since they were written, from the folder. */
  edited: string[];
  /** What a reader should know: edits, and a last line that was cut off. */
  warnings: Problem[];
}

/** The checksum of an audit's facts. */
export const checksumOf = (audit: Audit): string => sha256(factsOf(audit));

/** The copies of rubrics that a new audit keeps, and their bytes by file; a base that two overlays share is kept once. */
function copiesOf(rubrics: LoadedRubric[]): Parsed<{ places: RubricPlace[]; files: Map<string, Uint8Array> }> {
  const files = new Map<string, Uint8Array>();
  const problems: Problem[] = [];
  const keep = (loaded: LoadedRubric): string => {
    const file = `rubrics/${loaded.rubric.id}.yaml`;
    const other = files.get(file);
    if (other && sha256(other) !== loaded.sha256) {
      const message = `Two different rubrics are called \`${loaded.rubric.id}\`; an audit can keep one of them.`;
      problems.push(problem('duplicate-id', message, { file: loaded.file }));
    }
    files.set(file, loaded.bytes);
    return file;
  };
  const places = rubrics.map((loaded): RubricPlace => {
    const { rubric, base } = loaded;
    const kept = base && { id: base.rubric.id, file: keep(base), sha256: base.sha256 };
    const place = { id: rubric.id, version: rubric.version, file: keep(loaded), sha256: loaded.sha256 };
    return kept ? { ...place, extends: kept } : place;
  });
  return problems.length > 0 ? { ok: false, problems } : parsed({ places, files });
}

/** What comes into an audit from outside. */
export interface Brought {
  /** A file of rows on the same disk that becomes the audit's own; it is gone afterwards. */
  rows?: string;
  /** Checksums of the files that were imported. */
  imported?: readonly string[];
}

/** An audit that was just put on disk. */
export interface NewAudit {
  audit: Audit;
  folder: string;
  places: RubricPlace[];
}

/** A new audit as `openAudit` would read it. */
export const justBegun = ({ audit, folder, places }: NewAudit): OpenedAudit => ({
  folder,
  interview: start(audit),
  places,
  journal: { head: { audit: audit.id, over: checksumOf(audit) }, events: 0, length: 0 },
  edited: [],
  warnings: [],
});

/**
 * Puts a new audit on disk under the first free id that begins with its own, and gives it with that id. The folder is whole or absent.
 */
export async function createAudit(
  audit: Audit,
  rubrics: LoadedRubric[],
  dir: string,
  come: Brought = {},
): Promise<Parsed<NewAudit>> {
  const copies = copiesOf(rubrics);
  if (!copies.ok) return copies;
  const { places, files } = copies.value;
  for (let number = 1; ; number++) {
    const id = number === 1 ? audit.id : `${audit.id}-${number}`;
    const folder = join(dir, id);
    if (existsSync(folder)) continue;
    const named = { ...audit, id };
    const beside = join(dir, unfinishedName(id));
    const written = await writeFolder(beside, named, places, files, come);
    if (!written.ok) {
      await rm(beside, { recursive: true, force: true }).catch(() => {}); // or it is swept
      return written;
    }
    try {
      await rename(beside, folder);
      await flushFolder(dir);
      return parsed({ audit: named, folder, places });
    } catch (error) {
      await rm(beside, { recursive: true, force: true }).catch(() => {}); // or it is swept
      if (!existsSync(folder)) return failed(writeProblem(error, folder));
    }
  }
}

async function writeFolder(
  folder: string,
  audit: Audit,
  places: RubricPlace[],
  files: Map<string, Uint8Array>,
  come: Brought,
): Promise<Parsed<void>> {
  try {
    await mkdir(join(folder, 'rubrics'), { recursive: true });
  } catch (error) {
    return failed(writeProblem(error, folder));
  }
  for (const [file, bytes] of files) {
    const written = await writeWhole(join(folder, file), bytes, file);
    if (!written.ok) return written;
  }
  return saveAudit(folder, audit, places, come);
}

/**
 * Writes audit.yaml and the files beside it anew, with all that was said until now; a journal has done its work and goes. Rows that
 * come take the place of those that are there.
 */
export async function saveAudit(
  folder: string,
  audit: Audit,
  places: RubricPlace[],
  { rows, imported }: Brought = {},
): Promise<Parsed<void>> {
  const whole = settled(audit);
  const checksum = checksumOf(whole.audit);
  const beside = whole.own === undefined ? whole.audit.responses : [];
  const text = printAudit({ ...audit, responses: beside }, places, checksum);
  const put = rows === undefined ? whole.own : { path: rows };
  const imports = imported && (await importsWith(folder, imported));
  return settleJournal(folder, checksum, () =>
    writePeople(folder, whole.audit, { text, checksum }, { rows: put, imports }),
  );
}

/** Reads an audit and replays its journal. `name` is the folder as problems call it. */
export async function openAudit(folder: string, name: string = folder): Promise<Parsed<OpenedAudit>> {
  const text = await readText(join(folder, auditName), join(name, auditName));
  if (!text.ok) return text;
  const file = parseAuditText(text.value, join(name, auditName));
  if (!file.ok) return file;
  const rubrics = await readRubrics(file.value, folder, name);
  if (!rubrics.ok) return failed(...file.value.problems, ...rubrics.problems);
  const said = finishAudit(file.value, rubrics.value.loaded);
  if (!said.ok) return said;
  const audit = await withPeople(said.value, folder, name, file.value.checksum);
  if (!audit.ok) return audit;
  const edited = [...(checksumOf(audit.value) === file.value.checksum ? [] : [auditName]), ...rubrics.value.edited];
  return replayJournal(audit.value, file.value, folder, name, edited);
}

async function replayJournal(
  audit: Audit,
  file: AuditText,
  folder: string,
  name: string,
  edited: string[],
): Promise<Parsed<OpenedAudit>> {
  const head = { audit: audit.id, over: file.checksum };
  const warnings = edited.map(editedWarning);
  const opened = { folder, places: file.places, edited, warnings };
  const none = parsed({ ...opened, interview: start(audit), journal: { head, events: 0, length: 0 } });
  const path = join(name, journalName);
  if (!isThere(join(folder, journalName))) return none;
  const read = await readJournalText(join(folder, journalName), path);
  if (!read.ok) return read;
  const journal = readJournal(read.value, path, audit);
  if (!journal.ok) return journal;
  if (journal.value.torn !== '') warnings.push(tornWarning(path));
  const { head: own, saved, events, sound } = journal.value;
  // The run was cut off after audit.yaml was written and before the journal was taken away: all of it is in audit.yaml.
  if (saved === file.checksum || events.length === 0) return none;
  if (own.over !== file.checksum) return failed(strangeJournal(path, events.length, own));
  const length = Buffer.byteLength(sound);
  return parsed({ ...opened, interview: replay(audit, events), journal: { head, events: events.length, length } });
}

const editedWarning = (file: string): Problem =>
  problem('edited-since', `${file} was edited by hand since it was written.`);
const strangeJournal = (file: string, events: number, { over }: JournalHead): Problem =>
  problem(
    'journal-damaged',
    `The journal belongs to another ${auditName} than the one that is here; it holds ${events === 1 ? 'one event' : `${events} events`}.`,
    { file },
    `Put back the ${auditName} that ends with checksum ${over.slice(0, 12)}…, or move the journal away to go on without what it says.`,
  );
const tornWarning = (file: string): Problem =>
  problem('journal-damaged', 'The last line was cut off while it was being written; it is left out.', { file });

/** The text of a journal. Bytes after its last line feed may be anything: they were cut off in mid-write. */
async function readJournalText(path: string, name: string): Promise<Parsed<string>> {
  const bytes = await readBytes(path, name, auditLimit);
  if (!bytes.ok) return bytes;
  const end = bytes.value.lastIndexOf(10) + 1;
  const whole = decode(bytes.value.subarray(0, end), name, auditLimit);
  if (!whole.ok) return whole;
  return parsed(whole.value + new TextDecoder().decode(bytes.value.subarray(end)));
}

async function readText(path: string, name: string): Promise<Parsed<string>> {
  const bytes = await readBytes(path, name, auditLimit);
  return bytes.ok ? decode(bytes.value, name, auditLimit) : bytes;
}

async function readRubrics(
  { places, source }: AuditText,
  folder: string,
  name: string,
): Promise<Parsed<{ loaded: { rubric: Audit['rubrics'][number]['rubric']; sha256: string }[]; edited: string[] }>> {
  const problems: Problem[] = [];
  const edited = new Set<string>();
  const loaded: Audit['rubrics'] = [];
  for (const [index, place] of places.entries()) {
    if (!/^rubrics\/[a-z0-9-]+\.ya?ml$/.test(place.file)) {
      const message = 'The rubrics of an audit stand in its own folder, as in rubrics/weisbord.yaml.';
      problems.push(problem('wrong-value', message, source.placeOf(['rubrics', index, 'file'])));
      continue;
    }
    const rubric = await loadRubric(`./${place.file}`, { cwd: folder });
    if (!rubric.ok) {
      problems.push(...rubric.problems.map((each) => inFolder(each, name)));
      continue;
    }
    loaded.push({ rubric: rubric.value.rubric, sha256: place.sha256 });
    if (rubric.value.sha256 !== place.sha256) edited.add(place.file);
    const base = rubric.value.base;
    if (base && place.extends && base.sha256 !== place.extends.sha256) edited.add(place.extends.file);
  }
  return problems.length > 0 ? { ok: false, problems } : parsed({ loaded, edited: [...edited] });
}

const inFolder = (each: Problem, name: string): Problem =>
  each.where.file?.startsWith('./') ? { ...each, where: { ...each.where, file: join(name, each.where.file) } } : each;
