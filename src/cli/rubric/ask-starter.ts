// The guided start of a rubric: asks on stderr for what the options did not give.
import { idSchema } from '../../core/kinds/question.ts';
import { completeStarter, idFrom, type Starter } from '../../core/rubric/starter.ts';
import { listRubrics } from '../../store/rubrics.ts';
import { type Prompt, withInquirer } from '../inquire.ts';
import type { Io } from '../io.ts';

/** The whole starter, or that the person stopped (Ctrl-C, Ctrl-D, the end of the input). */
export const askStarter = (given: Partial<Starter>, io: Io): Promise<Starter | 'stopped'> =>
  withInquirer(io, (prompt) => askAll(given, io, prompt));

async function askAll(given: Partial<Starter>, io: Io, prompt: Prompt): Promise<Starter> {
  const taken = (await listRubrics(io)).map((listing) => listing.id);
  const text = async (message: string, fallback = '', check = isLine): Promise<string> => {
    const question = { type: 'input' as const, name: 'text' as const, message, validate: check };
    const asked = fallback === '' ? question : { ...question, default: fallback };
    return (await prompt([asked])).text.trim();
  };
  const title = given.title ?? (await text('What is your rubric called?'));
  const id = given.id ?? (await text('A name that never changes:', idFrom(title), (answer) => isId(answer, taken)));
  const purpose =
    given.purpose ??
    (await text('What does it look at, and when would you choose it?', '', (answer) =>
      notBlank(answer, longest.purpose),
    ));
  const { author: nobody, source: nowhere } = completeStarter({});
  const author = given.author ?? (await text('Whose ideas is it made of?', nobody));
  const source = given.source ?? (await text('Where do they stand (a book, an article)?', nowhere));
  const factors = [...(given.factors ?? [])];
  while (given.factors === undefined) {
    const message =
      factors.length === 0 ? 'Its first factor (a part that you look at):' : 'The next factor (Enter to finish):';
    const factor = await text(message, '', (answer) => isNewFactor(answer, factors));
    if (factor === '') break;
    factors.push(factor);
  }
  return { title, id, purpose, author, source, factors };
}

/** Longer texts are refused by the rubric's own rules. */
const longest = { line: 120, purpose: 800, factor: 60 };

function notBlank(answer: string, most: number): true | string {
  if (answer.trim() === '') return 'Please write a few words.';
  return answer.trim().length <= most || `Please write at most ${most} characters.`;
}

const isLine = (answer: string): true | string => notBlank(answer, longest.line);

function isId(answer: string, taken: string[]): true | string {
  const id = answer.trim();
  if (taken.includes(id)) return 'There is a rubric of that name already.';
  return idSchema.safeParse(id).success || 'Lower-case words joined by hyphens, such as at-the-desk.';
}

function isNewFactor(answer: string, factors: string[]): true | string {
  const title = answer.trim();
  if (title === '') return factors.length > 0 || 'A rubric needs one factor at least.';
  if (title.length > longest.factor) return `Please write at most ${longest.factor} characters.`;
  const same = (factor: string) => factor === title || (idFrom(factor) === idFrom(title) && idFrom(title) !== '');
  return !factors.some(same) || 'There is a factor of that name already.';
}
