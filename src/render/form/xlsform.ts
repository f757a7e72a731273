// An XLSForm for KoboToolbox, ODK, SurveyCTO and others: a workbook with the sheets survey, choices and settings, as pyxform reads them.
// Every cell is text, so nothing in it is ever a formula.
import type { Choice, Form, Item } from '../../core/form/form.ts';
import { testedItem } from '../../core/form/form.ts';
import { ownName } from '../../core/form/names.ts';
import { type Dialect, inDialect } from '../../core/form/rule.ts';
import { oneLine } from '../one-line.ts';
import type { WriteForm } from './tools.ts';

const surveyColumns = ['type', 'name', 'label', 'hint', 'relevant', 'constraint', 'calculation', 'appearance'] as const;
type Row = Partial<Record<(typeof surveyColumns)[number], string>>;

export const xlsForm: WriteForm = async (form) => {
  const { workbookBytes } = await import('./workbook.ts');
  return workbookBytes(xlsFormSheets(form));
};

/** The three sheets, rows of cells each, the headings first. */
export function xlsFormSheets(form: Form): { name: string; rows: string[][] }[] {
  const survey = surveyRows(form);
  return [
    { name: 'survey', rows: [[...surveyColumns], ...survey.map((row) => surveyColumns.map((key) => row[key] ?? ''))] },
    { name: 'choices', rows: [['list_name', 'name', 'label'], ...choiceRows(form)] },
    {
      name: 'settings',
      rows: [
        ['form_title', 'form_id', 'version', 'style'],
        [label(form.title), form.rubric.id.replaceAll('-', '_'), form.rubric.version, 'pages'],
      ],
    },
  ];
}

/** Labels may refer to other questions by `${…}`; ours never do. */
const label = (text: string): string => oneLine(text).replaceAll('${', '$ {');

/** Names of choices hold no blanks and no hyphens. */
const choiceName = ({ id }: Choice): string => id.replaceAll('-', '_');
const listOf = ({ name }: Item): string => name;

function surveyRows(form: Form): Row[] {
  const { group } = form;
  const groupRow: Row = group.fixed
    ? { type: 'calculate', name: group.name, calculation: `'${group.fixed.id}'` }
    : { type: `select_one ${group.name}`, name: group.name, label: label(group.ask), hint: label(group.help) };
  return [
    { type: 'note', name: ownName('opening'), label: form.opening.map(label).join('\n\n') },
    groupRow,
    ...form.pages.flatMap((page): Row[] => [
      {
        type: 'begin_group',
        name: `page_${page.id.replaceAll('-', '_')}`,
        label: label(page.title),
        appearance: 'field-list',
      },
      ...page.items.map((item) => itemRow(item, form)),
      { type: 'end_group' },
    ]),
    { type: 'note', name: ownName('thanks'), label: label(form.thanks) },
  ];
}

function itemRow(item: Item, form: Form): Row {
  const constraint = constraintOf(item);
  return {
    type:
      item.answer === 'one'
        ? `select_one ${listOf(item)}`
        : item.answer === 'many'
          ? `select_multiple ${listOf(item)}`
          : 'text',
    name: item.name,
    label: label(item.ask),
    hint: item.help.map(label).join(' '),
    ...(item.when ? { relevant: inDialect(item.when, xpath(form)) } : {}),
    ...(constraint === undefined ? {} : { constraint }),
    ...(item.answer === 'lines' || item.answer === 'words' ? { appearance: 'multiline' } : {}),
  };
}

/** At most so many, and a way of having no answer only by itself. */
function constraintOf({ answer, choices, atMost }: Item): string | undefined {
  if (answer === 'lines' && atMost !== undefined) return `regex(., '^[^\\n;]*([\\n;][^\\n;]*){0,${atMost - 1}}$')`;
  if (answer !== 'many') return undefined;
  const alone = choices.flatMap((choice) => (choice.way ? [`not(selected(., '${choiceName(choice)}'))`] : []));
  const most = atMost === undefined ? [] : [`count-selected(.) <= ${atMost}`];
  return [`(count-selected(.) <= 1 or (${alone.join(' and ')}))`, ...most].join(' and ');
}

/** Questions that are not shown have no answer in XForms, so nothing more needs to be said of them. */
const xpath = (form: Form): Dialect => ({
  chosen: (question, side, codes) => {
    const item = testedItem(form, question, side);
    return `(${codes.map((code) => `selected(\${${item?.name ?? ''}}, '${code.replaceAll('-', '_')}')`).join(' or ')})`;
  },
  written: (question) => `\${${testedItem(form, question, undefined)?.name ?? ''}} != ''`,
  all: (parts) => `(${parts.join(' and ')})`,
  any: (parts) => `(${parts.join(' or ')})`,
  not: (part) => `not(${part})`,
});

function choiceRows(form: Form): string[][] {
  const lists = form.pages.flatMap(({ items }) => items.filter(({ choices }) => choices.length > 0));
  const row = (list: string, choice: Choice): string[] => [list, choiceName(choice), label(choice.text)];
  return [
    ...(form.group.fixed ? [] : form.group.choices.map((choice) => row(form.group.name, choice))),
    ...lists.flatMap((item) => item.choices.map((choice) => row(listOf(item), choice))),
  ];
}
