// Putting a line of a document together: texts, quotations and references become pieces whose punctuation fits.
import type { Inline } from '../block.ts';
import { clipped, flowing, plain, stopped, unstopped } from './plain.ts';

type Part = string | number | Inline | Inline[];

/** Quotations in running text are cut at this length; the appendix has them in full. */
export const longestQuote = 320;

export const strong = (text: string): Inline => ({ type: 'strong', text: plain(text) });
export const emphasis = (text: string): Inline => ({ type: 'emphasis', text: plain(text) });

/** A level or an option in the rubric's words, as a sentence of its own. What people said stands in quotation marks instead. */
export const level = (text: string): Inline => emphasis(stopped(plain(text)));

/** The same in mid-sentence. */
export const levelName = (text: string): Inline => emphasis(unstopped(plain(text)));

/** References to questions, each once, in the order given. Nothing where there are none. */
export const refs = (...given: (string | { ref: string })[]): Inline => ({
  type: 'reference',
  refs: [...new Set(given.map((one) => (typeof one === 'string' ? one : one.ref)))],
});

/**
 * Words that somebody said, or a level, in quotation marks. Marks around the whole are taken off, and marks inside it become
 * single ones, as print does it; nothing else is changed.
 */
export const quote = (text: string, most: number = longestQuote): Inline => ({
  type: 'quote',
  text: innerMarks(clipped(text, most)),
});

const wrapped = /^(?:"([^"]*)"|“([^“”]*)”|„([^„“]*)“|«([^«»]*)»)$/u;

function innerMarks(text: string): string {
  const match = wrapped.exec(text);
  const bare = match ? (match.slice(1).find((part) => part !== undefined) ?? text).trim() : text;
  return (bare === '' ? text : bare).replace(/“([^“”]*)”/gu, '‘$1’').replace(/"([^"]*)"/gu, '‘$1’');
}

/**
 * A line from a template: strings are plain text, everything else stays what it is. A full stop that the line sets after a
 * quotation is dropped where the quotation ends its own sentence, and the quotation's own stop is dropped in mid-sentence.
 */
export function line(texts: TemplateStringsArray, ...parts: Part[]): Inline[] {
  const pieces: Inline[] = [];
  texts.forEach((text, index) => {
    if (text !== '') pieces.push({ type: 'text', text });
    const part = parts[index];
    if (part === undefined) return;
    if (Array.isArray(part)) pieces.push(...part);
    else pieces.push(typeof part === 'object' ? part : { type: 'text', text: flowing(String(part)) });
  });
  return tidy(pieces);
}

/** Lines one after the other, as the sentences of a paragraph. Where the same reference follows again, the last one is enough. */
export const paragraph = (...lines: (Inline[] | null)[]): Inline[] =>
  tidy(
    withoutRepeats(
      tidy(
        lines.flatMap((one) =>
          one === null || one.length === 0 ? [] : [{ type: 'text', text: ' ' } as Inline, ...one],
        ),
      ),
    ),
  );

const withoutRepeats = (pieces: Inline[]): Inline[] =>
  pieces.filter((piece, index) => {
    if (piece.type !== 'reference') return true;
    const next = pieces.slice(index + 1).find(({ type }) => type === 'reference');
    return next?.type !== 'reference' || next.refs.join() !== piece.refs.join();
  });

function tidy(pieces: Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const piece of pieces) {
    if (piece.type === 'reference' && piece.refs.length === 0) continue;
    const last = merged.at(-1);
    if (piece.type === 'text' && last?.type === 'text') last.text += piece.text;
    else merged.push({ ...piece });
  }
  merged.forEach((piece, index) => {
    const next = merged[index + 1];
    if (piece.type === 'quote' && next?.type === 'text') fitMarks(piece, next, isWhole(piece.text, merged[index - 1]));
  });
  for (const piece of merged) if (piece.type === 'text') piece.text = piece.text.replace(/ {2,}/g, ' ');
  const first = merged[0];
  const last = merged.at(-1);
  if (first?.type === 'text') first.text = first.text.trimStart();
  if (last?.type === 'text') last.text = last.text.trimEnd();
  return merged.filter((piece) => piece.type !== 'text' || piece.text !== '');
}

/** Whether a quotation stands as a sentence of its own: it begins like one, at the start of a sentence or after a colon. */
function isWhole(quoted: string, before: Inline | undefined): boolean {
  const opens =
    before === undefined ||
    before.type === 'reference' ||
    (before.type === 'text' && /(?:[:.?!]\s*|^\s*)$/u.test(before.text));
  return opens && !/^\p{Ll}/u.test(quoted);
}

const endsItself = (text: string): boolean => /(?:[?!…。！？؟]|\.{2,}|\.[’”])$/u.test(text);
const hasSeveral = (text: string): boolean =>
  /[.?!…。！？؟]["’”)]?\s+\S/u.test(text.replace(/\b(e\.g|i\.e|etc|Mr|Mrs|Ms|Dr|No)\./gu, '$1'));

/** A whole sentence takes the line's full stop inside; a fragment leaves it outside; no two marks stand together. */
function fitMarks(quoted: { text: string }, after: { text: string }, whole: boolean): void {
  if (after.text.startsWith('.')) {
    const bare = quoted.text.replace(/(?<!\.)\.$/u, '');
    const inside = endsItself(quoted.text) || whole || hasSeveral(quoted.text);
    if (inside) after.text = after.text.slice(1);
    quoted.text = inside && !endsItself(quoted.text) ? `${bare}.` : bare;
  } else if (/^(?:[,;:]| (?!$)[a-z(])/u.test(after.text) && !hasSeveral(quoted.text)) {
    quoted.text = quoted.text.replace(/(?<!\.)\.$/u, '');
  }
}
