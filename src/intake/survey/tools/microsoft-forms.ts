// Microsoft Forms: an XLSX (or a CSV made of it). Choices end with `;` each, headings hold line breaks and hard spaces,
// every statement of a Likert question is a column of its own, and a quiz puts points and feedback beside each question.
import type { Column, Tool } from '../layout.ts';
import { columnsOf, placeOf, plainLayout } from './parts.ts';

const starts = [
  'start time',
  'startzeit',
  'heure de début',
  'hora de inicio',
  'ora di inizio',
  'begintijd',
  'hora de início',
  '開始時刻',
];
const ends = [
  'completion time',
  'fertigstellungszeit',
  'heure de fin',
  'hora de finalización',
  'ora di completamento',
  'tijd van voltooien',
  'hora de conclusão',
  '完了時刻',
];
const about = [
  'id',
  ...starts,
  ...ends,
  'language',
  'last modified time',
  'total points',
  'quiz feedback',
  'grade posted time',
];

export const microsoftForms: Tool = {
  id: 'microsoft-forms',
  title: 'Microsoft Forms',
  recognize: ([heading = []]) => {
    const id = placeOf(heading, 'id');
    if (id !== 0 || placeOf(heading, ...starts) < 0 || placeOf(heading, ...ends) < 0) return undefined;
    const columns = columnsOf(heading, about).map(
      (column): Column => (/^(points|feedback) [-–] /i.test(column.title) ? { ...column, use: 'about' } : column),
    );
    return { ...plainLayout, tool: 'microsoft-forms', columns, separators: [';'], id };
  },
};
