// A form for SurveyJS: the JSON that survey-core and the SurveyJS creator load.
import type { Form, Item } from '../../core/form/form.ts';
import { testedItem } from '../../core/form/form.ts';
import { ownName } from '../../core/form/names.ts';
import { type Dialect, inDialect } from '../../core/form/rule.ts';
import { oneLine } from '../one-line.ts';
import { asHtml, bytesOf } from './text.ts';
import type { WriteForm } from './tools.ts';

export const surveyJs: WriteForm = async (form) => bytesOf(`${JSON.stringify(surveyJsModel(form), null, 2)}\n`);

/** The model as plain data. */
function surveyJsModel(form: Form): object {
  const { group } = form;
  const opening = {
    type: 'html',
    name: ownName('opening'),
    html: form.opening.map((text) => `<p>${asHtml(text)}</p>`).join(''),
  };
  const groups = {
    type: 'radiogroup',
    name: group.name,
    title: oneLine(group.ask),
    description: oneLine(group.help),
    choices: group.choices.map(({ id, text }) => ({ value: id, text: oneLine(text) })),
  };
  return {
    title: oneLine(form.title),
    locale: form.language.split('-')[0],
    showProgressBar: true,
    clearInvisibleValues: 'onHidden',
    completedHtml: `<p>${asHtml(form.thanks)}</p>`,
    ...(group.fixed
      ? { calculatedValues: [{ name: group.name, expression: `'${group.fixed.id}'`, includeIntoResult: true }] }
      : {}),
    pages: [
      { name: 'opening', elements: [opening, ...(group.fixed ? [] : [groups])] },
      ...form.pages.map((page) => ({
        name: `page-${page.id}`,
        title: oneLine(page.title),
        elements: page.items.map((item) => element(item, form)),
      })),
    ],
  };
}

function element(item: Item, form: Form): object {
  const shared = {
    name: item.name,
    title: oneLine(item.ask),
    ...(item.help.length > 0 ? { description: item.help.map(oneLine).join(' ') } : {}),
    ...(item.when ? { visibleIf: inDialect(item.when, expression(form)) } : {}),
  };
  if (item.choices.length === 0) return { type: 'comment', ...shared };
  const choices = item.choices.map(({ id, text }) => ({ value: id, text: oneLine(text) }));
  if (item.answer === 'one') return { type: 'radiogroup', ...shared, choices, showClearButton: true };
  return {
    type: 'checkbox',
    ...shared,
    choices,
    ...(item.atMost === undefined ? {} : { maxSelectedChoices: item.atMost }),
  };
}

const expression = (form: Form): Dialect => ({
  chosen: (question, side, codes) => {
    const item = testedItem(form, question, side);
    const operator = item?.answer === 'many' ? 'contains' : '=';
    return `(${codes.map((code) => `{${item?.name ?? ''}} ${operator} '${code}'`).join(' or ')})`;
  },
  written: (question) => `{${testedItem(form, question, undefined)?.name ?? ''}} notempty`,
  all: (parts) => `(${parts.join(' and ')})`,
  any: (parts) => `(${parts.join(' or ')})`,
  not: (part) => `!(${part})`,
});
