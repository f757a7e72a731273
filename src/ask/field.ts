// Typing text: a value, a cursor, and what each key does to them. One line or several.
import type { Key } from './keys.ts';
import { graphemes, stringWidth } from './lines.ts';
import type { Look } from './look.ts';
import { visible } from './visible.ts';

export interface Field {
  text: string;
  /** Between 0 and text.length. */
  cursor: number;
}

export const fieldWith = (text: string): Field => ({ text, cursor: text.length });
export type Shape = 'line' | 'lines';

/** The field after a key, or null if the key is none of typing. In one line, pasted line breaks become blanks. */
export function typed(field: Field, key: Key, shape: Shape): Field | null {
  const { text, cursor } = field;
  const before = text.slice(0, cursor);
  const after = text.slice(cursor);
  if (key.alt) return null;
  if (key.ctrl) {
    if (key.name === 'a') return { text, cursor: lineStart(text, cursor) };
    if (key.name === 'e') return { text, cursor: lineEnd(text, cursor) };
    if (key.name === 'u') {
      const start = lineStart(text, cursor);
      return { text: text.slice(0, start) + after, cursor: start };
    }
    if (key.name === 'w') {
      const kept = before.replace(/\S*\s*$/, '');
      return { text: kept + after, cursor: kept.length };
    }
    if (key.name === 'k') return { text: before + text.slice(lineEnd(text, cursor)), cursor };
    return null;
  }
  switch (key.name) {
    case 'paste': {
      const pasted = shape === 'line' ? key.text.replace(/[\r\n]+/g, ' ') : key.text.replace(/\r\n?/g, '\n');
      return { text: before + pasted + after, cursor: cursor + pasted.length };
    }
    case 'backspace': {
      const kept = before.slice(0, previousGrapheme(before));
      return { text: kept + after, cursor: kept.length };
    }
    case 'delete': {
      const next = [...graphemes.segment(after)][0]?.segment ?? '';
      return { text: before + after.slice(next.length), cursor };
    }
    case 'left':
      return { text, cursor: previousGrapheme(before) };
    case 'right':
      return { text, cursor: cursor + ([...graphemes.segment(after.slice(0, 40))][0]?.segment.length ?? 0) };
    case 'home':
      return { text, cursor: lineStart(text, cursor) };
    case 'end':
      return { text, cursor: lineEnd(text, cursor) };
    case 'up':
    case 'down':
      return shape === 'line' ? null : moveLine(field, key.name);
    default:
      return key.text === '' ? null : { text: before + key.text + after, cursor: cursor + key.text.length };
  }
}

/** Begins a new line at the cursor. */
export const newLine = ({ text, cursor }: Field): Field => ({
  text: `${text.slice(0, cursor)}\n${text.slice(cursor)}`,
  cursor: cursor + 1,
});

/** Whether the cursor stands on an empty last line, or the field is empty: there Enter means that all is said. */
export const atEmptyEnd = ({ text, cursor }: Field): boolean =>
  cursor === text.length && (text === '' || text.endsWith('\n'));

const lineStart = (text: string, cursor: number) => text.lastIndexOf('\n', cursor - 1) + 1;
const lineEnd = (text: string, cursor: number) => {
  const end = text.indexOf('\n', cursor);
  return end < 0 ? text.length : end;
};
const previousGrapheme = (before: string) => {
  const tail = before.slice(-40);
  const last = [...graphemes.segment(tail)].at(-1)?.segment ?? '';
  return before.length - last.length;
};
function moveLine({ text, cursor }: Field, way: 'up' | 'down'): Field {
  const column = cursor - lineStart(text, cursor);
  const start = way === 'up' ? lineStart(text, lineStart(text, cursor) - 1) : lineEnd(text, cursor) + 1;
  if ((way === 'up' && lineStart(text, cursor) === 0) || start > text.length) return { text, cursor };
  return { text, cursor: Math.min(start + column, lineEnd(text, start)) };
}

/** The lines of a field, wrapped, with the cursor drawn; `at` is the line the cursor is on. */
export function fieldLines(field: Field, look: Look, width: number, state: 'typing' | 'resting') {
  const lines: string[] = [];
  let at = 0;
  let offset = 0;
  for (const raw of field.text.split('\n')) {
    const within = field.cursor - offset;
    const here = state === 'typing' && within >= 0 && within <= raw.length;
    for (const piece of pieces(raw, here ? within : null, width, look)) {
      if (piece.cursor) at = lines.length;
      lines.push(piece.text);
    }
    offset += raw.length + 1;
  }
  return { lines, at };
}

/** One line of a field cut into rows of at most `width` columns, between words where there are any. */
function pieces(raw: string, cursor: number | null, width: number, look: Look): { text: string; cursor: boolean }[] {
  const rows: { cells: string[]; cursor: number | null }[] = [{ cells: [], cursor: null }];
  let used = 0;
  let index = 0;
  let lastBlank = -1;
  const cells = [...graphemes.segment(raw)].map(({ segment }) => segment);
  for (const cell of [...cells, '']) {
    const shown = cell === '' ? '' : visible(cell);
    const wide = cell === '' ? 1 : stringWidth(shown);
    let row = rows.at(-1);
    if (row && used + wide > width) {
      const moved = lastBlank >= 0 && cell !== ' ' ? row.cells.splice(lastBlank + 1) : [];
      const next: { cells: string[]; cursor: number | null } = { cells: moved, cursor: null };
      if (row.cursor !== null && row.cursor > row.cells.length - 1 && moved.length > 0) {
        next.cursor = row.cursor - row.cells.length;
        row.cursor = null;
      }
      rows.push(next);
      row = next;
      used = stringWidth(moved.join(''));
      lastBlank = -1;
    }
    if (row === undefined) break;
    if (cursor !== null && index === cursor) row.cursor = row.cells.length;
    if (cell !== '') {
      row.cells.push(shown);
      if (cell === ' ') lastBlank = row.cells.length - 1;
    }
    used += wide;
    index += cell.length;
  }
  return rows.map((row) => ({ text: drawn(row.cells, row.cursor, look), cursor: row.cursor !== null }));
}

function drawn(cells: string[], cursor: number | null, look: Look): string {
  if (cursor === null) return cells.join('');
  const under = cells[cursor] ?? ' ';
  const shown = look.marked(under);
  const mark = shown === under ? look.signs.cursor : shown;
  const rest = shown === under ? cells.slice(cursor) : cells.slice(cursor + 1);
  return cells.slice(0, cursor).join('') + mark + rest.join('');
}
