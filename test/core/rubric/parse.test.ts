import { describe, expect, test } from 'vitest';
import { parseRubric } from '../../../src/core/rubric/parse.ts';
import { defaultBands, type Rubric } from '../../../src/core/rubric/rubric.ts';

const head = 'format: 1\nid: demo\nversion: 1.0.0\ntitle: Demo\nsource: [{ author: A, title: B }]\npurpose: P\n';
/** A rubric of one factor with these questions, each on a line from line 11 on; `more` comes after it. */
const withQuestions = (questions: string[], more = ''): string =>
  `${head}factors:\n  - id: f\n    title: F\n    questions:\n${questions.map((one) => `      - ${one}\n`).join('')}    about: X\n${more}`;
const good = (text: string, base?: Rubric): Rubric => {
  const parsed = parseRubric(text, 'a.yaml', () => base);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 1));
  return parsed.value;
};
const wrong = (text: string, base?: Rubric): string[] => {
  const parsed = parseRubric(text, 'a.yaml', () => base);
  return parsed.ok
    ? []
    : parsed.problems.map(
        ({ code, message, hint, where }) => `${where.line} ${code}: ${message}${hint ? ` ${hint}` : ''}`,
      );
};
const yesNo = (id: string, more = ''): string => `{ id: ${id}, kind: yes-no, ask: A?${more} }`;
const scale = (id: string, more = ''): string => `{ id: ${id}, kind: scale, ask: A?, levels: [a, b, c]${more} }`;

describe('a rubric is given its defaults', () => {
  const rubric = good(withQuestions([yesNo('some-thing')]));
  test('letter, language, weights, bands, next steps', () => {
    expect(rubric).toMatchObject({ letter: 'D', language: 'en', weight: 1, groups: [], outcomes: [], changelog: [] });
    expect(rubric.bands).toEqual(defaultBands);
    expect(rubric.factors).toMatchObject([
      { weight: 1, makesOrBreaks: false, nextSteps: { low: [], middle: [], high: [] } },
    ]);
  });
  test('a topic from the id, and no keys without a value', () => {
    expect(rubric.factors[0]?.questions[0]).toEqual({
      id: 'some-thing',
      kind: 'yes-no',
      ask: 'A?',
      topic: 'some thing',
      weight: 1,
      core: false,
      probes: {},
      reverse: false,
    });
  });
  test('named scales are found, and line breaks in a text are blanks', () => {
    const question = '{ id: q, kind: scale, scale: s, ask: "One\n          two?" }';
    const text = withQuestions([question], 'scales: { s: { levels: [a, { text: b, criteria: [c] }] } }\n');
    expect(good(text).factors[0]?.questions[0]).toMatchObject({
      ask: 'One two?',
      levels: [
        { text: 'a', criteria: [] },
        { text: 'b', criteria: ['c'] },
      ],
    });
  });
  test('a rubric that asks for scores and can never have one is none', () => {
    const text = withQuestions(['{ id: q, kind: yes-no, weight: 0, ask: A? }']);
    const result = parseRubric(text, 'a.yaml');
    expect(result.ok ? [] : result.problems.map(({ message }) => message)).toEqual([
      'All weights are 0, so nothing in this rubric could ever have a score.',
    ]);
  });
  test('nor is one that Windows could not keep', () => {
    const result = parseRubric(
      withQuestions(['{ id: q, kind: yes-no, ask: A? }']).replace(/^id: .*$/m, 'id: nul'),
      'a.yaml',
    );
    expect(result.ok ? [] : result.problems.map(({ message }) => message)).toEqual([
      'Windows cannot keep a file of this name; choose another id.',
    ]);
  });
  test('a text in which nothing can be read is no text', () => {
    const result = parseRubric(withQuestions(['{ id: q, kind: yes-no, ask: "\\u200b\\u202e" }']), 'a.yaml');
    expect(result.ok ? [] : result.problems.map(({ message }) => message)).toEqual([
      'There is nothing here that could be read.',
    ]);
  });
  test('a rubric in which nothing is scored is a rubric', () => {
    expect(good(withQuestions(['{ id: q, kind: open-text, ask: A? }'])).factors).toHaveLength(1);
  });
  test('conditions become tests', () => {
    const when = ', when: { any: [{ question: a, is: yes }, { not: { question: b, atLeast: 2 } }] }';
    const rubric = good(withQuestions([yesNo('a'), scale('b'), yesNo('c', when)]));
    expect(rubric.factors[0]?.questions[2]?.when).toEqual({
      test: 'any',
      of: [
        { test: 'is', question: 'a', value: 'yes' },
        { test: 'not', of: [{ test: 'at-least', question: 'b', level: 2 }] },
      ],
    });
  });
});

