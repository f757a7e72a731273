// Every tool's export, with its quirks, comes out as the same kind of answers.
import { describe, expect, it } from 'vitest';
import { briefly, importSample, type Outcome } from './a-survey.ts';

const toolOf = (outcome: Outcome): string => outcome.plans[0]?.layout.tool ?? '';
/** Rows of the only file, and those left out; reasons that leave out none are not listed. */
function counted(outcome: Outcome): Record<string, number> {
  const counts: Record<string, number> = outcome.ok ? { ...outcome.imported.counts[0] } : {};
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}
const titles = (outcome: Outcome): string[] => outcome.plans[0]?.match.ignored.map(({ title }) => title) ?? [];

/** What the first respondent says in most samples. */
const ada = {
  greeting: '4',
  'waiting-time': '5',
  'promises-kept': '4/2',
  'written-promise': 'yes',
  channel: 'phone',
  'good-at': 'speed | follow-up',
  'first-feeling': 'Safe',
};

describe('Google Forms', () => {
  it('is read from the CSV of the form: choices with semicolons, grids, a double click, an empty response', async () => {
    const outcome = await importSample('google-forms.csv', { group: 'Where do you work?' });
    expect(toolOf(outcome)).toBe('google-forms');
    expect(briefly(outcome)).toEqual([
      {
        ...ada,
        'waiting-time': '4',
        'good-at': 'speed | warmth',
        'first-feeling': 'Welcome,\nand expected',
        group: 'front-line',
      },
      {
        greeting: '1',
        'waiting-time': '1',
        'promises-kept': '5/1',
        'written-promise': 'no',
        channel: 'desk',
        'good-at': 'follow-up',
        'first-feeling': '(dont-know)',
        group: 'leaders',
      },
    ]);
    expect(counted(outcome)).toEqual({ rows: 4, duplicate: 1, empty: 1 });
  });

  it('is read from the CSV of a sheet: another language, choices with commas, and a comma inside a choice', async () => {
    const outcome = await importSample('google-sheet.csv');
    expect(toolOf(outcome)).toBe('google-forms');
    expect(briefly(outcome).map(({ 'good-at': good }) => good)).toEqual(['speed | warmth', 'warmth']);
    expect(briefly(outcome).map(({ 'waiting-time': time }) => time)).toEqual(['4', '(dont-know)']);
    expect(briefly(outcome)[1]?.['first-feeling']).toBe('=gut');
  });
});

describe('Microsoft Forms', () => {
  it('has hard spaces in headings, a semicolon after each choice, and points of a quiz', async () => {
    const outcome = await importSample('microsoft-forms.csv');
    expect(toolOf(outcome)).toBe('microsoft-forms');
    expect(briefly(outcome)).toEqual([
      {
        greeting: '3',
        'waiting-time': '3',
        'promises-kept': '3/3',
        'written-promise': 'yes',
        channel: 'mail',
        'good-at': 'speed | follow-up',
        'first-feeling': 'At ease',
      },
      {
        greeting: '2',
        'waiting-time': '2',
        'promises-kept': '4/2',
        'written-promise': 'no',
        channel: 'phone',
        'good-at': '(unanswered)',
        'first-feeling': '(not-said)',
      },
    ]);
    expect(titles(outcome)).toEqual([]);
  });
});

describe('SurveyMonkey', () => {
  it('has two heading rows, matrices and choices over several columns, and Windows letters', async () => {
    const outcome = await importSample('surveymonkey.csv');
    expect(toolOf(outcome)).toBe('surveymonkey');
    expect(briefly(outcome)).toEqual([
      { ...ada, channel: 'phone/more than half', 'first-feeling': 'That we’re glad they came – café style' },
      {
        greeting: '1',
        'waiting-time': '(unanswered)',
        'promises-kept': '(unanswered)',
        'written-promise': 'no',
        channel: 'desk',
        'good-at': 'warmth',
        'first-feeling': '(unanswered)',
      },
    ]);
  });
});

describe('Qualtrics', () => {
  for (const name of ['qualtrics.csv', 'qualtrics.tsv']) {
    it(`has three heading rows, previews, spam, unfinished rows and -99 (${name})`, async () => {
      const outcome = await importSample(name);
      expect(toolOf(outcome)).toBe('qualtrics');
      expect(counted(outcome)).toEqual({ rows: 5, incomplete: 1, preview: 2 });
      expect(briefly(outcome)).toEqual([
        {
          greeting: '5',
          'waiting-time': '5',
          'promises-kept': '5/4',
          'written-promise': 'yes',
          channel: 'phone',
          'good-at': 'speed | warmth',
          'first-feeling': 'Calm',
        },
        {
          greeting: '2',
          'waiting-time': '3',
          'promises-kept': '(unanswered)',
          'written-promise': 'no',
          channel: 'desk',
          'good-at': 'follow-up',
          'first-feeling': '(unanswered)',
        },
      ]);
      expect(titles(outcome)).toEqual([]);
    });
  }

  it('of the old kind has two heading rows and V1 to V10', async () => {
    const outcome = await importSample('qualtrics-legacy.csv');
    expect(toolOf(outcome)).toBe('qualtrics');
    expect(briefly(outcome)).toEqual([{ greeting: '4', 'written-promise': 'yes' }]);
    expect(counted(outcome)).toEqual({ rows: 2, preview: 1 });
  });
});

