// The files of an import, as tables. A file on a disk is read a piece at a time, as often as needed; what comes through a pipe is held.
import { resolve } from 'node:path';
import { failed, type Parsed, type Problem, parsed, problem } from '../../core/problem.ts';
import { readPipe } from '../../intake/answers.ts';
import type { Bytes } from '../../intake/survey/bytes.ts';
import { exportLimit, openTable } from '../../intake/survey/open-table.ts';
import type { Table } from '../../intake/survey/table.ts';
import { hashOf, piecesOf } from '../../store/pieces.ts';
import { lookAt, whyNotRead } from '../../store/read-bytes.ts';
import { sha256 } from '../../store/write-file.ts';
import type { Io } from '../io.ts';
import type { Progress } from '../progress.ts';

/** A file that was read: its table, its size in bytes, the checksum of them, and whether it is still the same file. */
export interface Opened {
  table: Table;
  size: number;
  sha256: string;
  isSame(): Promise<boolean>;
}

/** Opens every file (`-` is stdin), or says all that is wrong with them. What is read of them counts as steps of `progress`. */
export async function openFiles(names: string[], io: Io, progress: Progress): Promise<Parsed<Opened[]>> {
  const opened: Opened[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    if (name === '-' && io.stdin.isTTY)
      return failed(problem('usage', 'Answers were to come from stdin, which is a terminal.'));
    const file = await (name === '-' ? openPipe(io) : openFile(name, io, progress));
    if (!file.ok) {
      problems.push(...file.problems);
      continue;
    }
    const twin = opened.find((each) => each.sha256 === file.value.sha256);
    if (twin) problems.push(problem('already-imported', `This is the same as ${twin.table.file}.`, { file: name }));
    opened.push(file.value);
  }
  return problems.length > 0 ? { ok: false, problems } : parsed(opened);
}

async function openPipe(io: Io): Promise<Parsed<Opened>> {
  const bytes = await readPipe(io.stdin, 'stdin', exportLimit);
  if (!bytes.ok) return bytes;
  const table = await openTable(bytes.value, 'stdin');
  if (!table.ok) return table;
  const { length: size } = bytes.value;
  return parsed({ table: table.value, size, sha256: sha256(bytes.value), isSame: async () => true });
}

async function openFile(name: string, { cwd }: Io, progress: Progress): Promise<Parsed<Opened>> {
  const path = resolve(cwd, name);
  const found = await lookAt(path, name);
  if (!found.ok) return found;
  const { size, changed } = found.value;
  const bytes: Bytes = {
    size,
    *pieces() {
      for (const piece of piecesOf(path)) {
        progress.step(piece.length);
        yield piece;
      }
    },
  };
  const isSame = async (): Promise<boolean> => {
    const now = await lookAt(path, name);
    return now.ok && now.value.size === size && now.value.changed === changed;
  };
  try {
    const table = await openTable(bytes, name);
    return table.ok ? parsed({ table: table.value, size, sha256: hashOf(path), isSame }) : table;
  } catch (error) {
    return failed(whyNotRead(error, name));
  }
}
