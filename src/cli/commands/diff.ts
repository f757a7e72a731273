// `culture-audit diff BEFORE AFTER`: what changed between two audits, and whether that can be believed.
import type { Audit } from '../../core/audit.ts';
import type { AuditDiff } from '../../core/diff/audit-diff.ts';
import { diffAudits } from '../../core/diff/diff-audits.ts';
import { yearOn } from '../../core/document/year-on.ts';
import { failed, type Parsed, parsed, problem } from '../../core/problem.ts';
import type { DocumentFormat, Rendered } from '../../render/formats.ts';
import { diffText } from '../compare/diff-text.ts';
import { provenanceOf } from '../compare/provenance.ts';
import { asRendered, put, rendered } from '../compare/put.ts';
import { openSides, type Side } from '../compare/sides.ts';
import { type CommonOptions, consoleOf } from '../console.ts';
import type { MakingFor } from '../documents/make.ts';
import { forReaders } from '../documents/names-to-redact.ts';
import { exitCodes } from '../io.ts';
import { jsonText } from '../json.ts';
import type { Act } from '../program.ts';

interface DiffOptions extends CommonOptions {
  dir?: string;
  format?: 'text' | 'json' | DocumentFormat;
  failOnDecline?: boolean;
  group?: string;
  output?: string;
  json?: boolean;
  redact?: string;
}

export const diff: Act = async (io, operands, options: DiffOptions) => {
  const console = consoleOf(io, options);
  const sides = await openSides(operands, { options, io, console });
  if (!sides.ok) return console.giveUp(sides);
  const [before, after] = sides.value;
  if (before === undefined || after === undefined) throw new Error('a comparison has two sides');
  const readers = await forReaders([before.audit, after.audit], options.redact, { io, console });
  if (!readers.ok) return console.giveUp(readers);
  const [one = before.audit, two = after.audit] = readers.value.audits;
  const compared = compare(one, two, options.group);
  if (!compared.ok) return console.giveUp(compared);
  const format = options.json ? 'json' : (options.format ?? 'text');
  const made = await form(compared.value, [before, after], format, {
    io,
    console,
    names: readers.value.names,
  });
  if (!made.ok) return console.giveUp(made);
  const done = await put(
    made.value,
    {
      folder: after.folder,
      name: options.redact === undefined ? 'a-year-on' : 'a-year-on-redacted',
      output: options.output,
      format,
    },
    { io, console },
  );
  if (!done.ok) return console.giveUp(done);
  return options.failOnDecline && hasDeclined(compared.value) ? exitCodes.no : exitCodes.done;
};

function compare(before: Audit, after: Audit, group: string | undefined): Parsed<AuditDiff> {
  const compared = diffAudits(before, after, group);
  if (compared !== null) return parsed(compared);
  const known = after.groups.map(({ id }) => id);
  const message = `The group \`${group ?? ''}\` can't be compared by itself.`;
  const hint = known.includes(group ?? '')
    ? 'A group is shown where five or more of it answered in both audits, and nobody could be found by subtraction.'
    : `Groups of the later audit: ${known.join(', ') || 'none'}.`;
  return failed(problem('unknown-group', message, {}, hint));
}

async function form(
  compared: AuditDiff,
  sides: [Side, Side],
  format: NonNullable<DiffOptions['format']>,
  around: MakingFor,
): Promise<Parsed<Rendered>> {
  switch (format) {
    case 'text':
      return parsed(asRendered(diffText(compared, around.io)));
    case 'json':
      return parsed(asRendered(`${jsonText('diff', compared)}\n`));
    default: {
      const language = sides[1].audit.rubrics[0]?.rubric.language;
      return rendered(yearOn(compared, provenanceOf(sides), language), format, around);
    }
  }
}

/** A decline that can be believed, of any part or of the whole. */
const hasDeclined = ({ overall, factors }: AuditDiff): boolean =>
  [overall, ...factors].some(({ verdict }) => verdict.is === 'down');
