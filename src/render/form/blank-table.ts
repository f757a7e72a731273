// An empty table with the headings that answers come back by: for typing in what was ticked on paper, or for any other tool.
import type { Form } from '../../core/form/form.ts';
import { bytesOf } from './text.ts';
import type { WriteForm } from './tools.ts';

/** The headings, in the order of the form. */
const headingsOf = ({ group, pages }: Form): string[] => [
  group.name,
  ...pages.flatMap(({ items }) => items.map(({ name }) => name)),
];

/** Names hold letters, digits and `_` only, so they need no quotation marks. */
export const blankTable: WriteForm = async (form) => bytesOf(`${headingsOf(form).join(',')}\r\n`);
