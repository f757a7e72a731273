// Films of each kind of question, in one voice.
import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/core/kinds/index.ts';
import { aChoice, aFactor, anAudit, anOpenText, aPair, aRubric, aScale, aYesNo } from '../core/an-audit.ts';
import { ctrl, film, paste } from './film.ts';

const audit = (...questions: Question[]) => anAudit(aRubric([aFactor('structure', questions)]));
const common = { topic: 'x', weight: 1, core: false, probes: {} };
const aList: Question = { kind: 'list', id: 'l', ask: 'What do we promise?', of: 'promises', atMost: 2, ...common };
const aTick: Question = {
  kind: 'multi-choice',
  id: 'm',
  ask: 'Which of these?',
  atMost: 2,
  options: ['Mail', 'Phone', 'Desk'].map((text) => ({ id: text.toLowerCase(), text })),
  ...common,
};

describe('a scale', () => {
  it('opens its factor, takes a level by number, and goes on', async () => {
    const play = await film(audit(aScale('a', { why: 'It matters.' }), aScale('b')));
    expect(play.screen()).toMatchInlineSnapshot(`
      "
      A rubric · structure
       factor 1 of 1 · question 1 of 2 · less than a minute left
       ─────────────────────────────────────────────────────────────────────

       A rubric
       To test.

       structure

       About structure.







       Enter begin  b back  j jump  a action  p promise  ? help  q stop
      "
    `);
    expect(await play.press('enter', '4')).toMatchInlineSnapshot(`
      "
      A rubric · structure
       factor 1 of 1 · question 1 of 2 · less than a minute left
       ─────────────────────────────────────────────────────────────────────

       What about a?
       It matters.

           1  Level 1
           2  Level 2
           3  Level 3
       ❯   4  Level 4
           5  Level 5



       1-5 choose  Enter next  b back  j jump  s skip  x no answer  n note
       e evidence  c confidence  a action  p promise  l leader  ? help
       q stop
      "
    `);
    await play.press('enter');
    expect(play.events).toEqual([
      { type: 'answered', question: 'rubric/a', answer: { state: 'answered', value: 4 } },
      { type: 'moved', to: 'rubric/b' },
    ]);
  });

  it('answers nothing on Enter alone, and nothing on a paste', async () => {
    const play = await film(audit(aScale('a')));
    expect(await play.press('enter', 'enter')).toContain('Choose with the arrow keys or 1 to 5 first');
    expect(await play.press(paste('3\n'))).toContain('Pasted text answers nothing here');
    expect(play.events).toEqual([]);
  });

  it('comes back to what was answered, with the cursor on it', async () => {
    const play = await film(audit(aScale('a'), aScale('b')));
    await play.press('enter', '2', 'enter', 'b');
    expect(play.screen()).toContain('❯✓  2  Level 2');
  });

  it('lets a level count only when all its criteria are confirmed', async () => {
    const levels = [1, 2, 3].map((number) => ({
      text: `Level ${number}`,
      criteria: number === 3 ? ['It is written', 'It is used'] : [],
    }));
    const play = await film(audit(aScale('a', { levels })));
    expect(await play.press('enter', '3', 'enter')).toMatchInlineSnapshot(`
      "
      A rubric · structure
       factor 1 of 1 · question 1 of 1 · less than a minute left
       ─────────────────────────────────────────────────────────────────────

       What about a?

           1  Level 1
           2  Level 2
       ❯   3  Level 3 ◆
              Is all of this true here?
              ☐ 1  It is written
              ☐ 2  It is used


       1-2 confirm one  y all of them are true  Enter next
       Esc another level  b back  j jump  s skip  x no answer  n note
       e evidence  c confidence  a action  p promise  l leader  ? help
       q stop
      "
    `);
    expect(await play.press('1', 'enter')).toContain('counts only when all of these are true');
    await play.press('2', 'enter');
    expect(play.events[0]).toEqual({
      type: 'answered',
      question: 'rubric/a',
      answer: { state: 'answered', value: 3, confirmed: true },
    });
  });
});

describe('a pair', () => {
  it('asks one side after the other, with the first choice in sight, and back goes to the first side', async () => {
    const play = await film(audit(aPair('a'), aScale('b')));
    expect(await play.press('enter', '4', 'enter')).toMatchInlineSnapshot(`
      "
      A rubric · structure
       factor 1 of 1 · question 1 of 2 · about a minute left
       ─────────────────────────────────────────────────────────────────────

       What about a?
       ✓ Claimed?
         4  Level 4
       Lived?
           1  Level 1
           2  Level 2
           3  Level 3
           4  Level 4
           5  Level 5


       1-5 choose  Enter next  b back  j jump  s skip  x no answer  n note
       e evidence  c confidence  a action  p promise  l leader  ? help
       q stop
      "
    `);
    await play.press('b', '5', 'enter', '2', 'enter');
    expect(play.events[0]).toEqual({
      type: 'answered',
      question: 'rubric/a',
      answer: { state: 'answered', value: { say: 5, do: 2 } },
    });
  });
});

