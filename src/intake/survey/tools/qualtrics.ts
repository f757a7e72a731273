// Qualtrics: three heading rows (names, questions, import ids), two in files of the old kind. A row of a matrix reads
// `Question - Row`. Previews and spam are marked, -99 is seen and not answered, tab-separated files are UTF-16.
import type { Column, Layout, Tool } from '../layout.ts';
import type { Row } from '../table.ts';
import { wordsOf } from '../wording.ts';
import { isPersonal, placeOf, plainLayout } from './parts.ts';

const about = [
  'startdate',
  'enddate',
  'status',
  'progress',
  'duration in seconds',
  'finished',
  'recordeddate',
  'responseid',
  'responseset',
  'distributionchannel',
  'userlanguage',
];
/** Names of columns in files of the old kind. */
const old = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7', 'v8', 'v9', 'v10'];
const oldPersonal = ['v3', 'v4', 'v5', 'v6'];

export const qualtrics: Tool = {
  id: 'qualtrics',
  title: 'Qualtrics',
  recognize: ([names = [], questions = [], ids = []]) => {
    const isOld = wordsOf(names[0] ?? '') === 'v1' && wordsOf(questions[0] ?? '') === 'responseid';
    const isNew = ids.some((cell) => /^\{"?ImportId/.test(cell.trim()));
    if (!isOld && !isNew) return undefined;
    const columns = names.map((name, index) => columnFrom(name, questions[index] ?? '', index));
    const id = isOld ? 0 : placeOf(names, 'responseid');
    return {
      ...plainLayout,
      tool: 'qualtrics',
      headerRows: isOld ? 2 : 3,
      columns,
      separators: [','],
      blanks: ['-99'],
      judge: judgeOf(names, isOld),
      ...(id >= 0 ? { id } : {}),
    };
  },
};

function columnFrom(name: string, question: string, index: number): Column {
  const words = wordsOf(name);
  if (isPersonal(name) || oldPersonal.includes(words)) return { index, name, title: question, use: 'personal' };
  if (about.includes(words) || old.includes(words)) return { index, name, title: question, use: 'about' };
  if (question.trim() === '' && name.trim() === '') return { index, title: '', use: 'about' };
  const text = question.replace(/\s+-\s+(?:selected choice|text)\s*$/i, '');
  const [, title, part] = /^(.*\S)\s+-\s+(.+)$/s.exec(text) ?? [];
  return title === undefined || part === undefined
    ? { index, name, title: text, use: 'question' }
    : { index, name, title, part, use: 'question' };
}

/** Codes of previews (1, 2, 17) and spam (8, 9, 12). */
const uncounted = ['1', '2', '17', '8', '9', '12'];

/** Finished is True or 1; previews and spam have a status by code or in words. Languages differ, so codes and English count. */
function judgeOf(names: Row, isOld: boolean): Layout['judge'] {
  const finished = isOld ? placeOf(names, 'v10') : placeOf(names, 'finished');
  const status = isOld ? placeOf(names, 'v7') : placeOf(names, 'status');
  const channel = placeOf(names, 'distributionchannel');
  return (row) => {
    const cell = (index: number) => wordsOf(row[index] ?? '');
    const state = cell(status);
    if (uncounted.includes(state) || /preview|test|spam/.test(state) || cell(channel) === 'preview') return 'preview';
    return ['0', 'false', 'no', 'falsch', 'faux', 'falso', 'onwaar'].includes(cell(finished)) ? 'incomplete' : 'counts';
  };
}
