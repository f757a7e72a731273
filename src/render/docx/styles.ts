// The styles of a Word document: everything looks as it does through one of them, so that a person can change the look in one place.
import type { Brand } from '../../core/document/brand.ts';

const usualFont = 'Calibri';
const scripts = new Set(['ar', 'fa', 'he', 'ur', 'yi', 'ps', 'ckb']);

const attribute = (text: string): string =>
  text.replace(/[<>&"']/g, (mark) => `&#${mark.charCodeAt(0)};`).replace(/[\u0000-\u001f\ufffe\uffff]/g, '');
const hex = (colour: string): string => colour.replace('#', '').toUpperCase();

interface Style {
  id: string;
  name: string;
  /** Properties of its paragraphs and of its letters, as WordprocessingML. */
  paragraph?: string;
  run?: string;
  based?: string;
  next?: string;
  /** Whether it stands in Word's gallery. */
  shown?: 'shown';
}

const paragraphStyle = ({ id, name, paragraph = '', run = '', based = 'Normal', next, shown }: Style): string =>
  [
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>`,
    based === '' ? '' : `<w:basedOn w:val="${based}"/>`,
    next === undefined ? '' : `<w:next w:val="${next}"/>`,
    shown === undefined ? '' : '<w:qFormat/>',
    paragraph === '' ? '' : `<w:pPr>${paragraph}</w:pPr>`,
    run === '' ? '' : `<w:rPr>${run}</w:rPr>`,
    '</w:style>',
  ].join('');

const letterStyle = (id: string, name: string, run: string): string =>
  `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>${run}</w:rPr></w:style>`;

const around = (before: number, after: number, line?: number): string =>
  `<w:spacing w:before="${before}" w:after="${after}"${line === undefined ? '' : ` w:line="${line}" w:lineRule="auto"`}/>`;
const size = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
const bold = '<w:b/><w:bCs/>';
const italic = '<w:i/><w:iCs/>';
const faint = '<w:color w:val="5C6166"/>';
const edge = (side: string, width: number, colour: string, space = 1): string =>
  `<w:${side} w:val="single" w:sz="${width}" w:space="${space}" w:color="${colour}"/>`;

/** Word's language of a document: a region is needed, or spelling is not checked. */
export function languageOf(language: string): string {
  const [lang = 'en', region] = language.split(/[-_]/);
  if (!/^[a-z]{2,3}$/i.test(lang)) return 'en-GB';
  if (region !== undefined && /^[a-z]{2}$/i.test(region)) return `${lang.toLowerCase()}-${region.toUpperCase()}`;
  return lang.toLowerCase() === 'en' ? 'en-GB' : lang.toLowerCase();
}

/** The part `word/styles.xml`. */
export function stylesXml({ colours, fonts }: Brand, language: string): string {
  const [ink, accent, second] = [hex(colours.ink), hex(colours.accent), hex(colours.second)];
  const text = attribute(fonts.text ?? usualFont);
  const headings = attribute(fonts.headings ?? fonts.text ?? usualFont);
  const fontOf = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:cs="${name}"/>`;
  const lang = languageOf(language);
  const rightToLeft = scripts.has(lang.split('-')[0] ?? '') ? '<w:bidi/>' : '';
  const heading = (level: number, points: number, before: number, slant = ''): string =>
    paragraphStyle({
      id: `Heading${level}`,
      name: `heading ${level}`,
      next: 'BodyText',
      shown: 'shown',
      paragraph: `<w:keepNext/><w:keepLines/>${around(before, 100)}<w:outlineLvl w:val="${level - 1}"/>`,
      run: `${fontOf(headings)}${bold}${slant}<w:color w:val="${accent}"/>${size(points)}`,
    });
  const styles = [
    paragraphStyle({ id: 'Normal', name: 'Normal', based: '', shown: 'shown' }),
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/></w:style>',
    paragraphStyle({
      id: 'Title',
      name: 'Title',
      next: 'BodyText',
      shown: 'shown',
      paragraph: `<w:keepNext/>${around(0, 160)}`,
      run: `${fontOf(headings)}${bold}<w:color w:val="${accent}"/>${size(25)}`,
    }),
    heading(1, 15.5, 400),
    heading(2, 12.5, 320),
    heading(3, 11, 260),
    heading(4, 10.5, 220, italic),
    paragraphStyle({ id: 'BodyText', name: 'Body Text', shown: 'shown', paragraph: around(0, 130, 276) }),
    paragraphStyle({ id: 'ListBullet', name: 'List Bullet', shown: 'shown', paragraph: around(0, 80, 264) }),
    paragraphStyle({ id: 'ListNumber', name: 'List Number', shown: 'shown', paragraph: around(0, 80, 264) }),
    paragraphStyle({
      id: 'Caption',
      name: 'caption',
      shown: 'shown',
      next: 'BodyText',
      paragraph: `<w:keepNext/>${around(200, 80)}`,
      run: `${italic}${faint}${size(9)}`,
    }),
    paragraphStyle({ id: 'Figure', name: 'Figure', shown: 'shown', next: 'BodyText', paragraph: around(0, 200) }),
    paragraphStyle({ id: 'TableText', name: 'Table Text', shown: 'shown', paragraph: around(40, 40), run: size(9.5) }),
    paragraphStyle({
      id: 'TableTextRight',
      name: 'Table Text Right',
      based: 'TableText',
      paragraph: '<w:jc w:val="right"/>',
    }),
    paragraphStyle({
      id: 'TableTextCentre',
      name: 'Table Text Centre',
      based: 'TableText',
      paragraph: '<w:jc w:val="center"/>',
    }),
    paragraphStyle({ id: 'AfterTable', name: 'After Table', paragraph: around(0, 60), run: size(6) }),
    paragraphStyle({
      id: 'Quote',
      name: 'Quote',
      shown: 'shown',
      next: 'QuoteSource',
      paragraph: `<w:keepNext/>${around(160, 40)}<w:ind w:left="400" w:right="400"/>`,
      run: `${italic}${size(11.5)}`,
    }),
    paragraphStyle({
      id: 'QuoteSource',
      name: 'Quote Source',
      shown: 'shown',
      next: 'BodyText',
      paragraph: `${around(0, 200)}<w:ind w:left="400" w:right="400"/>`,
      run: `${faint}${size(9.5)}`,
    }),
    paragraphStyle({
      id: 'Caution',
      name: 'Caution',
      shown: 'shown',
      next: 'BodyText',
      paragraph: `<w:keepLines/><w:pBdr>${edge('left', 24, second, 10)}</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="${tint(second)}"/>${around(160, 200, 276)}<w:ind w:left="240" w:right="200"/>`,
    }),
    paragraphStyle({
      id: 'Entry',
      name: 'Entry',
      shown: 'shown',
      next: 'EntryLine',
      paragraph: `<w:keepNext/><w:tabs><w:tab w:val="left" w:pos="620"/></w:tabs>${around(160, 20)}<w:ind w:left="620" w:hanging="620"/>`,
      run: `${bold}${size(9.5)}`,
    }),
    paragraphStyle({
      id: 'EntryLine',
      name: 'Entry Line',
      shown: 'shown',
      paragraph: `${around(0, 30)}<w:ind w:left="620"/>`,
      run: size(9.5),
    }),
    paragraphStyle({
      id: 'SignatureLine',
      name: 'Signature Line',
      shown: 'shown',
      paragraph: `<w:tabs><w:tab w:val="left" w:leader="underscore" w:pos="7200"/></w:tabs>${around(420, 0)}`,
    }),
    paragraphStyle({
      id: 'Rule',
      name: 'Rule',
      next: 'BodyText',
      paragraph: `<w:pBdr>${edge('bottom', 4, 'BFC3C7')}</w:pBdr>${around(120, 200)}`,
      run: size(4),
    }),
    paragraphStyle({
      id: 'Provenance',
      name: 'Provenance',
      paragraph: `<w:pBdr>${edge('top', 4, 'BFC3C7', 8)}</w:pBdr>${around(480, 0)}`,
      run: `${faint}${size(8.5)}`,
    }),
    paragraphStyle({
      id: 'ContentsHeading',
      name: 'Contents Heading',
      next: 'BodyText',
      paragraph: `<w:keepNext/>${around(280, 100)}`,
      run: `${fontOf(headings)}${bold}<w:color w:val="${accent}"/>${size(12.5)}`,
    }),
    paragraphStyle({
      id: 'TOC1',
      name: 'toc 1',
      next: 'Normal',
      paragraph: `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9070"/></w:tabs>${around(0, 50)}`,
    }),
    paragraphStyle({
      id: 'Header',
      name: 'header',
      paragraph: `<w:pBdr>${edge('bottom', 4, 'BFC3C7', 4)}</w:pBdr><w:tabs><w:tab w:val="right" w:pos="9070"/></w:tabs>`,
      run: `${faint}${size(8.5)}`,
    }),
    paragraphStyle({
      id: 'Footer',
      name: 'footer',
      paragraph: '<w:tabs><w:tab w:val="right" w:pos="9070"/></w:tabs>',
      run: `${faint}${size(8.5)}`,
    }),
    letterStyle('Strong', 'Strong', bold),
    letterStyle('Emphasis', 'Emphasis', italic),
    letterStyle('Reference', 'Reference', `${faint}${size(8)}`),
    letterStyle('EntryName', 'Entry Name', `<w:color w:val="${accent}"/>`),
    letterStyle('Hyperlink', 'Hyperlink', `<w:color w:val="${accent}"/>`),
    `<w:style w:type="table" w:styleId="ReportTable"><w:name w:val="Report Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>${edge('bottom', 4, 'BFC3C7', 0)}${edge('insideH', 4, 'BFC3C7', 0)}</w:tblBorders><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr>${bold}<w:color w:val="${accent}"/></w:rPr><w:tcPr><w:tcBorders>${edge('bottom', 8, accent, 0)}</w:tcBorders></w:tcPr></w:tblStylePr></w:style>`,
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:docDefaults><w:rPrDefault><w:rPr>${fontOf(text)}<w:color w:val="${ink}"/>${size(10.5)}<w:lang w:val="${lang}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${rightToLeft}</w:pPr></w:pPrDefault></w:docDefaults>`,
    ...styles,
    '</w:styles>',
  ]
    .join('\n')
    .replace('w:type="paragraph" w:styleId="Normal"', 'w:type="paragraph" w:default="1" w:styleId="Normal"');
}

/** A tenth of a colour on white paper. */
const tint = (colour: string): string =>
  (colour.match(/../g) ?? [])
    .map((part) =>
      Math.round(255 - (255 - Number.parseInt(part, 16)) * 0.1)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
