// What was begun and left before it was taken: half-counted hands, one side of a pair, ticks. Nothing typed vanishes silently.
import { describe, expect, it } from 'vitest';
import { keyNamed } from '../../src/ask/keys.ts';
import { aFactor, anAudit, aPair, aRubric, aScale } from '../core/an-audit.ts';
import { ctrl, film } from './film.ts';
import { talk } from './talk.ts';

const groups = [
  { id: 'leaders', title: 'Leaders', present: 4 },
  { id: 'front-line', title: 'Front line', present: 8 },
];
const room = anAudit(aRubric([aFactor('f', [aScale('a'), aScale('b'), aScale('c')])]), { mode: 'hands', groups });
const vote = (...counts: number[][]) => ({
  tallies: counts.map((each, index) => ({ ...(groups[index] ? { group: groups[index].id } : {}), counts: each })),
});

/** Begins the hands of the second question: those of the leaders are in, those of the front line half typed. */
async function begun() {
  const play = await film(room);
  await play.press('enter', 'pagedown');
  await play.type('0 0 0 2 2');
  await play.press('enter');
  await play.type('1 2');
  return play;
}

describe('half-counted hands', () => {
  it.each([
    ['back and skip', ['pageup', 'escape', 's']],
    ['a jump', [keyNamed('j', { alt: true }), 'R', '3', 'enter', keyNamed('j', { alt: true }), 'R', '2', 'enter']],
  ])('are still there after %s', async (_, keys) => {
    const play = await begun();
    const screen = await play.press(...keys);
    expect(screen).toContain('What was begun here is still there.');
    expect(screen).toContain('✓ Leaders (4 here)');
    expect(screen).toContain('Front line (8 here): 1 2');
    await play.type(' 3 1 1');
    await play.press('enter');
    expect(play.events.at(-1)).toMatchObject({ type: 'voted', vote: vote([0, 0, 0, 2, 2], [1, 2, 3, 1, 1]) });
  });

  it('are marked where one jumps, and named before stopping elsewhere and before finishing', async () => {
    const play = await begun();
    await play.press('pagedown');
    expect(await play.press('escape', 'j')).toMatch(/R2 .*\(skipped, begun\)/);
    await play.press('escape');
    expect(await play.press(ctrl('c'))).toContain('R2 was begun and not taken: that is kept only until you stop.');
    await play.press('escape', 'escape', 'j', ctrl('r'));
    expect(await play.press('f')).toMatch(/Finish\s+again to leave it out/);
    expect(play.interview().state).toBe('asking');
    await play.press('f');
    expect(play.interview().state).toBe('finished');
  });

  it('are gone once the answer is taken back, or the vote is in', async () => {
    const play = await begun();
    await play.press('escape', 'x', 'c');
    expect(play.screen()).not.toContain('✓ Leaders');
    await play.type('0 0 0 2 2');
    await play.press('enter');
    await play.type('8 0 0 0 0');
    await play.press('enter', 'pageup', 'escape', 's');
    expect(play.screen()).toContain('12 hands');
  });
});

describe('counting the room as one', () => {
  it('holds for one question, and going back to groups finds what was typed for them', async () => {
    const play = await begun();
    expect(await play.press('escape', 'g')).toContain('Hands (12 here)');
    expect(await play.press('escape', 'g')).toContain('Front line (8 here): 1 2');
    await play.press('escape', 'g');
    await play.type('0 3 5 4 0');
    await play.press('enter');
    expect(play.events.at(-1)).toMatchObject({ vote: { tallies: [{ counts: [0, 3, 5, 4, 0] }] } });
    expect(await play.press('v')).toContain('Hands (12 here)');
    expect(await play.press('pagedown')).toContain('Leaders (4 here)');
  });
});

describe('one side of a pair', () => {
  it('waits for the other one', async () => {
    const play = await film(anAudit(aRubric([aFactor('f', [aScale('a'), aPair('p')])])));
    await play.press('enter', '2', 'enter', '4', 'enter', 'j', 'R', '1', 'enter');
    const screen = await play.press('s');
    expect(screen).toContain('What was begun here is still there.');
    await play.press('3', 'enter');
    expect(play.events).toContainEqual(
      expect.objectContaining({ answer: { state: 'answered', value: { say: 4, do: 3 } } }),
    );
  });
});

describe('half-counted hands, line by line', () => {
  it('are still there after another question and after a note', async () => {
    const { events, heard } = await talk(room, '0 0 0 2 2', 'note They laughed', 'skip', 'back', '8 0 0 0 0');
    expect(heard).toContain('There are the hands of Leaders already; back takes the last line out.');
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'voted', vote: vote([0, 0, 0, 2, 2], [8, 0, 0, 0, 0]) }),
    );
  });

  it('are named before stopping elsewhere, and an empty line goes there', async () => {
    const { events, heard } = await talk(room, '0 0 0 2 2', 'skip', 'stop', '', '8 0 0 0 0', 'stop');
    expect(heard).toContain('R1 was begun and not taken');
    expect(events.filter(({ type }) => type === 'voted')).toHaveLength(1);
  });
});

describe('line by line', () => {
  const pair = anAudit(aRubric([aFactor('f', [aPair('p'), aScale('a')])]));
  it('says before any command that one side alone is not kept', async () => {
    const { heard, events } = await talk(pair, '4', 'note', '3');
    expect(heard).toContain('One side alone is not kept. Type note again to leave it, or give the other side first.');
    expect(events[0]).toMatchObject({ type: 'answered', answer: { value: { say: 4, do: 3 } } });
  });
  it('goes back a part in what is caught, and takes back and stop where a day is asked for', async () => {
    const { events } = await talk(pair, 'action Print it', 'Ida', 'back', 'Ada', 'stop');
    expect(events).toMatchObject([{ type: 'acted', action: { text: 'Print it', owner: 'Ada' } }, { type: 'stopped' }]);
  });
});
