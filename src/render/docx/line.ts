// A line of a document as runs of a Word paragraph: marks are styles of letters, references are links within the document.
import { InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { Inline } from '../../core/document/block.ts';
import { flowing, oneLine } from '../one-line.ts';

/** Bookmarks by what leads to them: the references that an entry of the appendix stands for. */
export type Anchors = Map<string, string>;

/** The pieces of a line. */
export const runsOf = (pieces: Inline[], anchors: Anchors): ParagraphChild[] =>
  pieces.flatMap((part) => (part.type === 'reference' ? references(part.refs, anchors) : [runOf(part)]));

function runOf(part: Exclude<Inline, { type: 'reference' }>): TextRun {
  switch (part.type) {
    case 'text':
      return new TextRun(flowing(part.text));
    case 'strong':
      return new TextRun({ text: flowing(part.text), style: 'Strong' });
    case 'emphasis':
      return new TextRun({ text: flowing(part.text), style: 'Emphasis' });
    case 'quote':
      return new TextRun(`“${oneLine(part.text)}”`);
  }
}

/** References with spaces between them; those that have an entry lead to it. */
export const references = (refs: string[], anchors: Anchors): ParagraphChild[] =>
  refs.flatMap((ref, index) => {
    const anchor = anchors.get(ref);
    const run = new TextRun({ text: `[${oneLine(ref)}]`, style: 'Reference' });
    const linked = anchor === undefined ? run : new InternalHyperlink({ anchor, children: [run] });
    return index === 0 ? [linked] : [new TextRun(' '), linked];
  });