describe('what is wrong between questions', () => {
  const when = (test: string) =>
    wrong(withQuestions([yesNo('a'), scale('b'), choice, yesNo('c', `, when: ${test}`), yesNo('d')]));
  const choice = '{ id: o, kind: multi-choice, ask: A?, options: [{ id: x, text: X }, { id: y, text: Y }] }';
  test.each([
    ['{ question: bb, is: yes }', '14 unknown-id: There is no question called `bb` in this rubric. Did you mean `b`?'],
    [
      '{ question: d, is: yes }',
      '14 bad-condition: `d` is not asked before this question, so nothing can depend on it here. Move that question up, or this one down.',
    ],
    [
      '{ question: c, is: yes }',
      '14 bad-condition: `c` is not asked before this question, so nothing can depend on it here. Move that question up, or this one down.',
    ],
    ['{ question: a, is: maybe }', '14 bad-condition: `a` has no option `maybe`; expected one of yes, no.'],
    [
      '{ question: a, atLeast: 1 }',
      '14 bad-condition: `a` is a question of kind yes-no, which `atLeast` cannot test. Use `is` or `answered`.',
    ],
    ['{ question: b, atLeast: 4 }', '14 bad-condition: `b` has no level 4; expected a number between 1 and 3.'],
    [
      '{ question: b, is: "3" }',
      '14 bad-condition: `b` is a question of kind scale, which `is` cannot test. Use `atLeast`, `atMost` or `answered`.',
    ],
    [
      '{ question: o, is: x }',
      '14 bad-condition: `o` is a question of kind multi-choice, which `is` cannot test. Use `includes` or `answered`.',
    ],
    [
      '{ question: o, includes: z }',
      '14 bad-condition: `o` has no option `z`; expected one of x, y. Did you mean `x`?',
    ],
    [
      '{ question: a }',
      '14 bad-condition: A condition needs a test; expected one of is, atLeast, atMost, includes, answered. For example: when: { question: service-promise, is: yes }',
    ],
    ['{ is: yes }', '14 bad-condition: `question` is missing here; expected the id of an earlier question.'],
    [
      '{ question: b, atLeast: 1, atMost: 2 }',
      '14 bad-condition: A condition has one test; here are atLeast and atMost. To ask for several things at once, list them under `all`.',
    ],
    [
      '{ all: [{ question: b, atMost: 9 }] }',
      '14 bad-condition: `b` has no level 9; expected a number between 1 and 3.',
    ],
  ])('a condition like %s', (test, expected) => {
    expect(when(test)).toEqual([expected]);
  });
  test.each([
    [
      'two ids of one name',
      [yesNo('a'), yesNo('a')],
      '12 duplicate-id: `a` is used twice; the first is on line 11. Factors and questions need ids of their own.',
    ],
    [
      'an id of a factor',
      [yesNo('f')],
      '11 duplicate-id: `f` is used twice; the first is on line 8. Factors and questions need ids of their own.',
    ],
    [
      'an unknown scale',
      ['{ id: a, kind: scale, ask: A?, scale: seen }'],
      '11 unknown-scale: There is no scale called `seen` in this file. Scales are listed under `scales` at the top of the rubric.',
    ],
    [
      'levels and a scale',
      ['{ id: a, kind: scale, ask: A?, levels: [a, b], scale: s }'],
      '11 wrong-shape: Levels and a scale are both given; expected one of them.',
    ],
    [
      'neither',
      ['{ id: a, kind: scale, ask: A? }'],
      '11 missing-key: `levels` is missing here; expected the levels, lowest first, or the name of a `scale`.',
    ],
    [
      'sides of two lengths',
      ['{ id: a, kind: say-do, ask: A?, say: { ask: B?, levels: [a, b] }, do: { ask: C?, levels: [a, b, c] } }'],
      '11 wrong-shape: `say` has 2 levels and `do` has 3; expected the same number, so that they can be compared.',
    ],
    [
      'worth on one option only',
      ['{ id: a, kind: choice, ask: A?, options: [{ id: x, text: X, worth: 1 }, { id: y, text: Y }] }'],
      '11 missing-key: `worth` is missing here; expected it on every option of the question, or on none.',
    ],
    [
      'two options of one name',
      ['{ id: a, kind: choice, ask: A?, options: [{ id: x, text: X }, { id: x, text: Y }] }'],
      '11 duplicate-id: Two options of this question are called `x`.',
    ],
    [
      'an option called like a missing answer',
      ['{ id: a, kind: choice, ask: A?, options: [{ id: dont-know, text: X }, { id: x, text: Y }] }'],
      '11 wrong-value: An option cannot be called `dont-know`: that is what an answer is called when there is none.',
    ],
    [
      'more choices than options',
      ['{ id: a, kind: multi-choice, ask: A?, atMost: 3, options: [{ id: x, text: X }, { id: y, text: Y }] }'],
      '11 wrong-value: `atMost` cannot be 3; there are only 2 options.',
    ],
    [
      'an unknown group',
      [yesNo('a', ', askedOf: [leader]')],
      '11 unknown-group: There is no group called `leader`. Did you mean `leaders`?',
    ],
    [
      'promises that are no list',
      [yesNo('a', ', role: promises')],
      '11 wrong-value: The role `promises` belongs to a question of kind list, of promises.',
    ],
    [
      'an outcome that is not scored',
      ['{ id: a, kind: open-text, ask: A?, role: outcome }'],
      '11 wrong-value: The role `outcome` belongs to a question that is scored.',
    ],
    [
      'an outcome among other questions',
      [yesNo('a', ', role: outcome'), yesNo('b', '')],
      '11 wrong-value: The role `outcome` belongs to the only scored question of its factor. Give it a factor of its own.',
    ],
  ])('%s', (_, questions, expected) => {
    expect(wrong(withQuestions(questions))).toEqual([expected]);
  });
  test('groups of the rubric take the place of the usual ones', () => {
    const text = withQuestions([yesNo('a', ', askedOf: [pilots]')], 'groups: [{ id: pilots, title: Pilots }]\n');
    expect(good(text).groups).toEqual([{ id: 'pilots', title: 'Pilots' }]);
  });
});

