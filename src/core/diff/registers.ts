// Promises and actions of both audits laid side by side: what became of their words, and of themselves where the later audit asked.
import { type Audit, type Entry, keyOf } from '../audit.ts';
import { actionOutcomes, lastTimeId, promiseOutcomes, quotedText } from '../audit-file/last-time.ts';
import { promisesIn } from '../audit-file/promises.ts';
import { handsOn } from '../interview/votes.ts';
import { ballotsOf, type Question, type Value } from '../kinds/index.ts';
import type { Role } from '../kinds/question.ts';
import { tidy } from '../text.ts';
import type { ActionDiff, Entered, Part, PromiseDiff } from './audit-diff.ts';
import { type Paired, paired } from './paired.ts';
import { strengthOf } from './strength.ts';
import { bareWords, wordDiff } from './word-diff.ts';

/** Texts this much alike are one text in two wordings; under the same id somewhat less will do. */
const alike = 0.6;
const alikeUnderOneId = 0.4;

type Given = { id: string; text: string; owner?: string; measure?: string; by?: string };
type Met = Paired<Entered>;

/** The promises of both audits: those of the later one in its order, then those dropped. */
export const diffPromises = (before: Audit, after: Audit): PromiseDiff[] =>
  matched(promisesIn(before), promisesIn(after)).map((met) => ({
    is: fateOf(met),
    ...met,
    words: wordDiff(met.before?.text ?? '', met.after?.text ?? ''),
    changed: changedIn(met),
    outcome: met.before === null ? null : outcomeOf(met.before.text, after, 'past-promise', promiseOutcomes),
  }));

/** The actions of both audits. One is overdue if it is still to be done, by the later list or by what was said, and its day lies before that audit's. */
export const diffActions = (before: Audit['actions'], after: Audit): ActionDiff[] =>
  matched(before, after.actions).map((met) => {
    const outcome = met.before === null ? null : outcomeOf(met.before.text, after, 'past-action', actionOutcomes);
    const isOpen = outcome === 'open' || (outcome === null && met.after !== null);
    const by = (met.after ?? met.before)?.by ?? null;
    return {
      is: met.after === null ? 'gone' : met.before === null ? 'new' : 'carried-over',
      ...met,
      words: wordDiff(met.before?.text ?? '', met.after?.text ?? ''),
      changed: changedIn(met),
      overdue: isOpen && by !== null && by < after.date,
      outcome,
    };
  });

/** What the later audit said became of it: the answer, or what most hands were raised for. */
function outcomeOf<Outcome extends string>(
  text: string,
  { rubrics, entries }: Audit,
  role: Role,
  outcomes: Record<Outcome, string>,
): Outcome | null {
  const rubric = rubrics.find((used) => used.rubric.id === lastTimeId)?.rubric;
  const question = rubric?.factors
    .flatMap(({ questions }) => questions)
    .find((one) => one.role === role && one.ask.includes(quotedText(text)));
  const entry = question && entries[keyOf(lastTimeId, question.id)];
  if (question === undefined || entry === undefined) return null;
  const said = entry.answer?.state === 'answered' ? optionIn(entry.answer.value) : mostRaised(question, entry);
  const known = Object.keys(outcomes).find((id): id is Outcome & string => id === said);
  return known === undefined ? null : (known as Outcome);
}

const optionIn = (value: Value): string | null =>
  typeof value === 'object' && 'option' in value ? value.option : null;

/** The id of the option that most hands were raised for; null for a tie. */
function mostRaised(question: Question, entry: Entry): string | null {
  const vote = entry.votes?.at(-1);
  const ballot = ballotsOf(question)[0];
  if (vote === undefined || ballot === undefined || !('options' in question)) return null;
  const { counts } = handsOn(vote, ballot);
  const most = Math.max(...counts);
  const leading = question.options.filter((_, slot) => counts[slot] === most);
  return most > 0 && leading.length === 1 ? (leading[0]?.id ?? null) : null;
}

function fateOf({ before, after }: Met): PromiseDiff['is'] {
  if (before === null) return 'new';
  if (after === null) return 'dropped';
  if (bareWords(before.text).join(' ') === bareWords(after.text).join(' ')) return 'same';
  return strengthOf(before.text, after.text);
}

const changedIn = ({ before, after }: Met): Part[] =>
  before === null || after === null
    ? []
    : (['owner', 'measure', 'by'] as const).filter((part) => before[part] !== after[part]);

/** Each entry with the one most like it. Ids alone prove nothing: a new audit counts from M1 again. */
const matched = (before: readonly Given[], after: readonly Given[]): Met[] =>
  paired(before.map(enteredOf), after.map(enteredOf), {
    isOne: (like, one, other) => like >= (one.id === other.id ? alikeUnderOneId : alike),
    isFirst: (one, other) => one.id === other.id,
  });

const enteredOf = ({ id, text, owner, measure, by }: Given): Entered => ({
  id,
  text: tidy(text),
  owner: owner ?? null,
  measure: measure ?? null,
  by: by ?? null,
});
