// Films of the room: shows of hands, the reveal, voting again, and consensus.
import { describe, expect, it } from 'vitest';
import type { Audit } from '../../src/core/audit.ts';
import { aFactor, anAudit, aPair, aRubric, aScale } from '../core/an-audit.ts';
import { film } from './film.ts';

const groups = [
  { id: 'leaders', title: 'Leaders', present: 4 },
  { id: 'front-line', title: 'Front line', present: 8 },
];
const inRoom = (mode: Audit['mode'], ...questions: Parameters<typeof aFactor>[1]) =>
  anAudit(aRubric([aFactor('structure', questions)]), { mode, groups });
const wide = { columns: 80, rows: 24 };

describe('a show of hands', () => {
  it('shows no score while hands are counted, then reveals them group by group and names the split', async () => {
    const play = await film(
      inRoom('hands', aScale('a', { probes: { split: 'What did you each see?' } }), aScale('b')),
      wide,
    );
    await play.press('enter');
    await play.type('0 0 0 2 2');
    expect(await play.press('enter')).toMatchInlineSnapshot(`
      "
      A rubric · structure   factor 1 of 1 · question 1 of 2 · about 3 minutes left
       ─────────────────────────────────────────────────────────────────────────────

       What about a?

           1  Level 1

           2  Level 2

           3  Level 3

           4  Level 4

           5  Level 5

         ✓ Leaders (4 here)
       ❯   Front line (8 here): ▏   as in 0 3 5 4 1, or 2:3 3:5; ?1 don't know




       Enter next  Up line before  ?2 don't know  n1 not applicable
       p1 prefer not to say  Esc keys: back, jump, skip, no answer, note, help …
       PgUp back  Ctrl-C stop
      "
    `);
    await play.type('1:3 2:4 ?1');
    expect(await play.press('enter')).toMatchInlineSnapshot(`
      "
      A rubric · structure   factor 1 of 1 · question 1 of 2 · about 2 minutes left
       ─────────────────────────────────────────────────────────────────────────────

       What about a?

                    The room             Leaders              Front line
         1  Level 1 █████████ 3          ·                    █████████ 3
         2  Level 2 ████████████ 4       ·                    ████████████ 4
         3  Level 3 ·                    ·                    ·
         4  Level 4 ██████ 2             ██████ 2             ·
         5  Level 5 ██████ 2             ██████ 2             ·
            11 hands · 1 don't know
         ↔  Opinions are apart: 7 on 1 or 2, 4 on 4 or 5, nobody in between. Groups
            sit apart: Leaders high, Front line low.

       To talk about:
       What did you each see?




       Enter next  v talk, then vote again  o one level we agree on  m mistyped
       Tab levels in full  b back  j jump  s skip  x no answer  n note  e evidence
       c confidence  a action  p promise  l leader  ? help  q stop
      "
    `);
    expect(play.events).toEqual([
      {
        type: 'voted',
        question: 'rubric/a',
        vote: {
          tallies: [
            { group: 'leaders', counts: [0, 0, 0, 2, 2] },
            { group: 'front-line', counts: [3, 4, 0, 0, 0], missing: { 'dont-know': 1 } },
          ],
        },
      },
    ]);
  });

  it('refuses more hands than there are people, and says so', async () => {
    const play = await film(inRoom('hands', aScale('a')), wide);
    await play.press('enter');
    await play.type('0 0 3 2 0');
    expect(await play.press('enter')).toContain('at most 4 hands');
    expect(play.events).toEqual([]);
  });

  it('counts the room as one after a key, and up to all who are there', async () => {
    const play = await film(inRoom('hands', aScale('a')), wide);
    await play.press('enter', 'escape', 'g');
    await play.type('0 4 4 4 0');
    await play.press('enter');
    expect(play.events[0]).toMatchObject({ vote: { tallies: [{ counts: [0, 4, 4, 4, 0] }] } });
  });

  it('votes again, shows both rounds and the shift, and keeps the level agreed on beside them', async () => {
    const play = await film(inRoom('hands', aScale('a'), aScale('b')), wide);
    await play.press('enter', 'escape', 'g');
    await play.type('0 6 0 6 0');
    await play.press('enter', 'v');
    expect(play.screen()).not.toContain('█');
    await play.type('0 0 6 6 0');
    expect(await play.press('enter')).toMatchInlineSnapshot(`
      "
      A rubric · structure   factor 1 of 1 · question 1 of 2 · about 2 minutes left
       ─────────────────────────────────────────────────────────────────────────────

       What about a?

                    Vote 1                          Vote 2
         1  Level 1 ·                               ·
         2  Level 2 ██████████████████ 6            ·
         3  Level 3 ·                               ██████████████████ 6
         4  Level 4 ██████████████████ 6            ██████████████████ 6
         5  Level 5 ·                               ·
            12 hands; the room moved 0.5 levels up









       Enter next  v talk, then vote again  o one level we agree on  m mistyped
       Tab levels in full  b back  j jump  s skip  x no answer  n note  e evidence
       c confidence  a action  p promise  l leader  ? help  q stop
      "
    `);
    await play.press('o', '4', 'enter');
    expect(play.events.slice(-2)).toEqual([
      { type: 'answered', question: 'rubric/a', answer: { state: 'answered', value: 4 } },
      { type: 'moved', to: 'rubric/b' },
    ]);
    expect(play.interview().audit.entries['rubric/a']?.votes).toHaveLength(2);
  });

  it('wraps the words of the levels where there is height for it, and cuts them only where there is not', async () => {
    const words = 'Complaints are answered, logged by whoever takes the call, and read again each month by all of us';
    const levels = [1, 2, 3, 4, 5].map((number) => ({ text: `${number} ${words}`, criteria: [] }));
    const shown = async (rows: number) => {
      const play = await film(inRoom('hands', aScale('a', { levels })), { columns: 80, rows });
      await play.press('enter');
      await play.type('1:4');
      await play.press('enter');
      await play.type('5:8');
      return play.press('enter');
    };
    const high = await shown(44);
    expect(high.match(/by all of us/g)).toHaveLength(5);
    expect(high).not.toContain('…');
    expect(await shown(20)).toContain('…');
  });

  it('counts again what was mistyped', async () => {
    const play = await film(inRoom('hands', aScale('a')), wide);
    await play.press('enter', 'escape', 'g');
    await play.type('0 6 0 6 0');
    await play.press('enter', 'm');
    await play.type('6 0 0 6 0');
    await play.press('enter');
    expect(play.interview().audit.entries['rubric/a']?.votes).toEqual([{ tallies: [{ counts: [6, 0, 0, 6, 0] }] }]);
  });

  it('takes a line for each group on each side of a pair, and goes a line back', async () => {
    const play = await film(inRoom('hands', aPair('a')), wide);
    await play.press('enter');
    await play.type('3:4');
    await play.press('enter', 'up');
    expect(play.screen()).toContain('Leaders (4 here): 0 0 4 0 0');
    await play.press('enter');
    for (const line of ['4:8', '2:4', '1:8']) {
      await play.type(line);
      await play.press('enter');
    }
    expect(play.events[0]).toMatchObject({
      vote: {
        tallies: [
          { side: 'say' },
          { side: 'say', counts: [0, 0, 0, 8, 0] },
          { side: 'do' },
          { side: 'do', group: 'front-line' },
        ],
      },
    });
  });

  it('keeps the five levels and the keys in sight at 80 by 24, however long the words are', async () => {
    const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');
    const levels = [1, 2, 3, 4, 5].map((number) => ({ text: `L${number} ${words(24)}`, criteria: [] }));
    const play = await film(inRoom('one-voice', aScale('a', { ask: words(25), why: words(20), levels })), wide);
    const screen = await play.press('enter', '5');
    for (const text of ['L1', 'L2', 'L3', 'L4', 'L5', 'word24', 'q stop']) expect(screen).toContain(text);
    expect(screen.trim().split('\n').length).toBeLessThanOrEqual(24);
  });
});

describe('consensus', () => {
  it('asks what the room agrees on', async () => {
    const play = await film(inRoom('consensus', aScale('a')));
    expect(await play.press('enter')).toContain('The room agrees on:');
    await play.press('3', 'enter');
    expect(play.events[0]).toMatchObject({ type: 'answered', answer: { value: 3 } });
  });
});
