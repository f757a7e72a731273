// A form made for each tool, read back from its bytes, filled in, exported as that tool exports, and imported: the same answers, and nothing asked.
import { readSheet } from 'read-excel-file/node';
import { Model } from 'survey-core';
import { describe, expect, it } from 'vitest';
import {
  aFormOf,
  answersOfSheets,
  csv,
  everyKind,
  importSilently,
  type ReadQuestion,
  type Reply,
  repliesTo,
  sheets,
  writeForm,
} from './a-form.ts';

const form = aFormOf(everyKind);
const textOf = async (tool: Parameters<typeof writeForm>[0]) => new TextDecoder().decode(await writeForm(tool, form));
const decoded = (html: string): string =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#123;', '{').replaceAll('&amp;', '&');

/** Cells of one person: `cell` writes a reply to a question; ticks get a column each where `ticks` says so. */
const rowsOf = (questions: ReadQuestion[], cell: (question: ReadQuestion, reply: Reply) => string[]): string[][] =>
  sheets.map((sheet) => {
    const replies = repliesTo(form, sheet);
    return questions.flatMap((question, index) => cell(question, replies[index]));
  });
const picked = ({ choices }: ReadQuestion, reply: Reply) =>
  Array.isArray(reply) ? reply.map((place) => choices[place] ?? { code: '?', text: '?' }) : [];
const joined =
  (part: 'code' | 'text', separator: string) =>
  (question: ReadQuestion, reply: Reply): string[] => [
    typeof reply === 'string'
      ? reply
      : picked(question, reply)
          .map((choice) => choice[part])
          .join(separator),
  ];

function isSilentAndSame(outcome: Awaited<ReturnType<typeof importSilently>>, tool: string) {
  expect(outcome.tool).toBe(tool);
  expect(outcome.open).toEqual([]);
  expect(outcome.drafts).toEqual(answersOfSheets);
}

describe('an XLSForm', async () => {
  const bytes = Buffer.from(await writeForm('xlsform', form));
  const cells = async (sheet: string) =>
    (await readSheet(bytes, sheet)).map((row) => row.map((cell) => String(cell ?? '')));
  const [survey, choices] = [await cells('survey'), await cells('choices')];
  let page = '';
  const questions = survey
    .slice(1)
    .flatMap(([type = '', name = '', label = '']): (ReadQuestion & { page: string })[] => {
      if (type === 'begin_group') page = name;
      if (!/^(select|text)/.test(type)) return [];
      const list = choices.filter(([each]) => each === type.split(' ')[1]);
      const own = list.map(([, code = '', text = '']) => ({ code, text }));
      return [{ name, title: label, many: type.startsWith('select_multiple'), choices: own, page }];
    });

  it('comes back from ODK Central', async () => {
    const heading = questions.map(({ name, page: before }) => (before === '' ? name : `${before}-${name}`));
    const notes = ['culture_audit_opening', 'culture_audit_thanks'];
    const rows = rowsOf(questions, joined('code', ' ')).map((row, index) => [
      `2026-03-1${index}`,
      ...row,
      '',
      '',
      `uuid:${index}`,
    ]);
    const table = csv([['SubmissionDate', ...heading, ...notes, 'KEY'], ...rows]);
    isSilentAndSame(await importSilently(table, 'odk.csv', everyKind), 'odk');
  });

  it('comes back from KoboToolbox, with each choice of several in a column of its own', async () => {
    const heading = questions.flatMap(({ name, page: before, many, choices: own }) => {
      const path = before === '' ? name : `${before}/${name}`;
      return [path, ...(many ? own.map(({ code }) => `${path}/${code}`) : [])];
    });
    const rows = rowsOf(questions, (question, reply) => [
      ...joined('code', ' ')(question, reply),
      ...(question.many
        ? question.choices.map((choice) =>
            reply === undefined ? '' : picked(question, reply).includes(choice) ? '1' : '0',
          )
        : []),
    ]).map((row, index) => [...row, String(index), `u-${index}`, '2026-03-14T08:05:50']);
    const table = csv([[...heading, '_id', '_uuid', '_submission_time'], ...rows], ';');
    isSilentAndSame(await importSilently(table, 'kobo.csv', everyKind), 'kobotoolbox');
  });

  it('holds no formula, whatever a text begins with, and is the same bytes again', async () => {
    expect(choices.some(([, , text = '']) => text.startsWith('=Nobody'))).toBe(true);
    const again = Buffer.from(await writeForm('xlsform', form));
    expect(again.equals(bytes)).toBe(true);
  });
});

