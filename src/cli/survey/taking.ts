// Answers on their way into an audit: each is added to a summary and written to the disk, and only at the end do all of them belong to the audit.
import { join } from 'node:path';
import { type Audit, auditFormat, type Group } from '../../core/audit.ts';
import { auditIdOf } from '../../core/audit-file/audit-id.ts';
import { responsePrinter } from '../../core/audit-file/response-line.ts';
import { failed, type Parsed, parsed } from '../../core/problem.ts';
import type { Rubric } from '../../core/rubric/rubric.ts';
import { add } from '../../core/summary/add.ts';
import { summaryOfRows } from '../../core/summary/rows.ts';
import { sheetOf } from '../../core/summary/sheet.ts';
import { emptySummary, merge } from '../../core/summary/summary.ts';
import type { FilePlan } from '../../intake/survey/plan.ts';
import type { Draft } from '../../intake/survey/survey-import.ts';
import { type Brought, createAudit, saveAudit } from '../../store/audit-folder.ts';
import { rowsHeld } from '../../store/people-files.ts';
import { whyNotRead } from '../../store/read-bytes.ts';
import { linesOf, readRows, rowsName } from '../../store/rows-file.ts';
import { writeRows } from '../../store/rows-writer.ts';
import type { Io } from '../io.ts';
import { version } from '../version.ts';
import type { Codes } from './codes.ts';
import type { Target, Written } from './target.ts';

export interface Taking {
  take(draft: Draft): void;
  /** Puts everything into the audit, whole or not at all; `imported` are the checksums of the files that it came from. */
  finish(groups: Group[], imported: string[]): Promise<Parsed<Written>>;
  /** Takes away what was written on the way; nothing is lost after `finish`. */
  drop(): void;
}

/** Begins to take answers into a target; `expected` is about how many there are; with `codes`, whoever has one gets its id. */
export function beginTaking(target: Target, plans: FilePlan[], expected: number, io: Io, codes?: Codes): Taking {
  const begun =
    target.kind === 'existing'
      ? target.opened.interview.audit
      : newAudit(
          target,
          depthOf(
            target.rubrics.map(({ rubric }) => rubric),
            plans,
          ),
        );
  const audit: Audit = codes === undefined ? begun : { ...begun, pairing: codes.pairing };
  const { responses, counted } = audit;
  const print = responsePrinter(audit.rubrics.map(({ rubric }) => rubric));
  const before = counted?.rows?.count ?? responses.length;
  const folder = target.kind === 'existing' ? target.opened.folder : target.dir;
  const rows = writeRows(folder, { print, random: idsFrom(io, expected), expected: expected + before });
  const sheet = sheetOf(audit);
  const summary = emptySummary();
  return {
    take: (draft) => {
      add(summary, sheet, { respondent: '', ...draft });
      rows.add(draft, codes?.idOf(draft));
    },
    finish: async (groups, imported) => {
      try {
        if (counted?.rows) for (const line of linesOf(join(folder, rowsName))) rows.keep(line);
        else for (const response of responses) rows.keep(print(response));
      } catch (error) {
        return failed(whyNotRead(error, join(folder, rowsName)));
      }
      const written = rows.finish();
      if (!written.ok) return written;
      const { path, count, sha256 } = written.value;
      if (count <= rowsHeld) {
        const all = readRows(path, rowsName, { ...audit, groups, responses: [] });
        return all.ok ? writeTarget(target, { ...audit, groups, responses: all.value }, { imported }) : all;
      }
      const earlier = counted?.rows ? counted.rows.summary : summaryOfRows(responses, audit);
      const whole = { count, sha256, summary: merge(earlier, summary) };
      const next: Audit = { ...audit, groups, counted: { rows: whole, apart: counted?.apart ?? null } };
      return writeTarget(target, counted?.rows ? next : { ...next, responses: [] }, { rows: path, imported });
    },
    drop: () => rows.drop(),
  };
}

/** 16 random digits at a time; drawn many at once where many are needed. */
function idsFrom({ random }: Io, expected: number): () => string {
  if (expected <= rowsHeld) return () => random(8);
  let [drawn, at] = ['', 0];
  return () => {
    if (at >= drawn.length) [drawn, at] = [random(8192), 0];
    at += 16;
    return drawn.slice(at - 16, at);
  };
}

/** Writes a target's audit with what came with it, whole or not at all. */
export async function writeTarget(target: Target, audit: Audit, come: Brought): Promise<Parsed<Written>> {
  if (target.kind === 'new') return createAudit(audit, target.rubrics, target.dir, come);
  const { folder, places } = target.opened;
  const saved = await saveAudit(folder, audit, places, come);
  return saved.ok ? parsed({ audit, folder }) : saved;
}

/** An audit of nobody yet. */
export function newAudit(target: Extract<Target, { kind: 'new' }>, depth: Audit['depth']): Audit {
  const { rubrics, organization, date, smallestGroup, salt } = target;
  return {
    format: auditFormat,
    id: auditIdOf(organization, date),
    organization,
    date,
    finished: true,
    mode: 'hands',
    depth,
    ...(smallestGroup === undefined ? {} : { smallestGroup }),
    groups: [],
    rubrics: rubrics.map(({ rubric, sha256 }) => ({ rubric, sha256 })),
    entries: {},
    responses: [],
    promises: [],
    actions: [],
    salt,
    tool: version,
  };
}

/** Quick, if nothing was asked beyond the quick set. */
export function depthOf(rubrics: Rubric[], plans: FilePlan[]): Audit['depth'] {
  const asked = new Set<string>(plans.flatMap(({ readings }) => readings.map(({ key }) => key)));
  const all = rubrics.flatMap((rubric) =>
    rubric.factors.flatMap(({ questions }) => questions.map(({ id, core }) => ({ key: `${rubric.id}/${id}`, core }))),
  );
  return all.some(({ core }) => core) && all.every(({ key, core }) => core || !asked.has(key)) ? 'quick' : 'full';
}
