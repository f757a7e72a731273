// How long after the key does the next question stand on the screen, at question 5 and at question 500?
// Measured through everything that happens between: the key, the event, its line flushed to disk, the fold, the frame.
// The peer is Inquirer's own select prompt in a plain loop that saves nothing; the promise is 50 ms.
// Run it: npm run bench
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import inquirer from 'inquirer';
import { openTerminal } from '../src/ask/terminal.ts';
import type { Audit } from '../src/core/audit.ts';
import { type Interview, start, step } from '../src/core/interview/interview.ts';
import { parseRubric } from '../src/core/rubric/parse.ts';
import { openJournal } from '../src/store/journal-file.ts';

const questions = 520;
const levels = Array.from(
  { length: 5 },
  (_, index) => `On visit number ${index + 1} a visitor sees ${index} of five signs of it.`,
);

class Screen extends Writable {
  columns = 80;
  rows = 24;
  shown = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.shown = (this.shown + chunk.toString()).slice(-20_000);
    done();
  }
}
const keyboard = () => Object.assign(new PassThrough(), { setRawMode: () => undefined, isTTY: true });
const moment = () => new Promise<void>((done) => setImmediate(done));

function manyQuestions(): Audit {
  const text = JSON.stringify({
    format: 1,
    id: 'long',
    version: '1.0.0',
    title: 'A long one',
    source: [{ author: 'Nobody', title: 'Made for measuring' }],
    purpose: 'To be long.',
    factors: Array.from({ length: questions / 20 }, (_, factor) => ({
      id: `factor-${factor + 1}`,
      title: `Factor ${factor + 1}`,
      about: 'Twenty questions.',
      questions: Array.from({ length: 20 }, (_, question) => ({
        id: `question-${factor * 20 + question + 1}`,
        kind: 'scale',
        ask: `What would a visitor see at place ${factor * 20 + question + 1}?`,
        levels,
      })),
    })),
  });
  const rubric = parseRubric(text, 'long.yaml');
  if (!rubric.ok) throw new Error(rubric.problems.map(({ message }) => message).join('\n'));
  return {
    format: 1,
    id: 'bench',
    organization: 'Bench',
    date: '2026-01-01',
    finished: false,
    mode: 'one-voice',
    depth: 'full',
    groups: [],
    rubrics: [{ rubric: rubric.value, sha256: '' }],
    entries: {},
    responses: [],
    promises: [],
    actions: [],
    tool: '0',
  };
}

/** Milliseconds from the key to the next frame, per question, in a real interview on disk. */
async function interviewTimes(): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const [input, output] = [keyboard(), new Screen()];
  const asker = openTerminal({ input, output, colour: 1, characters: 'unicode' });
  const journal = await openJournal(folder, { audit: 'bench', over: '' }, 0);
  if (!journal.ok) throw new Error('no journal');
  let interview = start(manyQuestions());
  let seq = 0;
  const times: number[] = [];
  let pressed = 0;
  while (interview.position !== 'review') {
    const asking = asker.ask(interview, '2026-01-01');
    if (pressed > 0) times.push(performance.now() - pressed);
    await moment();
    output.shown = '';
    if (beginsFactor(interview)) input.write('\r');
    input.write('4');
    await moment();
    pressed = performance.now();
    input.write('\r');
    for (const event of await asking) {
      seq += 1;
      journal.value.append([{ seq, at: '2026-01-01T00:00:00.000Z', ...event }]);
      interview = step(interview, event);
    }
  }
  journal.value.close();
  await asker.close();
  rmSync(folder, { recursive: true });
  return times;
}
/** A factor begins with a screen of its own, which Enter passes. */
const beginsFactor = ({ plan, position }: Interview): boolean =>
  plan.some(({ key, factor, question }) => key === position && factor.questions[0] === question);

/** The same for Inquirer's select prompt: from the key that ends one to the frame of the next. */
async function selectTimes(count: number): Promise<number[]> {
  const times: number[] = [];
  const input = keyboard();
  const ask = inquirer.createPromptModule({ input, output: new Screen() });
  let pressed = 0;
  for (let index = 0; index < count; index++) {
    const asking = ask([{ type: 'select', name: 'level', message: `Question ${index}?`, choices: levels }]);
    await moment();
    if (pressed > 0) times.push(performance.now() - pressed);
    await moment();
    pressed = performance.now();
    input.write('\r');
    await asking;
  }
  return times;
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const around = (values: number[], at: number): number => median(values.slice(Math.max(0, at - 5), at + 5));

const ours = await interviewTimes();
const theirs = await selectTimes(60);
const peerTime = median(theirs);
const say = (name: string, time: number) =>
  console.log(
    `${name.padEnd(44)} ${time.toFixed(2).padStart(7)} ms   ${(time / peerTime).toFixed(2).padStart(5)} × the peer`,
  );
say('inquirer select, nothing saved (the peer)', peerTime);
say('next question at question 5, flushed to disk', around(ours, 5));
say('next question at question 500', around(ours, 500));
say('the slowest of all', Math.max(...ours));
process.exit(0);
