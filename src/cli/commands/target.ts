// `culture-audit target AUDIT [PART] [LEVEL]`: where an organization wants a factor or a question to stand, and by when: listed, set,
// changed or taken back.
import { type Audit, aimOf, type Target } from '../../core/audit.ts';
import { targetOf, topOf, whyNoLevels } from '../../core/audit-file/read-targets.ts';
import { readDay } from '../../core/interview/day.ts';
import { type Parsed, type Problem, parsed, problem } from '../../core/problem.ts';
import { scoreAudit } from '../../core/score-audit/score-audit.ts';
import { waysTo } from '../../core/score-audit/way-to.ts';
import { openAudit, saveAudit } from '../../store/audit-folder.ts';
import { withLock } from '../audit/hold-interview.ts';
import { partNamed } from '../audit/part-named.ts';
import { targetTable } from '../audit/target-table.ts';
import { type CommonOptions, type Console, consoleOf } from '../console.ts';
import { exitCodes, type Io, todayOf } from '../io.ts';
import { folderNamed, nameOf } from '../open.ts';
import type { Act } from '../program.ts';

interface TargetOptions extends CommonOptions {
  dir?: string;
  by?: string;
  remove?: boolean;
  json?: boolean;
}

export const target: Act = async (io, [operand, part, level, ...more], options: TargetOptions) => {
  const console = consoleOf(io, options);
  if (more.length > 0)
    return console.giveUp(usage(`There is a word too many: ${more[0]}.`, 'As in: target latest leadership 4 --by 1y'));
  const folder = await folderNamed(operand, options, io);
  if (!folder.ok) return console.giveUp(folder);
  const name = nameOf(folder.value, io);
  if (part === undefined) {
    if (options.remove || options.by !== undefined) {
      return console.giveUp(
        usage('Which factor or question is meant is not said.', 'As in: target latest leadership --remove'),
      );
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
    const targets = changed(interview.audit, { part, level, options, io });
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
  part: string;
  level: string | undefined;
  options: TargetOptions;
  io: Io;
}

/** The targets of an audit with one set, changed or taken back. */
function changed(audit: Audit, { part, level, options, io }: Change): Parsed<Target[]> {
  const found = partNamed(audit, part);
  if (!found.ok) return found;
  const meant = found.value;
  const all = audit.targets ?? [];
  const isMeant = (one: Target): boolean => aimOf(one) === aimOf(targetOf(meant, 1, ''));
  const known = all.find(isMeant);
  if (options.remove) {
    if (level !== undefined || options.by !== undefined) {
      return usage('A target is set or taken back, not both.', 'Leave out the level and --by, or --remove.');
    }
    if (known !== undefined) return parsed(all.filter((one) => one !== known));
    return usage(`There is no target for the ${meant.kind} ${meant.key}.`, `See all of them with: target ${audit.id}`);
  }
  const top = topOf(meant);
  if (top === null) return usage(whyNoLevels(meant), `Its factor can have one. See all with: target ${audit.id}`);
  const height = level === undefined ? known?.level : Number(level);
  if (height === undefined || !(height >= 1 && height <= top)) {
    const given = level === undefined ? 'The level is not said' : `The level cannot be "${level}"`;
    const such = top > 2 ? `${top - 1} or ${top - 1.5}` : '2';
    return usage(
      `${given}; expected a number from 1 to ${top}, such as ${such}.`,
      `As in: target ${audit.id} ${meant.key} ${Math.max(2, top - 1)} --by 1y`,
    );
  }
  const day = options.by === undefined ? undefined : readDay(options.by, todayOf(io));
  if (day?.ok === false)
    return usage(`--by cannot be "${options.by}"; expected ${day.expected}.`, 'As in: --by 2027-12-31');
  const by = day?.value ?? known?.by;
  if (by === undefined)
    return usage('By when is not said.', `As in: target ${audit.id} ${meant.key} ${height} --by 1y`);
  if (by < audit.date) {
    return usage(`${by} lies before the audit of ${audit.date}, so nothing can be reached by then.`, 'As in: --by 1y');
  }
  const next = targetOf(meant, height, by);
  return parsed(known === undefined ? [...all, next] : all.map((one) => (isMeant(one) ? next : one)));
}

function show(audit: Audit, options: TargetOptions, { io, console }: { io: Io; console: Console }) {
  const ways = waysTo(scoreAudit(audit), audit.targets ?? []);
  if (options.json) console.printJson('target', { audit: audit.id, targets: ways });
  else if (ways.length === 0)
    console.say(`The audit ${audit.id} has no targets. Set one as in: target ${audit.id} PART 4 --by 1y`);
  else console.print(targetTable(ways, io));
  return exitCodes.done;
}
