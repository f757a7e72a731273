// Markdown in the smallest parts that somebody changes as one: a paragraph, a heading, an item, a row. Put together again they are the text.

/** What a part is. A block is anything that stands by itself; the others stand below each other in one. */
export type UnitKind = 'block' | 'row' | 'item' | 'line' | 'link';

export interface Unit {
  kind: UnitKind;
  text: string;
  /** What stands between it and the one before. */
  gap: string;
  /** What it says, whatever its spaces, its line breaks and its kind of bullet. */
  key: string;
  /** What the one before says; nothing at the start of the text. */
  previous: string | undefined;
  /** That the mark of a passage whose grounds have changed stands before it. */
  marked: boolean;
}

/** Stands before a passage that was edited and whose answers have changed since. */
export const mark =
  '<!-- culture-audit: the answers behind the next passage have changed since it was edited. Take this line out when you have looked at it. -->';

const rule = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;
const bullet = /^\s*(?:[-*+]|\d{1,9}[.)])\s/;
const link = /^\[[^\]]+\]:\s/;

/** The parts of a text, in order, and what stands after the last one. Line breaks are single line feeds. */
export function unitsOf(markdown: string): { units: Unit[]; tail: string } {
  const lines = markdown.split('\n');
  const units: Unit[] = [];
  let gap = '';
  let at = 0;
  while (at < lines.length) {
    if (lines[at]?.trim() === '') {
      gap += `${lines[at]}${at < lines.length - 1 ? '\n' : ''}`;
      at += 1;
      continue;
    }
    const end = blockEnd(lines, at);
    const parts = partsOf(lines.slice(at, end));
    parts.forEach(({ kind, text }, index) => {
      units.push({
        kind,
        text,
        gap: index === 0 ? gap : '\n',
        key: keyOf(text, kind),
        previous: units.at(-1)?.key,
        marked: false,
      });
    });
    gap = end < lines.length ? '\n' : '';
    at = end;
  }
  return withMarks(units, gap);
}

/** Where the block that begins at a line ends: code and comments may hold blank lines. */
function blockEnd(lines: string[], start: number): number {
  const first = lines[start] ?? '';
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(first)?.[1];
  if (fence !== undefined) {
    const close = lineFrom(start + 1, lines, (line) => line.trim().startsWith(fence) && /^[`~]+$/.test(line.trim()));
    return Math.min(close + 1, lines.length);
  }
  if (first.startsWith('<!--'))
    return Math.min(lineFrom(start, lines, (line) => line.includes('-->')) + 1, lines.length);
  return lineFrom(start + 1, lines, (line) => line.trim() === '' || /^ {0,3}(?:`{3,}|~{3,})/.test(line));
}

/** The first line from one on that is so; how many lines there are if none is. */
function lineFrom(start: number, lines: string[], isSo: (line: string) => boolean): number {
  for (let at = start; at < lines.length; at++) if (isSo(lines[at] ?? '')) return at;
  return lines.length;
}

interface Part {
  kind: UnitKind;
  text: string;
}

function partsOf(lines: string[]): Part[] {
  const [first = '', second = ''] = lines;
  const each = (kind: UnitKind): Part[] => lines.map((text) => ({ kind, text }));
  if (/^ {0,3}(?:`{3,}|~{3,}|<!--)/.test(first)) return [{ kind: 'block', text: lines.join('\n') }];
  if (first.includes('|') && second.includes('-') && rule.test(second)) return each('row');
  if (lines.every((line) => link.test(line))) return each('link');
  if (bullet.test(first)) return itemsOf(lines);
  if (lines.length > 1 && lines.slice(0, -1).every((line) => line.endsWith('\\'))) return each('line');
  return [{ kind: 'block', text: lines.join('\n') }];
}

/** Items with the lines that go on in them. */
function itemsOf(lines: string[]): Part[] {
  const items: Part[] = [];
  for (const text of lines) {
    const last = items.at(-1);
    if (last === undefined || bullet.test(text)) items.push({ kind: 'item', text });
    else last.text += `\n${text}`;
  }
  return items;
}

function keyOf(text: string, kind: UnitKind): string {
  if (text.startsWith('```')) return text;
  const flat = text.replace(/\s+/g, ' ').trim();
  switch (kind) {
    case 'row':
      return flat.replace(/ ?\| ?/g, '|').replace(/(?<=[|:])-+(?=[|:])/g, '-');
    case 'item':
      return flat.replace(/^[*+]/, '-').replace(/^\d+[.)]/, '1.');
    case 'line':
      return flat.replace(/ ?\\$/, '');
    default:
      return flat;
  }
}

/** Takes our marks out of the row of parts, and remembers at each part of the next block that one stood before it. */
function withMarks(all: Unit[], tail: string): { units: Unit[]; tail: string } {
  const units: Unit[] = [];
  let marked = false;
  let waiting: string | undefined; // the gap before a mark whose block comes next
  for (const unit of all) {
    if (unit.text === mark) {
      waiting ??= unit.gap;
      continue;
    }
    if (waiting !== undefined || unit.gap.includes('\n\n')) marked = waiting !== undefined;
    units.push({ ...unit, gap: waiting ?? unit.gap, previous: units.at(-1)?.key, marked });
    waiting = undefined;
  }
  return { units, tail };
}