describe('a SurveyJS form', () => {
  it('is loaded by survey-core, and what its model gives comes back', async () => {
    const json = JSON.parse(await textOf('surveyjs'));
    const results = sheets.map((sheet) => {
      const model = new Model(json);
      expect(model.jsonErrors ?? []).toEqual([]);
      const questions = model.getAllQuestions().filter((question) => question.getType() !== 'html');
      for (const [index, reply] of repliesTo(form, sheet).entries()) {
        const question = questions[index];
        if (question === undefined || reply === undefined) continue;
        if (typeof reply === 'string') question.value = reply;
        else {
          const values = reply.map((place) => question['choices'][place].value);
          question.value = question.getType() === 'checkbox' ? values : values[0];
        }
        expect(question.isVisible).toBe(true);
        expect(question.hasErrors(false)).toBe(false);
      }
      model.doComplete();
      return model.data;
    });
    isSilentAndSame(await importSilently(JSON.stringify(results), 'results.json', everyKind), 'surveyjs');
  });

  it('hides a question until its condition is met, and forgets it again', async () => {
    const model = new Model(JSON.parse(await textOf('surveyjs')));
    const [condition, hidden] = ['desk_form_written_promise', 'desk_form_promise_in_use'];
    expect(model.getQuestionByName(hidden).isVisible).toBe(false);
    model.setValue(condition, 'yes');
    model.setValue(hidden, '2');
    expect(model.getQuestionByName(hidden).isVisible).toBe(true);
    model.setValue(condition, 'no');
    expect(model.data[hidden]).toBeUndefined();
  });
});

