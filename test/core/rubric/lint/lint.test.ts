import { describe, expect, test } from 'vitest';
import { jointIn } from '../../../../src/core/rubric/lint/double-barrelled.ts';
import { lintRubric } from '../../../../src/core/rubric/lint/lint.ts';
import { readSource } from '../../../../src/core/source/source.ts';

const findings = (text: string) => {
  const source = readSource(text, 'a.yaml');
  if (!source.ok) throw new Error(source.problems.map(({ message }) => message).join());
  return lintRubric(source.value);
};
const rulesIn = (text: string) => [...new Set(findings(text).map(({ rule }) => rule))];

const levels = [
  'The person who took it apologizes, and that is the end of it.',
  'It is written down somewhere; nobody could say when the list was last read.',
  'A cause is looked into when the complaint is loud or a manager hears of it.',
  'Each complaint has one owner who finds the cause and tells the person who raised it.',
  'Causes are removed as a habit, and anyone here can name one that went away this quarter.',
];
const step = (words: string) => ({ do: words, who: 'The service lead', within: '2 weeks', sign: 'Fewer notes.' });
const steps = {
  low: [step('Put every complaint of the past month on one wall.')],
  middle: [step('Give each open case a name, and read the list on Monday.')],
  high: [step('Invite three customers to see what was changed.')],
};
const sound = {
  id: 'q',
  kind: 'scale',
  topic: 'complaint causes',
  ask: 'When a customer complains, what happens to the cause?',
  practice: 'find the cause of each complaint',
  evidence: 'The last complaint whose cause was removed.',
  core: true,
  levels,
};
/** A rubric in JSON, sound but for what is given. */
const rubric = (question: object, factor: object = {}, others: object[] = []): string =>
  JSON.stringify({
    factors: [
      {
        id: 'f',
        title: 'F',
        about: 'X.',
        questions: [{ ...sound, ...question }, ...others],
        nextSteps: steps,
        ...factor,
      },
    ],
  });
const asked = (ask: string) => rulesIn(rubric({ ask }));

test('a sound question passes', () => {
  expect(rulesIn(rubric({}))).toEqual([]);
});

describe('double-barrelled', () => {
  test.each([
    'Do leaders listen and respond?',
    'How fast and friendly is our service?',
    'How clear are our rules, and do people follow them?',
    'What do leaders hear and how do they act?',
    'Is our work accurate and timely?',
    'Do we know our customers? Do they know us?',
    'Do people here notice or reward good service?',
    'How would you rate the speed and quality of our service?',
    'Do managers support and encourage their people?',
    'Do people understand and support our goals?',
    'Is our service fast, friendly and accurate?',
    'Are waiting times measured and published?',
    'Is the mission statement known and lived?',
    'Does somebody own it and tell the customer?',
  ])('is found in: %s', (ask) => {
    expect(jointIn(ask)).toBeDefined();
    expect(asked(ask)).toContain('double-barrelled');
  });
  test.each([
    'Do our policies and procedures help people serve?',
    'How do the front line and the back office work together?',
    'Who decides between a customer and the month’s margin?',
    'What happens between order and delivery?',
    'Is it written down whether or not a complaint is open?',
    'Do leaders and managers meet customers?',
    'What do sales and service tell each other about a customer?',
    'Does the family feel welcome?',
    'Do our praise and reward systems reach everyone?',
    'What becomes of ideas and questions from the front line?',
    'Which help and support does a new colleague get?',
    'Does work with friends and family count?',
    'Is there need and speed in what we do?',
  ])('is not found in: %s', (ask) => {
    expect(jointIn(ask)).toBeUndefined();
  });
});

describe('leading', () => {
  test.each([
    'Don’t you find our service friendly?',
    "Can't we trust our leaders?",
    'How well do we succeed with customers?',
    'Do you agree that customers come first?',
    'Customers come first here, don’t they?',
    'Is the customer, of course, always served?',
    'How important is it to listen?',
    'Would you agree our service is the best?',
    'How satisfied are you with our excellent service?',
    'Why is our service so good?',
  ])('is found in: %s', (ask) => {
    expect(asked(ask)).toContain('leading');
  });
  test.each([
    'How long does a customer wait?',
    'Do customers come first here?',
    'What do we say about how well we serve?',
  ])('is not found in: %s', (ask) => {
    expect(asked(ask)).not.toContain('leading');
  });
});

