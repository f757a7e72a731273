// The properties of a Word file: whose it is, what it is called, and the day of the audit instead of a clock's.
import type { Document } from '../../core/document/block.ts';
import { oneLine } from '../one-line.ts';
import type { Properties } from '../properties.ts';
import { languageOf } from './styles.ts';

const escaped = (text: string): string => oneLine(text).replace(/[<>&"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** The part `docProps/core.xml`. */
export function coreProperties(
  { title, author, kind, keywords, day }: Properties,
  { language, provenance }: Pick<Document, 'language' | 'provenance'>,
): string {
  const stamp = (name: string): string =>
    day === null ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(kind)}</dc:subject><dc:creator>${escaped(author)}</dc:creator>`,
    `<cp:keywords>${escaped(keywords.join(', '))}</cp:keywords><dc:description>${escaped(provenance.tool)}</dc:description>`,
    `<cp:lastModifiedBy>${escaped(author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
    `${stamp('created')}${stamp('modified')}<dc:language>${languageOf(language)}</dc:language></cp:coreProperties>`,
  ].join('\n');
}
