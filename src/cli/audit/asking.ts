// Whether anything can be asked, and the asker that does it, closed again whatever happens.
import type { Asker } from '../../ask/asker.ts';
import { type CommonOptions, charactersOf, colourOf } from '../console.ts';
import { type ExitCode, exitCodes, type Io, type Signal } from '../io.ts';

export interface AskingOptions extends CommonOptions {
  /** False with --no-input. */
  input?: boolean;
  accessible?: boolean;
}

/** Why nothing can be asked here, in words; nothing if it can. */
export function whyNotAsk(io: Io, options: AskingOptions): string | undefined {
  if (options.input === false) return '--no-input is set';
  if (isOn(io.env['CI'])) return 'the variable CI is set';
  if (io.env['TERM'] === 'dumb') return 'the variable TERM is dumb';
  return io.stdin.isTTY && io.stderr.isTTY ? undefined : 'this is no terminal';
}

const isOn = (value: string | undefined): boolean => value !== undefined && !['', '0', 'false', 'no'].includes(value);

/** Opens the terminal for asking: the full screen, or plain lines. Prompts go to stderr. */
export async function openAsker(io: Io, options: AskingOptions): Promise<Asker> {
  if (options.accessible || isOn(io.env['ACCESSIBLE'])) {
    const { openAccessible } = await import('../../ask/accessible/accessible.ts');
    return openAccessible({ input: io.stdin, output: io.stderr });
  }
  const { openTerminal } = await import('../../ask/terminal.ts');
  const editor = io.env['VISUAL'] || io.env['EDITOR'] || undefined;
  const colour = colourOf(io.stderr, io.env, options.color);
  return openTerminal({ input: io.stdin, output: io.stderr, colour, characters: charactersOf(io.env), editor });
}

/** An asker at work; `signal` tells what ended it from outside, if anything did. */
export interface Session {
  asker: Asker;
  signal(): Signal | undefined;
}

/** Works with an asker and closes it again. A signal closes it at once, which stops the question that is open; a second one ends the process. */
export async function withAsker<T>(asker: Asker, io: Io, work: (session: Session) => Promise<T>): Promise<T> {
  let heard: Signal | undefined;
  const forget = io.onSignal((signal) => {
    heard = signal;
    forget();
    void asker.close();
  });
  try {
    return await work({ asker, signal: () => heard });
  } finally {
    forget();
    await asker.close();
  }
}

/** The exit code of a run that was stopped: by the person, or by the system. */
export const stoppedCode = (signal: Signal | undefined): ExitCode =>
  signal === 'SIGTERM' || signal === 'SIGHUP' ? exitCodes.terminated : exitCodes.stopped;
