import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planAgenda, sharesOf } from '../../../src/core/interview/agenda.ts';
import { start } from '../../../src/core/interview/interview.ts';
import { aFactor, anAudit, anOpenText, aRubric, aScale } from '../an-audit.ts';

const scales = (names: string, parts = {}) => [...names].map((id) => aScale(id, parts));
const plan = start(
  anAudit(
    aRubric([
      aFactor('structure', [
        ...scales('ab', { core: true }),
        ...scales('cd'),
        aScale('e', { when: { test: 'at-least', question: 'd', level: 3 } }),
      ]),
      aFactor(
        'leadership',
        [...scales('fghi', { core: true, weight: 2 }), anOpenText('j'), anOpenText('k', { role: 'one-message' })],
        { weight: 3 },
      ),
    ]),
    { mode: 'hands' },
  ),
).plan;
const long = start(
  anAudit(
    aRubric(
      ['purposes', 'structure', 'leadership'].map((id) =>
        aFactor(
          id,
          scales('abcdefghijkl').map((one) => ({ ...one, id: `${id}-${one.id}` })),
        ),
      ),
    ),
    { mode: 'consensus' },
  ),
).plan;
// every scale is planned in this test, hidden or not: `e` hangs on `d`
const leftOut = (minutes: number) => planAgenda(plan, 'hands', minutes).leftOut.map(({ asked }) => asked.question.id);

describe('a run sheet', () => {
  it('keeps everything while there is time, with a break and what is left in hand', () => {
    const agenda = planAgenda(long, 'consensus', 120);
    expect(agenda.leftOut).toEqual([]);
    expect(agenda.rows.map(({ title, from, minutes }) => `${from} ${title} (${minutes})`)).toMatchInlineSnapshot(`
      [
        "0 Why we are here, and how we will work (5)",
        "5 purposes (24)",
        "29 structure (24)",
        "53 Break (10)",
        "63 leadership (24)",
        "87 In hand, for what divides the room (21)",
        "108 What we learnt, who does what, by when (12)",
      ]
    `);
  });

  it('leaves out questions beyond the quick set first, and words that the document does not need', () => {
    expect(leftOut(30)).toEqual(['j']);
    expect(leftOut(24)).toEqual(['j', 'e', 'd', 'c']);
  });

  it('gives up last what the document cannot do without, and says what part it would have played', () => {
    expect(planAgenda(plan, 'hands', 18).leftOut.map(({ asked }) => asked.question.id)).not.toContain('k');
    const none = planAgenda(plan, 'hands', 12).leftOut.at(-1);
    expect(none).toMatchObject({ asked: { question: { id: 'k' } }, loss: 0, words: 'one-message' });
  });

  it('never keeps a question without the one that its condition hangs on', () => {
    for (let minutes = 10; minutes < 60; minutes++) {
      const out = leftOut(minutes);
      if (out.includes('d')) expect(out).toContain('e');
    }
  });

  it('gives each question its share of the score, and says how much is lost', () => {
    const shares = sharesOf(plan);
    const sum = [...shares.values()].reduce((all, share) => all + share, 0);
    expect(sum).toBeCloseTo(1, 12);
    expect(planAgenda(plan, 'hands', 24).lost).toBeCloseTo(3 * (1 / 4) * (1 / 5), 12);
  });

  it('fills the time exactly, and loses no more the longer it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 400 }), (minutes) => {
        const { rows, leftOut: out } = planAgenda(plan, 'hands', minutes);
        expect(rows.reduce((sum, row) => sum + row.minutes, 0)).toBeGreaterThanOrEqual(minutes - 1);
        expect(rows.reduce((sum, row) => sum + row.minutes, 0)).toBeLessThanOrEqual(minutes + 1);
        expect(planAgenda(plan, 'hands', minutes + 30).leftOut.length).toBeLessThanOrEqual(out.length);
      }),
    );
  });
});
