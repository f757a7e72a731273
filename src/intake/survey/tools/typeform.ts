// Typeform: a column of ids headed `#` first, times in UTC and a network id last. New files say whether a response is partial.
// A question with several choices has a column for each, headed by the choice alone and holding its text where it was ticked.
import type { Column, Layout, Tool } from '../layout.ts';
import { wordsOf } from '../wording.ts';
import { placeOf, plainLayout, useOf } from './parts.ts';

const about = ['response type', 'start date utc', 'stage date utc', 'submit date utc', 'tags', 'ending', 'score'];

export const typeform: Tool = {
  id: 'typeform',
  title: 'Typeform',
  recognize: ([heading = []]) => {
    const submitted = placeOf(heading, 'submit date utc');
    if ((heading[0] ?? '').trim() !== '#' || submitted < 0) return undefined;
    const type = placeOf(heading, 'response type');
    const judge: Layout['judge'] = (row) => {
      const state = wordsOf(row[type] ?? '');
      const isPartial = type >= 0 && state !== '' ? state !== 'completed' : wordsOf(row[submitted] ?? '') === '';
      return isPartial ? 'incomplete' : 'counts';
    };
    const columns = heading.map(
      (title, index): Column => ({ index, title, use: index === 0 ? 'about' : useOf(title, about) }),
    );
    return { ...plainLayout, tool: 'typeform', columns, separators: [', ', ','], judge, id: 0, optionsAlone: true };
  },
};
