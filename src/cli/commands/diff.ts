// `culture-audit diff BEFORE AFTER`: what changed between two audits, and whether that can be believed.
import type { Audit } from '../../core/audit.ts';
import type { AuditDiff } from '../../core/diff/audit-diff.ts';
import { diffAudits } from '../../core/diff/diff-audits.ts';
import { inWords } from '../../core/document/words/number.ts';
import { yearOn } from '../../core/document/year-on.ts';
import { failed, nearest, type Parsed, parsed, problem } from '../../core/problem.ts';
import { minimumOf } from '../../core/score-audit/minimum-group.ts';
import { diffText } from '../compare/diff-text.ts';
import { type GiveOptions, give } from '../compare/give.ts';
import { provenanceOf } from '../compare/provenance.ts';
import { openSides } from '../compare/sides.ts';
import { type CommonOptions, consoleOf } from '../console.ts';
import { forReaders } from '../documents/names-to-redact.ts';
import { exitCodes } from '../io.ts';
import { jsonText } from '../json.ts';
import type { Act } from '../program.ts';

interface DiffOptions extends CommonOptions, GiveOptions {
  failOnDecline?: boolean;
  group?: string;
}

export const diff: Act = async (io, operands, options: DiffOptions) => {
  const console = consoleOf(io, options);
  const sides = await openSides(operands, { options, io, console });
  if (!sides.ok) return console.giveUp(sides);
  const readers = await forReaders(sides.value, options.redact, { io, console });
  if (!readers.ok) return console.giveUp(readers);
  const { sides: read, names } = readers.value;
  const [before, after] = read;
  if (before === undefined || after === undefined) throw new Error('a comparison has two sides');
  const compared = compare(before.audit, after.audit, options.group);
  if (!compared.ok) return console.giveUp(compared);
  const comparison = {
    folder: after.folder,
    name: 'a-year-on',
    text: () => diffText(compared.value, io),
    json: () => jsonText('diff', compared.value),
    document: () => yearOn(compared.value, provenanceOf(sides.value), after.audit.rubrics[0]?.rubric.language),
  };
  const given = await give(comparison, options, { io, console, names });
  if (!given.ok) return console.giveUp(given);
  return options.failOnDecline && hasDeclined(compared.value) ? exitCodes.no : exitCodes.done;
};

function compare(before: Audit, after: Audit, group: string | undefined): Parsed<AuditDiff> {
  const compared = diffAudits(before, after, group);
  if (compared !== null) return parsed(compared);
  const known = after.groups.map(({ id }) => id);
  const message = `The group \`${group ?? ''}\` can't be compared by itself.`;
  const near = nearest(group ?? '', known) ?? after.groups.find(({ title }) => title === group)?.id;
  const fewest = Math.max(minimumOf(before).group, minimumOf(after).group);
  const hint = known.includes(group ?? '')
    ? `A group is shown where at least ${inWords(fewest)} of it answered in both audits, and nobody could be found by subtraction.`
    : near === undefined
      ? `Groups of the later audit: ${known.join(', ') || 'none'}.`
      : `Did you mean \`${near}\`?`;
  return failed(problem('unknown-group', message, {}, hint));
}

/** A decline that can be believed, of any part or of the whole. */
const hasDeclined = ({ overall, factors }: AuditDiff): boolean =>
  [overall, ...factors].some(({ verdict }) => verdict.is === 'down');
