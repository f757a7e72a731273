// Runs one command line and gives the exit code. The only place that catches what was thrown.
import { randomBytes } from 'node:crypto';
import { CommanderError } from 'commander';
import { type ExitCode, exitCodes, type Io } from './io.ts';
import { buildProgram } from './program.ts';

/** Runs the command line of a Node process with its real streams, clock and randomness. */
export function run(process: NodeJS.Process): Promise<ExitCode> {
  return runWith(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    now: () => new Date(),
    random: (bytes) => randomBytes(bytes).toString('hex'),
  });
}

/** Runs a command line in any world: tests pass their own streams, folder, clock and randomness. */
export async function runWith(words: string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = exitCodes.done;
  const program = buildProgram(io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.couldNotStart;
    io.stderr.write(`culture-audit: something went wrong that is not your fault: ${String(error)}\n`);
    if (io.env['DEBUG'] && error instanceof Error) io.stderr.write(`${error.stack}\n`);
    return exitCodes.bug;
  }
}
