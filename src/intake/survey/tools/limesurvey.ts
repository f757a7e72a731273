// LimeSurvey: CSV with codes (`code[sub]`), texts, or both as headings; and VV, tab-separated with texts above codes.
// N/A is what it writes where nothing was asked or answered, so it is no "not applicable". Rows without a submit date are unfinished.
import type { Column, Layout, Tool } from '../layout.ts';
import type { Row } from '../table.ts';
import { wordsOf } from '../wording.ts';
import { isPersonal, placeOf, plainLayout } from './parts.ts';

const about = [
  ['id', 'response id', 'antwort id'],
  ['submitdate', 'date submitted', 'datum abgeschickt'],
  ['lastpage', 'last page', 'letzte seite'],
  ['startlanguage', 'start language', 'start sprache'],
  ['seed', 'zufallsstartwert'],
  ['startdate', 'date started', 'datum gestartet'],
  ['datestamp', 'date last action', 'datum letzte aktivität'],
].map((names) => new Set(names));
const isAbout = (title: string): boolean => about.some((names) => names.has(wordsOf(codeOf(title).title)));

export const limeSurvey: Tool = {
  id: 'limesurvey',
  title: 'LimeSurvey',
  recognize: ([first = [], second = []], { delimiter }) => {
    const isVv = delimiter === '\t' && wordsOf(second[0] ?? '') === 'id' && placeOf(second, 'submitdate') > 0;
    const heading = (isVv ? second : first).map((title) => codeOf(title).title);
    const id = placeOf(heading, ...(about[0] ?? []));
    const submitted = placeOf(heading, ...(about[1] ?? []));
    if (id !== 0 || submitted < 0 || placeOf(heading, ...(about[2] ?? []), ...(about[3] ?? [])) < 0) return undefined;
    const columns = isVv ? vvColumns(first, second) : first.map(csvColumn);
    const layout: Layout = {
      ...plainLayout,
      tool: 'limesurvey',
      headerRows: isVv ? 2 : 1,
      columns,
      blanks: ['n/a', '{question_not_shown}'],
      judge: (row) =>
        ['', 'n a', 'question not shown'].includes(wordsOf(row[submitted] ?? '')) ? 'incomplete' : 'counts',
      id,
    };
    return isVv ? { ...layout, restore: restoreVv } : layout;
  },
};

/** Splits `code. text` as LimeSurvey heads columns with both; a bare code is a name and a title. */
function codeOf(title: string): { title: string; name?: string } {
  const match = /^([A-Za-z][A-Za-z0-9]*(?:\[[^\]]*\])*)\. ?(.+)$/s.exec(title);
  return match?.[1] !== undefined && match[2] !== undefined ? { name: match[1], title: match[2] } : { title };
}

function csvColumn(heading: string, index: number): Column {
  const { name, title } = codeOf(heading);
  const use = useOf(title);
  const match = /^(.*\S)\s*\[([^[\]]+)\]$/s.exec(title);
  const grid = match?.[1] !== undefined && match[2] !== undefined ? { title: match[1], part: match[2] } : { title };
  return { index, ...grid, name: name ?? title, use };
}

const vvColumns = (texts: Row, codes: Row): Column[] =>
  codes.map((name, index) => ({ index, name, title: texts[index] ?? name, use: useOf(name) }));

const useOf = (title: string): Column['use'] =>
  isPersonal(title) || wordsOf(title) === 'ipaddr'
    ? 'personal'
    : isAbout(title) || title.trim() === ''
      ? 'about'
      : 'question';

/** VV writes line breaks, tabs and braces as words. */
const restoreVv = (cell: string): string =>
  cell.replaceAll('{newline}', '\n').replaceAll('{cr}', '\r').replaceAll('{tab}', '\t').replaceAll('{lbrace}', '{');
