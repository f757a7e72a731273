// Asks whether a column is the question that it is near to. Nothing is taken without a yes.
import inquirer from 'inquirer';
import { visible } from '../ask/visible.ts';
import { headingOf, type Suggestion } from '../intake/survey/match.ts';
import type { Io } from './io.ts';

/** The suggestions that were taken up, or that the person stopped (Ctrl-C, Ctrl-D, the end of the input). */
export async function askColumns(suggestions: Suggestion[], io: Io): Promise<Suggestion[] | 'stopped'> {
  const ended = new AbortController();
  const stop = (): void => ended.abort();
  const onData = (chunk: unknown): void => {
    if (String(chunk).includes('\u0004')) stop(); // Ctrl-D; the library would wait for ever
  };
  io.stdin.once('end', stop).once('close', stop).on('data', onData);
  const prompt = inquirer.createPromptModule({ input: io.stdin, output: io.stderr, signal: ended.signal });
  const taken: Suggestion[] = [];
  try {
    for (const suggestion of suggestions) {
      const { question, side } = suggestion.target;
      const ask = 'sides' in question ? question.sides.find(({ id }) => id === side)?.ask : undefined;
      const message = visible(`Is ${headingOf(suggestion.column)} the question “${ask ?? question.ask}”?`);
      const { yes } = await prompt([{ type: 'confirm', name: 'yes', message, default: false }]);
      if (yes) taken.push(suggestion);
    }
    return taken;
  } catch (error) {
    if (error instanceof Error && /^(?:ExitPrompt|AbortPrompt|CancelPrompt)Error$/.test(error.name)) return 'stopped';
    throw error;
  } finally {
    io.stdin.off('end', stop).off('close', stop).off('data', onData);
  }
}
