// The command line as a program of its own, from the sources.
import { run } from '../../src/cli/run.ts';

process.exitCode = await run(process);