describe('yes or no, one of several, some of several', () => {
  it('takes y for yes', async () => {
    const play = await film(audit(aYesNo('a')));
    await play.press('enter', 'y', 'enter');
    expect(play.events[0]).toMatchObject({ answer: { value: 'yes' } });
  });

  it('has room for the reason of a choice', async () => {
    const play = await film(audit(aChoice('a')));
    await play.press('enter', '2', 'w');
    expect(await play.type('it is near')).toMatchInlineSnapshot(`
      "
      A rubric · structure
       factor 1 of 1 · question 1 of 1 · less than a minute left
       ─────────────────────────────────────────────────────────────────────

       What about a?

           1  One

       ❯   2  Other

       Why?  it is near▏






       Enter done
      "
    `);
    await play.press('enter', 'enter');
    expect(play.events[0]).toMatchObject({ answer: { value: { option: 'other', why: 'it is near' } } });
  });

  it('ticks no more than the question allows', async () => {
    const play = await film(audit(aTick));
    expect(await play.press('enter', '3', '1')).toMatchInlineSnapshot(`
      "
      A rubric · structure
       factor 1 of 1 · question 1 of 1 · less than a minute left
       ─────────────────────────────────────────────────────────────────────

       Which of these?

       Choose up to 2.
       ❯ ☑  1  Mail
         ☐  2  Phone
         ☑  3  Desk





       Space tick  Enter next  b back  j jump  s skip  x no answer  n note
       e evidence  c confidence  a action  p promise  l leader  ? help
       q stop
      "
    `);
    expect(await play.press('2')).toContain('At most 2 of them');
    await play.press('enter');
    expect(play.events[0]).toMatchObject({ answer: { value: ['mail', 'desk'] } });
  });
});

describe('an open question', () => {
  const groups = [{ id: 'front-line', title: 'Front line', present: 6 }];

  it('takes one voice per line, each with its group, and ends on an empty line', async () => {
    const play = await film({ ...audit(anOpenText('a')), groups });
    await play.press('enter');
    await play.type('We listen');
    await play.press('enter');
    await play.type('@front-line We wait');
    expect(await play.press('enter')).toMatchInlineSnapshot(`
      "
      A rubric · structure
       factor 1 of 1 · question 1 of 1 · about a minute left
       ─────────────────────────────────────────────────────────────────────

       What about a?

       One answer per line, the most important one first. Begin a line with
       @front-line to say who said it.

         │ We listen
         │ @front-line We wait
         │ ▏



       Enter or Ctrl-S done  Ctrl-O editor
       Esc keys: back, jump, skip, no answer, note, help …  PgUp back
       Ctrl-C stop
      "
    `);
    await play.press('enter');
    expect(play.events[0]).toMatchObject({
      answer: { value: [{ text: 'We listen' }, { text: 'We wait', group: 'front-line' }] },
    });
  });

  it('names the nearest group when one is misspelt', async () => {
    const play = await film({ ...audit(anOpenText('a')), groups });
    await play.press('enter');
    await play.type('@frontline So');
    expect(await play.press(ctrl('s'))).toContain('did you mean @front-line?');
  });

  it('goes back from within the text, and what was typed is kept', async () => {
    const play = await film(audit(aScale('a'), anOpenText('b')));
    await play.press('enter', '3', 'enter');
    await play.type('half a thought');
    await play.press('escape', 'b');
    expect(play.events.slice(2)).toEqual([
      { type: 'answered', question: 'rubric/b', answer: { state: 'answered', value: [{ text: 'half a thought' }] } },
      { type: 'moved', to: 'rubric/a' },
    ]);
  });

  it('takes a paste as text, and text that an editor gave back', async () => {
    const play = await film(audit(anOpenText('a')));
    await play.press('enter', paste('one\r\ntwo'), ctrl('o'), ctrl('s'));
    expect(play.events[0]).toMatchObject({ answer: { value: [{ text: 'one' }, { text: 'two, edited' }] } });
  });

  it('shows escape sequences and reversed text as marks', async () => {
    const play = await film(audit(anOpenText('a', { ask: 'Is \u001b[2J this \u202eright?' })));
    expect(await play.press('enter')).toContain('Is ␛[2J this ⟨U+202E⟩right?');
  });
});

describe('a list', () => {
  it('asks each promise for its owner, measure and day', async () => {
    const play = await film(audit(aList));
    await play.press('enter');
    await play.type('Same-day answers');
    await play.press('enter');
    await play.type('Head of service');
    await play.press('enter', 'enter');
    expect(await play.type('2 fortnights')).toMatchInlineSnapshot(`
      "
      A rubric · structure
       factor 1 of 1 · question 1 of 1 · about 2 minutes left
       ─────────────────────────────────────────────────────────────────────

       What do we promise?

       ❯  1  Same-day answers
             Head of service
             (left empty)
             From when, as 2026-03-14, 2w or 3m:
               2 fortnights▏




       Enter next  Up field before
       Esc keys: back, jump, skip, no answer, note, help …  PgUp back
       Ctrl-C stop
      "
    `);
    expect(await play.press('enter')).toContain('Please give a date such as 2026-03-14');
    await play.press(ctrl('u'));
    await play.type('2w');
    await play.press('enter', 'enter');
    expect(play.events[0]).toMatchObject({
      answer: { value: [{ text: 'Same-day answers', owner: 'Head of service', by: '2026-03-28' }] },
    });
  });
});
