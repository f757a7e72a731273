// Writes YAML that people read and git compares: block style, short forms, long text folded, every text exactly as it was.
// The same values give the same bytes, whatever the version of a library.

/** What can be written. Block parts take a line per member; inline parts stand in one line as long as they fit. */
export type Yaml =
  | string
  | number
  | boolean
  /** A word that is written as it stands, such as yes, 2026-03-14 or dont-know. */
  | { word: string }
  | { block: 'map' | 'inline-map'; of: [key: string, value: Yaml][] }
  | { block: 'list' | 'inline-list'; of: Yaml[] };

/** A mapping, one key a line; keys without a value are left out. */
export const map = (...of: [key: string, value: Yaml | undefined][]): Yaml => ({ block: 'map', of: present(of) });
/** A mapping in one line, as in `{ say: 4, do: 2 }`, or in block style where it does not fit. */
export const inlineMap = (...of: [key: string, value: Yaml | undefined][]): Yaml => ({
  block: 'inline-map',
  of: present(of),
});
/** A list, one member a line. */
export const list = (of: Yaml[]): Yaml => ({ block: 'list', of });
/** A list in one line, or in block style where it does not fit. */
export const inlineList = (of: Yaml[]): Yaml => ({ block: 'inline-list', of });
/** A word written as it stands. */
export const word = (text: string): Yaml => ({ word: text });

const present = (of: [string, Yaml | undefined][]): [string, Yaml][] =>
  of.filter((pair): pair is [string, Yaml] => pair[1] !== undefined);

const width = 110;

/** A whole document, with a line feed at its end. `comments` are lines without the mark; an empty one stays empty. */
export function printYaml(document: Yaml, comments: string[]): string {
  const head = comments.map((comment) => (comment === '' ? '' : `# ${comment}`));
  return `${[...head, ...blockLines(document, 0)].join('\n')}\n`;
}

/** The lines of a part that begins on a line of its own. */
function blockLines(part: Yaml, indent: number): string[] {
  const margin = ' '.repeat(indent);
  if (!isNested(part)) return [margin + scalar(part, 'block')];
  if (isMap(part))
    return part.of.flatMap(([key, value]) => member(`${margin}${quoted(key, 'inline')}:`, value, indent));
  return part.of.flatMap((value) => member(`${margin}-`, value, indent));
}

/** A member of a mapping or a list: what stands before it, then the value on the same line or on the next ones. */
function member(lead: string, value: Yaml, indent: number): string[] {
  const room = width - lead.length - 1;
  const line = inOneLine(value, 'block');
  const mustStandAlone = isNested(value) && !value.block.startsWith('inline') && value.of.length > 0;
  const hasLines = typeof value === 'string' && value.includes('\n');
  if (!mustStandAlone && !hasLines && line.length <= room) return [`${lead} ${line}`];
  if (typeof value === 'string') return textLines(lead, value, indent + 2, line);
  if (!isNested(value)) return [`${lead} ${line}`];
  const lines = blockLines(value, indent + 2);
  if (!lead.endsWith('-')) return [lead, ...lines];
  return [`${lead} ${lines[0]?.trimStart() ?? ''}`, ...lines.slice(1)];
}

type Nested = Extract<Yaml, { block: string }>;
const isNested = (part: Yaml): part is Nested => typeof part === 'object' && 'block' in part;
const isMap = (part: Nested): part is Extract<Nested, { of: [string, Yaml][] }> => part.block.endsWith('map');

function inOneLine(part: Yaml, around: Around): string {
  if (!isNested(part)) return scalar(part, around);
  if (isMap(part)) {
    if (part.of.length === 0) return '{}';
    return `{ ${part.of.map(([key, value]) => `${quoted(key, 'inline')}: ${inOneLine(value, 'inline')}`).join(', ')} }`;
  }
  return `[${part.of.map((value) => inOneLine(value, 'inline')).join(', ')}]`;
}

function scalar(part: Exclude<Yaml, Nested>, around: Around): string {
  if (typeof part === 'string') return quoted(part, around);
  return typeof part === 'object' ? part.word : String(part);
}

/** Characters that no reader could see or that a terminal would obey: control, format and private characters, lone surrogates. */
const unseen =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u00ad\u061c\u180e\u2000-\u200b\u200e\u200f\u2028-\u202f\u205f-\u206f\u3000\ud800-\udfff\ufeff\ufff0-\uffff]/;
const unseenEach = new RegExp(unseen.source, 'gu');
const isUnseen = (text: string): boolean => new RegExp(unseen.source, 'u').test(text);

const plain = /^[A-Za-z\u00a1-\uffff][A-Za-z0-9 _.'’()&;/!?%+=*$@\u00a1-\uffff-]*$/;
const numberLike = /^(\d[\d_]*(\.[\d_]*)?(e[-+]?\d+)?|0[xob][\da-f_]+|\d+(:\d+)+(\.\d*)?)$/i;
const plainAfterDigit = /^\d[A-Za-z0-9 _.'’()/!?%\u00a1-\uffff-]*$/;
const reserved = /^(true|false|null|yes|no|on|off|y|n)$/i;

/** Where a text stands: commas mean something inside brackets only. */
type Around = 'block' | 'inline';

/** A text in one line: as it is where that is safe, else in quotes. */
function quoted(text: string, around: Around): string {
  const letters = around === 'block' ? text.replaceAll(', ', ' ') : text;
  const safe = around === 'block' || !text.includes('?'); // YAML 1.1 reads no question mark within brackets
  const bare = safe && (plain.test(letters) || (plainAfterDigit.test(letters) && !numberLike.test(letters)));
  if (bare && !reserved.test(text) && !text.endsWith(' ') && !isUnseen(text)) return text;
  if (!isUnseen(text) && !text.includes('\n') && /["\\]/.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return JSON.stringify(text).replace(unseenEach, escapeEach);
}

const escapeEach = (character: string): string => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;

/** A text over several lines: literal where it has line feeds, folded at single spaces where it is long; quoted where neither is exact. */
function textLines(lead: string, text: string, indent: number, asQuoted: string): string[] {
  const margin = ' '.repeat(indent);
  if (isUnseen(text) || text.startsWith(' ') || text.startsWith('\n')) return [`${lead} ${asQuoted}`];
  if (!text.includes('\n')) {
    if (text.endsWith(' ')) return [`${lead} ${asQuoted}`];
    return [`${lead} >-`, ...folded(text, width - indent).map((line) => margin + line)];
  }
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  if (body.endsWith('\n') || / (\n|$)/.test(body)) return [`${lead} ${asQuoted}`];
  const lines = body.split('\n').map((line) => (line === '' ? '' : margin + line));
  return [`${lead} ${text.endsWith('\n') ? '|' : '|-'}`, ...lines];
}

/** Breaks a line at single spaces only, so that folding it back gives the same text. */
function folded(text: string, room: number): string[] {
  const words = text.split(/(?<=[^ ]) (?=[^ ])/);
  const lines: string[] = [];
  let line = words[0] ?? '';
  for (const next of words.slice(1)) {
    if (line.length + 1 + next.length <= room) line += ` ${next}`;
    else {
      lines.push(line);
      line = next;
    }
  }
  return [...lines, line];
}
