// All that was said about a question, in the shortest form that read-entry.ts reads back exactly.
import { type Answer, type Entry, missingStates } from '../audit.ts';
import type { Question, Value } from '../kinds/index.ts';
import type { ListItem } from '../kinds/list.ts';
import type { Voice } from '../kinds/open-text.ts';
import { writeVotes } from './read-votes.ts';
import { inlineList, inlineMap, list, map, word, type Yaml } from './yaml-text.ts';

/** An entry: the bare answer where nothing else was said, else a record. */
export function writeEntry(entry: Entry, question: Question): Yaml {
  const { answer, votes, note, evidence, confidence, skipped } = entry;
  const bare = votes === undefined && note === undefined && !evidence && !confidence && !skipped;
  if (answer && bare) return writeAnswer(answer, question);
  return map(
    ['hands', votes && writeVotes(votes)],
    [votes ? 'agreed' : 'answer', answer && writePlain(answer, question)],
    ['confirmed', isConfirmed(answer) || undefined],
    ['confidence', confidence && word(confidence)],
    ['note', note],
    [
      'evidence',
      evidence &&
        map(
          ['for', evidence.for.length > 0 ? list(evidence.for) : undefined],
          ['against', evidence.against.length > 0 ? list(evidence.against) : undefined],
        ),
    ],
    ['skipped', skipped],
  );
}

/** One answer by itself. */
export const writeAnswer = (answer: Answer, question: Question): Yaml =>
  isConfirmed(answer)
    ? inlineMap(['answer', writePlain(answer, question)], ['confirmed', true])
    : writePlain(answer, question);

const isConfirmed = (answer: Answer | undefined): boolean => answer?.state === 'answered' && answer.confirmed === true;

const writePlain = (answer: Answer, question: Question): Yaml =>
  answer.state === 'answered' ? writeValue(answer.value, question) : word(answer.state);

const isMissingWord = (text: string): boolean => missingStates.some((state) => state === text);

function writeValue(value: Value, question: Question): Yaml {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return word(value);
  if (Array.isArray(value)) return writeList(value, question);
  if ('option' in value) {
    if (value.why === undefined && !isMissingWord(value.option)) return value.option;
    return inlineMap(['option', value.option], ['why', value.why]);
  }
  return inlineMap(...Object.entries(value));
}

function writeList(value: Extract<Value, unknown[]>, question: Question): Yaml {
  if (question.kind === 'multi-choice') return inlineList(value as string[]);
  const items = (value as (Voice | ListItem)[]).map(writeItem);
  const [only] = items;
  const isShort = question.kind === 'open-text' && items.length === 1 && typeof only === 'string';
  return isShort && !isMissingWord(only) ? only : list(items);
}

/** The parts of a voice or of an item of a list, in the order in which they are read. */
const parts = ['text', 'group', 'looksLike', 'hireBy', 'owner', 'measure', 'by'] as const;

function writeItem(item: Voice | ListItem): Yaml {
  const given = parts.flatMap((part): [string, string][] => {
    const text = (item as Partial<Record<(typeof parts)[number], string>>)[part];
    return text === undefined ? [] : [[part, text]];
  });
  return given.length === 1 ? item.text : map(...given);
}
