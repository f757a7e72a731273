import { describe, expect, it } from 'vitest';
import type { Audit, Response } from '../../../src/core/audit.ts';
import type { Voice } from '../../../src/core/kinds/open-text.ts';
import { scoreAudit } from '../../../src/core/score-audit/score-audit.ts';
import { aChoice, aFactor, anAudit, anOpenText, aResponse, aRubric, aScale, someGroups } from '../an-audit.ts';

const rubric = aRubric([aFactor('one', [anOpenText('message'), aChoice('goal'), aScale('level')])]);
/** People of a group who each wrote something, and gave a reason. */
const writing = (count: number, group?: string): Response[] =>
  Array.from({ length: count }, (_, at) =>
    aResponse(
      { message: [{ text: `${group ?? 'Somebody'} ${at}` }], goal: { option: 'one', why: 'Because.' }, level: 3 },
      group,
    ),
  );
const audit = (responses: Response[], parts: Partial<Audit> = {}): Audit =>
  anAudit(rubric, { mode: 'hands', groups: someGroups({ leaders: 40, staff: 40 }), responses, ...parts });
const wordsIn = (of: Audit) =>
  scoreAudit(of).audit.responses.flatMap(({ answers }): Voice[] => {
    const answer = answers['rubric/message'];
    return answer?.state === 'answered' && Array.isArray(answer.value) ? (answer.value as Voice[]) : [];
  });
const groupsIn = (of: Audit) => new Set(wordsIn(of).map(({ group }) => group ?? null));

describe('what people wrote themselves', () => {
  it('is shown only where fifteen wrote, or three times the smallest group', () => {
    expect(wordsIn(audit(writing(14)))).toEqual([]);
    expect(wordsIn(audit(writing(15)))).toHaveLength(15);
    expect(wordsIn(audit(writing(15), { smallestGroup: 6 }))).toEqual([]);
    expect(JSON.stringify(scoreAudit(audit(writing(14))).audit)).not.toContain('Because');
  });
  it('still counts where it is not shown', () => {
    const [open, choice] = scoreAudit(audit(writing(12))).rubrics[0]?.factors[0]?.questions ?? [];
    expect(open?.sides[0]?.all.n).toBe(12);
    expect(choice?.sides[0]?.all.counts).toEqual([12, 0]);
  });
  it('has a group beside it only where fifteen of the group wrote, and as many whose group is not told', () => {
    expect(groupsIn(audit([...writing(20, 'staff'), ...writing(8, 'leaders')]))).toEqual(new Set([null]));
    expect(groupsIn(audit([...writing(20, 'staff'), ...writing(15, 'leaders')]))).toEqual(
      new Set(['staff', 'leaders']),
    );
    expect(groupsIn(audit([...writing(20, 'staff'), ...writing(8, 'leaders'), ...writing(9)]))).toEqual(
      new Set(['staff', null]),
    );
  });
  it('is shown of the only one who answered', () => {
    expect(wordsIn(audit(writing(1)))).toHaveLength(1);
  });
});

describe('what the room said aloud', () => {
  it('is shown, without the name of a group that is too small to be', () => {
    const voices = [
      { text: 'One', group: 'leaders' },
      { text: 'Two', group: 'staff' },
    ];
    const entries: Audit['entries'] = {
      'rubric/message': { answer: { state: 'answered', value: voices }, note: 'Leaders laughed.' },
      'rubric/level': {
        votes: [
          {
            tallies: [
              { group: 'leaders', counts: [0, 0, 2, 1, 0] },
              { group: 'staff', counts: [0, 4, 4, 4, 0] },
            ],
          },
        ],
      },
    };
    const room = anAudit(rubric, { mode: 'hands', groups: someGroups({ leaders: 3, staff: 12 }), entries });
    expect(scoreAudit(room).audit.entries['rubric/message']).toMatchObject({
      answer: { value: [{ text: 'One' }, { text: 'Two' }] },
      note: 'Leaders laughed.',
    });
    expect(JSON.stringify(scoreAudit(room).audit.entries['rubric/message'])).not.toContain('"group"');
  });
});
