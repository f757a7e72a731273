// Hidden folders in which rows are written before they belong to an audit. Each is named after the process that writes in it, so that what a
// killed import left, which is people's answers, is known from what another run is writing, and goes.
import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, thisRun } from './lock.ts';

const pattern = /^\.rows\.(\d{1,10})-(\d{1,12})-[0-9a-f]{8}$/;

/** The name of a new one, of this process. */
export function rowsFolderName(): string {
  const { pid, boot } = thisRun();
  return `.rows.${pid}-${boot}-${randomBytes(4).toString('hex')}`;
}

/** Takes away those within `dir` whose process is gone. One that cannot be taken away stays until the next time. */
export function sweepRows(dir: string): void {
  for (const name of namesIn(dir)) {
    const [, pid, boot] = pattern.exec(name) ?? [];
    if (pid === undefined || isAlive({ pid: Number(pid), boot: Number(boot) })) continue;
    try {
      rmSync(join(dir, name), { recursive: true, force: true });
    } catch {
      // The disk can only be read, or somebody else was faster.
    }
  }
}

function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch {
    return []; // it is not there, or may not be read
  }
}
