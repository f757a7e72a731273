// An import as a whole: what is matched and what is left, what is refused and how that is said, and who is counted.
import { describe, expect, it } from 'vitest';
import { parseMapping, printMapping } from '../../../src/intake/survey/mapping.ts';
import { accept } from '../../../src/intake/survey/plan.ts';
import { briefly, desk, importBytes, importSample, messages, sample, someGroups } from './a-survey.ts';
import { aWorkbook } from './a-workbook.ts';

const csv = (...rows: string[][]): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
const greeting = 'How are customers greeted here?';
const mapped = (text: string) => {
  const read = parseMapping(text, 'map.yaml', [desk]);
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  return read.value;
};

describe('columns', () => {
  it('answer by id, with the rubric or a group before it, whatever joins the words', async () => {
    for (const name of [
      'waiting-time',
      'waiting_time',
      'waitingTime',
      'desk/waiting-time',
      'desk__waiting_time',
      'page1/waiting-time',
    ]) {
      expect(briefly(await importBytes({ 'a.csv': csv([name], ['4']) }))).toEqual([{ 'waiting-time': '4' }]);
    }
  });

  it('answer by their words, with numbers, stars and markup around them', async () => {
    for (const heading of [`1. ${greeting} *`, `Q12: ${greeting}`, `<b>${greeting}</b>`, greeting.toUpperCase()]) {
      expect(briefly(await importBytes({ 'a.csv': csv([heading], ['4']) }))).toEqual([{ greeting: '4' }]);
    }
  });

  it('that are only near are suggested and not taken, until somebody says yes', async () => {
    const files = { 'a.csv': csv(['How do customers get greeted here?', 'waiting-time'], ['4', '2']) };
    const first = await importBytes(files);
    expect(briefly(first)).toEqual([{ 'waiting-time': '2' }]);
    const [suggestion] = first.plans[0]?.match.suggestions ?? [];
    expect(suggestion?.target.key).toBe('desk/greeting');
    if (!suggestion) return;
    const mapping = accept(mapped('format: 1'), suggestion);
    expect(briefly(await importBytes(files, { mapping }))).toEqual([{ greeting: '4', 'waiting-time': '2' }]);
  });

  it('that answer nothing are listed, and questions without a column too', async () => {
    const outcome = await importBytes({ 'a.csv': csv(['greeting', 'Shoe size'], ['4', '42']) });
    expect(outcome.plans[0]?.match.ignored.map(({ title }) => title)).toEqual(['Shoe size']);
    expect(outcome.plans[0]?.match.missing).toContain('desk/channel');
    expect(messages(await importBytes({ 'a.csv': csv(['Shoe size'], ['42']) }))).toEqual([
      'No column answers a question of desk.',
    ]);
  });

  it('for the same question are a problem, and a mapping settles it', async () => {
    const files = { 'a.csv': csv(['greeting', greeting], ['4', '2']) };
    expect(messages(await importBytes(files))).toEqual([
      'Both column A (“greeting”) and column B (“How are customers greeted here?”) answer desk/greeting.',
    ]);
    const mapping = mapped('format: 1\ncolumns: [{ column: A, ignore: true }]');
    expect(briefly(await importBytes(files, { mapping }))).toEqual([{ greeting: '2' }]);
  });

  it('of one side of a pair without the other are a problem', async () => {
    expect(messages(await importBytes({ 'a.csv': csv(['promises-kept.say'], ['4']) }))).toEqual([
      'desk/promises-kept has two sides, and only say has a column: column A (“promises-kept.say”).',
    ]);
  });

  it('that name a person are never read, even where an answer stands in them', async () => {
    const outcome = await importBytes({
      'a.csv': csv(['Name', 'E-Mail', 'greeting'], ['Ada Moe', 'ada@example.org', '4']),
    });
    expect(outcome.plans[0]?.match.personal.map(({ title }) => title)).toEqual(['Name', 'E-Mail']);
    expect(JSON.stringify(briefly(outcome))).not.toContain('Ada');
  });
});

