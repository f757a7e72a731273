// Collects what is wrong while a file is read, each with its place, so that all of it is said at once.
import { nearest, type Problem, type ProblemCode, problem } from '../problem.ts';
import type { Path, Source } from '../source/source.ts';

/** Finds the place of a part of a file. */
export type Places = Pick<Source, 'placeOf' | 'placeOfKey'>;

/** Whether answers come from people (all rules hold) or were recorded by this program (what was accepted then is kept). */
export type Origin = 'given' | 'recorded';

export interface Report {
  (code: ProblemCode, message: string, at: Path, hint?: string): void;
  /** A name that is not known: the place of the key, with the nearest name. */
  stranger(code: ProblemCode, message: string, at: Path, name: string, known: string[]): void;
  /** Only said of answers that are given, not of recorded ones. */
  strictly(code: ProblemCode, message: string, at: Path, hint?: string): void;
}

/** A report that puts its problems into `problems`. */
export function reportInto(problems: Problem[], source: Places, origin: Origin): Report {
  const say = (code: ProblemCode, message: string, at: Path, hint?: string) => {
    problems.push(problem(code, message, source.placeOf(at), hint));
  };
  const stranger = (code: ProblemCode, message: string, at: Path, unknown: string, known: string[]) => {
    const near = nearest(unknown, known);
    const all = known.length > 0 && known.length <= 12 ? `Known here: ${known.join(', ')}.` : undefined;
    problems.push(problem(code, message, source.placeOfKey(at), near ? `Did you mean \`${near}\`?` : all));
  };
  return Object.assign(say, { stranger, strictly: origin === 'given' ? say : () => {} });
}
