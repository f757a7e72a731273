// Films of stopping and skipping in the middle of something: what can be kept is kept, and what cannot is said before.
import { describe, expect, it } from 'vitest';
import { aFactor, anAudit, anOpenText, aPair, aRubric, aScale } from '../core/an-audit.ts';
import { ctrl, film } from './film.ts';

const about = (...questions: Parameters<typeof aFactor>[1]) => anAudit(aRubric([aFactor('f', questions)]));
const wide = { columns: 80, rows: 24 };

describe('stopping', () => {
  it('keeps an action that is half typed', async () => {
    const play = await film(about(aScale('a')), wide);
    await play.press('enter', 'a');
    await play.type('Call back');
    await play.press('enter');
    await play.type('The desk');
    await play.press(ctrl('c'), 'enter');
    expect(play.events).toEqual([
      { type: 'acted', action: { id: 'A1', text: 'Call back', owner: 'The desk', question: 'rubric/a' } },
      { type: 'stopped' },
    ]);
  });

  it('keeps nothing of an action without words, and no day that cannot be read', async () => {
    const empty = await film(about(aScale('a')), wide);
    await empty.press('enter', 'a', ctrl('c'), 'enter');
    expect(empty.events).toEqual([{ type: 'stopped' }]);
    const play = await film(about(aScale('a')), wide);
    await play.press('enter', 'a', 'x', 'enter', 'enter');
    await play.type('soon');
    await play.press(ctrl('c'), 'enter');
    expect(play.events[0]).toEqual({ type: 'acted', action: { id: 'A1', text: 'x', question: 'rubric/a' } });
  });

  it('says that the hands of some groups are not a vote yet', async () => {
    const groups = ['Leaders', 'Others'].map((title) => ({ id: title.toLowerCase(), title, present: 5 }));
    const play = await film({ ...about(aScale('a')), mode: 'hands', groups }, wide);
    await play.press('enter');
    await play.type('3:5');
    await play.press('enter');
    const screen = await play.press(ctrl('c'));
    expect(screen.replace(/\s+/g, ' ')).toContain(
      'The hands of Leaders are not counted yet: a vote is kept when all its hands are in.',
    );
    expect(await play.press('escape')).toContain('✓ Leaders (5 here)');
  });

  it('says that one side of a pair is not kept, and that a level was not taken', async () => {
    const pair = await film(about(aPair('a')), wide);
    await pair.press('enter', '3', 'enter');
    expect(await pair.press(ctrl('c'))).toContain('it is not kept without the second');
    const level = await film(about(aScale('a')), wide);
    expect(await level.press('enter', '3', ctrl('c'))).toContain('Number 3 is chosen, and not taken yet');
  });

  it('says nothing of the kind where nothing would be lost', async () => {
    const play = await film(about(aScale('a')), wide);
    expect(await play.press('enter', ctrl('c'))).not.toContain(' not ');
  });
});

describe('skipping words that were typed', () => {
  it('takes them as the answer, and goes to the question that hangs on it', async () => {
    const when = { test: 'answered', question: 'a', answered: true } as const;
    const play = await film(about(anOpenText('a'), aScale('b', { when }), aScale('c')), wide);
    await play.press('enter');
    await play.type('We listen');
    await play.press('escape', 's');
    expect(play.events).toEqual([
      { type: 'answered', question: 'rubric/a', answer: { state: 'answered', value: [{ text: 'We listen' }] } },
      { type: 'moved', to: 'rubric/b' },
    ]);
  });
});