describe('what is wrong with the rest', () => {
  const band = (from: number, title: string, more = '') =>
    `  - { from: ${from}, title: ${title}, stands: low, means: x${more} }\n`;
  test.each([
    [
      'bands that begin above 0',
      `bands:\n${band(1, 'a')}${band(2, 'b')}`,
      ['14 bad-bands: The first band begins at 0, so that every score has a band.'],
    ],
    [
      'bands that go down',
      `bands:\n${band(0, 'a')}${band(0, 'b')}`,
      ['15 bad-bands: Bands go up: this one begins at 0, the one before it at 0.'],
    ],
    ['bands of one name', `bands:\n${band(0, 'a')}${band(5, 'a')}`, ['15 bad-bands: Two bands are called "a".']],
    [
      'a band that needs nothing known',
      `bands:\n${band(0, 'a')}${band(5, 'b', ', needs: [{ factor: g, from: 1 }]')}`,
      ['15 unknown-id: There is no factor called `g` in this rubric. Did you mean `f`?'],
    ],
    [
      'an outcome of nothing known',
      'outcomes: [{ factor: zebra, say: x }]\n',
      ['13 unknown-id: There is no factor called `zebra` in this rubric.'],
    ],
    [
      'an outcome of no score',
      'outcomes: [{ from: 50, below: 50, say: x }]\n',
      ['13 wrong-value: No score is from 50 and below 50 at once.'],
    ],
    [
      'a day that does not exist',
      'changelog: [{ version: 1.0.0, date: 2026-02-30, says: x }]\n',
      ['13 wrong-value: 2026-02-30 is no day; expected a date from 1900 to 2200, such as 2026-03-14.'],
    ],
    [
      'a change of nothing known',
      'changelog: [{ version: 1.0.0, date: 2026-02-03, says: x, changes: [{ question: z, is: new }, { question: y, is: retired }] }]\n',
      ['13 unknown-id: There is no question called `z` in this rubric. Did you mean `a`?'],
    ],
    [
      'groups of one name',
      'groups: [{ id: a, title: A }, { id: a, title: B }]\n',
      ['13 duplicate-id: Two groups are called `a`.'],
    ],
  ])('%s', (_, more, expected) => {
    expect(wrong(withQuestions([yesNo('a')], more))).toEqual(expected);
  });
  test('a changelog may tell of questions that it says are gone', () => {
    const told =
      'changelog: [{ version: 1.1.0, date: 2026-02-03, says: x, changes: [{ question: a, is: reworded, replaces: [b] }] }, { version: 1.0.0, date: 2025-02-03, says: x, changes: [{ question: b, is: reworded, replaces: [c] }, { question: c, is: new }] }]\n';
    expect(good(withQuestions([yesNo('a')], told)).changelog).toHaveLength(2);
  });
  test('a newer format is said alone', () => {
    const [first, ...others] = wrong('format: 2\nwhatever: true\n');
    expect(first).toContain('newer-format');
    expect(others).toEqual([]);
  });
  test('broken parts hide nothing of the others, and all is in order of lines', () => {
    const questions = [
      '{ id: a, kind: scal, ask: A? }',
      yesNo('b', ', when: { question: a, is: yes }'),
      yesNo('b'),
      'nonsense',
    ];
    const codes = wrong(
      withQuestions(questions, 'outcomes: [{ factor: g, say: 1 }, { factor: h, say: x }]\nextra: 1\n'),
    );
    expect(codes.map((line) => line.split(':')[0])).toEqual([
      '11 wrong-value',
      '13 duplicate-id',
      '14 wrong-value',
      '16 wrong-value',
      '16 unknown-id',
      '17 unknown-key',
    ]);
  });
});

