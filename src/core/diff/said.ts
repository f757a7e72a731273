// The one message, the values and the goal of both audits, word by word.
import type { Audit, Entry } from '../audit.ts';
import { type Asked, allQuestions } from '../interview/plan.ts';
import { handsOn, scoringBallot } from '../interview/votes.ts';
import { ballotsOf } from '../kinds/index.ts';
import type { Role } from '../kinds/question.ts';
import { tidy } from '../text.ts';
import type { SaidDiff } from './audit-diff.ts';
import { paired } from './paired.ts';
import { wordDiff } from './word-diff.ts';

const subjects: { role: Role; about: SaidDiff['about'] }[] = [
  { role: 'one-message', about: 'one-message' },
  { role: 'values', about: 'values' },
  { role: 'ultimate-goal', about: 'goal' },
];
/** Texts this much alike are one text in two wordings. */
const alike = 0.4;

/** What both audits say on each subject; nothing where one of them does not say anything, or both say the same. */
export function diffSaid(before: Audit, after: Audit): SaidDiff[] {
  const [was, is] = [allQuestions(before), allQuestions(after)];
  return subjects.flatMap(({ role, about }) =>
    is
      .filter(({ question }) => question.role === role)
      .flatMap((asked): SaidDiff[] => {
        const other = was.find(({ key }) => key === asked.key);
        if (other === undefined) return [];
        const [one, two] = [textsOf(other, before.entries[other.key]), textsOf(asked, after.entries[asked.key])];
        if (one.length === 0 || two.length === 0) return [];
        return [{ about, key: asked.key, topic: asked.question.topic, texts: diffTexts(one, two) }];
      }),
  );
}

/** Each text with the one most like it, in the order of the later ones; then those dropped. */
function diffTexts(before: readonly string[], after: readonly string[]): SaidDiff['texts'] {
  const only = before.length === 1 && after.length === 1;
  const [was, is] = [before, after].map((texts) => texts.map((text) => ({ text })));
  return paired(was ?? [], is ?? [], { isOne: (like) => only || like >= alike }).map((pair) => {
    const [old, now] = [pair.before?.text ?? null, pair.after?.text ?? null];
    const fate = now === null ? 'dropped' : old === null ? 'new' : old === now ? 'same' : 'reworded';
    return { is: fate, before: old, after: now, words: wordDiff(old ?? '', now ?? '') };
  });
}

/** What a room put down: its texts, the entries of its list, or the option it agreed on or that most hands were raised for. */
function textsOf({ question }: Asked, entry: Entry | undefined): string[] {
  const answer = entry?.answer?.state === 'answered' ? entry.answer.value : undefined;
  const texts = Array.isArray(answer)
    ? answer.map((item) => (typeof item === 'string' ? optionText(question, item) : item.text))
    : typeof answer === 'object' && 'option' in answer
      ? [optionText(question, answer.option)]
      : mostRaised(question, entry);
  return texts.map((text) => tidy(text)).filter((text) => text !== '');
}

const optionText = (question: Asked['question'], id: string): string =>
  ('options' in question ? question.options.find((option) => option.id === id)?.text : undefined) ?? id;

function mostRaised(question: Asked['question'], entry: Entry | undefined): string[] {
  const vote = entry?.votes?.at(-1);
  const ballot = scoringBallot(question)?.ballot ?? ballotsOf(question)[0];
  if (vote === undefined || ballot === undefined) return [];
  const { counts } = handsOn(vote, ballot);
  const most = Math.max(...counts);
  return most > 0 ? ballot.slots.flatMap(({ text }, slot) => (counts[slot] === most ? [text] : [])) : [];
}
