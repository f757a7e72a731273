// Questions that Inquirer asks on stderr. Ctrl-C, Ctrl-D and the end of the input are a stop, never an answer.
import inquirer from 'inquirer';
import type { Io } from './io.ts';

/** Asks Inquirer's questions. */
export type Prompt = ReturnType<typeof inquirer.createPromptModule>;

/** What `work` made of the answers, or that the person stopped. */
export async function withInquirer<T>(io: Io, work: (prompt: Prompt) => Promise<T>): Promise<T | 'stopped'> {
  const ended = new AbortController();
  const stop = (): void => ended.abort();
  const onData = (chunk: unknown): void => {
    if (String(chunk).includes('\u0004')) stop(); // Ctrl-D; the library would wait for ever
  };
  io.stdin.once('end', stop).once('close', stop).on('data', onData);
  try {
    return await work(inquirer.createPromptModule({ input: io.stdin, output: io.stderr, signal: ended.signal }));
  } catch (error) {
    if (error instanceof Error && /^(?:ExitPrompt|AbortPrompt|CancelPrompt)Error$/.test(error.name)) return 'stopped';
    throw error;
  } finally {
    io.stdin.off('end', stop).off('close', stop).off('data', onData);
  }
}