describe('cells', () => {
  it('that are not understood stop the import, all of them at once, with their columns and rows', async () => {
    const outcome = await importBytes({
      'a.csv': csv(
        ['greeting', 'channel', 'written-promise'],
        ['Meh', 'By pigeon', 'perhaps'],
        ['4', 'By phone', 'yes'],
        ['Great', '', 'no'],
      ),
    });
    expect(messages(outcome)).toEqual([
      'Column A (“greeting”), for desk/greeting: these labels are not understood: “Meh” (row 2), “Great” (row 4).',
      'Column B (“channel”), for desk/channel: these labels are not understood: “By pigeon” (row 2).',
      'Column C (“written-promise”), for desk/written-promise: these labels are not understood: “perhaps” (row 2).',
    ]);
  });

  it('of a column that holds something else are named up to a point', async () => {
    const rows = Array.from({ length: 3500 }, (_, index) => [`word ${index}`]);
    const [message = ''] = messages(await importBytes({ 'a.csv': csv(['greeting'], ...rows) }));
    expect(message).toMatch(/“word 199” \(row 201\), and 3300 more\.$/);
  });

  it('beyond the heading are a problem with their row', async () => {
    const outcome = await importBytes({ 'a.csv': 'greeting,first-feeling\n4,calm, and safe\n3,calm\n' });
    expect(messages(outcome)[0]).toMatch(/^Row 2: This row has 3 cells, and the heading has 2\./);
  });

  it('hold free text without addresses', async () => {
    const outcome = await importBytes({
      'a.csv': csv(['first-feeling'], ['Write to ada.moe@mail.example.org or 192.168.0.12!']),
    });
    expect(briefly(outcome)).toEqual([
      { 'first-feeling': 'Write to [e-mail address left out] or [network address left out]!' },
    ]);
  });

  it('hold several choices, whatever stands between them', async () => {
    const files = {
      'a.csv': csv(['good-at'], ['Calling back, Being friendly, even when busy'], ['speed;follow-up;'], ['N/A'], ['']),
    };
    expect(briefly(await importBytes(files)).map(({ 'good-at': good }) => good)).toEqual([
      'warmth | follow-up',
      'speed | follow-up',
      '(not-applicable)',
    ]);
    expect(messages(await importBytes({ 'a.csv': csv(['good-at'], ['Being quick, Being rude']) }))).toHaveLength(1);
  });

  it('of a pair count only together; a reason for one of them is the reason', async () => {
    const files = {
      'a.csv': csv(['promises-kept.say', 'promises-kept.do'], ['4', '2'], ['4', "Don't know"], ['4', '']),
    };
    expect(briefly(await importBytes(files))).toEqual([{ 'promises-kept': '4/2' }, { 'promises-kept': '(dont-know)' }]);
  });

  it('are data, whatever they hold', async () => {
    const text = '=HYPERLINK("x") <script>\u001b[2J __proto__';
    expect(
      briefly(await importBytes({ 'a.csv': csv(['first-feeling', '__proto__', 'constructor'], [text, 'x', 'y']) })),
    ).toEqual([{ 'first-feeling': text }]);
  });
});

describe('respondents', () => {
  it('are in groups: usual ones by their title, others by their own words', async () => {
    const files = {
      'a.csv': csv(['greeting', 'Team'], ['4', 'Front line'], ['3', 'Bergen – Büro'], ['2', ''], ['1', 'BERGEN büro']),
    };
    const outcome = await importBytes(files, { group: 'team' });
    expect(briefly(outcome).map(({ group }) => group)).toEqual(['front-line', 'bergen-buro', undefined, 'bergen-buro']);
    expect(outcome.ok && outcome.imported.groups).toEqual([
      { id: 'front-line', title: 'Front line' },
      { id: 'bergen-buro', title: 'Bergen – Büro' },
    ]);
  });

  it('are only in groups that an audit has, where it is there already', async () => {
    const files = { 'a.csv': csv(['greeting', 'Team'], ['4', 'front line'], ['3', 'Fron line']) };
    const groups = someGroups('front-line');
    expect(messages(await importBytes(files, { group: 'Team', groups }))).toEqual([
      'The audit has no group “Fron line”.',
    ]);
    const mapping = mapped('format: 1\ngroup: Team\ngroups: { Fron line: front-line }');
    expect(briefly(await importBytes(files, { mapping, groups })).map(({ group }) => group)).toEqual([
      'front-line',
      'front-line',
    ]);
  });

  it('are asked for their group in a column that there is', async () => {
    expect(messages(await importBytes({ 'a.csv': csv(['greeting', 'Team'], ['4', 'x']) }, { group: 'Teem' }))).toEqual([
      'No column is called “Teem”.',
    ]);
  });

  it('are never named by their group', async () => {
    const rows = ['Ada', 'Bo', 'Cy', 'Di', 'Ed'].map((name) => ['4', name]);
    const files = { 'a.csv': csv(['greeting', 'First name'], ...rows) };
    expect(messages(await importBytes(files, { group: 'First name' }))).toEqual([
      'Of 5 groups, 5 have one person only: the column would tell who answered.',
    ]);
  });

  it('of a plain table are all counted, for two people may say the same', async () => {
    expect(briefly(await importBytes({ 'a.csv': csv(['greeting'], ['4'], ['4'], ['4']) }))).toHaveLength(3);
  });

  it('who answered twice are counted once, by their last answer', async () => {
    const head = ['ID', 'Start time', 'Completion time', 'Email', 'Name', greeting];
    const outcome = await importBytes({
      'a.csv': csv(head, ['1', 'x', 'y', '', '', '2'], ['2', 'x', 'y', '', '', '3'], ['1', 'x', 'z', '', '', '5']),
    });
    expect(briefly(outcome)).toEqual([{ greeting: '3' }, { greeting: '5' }]);
    expect(outcome.ok && outcome.imported.counts[0]?.duplicate).toBe(1);
  });

  it('of two files are told apart though both number them from 1', async () => {
    const head = ['ID', 'Start time', 'Completion time', 'Email', 'Name', greeting];
    const one = csv(head, ['1', 'x', 'y', '', '', '2'], ['2', 'a', 'b', '', '', '3']);
    const other = csv(head, ['1', 'c', 'd', '', '', '4'], ['2', 'a', 'b', '', '', '3']);
    const outcome = await importBytes({ 'a.csv': one, 'b.csv': other });
    expect(briefly(outcome)).toEqual([{ greeting: '2' }, { greeting: '3' }, { greeting: '4' }]);
  });

  it('of a Microsoft Forms workbook are read like those of its CSV', async () => {
    const rows = new TextDecoder().decode(sample('microsoft-forms.csv'));
    const { default: Papa } = await import('papaparse');
    const cells = Papa.parse<string[]>(rows).data.filter((row) => row.length > 1);
    const book = aWorkbook(cells.map((row) => row.map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell))));
    expect(briefly(await importBytes({ 'a.xlsx': book }))).toEqual(briefly(await importSample('microsoft-forms.csv')));
  });
});

