// One list of promises, wherever they were made.
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/core/audit.ts';
import { promisesIn } from '../../../src/core/audit-file/promises.ts';
import type { ListItem } from '../../../src/core/kinds/list.ts';
import { aFactor, anAudit, anOpenText, aRubric } from '../an-audit.ts';

const { id: _, kind: __, ...base } = anOpenText('promises');
const list = { ...base, id: 'promises', kind: 'list' as const, of: 'promises' as const };
const rubric = aRubric([aFactor('first', [list])]);
const said = (...value: ListItem[]): Answer => ({ state: 'answered', value });

describe('promises of an audit', () => {
  it('are those captured, then those of the lists, each text once and numbered on', () => {
    const audit = anAudit(rubric, {
      promises: [
        { id: 'M2', text: 'We ring back.' },
        { id: 'M1', text: ' ' },
      ],
      entries: {
        'rubric/promises': {
          answer: said({ text: 'we  ring back' }, { text: 'A name', owner: 'Desk' }),
        },
      },
      responses: [{ respondent: 'r-1', answers: { 'rubric/promises': said({ text: 'A price first' }) } }],
    });
    expect(promisesIn(audit)).toEqual([
      { id: 'M2', text: 'We ring back.' },
      { id: 'M3', text: 'A name', owner: 'Desk', question: 'rubric/promises' },
      { id: 'M4', text: 'A price first', question: 'rubric/promises' },
    ]);
  });
  it('are none of a list that was not shown', () => {
    const hidden = { ...list, when: { test: 'is' as const, question: 'gate', value: 'yes' } };
    const gated = aRubric([aFactor('first', [anOpenText('gate'), hidden])]);
    const audit = anAudit(gated, {
      entries: { 'rubric/promises': { answer: said({ text: 'A name' }) } },
    });
    expect(promisesIn(audit)).toEqual([]);
  });
});
