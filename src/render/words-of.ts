// The plain words of a piece of a document, as a reader hears them.
import type { Inline } from '../core/document/block.ts';
import { flowing } from './one-line.ts';

/** The text of a line without its marks: quotations in quotation marks, references in brackets. */
export const wordsOf = (pieces: Inline[]): string =>
  pieces
    .map((part) => {
      switch (part.type) {
        case 'reference':
          return part.refs.map((ref) => `[${flowing(ref)}]`).join(' ');
        case 'quote':
          return `“${flowing(part.text).trim()}”`;
        default:
          return flowing(part.text);
      }
    })
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim();