describe('a mapping', () => {
  it('makes the next import of the same file the same, for every sample', async () => {
    for (const name of [
      'google-forms.csv',
      'surveymonkey.csv',
      'qualtrics.csv',
      'limesurvey-codes.csv',
      'kobotoolbox.csv',
      'alchemer.csv',
      'surveyjs.json',
    ]) {
      const first = await importSample(name);
      const text = printMapping(first.plans[0]?.match.matched ?? [], mapped('format: 1'), []);
      const again = await importSample(name, { mapping: mapped(text) });
      expect(briefly(again), name).toEqual(briefly(first));
      expect(new Set(again.plans[0]?.match.matched.map(({ by }) => by)), name).toEqual(new Set(['mapping']));
    }
  });

  it('keeps labels and what they mean, and names those that are still open', () => {
    const text = printMapping([], mapped('format: 1\nlabels: { desk/greeting: { Meh: 2 } }'), [
      { key: 'desk/greeting', label: 'Yo: "dude"' },
      { key: 'desk/channel', label: 'n' },
    ]);
    const { labels } = mapped(text);
    expect(labels.get('desk/greeting')).toEqual(
      new Map<string, string | number>([
        ['meh', 2],
        ['yo: "dude"', '?'],
      ]),
    );
    expect(labels.get('desk/channel')).toEqual(new Map([['n', '?']]));
  });

  it('explains labels and a second heading row', async () => {
    const mapping = mapped('format: 1\nheaderRows: 2\nlabels: { desk/greeting: { Meh: 2, "?!": not-said } }');
    const files = {
      'a.csv': csv(
        [greeting, 'What are we good at?', '', ''],
        ['', 'Being quick', 'Being friendly, even when busy', 'Calling back'],
        ['Meh', 'x', '', 'x'],
        ['?!', '', 'x', ''],
      ),
    };
    expect(briefly(await importBytes(files, { mapping }))).toEqual([
      { greeting: '2', 'good-at': 'speed | follow-up' },
      { greeting: '(not-said)', 'good-at': 'warmth' },
    ]);
  });

  it('is refused with its line where it names what is not there', () => {
    const read = parseMapping(
      'format: 1\ncolumns:\n  - column: A\n    question: desk/greetin\n  - { column: B, question: desk/promises-kept }\n  - { column: C, question: desk/good-at, option: slow }\nlabels: { desk/nothing: { a: 1 } }\n',
      'map.yaml',
      [desk],
    );
    expect(read.ok ? [] : read.problems.map(({ where, message }) => `${where.line}: ${message}`)).toEqual([
      '4: There is no question `desk/greetin`.',
      '5: Expected `side`: say or do.',
      '6: There is no option `slow` to tick here.',
      '7: There is no question `desk/nothing`.',
    ]);
  });
});
