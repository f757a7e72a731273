// Films of what can be done at every question: back, jump, skip, no answer, note, evidence, confidence, actions, promises, help, stop, review.
import { describe, expect, it } from 'vitest';
import { aFactor, anAudit, anOpenText, aRubric, aScale } from '../core/an-audit.ts';
import { ctrl, film } from './film.ts';

const two = anAudit(
  aRubric([
    aFactor('structure', [
      aScale('a', { evidence: 'A case of last month?', facilitator: 'Let the quiet ones begin.' }),
      aScale('b'),
    ]),
    aFactor('leadership', [anOpenText('c', { ask: 'Who leads service here?' })]),
  ]),
);

describe('moving', () => {
  it('says so when there is nothing before the first question', async () => {
    const play = await film(two);
    expect(await play.press('enter', 'b')).toContain('This is the first question.');
  });

  it('jumps to a question found by a word, and to one by its reference', async () => {
    const play = await film(two);
    await play.press('enter', 'j');
    await play.type('leads');
    expect(play.screen()).toMatchInlineSnapshot(`
      "
      A rubric · structure
       factor 1 of 2 · question 1 of 3 · about 2 minutes left
       ─────────────────────────────────────────────────────────────────────

       Jump to: leads▏
            leadership
       ❯   R3    Who leads service here?









       type a word or number  Up/Down choose  Enter go there  Ctrl-R review
       Esc stay
      "
    `);
    await play.press('enter');
    expect(play.interview().position).toBe('rubric/c');
    await play.press('enter', 'escape', 'j');
    await play.type('R2');
    await play.press('enter');
    expect(play.interview().position).toBe('rubric/b');
  });

  it('jumps by a number to the question that carries it, and never to another one instead', async () => {
    const when = { test: 'answered', question: 'a', answered: true } as const;
    const many = [...'cdefghijkl'].map((id) => aScale(id));
    const play = await film(anAudit(aRubric([aFactor('f', [aScale('a'), aScale('b', { when }), ...many])])));
    await play.press('enter', 'j', '2');
    expect(play.screen()).toContain('No question fits.');
    await play.press('backspace', '3', 'enter');
    expect(play.interview().position).toBe('rubric/c');
  });

  it('skips, and says what emerged when the next factor begins', async () => {
    const play = await film(two);
    await play.press('enter', '1', 'enter', '5', 'enter');
    expect(play.screen()).toMatchInlineSnapshot(`
      "
      A rubric · leadership
       factor 2 of 2 · question 3 of 3 · about a minute left
       ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━───────────────────────

       What just emerged
       Strongest: b. Weakest: a.

       leadership

       About leadership.







       Enter begin  b back  j jump  a action  p promise  ? help  q stop
      "
    `);
    await play.press('b', 's');
    expect(play.events.slice(-1)).toEqual([{ type: 'moved', to: 'rubric/c' }]);
    await play.press('enter', 'escape', 's');
    expect(play.events.slice(-2)).toEqual([
      { type: 'skipped', question: 'rubric/c' },
      { type: 'moved', to: 'review' },
    ]);
  });
});

