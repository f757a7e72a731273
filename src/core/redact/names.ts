// Names that must not leave: how they are found in a text, and what stands there instead.

/** A name, and what stands in its place. */
export interface Name {
  name: string;
  instead: string;
}

/** A text without names, and how often each was found, in the order of the names. */
export interface Redacted {
  text: string;
  times: number[];
}

/** Scripts that put no space between words: there a name is found wherever its characters stand. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
/** Parts of a name shorter than this are too often words. */
const shortestPart = 3;

/**
 * Names from lines of text: one name a line, or `name = what stands instead`; lines that begin with # say nothing. Without
 * words of its own a name becomes `[person 1]`, `[person 2]` … in the order given. Each name counts once.
 */
export function readNames(lines: readonly string[]): Name[] {
  const names: Name[] = [];
  for (const line of lines) {
    const [given = '', ...rest] = line.split('=');
    const name = given.normalize('NFC').trim();
    const instead = rest.join('=').trim();
    if (name === '' || name.startsWith('#') || names.some((one) => folded(one.name) === folded(name))) continue;
    names.push({ name, instead: instead === '' ? `[person ${names.length + 1}]` : instead });
  }
  return names;
}

/** Letters without accents and case, so that René, RENE and rene are one. */
const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('en').replace(/ß/g, 'ss');

interface Form {
  words: string[];
  index: number;
  /** A part of a longer name counts only where it is written as a name is: with a capital. */
  part: boolean;
}

/**
 * The text with every name replaced: the whole name in any case, with or without accents, however it is spaced or broken by a
 * hyphen, or written as one word; and each part of it that has a capital, as in "Katrin" for "Katrin Weber". A possessive keeps its ending.
 */
export function redactText(text: string, names: readonly Name[]): Redacted {
  const times = names.map(() => 0);
  let left = text;
  names.forEach(({ name, instead }, index) => {
    if (!unspaced.test(name)) return;
    const pieces = left.normalize('NFC').split(spacedAnyhow(name));
    times[index] = (times[index] ?? 0) + pieces.length - 1;
    if (pieces.length > 1) left = pieces.join(instead);
  });
  const forms = formsOf(names);
  if (forms.length === 0) return { text: left, times };
  const words = [...left.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
    word: match[0],
    folded: folded(match[0]),
  }));
  let result = '';
  let from = 0;
  for (let at = 0; at < words.length; at += 1) {
    const form = forms.find(({ words: wanted, part }) =>
      wanted.every((word, step) => {
        const here = words[at + step];
        const before = words[at + step - 1];
        const isLast = step === wanted.length - 1;
        if (here === undefined || (here.folded !== word && !(isLast && here.folded === `${word}s`))) return false;
        if (part && !/^\p{Lu}|^[^\p{Ll}\p{Lu}]/u.test(here.word)) return false;
        return step === 0 || before === undefined || /^[\s\p{Pd}.,'’·_]{0,4}$/u.test(left.slice(before.end, here.at));
      }),
    );
    const first = words[at];
    const last = form === undefined ? undefined : words[at + form.words.length - 1];
    if (form === undefined || first === undefined || last === undefined) continue;
    result += left.slice(from, first.at) + (names[form.index]?.instead ?? '');
    const wanted = form.words.at(-1) ?? '';
    if (last.folded !== wanted && last.folded === `${wanted}s`) result += last.word.slice(-1); // a genitive without a mark
    from = last.end;
    times[form.index] = (times[form.index] ?? 0) + 1;
    at += form.words.length - 1;
  }
  return { text: result + left.slice(from), times };
}

/** A name of such a script, with any space or point between its characters, or none. */
const spacedAnyhow = (name: string): RegExp =>
  new RegExp(
    [...name.replace(/[\s·・]/gu, '')]
      .map((character) =>
        /[\p{L}\p{M}\p{N}]/u.test(character) ? character : `\\u{${character.codePointAt(0)?.toString(16)}}`,
      )
      .join('[\\s·・]{0,2}'),
    'giu',
  );

/** Whole names before their parts, longer ones before shorter ones. */
function formsOf(names: readonly Name[]): Form[] {
  const forms = names.flatMap(({ name }, index): Form[] => {
    if (unspaced.test(name)) return [];
    const words = [...name.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(([word]) => folded(word));
    if (words.length === 0) return [];
    const parts = words.length === 1 ? [] : words.filter((word) => word.length >= shortestPart);
    const whole = [words, [words.join('')]].slice(0, words.length === 1 ? 1 : 2);
    return [
      ...whole.map((form) => ({ words: form, index, part: false })),
      ...parts.map((word) => ({ words: [word], index, part: true })),
    ];
  });
  return forms.sort((one, other) => other.words.length - one.words.length || Number(one.part) - Number(other.part));
}
