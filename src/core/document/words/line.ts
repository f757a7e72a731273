// Putting a line of a document together: texts, quotations and references become pieces whose punctuation fits.
import type { Inline } from '../block.ts';
import { clipped, flowing, plain } from './plain.ts';

type Part = string | number | Inline | Inline[];

/** Quotations in running text are cut at this length; the appendix has them in full. */
export const longestQuote = 320;

export const strong = (text: string): Inline => ({ type: 'strong', text: plain(text) });
export const emphasis = (text: string): Inline => ({ type: 'emphasis', text: plain(text) });

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

/** Lines one after the other, as the sentences of a paragraph. */
export const paragraph = (...lines: (Inline[] | null)[]): Inline[] =>
  tidy(
    lines.flatMap((one) => (one === null || one.length === 0 ? [] : [{ type: 'text', text: ' ' } as Inline, ...one])),
  );

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
    if (piece.type !== 'quote' || next?.type !== 'text') return;
    fitMarks(piece, next);
  });
  for (const piece of merged) if (piece.type === 'text') piece.text = piece.text.replace(/ {2,}/g, ' ');
  const first = merged[0];
  const last = merged.at(-1);
  if (first?.type === 'text') first.text = first.text.trimStart();
  if (last?.type === 'text') last.text = last.text.trimEnd();
  return merged.filter((piece) => piece.type !== 'text' || piece.text !== '');
}

/** Several sentences keep their last full stop, so the line's own one goes; a single one gives its stop up to the line. */
function fitMarks(quoted: { text: string }, after: { text: string }): void {
  const endsItself = /(?:[?!…。！？؟]|\.{2,}|\.[’”])$/u.test(quoted.text);
  const several = /[.?!…。！？؟]["’”)]?\s+\S/u.test(quoted.text.replace(/\b(e\.g|i\.e|etc|Mr|Mrs|Ms|Dr|No)\./gu, '$1'));
  if (after.text.startsWith('.')) {
    if (endsItself || (several && quoted.text.endsWith('.'))) after.text = after.text.slice(1);
    else quoted.text = quoted.text.replace(/\.$/u, '');
  } else if (/^[,;:]| (?!$)[a-z(]/u.test(after.text) && !several && !endsItself) {
    quoted.text = quoted.text.replace(/\.$/u, '');
  }
}
