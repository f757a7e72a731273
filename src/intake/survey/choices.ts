// Several choices in one cell. Options may hold the separator themselves, so the longest option that fits is taken first.
import { labelOf, type Meaning, type Question, understand } from './labels.ts';

/** What each cell of such a column means: the options in it, or the reason for having none. */
export function choicesIn(
  cells: Iterable<string>,
  question: Question,
  separators: string[],
): { meanings: Map<string, Meaning | Meaning[]>; unknown: string[]; unclear: false } {
  const meanings = new Map<string, Meaning | Meaning[]>();
  const unknown: string[] = [];
  for (const cell of cells) {
    const whole = understand([cell], question).meanings.get(cell);
    const found = whole ?? splitChoices(cell, question, separators);
    if (found) meanings.set(cell, found);
    else unknown.push(cell);
  }
  return { meanings, unknown, unclear: false };
}

/** The options in a cell; nothing if anything else is in it, unless there is an option `other` for that. */
function splitChoices(cell: string, question: Question, separators: string[]): Meaning[] | undefined {
  const options = optionTexts(question);
  for (const separator of separators) {
    const found = take(labelOf(cell), separator, options, question);
    if (found) return found;
  }
  const other = question.ids.indexOf('other');
  if (other < 0) return undefined;
  const slots = separators.flatMap((separator) =>
    cell.split(separator).flatMap((part) => options.find(({ text }) => text === labelOf(part))?.meaning ?? []),
  );
  return [...slots, { slot: other }];
}

interface OptionText {
  text: string;
  meaning: Meaning;
}

/** Every way of writing an option, the longest first. */
function optionTexts({ ballot, ids, said }: Question): OptionText[] {
  const own = ballot.slots.flatMap(({ text }, slot) =>
    [text, ids[slot] ?? '', (ids[slot] ?? '').replaceAll('-', '_')].map((each) => ({
      text: labelOf(each),
      meaning: { slot },
    })),
  );
  const mapped = [...said].flatMap(([text, id]) =>
    ids.includes(String(id)) ? [{ text, meaning: { slot: ids.indexOf(String(id)) } }] : [],
  );
  return [...own, ...mapped].filter(({ text }) => text !== '').toSorted((a, b) => b.text.length - a.text.length);
}

function take(cell: string, separator: string, options: OptionText[], question: Question): Meaning[] | undefined {
  const mark = separator.trim() === '' ? separator : separator.trim();
  const found: Meaning[] = [];
  let rest = cell;
  while (rest.trim() !== '') {
    rest = rest.trimStart();
    const option = options.find(({ text }) => rest.startsWith(text) && isEnd(rest.slice(text.length), mark));
    if (option === undefined) {
      const [next = ''] = rest.split(mark);
      if (next.trim() !== '' || !rest.startsWith(mark)) return undefined;
      rest = rest.slice(mark.length);
      continue;
    }
    found.push(option.meaning);
    const after = rest.slice(option.text.length);
    rest = mark === ' ' ? after : after.trimStart().slice(mark.length);
  }
  return found.length > 0 || question.ids.length === 0 ? found : undefined;
}

const isEnd = (after: string, mark: string): boolean =>
  after.trim() === '' || (mark === ' ' ? after.startsWith(' ') : after.trimStart().startsWith(mark));
