// A table of contents in Word: a field that Word can bring up to date, holding what it would say, without page numbers until then.
import {
  BookmarkEnd,
  BookmarkStart,
  ImportedXmlComponent,
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';

/** A heading that the contents name. */
export interface Listed {
  text: string;
  anchor: string;
}

/** The contents under their heading. */
export function contentsOf(listed: Listed[]): Paragraph[] {
  const entries = listed.map(({ text, anchor }, index) => {
    const children: ParagraphChild[] = [new InternalHyperlink({ anchor, children: [new TextRun(text)] })];
    if (index === 0) children.unshift(field('begin'), instruction(), field('separate'));
    if (index === listed.length - 1) children.push(field('end'));
    return new Paragraph({ style: 'TOC1', children });
  });
  return [new Paragraph({ style: 'ContentsHeading', children: [new TextRun('Contents')] }), ...entries];
}

const field = (part: 'begin' | 'separate' | 'end'): ParagraphChild =>
  run(new ImportedXmlComponent('w:fldChar', { 'w:fldCharType': part }));

function instruction(): ParagraphChild {
  const words = new ImportedXmlComponent('w:instrText', { 'xml:space': 'preserve' });
  words.push(' TOC \\o "1-1" \\h \\z \\u ');
  return run(words);
}

function run(child: ImportedXmlComponent): ParagraphChild {
  const around = new ImportedXmlComponent('w:r');
  around.push(child);
  return around;
}

/** The children between the two ends of a bookmark; `number` must be its own in the document. */
export const bookmarked = (anchor: string, number: number, children: ParagraphChild[]): ParagraphChild[] => [
  new BookmarkStart(anchor, number),
  ...children,
  new BookmarkEnd(number),
];
