// `culture-audit target AUDIT [FACTOR] [LEVEL]`: what an organization wants to reach and by when: listed, set, changed or taken back.
import type { Audit, Target } from '../../core/audit.ts';
import { factorsIn, topOf } from '../../core/audit-file/read-targets.ts';
import { readDay } from '../../core/interview/day.ts';
import { failed, nearest, type Parsed, type Problem, parsed, problem } from '../../core/problem.ts';
import { scoreAudit } from '../../core/score-audit/score-audit.ts';
import { type Way, waysTo } from '../../core/score-audit/way-to.ts';
import { tidy } from '../../core/text.ts';
import { openAudit, saveAudit } from '../../store/audit-folder.ts';
import { withLock } from '../audit/hold-interview.ts';
import { type CommonOptions, type Console, consoleOf } from '../console.ts';
import { exitCodes, type Io, todayOf } from '../io.ts';
import { folderNamed, nameOf } from '../open.ts';
import type { Act } from '../program.ts';
import { tableText } from '../table.ts';

interface TargetOptions extends CommonOptions {
  dir?: string;
  by?: string;
  remove?: boolean;
  json?: boolean;
}

export const target: Act = async (io, [operand, factor, level, ...more], options: TargetOptions) => {
  const console = consoleOf(io, options);
  if (more.length > 0)
    return console.giveUp(usage(`There is a word too many: ${more[0]}.`, 'As in: target latest leadership 4 --by 1y'));
  const folder = await folderNamed(operand, options, io);
  if (!folder.ok) return console.giveUp(folder);
  const name = nameOf(folder.value, io);
  if (factor === undefined) {
    if (options.remove || options.by !== undefined) {
      return console.giveUp(usage('Which factor is meant is not said.', 'As in: target latest leadership --remove'));
    }
    const opened = await openAudit(folder.value, name);
    if (!opened.ok) return console.giveUp(opened);
    console.warn(opened.value.warnings);
    return show(opened.value.interview.audit, options, { io, console });
  }
  const saved = await withLock(folder.value, name, async () => {
    const opened = await openAudit(folder.value, name);
    if (!opened.ok) return opened;
    const { interview, places } = opened.value;
    console.warn(opened.value.warnings);
    const targets = changed(interview.audit, { factor, level, options, io });
    if (!targets.ok) return targets;
    const { targets: _, ...rest } = interview.audit;
    const audit: Audit = targets.value.length === 0 ? rest : { ...rest, targets: targets.value };
    const written = await saveAudit(folder.value, audit, places);
    return written.ok ? parsed(audit) : written;
  });
  return saved.ok ? show(saved.value, options, { io, console }) : console.giveUp(saved);
};

const usage = (message: string, hint: string): { ok: false; problems: Problem[] } => ({
  ok: false,
  problems: [problem('usage', message, {}, hint)],
});

interface Change {
  factor: string;
  level: string | undefined;
  options: TargetOptions;
  io: Io;
}

/** The targets of an audit with one set, changed or taken back. */
function changed(audit: Audit, { factor, level, options, io }: Change): Parsed<Target[]> {
  const found = factorNamed(audit, factor);
  if (!found.ok) return found;
  const { rubric, factor: meant } = found.value;
  const all = audit.targets ?? [];
  const isMeant = (one: Target): boolean => one.rubric === rubric && one.factor === meant.id;
  const known = all.find(isMeant);
  if (options.remove) {
    if (level !== undefined || options.by !== undefined) {
      return usage('A target is set or taken back, not both.', 'Leave out the level and --by, or --remove.');
    }
    if (known !== undefined) return parsed(all.filter((one) => one !== known));
    return usage(`There is no target for ${rubric}/${meant.id}.`, `See all of them with: target ${audit.id}`);
  }
  const height = level === undefined ? known?.level : Number(level);
  const top = topOf(meant);
  if (height === undefined || !(height >= 1 && height <= top)) {
    const given = level === undefined ? 'The level is not said' : `The level cannot be "${level}"`;
    return usage(
      `${given}; expected a number from 1 to ${top}, such as 4 or 3.5.`,
      `As in: target ${audit.id} ${factor} 4 --by 1y`,
    );
  }
  const day = options.by === undefined ? undefined : readDay(options.by, todayOf(io));
  if (day?.ok === false)
    return usage(`--by cannot be "${options.by}"; expected ${day.expected}.`, 'As in: --by 2027-12-31');
  const by = day?.value ?? known?.by;
  if (by === undefined) return usage('By when is not said.', `As in: target ${audit.id} ${factor} ${height} --by 1y`);
  if (by < audit.date) {
    return usage(`${by} lies before the audit of ${audit.date}, so nothing can be reached by then.`, 'As in: --by 1y');
  }
  const next: Target = { rubric, factor: meant.id, level: height, by };
  return parsed(known === undefined ? [...all, next] : all.map((one) => (isMeant(one) ? next : one)));
}

type Found = ReturnType<typeof factorsIn>[number];

/** A factor by its id, by rubric and id where two rubrics have it, or by its title as it is read. */
function factorNamed({ rubrics }: Audit, name: string): Parsed<Found> {
  const known = factorsIn(rubrics.map(({ rubric }) => rubric));
  const byId = known.filter(({ key, factor }) => key === name || factor.id === name);
  const title = tidy(name).toLowerCase();
  const meant = byId.length > 0 ? byId : known.filter(({ factor }) => tidy(factor.title).toLowerCase() === title);
  const [only, ...more] = meant;
  if (only !== undefined && more.length === 0) return parsed(only);
  if (only !== undefined) {
    const message = `Several rubrics have the factor \`${name}\`.`;
    return failed(problem('unknown-factor', message, {}, `Name one: ${meant.map(({ key }) => key).join(', ')}.`));
  }
  const names = known.flatMap(({ key, factor }) => [factor.id, key]);
  const near = nearest(name, names) ?? known.find(({ factor }) => nearest(name, [factor.title]))?.factor.id;
  const hint = near ? `Did you mean \`${near}\`?` : `Factors: ${known.map(({ key }) => key).join(', ')}.`;
  return failed(problem('unknown-factor', `There is no factor \`${name}\` in this audit.`, {}, hint));
}

const columns = [
  { title: 'Factor' },
  { title: 'Wanted', align: 'right' as const },
  { title: 'By' },
  { title: 'Now', align: 'right' as const },
  { title: 'To go', align: 'right' as const },
  { title: 'Shortest way', wide: true as const },
];

function show(audit: Audit, options: TargetOptions, { io, console }: { io: Io; console: Console }) {
  const ways = waysTo(scoreAudit(audit), audit.targets ?? []);
  if (options.json) console.printJson('target', { audit: audit.id, targets: ways });
  else if (ways.length === 0)
    console.say(`The audit ${audit.id} has no targets. Set one as in: target ${audit.id} FACTOR 4 --by 1y`);
  else console.print(tableText(columns, ways.map(rowOf), io));
  return exitCodes.done;
}

const rowOf = ({ target: { level: wanted, by }, title, level, left, is, path }: Way): string[] => [
  title,
  String(wanted),
  by,
  level === null ? '–' : level.toFixed(1),
  is === 'reached' ? 'reached' : left === null ? '–' : left.toFixed(1),
  (path ?? []).map(({ ref, from, to }) => `${ref} +${(to - from).toFixed(1)}`).join(', '),
];
