// HTML as text: elements whose attributes and texts are escaped, and ids that no two elements share.
import { escapeMarks } from '../escape-marks.ts';
import { flowing, oneLine } from '../one-line.ts';

type Attributes = Record<string, string | number | true | undefined>;

/** A text on one line, escaped. */
export const textOf = (text: string): string => escapeMarks(oneLine(text));
/** The same with the spaces at its ends, as a piece of a line has them. */
export const pieceOf = (text: string): string => escapeMarks(flowing(text));

const empty = new Set(['meta', 'hr', 'img', 'br']);

/** An element; attributes that are undefined are left out, children are HTML already. */
export function tag(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [value === true ? ` ${key}` : ` ${key}="${textOf(String(value))}"`],
  );
  return empty.has(name)
    ? `<${name}${written.join('')}>`
    : `<${name}${written.join('')}>${children.join('')}</${name}>`;
}

/** Gives each id once; one that is taken is numbered. */
export type Ids = (wanted: string) => string;

export function newIds(): Ids {
  const taken = new Set<string>();
  return (wanted) => {
    const base = wanted.replace(/[^\p{L}\p{N}_-]+/gu, '-').replace(/^-+|-+$/g, '') || 'part';
    let id = base;
    for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
    taken.add(id);
    return id;
  };
}
