import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/core/document/block.ts';
import { dateStyles, restyled, withDates } from '../../../src/core/document/dates.ts';

describe('days', () => {
  it('are said as a client’s readers write them', () => {
    expect(dateStyles.map((style) => restyled('by 4 March 2026', style))).toEqual([
      'by 4 March 2026',
      'by March 4, 2026',
      'by 4. März 2026',
      'by 4 mars 2026',
      'by 4 de marzo de 2026',
      'by 4 marzo 2026',
      'by 4 maart 2026',
      'by 4 de março de 2026',
      'by 2026年3月4日',
      'by 2026-03-04',
    ]);
  });

  it('stay short where they were', () => {
    expect(['en-US', 'de', 'iso'].map((style) => restyled('2 Nov 2026', style as 'de'))).toEqual([
      'Nov 2, 2026',
      '2. Nov 2026',
      '2026-11-02',
    ]);
  });

  it('stay as people said them in a quotation', () => {
    const document: Document = {
      title: 'T',
      about: { organization: 'O', date: '2026-01-01', kind: 'K' },
      language: 'en',
      provenance: { tool: 't', rubrics: [], facts: '' },
      blocks: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'On 1 May 2026 we heard: ' },
            { type: 'quote', text: 'since 2 May 2026' },
          ],
        },
      ],
    };
    expect(JSON.stringify(withDates(document, 'de').blocks)).toContain('On 1. Mai 2026 we heard');
    expect(JSON.stringify(withDates(document, 'de').blocks)).toContain('since 2 May 2026');
  });
});