describe('beside an answer', () => {
  it.each([
    ['n', 'not-applicable'],
    ['d', 'dont-know'],
    ['p', 'not-said'],
  ])('has a key %s for %s', async (key, state) => {
    const play = await film(two);
    await play.press('enter', 'x', key);
    expect(play.events[0]).toEqual({ type: 'answered', question: 'rubric/a', answer: { state } });
    expect(play.interview().position).toBe('rubric/b');
  });

  it('clears an answer and stays', async () => {
    const play = await film(two);
    await play.press('enter', '3', 'enter', 'b', 'x', 'c');
    expect(play.events.at(-1)).toEqual({ type: 'cleared', question: 'rubric/a' });
    expect(play.screen()).not.toContain('❯');
  });

  it('keeps a note of several lines, evidence for and against, and confidence, and shows that they are there', async () => {
    const play = await film(two);
    await play.press('enter', 'n');
    await play.type('one');
    await play.press('enter');
    await play.type('two');
    await play.press('enter', 'enter', 'e');
    await play.type('a letter');
    await play.press('tab');
    await play.type('a complaint');
    expect(play.screen()).toMatchInlineSnapshot(`
      "
      A rubric · structure
       factor 1 of 2 · question 1 of 3 · about 2 minutes left
       ─────────────────────────────────────────────────────────────────────

       What about a?
       A case of last month?
       One piece per line.
       Evidence for: what shows that it is so
         │ a letter
       Evidence against: what speaks for less
         │ a complaint▏




       ✓ note
       Enter new line  Enter on an empty line, or Ctrl-S keeps it
       Tab for / against  Ctrl-O editor  Esc leave it
      "
    `);
    await play.press(ctrl('s'), 'c', 'l');
    expect(play.events).toEqual([
      { type: 'noted', question: 'rubric/a', text: 'one\ntwo' },
      { type: 'evidenced', question: 'rubric/a', for: ['a letter'], against: ['a complaint'] },
      { type: 'trusted', question: 'rubric/a', confidence: 'low' },
    ]);
    expect(play.screen()).toContain('✓ note · evidence 1 for, 1 against · confidence low');
  });

  it('asks before a changed note is thrown away', async () => {
    const play = await film(two);
    await play.press('enter', 'n');
    await play.type('one');
    expect(await play.press('escape')).toContain('Esc again throws away');
    await play.press('escape');
    expect(play.events).toEqual([]);
  });

  it('catches an action with owner and day, and takes it back when its text is emptied', async () => {
    const play = await film(two);
    await play.press('enter', 'a');
    await play.type('Call back');
    await play.press('enter');
    await play.type('Desk');
    await play.press('enter');
    await play.type('3m');
    expect(await play.press('enter')).toContain('Action A1 is noted.');
    expect(play.interview().audit.actions).toEqual([
      { id: 'A1', text: 'Call back', owner: 'Desk', by: '2026-06-14', question: 'rubric/a' },
    ]);
    await play.press('a', 'up', ctrl('u'), 'enter');
    expect(play.interview().audit.actions).toEqual([]);
  });

  it('catches a promise with its measure', async () => {
    const play = await film(two);
    await play.press('enter', 'p');
    for (const text of ['We call back', 'Desk', 'Calls a week', '']) {
      await play.type(text);
      await play.press('enter');
    }
    expect(play.interview().audit.promises).toEqual([
      { id: 'M1', text: 'We call back', owner: 'Desk', measure: 'Calls a week', question: 'rubric/a' },
    ]);
  });

  it('keeps the notes for the leader off the help', async () => {
    const play = await film(two);
    expect(await play.press('enter', '?')).not.toContain('quiet ones');
    expect(await play.press('escape', 'l')).toContain('Let the quiet ones begin.');
  });
});

describe('stopping and finishing', () => {
  it('asks once, and a second Ctrl-C leaves at once', async () => {
    const play = await film(two);
    expect(await play.press('enter', ctrl('c'))).toContain('Stop here?');
    await play.press(ctrl('c'));
    expect(play.events).toEqual([{ type: 'stopped' }]);
  });

  it('takes Ctrl-D like Ctrl-C, and goes on after Escape with what was being written', async () => {
    const play = await film(two);
    await play.press('enter', 'n');
    await play.type('half');
    await play.press(ctrl('d'));
    expect(await play.press('escape')).toContain('half');
    await play.press(ctrl('d'), 'enter');
    expect(play.events).toEqual([{ type: 'noted', question: 'rubric/a', text: 'half' }, { type: 'stopped' }]);
  });

  it('reviews what is open or unproved, goes back to one of them, returns, and finishes', async () => {
    const play = await film(two);
    await play.press('enter', '4', 'enter', 's', 'enter', 'escape', 's');
    expect(play.screen()).toMatchInlineSnapshot(`
      "
      Marlow & Finch                                 all 3 questions passed
       ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

       Before we finish

       1 of 3 questions has an answer. Choose one to go back to it, or
       finish.

       ❯  Finish: this is what we say today
       Without an answer (2)
          R2   What about b?
          R3   Who leads service here?
       Without evidence for or against (1)
          R1   What about a?


       Up/Down choose  Enter finish  f finish  b back  j jump  a action
       p promise  ? help  q stop
      "
    `);
    await play.press('down', 'enter');
    expect(play.interview().position).toBe('rubric/b');
    await play.press('2', 'enter');
    expect(play.interview().position).toBe('review');
    await play.press('f');
    expect(play.interview().state).toBe('finished');
  });
});
