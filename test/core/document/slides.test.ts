import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clock } from '../../../src/core/document/slides/agenda.ts';
import { slides } from '../../../src/core/document/slides/slides.ts';
import { scoreAudit } from '../../../src/core/score-audit/score-audit.ts';
import { aFactor, anAudit, aResponse, aRubric, aScale, someGroups } from '../an-audit.ts';
import { anyAudit } from './any-room.ts';

const options = { status: 'draft' as const, facts: 'a'.repeat(64), tool: 'tool 1' };
const words = fc.constantFrom('a warm house', 'We ring back', 'the third van');

describe('the slides of a debrief', () => {
  it('have a title, an agenda of the very slides that follow, and nothing empty', () => {
    fc.assert(
      fc.property(anyAudit(words), (audit) => {
        const { blocks } = slides(scoreAudit(audit), options);
        const titles = blocks.flatMap((block) => (block.type === 'heading' && block.level === 2 ? [block.text] : []));
        const agenda = blocks.find(({ type }) => type === 'table');
        const listed =
          agenda?.type === 'table'
            ? agenda.rows.map((row) => row[1]?.map((piece) => 'text' in piece && piece.text).join(''))
            : [];
        if (titles.length > 0) expect(listed.slice(1, -1)).toEqual(titles.slice(1));
        blocks.forEach((block, index) => {
          if (block.type === 'heading' && block.level === 2) expect(blocks[index + 1]?.type).not.toBe('heading');
        });
      }),
      { numRuns: 40 },
    );
  });

  it('name no small group and no reference that leads nowhere', () => {
    fc.assert(
      fc.property(anyAudit(words), (audit) => {
        const text = JSON.stringify(slides(scoreAudit(audit), options));
        expect(text).not.toMatch(/zebra/i);
        expect(text).not.toContain('"type":"reference"');
      }),
      { numRuns: 40 },
    );
  });

  it('show where each part stands, also where groups part', () => {
    const rubric = aRubric(['one', 'two'].map((id) => aFactor(id, [aScale(`${id}-a`), aScale(`${id}-b`)])));
    const responses = Array.from({ length: 24 }, (_, at) => {
      const own = at < 12 ? 5 : 1 + (at % 2);
      const said = { 'one-a': own, 'one-b': own, 'two-a': 3, 'two-b': 3 };
      return aResponse(said, at < 12 ? 'leaders' : 'front-line', `r-${at}`);
    });
    const audit = anAudit(rubric, { responses, groups: someGroups({ leaders: 12, 'front-line': 12 }) });
    const { blocks } = slides(scoreAudit(audit), options);
    expect(blocks.flatMap((block) => (block.type === 'chart' ? [block.chart.kind] : []))).toContain('profile');
  });

  it('say how many promises they leave out, and which actions are overdue', () => {
    const promises = Array.from({ length: 10 }, (_, at) => ({
      id: `M${at + 1}`,
      text: `We ring back within ${at} hours`,
    }));
    const actions = [
      { id: 'A1', text: 'Copy the key', by: '2020-01-01' },
      { id: 'A2', text: 'Ask again', by: '2999-01-01' },
    ];
    const audit = anAudit(aRubric([aFactor('one', [aScale('a')])]), { promises, actions });
    const said = JSON.stringify(slides(scoreAudit(audit), options).blocks);
    expect(said).toContain('Two more stand in the full document.');
    expect(said).toContain('1 Jan 2020, overdue');
    expect(said).not.toContain('1 Jan 2999, overdue');
  });

  it('count time from the beginning', () => {
    expect([0, 5, 60, 75].map(clock)).toEqual(['0:00', '0:05', '1:00', '1:15']);
  });
});
