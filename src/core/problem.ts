// Something wrong with what was given to us. Problems are data: collected, returned all at once, and printed by the command line.

/** Where a problem stands. Lines and columns count from 1. */
export interface Place {
  file?: string | undefined;
  line?: number | undefined;
  column?: number | undefined;
  /** The way through the data to the place, as in `factors.2.questions.0.levels`. */
  path?: string | undefined;
  /** The text of the line, so that it can be drawn with a caret. */
  text?: string | undefined;
}

/** Every kind of problem. docs/problems.md has a section for each; a test compares the two. */
export const problemCodes = [
  'file-not-found',
  'file-not-readable',
  'file-not-writable',
  'file-too-large',
  'not-text',
  'not-yaml',
  'too-many-aliases',
  'wrong-shape',
  'unknown-key',
  'duplicate-key',
  'missing-key',
  'wrong-value',
  'newer-format',
  'duplicate-id',
  'unknown-id',
  'unknown-scale',
  'unknown-rubric',
  'unknown-group',
  'unknown-question',
  'unknown-factor',
  'unknown-option',
  'unknown-section',
  'low-contrast',
  'bad-condition',
  'bad-overlay',
  'bad-bands',
  'bad-answer',
  'bad-response',
  'criteria-not-confirmed',
  'too-many-votes',
  'audit-not-found',
  'audit-in-use',
  'audit-sealed',
  'wrong-passphrase',
  'weak-passphrase',
  'seal-damaged',
  'journal-damaged',
  'edited-since',
  'edit-conflict',
  'missing-answer',
  'not-a-table',
  'unclear-columns',
  'unknown-label',
  'already-imported',
  'not-comparable',
  'too-few-organizations',
  'needs-terminal',
  'stopped',
  'needs-part',
  'usage',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** One thing that is wrong: what, where, and what to do about it. */
export interface Problem {
  code: ProblemCode;
  message: string;
  hint?: string | undefined;
  where: Place;
}

/** Either the value, or everything that is wrong with what should have become one. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

/** A value that was read without a problem. */
export const parsed = <T>(value: T): Parsed<T> => ({ ok: true, value });

/** At least one problem instead of a value. */
export const failed = <T>(...problems: Problem[]): Parsed<T> => ({ ok: false, problems });

/** All that is wrong with several things, in their order. */
export const problemsIn = (...results: Parsed<unknown>[]): Problem[] =>
  results.flatMap((result) => (result.ok ? [] : result.problems));

/** A problem with the place left open, or given. */
export const problem = (code: ProblemCode, message: string, where: Place = {}, hint?: string): Problem =>
  hint === undefined ? { code, message, where } : { code, message, where, hint };

/**
 * The candidate nearest to a misspelt name, or nothing if none is near.
 * Near means at most a third of the letters differ (Levenshtein, with neighbours swapped counting one).
 * @example nearest('leadershp', ['leadership', 'rewards']) // 'leadership'
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.floor(Math.max(name.length, 3) / 3) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const now = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      now.push(cost);
    }
    beforeLast = last;
    last = now;
  }
  return last[b.length] ?? 0;
}
