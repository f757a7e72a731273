// A later export of the same survey holds the people of before again. Nobody is counted twice unseen, and nobody new is left out unasked.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { aWorld } from './world.ts';

const scales = ['greeting', 'waiting', 'promises', 'complaints']
  .map(
    (id) =>
      `      - { id: ${id}, kind: scale, ask: 'How is ${id}?', core: true, levels: [One., Two., Three., Four., Five.] }`,
  )
  .join('\n');
const rubric = `format: 1
id: desk
version: 1.0.0
title: At the desk
source: [{ author: Ourselves, title: Ours }]
purpose: To see how the desk serves.
factors:
  - id: welcome
    title: Welcome
    about: How people are met.
    questions:
${scales}
`;
const csv = (...rows: string[]) => `greeting,waiting,promises,complaints,Team\n${rows.join('\n')}\n`;
const first = ['1,2,3,4,Front line', '2,2,5,1,Leaders', '5,4,,n/a,Front line', '3,3,1,2,Front line', '4,1,2,5,Leaders'];
const later = ['2,5,5,3,Leaders', '2,2,5,1,Leaders'];

async function aDesk() {
  const world = aWorld();
  let count = 0;
  const random: Io['random'] = (bytes) => (count++).toString(16).padStart(2 * bytes, '0');
  const bring = (...words: string[]) => world.run(['import', ...words, '--group', 'Team'], { random });
  world.write('desk.yaml', rubric);
  world.write('monday.csv', csv(...first));
  world.write('thursday.csv', csv(...first.toReversed(), ...later));
  expect((await bring('monday.csv', '-r', './desk.yaml', '-O', 'X')).code).toBe(0);
  const run = (...words: string[]) => bring(...words, '--audit', 'latest');
  const rows = () =>
    readFileSync(join(world.folder, 'audits/x-2026-03-14/responses.jsonl'), 'utf8').split('\n').length - 1;
  return { world, run, rows };
}

describe('import of a later export', () => {
  it('is refused with the number of people who are there already, until it is said what they are', async () => {
    const { run, rows } = await aDesk();
    for (const words of [['thursday.csv'], ['thursday.csv', '--dry-run']]) {
      const refused = await run(...words);
      expect(refused).toMatchObject({ code: 2, out: '' });
      expect(refused.err).toContain('5 of the 7 people in it are in the audit already');
      expect(refused.err).toContain('--known skip');
    }
    expect(rows()).toBe(5);
  });

  it('brings in the others with --known skip: somebody who says the same as another is new all the same', async () => {
    const { run, rows } = await aDesk();
    const done = await run('thursday.csv', '--known', 'skip');
    expect(done.code, done.err).toBe(0);
    expect(done.err).toContain('Left out: 5 people are in the audit already');
    expect(done.err).toContain('Groups: Leaders 2');
    expect(done.err).toContain('2 responses are in the audit');
    expect(rows()).toBe(7);
  });

  it('counts everybody once more with --known add, and says how many say the same', async () => {
    const { run, rows } = await aDesk();
    const dry = JSON.parse((await run('thursday.csv', '--known', 'add', '--dry-run', '--json')).out);
    expect(dry).toMatchObject({ responses: 7, known: 5 });
    const done = await run('thursday.csv', '--known', 'add');
    expect(done.err).toContain('5 people say just the same as somebody in the audit, and count as another person');
    expect(rows()).toBe(12);
  });

  it('with nobody new changes nothing', async () => {
    const { world, run, rows } = await aDesk();
    world.write('again.csv', csv(...first.toReversed()));
    const refused = await run('again.csv', '--known', 'skip');
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('Everybody in it is in the audit already.');
    expect(rows()).toBe(5);
  });

  it('lets other people in who happen to say the same, and says so', async () => {
    const { world, run, rows } = await aDesk();
    world.write('others.csv', csv('1,2,3,4,Front line', '5,5,5,5,Leaders', '4,4,4,4,Leaders', '1,1,1,1,Leaders'));
    const done = await run('others.csv');
    expect(done.code).toBe(0);
    expect(done.err).toContain('One person says just the same as somebody in the audit, and counts as another person');
    expect(rows()).toBe(9);
  });
});
