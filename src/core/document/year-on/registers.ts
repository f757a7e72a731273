// What became of the words of promises, and of the list of actions. Whether a promise was kept only people can say.
import type { ActionDiff, AuditDiff, Entered, Part, PromiseDiff } from '../../diff/audit-diff.ts';
import type { Block, Inline } from '../block.ts';
import { dayInWords } from '../words/day.ts';
import { line, paragraph, quote, strong } from '../words/line.ts';
import { listed } from '../words/list.ts';
import { count, inWords } from '../words/number.ts';
import { swapsOf } from './word-line.ts';

const promiseOrder: { is: PromiseDiff['is']; title: string }[] = [
  { is: 'weakened', title: 'Weakened' },
  { is: 'dropped', title: 'Dropped' },
  { is: 'reworded', title: 'Reworded' },
  { is: 'strengthened', title: 'Strengthened' },
  { is: 'new', title: 'New' },
  { is: 'same', title: 'Stands as it was' },
];

export function promises({ promises: all }: AuditDiff): Block[] {
  if (all.length === 0) return [];
  const items = promiseOrder.flatMap(({ is, title }) =>
    all
      .filter((promise) => promise.is === is)
      .map((promise) => paragraph(line`${strong(`${title}:`)}`, promiseLine(promise))),
  );
  return [
    { type: 'heading', level: 2, id: 'promises', text: 'What became of the promises' },
    { type: 'paragraph', content: paragraph(introOf(all), all.every(({ after }) => after === null) ? noneNow : null) },
    { type: 'list', ordered: false, items },
  ];
}

/** Where nothing was promised the second time, nobody may have been asked. */
const noneNow = line`The later audit has no promises of its own, so all of these count as dropped; it may be that nobody was asked to make them again.`;

/** What is known of them: their outcomes where the later audit asked, and otherwise only their words. */
function introOf(all: readonly PromiseDiff[]): Inline[] {
  const asked = all.filter(({ outcome }) => outcome !== null);
  if (asked.length === 0) {
    return line`This is what became of their words. Which of them were kept was not asked: ask, and look at the measures.`;
  }
  const numbers = (['kept', 'broken', 'no-evidence'] as const).flatMap((outcome) => {
    const some = asked.filter((one) => one.outcome === outcome).length;
    return some === 0 ? [] : [`${inWords(some)} ${some === 1 ? 'was' : 'were'} ${outcomeWords[outcome]}`];
  });
  return line`Of the ${count(asked.length, 'promise', 'promises')} that the room spoke of again, ${listed(numbers)}.`;
}

const outcomeWords = { kept: 'kept', broken: 'broken', 'no-evidence': 'neither shown to be kept nor broken' } as const;

const outcomeSaid = { kept: 'kept', broken: 'broken', 'no-evidence': 'nobody can show that it was kept' } as const;

function promiseLine({ before, after, words, changed, is, outcome }: PromiseDiff): Inline[] {
  const bare = quote((after ?? before)?.text ?? '');
  const id = (after ?? before)?.id ?? '';
  const text = is === 'same' || before === null || after === null ? [bare] : line`${bare} (${swapsOf(words)})`;
  const parts = changedWords(before, after, changed);
  return line`${text}${parts === '' ? '' : `, ${parts}`} (${id})${outcome === null ? '' : `: ${outcomeSaid[outcome]}`}`;
}

const partNames: Record<Part, string> = { owner: 'owner', measure: 'measure', by: 'date' };

function changedWords(before: Entered | null, after: Entered | null, changed: readonly Part[]): string {
  const words = changed.map((part) => {
    const [was, is] = [before?.[part] ?? null, after?.[part] ?? null];
    const say = (value: string): string => (part === 'by' ? dayInWords(value) : value);
    if (was === null && is !== null) return `now with ${part === 'owner' ? 'an' : 'a'} ${partNames[part]}: ${say(is)}`;
    if (is === null) return `without its ${partNames[part]}`;
    return part === 'by' ? `now by ${say(is)}` : `another ${partNames[part]}: ${say(is)}`;
  });
  return listed(words);
}

/** What is not overdue, by what was said of it, and else by the two lists. */
const actionOrder: { title: string; isMeant: (action: ActionDiff) => boolean }[] = [
  { title: 'Still to be done', isMeant: ({ outcome }) => outcome === 'open' },
  { title: 'Carried over', isMeant: ({ is, outcome }) => is === 'carried-over' && outcome === null },
  { title: 'New', isMeant: ({ is, outcome }) => is === 'new' && outcome === null },
  { title: 'Done', isMeant: ({ outcome }) => outcome === 'done' },
  { title: 'Given up', isMeant: ({ outcome }) => outcome === 'dropped' },
  { title: 'No longer in the list', isMeant: ({ is, outcome }) => is === 'gone' && outcome === null },
];

export function actions({ actions: all, after }: AuditDiff): Block[] {
  if (all.length === 0) return [];
  const parts: { title: string; own: ActionDiff[] }[] = [
    { title: `Overdue on ${dayInWords(after.date)}`, own: all.filter(({ overdue }) => overdue) },
    ...actionOrder.map(({ title, isMeant }) => ({ title, own: all.filter((one) => !one.overdue && isMeant(one)) })),
  ];
  const intro = [
    ...(all.some(({ outcome }) => outcome !== null)
      ? ['What is done, given up or still to be done was said in the room.']
      : []),
    ...(all.some(({ is, outcome }) => is === 'gone' && outcome === null)
      ? ['An action that is no longer in the list was done or given up; the list does not say which.']
      : []),
  ];
  return [
    { type: 'heading', level: 2, id: 'actions', text: 'What became of the actions' },
    ...(intro.length === 0 ? [] : [{ type: 'paragraph', content: line`${intro.join(' ')}` } satisfies Block]),
    {
      type: 'list',
      ordered: false,
      items: parts.flatMap(({ title, own }) =>
        own.map((action) => paragraph(line`${strong(`${title}:`)}`, actionLine(action))),
      ),
    },
  ];
}

function actionLine({ before, after, changed, outcome }: ActionDiff): Inline[] {
  const entered = after ?? before;
  const details = [entered?.owner ?? '', entered?.by ? `by ${dayInWords(entered.by)}` : ''].filter(
    (part) => part !== '',
  );
  const moved = changed.includes('by') && before?.by ? `, first meant for ${dayInWords(before.by)}` : '';
  return line`${quote(entered?.text ?? '')}${details.length === 0 ? '' : ` (${details.join(', ')}${moved})`}${after !== null && (outcome === 'done' || outcome === 'dropped') ? ', still in the list' : ''}`;
}
