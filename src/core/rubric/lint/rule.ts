// What a rule of the lint is: it looks at wordings and says which could mislead a room, why, and how to mend them.
import type { Path } from '../../source/source.ts';
import type { Sheet } from './sheet.ts';

export interface Rule {
  /** As in `double-barrelled`. */
  id: string;
  /** Why it matters: one or two sentences that read by themselves. */
  why: string;
  find(sheet: Sheet): Complaint[];
}
/** One place where a rule is broken. */
export interface Complaint {
  path: Path;
  message: string;
  /** How to mend it. */
  fix: string;
}

/** The words of a text in lower case, without punctuation. */
export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu) ?? [];

/** Words that open a clause inside a question: what stands behind them describes a case and is not the question itself. */
const opening = /\b(?:when|whose|who|whom|that|which|if|where|because|while|but)\b/i;

/** The first match of a pattern in the main clause of a question; nothing if it stands in another clause or nowhere. */
export function inMainClause(pattern: RegExp, text: string): string | undefined {
  const match = pattern.exec(text);
  return match && !opening.test(text.slice(0, match.index)) ? match[0] : undefined;
}
