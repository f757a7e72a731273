// The commands and their options, in the order of a consultant's work. What a command does is loaded when it is called.
import { Command } from 'commander';
import { addRubricCommands } from './commands/rubric.ts';
import type { ExitCode, Io } from './io.ts';

/** What a command does. `operands` are its arguments in order, `options` its options by long name in camelCase. */
export type Act = (io: Io, operands: string[], options: Record<string, unknown>) => Promise<ExitCode>;

/** Turns a lazily loaded act into commander's action: `.action(does(async () => (await import('./x.ts')).x))`. */
export type Does = (load: () => Promise<Act>) => (...args: unknown[]) => Promise<void>;

export function buildProgram(io: Io, finish: (code: ExitCode) => void): Command {
  const does: Does =
    (load) =>
    async (...args) => {
      const command = args.at(-1) as Command;
      const act = await load();
      finish(await act(io, command.args, command.optsWithGlobals()));
    };
  const program = new Command('culture-audit');
  program
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: (text) => io.stderr.write(text) });
  addRubricCommands(program, does);
  return program;
}
