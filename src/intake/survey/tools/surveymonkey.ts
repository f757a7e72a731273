// SurveyMonkey: two heading rows. The first has each question once, above its first column; the second has what each column is:
// `Response`, an option, a row of a matrix, `Open-Ended Response`, `Other (please specify)`. Old files are Windows-1252.
import type { Column, Tool } from '../layout.ts';
import type { Row } from '../table.ts';
import { wordsOf } from '../wording.ts';
import { placeOf, plainLayout, useOf } from './parts.ts';

const about = [
  'respondent id',
  'respondentid',
  'collector id',
  'collectorid',
  'start date',
  'startdate',
  'end date',
  'enddate',
  'date created',
  'date modified',
];
const fillers = [
  'response',
  'no label',
  'open ended response',
  'antwort',
  'réponse',
  'respuesta',
  'risposta',
  'antwoord',
  'resposta',
  '回答',
  '',
];

export const surveyMonkey: Tool = {
  id: 'surveymonkey',
  title: 'SurveyMonkey',
  recognize: ([heading = [], second = []]) => {
    const id = placeOf(heading, 'respondent id', 'respondentid');
    if (id !== 0) return undefined;
    const hasSecond = wordsOf(second[0] ?? '') === '';
    return {
      ...plainLayout,
      tool: 'surveymonkey',
      headerRows: hasSecond ? 2 : 1,
      columns: columnsFrom(heading, hasSecond ? second : []),
      id,
    };
  },
};

function columnsFrom(heading: Row, second: Row): Column[] {
  let title = '';
  return Array.from({ length: Math.max(heading.length, second.length) }, (_, index) => {
    if ((heading[index] ?? '').trim() !== '') title = heading[index] ?? '';
    const part = second[index] ?? '';
    const use = useOf(title, about);
    return { index, title, ...(fillers.includes(wordsOf(part)) ? {} : { part }), use };
  });
}
