// What stands on a screen, in sentences.
import type { Entry } from '../../core/audit.ts';
import type { Event } from '../../core/interview/event.ts';
import { sayProgress } from '../../core/interview/progress.ts';
import { sayValue } from '../../core/kinds/index.ts';
import type { Stage } from '../stage.ts';
import { missingWords } from '../states.ts';
import { visible } from '../visible.ts';
import { joined } from './talk.ts';

/** How an entry stands, after the question, as in ": answered". */
export function stateWords(entry: Entry | undefined): string {
  const words = { ...missingWords, answered: 'answered', unanswered: '' };
  const word =
    entry?.answer !== undefined
      ? words[entry.answer.state]
      : entry?.votes !== undefined
        ? 'voted'
        : entry?.skipped
          ? 'skipped'
          : '';
  return word === '' ? '' : ` (${word})`;
}

/** Where we are, what emerged, what a factor is about when it begins, the question, and why it is asked. */
export function questionWords(stage: Stage, opening: 'with-opening' | 'question-only'): string {
  const { asked, entry, emerged, progress } = stage;
  if (asked === null) return '';
  const { question, factor, rubric } = asked;
  const begin =
    opening === 'question-only'
      ? []
      : [
          emerged === null ? '' : `What just emerged: ${visible(emerged)}`,
          progress.factor === 1 ? `${visible(rubric.title)}. ${visible(rubric.purpose)}` : '',
          `${visible(factor.title)}. ${visible(factor.about)}`,
        ];
  const answer =
    entry.answer?.state === 'answered' ? `Answered so far: ${visible(sayValue(entry.answer.value, question))}` : '';
  return joined(
    ...begin,
    '',
    `${visible(rubric.title)}, ${sayProgress(progress).replaceAll(' · ', ', ')}.`,
    visible(question.ask),
    question.why === undefined ? '' : visible(question.why),
    answer,
  );
}

/** A numbered list. */
export const numbered = (texts: readonly string[]): string =>
  texts.map((text, index) => `${index + 1}. ${visible(text)}`).join('\n');

/** What was kept, so that it is heard. */
export function keptWords(events: readonly Event[]): string {
  const words: Partial<Record<Event['type'], string>> = {
    noted: 'Note kept.',
    evidenced: 'Evidence kept.',
    trusted: 'Confidence kept.',
    promised: 'Promise kept.',
    acted: 'Action kept.',
    cleared: 'Cleared.',
  };
  return events
    .map(({ type }) => words[type] ?? '')
    .join(' ')
    .trim();
}
