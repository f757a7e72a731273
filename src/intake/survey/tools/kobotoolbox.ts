// KoboToolbox: names or labels as headings, groups before a `/`. Several choices have one column for all of them and a column
// for each (`question/choice`, 1 or 0). A row of HXL tags may stand under the heading. What was not approved is left out.
import type { Column, Tool } from '../layout.ts';
import type { Row } from '../table.ts';
import { wordsOf } from '../wording.ts';
import { isPersonal, placeOf, plainLayout } from './parts.ts';

const about = ['start', 'end', 'today', 'audit', 'instanceid', 'formhub uuid', 'meta instanceid', 'meta instancename'];

export const koboToolbox: Tool = {
  id: 'kobotoolbox',
  title: 'KoboToolbox',
  recognize: ([heading = []]) => {
    const raw = heading.map((title) => title.trim());
    if (!raw.includes('_uuid') || !raw.includes('_submission_time')) return undefined;
    const validation = raw.indexOf('_validation_status');
    const columns = raw.map((title, index): Column => ({ index, ...pathPart(title), name: title, use: useOf(title) }));
    return {
      ...plainLayout,
      tool: 'kobotoolbox',
      columns,
      separators: [' '],
      judge: (row) => {
        if (isTags(row)) return 'heading';
        return wordsOf(row[validation] ?? '').endsWith('not approved') ? 'incomplete' : 'counts';
      },
      id: placeOf(raw, 'uuid'),
    };
  },
};

function useOf(title: string): Column['use'] {
  if (['_submitted_by', '_geolocation', '__ip'].includes(title) || isPersonal(title)) return 'personal';
  return title === '' || title.startsWith('_') || about.includes(wordsOf(title)) ? 'about' : 'question';
}

/** The last step of a path as the part, what stands before it as the title. */
function pathPart(title: string): Pick<Column, 'title' | 'part'> {
  const at = title.lastIndexOf('/');
  return at > 0 ? { title: title.slice(0, at), part: title.slice(at + 1) } : { title };
}

const isTags = (row: Row): boolean => {
  const filled = row.filter((cell) => cell !== '');
  return filled.length > 0 && filled.every((cell) => cell.startsWith('#'));
};
