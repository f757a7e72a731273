// `culture-audit diff BEFORE AFTER`: what changed between two audits, and whether that can be believed.
import { resolve } from 'node:path';
import type { AuditDiff } from '../../core/diff/audit-diff.ts';
import { diffAudits } from '../../core/diff/diff-audits.ts';
import { yearOn } from '../../core/document/year-on.ts';
import { failed, type Parsed, parsed, problem } from '../../core/problem.ts';
import { renderMarkdown } from '../../render/markdown.ts';
import { checksumOf, type OpenedAudit, sha256 } from '../../store/audit-folder.ts';
import { writeDocument } from '../../store/documents.ts';
import { previousAudit } from '../../store/previous-audit.ts';
import { diffText } from '../compare/diff-text.ts';
import { type CommonOptions, type Console, consoleOf } from '../console.ts';
import { exitCodes, type Io } from '../io.ts';
import { jsonText } from '../json.ts';
import { nameOf, openFolder, openNamed, shelfOf } from '../open.ts';
import type { Act } from '../program.ts';
import { version } from '../version.ts';

interface DiffOptions extends CommonOptions {
  dir?: string;
  format?: 'text' | 'md' | 'json';
  failOnDecline?: boolean;
  group?: string;
  output?: string;
  json?: boolean;
}

export const diff: Act = async (io, [before, after], options: DiffOptions) => {
  const console = consoleOf(io, options);
  const sides = await openBoth([before ?? '', after ?? ''], options, io, console);
  if (!sides.ok) return console.giveUp(sides);
  const compared = compare(sides.value, options.group);
  if (!compared.ok) return console.giveUp(compared);
  const text = textOf(compared.value, sides.value, options.json ? 'json' : (options.format ?? 'text'), io);
  const put = await putText(text, sides.value, options.output, { io, console });
  if (!put.ok) return console.giveUp(put);
  return options.failOnDecline && hasDeclined(compared.value) ? exitCodes.no : exitCodes.done;
};

type Sides = [before: OpenedAudit, after: OpenedAudit];

/** Opens both audits; `previous` is the audit of the same organization before the other side. */
async function openBoth(
  [before, after]: [string, string],
  options: DiffOptions,
  io: Io,
  console: Console,
): Promise<Parsed<Sides>> {
  const open = (operand: string, other?: OpenedAudit) =>
    operand === 'previous' && other !== undefined
      ? openPrevious(other, options, io, console)
      : openNamed(operand, options, io, console);
  if (after === 'previous') {
    const one = await open(before);
    if (!one.ok) return one;
    const two = await open(after, one.value);
    return two.ok ? parsed<Sides>([one.value, two.value]) : two;
  }
  const two = await open(after);
  if (!two.ok) return two;
  const one = await open(before, two.value);
  return one.ok ? parsed<Sides>([one.value, two.value]) : one;
}

async function openPrevious(
  { interview: { audit } }: OpenedAudit,
  options: DiffOptions,
  io: Io,
  console: Console,
): Promise<Parsed<OpenedAudit>> {
  const shelf = await shelfOf(io, options);
  if (!shelf.ok) return shelf;
  const folder = await previousAudit(audit, shelf.value);
  return folder.ok ? openFolder(folder.value, io, console) : folder;
}

function compare([before, after]: Sides, group: string | undefined): Parsed<AuditDiff> {
  const [one, two] = [before.interview.audit, after.interview.audit];
  const compared = diffAudits(one, two, group);
  if (compared !== null) return parsed(compared);
  const known = two.groups.map(({ id }) => id);
  const message = `The group \`${group ?? ''}\` can't be compared by itself.`;
  const hint = known.includes(group ?? '')
    ? 'A group is shown where five or more of it answered in both audits, and nobody could be found by subtraction.'
    : `Groups of the later audit: ${known.join(', ') || 'none'}.`;
  return failed(problem('unknown-group', message, {}, hint));
}

function textOf(
  compared: AuditDiff,
  [before, after]: Sides,
  format: NonNullable<DiffOptions['format']>,
  io: Io,
): string {
  switch (format) {
    case 'text':
      return diffText(compared, io);
    case 'json':
      return `${jsonText('diff', compared)}\n`;
    case 'md': {
      const [one, two] = [before.interview.audit, after.interview.audit];
      const rubrics = two.rubrics.map(({ rubric, sha256: hash }) => ({
        id: rubric.id,
        version: rubric.version,
        sha256: hash,
      }));
      const facts = sha256(`${checksumOf(one)} ${checksumOf(two)}`);
      const language = two.rubrics[0]?.rubric.language;
      return renderMarkdown(yearOn(compared, { tool: `culture-audit ${version}`, rubrics, facts }, language));
    }
  }
}

async function putText(
  text: string,
  [, after]: Sides,
  output: string | undefined,
  { io, console }: { io: Io; console: Console },
): Promise<Parsed<void>> {
  if (output === undefined || output === '-') {
    io.stdout.write(text);
    return parsed(undefined);
  }
  const written = await writeDocument(after.folder, resolve(io.cwd, output), text);
  if (!written.ok) return written;
  const { path, spared } = written.value;
  if (spared !== undefined) console.say(`${nameOf(spared, io)} is not as this tool wrote it, so it was left alone.`);
  if (path !== undefined) console.printPath(nameOf(path, io));
  return parsed(undefined);
}

/** A decline that can be believed, of any part or of the whole. */
const hasDeclined = ({ overall, factors }: AuditDiff): boolean =>
  [overall, ...factors].some(({ verdict }) => verdict.is === 'down');
