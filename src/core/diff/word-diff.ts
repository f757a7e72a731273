// Two texts word by word: what stayed, what is gone, what is new. Readable first, so changes that touch are told as one.

/** A run of words of one fate. Joined by single spaces, `same` and `new` make the later text; `same` and `gone` the earlier one, but for its commas. */
export interface Piece {
  is: 'same' | 'gone' | 'new';
  text: string;
}

/** Texts of more word pairs than this are told as a whole gone and a whole new. */
const mostPairs = 1_000_000;

const wordsIn = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');
/** Words are compared as they are written, but for commas after them and the make of quotation marks. */
const asCompared = (word: string): string =>
  word
    .replace(/[’‘]/gu, "'")
    .replace(/[“”„]/gu, '"')
    .replace(/(?<=.)[,;]$/u, '');

/**
 * The words of both texts along their longest common sequence.
 * @example wordDiff('We always ring.', 'We usually ring.') // [{ is: 'same', text: 'We' }, { is: 'gone', text: 'always' }, { is: 'new', text: 'usually' }, { is: 'same', text: 'ring.' }]
 */
export function wordDiff(before: string, after: string): Piece[] {
  const [one, other] = [wordsIn(before), wordsIn(after)];
  if (one.length * other.length > mostPairs) {
    return joined([...one.map(pieceOf('gone')), ...other.map(pieceOf('new'))]);
  }
  const common = commonLengths(one.map(asCompared), other.map(asCompared));
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    const [left, right] = [one[i], other[j]];
    if (left !== undefined && right !== undefined && asCompared(left) === asCompared(right)) {
      pieces.push({ is: 'same', text: right });
      i += 1;
      j += 1;
    } else if (right === undefined || (left !== undefined && (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))) {
      pieces.push({ is: 'gone', text: left ?? '' });
      i += 1;
    } else {
      pieces.push({ is: 'new', text: right });
      j += 1;
    }
  }
  return joined(slid(pieces));
}

/**
 * Where the same change can be told at two places, the one that touches another change is better told: "when" and "said, we" around a "we" are "when we said,".
 */
function slid(words: readonly Piece[]): Piece[] {
  const result = words.map((word) => ({ ...word }));
  for (let end = 2; end < result.length; end++) {
    const [last, next] = [result[end], result[end + 1]];
    if (last === undefined || last.is === 'same' || next?.is === last.is) continue;
    let start = end;
    while (result[start - 1]?.is === last.is) start -= 1;
    const [before, further] = [result[start - 1], result[start - 2]];
    if (before?.is !== 'same' || further?.is !== last.is || before.text !== last.text) continue;
    before.is = last.is;
    last.is = 'same';
  }
  return result;
}

const pieceOf =
  (is: Piece['is']) =>
  (text: string): Piece => ({ is, text });

/** For every pair of places the length of the longest common sequence from there on. */
function commonLengths(one: readonly string[], other: readonly string[]): Uint32Array[] {
  const lengths = Array.from({ length: one.length + 1 }, () => new Uint32Array(other.length + 1));
  for (let i = one.length - 1; i >= 0; i--) {
    const [row, next] = [lengths[i], lengths[i + 1]];
    if (row === undefined || next === undefined) continue;
    for (let j = other.length - 1; j >= 0; j--) {
      row[j] = one[i] === other[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}

/** Runs of one fate as one piece; within a stretch of changes all that is gone stands before all that is new. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let [gone, fresh]: [string[], string[]] = [[], []];
  const flush = (): void => {
    if (gone.length > 0) result.push({ is: 'gone', text: gone.join(' ') });
    if (fresh.length > 0) result.push({ is: 'new', text: fresh.join(' ') });
    [gone, fresh] = [[], []];
  };
  for (const { is, text } of pieces) {
    if (is === 'gone') gone.push(text);
    else if (is === 'new') fresh.push(text);
    else {
      flush();
      const last = result.at(-1);
      if (last?.is === 'same') last.text += ` ${text}`;
      else result.push({ is, text });
    }
  }
  flush();
  return result;
}

/** Texts with a smaller part of their words in common, in whatever order, have nothing in common. */
const leastCommon = 0.4;

/**
 * How much two texts have in common: twice the shared words, in order, over all words, without regard to case and punctuation. 0..1, the same in both
 * directions; 0 where hardly any word is shared.
 * @example likeness('We always ring.', 'We usually ring') // 0.6666666666666666
 * @example likeness('We ring back.', 'A price in writing.') // 0
 */
export function likeness(one: string, other: string): number {
  const [a, b] = [bareWords(one), bareWords(other)];
  const all = a.length + b.length;
  if (all === 0 || a.length * b.length > mostPairs) return one === other ? 1 : 0;
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared += 1;
    left.set(word, count - 1);
  }
  return (2 * shared) / all < leastCommon ? 0 : (2 * (commonLengths(a, b)[0]?.[0] ?? 0)) / all;
}

/** The words of a text in lower case, without punctuation. */
export const bareWords = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .split(/[^\p{L}\p{N}']+/u)
    .filter((word) => word !== '');
