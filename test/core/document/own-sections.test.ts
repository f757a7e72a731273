import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../../src/core/document/block.ts';
import { type OwnSection, withOwnSections } from '../../../src/core/document/own-sections.ts';

const heading = (id: string, level: 1 | 2 = 2): Block => ({ type: 'heading', level, id, text: id });
const rule: Block = { type: 'rule' };
const document: Document = {
  title: 'T',
  about: { organization: 'O', date: '2026-01-01', kind: 'K' },
  language: 'en',
  provenance: { tool: 't', rubrics: [], facts: '' },
  blocks: [heading('t', 1), heading('promises'), rule, heading('method')],
};
const own = (place: OwnSection['place'], section: string): OwnSection => ({
  place,
  section,
  blocks: [heading('own')],
  file: 'own.md',
});
const ids = (sections: OwnSection[]): string[] => {
  const placed = withOwnSections(document, sections, ['values']);
  return placed.ok
    ? placed.value.blocks.map((block) => (block.type === 'heading' ? block.id : block.type))
    : placed.problems.map(({ hint = '' }) => hint);
};

describe('a section of the client’s', () => {
  it('stands before, after, or instead of one of ours', () => {
    expect(ids([own('before', 'promises')])).toEqual(['t', 'own', 'promises', 'rule', 'method']);
    expect(ids([own('after', 'promises')])).toEqual(['t', 'promises', 'rule', 'own', 'method']);
    expect(ids([own('instead-of', 'promises')])).toEqual(['t', 'own', 'method']);
    expect(ids([own('after', 'title')])).toEqual(['t', 'own', 'promises', 'rule', 'method']);
    expect(ids([own('before', 'end')])).toEqual(['t', 'promises', 'rule', 'method', 'own']);
  });

  it('takes no part where this document has no such section', () => {
    expect(ids([own('before', 'values')])).toEqual(['t', 'promises', 'rule', 'method']);
  });

  it('that names no section at all is a problem with the nearest name', () => {
    expect(ids([own('before', 'promise')])).toEqual(['Did you mean `promises`?']);
  });
});
