// The file of answers that a run begins with: the one that is named, stdin, or the example that comes with the tool.
import { dirname, resolve } from 'node:path';
import type { Sheet } from '../../core/audit-file/answers-file.ts';
import { failed, type Parsed, parsed, problem } from '../../core/problem.ts';
import { answersLimit, readPipe, takeAnswers } from '../../intake/answers.ts';
import { readBytes } from '../../store/read-bytes.ts';
import type { Io } from '../io.ts';
import { nameOf } from '../open.ts';
import { examplePaths } from './example-files.ts';

export interface SheetOptions {
  answers?: string;
  example?: boolean;
}
/** A file of answers, and the folder that its paths start from. */
export interface SheetFile {
  sheet: Sheet;
  folder: string;
}

/** Reads the file of answers; nothing where none is named. */
export async function readSheet(io: Io, options: SheetOptions): Promise<Parsed<SheetFile | undefined>> {
  if (options.answers !== undefined && options.example) {
    return failed(problem('usage', 'Give --answers or --example, not both.'));
  }
  const file = options.example ? examplePaths().at(-1) : options.answers;
  if (file === undefined) return parsed(undefined);
  if (file === '-' && io.stdin.isTTY) {
    const hint = 'Pipe them in, as in: culture-audit run --answers - < answers.yaml';
    return failed(problem('usage', 'Answers were to come from stdin, which is a terminal.', {}, hint));
  }
  const path = resolve(io.cwd, file);
  const name = file === '-' ? 'stdin' : options.example ? nameOf(path, io) : file;
  const bytes = await (file === '-' ? readPipe(io.stdin, name, answersLimit) : readBytes(path, name, answersLimit));
  if (!bytes.ok) return bytes;
  const sheet = takeAnswers(bytes.value, name);
  return sheet.ok ? parsed({ sheet: sheet.value, folder: file === '-' ? io.cwd : dirname(path) }) : sheet;
}

/** What is wrong with the form of a file, whatever the rubrics are. */
export const wellFormed = (file: SheetFile | undefined): Parsed<void> =>
  file === undefined || file.sheet.problems.length === 0 ? parsed(undefined) : failed(...file.sheet.problems);
