// Hidden files and folders in which something is written before it takes its place. Each is named after the process that writes it, so that
// what a killed one left, which may be people's answers, is known from what another run is writing, and goes.
import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Holder, isAlive, thisRun } from './holder.ts';

const pattern = /^\..+\.(\d{1,10})-(\d{1,12})-[0-9a-f]{8}$/;
/** A name of this length fits every system, with what is added to it. */
const longestName = 60;

/** The name under which this process writes what will be called `name`; another one each time. */
export function unfinishedName(name: string): string {
  const { pid, boot } = thisRun();
  return `.${name.slice(0, longestName)}.${pid}-${boot}-${randomBytes(4).toString('hex')}`;
}

/** Whether a name is one of these. */
export const isUnfinished = (name: string): boolean => pattern.test(name);

/** Takes away those within a folder whose process is gone. One that cannot be taken away stays until the next time. */
export function sweepUnfinished(folder: string): void {
  for (const name of namesIn(folder)) {
    const writer = writerOf(name);
    if (writer === undefined || isAlive(writer)) continue;
    try {
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      // The disk can only be read, or somebody else was faster.
    }
  }
}

function writerOf(name: string): Holder | undefined {
  const [, pid, boot] = pattern.exec(name) ?? [];
  return pid === undefined ? undefined : { pid: Number(pid), boot: Number(boot) };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // it is not there, or may not be read
  }
}
