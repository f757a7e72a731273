// Dialogues of --accessible that are broken off: what was said is kept, and half of something is not taken for the whole.
import { describe, expect, it } from 'vitest';
import { aFactor, anAudit, anOpenText, aPair, aRubric, aScale } from '../core/an-audit.ts';
import { talk } from './talk.ts';

describe('hanging up', () => {
  const list = { ...anOpenText('x'), kind: 'list' as const, of: 'promises' as const };
  const about = (...questions: Parameters<typeof aFactor>[1]) => anAudit(aRubric([aFactor('f', questions)]));
  it('keeps lines of text, entries and notes that were said', async () => {
    expect((await talk(about(anOpenText('c')), 'We listen')).events[0]).toMatchObject({
      answer: { value: [{ text: 'We listen' }] },
    });
    expect((await talk(about(list), 'We call back', 'The desk')).events[0]).toMatchObject({
      answer: { value: [{ text: 'We call back', owner: 'The desk' }] },
    });
    expect((await talk(about(aScale('a')), 'note', 'One', 'Two')).events).toEqual([
      { type: 'noted', question: 'rubric/a', text: 'One\nTwo' },
      { type: 'stopped' },
    ]);
    expect((await talk(about(aScale('a')), 'evidence', 'A letter', '', 'A call')).events[0]).toMatchObject({
      for: ['A letter'],
      against: ['A call'],
    });
  });
  it('keeps an action as far as it was said', async () => {
    expect((await talk(about(aScale('a')), 'action Call back', 'The desk')).events).toEqual([
      { type: 'acted', action: { id: 'A1', text: 'Call back', owner: 'The desk', question: 'rubric/a' } },
      { type: 'stopped' },
    ]);
  });
  it('keeps no half of a pair or of a vote, and says so to who asks to stop', async () => {
    const pair = await talk(about(aPair('a')), '3', 'stop', 'stop');
    expect(pair.heard).toContain('One side alone is not kept. Type stop again');
    expect(pair.events).toEqual([{ type: 'stopped' }]);
    const groups = ['Leaders', 'Others'].map((title) => ({ id: title.toLowerCase(), title, present: 5 }));
    const vote = await talk({ ...about(aScale('a')), mode: 'hands', groups }, '3:5', 'stop', 'stop');
    expect(vote.heard).toContain('The hands of Leaders are not counted yet');
    expect(vote.events).toEqual([{ type: 'stopped' }]);
  });
  it('shows what hangs on words that were said before skipping', async () => {
    const when = { test: 'answered', question: 'a', answered: true } as const;
    const { events } = await talk(
      about(anOpenText('a'), aScale('b', { when }), aScale('c')),
      'We listen',
      '/skip',
      'stop',
    );
    expect(events.slice(0, 2)).toMatchObject([{ type: 'answered' }, { type: 'moved', to: 'rubric/b' }]);
  });
});
