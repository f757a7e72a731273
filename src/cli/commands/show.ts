// `culture-audit show AUDIT`: scores and answers in tables, or all of it as JSON.

import { visible } from '../../ask/visible.ts';
import { peopleOf } from '../../core/audit.ts';
import { statusLine } from '../../core/document/status.ts';
import type { Score, Withheld } from '../../core/score.ts';
import { sayHundred, thresholdsOf } from '../../core/score-audit/bands.ts';
import { scoreAudit } from '../../core/score-audit/score-audit.ts';
import type { ScoredAudit, ScoredRubric } from '../../core/score-audit/scored-audit.ts';
import { waysTo } from '../../core/score-audit/way-to.ts';
import { checksumOf } from '../../store/audit-folder.ts';
import { readSignatures } from '../../store/signatures.ts';
import { saidOn, shownAudit } from '../audit/shown.ts';
import { targetTable } from '../audit/target-table.ts';
import { type CommonOptions, type Console, consoleOf } from '../console.ts';
import { changedSince } from '../documents/signed-state.ts';
import { exitCodes, type Io } from '../io.ts';
import { openNamed } from '../open.ts';
import type { Act } from '../program.ts';
import { tableText } from '../table.ts';

interface ShowOptions extends CommonOptions {
  dir?: string;
  json?: boolean;
}

export const show: Act = async (io, [operand], options: ShowOptions) => {
  const console = consoleOf(io, options);
  const opened = await openNamed(operand, options, io, console);
  if (!opened.ok) return console.giveUp(opened);
  const { interview, edited } = opened.value;
  const signatures = await readSignatures(opened.value.folder);
  if (!signatures.ok) return console.giveUp(signatures);
  const scored = scoreAudit(interview.audit);
  const changed = changedSince(signatures.value, interview.audit, scored);
  if (options.json) {
    const checksum = checksumOf(interview.audit);
    console.printJson('show', shownAudit(scored, { edited, checksum, signatures: signatures.value, changed }));
    return exitCodes.done;
  }
  printHead(scored, edited, console);
  if (signatures.value.length > 0) console.print(`${visible(statusLine(signatures.value, changed))}\n`);
  console.print(tableText(factorColumns, factorRows(scored), io));
  for (const rubric of scored.rubrics) printAnswers(rubric, scored, console, io);
  printCaptures(scored, console, io);
  const ways = waysTo(scored, scored.audit.targets ?? []);
  if (ways.length > 0) console.print(`\n${targetTable(ways, io)}`);
  return exitCodes.done;
};

function printHead(scored: ScoredAudit, edited: string[], console: Console): void {
  const { audit, people, coverage, turnout } = scored;
  console.print(`${console.out.bold(visible(audit.organization))}, ${audit.date} (${audit.id})`);
  const state = audit.finished ? 'finished' : 'open: the interview goes on with culture-audit resume';
  console.print(
    `${state} · ${audit.depth}, ${peopleOf(audit) > 1 ? 'each alone' : audit.mode} · ${people} ${people === 1 ? 'voice' : 'voices'}${turnout.rate === null ? '' : ` of ${turnout.headcount}`}`,
  );
  console.print(`${coverage.answered} of ${coverage.asked} questions answered`);
  if (audit.forgotten !== undefined)
    console.print(`answers of single people: erased on ${audit.forgotten}, counted here`);
  if (edited.length > 0) console.print(`edited by hand since: ${edited.join(', ')}`);
  console.print('');
}

const factorColumns = [
  { title: 'Factor', wide: true as const },
  { title: 'Score', align: 'right' as const },
  { title: 'Between', align: 'right' as const },
  { title: 'Band' },
  { title: 'n', align: 'right' as const },
  { title: 'Answered', align: 'right' as const },
  { title: 'Gap', align: 'right' as const },
  { title: 'Unsure', align: 'right' as const },
];

/** A row for the whole, for each rubric, and for each factor. */
function factorRows(scored: ScoredAudit): string[][] {
  const thresholds = thresholdsOf(scored.rubrics);
  const scoreCells = (score: Score, { estimate }: Pick<ScoredAudit, 'estimate'>, band: string): string[] =>
    score.state === 'scored'
      ? [
          sayHundred(score.value, thresholds),
          estimate.state === 'computed' ? `${hundred(estimate.low)}–${hundred(estimate.high)}` : '',
          band,
          countOf(score.n, score.nMost),
          `${Math.round(100 * score.coverage)} %`,
        ]
      : ['–', '', withheldWords[score.why], '', ''];
  const whole = ['Overall', ...scoreCells(scored.overall, scored, ''), '', ''];
  const rubrics = scored.rubrics.flatMap((rubric) => [
    [rubric.rubric.title, ...scoreCells(rubric.score, rubric, rubric.band?.title ?? ''), '', ''],
    ...rubric.factors.map((part) => [
      `  ${part.factor.title}`,
      ...scoreCells(part.score, part, part.band?.title ?? ''),
      part.gap === null ? '' : signed(part.gap),
      part.lowConfidence === null ? '' : `${hundred(part.lowConfidence)} %`,
    ]),
  ]);
  return [whole, ...rubrics];
}

const hundred = (value: number): string => String(Math.round(100 * value));
const countOf = (fewest: number, most: number): string => (fewest === most ? String(most) : `${fewest}–${most}`);
const signed = (levels: number): string => `${levels < 0 ? '−' : '+'}${Math.abs(levels).toFixed(1)}`;

const withheldWords: Record<Withheld, string> = {
  'no-answers': 'nobody answered',
  'not-applicable': 'does not apply',
  'too-little': 'too little answered',
  'never-scored': 'not scored',
  hidden: 'does not arise',
  'too-few-people': 'too few people',
  'not-asked': 'not asked',
};

const answerColumns = [
  { title: 'Ref' },
  { title: 'Question' },
  { title: 'Said', wide: true as const },
  { title: 'Score', align: 'right' as const },
];

function printAnswers(scored: ScoredRubric, { audit }: ScoredAudit, console: Console, io: Io): void {
  const rows = scored.factors.flatMap(({ questions }) =>
    questions
      .filter(({ asked, hidden, key }) => (asked && !hidden) || audit.entries[key] !== undefined)
      .map((question) => [
        question.ref,
        question.question.topic,
        question.hidden ? 'hidden, not counted' : saidOn(question, audit.entries[question.key]),
        question.score.state === 'scored' ? hundred(question.score.value) : '',
      ]),
  );
  console.print(`\n${console.out.bold(visible(scored.rubric.title))} (${scored.rubric.id} ${scored.rubric.version})`);
  console.print(tableText(answerColumns, rows, io));
}

function printCaptures({ audit }: ScoredAudit, console: Console, io: Io): void {
  const all = [...audit.promises, ...audit.actions];
  if (all.length === 0) return;
  const columns = [
    { title: 'Id' },
    { title: 'Promise or action', wide: true as const },
    { title: 'Owner' },
    { title: 'By' },
  ];
  console.print('');
  console.print(
    tableText(
      columns,
      all.map(({ id, text, owner, by }) => [id, text, owner ?? '', by ?? '']),
      io,
    ),
  );
}