describe('a LimeSurvey survey', async () => {
  const lines = (await textOf('limesurvey'))
    .replace(/^\ufeff/, '')
    .trim()
    .split('\r\n');
  const table = lines.map((line) =>
    line.split('\t').map((cell) => cell.replace(/^"(.*)"$/s, '$1').replaceAll('""', '"')),
  );
  const questions: ReadQuestion[] = [];
  for (const [, , kind, type, name = '', , text = ''] of table.slice(1)) {
    if (kind === 'Q') questions.push({ name, title: decoded(text), many: type === 'M', choices: [] });
    else if (kind === 'A' || kind === 'SQ') questions.at(-1)?.choices.push({ code: name, text: decoded(text) });
  }
  const about = ['id', 'submitdate', 'lastpage', 'startlanguage', 'seed'];
  const person = (index: number) => [String(index + 1), '1980-01-01 00:00:00', '3', 'en', '77'];
  const ticks = (question: ReadQuestion, reply: Reply, yes: string, no: string) =>
    question.choices.map((choice) => (reply === undefined ? '' : picked(question, reply).includes(choice) ? yes : no));

  it('has codes that LimeSurvey takes: letters and digits, twenty at most, five for answers, none twice', () => {
    const codes = questions.map(({ name }) => name);
    expect(codes.filter((code) => !/^[a-z][a-z0-9]{0,19}$/.test(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
    expect(questions.flatMap(({ choices }) => choices).filter(({ code }) => !/^[a-z0-9]{1,5}$/.test(code))).toEqual([]);
  });

  it('comes back with codes as headings and full answers', async () => {
    const heading = questions.flatMap(({ name, many, choices }) =>
      many ? choices.map(({ code }) => `${name}[${code}]`) : [name],
    );
    const rows = rowsOf(questions, (question, reply) =>
      question.many ? ticks(question, reply, 'Yes', 'No') : joined('text', '')(question, reply),
    ).map((row, index) => [...person(index), ...row]);
    isSilentAndSame(
      await importSilently(csv([[...about, ...heading], ...rows], ';'), 'results.csv', everyKind),
      'limesurvey',
    );
  });

  it('comes back with texts as headings, and N/A where nothing was asked', async () => {
    const heading = questions.flatMap(({ title, many, choices }) =>
      many ? choices.map(({ text }) => `${title} [${text}]`) : [title],
    );
    const rows = rowsOf(questions, (question, reply) =>
      (question.many ? ticks(question, reply, 'Yes', 'No') : joined('text', '')(question, reply)).map(
        (cell) => cell || 'N/A',
      ),
    ).map((row, index) => [...person(index), ...row]);
    const first = ['Response ID', 'Date submitted', 'Last page', 'Start language', 'Seed'];
    const outcome = await importSilently(csv([[...first, ...heading], ...rows], ';'), 'results.csv', everyKind);
    expect(outcome.open).toEqual([]);
    expect(outcome.drafts.map(({ answers }) => answers)).toEqual(answersOfSheets.map(({ answers }) => answers));
  });

  it('is refused with answer codes for groups, since these are no names', async () => {
    const [group] = questions;
    const file = csv(
      [
        [...about, group?.name ?? '', 'x'],
        [...person(0), group?.choices[0]?.code ?? '', ''],
      ],
      ';',
    );
    await expect(
      importSilently(file.replace(';"x"', `;"${questions[1]?.name}"`), 'results.csv', everyKind),
    ).rejects.toThrow(/code of a group in a form/);
  });

  it('comes back with answer codes, apart from the group', async () => {
    const closed = questions.slice(1);
    const heading = closed.flatMap(({ name, many, choices }) =>
      many ? choices.map(({ code }) => `${name}[${code}]`) : [name],
    );
    const rows = sheets.map((sheet, index) => {
      const replies = repliesTo(form, sheet).slice(1);
      const cells = closed.flatMap((question, at) =>
        question.many ? ticks(question, replies[at], 'Y', '') : joined('code', '')(question, replies[at]),
      );
      return [...person(index), ...cells];
    });
    const outcome = await importSilently(csv([[...about, ...heading], ...rows], ';'), 'results.csv', everyKind);
    expect(outcome.drafts.map(({ answers }) => answers)).toEqual(answersOfSheets.map(({ answers }) => answers));
  });
});

describe('a Qualtrics survey', () => {
  it('comes back with choice text under three headings', async () => {
    const parts = (await textOf('qualtrics')).split(/\n\n(?=\[\[)/).filter((part) => part.includes('[[ID:'));
    const questions = parts.map((part): ReadQuestion => {
      const [head = '', list = ''] = part.split('[[Choices]]\n');
      const [type = '', id = '', words = ''] = head.split('\n');
      const choices = list
        .split('\n')
        .filter((line) => line !== '')
        .map((text) => ({ code: '', text: decoded(text) }));
      return {
        name: id.slice(5, -2),
        title: decoded(words).replace(/<[^>]+>/g, ' '),
        many: type.includes('Multiple'),
        choices,
      };
    });
    const rows = rowsOf(questions, joined('text', ',')).map((row, index) => [
      '2026-03-14',
      'IP Address',
      'True',
      `R_${index}`,
      ...row,
    ]);
    const table = csv([
      ['StartDate', 'Status', 'Finished', 'ResponseId', ...questions.map(({ name }) => name)],
      ['Start Date', 'Response Type', 'Finished', 'Response ID', ...questions.map(({ title }) => title)],
      ['{"ImportId":"startDate"}', '', '', '', ...questions.map((_, index) => `{"ImportId":"QID${index}"}`)],
      ...rows,
    ]);
    isSilentAndSame(await importSilently(table, 'qualtrics.csv', everyKind), 'qualtrics');
  });
});

describe('a Google form', () => {
  it('is built by its script, and comes back with the titles as headings', async () => {
    const items: ReadQuestion[] = [];
    const anItem = (many: boolean) => {
      const item: ReadQuestion = { name: '', title: '', many, choices: [] };
      items.push(item);
      const does = {
        setTitle: (title: string) => Object.assign(item, { title }) && does,
        setHelpText: () => does,
        setRequired: () => does,
        setValidation: () => does,
        setChoiceValues: (texts: string[]) =>
          Object.assign(item, { choices: texts.map((text) => ({ code: '', text })) }) && does,
      };
      return does;
    };
    const settings = [
      'setTitle',
      'setDescription',
      'setConfirmationMessage',
      'setCollectEmail',
      'setProgressBar',
      'setShowLinkToRespondAgain',
    ];
    const nothing = { setTitle: () => nothing };
    const made = {
      ...Object.fromEntries(settings.map((name) => [name, () => undefined])),
      addMultipleChoiceItem: () => anItem(false),
      addCheckboxItem: () => anItem(true),
      addParagraphTextItem: () => anItem(false),
      addPageBreakItem: () => nothing,
      getPublishedUrl: () => '',
      getEditUrl: () => '',
    };
    const rule = { requireSelectAtMost: () => rule, build: () => rule };
    const FormApp = { create: () => made, createCheckboxValidation: () => rule };
    new Function('FormApp', 'Logger', `${await textOf('google')}\nbuild();`)(FormApp, { log: () => undefined });
    const rows = rowsOf(items, joined('text', ';')).map((row, index) => [`2026/03/14 9:05:4${index} AM GMT+1`, ...row]);
    const table = csv([['Timestamp', ...items.map(({ title }) => title)], ...rows]);
    isSilentAndSame(await importSilently(table, 'google.csv', everyKind), 'google-forms');
  });
});

describe('a form on paper', async () => {
  it('comes back through the blank table, with what stands small beside each box typed in', async () => {
    const html = await textOf('paper');
    const sections = [...html.matchAll(/<section><p class="typed"><code>(.*?)<\/code>(.*?)<\/section>/gs)];
    const questions = sections.map(([, name = '', inner = '']): ReadQuestion => {
      const codes = [...inner.matchAll(/<li>.*?<code>(.*?)<\/code>/g)].map(([, code = '']) => ({ code, text: '' }));
      return { name, title: '', many: false, choices: codes };
    });
    const heading = (await textOf('csv')).trim();
    expect(heading.split(',')).toEqual(questions.map(({ name }) => name));
    const rows = csv(rowsOf(questions, joined('code', ';')));
    isSilentAndSame(await importSilently(`${heading}\r\n${rows}`, 'typed.csv', everyKind), 'table');
  });
});
