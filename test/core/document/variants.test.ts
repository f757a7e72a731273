// The same audit for different readers: what each variant holds, and what never gets into it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Audit, Entry } from '../../../src/core/audit.ts';
import type { Block } from '../../../src/core/document/block.ts';
import { philosophy } from '../../../src/core/document/philosophy.ts';
import { type Variant, variants } from '../../../src/core/document/variants/variant.ts';
import { withoutReferences } from '../../../src/core/document/variants/without-references.ts';
import { line, refs } from '../../../src/core/document/words/line.ts';
import { scoreAudit } from '../../../src/core/score-audit/score-audit.ts';
import { aFactor, anAudit, aResponse, aRubric, aScale } from '../an-audit.ts';
import { anyAudit } from './any-room.ts';

const words = fc.constantFrom('a warm house', 'We ring back', 'the third van');
const blocksOf = (audit: Audit, variant: Variant): Block[] =>
  philosophy(scoreAudit(audit), { status: 'draft', facts: 'a'.repeat(64), tool: 'tool 1', variant }).blocks;

/** The audit with a mark in each text that one person said or wrote about somebody. */
function marked(audit: Audit): Audit {
  const mark = (text: string) => `xyzzy ${text}`;
  const entries = Object.entries(audit.entries).map(([key, entry]): [string, Entry] => {
    const { note, evidence, answer } = entry;
    const value = answer?.state === 'answered' ? answer.value : undefined;
    const spoken =
      Array.isArray(value) && !/values|promises/.test(key)
        ? value.map((each, index) =>
            typeof each === 'string' ? each : { ...each, text: mark(`${index} ${each.text}`) },
          )
        : typeof value === 'object' && !Array.isArray(value) && 'why' in value
          ? { ...value, why: mark(String(value.why)) }
          : value;
    return [
      key,
      {
        ...entry,
        ...(note === undefined ? {} : { note: mark(note) }),
        ...(evidence === undefined
          ? {}
          : { evidence: { for: evidence.for.map(mark), against: evidence.against.map(mark) } }),
        ...(answer?.state === 'answered' ? { answer: { ...answer, value: spoken as NonNullable<typeof value> } } : {}),
      },
    ];
  });
  return { ...audit, entries: Object.fromEntries(entries) };
}

describe('a variant', () => {
  it('for staff or the public holds nothing that a single person said', () => {
    fc.assert(
      fc.property(anyAudit(words), fc.constantFrom('staff' as const, 'public' as const), (audit, variant) => {
        const several = audit.mode === 'hands' ? marked(audit) : marked({ ...audit, mode: 'hands' });
        const message = /one-message/;
        const entries = Object.entries(several.entries).filter(([key]) => !message.test(key));
        expect(JSON.stringify(blocksOf({ ...several, entries: Object.fromEntries(entries) }, variant))).not.toContain(
          'xyzzy',
        );
      }),
      { numRuns: 40 },
    );
  });

  it('without an appendix has no references and does not point to one', () => {
    fc.assert(
      fc.property(anyAudit(words), fc.constantFrom(...variants.filter((one) => one !== 'full')), (audit, variant) => {
        const text = JSON.stringify(blocksOf(audit, variant));
        expect(text).not.toContain('"type":"reference"');
        expect(text).not.toContain('in the appendix');
      }),
      { numRuns: 40 },
    );
  });

  it('other than the full one says what it leaves out', () => {
    fc.assert(
      fc.property(anyAudit(words), (audit) => {
        const says = variants.map((variant) => /leaves out/.test(JSON.stringify(blocksOf(audit, variant))));
        expect(says).toEqual(variants.map((variant) => variant !== 'full'));
      }),
      { numRuns: 10 },
    );
  });

  it('for the public calls customers who were asked no people who work here', () => {
    const about = (group: string): string => {
      const responses = Array.from({ length: 20 }, (_, at) => aResponse({ a: 1 + (at % 5) }, group, `r-${at}`));
      const rubric = aRubric([aFactor('one', [aScale('a')])]);
      return JSON.stringify(blocksOf(anAudit(rubric, { responses, groups: [{ id: group, title: group }] }), 'public'));
    };
    expect(about('support')).toContain('Twenty people who work here looked');
    expect(about('customers')).toContain('Twenty people looked');
  });

  it('for the public shows no score and nobody who answers for a promise', () => {
    fc.assert(
      fc.property(anyAudit(words), (audit) => {
        const promises = [{ id: 'M1', text: 'We ring back', owner: 'Ottoline', measure: 'calls' }];
        const text = JSON.stringify(blocksOf({ ...audit, promises }, 'public'));
        expect(text).toContain('We ring back');
        expect(text).not.toMatch(/Ottoline|of 100|"type":"chart"/);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a line without its references', () => {
  it('has no space left over', () => {
    const [block] = withoutReferences([
      { type: 'paragraph', content: line`We call. ${refs('W1')} We come. ${refs('W2', 'W3')}` },
    ]);
    expect(block).toEqual({ type: 'paragraph', content: [{ type: 'text', text: 'We call. We come.' }] });
  });
});
