// What became of each promise from audit to audit: a chain of what two neighbours say of it.

import type { Audit } from '../audit.ts';
import { promisesIn } from '../audit-file/promises.ts';
import type { AuditDiff, PromiseDiff } from '../diff/audit-diff.ts';
import { bareWords } from '../diff/word-diff.ts';
import { tidy } from '../text.ts';
import type { PromiseEvent, PromiseLife } from './trend.ts';

/** Lives of promises in the order in which they were made. `diffs` are those between neighbours. */
export function promiseLives(audits: readonly Audit[], diffs: readonly AuditDiff[]): PromiseLife[] {
  const [first] = audits;
  const lives: PromiseLife[] = [];
  let alive = new Map<string, PromiseLife>();
  const begin = (id: string, text: string, audit: number): PromiseLife => {
    const life: PromiseLife = { id, text, events: [{ audit, is: 'made', outcome: null }] };
    lives.push(life);
    return life;
  };
  for (const { id, text } of first === undefined ? [] : promisesIn(first)) alive.set(id, begin(id, tidy(text), 0));
  for (const [index, { promises }] of diffs.entries()) {
    const audit = index + 1;
    const next = new Map<string, PromiseLife>();
    for (const { before, after, is, outcome } of promises) {
      const known = before === null ? undefined : alive.get(before.id);
      const past =
        after === null || known !== undefined ? undefined : lives.find((one) => isMadeAgain(one, after.text));
      if (past !== undefined) past.events.push({ audit, is: 'made', outcome: null });
      const life = known ?? past ?? (after === null ? undefined : begin(after.id, after.text, audit));
      if (life === undefined) continue;
      if (known !== undefined) life.events.push({ audit, is: eventOf(is), outcome });
      if (after === null) continue;
      life.id = after.id;
      life.text = after.text;
      next.set(after.id, life);
    }
    alive = next;
  }
  return lives;
}

/** A promise that was dropped, and is made again in the same words, goes on. */
const isMadeAgain = ({ text, events }: PromiseLife, words: string): boolean =>
  events.at(-1)?.is === 'dropped' && bareWords(text).join(' ') === bareWords(words).join(' ');

const eventOf = (is: PromiseDiff['is']): PromiseEvent['is'] => (is === 'new' ? 'made' : is);
