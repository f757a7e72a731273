import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Audit } from '../../../src/core/audit.ts';
import { parseAnswers } from '../../../src/core/audit-file/answers-file.ts';
import { printAudit } from '../../../src/core/audit-file/audit-text.ts';
import { readAnswers } from '../../../src/core/audit-file/read-answers.ts';
import { anyAudit, places, rubric } from './any-audit.ts';

function read(text: string) {
  const sheet = parseAnswers(text, 'answers.yaml');
  if (!sheet.ok) return { problems: sheet.problems };
  let made = 0;
  const { answers, problems } = readAnswers(sheet.value.source, {
    rubrics: [rubric],
    groups: sheet.value.groups ?? [],
    origin: 'given',
    newRespondent: () => {
      made += 1;
      return `r-${String(made).padStart(8, '0')}`;
    },
  });
  return { sheet: sheet.value, answers, problems: [...sheet.value.problems, ...problems] };
}
const problemsIn = (text: string): string[] =>
  read(text).problems.map(({ code, where, message, hint }) =>
    `${where.line}:${where.column} ${code}: ${message} ${hint ?? ''}`.trim(),
  );

describe('a file of answers', () => {
  it('may be short', () => {
    const { sheet, answers, problems } = read(
      'answers: { small: { level: 4, plain: yes, words: It was warm., goal: not-said } }',
    );
    expect(problems).toEqual([]);
    expect(sheet?.organization).toBeUndefined();
    expect(answers?.entries).toEqual({
      'small/level': { answer: { state: 'answered', value: 4 } },
      'small/plain': { answer: { state: 'answered', value: 'yes' } },
      'small/words': { answer: { state: 'answered', value: [{ text: 'It was warm.' }] } },
      'small/goal': { answer: { state: 'not-said' } },
    });
  });

  it('may be JSON, and blank where nothing was said', () => {
    const { answers, problems } = read(
      '{"groups": ["leaders"], "answers": {"small": {"level": null, "plain": true}, "other": null}}',
    );
    expect(problems.map(({ message }) => message)).toEqual(['`other` is not a rubric of this audit.']);
    expect(answers?.entries).toEqual({ 'small/plain': { answer: { state: 'answered', value: 'yes' } } });
  });

  it('may be an audit as it stands on disk', () => {
    const plainly = (audit: Audit): Audit => ({
      ...audit,
      groups: audit.groups.map(({ id, title }) => ({ id, title })),
    });
    fc.assert(
      fc.property(anyAudit.map(plainly), (audit) => {
        const { sheet, answers, problems } = read(printAudit(audit, places, 'a'.repeat(64)));
        expect(problems.filter(({ code }) => code !== 'criteria-not-confirmed')).toEqual([]);
        expect(sheet).toMatchObject({
          organization: audit.organization,
          mode: audit.mode,
          rubrics: [{ name: 'small' }],
        });
        const { entries, responses, promises, actions } = audit;
        expect(answers).toEqual({ entries, responses, promises, actions });
      }),
      { numRuns: 50 },
    );
  });

  it('wants the criteria of a level confirmed, and says which', () => {
    expect(problemsIn('answers: { small: { level: 5, claim: { say: 5, do: 1 } } }')).toEqual([
      '1:28 criteria-not-confirmed: This level may be chosen only if all of this is true: It was seen. If it is, write { answer: …, confirmed: true }.',
      '1:38 criteria-not-confirmed: This level may be chosen only if all of this is true: It was seen. If it is, write { answer: …, confirmed: true }.',
    ]);
    expect(problemsIn('answers: { small: { level: { answer: 5, confirmed: true } } }')).toEqual([]);
  });

  it('counts no more hands than people', () => {
    const groups = 'groups: [{ id: leaders, present: 4 }, { id: front-line, present: 6 }]\n';
    expect(problemsIn(`${groups}answers: { small: { level: { hands: 2 2 2 2 2 } } }`)).toEqual([]);
    expect(problemsIn(`${groups}answers: { small: { level: { hands: 2 2 2 2 2 ?1 } } }`)).toEqual([
      '2:37 too-many-votes: 11 hands were counted, but 10 people are in the room.',
    ]);
    expect(
      problemsIn(
        `${groups}answers: { small: { level: { hands: { leaders: 0 0 3 2 0 } }, several: { hands: { leaders: 4 4 4 } } } }`,
      ),
    ).toEqual(['2:48 too-many-votes: 5 hands were counted, but the group `leaders` has 4 people.']);
  });

  it('gives respondents a random id, and refuses a name', () => {
    const { answers } = read('answers: {}\nresponses: [{ answers: { small: { level: 2 } } }]');
    expect(answers?.responses).toEqual([
      { respondent: 'r-00000001', answers: { 'small/level': { state: 'answered', value: 2 } } },
    ]);
    expect(problemsIn('answers: {}\nresponses: [{ respondent: Ann, answers: {} }]')).toEqual([
      '2:27 wrong-value: `respondent` cannot be "Ann"; expected a random id such as r-4f2a91c0, never a name.',
    ]);
  });

  it('numbers promises and actions that have no id', () => {
    const { answers, problems } = read(
      'answers: {}\npromises: [One., { id: M1, text: Two., by: soon }]\nactions: [Three.]',
    );
    expect(problems).toEqual([]);
    expect(answers?.promises).toEqual([
      { id: 'M2', text: 'One.' },
      { id: 'M1', text: 'Two.', by: 'soon' },
    ]);
    expect(answers?.actions).toEqual([{ id: 'A1', text: 'Three.' }]);
  });

  it('refuses groups told twice, and more people than there are', () => {
    expect(
      problemsIn(`groups: [leaders, { id: leaders, headcount: 3, present: 5 }, { id: staff, headcount: 2 }]
answers:
  small:
    level: { hands: { staff: 9 0 0 0 0 } }
responses: [{ group: staff, answers: {} }, { group: staff, answers: {} }, { group: staff, answers: {} }]
`),
    ).toEqual([
      '1:19 duplicate-id: The group `leaders` is given twice.',
      '1:57 wrong-value: Of the group `leaders` 5 are present, but there are only 3.',
      '4:30 too-many-votes: 9 hands were counted, but the group `staff` has 2 people.',
      '5:12 too-many-votes: 3 people of the group `staff` answered, but there are only 2.',
    ]);
  });

  it('takes a part that is left blank for one that is not there', () => {
    const { answers, problems } = read(`answers:
  small:
    level:
    plain: ~
    goal: { option: ease, why: "" }
    promises: [{ text: We ring back., owner: , by: " " }]
    words: [{ text: It was., group: }]
`);
    expect(problems).toEqual([]);
    expect(answers?.entries).toEqual({
      'small/goal': { answer: { state: 'answered', value: { option: 'ease' } } },
      'small/promises': { answer: { state: 'answered', value: [{ text: 'We ring back.' }] } },
      'small/words': { answer: { state: 'answered', value: [{ text: 'It was.' }] } },
    });
  });

  it('says all that is wrong at once', () => {
    expect(
      problemsIn(`date: 2026-02-30
mod: hands
groups: [leaders]
promises: [{ id: M1, text: One. }, { id: M1, text: Two., question: small/lvl }]
answers:
  small:
    level: { hands: { leader: 0 0 1 0 0 } }
    words: [{ text: It was., group: bosses }]
`).toSorted(),
    ).toEqual(
      [
        '1:7 wrong-value: Expected a date from 1900 to 2200, such as 2026-03-14.',
        '2:1 unknown-key: `mod` is not a key here. Did you mean `mode`?',
        '4:42 duplicate-id: `M1` is given twice.',
        '4:58 unknown-question: There is no question `small/lvl` in this audit. Did you mean `small/level`?',
        '7:23 unknown-group: There is no group `leader` in this audit. Did you mean `leaders`?',
        '8:37 unknown-group: There is no group `bosses` in this audit.',
      ].toSorted(),
    );
  });

  it.each([
    ['nothing', ''],
    ['a list', '- 1'],
    ['a text', 'hello'],
    ['__proto__', 'answers: { __proto__: { level: 1 }, small: { __proto__: 4, constructor: 4 } }'],
    [
      'an alias bomb',
      `answers:\n  a: &a [x,x,x,x,x,x,x,x,x,x]\n${['b', 'c', 'd', 'e', 'f'].map((name, index) => `  ${name}: &${name} [${Array(10).fill(`*${'abcde'[index]}`).join(',')}]`).join('\n')}`,
    ],
    ['numbers for names', '1: 2\nanswers: { 3: { 4: 5 } }'],
    [
      'answers that are no record',
      'answers: { small: [1, 2], 7: 8 }\nresponses: [1, { answers: 4 }, null]\npromises: { a: b }\nactions: [[]]',
    ],
  ])('is refused with its place when it holds %s', (_, text) => {
    const { problems } = read(text);
    expect(problems.length).toBeGreaterThan(0);
    for (const { where } of problems) expect(where.file).toBe('answers.yaml');
  });
});