describe('negative', () => {
  test.each([
    'Are complaints not answered here?',
    'Do customers no longer wait?',
    'Cannot the desk decide?',
  ])('is found in: %s', (ask) => {
    expect(asked(ask)).toContain('negative');
  });
  test.each([
    'What happens when a case does not fit our rules?',
    'Is it known whether or not a promise was kept?',
    'Is there a name at every desk, or not?',
  ])('is not found in: %s', (ask) => {
    expect(asked(ask)).not.toContain('negative');
  });
});

describe('absolute', () => {
  test('is found in a question and at level 4', () => {
    expect(asked('Do we always answer within a day?')).toContain('absolute');
    expect(
      rulesIn(rubric({ levels: levels.with(3, 'Every cause is always found by an owner whose name is on the list.') })),
    ).toEqual(['absolute']);
  });
  test('is not found in a side clause, nor at level 1', () => {
    expect(asked('What do people who never meet a customer know of them?')).not.toContain('absolute');
    expect(
      rulesIn(rubric({ levels: levels.with(0, 'The person who took it never speaks of it to anyone again.') })),
    ).toEqual([]);
  });
});

describe('jargon', () => {
  test.each([
    'How do we leverage feedback?',
    'Which KPI do we watch?',
    'Are teams silos?',
    'How smooth is the customer journey?',
  ])('is found in: %s', (ask) => {
    expect(asked(ask)).toEqual(['jargon']);
  });
  test('is found in levels, practice, next steps and what is read aloud', () => {
    expect(rulesIn(rubric({ practice: 'align all stakeholders behind one plan' }))).toEqual(['jargon']);
    expect(
      rulesIn(
        rubric({ levels: levels.with(1, 'Each team has its own touchpoints, which nobody else has ever seen.') }),
      ),
    ).toEqual(['jargon']);
    expect(rulesIn(rubric({}, { about: 'We strive for excellence.' }))).toEqual(['jargon']);
    expect(
      rulesIn(rubric({}, { nextSteps: { ...steps, low: [step('Empower the desk with a budget of its own.')] } })),
    ).toEqual(['jargon']);
  });
  test.each([
    'How long was the journey to the shop?',
    'Is the excellent work of others named?',
    'Who owns the kiosk?',
  ])('is not found in: %s', (ask) => {
    expect(asked(ask)).toEqual([]);
  });
});

test('too-long: from 25 words on', () => {
  expect(asked(`${'word '.repeat(23)}word?`)).not.toContain('too-long');
  expect(asked(`${'word '.repeat(24)}word?`)).toContain('too-long');
});
test('not-a-question: a statement, where something is chosen', () => {
  const open = { kind: 'open-text', levels: undefined, ask: 'Name a company that served you well.' };
  expect(rulesIn(rubric(open))).toEqual([]);
  expect(asked('Complaints are answered.')).toEqual(['not-a-question']);
});

describe('levels', () => {
  const laddered = (texts: string[]) => rulesIn(rubric({ levels: texts }));
  test('are five', () => {
    expect(laddered(levels.slice(1))).toEqual(['not-five-levels']);
  });
  test('are sights, not marks', () => {
    expect(laddered(['Poor', 'Fair', 'Good', 'Very good', 'Excellent'])).toContain('bare-levels');
    expect(laddered(['Never', 'Rarely', 'Sometimes', 'Often', 'Always'])).toContain('bare-levels');
  });
  test('differ in more than how often', () => {
    const often = ['never', 'rarely', 'sometimes', 'often', 'usually'];
    expect(laddered(often.map((word) => `Complaints are ${word} answered within a day here.`))).toEqual([
      'frequency-ladder',
    ]);
  });
  test('have about one length', () => {
    expect(laddered(levels.with(4, `${'Causes are removed as a habit and '.repeat(6)}so on.`))).toEqual([
      'unbalanced-levels',
    ]);
    expect(laddered(levels.with(2, 'Some do.'))).toEqual(['unbalanced-levels']);
  });
  test('are all different', () => {
    expect(laddered(levels.with(4, levels[3] ?? ''))).toEqual(['same-levels']);
  });
  test('are looked at once where they have a name', () => {
    const named = { scales: { s: { levels: levels.slice(1) } }, factors: [] };
    expect(findings(JSON.stringify(named))).toMatchObject([{ rule: 'not-five-levels' }]);
  });
  test('are looked at on both sides of a pair', () => {
    const pair = {
      kind: 'say-do',
      levels: undefined,
      say: { ask: 'A?', levels: levels.slice(1) },
      do: { ask: 'B?', levels: levels.slice(1) },
    };
    expect(findings(rubric(pair)).map(({ rule }) => rule)).toEqual(['not-five-levels', 'not-five-levels']);
  });
});

