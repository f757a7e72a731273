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
  const declines = options.failOnDecline ? declinesIn(compared.value) : [];
  if (declines.length === 0) return exitCodes.done;
  console.say(`A decline that can be believed: ${declines.join(', ')}.`);
  return exitCodes.no;
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

/** What is down by more than chance explains, and does not come from who was there. */
function declinesIn({ overall, factors, otherRoom }: AuditDiff): string[] {
  const down = factors.filter(({ verdict }) => verdict.is === 'down');
  const believed = down.filter(({ fromTheRoom, alike }) => !fromTheRoom && (alike !== null || !otherRoom));
  const isWhole = overall.verdict.is === 'down' && (down.length === 0 ? !otherRoom : believed.length > 0);
  return [...(isWhole ? ['The whole'] : []), ...believed.map(({ title }) => title)];
}
