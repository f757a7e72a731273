// `culture-audit completion SHELL`: a script on stdout that completes commands and options in that shell.
import { completionScript, type Shell } from '../help/completion.ts';
import { exitCodes } from '../io.ts';
import { type Act, buildProgram } from '../program.ts';

export const printCompletion: Act = async (io, [shell]) => {
  io.stdout.write(
    completionScript(
      buildProgram(io, () => {}),
      shell as Shell,
    ),
  );
  return exitCodes.done;
};
