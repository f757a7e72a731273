// What was promised last time becomes a rubric that opens the next audit, and a table in its document.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastTimeText } from '../../../src/core/audit-file/last-time.ts';
import { philosophy } from '../../../src/core/document/philosophy.ts';
import { parseRubric } from '../../../src/core/rubric/parse.ts';
import { scoreAudit } from '../../../src/core/score-audit/score-audit.ts';
import { renderMarkdown } from '../../../src/render/markdown.ts';
import { aFactor, anAudit, aRubric, aScale, hands } from '../an-audit.ts';

const small = aRubric([aFactor('structure', [aScale('a')])]);
const before = anAudit(small, {
  promises: [
    { id: 'M1', text: 'We always ring before we are late', owner: 'Planning', measure: 'Late visits without a call' },
    { id: 'M3', text: 'A name with every order' },
  ],
  actions: [{ id: 'A1', text: 'Copy the key', owner: 'Operations', by: '2026-04-01' }],
});
const rubricOf = (text: string | null) => {
  const read = parseRubric(text ?? '', 'last-time.yaml');
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};

describe('what was said last time', () => {
  it('is asked again: each promise and each action, none of them scored', () => {
    const rubric = rubricOf(lastTimeText(before));
    const questions = rubric.factors.flatMap((factor) => factor.questions);
    expect(questions.map(({ id, ask }) => [id, ask])).toEqual([
      ['promise-1', 'We promised: “We always ring before we are late” Was it kept?'],
      ['promise-2', 'We promised: “A name with every order” Was it kept?'],
      ['action-1', 'We meant to do this: “Copy the key” What became of it?'],
    ]);
    expect(questions.every(({ weight, core }) => weight === 0 && core)).toBe(true);
  });

  it('is nothing where nothing was promised or agreed', () => {
    expect(lastTimeText(anAudit(small))).toBeNull();
  });

  it('makes a sound rubric of whatever people typed', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 600 }).filter((words) => words.trim() !== '');
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), text, (texts, owner) => {
        const promises = texts.map((words, index) => ({ id: `M${index + 1}`, text: words, owner, measure: owner }));
        const actions = texts.map((words, index) => ({ id: `A${index + 1}`, text: words, owner }));
        return parseRubric(lastTimeText(anAudit(small, { promises, actions })) ?? '', 'x').ok;
      }),
      { numRuns: 60 },
    );
  });

  it('stands in the next document: kept, broken, or nobody can show it', () => {
    const rubric = rubricOf(lastTimeText(before));
    const after = anAudit([rubric, small], {
      entries: {
        'last-time/promise-1': { ...hands([1, 9, 2]), evidence: { for: [], against: ['Nine late visits in May'] } },
        'last-time/promise-2': { answer: { state: 'answered', value: { option: 'no-evidence' } } },
        'last-time/action-1': { answer: { state: 'dont-know' } },
        'rubric/a': hands([0, 0, 6, 6, 0]),
      },
      mode: 'hands',
    });
    const document = renderMarkdown(philosophy(scoreAudit(after), { status: 'draft', facts: 'f', tool: 't' }));
    const section = /## What became of what we said last time[\s\S]*?\n## /.exec(document)?.[0] ?? '';
    expect(section).toMatch(/We always ring before we are late .*\| broken +\| “Nine late visits in May”/);
    expect(section).toMatch(/A name with every order .*\| nobody can show it +\| \*nothing named\*/);
    expect(section).toMatch(/Copy the key .*\| nobody knew/);
  });
});
