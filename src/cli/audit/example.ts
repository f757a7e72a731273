// The audits of the invented firm that come with the tool, read as they stand: nothing is written for them, and a project's own rubrics don't reach them.
import { dirname, join } from 'node:path';
import type { Audit } from '../../core/audit.ts';
import { failed, type Parsed, parsed, problem } from '../../core/problem.ts';
import { shippedFolder } from '../../store/rubrics.ts';
import type { Io } from '../io.ts';
import { makeAudit } from './begin.ts';
import { examplePaths } from './example-files.ts';
import { gather } from './given.ts';
import { readSheet } from './read-sheet.ts';
import { demandGiven } from './setup.ts';

/** One of the examples, counted from 1. */
export async function readExample(number: number, io: Io): Promise<Parsed<Audit>> {
  const paths = examplePaths();
  const path = paths[number - 1];
  if (path === undefined) {
    const names = paths.map((_, index) => `example:${index + 1}`);
    return failed(problem('audit-not-found', 'There is no such example.', {}, `There are: ${names.join(', ')}.`));
  }
  const file = await readSheet({ ...io, cwd: dirname(path) }, { answers: path });
  if (!file.ok) return file;
  const given = gather({}, file.value?.sheet, { dir: '' });
  if (!given.ok) return given;
  const rubrics = (given.value.rubrics ?? []).map(({ name }) => ({ name: join(shippedFolder(), `${name}.yaml`) }));
  const complete = demandGiven({ ...given.value, rubrics }, file.value, 'it is an example', io);
  if (!complete.ok) return complete;
  const made = await makeAudit(complete.value, file.value, { io, state: 'finished' });
  if (!made.ok) return made;
  const { salt: _salt, ...audit } = made.value.audit; // everybody knows its answers, and two comparisons of it are the same
  return parsed(audit);
}
