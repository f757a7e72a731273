// What documents say of targets: of one audit, and of two.
import { describe, expect, it } from 'vitest';
import type { Audit, Target } from '../../../src/core/audit.ts';
import { diffAudits } from '../../../src/core/diff/diff-audits.ts';
import type { Block } from '../../../src/core/document/block.ts';
import { targetSection } from '../../../src/core/document/words/target-section.ts';
import { yearOn } from '../../../src/core/document/year-on.ts';
import { scoreAudit } from '../../../src/core/score-audit/score-audit.ts';
import { type Way, waysTo } from '../../../src/core/score-audit/way-to.ts';
import { renderMarkdown } from '../../../src/render/markdown.ts';
import { aFactor, anAudit, aRubric, aScale, entries, someLevels } from '../an-audit.ts';

const provenance = { tool: 'culture-audit 0.1.0', rubrics: [], facts: 'f'.repeat(64) };
const textOf = (blocks: Block[]): string =>
  renderMarkdown({
    title: 'T',
    about: { organization: 'O', date: '2026-01-01', kind: 'K' },
    language: 'en',
    blocks,
    provenance,
  });
const of = (part: 'factor' | 'question', id: string, level: number, by = '2030-01-01'): Target =>
  part === 'factor' ? { rubric: 'rubric', factor: id, level, by } : { rubric: 'rubric', question: id, level, by };
const rubric = (levels = 5) =>
  aRubric([
    aFactor('first', [aScale('a', { levels: someLevels(levels) }), aScale('b', { reverse: true })], { title: 'First' }),
  ]);
const voice = (a: number, b: number, parts: Partial<Audit> = {}, levels = 5): Audit =>
  anAudit(rubric(levels), { mode: 'one-voice', entries: entries({ a, b }), ...parts });
const told = (audit: Audit, ...targets: Target[]): string =>
  textOf(targetSection(waysTo(scoreAudit(audit), targets), ({ title }) => title));

describe('the section on targets', () => {
  it('is not there without any', () => {
    expect(targetSection<Way>([], () => '')).toEqual([]);
  });
  it('has what is so now, what is wanted and by when, then the way to each', () => {
    const text = told(voice(2, 4), of('factor', 'first', 3), of('question', 'a', 4), of('question', 'b', 2));
    expect(text).toContain('There are three targets, and all are still ahead.');
    expect(text).toMatch(/\| First +\| 2\.0 \| +3 \| 1 Jan 2030 \| 1\.0 +\|/);
    expect(text).toMatch(/\| A \[R1\] +\| 2\.0 \| +4 \| 1 Jan 2030 \| 2\.0 +\|/);
    expect(text).toMatch(/\| B \[R2\] +\| 4\.0 \| +2 \| 1 Jan 2030 \| 2\.0 +\|/);
    expect(text).toContain('- **First**. The shortest way: lift a by one level [R1] and b by one level [R2].');
    expect(text).toContain('- **A** [R1], level 4: *Level 4.*');
    expect(text).toContain('- **B** [R2], level 2 (level 1 is the good end): *Level 2.*');
  });
  it('says which end is good even between two levels, and nothing more of what is reached', () => {
    const text = told(voice(5, 4), of('question', 'a', 5), of('question', 'b', 1.5, '2020-01-01'));
    expect(text).toContain('There are two targets: one is reached and one is overdue.');
    expect(text).toContain('| reached');
    expect(text).toContain('| 2.5, *overdue*');
    expect(text).toContain('- **B** [R2]: level 1 is the good end.');
    expect(text).not.toContain('- **A**');
    expect(told(voice(5, 4), of('question', 'b', 1))).toContain('level 1, the good end: *Level 1.*');
  });
  it('has no now where there is none to show', () => {
    const text = told(voice(5, 4, { entries: {} }), of('question', 'a', 5));
    expect(text).toContain('There is one target, of which nobody can tell.');
    expect(text).toMatch(/\| A \[R1\] \| +– \| +5 \| 1 Jan 2030 \| – +\|/);
    expect(text).toContain('**A** has no figure now that could be shown.');
  });
  it('tells a year later what it was and what it is, and of what nobody can tell', () => {
    const targets = [of('question', 'a', 4), of('question', 'b', 3)];
    const before = voice(2, 5, { id: 'one', date: '2025-01-01', targets });
    const later = (levels?: number) =>
      renderMarkdown(yearOn(diffAudits(before, voice(3, 3, { id: 'two' }, levels)), provenance));
    expect(later()).toMatch(/\| A \[R1\] \| +2\.0 \| 3\.0 \| +4 \| 1 Jan 2030 \| 1\.0 \(was 2\.0\) +\|/);
    expect(later()).toMatch(/\| B \[R2\] \| +5\.0 \| 3\.0 \| +3 \| 1 Jan 2030 \| reached \(was 2\.0\) \|/);
    const still = voice(5, 2, { id: 'one', date: '2025-01-01', targets: [of('question', 'a', 4)] });
    expect(renderMarkdown(yearOn(diffAudits(still, voice(4, 2, { id: 'two' })), provenance))).toMatch(/\| reached +\|/);
    expect(later(7)).toContain('**A** can’t be told: the question has other levels than when the target was set.');
  });
});
