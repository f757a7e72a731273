// `culture-audit agenda`: a run sheet for the workshop, with what to leave out when time is short.
import type { Audit } from '../../core/audit.ts';
import { type Agenda, planAgenda } from '../../core/interview/agenda.ts';
import { askedAtFirst, minutesOf, sayMinutes } from '../../core/interview/minutes.ts';
import { type Asked, plannedQuestions } from '../../core/interview/plan.ts';
import { failed, type Parsed, parsed, problem } from '../../core/problem.ts';
import { loadRubrics } from '../audit/begin.ts';
import { offeredRubrics } from '../audit/setup.ts';
import { type CommonOptions, type Console, consoleOf } from '../console.ts';
import { exitCodes, type Io } from '../io.ts';
import type { Act } from '../program.ts';
import { readSettings, type Settings } from '../settings.ts';
import { tableText } from '../table.ts';

interface AgendaOptions extends CommonOptions {
  minutes?: string;
  rubric?: string[];
  quick?: boolean;
  full?: boolean;
  mode?: Audit['mode'];
  json?: boolean;
}

export const agenda: Act = async (io, _operands, options: AgendaOptions) => {
  const console = consoleOf(io, options);
  const minutes = readMinutes(options.minutes ?? '120');
  if (!minutes.ok) return console.giveUp(minutes);
  const settings = await readSettings(io, {});
  if (!settings.ok) return console.giveUp(settings);
  const plan = await planOf(options, settings.value, io);
  if (!plan.ok) return console.giveUp(plan);
  const mode = options.mode ?? settings.value.mode ?? 'hands';
  const { first } = plan.value;
  const sheet = planAgenda(first, mode, minutes.value);
  if (options.json) console.printJson('agenda', plainOf(sheet, minutes.value, mode));
  else {
    console.print(basisOf(plan.value, mode));
    console.print('');
    printSheet(sheet, minutes.value, console, io);
  }
  return exitCodes.done;
};

function readMinutes(text: string): Parsed<number> {
  const minutes = Number(text);
  if (/^\d{1,4}$/.test(text) && minutes >= 15 && minutes <= 1440) return parsed(minutes);
  return failed(problem('usage', `--minutes cannot be "${text}"; expected a whole number from 15 to 1440.`));
}

async function planOf(options: AgendaOptions, settings: Settings, io: Io) {
  const named = options.rubric ?? settings.rubrics ?? (await offeredRubrics(io));
  const rubrics = await loadRubrics(
    named.map((name) => ({ name })),
    undefined,
    io,
  );
  if (!rubrics.ok) return rubrics;
  const depth = options.quick ? 'quick' : options.full ? 'full' : (settings.depth ?? 'full');
  const whole = { depth, rubrics: rubrics.value } as const;
  return parsed({ first: askedAtFirst(whole), later: plannedQuestions(whole).length - askedAtFirst(whole).length });
}

const modeWords: Record<Audit['mode'], string> = {
  'one-voice': 'one voice: one person answers (--mode one-voice)',
  consensus: 'consensus: the room talks and agrees on each answer (--mode consensus)',
  hands: 'a show of hands (--mode hands)',
};

/** What the minutes rest on. */
function basisOf({ first, later }: { first: readonly Asked[]; later: number }, mode: Audit['mode']): string {
  const many = `${first.length} ${first.length === 1 ? 'question' : 'questions'}`;
  const calls =
    later === 0
      ? ''
      : later === 1
        ? ' One more comes up only if an answer calls for it; it is not counted.'
        : ` ${later} more come up only if an answer calls for them; they are not counted.`;
  return `${many}, ${sayMinutes(minutesOf(first, mode))}, with ${modeWords[mode]}.${calls}`;
}

const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
/** Minutes to the half, never none, as in ½, 2 and 2½. */
const inHalves = (minutes: number): string => {
  const halves = Math.max(1, Math.round(2 * minutes));
  return `${halves === 1 ? '' : Math.floor(halves / 2)}${halves % 2 === 1 ? '½' : ''}`;
};
const percent = (share: number): string => `${(100 * share).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`;

function printSheet(sheet: Agenda, minutes: number, console: Console, io: Io): void {
  const columns = [
    { title: 'From', align: 'right' as const },
    { title: 'Minutes', align: 'right' as const },
    { title: 'What', wide: true as const },
    { title: 'Rubric' },
    { title: 'Questions' },
  ];
  const rows = sheet.rows.map((row) => [
    clock(row.from),
    inHalves(row.takes),
    row.title,
    row.rubric ?? '',
    row.questions.map(({ ref }) => ref).join(' '),
  ]);
  console.print(tableText(columns, rows, io));
  if (sheet.leftOut.length === 0) return;
  console.print('');
  console.print(
    `Everything would take ${sheet.needed} minutes. To fit ${minutes}, leave out these (${percent(sheet.lost)} of the score's weight), the first ones first:`,
  );
  const left = sheet.leftOut.map(({ asked, loss, minutes: takes, words }) => [
    asked.ref,
    asked.question.topic,
    inHalves(takes),
    loss === 0 && words !== undefined ? 'words of the document' : percent(loss),
  ]);
  const leftColumns = [
    { title: 'Ref' },
    { title: 'Question', wide: true as const },
    { title: 'Minutes', align: 'right' as const },
    { title: 'Loss', align: 'right' as const },
  ];
  console.print(tableText(leftColumns, left, io));
}

/** The run sheet as plain data. */
const plainOf = (sheet: Agenda, minutes: number, mode: Audit['mode']) => ({
  minutes,
  mode,
  needed: sheet.needed,
  lost: sheet.lost,
  rows: sheet.rows.map(({ questions, takes: _, ...row }) => ({ ...row, questions: questions.map(({ key }) => key) })),
  leftOut: sheet.leftOut.map(({ asked, loss, minutes: takes }) => ({ question: asked.key, loss, minutes: takes })),
});
