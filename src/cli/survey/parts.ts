// Parts that were summarized elsewhere, on their way into an audit: all of them, or none.
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Audit, Group } from '../../core/audit.ts';
import { failed, nearest, type Parsed, type Problem, parsed, problem } from '../../core/problem.ts';
import { decode } from '../../core/source/decode.ts';
import { looksLikePart, type Part, parsePart, printPart, type UsedRubric } from '../../core/summary/part.ts';
import { emptySummary, merge } from '../../core/summary/summary.ts';
import { summaryLimit } from '../../store/people-files.ts';
import { piecesOf } from '../../store/pieces.ts';
import { readBytes } from '../../store/read-bytes.ts';
import type { LoadedRubric } from '../../store/rubrics.ts';
import { sha256 } from '../../store/write-file.ts';
import type { Io } from '../io.ts';
import { newAudit, writeTarget } from './taking.ts';
import type { Target, Written } from './target.ts';

/** A part with the name of its file, and what tells it from all others. */
export interface PartFile {
  file: string;
  part: Part;
  sha256: string;
}

/** Which of the files are parts; those that cannot be read are none, and whoever reads them says why. */
export function partsAmong(names: string[], { cwd }: Io): string[] {
  return names.filter((name) => {
    if (name === '-') return false;
    try {
      if (!statSync(resolve(cwd, name)).isFile()) return false; // looking into a pipe would take from what it holds
      for (const piece of piecesOf(resolve(cwd, name)))
        return looksLikePart(new TextDecoder().decode(piece.subarray(0, 8192)));
    } catch {
      return false;
    }
    return false;
  });
}

/** The rubrics of a target, as parts name them. */
export const usedIn = (target: Target): UsedRubric[] =>
  target.kind === 'new'
    ? target.rubrics.map(usedOf)
    : target.opened.interview.audit.rubrics.map(({ rubric, sha256: own }) => {
        const base = target.opened.places.find(({ id }) => id === rubric.id)?.extends;
        return { rubric, sha256: own, ...(base ? { extends: base } : {}) };
      });

/** A rubric as a part names it. */
export const usedOf = ({ rubric, sha256: own, base }: LoadedRubric): UsedRubric => ({
  rubric,
  sha256: own,
  ...(base ? { extends: { id: base.rubric.id, sha256: base.sha256 } } : {}),
});

/** Reads parts against a target, or says all that is wrong with them. */
export async function readParts(names: string[], target: Target, io: Io): Promise<Parsed<PartFile[]>> {
  const rubrics = usedIn(target);
  const before = target.kind === 'existing' ? target.opened.interview.audit : undefined;
  const taken = new Map((before?.counted?.apart?.parts ?? []).map((hash) => [hash, before?.id ?? '']));
  const problems: Problem[] = [];
  const files: PartFile[] = [];
  for (const file of names) {
    const bytes = await readBytes(resolve(io.cwd, file), file, summaryLimit);
    const text = bytes.ok ? decode(bytes.value, file, summaryLimit) : bytes;
    const part = text.ok ? parsePart(text.value, file, rubrics) : text;
    if (!part.ok) {
      problems.push(...part.problems);
      continue;
    }
    const hash = sha256(printPart(part.value, rubrics));
    const twin = taken.get(hash);
    if (twin !== undefined) problems.push(problem('already-imported', `This part is in ${twin} already.`, { file }));
    taken.set(hash, file);
    problems.push(...strangers(part.value, file, before, files[0]));
    files.push({ file, part: part.value, sha256: hash });
  }
  return problems.length > 0 ? { ok: false, problems } : parsed(files);
}

/** What does not go together: another depth, or groups that an audit does not have. */
function strangers(part: Part, file: string, before: Audit | undefined, first: PartFile | undefined): Problem[] {
  const depth = before?.depth ?? first?.part.depth ?? part.depth;
  const known = before?.groups.map(({ id }) => id);
  const problems = part.groups.flatMap(({ id }) => {
    if (known === undefined || known.includes(id)) return [];
    const near = nearest(id, known);
    const hint = near ? `Did you mean \`${near}\`?` : `It has: ${known.join(', ') || 'none'}.`;
    return [problem('unknown-group', `The audit has no group \`${id}\`.`, { file }, hint)];
  });
  if (part.depth === depth) return problems;
  const message = `This part is of a ${part.depth} audit, and here it is a ${depth} one.`;
  return [...problems, problem('wrong-value', message, { file })];
}

/** Adds parts to a target and writes it, whole or not at all. */
export async function addParts(target: Target, files: PartFile[]): Promise<Parsed<Written>> {
  const [first] = files;
  if (first === undefined) return failed(problem('usage', 'There are no parts.'));
  const audit = target.kind === 'new' ? newAudit(target, first.part.depth) : target.opened.interview.audit;
  const groups = new Map<string, Group>(audit.groups.map((group) => [group.id, group]));
  for (const { part } of files) for (const group of part.groups) if (!groups.has(group.id)) groups.set(group.id, group);
  const before = audit.counted?.apart ?? { parts: [], summary: emptySummary() };
  const apart = {
    parts: [...before.parts, ...files.map((each) => each.sha256)].sort(),
    summary: files.reduce((sum, { part }) => merge(sum, part.summary), before.summary),
  };
  const next = { ...audit, groups: [...groups.values()], counted: { rows: audit.counted?.rows ?? null, apart } };
  return writeTarget(target, next, {});
}

/** People in parts. */
export const peopleInParts = (files: PartFile[]): number =>
  files.reduce((sum, { part }) => [...part.summary.people.values()].reduce((all, some) => all + some, sum), 0);
