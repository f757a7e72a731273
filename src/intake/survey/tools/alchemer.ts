// Alchemer (once SurveyGizmo): ids, times and a status first. Tables are headed `Row:Question`, ticks `Option:Question`.
import type { Column, Layout, Tool } from '../layout.ts';
import { wordsOf } from '../wording.ts';
import { placeOf, plainLayout, useOf } from './parts.ts';

const about = [
  'response id',
  'time started',
  'date submitted',
  'status',
  'legacy comments',
  'comments',
  'language',
  'tags',
  'link name',
  'extended user agent',
];

export const alchemer: Tool = {
  id: 'alchemer',
  title: 'Alchemer',
  recognize: ([heading = []]) => {
    const status = placeOf(heading, 'status');
    if (placeOf(heading, 'response id') !== 0 || placeOf(heading, 'time started') < 0 || status < 0) return undefined;
    const judge: Layout['judge'] = (row) => {
      const state = wordsOf(row[status] ?? '');
      if (state.includes('test') || state === 'deleted') return 'preview';
      return state === 'complete' ? 'counts' : 'incomplete';
    };
    const columns = heading.map((title, index): Column => {
      if (/^URL Variable:/i.test(title)) return { index, title, use: 'personal' };
      const [, part, question] = /^([^:]{1,300}):(.+)$/s.exec(title) ?? [];
      const use = useOf(title, about);
      if (use !== 'question' || part === undefined || question === undefined) return { index, title, use };
      return { index, title: question, part, name: title, use };
    });
    return { ...plainLayout, tool: 'alchemer', columns, judge, id: 0 };
  },
};
