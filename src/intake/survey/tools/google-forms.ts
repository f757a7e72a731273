// Google Forms. The CSV from the form joins choices with `;` and writes times as 2026/03/14 9:05:42 AM GMT+1; the CSV from the
// linked sheet joins them with `, ` and writes times as the sheet's country does. Grids are headed `Question [row]`.
import type { Tool } from '../layout.ts';
import { wordsOf } from '../wording.ts';
import { columnsOf, gridPart, plainLayout } from './parts.ts';

const timestamps = [
  'timestamp',
  'zeitstempel',
  'horodateur',
  'marca temporal',
  'informazioni cronologiche',
  'tijdstempel',
  'carimbo de data hora',
  'タイムスタンプ',
];

export const googleForms: Tool = {
  id: 'google-forms',
  title: 'Google Forms',
  recognize: ([heading = []]) => {
    if (!timestamps.includes(wordsOf(heading[0] ?? ''))) return undefined;
    const columns = columnsOf(heading, [...timestamps, 'score', 'total score'], gridPart);
    return { ...plainLayout, tool: 'google-forms', columns, separators: [';', ', '] };
  },
};
