// One run at a time writes the documents of an audit: two that bring edits together, or sign, would each take away what the other wrote.
import type { Parsed } from '../../core/problem.ts';
import { isSealed } from '../../store/find-audit.ts';
import { takeLock } from '../../store/lock.ts';

const tries = 40;
const pause = 200;

/**
 * Works on an audit's documents while nobody else does; waits up to eight seconds for whoever does. `name` is what problems call the
 * folder. A sealed audit, and one whose folder can only be read, has no documents that could be written.
 */
export async function withDocuments<T>(
  folder: string,
  name: string,
  work: () => Promise<Parsed<T>>,
): Promise<Parsed<T>> {
  if (isSealed(folder)) return work();
  const lock = await waitFor(folder, name);
  if (!lock.ok && lock.problems.some(({ code }) => code !== 'file-not-writable')) return lock;
  try {
    return await work();
  } finally {
    if (lock.ok) await lock.value.release();
  }
}

async function waitFor(folder: string, name: string): ReturnType<typeof takeLock> {
  for (let left = tries; ; left--) {
    const lock = await takeLock(folder, name, 'documents');
    if (lock.ok || left === 0 || lock.problems.some(({ code }) => code !== 'audit-in-use')) return lock;
    await new Promise((wake) => setTimeout(wake, pause));
  }
}
