// The review: how much was answered, and promises and actions that lack what would keep them.
import { describe, expect, it } from 'vitest';
import { aFactor, anAudit, aRubric, aScale, entries } from '../core/an-audit.ts';
import { film } from './film.ts';
import { talk } from './talk.ts';

const whole = { id: 'M1', text: 'Call back', owner: 'Front desk', measure: 'The log' };
const audit = {
  ...anAudit(aRubric([aFactor('f', [aScale('a'), aScale('b'), aScale('c')])]), { mode: 'one-voice' }),
  entries: entries({ a: 3, b: 'dont-know' }),
  promises: [whole, { id: 'M2', text: 'Answer letters' }],
  actions: [
    { id: 'A1', text: 'Print it', owner: 'Ada', by: '2026-04-01' },
    { id: 'A2', text: 'Tell all', owner: 'Ben' },
  ],
};
const wide = { columns: 80, rows: 30 };

describe('the review', () => {
  it('counts answers and what was passed with a reason apart', async () => {
    const play = await film(audit, wide);
    expect(await play.press('enter', 's')).toContain(
      '1 of 3 questions has an answer; 1 more was passed with a reason.',
    );
  });

  it('lists promises without owner or measure and actions without owner or date, and lets them be completed', async () => {
    const play = await film(audit, wide);
    const screen = await play.press('enter', 's');
    expect(screen).toContain('Promises without owner or measure (1)');
    expect(screen).toContain('M2   Answer letters (no owner, no measure)');
    expect(screen).toContain('A2   Tell all (no date)');
    expect(screen).not.toContain('Call back');
    expect(await play.press('end', 'enter')).toContain('Action A2');
    await play.press('enter', 'enter');
    await play.type('next week');
    const after = await play.press('enter');
    expect(play.events.at(-1)).toMatchObject({
      action: { id: 'A2', text: 'Tell all', owner: 'Ben', by: '2026-03-21' },
    });
    expect(after).not.toContain('Tell all');
    expect(after).toContain('M2 ');
  });

  it('lists the promises of a list by its question', async () => {
    const list = { id: 'p', kind: 'list', of: 'promises', ask: 'What do we promise?', topic: 'p', weight: 0 } as const;
    const asked = anAudit(aRubric([aFactor('f', [{ ...list, core: false, probes: {} }])]));
    const play = await film({
      ...asked,
      entries: { 'rubric/p': { answer: { state: 'answered', value: [{ text: 'Warn early', owner: 'Ada' }] } } },
    });
    expect(play.screen()).toContain('R1   Warn early (no measure)');
    await play.press('end', 'enter');
    expect(play.events.at(-1)).toEqual({ type: 'moved', to: 'rubric/p' });
  });

  it('asks line by line for what is missing', async () => {
    const { heard, events } = await talk(audit, 'skip', 'M2', '', 'Ask ten callers', 'finish');
    expect(heard).toContain('M2. Answer letters (no owner, no measure)');
    expect(events.find(({ type }) => type === 'promised')).toEqual({
      type: 'promised',
      promise: { id: 'M2', text: 'Answer letters', measure: 'Ask ten callers' },
    });
  });
});
