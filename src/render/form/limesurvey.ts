// A survey for LimeSurvey as tab-separated values, the structure that its manual documents: a row each for settings, groups of questions,
// questions, subquestions and answers. Chosen over LSS, whose XML is an image of database tables that differ from version to version.
import type { Form, Item } from '../../core/form/form.ts';
import { testedItem } from '../../core/form/form.ts';
import { ownName, wayCodes } from '../../core/form/names.ts';
import { type Dialect, inDialect } from '../../core/form/rule.ts';
import { bytesOf, withoutTags } from './text.ts';
import type { WriteForm } from './tools.ts';

const columns = [
  'id',
  'related_id',
  'class',
  'type/scale',
  'name',
  'relevance',
  'text',
  'help',
  'language',
  'validation',
  'mandatory',
  'other',
  'max_answers',
  'exclude_all_others',
  'hidden',
] as const;
type Row = Partial<Record<(typeof columns)[number], string>>;

/** UTF-8 with a byte-order mark, as LimeSurvey writes it. */
export const limeSurvey: WriteForm = async (form) =>
  bytesOf(
    `\ufeff${[[...columns], ...rowsOf(form).map((row) => columns.map((key) => row[key] ?? ''))]
      .map((cells) => cells.map(quoted).join('\t'))
      .join('\r\n')}\r\n`,
  );

const quoted = (cell: string): string => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Texts are HTML, and what stands in braces would be reckoned out. */
const html = (text: string): string => withoutTags(text).replaceAll('{', '&#123;').replaceAll('}', '&#125;');
const paragraphs = (texts: string[]): string => texts.map((text) => `<p>${html(text)}</p>`).join('');

/** Anonymous answers, no addresses, and a page for each group of questions. */
const settings: Record<string, string> = {
  format: 'G',
  anonymized: 'Y',
  ipaddr: 'N',
  ipanonymize: 'Y',
  refurl: 'N',
  datestamp: 'N',
  savetimings: 'N',
  allowprev: 'Y',
  showwelcome: 'Y',
  printanswers: 'N',
  publicstatistics: 'N',
};

function rowsOf(form: Form): Row[] {
  const language = form.language.split('-')[0] ?? 'en';
  const of = (name: string, text: string): Row => ({ class: 'SL', name, text, language });
  let id = 0;
  const numbered = (rows: Row[]): Row[] => {
    id += 1;
    return rows.map((row) => ({ id: String(id), ...row, language }));
  };
  return [
    ...Object.entries({ language, ...settings }).map(([name, text]): Row => ({ class: 'S', name, text })),
    of('surveyls_title', html(form.title)),
    of('surveyls_welcometext', paragraphs(form.opening)),
    of('surveyls_endtext', paragraphs([form.thanks])),
    { class: 'G', 'type/scale': 'G0', name: html(form.title), relevance: '1', language },
    ...numbered(groupRows(form)),
    ...form.pages.flatMap((page, index) => [
      { class: 'G', 'type/scale': `G${index + 1}`, name: html(page.title), relevance: '1', language },
      ...page.items.flatMap((item) => numbered(itemRows(item, form))),
    ]),
  ];
}

/** LimeSurvey takes letters and digits only. */
const groupCode = ownName('group').replaceAll('_', '');

function groupRows({ group }: Form): Row[] {
  const base = { class: 'Q', name: groupCode, relevance: '1', mandatory: 'N' };
  if (group.fixed) return [{ ...base, 'type/scale': '*', text: `{'${group.fixed.id}'}`, hidden: '1' }];
  return [
    { ...base, 'type/scale': 'L', text: html(group.ask), help: html(group.help) },
    ...group.choices.map(
      (choice): Row => ({ class: 'A', 'type/scale': '0', name: choice.code, text: html(choice.text) }),
    ),
  ];
}

const types: Record<Item['answer'], string> = { one: 'L', many: 'M', words: 'T', lines: 'T' };

function itemRows(item: Item, form: Form): Row[] {
  const question: Row = {
    class: 'Q',
    'type/scale': types[item.answer],
    name: item.code,
    relevance: item.when ? inDialect(item.when, expression(form)) : '1',
    text: html(item.ask),
    help: item.help.map(html).join('<br />'),
    mandatory: 'N',
    other: 'N',
    ...(item.answer === 'lines' && item.atMost !== undefined
      ? { validation: `/^[^\\n;]*([\\n;][^\\n;]*){0,${item.atMost - 1}}$/` }
      : {}),
    ...(item.answer === 'many' ? { exclude_all_others: Object.values(wayCodes).join(';') } : {}),
    ...(item.answer === 'many' && item.atMost !== undefined ? { max_answers: String(item.atMost) } : {}),
  };
  const part = item.answer === 'many' ? 'SQ' : 'A';
  const parts = item.choices.map((choice): Row => {
    const row: Row = { class: part, 'type/scale': '0', name: choice.code, text: html(choice.text) };
    return part === 'SQ' ? { ...row, relevance: '1' } : row;
  });
  return [question, ...parts];
}

/** Questions that are not shown are empty to LimeSurvey, so nothing more needs to be said of them. */
const expression = (form: Form): Dialect => ({
  chosen: (question, side, codes) => {
    const item = testedItem(form, question, side);
    const picked = (item?.choices ?? []).filter(({ id }) => codes.includes(id));
    const name = item?.code ?? '';
    const tests = picked.map(({ code }) =>
      item?.answer === 'many' ? `${name}_${code}.NAOK == "Y"` : `${name}.NAOK == "${code}"`,
    );
    return `(${tests.join(' or ')})`;
  },
  written: (question) => `!is_empty(${testedItem(form, question, undefined)?.code ?? ''}.NAOK)`,
  all: (parts) => `(${parts.join(' and ')})`,
  any: (parts) => `(${parts.join(' or ')})`,
  not: (part) => `!(${part})`,
});