describe('LimeSurvey', () => {
  it('is read with codes as headings; rows that were not submitted are unfinished', async () => {
    const outcome = await importSample('limesurvey-codes.csv');
    expect(toolOf(outcome)).toBe('limesurvey');
    expect(counted(outcome)).toEqual({ rows: 3, incomplete: 1 });
    expect(briefly(outcome)[0]).toEqual(ada);
    expect(briefly(outcome)[1]?.['first-feeling']).toBe('=quiet');
  });

  it('writes N/A where nothing was answered, which is no "not applicable"', async () => {
    const [first] = briefly(await importSample('limesurvey-texts.csv'));
    expect(first).toEqual({ ...ada, 'waiting-time': '4', 'written-promise': '(unanswered)', 'good-at': 'speed' });
  });

  it('is read from VV: two heading rows, tabs, and words for what stands in the way of them', async () => {
    const outcome = await importSample('limesurvey-vv.csv');
    expect(toolOf(outcome)).toBe('limesurvey');
    expect(briefly(outcome)).toEqual([
      {
        greeting: '4',
        'waiting-time': '2',
        'written-promise': 'yes',
        'good-at': 'speed',
        'first-feeling': 'Safe\nand {seen}',
      },
    ]);
  });
});

describe('Typeform', () => {
  it('of old has a column for each choice, headed by the choice alone', async () => {
    const outcome = await importSample('typeform-old.csv');
    expect(toolOf(outcome)).toBe('typeform');
    expect(briefly(outcome).map(({ 'good-at': good }) => good)).toEqual(['speed | follow-up', '(unanswered)']);
  });

  it('now says which responses are partial', async () => {
    const outcome = await importSample('typeform-new.csv');
    expect(counted(outcome)).toEqual({ rows: 2, incomplete: 1 });
    expect(briefly(outcome)[0]).toMatchObject({ greeting: '3', 'promises-kept': '5/4', 'good-at': 'warmth' });
  });
});

describe('KoboToolbox, ODK, SurveyJS and Alchemer', () => {
  it('Kobo has groups in its headings, tags under them, and each choice twice', async () => {
    const outcome = await importSample('kobotoolbox.csv');
    expect(toolOf(outcome)).toBe('kobotoolbox');
    expect(counted(outcome)).toEqual({ rows: 3, incomplete: 1 });
    expect(briefly(outcome)[0]).toEqual(ada);
    expect(briefly(outcome)[1]).toMatchObject({ 'waiting-time': '(dont-know)', 'good-at': '(unanswered)' });
  });

  it('ODK has groups before hyphens and choices with blanks between them; what was rejected is left out', async () => {
    const outcome = await importSample('odk.csv');
    expect(toolOf(outcome)).toBe('odk');
    expect(briefly(outcome)).toEqual([ada]);
    expect(counted(outcome)).toEqual({ rows: 2, incomplete: 1 });
  });

  it('SurveyJS is a list of records', async () => {
    const outcome = await importSample('surveyjs.json');
    expect(toolOf(outcome)).toBe('surveyjs');
    expect(briefly(outcome)[0]).toEqual({ ...ada, channel: 'phone/nearly always' });
    expect(briefly(outcome)[1]).toMatchObject({ greeting: '2', channel: '(unanswered)', 'good-at': 'warmth' });
  });

  it('Alchemer heads tables Row:Question and ticks Option:Question', async () => {
    const outcome = await importSample('alchemer.csv');
    expect(toolOf(outcome)).toBe('alchemer');
    expect(briefly(outcome)).toEqual([{ ...ada, 'waiting-time': '4' }]);
    expect(counted(outcome)).toEqual({ rows: 2, incomplete: 1 });
  });
});

describe('what tells who somebody is', () => {
  const samples = [
    'google-forms.csv',
    'microsoft-forms.csv',
    'surveymonkey.csv',
    'qualtrics.csv',
    'limesurvey-codes.csv',
  ];
  const others = ['typeform-new.csv', 'kobotoolbox.csv', 'odk.csv', 'surveyjs.json', 'alchemer.csv'];
  for (const name of [...samples, ...others]) {
    it(`is not in what comes of ${name}`, async () => {
      const outcome = await importSample(name);
      const text = outcome.ok ? JSON.stringify(outcome.imported.drafts) : '';
      expect(text).toContain('greeting');
      expect(text).not.toMatch(/@|203\.0\.113|52\.37|Moe|\bada\b|c0ffee|uuid|R_\d|1180000|Mozilla|aBcD/);
    });
  }
});
