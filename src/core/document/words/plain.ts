// Texts that people typed, made fit for a line of a document: one line, no control characters, nothing that turns the reading direction round.

/** Control characters, byte-order marks, zero-width spaces, and marks that override the reading direction; joiners of emoji and scripts stay. */
const unseen =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;
const halfCharacters = /[\ud800-\udfff]/gu;

/**
 * The text on one line, without what cannot be seen.
 * @example plain('two\n lines ') // 'two lines'
 */
export const plain = (text: string): string => flowing(text).trim();

/**
 * The same with a space kept at either end, for texts that go on before or after. Apostrophes and quotation marks are set as in print.
 * @example flowing(' it\'s ') // ' it’s '
 */
export const flowing = (text: string): string =>
  text
    .replace(unseen, '')
    .replace(halfCharacters, '\ufffd')
    .replace(/\s+/gu, ' ')
    .replace(/(?<=[\p{L}\p{N}.,!?])'(?=[\p{L}\s,.;:!?)]|$)/gu, '’')
    .replace(/(?<=^|[\s(“])'(?=\S)/gu, '‘')
    .replace(/(?<=^|[\s(])"([^"]*)"(?=$|[\s),.;:!?])/gu, '“$1”');

/**
 * A text of at most `most` characters, cut at a word where that is possible, with an ellipsis where something is left out.
 * @example clipped('the driver rings before he is late', 20) // 'the driver rings …'
 */
export function clipped(text: string, most: number): string {
  const characters = [...plain(text)];
  if (characters.length <= most) return characters.join('');
  const head = characters.slice(0, most - 2).join('');
  const lastSpace = head.lastIndexOf(' ');
  const cut = lastSpace > head.length / 2 ? head.slice(0, lastSpace) : head;
  return `${cut.replace(/[\s,;:.–—-]+$/u, '')} …`;
}

/** The text with a capital first letter; unchanged where there is none. */
export function capitalized(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase('en') + text.slice(first.length);
}

/** The text without full stops at its end. An ellipsis, a question mark or an exclamation mark stays. */
export const unstopped = (text: string): string => (/\.{2,}$/u.test(text) ? text : text.replace(/[.\s]+$/u, ''));

/** The text with a full stop, unless it ends with a mark of its own. */
export const stopped = (text: string): string => (/[.!?…。！？؟][”’"')\]]?$/u.test(text) ? text : `${text}.`);

/** A small first letter for a sentence of a rubric that goes on in another sentence; abbreviations and "I" stay as they are. */
export const continued = (text: string): string =>
  text.replace(/^(?:\p{Lu}(?=\p{Ll})|A(?=\s))/u, (letter) => letter.toLowerCase());

/** Words that are no names, whatever follows them. */
const ordinary = new Set(
  [
    'a an the when if that being to it we our you your they their he she his her its this these those there not no',
    'someone somebody nobody everyone everybody anyone anybody each every all any both half most more fewer others other',
    'whoever whatever what where who which at after on in within by for from with before during',
    'one two three four five six seven eight nine ten twelve twenty',
    'people customers managers leaders staff colleagues calls requests names asked team department front-line',
  ].flatMap((words) => words.split(' ')),
);

/** Lower case for a first word that is an ordinary one: "The", "When", "A". Names and abbreviations stay as they are. */
export const lowered = (text: string): string =>
  text.replace(/^\p{Lu}[\p{Ll}-]*(?![\p{L}\p{N}])/u, (word) =>
    ordinary.has(word.toLowerCase()) ? word.toLowerCase() : word,
  );
