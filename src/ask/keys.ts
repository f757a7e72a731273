// Bytes from a keyboard → keys. Pure, so that pastes, bursts and half-arrived sequences can be tested without a terminal.

/** One key, or one paste (name 'paste', with all of its text). */
export interface Key {
  /** 'enter', 'escape', 'up', 'space' …; for a letter or sign the letter itself; with `ctrl` the lower-case letter. */
  name: string;
  /** What it types; empty for keys that type nothing. */
  text: string;
  ctrl: boolean;
  alt: boolean;
  /** 'burst' if it came in one go with others, faster than hands type: most likely a paste. */
  speed: 'typed' | 'burst';
}

/** A key by name, as tests and the decoder make it. */
export const keyNamed = (name: string, rest: Partial<Key> = {}): Key => ({
  name,
  text: rest.ctrl !== true && [...name].length === 1 ? name : name === 'space' ? ' ' : '',
  ctrl: false,
  alt: false,
  speed: 'typed',
  ...rest,
});

const sequences: Record<string, string> = {
  '[A': 'up',
  '[B': 'down',
  '[C': 'right',
  '[D': 'left',
  OA: 'up',
  OB: 'down',
  OC: 'right',
  OD: 'left',
  '[H': 'home',
  '[F': 'end',
  OH: 'home',
  OF: 'end',
  '[1~': 'home',
  '[7~': 'home',
  '[4~': 'end',
  '[8~': 'end',
  '[3~': 'delete',
  '[5~': 'pageup',
  '[6~': 'pagedown',
  '[Z': 'backtab',
};
const controls: Record<string, string> = {
  '\r': 'enter',
  '\t': 'tab',
  '\x7f': 'backspace',
  '\b': 'backspace',
  '\x1b': 'escape',
};
const pasteBegin = '\x1b[200~';
const pasteEnd = '\x1b[201~';
/** More printable characters than this in one read did not come from two hands. */
const typedAtOnce = 2;
const longestPaste = 100_000;

/** What one read gives: the keys, and the beginning of a sequence that has not arrived yet. */
export interface Decoded {
  keys: Key[];
  pending: string;
}

/** Decodes what was pending and the next read. Call `flushKeys` on what stays pending when nothing follows for a moment. */
export function decodeKeys(pending: string, read: string): Decoded {
  let rest = pending + read;
  const keys: Key[] = [];
  while (rest !== '') {
    if (rest.startsWith(pasteBegin)) {
      const end = rest.indexOf(pasteEnd);
      if (end < 0) return { keys: withSpeed(keys), pending: rest.slice(0, longestPaste) };
      keys.push(keyNamed('paste', { text: rest.slice(pasteBegin.length, end) }));
      rest = rest.slice(end + pasteEnd.length);
      continue;
    }
    const taken = takeKey(rest);
    if (taken === null) return { keys: withSpeed(keys), pending: rest };
    if (taken.key !== null) keys.push(taken.key);
    rest = rest.slice(taken.length);
  }
  return { keys: withSpeed(keys), pending: '' };
}

/** A sequence that never went on: Escape was pressed by itself, and what followed is text. */
export function flushKeys(pending: string): Key[] {
  if (pending === '') return [];
  if (pending.startsWith(pasteBegin)) return [keyNamed('paste', { text: pending.slice(pasteBegin.length) })];
  return [keyNamed('escape'), ...decodeKeys('', pending.slice(1)).keys];
}

type Taken = { key: Key | null; length: number };

/** The first key of a text, or null if it is the beginning of a longer sequence. */
function takeKey(text: string): Taken | null {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
  if (first !== '\x1b') return { key: plainKey(first), length: first.length };
  if (text.length === 1 || text === '\x1b[' || text === '\x1bO') return null;
  if (text[1] === '[' || text[1] === 'O') {
    const sequence = /^\x1b(\[[0-9;?<>=]*[A-Za-z~^$@]|O[A-Za-z])/.exec(text);
    if (sequence?.[1] === undefined) return /^\x1b\[[0-9;?<>=]*$/.test(text) ? null : { key: null, length: 2 };
    const name = sequences[sequence[1].replace(/^\[1;\d+([A-Z])$/, '[$1').replace(/^(\[\d+);\d+~$/, '$1~')];
    return { key: name === undefined ? null : keyNamed(name), length: sequence[0].length };
  }
  if (text[1] === '\x1b') return { key: keyNamed('escape'), length: 1 };
  const after = String.fromCodePoint(text.codePointAt(1) ?? 0);
  const key = plainKey(after);
  return { key: key === null ? null : { ...key, alt: true }, length: 1 + after.length };
}

function plainKey(character: string): Key | null {
  const name = controls[character];
  if (name !== undefined) return keyNamed(name);
  if (character === ' ') return keyNamed('space');
  if (character === '\n') return keyNamed('j', { ctrl: true });
  const code = character.codePointAt(0) ?? 0;
  if (code >= 1 && code <= 26) return keyNamed(String.fromCodePoint(code + 96), { ctrl: true });
  return code < 32 ? null : keyNamed(character);
}

function withSpeed(keys: Key[]): Key[] {
  const printable = keys.filter((key) => key.text !== '' && key.name !== 'paste').length;
  return printable > typedAtOnce ? keys.map((key) => ({ ...key, speed: 'burst' })) : keys;
}
