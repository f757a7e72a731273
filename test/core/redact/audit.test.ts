import { describe, expect, it } from 'vitest';
import type { Audit } from '../../../src/core/audit.ts';
import { plainBrand } from '../../../src/core/document/brand.ts';
import { philosophy } from '../../../src/core/document/philosophy.ts';
import { markedNames, redactAudit, withoutMarks } from '../../../src/core/redact/audit.ts';
import { redactBrand, redactDocument } from '../../../src/core/redact/document.ts';
import { readNames } from '../../../src/core/redact/names.ts';
import { scoreAudit } from '../../../src/core/score-audit/score-audit.ts';
import { aFactor, anAudit, anOpenText, aRubric, aScale } from '../an-audit.ts';

const audit: Audit = anAudit([aRubric([aFactor('f', [aScale('q'), anOpenText('o')])], { id: 'r' })], {
  organization: 'Weber & Sons',
  mode: 'consensus',
  entries: {
    'r/q': {
      answer: { state: 'answered', value: 4 },
      note: 'Ask [[Katrin Weber]] first.',
      evidence: { for: ['Katrin rang back'], against: ['[[Tom]] did not'] },
    },
    'r/o': { answer: { state: 'answered', value: [{ text: 'What Tom said' }] } },
  },
  promises: [{ id: 'M1', text: 'We ring back', owner: 'Katrin Weber', measure: 'Tom counts' }],
  actions: [{ id: 'A1', text: 'Ask Tom', owner: 'Tom' }],
});

describe('an audit', () => {
  it('knows the names that were marked in it, each once', () => {
    expect(markedNames(audit)).toEqual(['Katrin Weber', 'Tom']);
  });

  it('shows the names and not their marks where nothing is to be replaced', () => {
    expect(JSON.stringify(withoutMarks(audit))).toContain('Ask Katrin Weber first.');
    expect(JSON.stringify(withoutMarks(audit))).not.toMatch(/\[\[|\]\]\W*first/);
  });

  it('without names keeps its ids and answers, and says how often each was found', () => {
    const { audit: redacted, found } = redactAudit(audit, readNames(markedNames(audit)));
    expect(JSON.stringify(redacted)).not.toMatch(/Katrin|Weber|Tom/);
    expect(found.map(({ times }) => times)).toEqual([4, 5]);
    expect(redacted.entries['r/q']?.answer).toEqual({ state: 'answered', value: 4 });
    expect(redacted.promises[0]?.id).toBe('M1');
  });
});

describe('a document', () => {
  it('without names has none in any block, its title or its properties', () => {
    const names = readNames(['Katrin Weber', 'Tom']);
    const document = philosophy(scoreAudit(withoutMarks(audit)), {
      status: 'draft',
      facts: 'a'.repeat(64),
      tool: 't 1',
    });
    expect(JSON.stringify(document)).toMatch(/Katrin/);
    const noted = { ...document, notes: { opening: ['Ask Katrin first.'] } };
    expect(JSON.stringify(redactDocument(noted, names))).not.toMatch(/Katrin|Weber|Tom\b/);
  });

  it('has none in its look either', () => {
    const logo = { bytes: new Uint8Array(), type: 'png', alt: 'Weber' } as const;
    const brand = { ...plainBrand, name: 'Weber & Sons', footer: 'For Tom', logo };
    expect(JSON.stringify(redactBrand(brand, readNames(['Katrin Weber', 'Tom'])))).not.toMatch(/Weber|Tom/);
  });
});
