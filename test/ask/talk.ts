// Dialogues of the interview line by line: lines go in, and what is heard and what happened comes out.
import { PassThrough } from 'node:stream';
import { openAccessible } from '../../src/ask/accessible/accessible.ts';
import type { Audit } from '../../src/core/audit.ts';
import type { Event } from '../../src/core/interview/event.ts';
import { start, step } from '../../src/core/interview/interview.ts';

/** Says all lines, then hangs up; gives what was heard and what happened. With `columns` as if on a terminal. */
export async function talk({ columns, ...about }: Audit & { columns?: number }, ...lines: string[]) {
  const input = new PassThrough();
  let heard = '';
  const write = (text: string) => {
    heard += text;
  };
  const asker = openAccessible({ input, output: columns === undefined ? { write } : { write, columns } });
  input.end(lines.map((line) => `${line}\n`).join(''));
  let interview = start({ ...about, finished: false });
  const events: Event[] = [];
  while (interview.state === 'asking') {
    for (const event of await asker.ask(interview, '2026-03-14')) {
      events.push(event);
      interview = step(interview, event);
    }
  }
  await asker.close();
  return { heard, events, interview };
}
