// The files of an import, as tables.
import { resolve } from 'node:path';
import { failed, type Parsed, type Problem, parsed, problem } from '../../core/problem.ts';
import { readPipe } from '../../intake/answers.ts';
import { exportLimit, openTable } from '../../intake/survey/open-table.ts';
import type { Table } from '../../intake/survey/table.ts';
import { sha256 } from '../../store/audit-folder.ts';
import { readBytes } from '../../store/read-bytes.ts';
import type { Io } from '../io.ts';

/** A file that was read: its table, and the checksum of its bytes. */
export interface Opened {
  table: Table;
  sha256: string;
}

/** Opens every file (`-` is stdin), or says all that is wrong with them. */
export async function openFiles(names: string[], io: Io): Promise<Parsed<Opened[]>> {
  const opened: Opened[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    if (name === '-' && io.stdin.isTTY)
      return failed(problem('usage', 'Answers were to come from stdin, which is a terminal.'));
    const bytes = await (name === '-'
      ? readPipe(io.stdin, 'stdin', exportLimit)
      : readBytes(resolve(io.cwd, name), name, exportLimit));
    const table = bytes.ok ? await openTable(bytes.value, name === '-' ? 'stdin' : name) : bytes;
    if (!table.ok) problems.push(...table.problems);
    else if (bytes.ok) {
      const hash = sha256(bytes.value);
      const twin = opened.find((each) => each.sha256 === hash);
      if (twin) problems.push(problem('already-imported', `This is the same as ${twin.table.file}.`, { file: name }));
      opened.push({ table: table.value, sha256: hash });
    }
  }
  return problems.length > 0 ? { ok: false, problems } : parsed(opened);
}
