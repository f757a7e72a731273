// Laws of every screen: whatever a rubric holds, whatever is pressed, however small the terminal, a screen fits and steers nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyNamed } from '../../src/ask/keys.ts';
import { stringWidth } from '../../src/ask/lines.ts';
import { lookFor } from '../../src/ask/look.ts';
import { interviewScene, type Sitting, sit } from '../../src/ask/scene.ts';
import { modes } from '../../src/core/audit.ts';
import { start, step } from '../../src/core/interview/interview.ts';
import type { Question } from '../../src/core/kinds/index.ts';
import { aChoice, aFactor, anAudit, anOpenText, aPair, aRubric, aScale, aYesNo } from '../core/an-audit.ts';

const words = fc.oneof(
  fc.constantFrom(
    'short',
    `${'a long word and another '.repeat(12)}`,
    'x'.repeat(300),
    '日本語の長い文'.repeat(20),
    'a\u001b[2Jb\u202ec\n\nd\te',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }),
);
const common = { topic: 't', weight: 1, core: false, probes: {} };
const questions = fc.tuple(words, words, words).map(([ask, why, text]): Question[] => {
  const levels = [1, 2, 3, 4, 5].map((number) => ({ text, criteria: number === 5 ? [text, why] : [] }));
  const pair = (id: 'say' | 'do') => ({ id, ask: text, levels });
  return [
    aScale('a', { ask, why, levels, facilitator: text, evidence: why, probes: { split: text } }),
    { ...aPair('b', { ask, why }), sides: [pair('say') as never, pair('do') as never] },
    aYesNo('c', { ask }),
    aChoice('d', {
      ask,
      options: [
        { id: 'one', text },
        { id: 'two', text: why },
      ],
    }),
    {
      kind: 'multi-choice',
      id: 'e',
      ask,
      options: [
        { id: 'one', text },
        { id: 'two', text: why },
      ],
      ...common,
    },
    anOpenText('f', { ask, why }),
    { kind: 'list', id: 'g', ask, of: 'promises', ...common },
  ];
});
const names =
  'enter enter enter up down 1 2 4 5 : space escape b j s x n e c a p l ? v o m g w y tab pageup pagedown d h i backspace'.split(
    ' ',
  );
const presses = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...names).map((name) => keyNamed(name)) },
    { weight: 1, arbitrary: fc.constant(keyNamed('s', { ctrl: true, text: '' })) },
    { weight: 1, arbitrary: words.map((text) => keyNamed('paste', { text })) },
  ),
  {
    minLength: 5,
    maxLength: 60,
  },
);
const groups = ['leaders', 'managers', 'front-line', 'support', 'customers'].map((id) => ({
  id,
  title: `${id} of the house`,
  present: 9,
}));

describe('every screen', () => {
  it('fits the terminal and holds no control character, whatever is shown and pressed', () => {
    fc.assert(
      fc.property(
        questions,
        presses,
        fc.constantFrom(...modes),
        fc.integer({ min: 24, max: 140 }),
        fc.integer({ min: 8, max: 50 }),
        (asked, keys, mode, columns, rows) => {
          const look = lookFor({ columns, rows }, 0, 'unicode');
          let interview = start(anAudit(aRubric([aFactor('f', asked)]), { mode, groups, finished: false }));
          let sitting: Sitting | null = null;
          const keep = (next: Sitting) => {
            sitting = next;
          };
          sitting = sit(null, interview, '2026-03-14', 'editor');
          let scene = interviewScene(sitting, keep);
          for (const key of keys) {
            const lines = scene.draw(look);
            expect(lines.length).toBeLessThanOrEqual(rows);
            for (const line of lines) {
              expect(stringWidth(line)).toBeLessThan(columns);
              expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
            }
            const turn = scene.press(key);
            scene = turn.scene as typeof scene;
            if (turn.result === undefined) continue;
            interview = turn.result.reduce(step, interview);
            if (interview.state !== 'asking') return;
            sitting = sit(sitting, interview, '2026-03-14', 'editor');
            scene = interviewScene(sitting, keep);
          }
        },
      ),
      { numRuns: 40, endOnFailure: true },
    );
  });
});
