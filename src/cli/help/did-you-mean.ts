// The nearest of the words that an option takes, said after commander's list of them.
import { nearest } from '../../core/problem.ts';

/** What formats are called elsewhere. */
const otherNames: Record<string, string> = {
  word: 'docx',
  doc: 'docx',
  markdown: 'md',
  powerpoint: 'pptx',
  slides: 'pptx',
  ppt: 'pptx',
  excel: 'xlsx',
  xls: 'xlsx',
  txt: 'text',
  terminal: 'text',
  web: 'html',
  htm: 'html',
};

/** The same sentence, and after a list of choices the one that may have been meant. */
export function withNearest(said: string): string {
  const [, given, list] = /'([^']*)' is invalid[^']*\. Allowed choices are (.*)\.$/s.exec(said) ?? [];
  const choices = list?.split(', ') ?? [];
  const word = given
    ?.split(',')
    .find((one) => !choices.includes(one.trim()))
    ?.trim();
  if (word === undefined) return said;
  const other = Object.hasOwn(otherNames, word.toLowerCase()) ? otherNames[word.toLowerCase()] : undefined;
  const meant = other !== undefined && choices.includes(other) ? other : nearest(word, choices);
  return meant === undefined ? said : `${said}\nDid you mean ${meant}?`;
}
