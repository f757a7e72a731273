// `rubric show`: a rubric as it can be read aloud.
import { loadRubric } from '../../store/rubrics.ts';
import { consoleOf } from '../console.ts';
import { exitCodes } from '../io.ts';
import type { Act } from '../program.ts';
import { type Reader, rubricLines } from '../rubric/lines.ts';

export const show: Act = async (io, [name = ''], options) => {
  const console = consoleOf(io, options);
  const loaded = await loadRubric(name, io);
  if (!loaded.ok) return console.giveUp(loaded);
  const { rubric, sha256 } = loaded.value;
  if (options['json']) {
    console.printJson('rubric-show', { sha256, rubric });
    return exitCodes.done;
  }
  const reader: Reader = options['facilitator'] ? 'facilitator' : 'respondent';
  const width = io.stdout.isTTY ? Math.min(io.stdout.columns || 80, 100) : Infinity;
  io.stdout.write(`${rubricLines(rubric, reader, { width, strong: console.out.bold }).join('\n')}\n`);
  return exitCodes.done;
};
