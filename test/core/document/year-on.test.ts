// The document of a comparison: which sentences follow from which facts. The example firm's is in test/golden.
import { describe, expect, it } from 'vitest';
import type { Audit, Group } from '../../../src/core/audit.ts';
import { diffAudits } from '../../../src/core/diff/diff-audits.ts';
import { yearOn } from '../../../src/core/document/year-on.ts';
import { renderMarkdown } from '../../../src/render/markdown.ts';
import { aFactor, anAudit, aRubric, aScale, entries, someGroups } from '../an-audit.ts';
import { counted, countedByGroup, people, surveyed, twoFactors } from '../diff/two-audits.ts';

const provenance = { tool: 'culture-audit 0.1.0', rubrics: [], facts: 'f'.repeat(64) };
const told = (before: Audit, after: Audit): string => renderMarkdown(yearOn(diffAudits(before, after), provenance));
const [low, high, middle] = [
  [4, 16, 12, 4, 0],
  [0, 4, 12, 16, 4],
  [0, 8, 20, 8, 0],
];

describe('a year on', () => {
  it('leads with the answer', () => {
    const text = told(
      counted({ a: low, b: low, c: middle }, { date: '2025-03-14' }),
      counted({ a: high, b: high, c: middle }),
    );
    expect(text).toMatch(
      /^# A year on: Marlow & Finch\n\nOn 14 March 2025 thirty-six people told where service stood, and on 14 March 2026 thirty-six people did\. \*\*Of two parts compared, one is up; one held steady\.\*\*/,
    );
    expect(text).toMatch(/- \*\*first\*\* is up by .+ one level: from 36 to 64, between \+0\.7 and \+1\.5\./);
    expect(text).toContain('Hands were counted');
  });
  it('is called otherwise after a month', () => {
    const audit = counted({ a: low, b: low, c: low });
    expect(told({ ...audit, date: '2026-02-14' }, audit)).toMatch(/^# What has changed/);
  });
  it('reports what one voice said, and proves nothing by it', () => {
    const voice = (level: number) => anAudit(twoFactors(), { entries: entries({ a: level, b: level, c: 3 }) });
    const text = told(voice(2), voice(4));
    expect(text).toContain('One voice, or a room that agreed, spoke in at least one of the two audits');
    expect(text).toContain(
      'moves by up to 1.6 levels either way without any change around that person. Ask about a and b',
    );
    expect(text).not.toMatch(/\bis (up|down)\b/);
  });
  it('tells who was in the room only where somebody was counted', () => {
    const levels = Array.from({ length: 40 }, (_, index) => 1 + (index % 3));
    const answered = (from: number, groups: Group[] = [{ id: 'desk', title: 'Desk' }], more = 0) =>
      surveyed(
        [...people(levels, { from, group: 'desk' }), ...people(Array(more).fill(2), { from: from + 50, group: 'van' })],
        { groups },
      );
    const hand = [4, 5, 3, 2, 1];
    const raised = counted({ a: hand, b: hand, c: hand }, { groups: [{ id: 'desk', title: 'Desk' }] });
    expect(told(raised, { ...raised, id: 'again' })).not.toMatch(/Who was in the room|not counted/);
    const known = told(answered(0), answered(100, [{ id: 'desk', title: 'The counter', headcount: 60 }]));
    expect(known).toMatch(/\| The counter \(then: Desk\) +\| +40 \| +40 of 60 \|/);
    const van = [
      { id: 'desk', title: 'Desk' },
      { id: 'van', title: 'Van' },
    ];
    expect(told(answered(0, van), answered(100, van, 4))).toMatch(/\| Van +\| +nobody \| +under five \|/);
  });
  it('says of few people that nothing would have shown', () => {
    const few = [2, 2, 1, 0, 0];
    const room = counted({ a: few, b: few, c: few });
    const text = told(room, { ...room, id: 'again' });
    expect(text).toContain('Of two parts compared, nobody can tell of any whether it has changed.');
    expect(text).toContain('With so few people no change of any size would have shown.');
  });
  it('says of an audit beside itself that nothing can have moved, however few people it has', () => {
    const room = counted({ a: [2, 2, 1, 0, 0], b: [2, 2, 1, 0, 0], c: [2, 2, 1, 0, 0] });
    expect(told(room, { ...room })).toMatch(/two held steady.*one and the same audit: nobody was asked again/su);
  });
  it('says of the same answers that they are the same, and not that there were few', () => {
    const answered = surveyed(people(Array.from({ length: 40 }, (_, index) => 1 + (index % 5))));
    const text = told(answered, { ...answered, id: 'again', date: '2027-03-14' });
    expect(text).toContain('The answers are the same both times.');
    expect(text).not.toContain('so few people');
  });
  it('names what cannot be compared, and why', () => {
    const wider = aRubric([...twoFactors().factors, aFactor('third', [aScale('d')])]);
    const text = told(counted({ a: low, b: low, c: low }), counted({ a: low, b: low, c: low, d: low }, {}, wider));
    expect(text).toContain('**Not comparable**: third (not in the earlier audit).');
    expect(text).toContain('A rubric (1.0.0): new: d.');
    const [one, other] = [counted({ a: low }), counted({ a: low }, {}, twoFactors({ id: 'other' }))];
    expect(told(one, other)).toContain('The two audits have no part in common that can be compared.');
  });
  it('says that weights were changed, which is no change of culture', () => {
    const heavy = aRubric([
      aFactor('first', [aScale('a', { weight: 9 }), aScale('b')]),
      aFactor('second', [aScale('c')]),
    ]);
    const said = { a: low, b: high, c: middle };
    expect(told(counted(said), counted(said, {}, heavy))).toContain(
      'Weights were changed, which is no change of culture',
    );
  });
  it('warns where a change may come from who was there', () => {
    const rooms = (leaders: number[], line: number[]) => {
      const by = { leaders, 'front-line': line };
      return countedByGroup({ a: by, b: by, c: by }, { groups: someGroups({ leaders: 20, 'front-line': 60 }) });
    };
    const text = told(rooms([0, 0, 2, 4, 4], [15, 30, 15, 0, 0]), rooms([0, 0, 12, 24, 24], [3, 6, 3, 0, 0]));
    expect(text).toContain('Look twice: with both rooms made up alike it would be');
    expect(text).toContain('may come from who was there');
  });
  it('has effect sizes where persons’ scores are known', () => {
    const levels = Array.from({ length: 30 }, (_, index) => 2 + (index % 3));
    const text = told(surveyed(people(levels)), surveyed(people(levels, { from: 100 })));
    expect(text).toMatch(/\| Effect +\| Verdict/);
    expect(told(counted({ a: low, b: low, c: low }), counted({ a: low, b: low, c: low }))).not.toContain('Effect');
  });
  it('shows what people typed as text', () => {
    const typed = (text: string) =>
      counted({ a: low, b: low, c: low }, { promises: [{ id: 'M1', text }], organization: '<b>&amp; [x](y)' });
    const text = told(typed('We <script>always</script> *ring*'), typed('We <script>usually</script> *ring*'));
    expect(text).toContain('\\<script>');
    expect(text).not.toMatch(/(?<!\\)<(script|b)>/);
  });
});