describe('an overlay', () => {
  const base = good(
    `${withQuestions([yesNo('a'), yesNo('b', ', when: { question: a, is: yes }')])}  - { id: g, title: G, about: x, questions: [${yesNo('c')}] }\n` +
      'bands:\n  - { from: 0, title: a, stands: low, means: x }\n  - { from: 50, title: b, stands: high, means: x, needs: [{ factor: g, from: 9 }] }\n' +
      'outcomes: [{ factor: g, say: x }]\n',
  );
  const overlay = (rest: string) => `format: 1\nid: ours\nversion: 2.0.0\nextends: demo\n${rest}`;
  test('drops, weighs and adds, and keeps the rest', () => {
    const rubric = good(
      overlay(
        `title: Ours\ndrop: [g]\nweights: { f: 3, new-one: 2 }\nadd:\n  questions: { f: [${scale('new-one', ', when: { question: a, is: no }')}] }\n` +
          `  factors: [{ id: h, title: H, about: x, questions: [${yesNo('d')}] }]\n`,
      ),
      base,
    );
    expect(rubric).toMatchObject({
      id: 'ours',
      version: '2.0.0',
      title: 'Ours',
      purpose: 'P',
      extends: 'demo',
      outcomes: [],
    });
    expect(
      rubric.factors.map(({ id, weight, questions }) => [id, weight, questions.map((one) => [one.id, one.weight])]),
    ).toEqual([
      [
        'f',
        3,
        [
          ['a', 1],
          ['b', 1],
          ['new-one', 2],
        ],
      ],
      ['h', 1, [['d', 1]]],
    ]);
    expect(rubric.bands.map(({ needs }) => needs)).toEqual([[], []]);
  });
  test.each([
    ['an unknown drop', 'drop: [gg]', '5 unknown-id: `demo` has no factor or question called `gg`. Did you mean `g`?'],
    [
      'a drop that another question needs',
      'drop: [a]',
      '5 bad-overlay: `a` cannot be dropped by itself: whether `b` is asked depends on it. Drop `b` too.',
    ],
    ['a factor without questions', 'drop: [c]', '5 bad-overlay: No question is left in `g`. Drop `g` as a whole.'],
    ['nothing left', 'drop: [f, g]', '5 bad-overlay: Nothing of `demo` is left.'],
    [
      'a weight of nothing known',
      'weights: { ff: 2 }',
      '5 unknown-id: There is no factor or question called `ff`. Did you mean `f`?',
    ],
    [
      'a weight of something dropped',
      'drop: [g]\nweights: { c: 2 }',
      '6 bad-overlay: `c` has no weight: it is dropped.',
    ],
    [
      'questions for an unknown factor',
      `add: { questions: { zebra: [${yesNo('n')}] } }`,
      '5 unknown-id: `demo` has no factor called `zebra`. Questions of a new factor stand in that factor, under `questions`.',
    ],
    [
      'questions for a dropped factor',
      `drop: [g]\nadd: { questions: { g: [${yesNo('n')}] } }`,
      '6 bad-overlay: Questions cannot join `g`: it is dropped.',
    ],
    [
      'an id of the base',
      `add: { questions: { f: [${yesNo('c')}] } }`,
      '5 duplicate-id: `c` is used twice; the first is in the rubric that this one extends. Factors and questions need ids of their own.',
    ],
  ])('with %s is refused', (_, rest, expected) => {
    expect(wrong(overlay(`${rest}\n`), base)).toContain(expected);
  });
  test('may drop a question with the one that depends on it', () => {
    const text = overlay(`drop: [a, b]\nadd: { questions: { f: [${yesNo('n')}] } }\n`);
    expect(good(text, base).factors[0]?.questions.map(({ id }) => id)).toEqual(['n']);
  });
  test('needs its base, and a base that is whole', () => {
    expect(wrong(overlay(''))).toEqual(['4 unknown-rubric: There is no rubric called `demo` to extend.']);
    expect(wrong(overlay(''), good(overlay(''), base))[0]).toContain(
      '4 bad-overlay: `demo` is tailored from `demo` itself',
    );
  });
  test('needs an id of its own', () => {
    expect(wrong(overlay('').replace('ours', 'demo'), base)[0]).toContain('2 duplicate-id');
  });
});
