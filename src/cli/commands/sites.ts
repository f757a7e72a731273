// `culture-audit sites AUDIT…`: audits of several sites with the same rubrics side by side and rolled up; or the groups of one audit.
import { sitesDocument } from '../../core/document/sites.ts';
import { failed, type Parsed, parsed, problem } from '../../core/problem.ts';
import { whyNotComparable } from '../../core/sites/comparable.ts';
import { type Rollup, rollUp } from '../../core/sites/roll-up.ts';
import { type Frame, frameOf, groupSites, type Site, siteOf } from '../../core/sites/site.ts';
import { type GiveOptions, give } from '../compare/give.ts';
import { provenanceOf } from '../compare/provenance.ts';
import { openSides, type Side } from '../compare/sides.ts';
import { sitesText } from '../compare/sites-text.ts';
import { type CommonOptions, consoleOf } from '../console.ts';
import { forReaders } from '../documents/names-to-redact.ts';
import { exitCodes } from '../io.ts';
import { jsonText } from '../json.ts';
import type { Act } from '../program.ts';

interface SitesOptions extends CommonOptions, GiveOptions {
  by?: 'audit' | 'group';
}

export const sites: Act = async (io, operands, options: SitesOptions) => {
  const console = consoleOf(io, options);
  const named = operands.map(splitName);
  const opened = await openSides(
    named.map(({ operand }) => operand),
    { options, io, console },
  );
  if (!opened.ok) return console.giveUp(opened);
  const readers = await forReaders(opened.value, options.redact, { io, console });
  if (!readers.ok) return console.giveUp(readers);
  const { sides: read, names } = readers.value;
  const rolled = options.by === 'group' ? byGroup(read) : byAudit(read, named);
  if (!rolled.ok) return console.giveUp(rolled);
  const comparison = {
    folder: read.at(-1)?.folder,
    name: 'sites',
    text: () => sitesText(rolled.value, io),
    json: () => jsonText('sites', jsonOf(rolled.value)),
    document: () => sitesDocument(rolled.value, aboutOf(read), provenanceOf(opened.value)),
  };
  const given = await give(comparison, options, { io, console, names });
  return given.ok ? exitCodes.done : console.giveUp(given);
};

interface Named {
  operand: string;
  name: string | undefined;
}

/** `Leeds=marlow-2026` is an audit with the name that it has here. */
function splitName(word: string): Named {
  const [, name, operand] = /^([^=/\\]{1,60})=(.+)$/s.exec(word) ?? [];
  return name === undefined || operand === undefined || name.trim() === ''
    ? { operand: word, name: undefined }
    : { operand, name: name.trim() };
}

function byAudit(sides: readonly Side[], named: readonly Named[]): Parsed<Rollup> {
  if (sides.length < 2) {
    const hint = 'Name an audit for each site; with --by group the groups of one audit are compared.';
    return failed(problem('usage', 'One site alone can’t be compared.', {}, hint));
  }
  const ids = sides.map(({ audit }) => audit.id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined)
    return failed(problem('usage', `The audit ${twice} is named twice: people would count twice.`));
  const audits = sides.map(({ audit }) => audit);
  const problems = whyNotComparable(audits, ids);
  if (problems.length > 0) return { ok: false, problems };
  const organizations = audits.map(({ organization }) => organization);
  const alike = new Set(organizations).size < organizations.length;
  const made = audits.map((audit, index) =>
    siteOf(named[index]?.name ?? (alike ? audit.id : audit.organization), audit),
  );
  const names = made.map(({ site }) => site.name);
  const again = names.find((name, index) => names.indexOf(name) !== index);
  if (again !== undefined) {
    const hint = 'Give each site a name of its own, as in North=audit-id.';
    return failed(problem('usage', `Two sites are called ${again}.`, {}, hint));
  }
  const [first] = made;
  if (first === undefined) throw new Error('there are two sites at least');
  const strictest = made.reduce(
    (most, { scored }) => (scored.minimum.group > most.group ? scored.minimum : most),
    first.scored.minimum,
  );
  const frame: Frame = { ...frameOf(first.scored), minimum: strictest };
  const all: Site[] = made.map(({ site }) => site);
  return parsed(rollUp({ by: 'audit', sites: all, hidden: 0, whole: null, teams: new Map(), frame }));
}

function byGroup(sides: readonly Side[]): Parsed<Rollup> {
  const [side] = sides;
  if (side === undefined || sides.length > 1) {
    return failed(problem('usage', '--by group compares the groups of one audit; name one.'));
  }
  const rolled = rollUp(groupSites(side.audit.organization, side.audit));
  if (rolled.sites.length > 0) return parsed(rolled);
  const message = 'No group of this audit may be shown by itself, so there is nothing to compare.';
  return failed(problem('unknown-group', message, {}, 'A group is shown where enough of its people answered.'));
}

const aboutOf = (sides: readonly Side[]): { organization: string; date: string } => {
  const names = [...new Set(sides.map(({ audit }) => audit.organization))];
  const dates = sides.map(({ audit }) => audit.date).toSorted();
  return {
    organization: names.length > 3 ? `${names.length} organizations` : names.join(', '),
    date: dates.at(-1) ?? '',
  };
};

/** The rollup as it goes to other programs: no moments, and nothing of sites that are not shown but their names. */
const jsonOf = ({ by, frame, sites: shown, small, hidden, factors, overall }: Rollup): object => ({
  by,
  rubrics: frame.rubrics,
  smallestGroup: frame.minimum.group,
  sites: shown.map(({ name, people, headcount, alone }, index) => ({
    name,
    people,
    headcount,
    alone,
    overall: overall.sites[index] ?? null,
  })),
  small,
  hidden,
  overall: overall.everybody,
  factors: factors.map(({ steps, ...factor }) => ({ ...factor, steps })),
});
