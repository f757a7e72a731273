// ODK Central: names as headings, groups before a hyphen, several choices in one cell with spaces between them, or split
// into `question/choice` with 1 and 0. Rejected submissions and drafts are left out.
import type { Column, Tool } from '../layout.ts';
import { wordsOf } from '../wording.ts';
import { isPersonal, placeOf, plainLayout } from './parts.ts';

const about = [
  'submissiondate',
  'start',
  'end',
  'today',
  'meta instanceid',
  'meta instancename',
  'meta audit',
  'instanceid',
  'key',
  'attachmentspresent',
  'attachmentsexpected',
  'status',
  'reviewstate',
  'edits',
  'formversion',
];

export const odk: Tool = {
  id: 'odk',
  title: 'ODK',
  recognize: ([heading = []]) => {
    const key = heading.indexOf('KEY');
    if (key < 0 || placeOf(heading, 'submissiondate') < 0) return undefined;
    const review = placeOf(heading, 'reviewstate');
    const columns = heading.map((title, index): Column => {
      const use = isPersonal(title) || /-(Latitude|Longitude|Altitude|Accuracy)$/.test(title) || title === 'username';
      const at = title.lastIndexOf('/');
      const split = at > 0 ? { title: title.slice(0, at), part: title.slice(at + 1) } : { title };
      return {
        index,
        ...split,
        name: title,
        use: use ? 'personal' : about.includes(wordsOf(title)) ? 'about' : 'question',
      };
    });
    const judge = (row: string[]) => (wordsOf(row[review] ?? '') === 'rejected' ? 'incomplete' : 'counts');
    return { ...plainLayout, tool: 'odk', columns, separators: [' '], judge, id: key };
  },
};