describe('what is missing', () => {
  test('evidence and practice, on scored questions', () => {
    expect(rulesIn(rubric({ evidence: undefined, practice: undefined }))).toEqual([
      'missing-evidence',
      'missing-practice',
    ]);
    const open = { kind: 'open-text', levels: undefined, evidence: undefined, practice: undefined };
    expect(rulesIn(rubric(open))).toEqual([]);
    expect(rulesIn(rubric({ weight: 0, evidence: undefined, practice: undefined }))).toEqual([]);
  });
  test('next steps, all or some', () => {
    expect(rulesIn(rubric({}, { nextSteps: undefined }))).toEqual(['missing-next-steps']);
    expect(rulesIn(rubric({}, { nextSteps: { ...steps, high: [] } }))).toEqual(['missing-next-steps']);
  });
  test('a core question', () => {
    expect(rulesIn(rubric({ core: false }))).toEqual(['no-core-question']);
  });
  test('the core question that another one depends on', () => {
    const first = { id: 'first', kind: 'open-text', ask: 'Who is asked?' };
    const file = JSON.stringify({
      factors: [
        {
          id: 'f',
          title: 'F',
          about: 'X.',
          questions: [first, { ...sound, when: { question: 'first', answered: true } }],
          nextSteps: steps,
        },
      ],
    });
    expect(rulesIn(file)).toEqual(['stranded-core-question']);
  });
});

describe('practice-form', () => {
  const practised = (practice: string) => rulesIn(rubric({ practice }));
  test.each([
    'to find the cause',
    'we find the cause',
    'finding the cause',
    'finds the cause of a complaint',
    'the cause is found',
    'customers are heard',
    'can say who decides',
    'answered every letter',
    'Find the cause',
    'find the cause.',
    `find ${'the cause and '.repeat(10)} more`,
  ])('is broken by: %s', (practice) => {
    expect(practised(practice)).toEqual(['practice-form']);
  });
  test.each([
    'find the cause of each complaint',
    'bring one snag back to the Monday meeting',
    'discuss complaints by cause',
    'focus on one cause at a time',
    'need no permission to put a mistake right',
    'have a name for every order',
    'let the desk decide',
  ])('is kept by: %s', (practice) => {
    expect(practised(practice)).toEqual([]);
  });
});

test('topic-form: short, and no sentence', () => {
  expect(rulesIn(rubric({ topic: 'What happens to causes.' }))).toEqual(['topic-form']);
  expect(rulesIn(rubric({ topic: 'what it is that happens to the causes of complaints' }))).toEqual(['topic-form']);
});

describe('near-duplicate', () => {
  const twin = (ask: string) => rulesIn(rubric({}, {}, [{ ...sound, id: 'twin', ask }]));
  test('is a question that asks the same in nearly the same words', () => {
    expect(twin('When a customer complains, what happens then to the cause?')).toEqual(['near-duplicate']);
  });
  test('is not a question on something else', () => {
    expect(twin('When a colleague complains, who looks for the reason?')).toEqual([]);
  });
  test('is a next step that stands there twice', () => {
    const same = [step('Put every complaint of the past month on the wall.')];
    expect(rulesIn(rubric({}, { nextSteps: { ...steps, middle: same } }))).toEqual(['near-duplicate']);
  });
});

test('vague-next-step: what nobody can begin', () => {
  const vague = ['Improve communication between teams.', 'Raise awareness of service.', 'Train the staff in service.'];
  for (const words of vague) {
    expect(rulesIn(rubric({}, { nextSteps: { ...steps, low: [step(words)] } }))).toEqual(['vague-next-step']);
  }
});

test('untold-version: a changelog that stops before the version of the file', () => {
  const changed = (version: string) =>
    rulesIn(`version: ${version}\nchangelog: [{ version: 1.0.0, date: 2026-03-14, says: First. }]\n`);
  expect(changed('1.1.0')).toEqual(['untold-version']);
  expect(changed('1.0.0')).toEqual([]);
  expect(rulesIn('version: 1.1.0\n')).toEqual([]);
});

test('every finding has its place, its reason and a way to mend it, in order of lines', () => {
  const text =
    'factors:\n  - id: f\n    title: F\n    about: X.\n    questions:\n      - id: q\n        kind: yes-no\n        ask: Don’t we leverage it?\n';
  const found = findings(text);
  expect(found.map(({ rule, where }) => `${where.line}:${where.column} ${rule}`)).toEqual([
    '2:5 missing-next-steps',
    '2:5 no-core-question',
    '6:9 missing-evidence',
    '6:9 missing-practice',
    '8:14 leading',
    '8:14 jargon',
  ]);
  expect(found.every(({ why, fix }) => why.length > 20 && fix.length >= 10)).toBe(true);
});
