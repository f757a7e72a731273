// SurveyJS: JSON results, laid out as a table by json.ts. Names are ids, rows of a matrix follow a dot, comments end in `-Comment`.
import { between } from '../json.ts';
import type { Column, Layout, Tool } from '../layout.ts';
import { wordsOf } from '../wording.ts';
import { isPersonal, placeOf, plainLayout } from './parts.ts';

const about = [
  'happendat',
  'instanceid',
  'happened at',
  'instance id',
  'id',
  'createdat',
  'completed',
  'pageno',
  'locale',
  'timespent',
  'surveyid',
  'postid',
];

export const surveyJs: Tool = {
  id: 'surveyjs',
  title: 'SurveyJS',
  recognize: ([heading = []], { kind }) => {
    if (kind !== 'json') return undefined;
    const id = placeOf(heading, 'instanceid', 'id');
    const completed = placeOf(heading, 'completed');
    const judge: Layout['judge'] = (row) =>
      completed >= 0 && wordsOf(row[completed] ?? '') === 'false' ? 'incomplete' : 'counts';
    const columns = heading.map((title, index): Column => {
      const use = isPersonal(title) ? 'personal' : about.includes(wordsOf(title)) ? 'about' : 'question';
      const comment = title.endsWith('-Comment') ? { title: title.slice(0, -8), part: 'Comment' } : { title };
      return { index, ...comment, name: title, use };
    });
    return { ...plainLayout, tool: 'surveyjs', columns, separators: [between], judge, ...(id >= 0 ? { id } : {}) };
  },
};
