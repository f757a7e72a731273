// A survey for Qualtrics as a text file in its advanced format, which its manual documents; QSF, its other format, is not documented.
// The format has no conditions, so they stand in words above the question.
import type { Form, Item } from '../../core/form/form.ts';
import { bytesOf, withoutTags } from './text.ts';
import type { WriteForm } from './tools.ts';

export const qualtrics: WriteForm = async (form) => bytesOf(qualtricsText(form));

/** Texts are HTML; double brackets are marks of the format, and `${` begins what is filled in. */
const text = (words: string): string =>
  withoutTags(words)
    .replace(/\[(?=\[)/g, '[ ')
    .replace(/\](?=\])/g, '] ')
    .replaceAll('${', '$ {');

function qualtricsText(form: Form): string {
  const { group } = form;
  const parts = [
    '[[AdvancedFormat]]',
    ...(group.fixed ? [`[[ED:${group.name}:${group.fixed.id}]]`] : []),
    `[[Block:${text(form.title)}]]`,
    `[[Question:DB]]\n${form.opening.map(text).join('<br><br>')}`,
    ...(group.fixed ? [] : [question('MC:SingleAnswer:Vertical', group.name, [group.ask, group.help], group.choices)]),
    ...form.pages.flatMap((page) => [`[[Block:${text(page.title)}]]`, ...page.items.map(itemText)]),
    `[[PageBreak]]\n[[Question:DB]]\n${text(form.thanks)}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

const types: Record<Item['answer'], string> = {
  one: 'MC:SingleAnswer:Vertical',
  many: 'MC:MultipleAnswer:Vertical',
  words: 'TE:Essay',
  lines: 'TE:Essay',
};

const itemText = (item: Item): string =>
  question(
    types[item.answer],
    item.name,
    [item.ask, ...(item.whenInWords === undefined ? [] : [item.whenInWords]), ...item.help],
    item.choices,
  );

function question(type: string, id: string, [ask = '', ...more]: string[], choices: { text: string }[]): string {
  const words = [text(ask), ...more.map((line) => `<em>${text(line)}</em>`)].join('<br>');
  const head = `[[Question:${type}]]\n[[ID:${id}]]\n${words}`;
  return choices.length === 0 ? head : `${head}\n[[Choices]]\n${choices.map((choice) => text(choice.text)).join('\n')}`;
}
