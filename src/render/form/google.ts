// A form for Google Forms, which imports no files: a script that builds the form where it is pasted (script.google.com) and run once.
// All texts stand in one literal of data; the script itself is always the same.
import type { Form, Item } from '../../core/form/form.ts';
import { oneLine } from '../one-line.ts';
import { bytesOf } from './text.ts';
import type { WriteForm } from './tools.ts';

export const googleForms: WriteForm = async (form) => bytesOf(script(form));

/** JSON that is also JavaScript, whatever the texts hold. */
const literal = (data: unknown): string =>
  JSON.stringify(data, null, 2)
    .replace(/[\u2028\u2029]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16)}`)
    .replaceAll('</', '<\\/');

interface GoogleItem {
  type: 'one' | 'many' | 'words';
  title: string;
  help: string;
  choices: string[];
  atMost?: number;
}

/** The form as data, in the words that come back as headings. */
export function googleData(form: Form): object {
  const { group } = form;
  const groupItem: GoogleItem = {
    type: 'one',
    title: oneLine(group.ask),
    help: group.fixed ? '' : oneLine(group.help),
    choices: group.choices.map(({ text }) => oneLine(text)),
  };
  return {
    title: oneLine(form.title),
    opening: form.opening.map(oneLine).join('\n\n'),
    thanks: oneLine(form.thanks),
    groupIsFixed: group.fixed !== undefined,
    group: groupItem,
    pages: form.pages.map(({ title, items }) => ({ title: oneLine(title), items: items.map(googleItem) })),
  };
}

const googleItem = ({ answer, heading, help, whenInWords, choices, atMost }: Item): GoogleItem => ({
  type: answer === 'lines' ? 'words' : answer,
  title: oneLine(heading),
  help: [...(whenInWords === undefined ? [] : [whenInWords]), ...help].map(oneLine).join('\n'),
  choices: choices.map(({ text }) => oneLine(text)),
  ...(answer === 'many' && atMost !== undefined ? { atMost } : {}),
});

const script = (form: Form): string => `// Builds a form from the rubric ${form.rubric.id} ${form.rubric.version}.
// Paste all of this into a new project at script.google.com and run build. The log shows the addresses of the form.
const data = ${literal(googleData(form))};

function build() {
  const form = FormApp.create(data.title);
  form.setTitle(data.title);
  form.setDescription(data.opening);
  form.setConfirmationMessage(data.thanks);
  form.setCollectEmail(false);
  form.setProgressBar(true);
  form.setShowLinkToRespondAgain(false);
  add(form, data.group).setRequired(data.groupIsFixed);
  data.pages.forEach(function (page) {
    form.addPageBreakItem().setTitle(page.title);
    page.items.forEach(function (item) {
      add(form, item).setRequired(false);
    });
  });
  Logger.log('To answer: ' + form.getPublishedUrl());
  Logger.log('To edit: ' + form.getEditUrl());
}

function add(form, item) {
  const added =
    item.type === 'one' ? form.addMultipleChoiceItem() : item.type === 'many' ? form.addCheckboxItem() : form.addParagraphTextItem();
  added.setTitle(item.title).setHelpText(item.help);
  if (item.choices.length > 0) added.setChoiceValues(item.choices);
  if (item.atMost) {
    added.setValidation(FormApp.createCheckboxValidation().requireSelectAtMost(item.atMost).build());
  }
  return added;
}
`;
