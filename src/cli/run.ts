// Runs one command line and gives the exit code. Faults of our own are caught here and nowhere else; what the system or a library throws
// becomes a problem where it happens.
import { randomBytes } from 'node:crypto';
import { CommanderError } from 'commander';
import { visible } from '../ask/visible.ts';
import { releaseFiles } from '../store/held-files.ts';
import { type ExitCode, exitCodes, type Io, type Output, type Signal } from './io.ts';
import { buildProgram } from './program.ts';
import { version } from './version.ts';

/** Runs the command line of a Node process with its real streams, clock, randomness and signals. */
export function run(process: NodeJS.Process): Promise<ExitCode> {
  return runWith(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    now: () => new Date(),
    random: (bytes) => randomBytes(bytes).toString('hex'),
    onSignal: (listener) => {
      const signals: Signal[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
      for (const signal of signals) process.on(signal, listener);
      return () => {
        for (const signal of signals) process.off(signal, listener);
      };
    },
  });
}

/** Runs a command line in any world: tests pass their own streams, folder, clock and randomness. */
export async function runWith(words: string[], io: Io): Promise<ExitCode> {
  const out = guard(io.stdout);
  guard(io.stderr);
  let code: ExitCode = exitCodes.done;
  try {
    const program = buildProgram(io, (result) => {
      code = result;
    });
    await program.parseAsync(words, { from: 'user' });
    await flushed(io.stdout);
    return out.fault === undefined ? code : sayFull(out.fault, io);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.couldNotStart;
    return sayBug(error, io);
  } finally {
    releaseFiles();
  }
}

/** What became of a stream: a reader that went away is no fault, a full disk is one. */
interface Guard {
  fault?: string;
}

/** Keeps a stream's errors from ending the process: a closed pipe is quiet, anything else is remembered. */
function guard(stream: Output): Guard {
  const seen: Guard = {};
  stream.on('error', (error: Error & { code?: string }) => {
    if (error.code !== 'EPIPE') seen.fault ??= error.code ?? error.message;
  });
  return seen;
}

/** Waits until everything is written, so that a full disk is known before the exit code is given. */
const flushed = (stream: Output): Promise<void> =>
  new Promise((done) => {
    if (stream.destroyed || stream.writableEnded) done();
    else stream.write('', () => done());
  });

function sayFull(fault: string, io: Io): ExitCode {
  const why = fault === 'ENOSPC' ? 'The disk is full' : `The system says ${fault}`;
  io.stderr.write(`The result could not be written. ${why}.\n`);
  return exitCodes.couldNotStart;
}

function sayBug(error: unknown, io: Io): ExitCode {
  const what = error instanceof Error ? error.message : String(error);
  const line = visible(what.replaceAll(/\s+/g, ' ')).slice(0, 300);
  io.stderr.write(
    `culture-audit ${version} has a fault, and it is not yours: ${line} (report it to whoever gave you this tool, with this line; DEBUG=1 shows more)\n`,
  );
  if (io.env['DEBUG'] && error instanceof Error) io.stderr.write(`${error.stack}\n`);
  return exitCodes.bug;
}
