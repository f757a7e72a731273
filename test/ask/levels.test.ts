// What stands beside levels: which end is the good one, and what must be true before one counts.
import { describe, expect, it } from 'vitest';
import { aFactor, anAudit, aPair, aRubric, aScale } from '../core/an-audit.ts';
import { film } from './film.ts';
import { talk } from './talk.ts';

const groups = [
  { id: 'leaders', title: 'Leaders', present: 6 },
  { id: 'front-line', title: 'Front line', present: 8 },
];
const inRoom = (...questions: Parameters<typeof aFactor>[1]) =>
  anAudit(aRubric([aFactor('f', questions)]), { mode: 'hands', groups });
const wide = { columns: 80, rows: 24 };
const goodEnd = 'Here level 1 is the good end';

describe('a scale that runs the other way', () => {
  const reversed = aScale('a', { reverse: true });
  it('says so before the vote and at the reveal', async () => {
    const play = await film(inRoom(reversed), wide);
    expect(await play.press('enter')).toContain(goodEnd);
    await play.type('1:6');
    await play.press('enter');
    await play.type('1:8');
    expect(await play.press('enter')).toContain(goodEnd);
  });
  it('says so to one voice and line by line, and no other scale does', async () => {
    const alone = (reverse: boolean) => anAudit(aRubric([aFactor('f', [aScale('a', { reverse })])]));
    expect(await (await film(alone(true))).press('enter')).toContain(goodEnd);
    expect(await (await film(alone(false))).press('enter')).not.toContain(goodEnd);
    expect((await talk(alone(true), '')).heard).toContain(goodEnd);
    expect((await talk(inRoom(reversed), '1:6', '1:8', '')).heard.split(goodEnd)).toHaveLength(3);
  });
});

describe('a level with conditions', () => {
  const levels = [1, 2, 3, 4, 5].map((level) => ({
    text: `Level ${level}`,
    criteria: level === 5 ? ['It is written', 'It is used'] : [],
  }));
  const strict = aScale('a', { levels });
  it('shows them before hands go up', async () => {
    const play = await film(inRoom(strict), wide);
    expect(await play.press('enter')).toContain('◆ only when this is true: It is written; It is used');
    expect((await talk(inRoom(strict), '')).heard).toContain('only when this is true: It is written; It is used');
  });
  it('has a sign where there is no room for them, and a key that shows them while hands are typed', async () => {
    const play = await film(inRoom(strict), { columns: 60, rows: 14 });
    expect(await play.press('enter')).toContain('Level 5 ◆');
    await play.type('1:6');
    expect(play.screen()).not.toContain('It is written');
    expect(await play.press('tab')).toContain('· It is written');
    expect(await play.press('escape')).toContain('1:6');
  });
});

describe('the reveal of a split pair on a small screen', () => {
  it('keeps what to talk about in sight, and says how to scroll', async () => {
    const text = 'All of us do this in every shop and in every season, and new people hear of it in their first week';
    const levels = [1, 2, 3, 4, 5].map((level) => ({ text: `${text} ${level}`, criteria: [] }));
    const pair = aPair('p', {
      sides: [
        { id: 'say', ask: 'Claimed?', levels },
        { id: 'do', ask: 'Lived?', levels },
      ],
    });
    const play = await film(inRoom(pair), { columns: 80, rows: 22 });
    await play.press('enter');
    for (const line of ['4:6', '1:8', '5:6', '2:8']) {
      await play.type(line);
      await play.press('enter');
    }
    const screen = play.screen();
    expect(screen).toContain('To talk about:');
    expect(screen).toContain('more lines');
    expect(screen).toContain('Up/Down scroll');
    const full = (await play.press('tab')).replace(/\s+/g, ' ');
    expect(full).toContain(`1 ${text} 1`);
    const below = await play.press('escape', 'down', 'down', 'down', 'down');
    expect(below.replace(/\s+/g, ' ')).toContain('Groups sit apart: Leaders high, Front line low.');
  });
});
