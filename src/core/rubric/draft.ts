// A rubric or overlay as it was written, taken apart so that each sound part can be checked even where others are broken.
import type * as z from 'zod';
import { type QuestionFile, questionSchema } from '../kinds/index.ts';
import { levelsSchema } from '../kinds/question.ts';
import { partOf } from '../source/expectation.ts';
import type { Path, Source } from '../source/source.ts';
import { bandSchema, outcomeSchema } from './schema.ts';

/** Something read from a file, and the way to it. */
export interface Written<T> {
  value: T;
  path: Path;
}
export interface WrittenQuestion {
  id: string | undefined;
  path: Path;
  /** Missing where the question's own shape is wrong; then only its id is known. */
  file?: QuestionFile;
}
export interface WrittenFactor {
  id: string | undefined;
  path: Path;
  questions: WrittenQuestion[];
}

/** The part of a source at a path if it has the shape, whatever the rest of the source is like. */
export function sound<S extends z.ZodType>(source: Source, path: Path, schema: S): Written<z.infer<S>> | undefined {
  const result = schema.safeParse(path.reduce(partOf, source.data));
  return result.success ? { value: result.data, path } : undefined;
}

/** All sound elements of a list at a path. */
const soundItems = <S extends z.ZodType>(source: Source, path: Path, schema: S): Written<z.infer<S>>[] =>
  itemPaths(source, path).flatMap((itemPath) => sound(source, itemPath, schema) ?? []);

/** Paths of the elements of the list at a path; none if there is no list. */
export function itemPaths(source: Source, path: Path): Path[] {
  const items = path.reduce(partOf, source.data);
  return Array.isArray(items) ? items.map((_, index) => [...path, index]) : [];
}

/** Names in an object at a path; none if there is no object. */
export function namesAt(source: Source, path: Path): string[] {
  const record = path.reduce(partOf, source.data);
  return typeof record === 'object' && record !== null && !Array.isArray(record) ? Object.keys(record) : [];
}

/** The text at a path; nothing if there is none. */
export function textAt(source: Source, path: Path): string | undefined {
  const text = path.reduce(partOf, source.data);
  return typeof text === 'string' ? text : undefined;
}

/** Factors listed at a path, however broken. */
export const factorsAt = (source: Source, path: Path): WrittenFactor[] =>
  itemPaths(source, path).map((factorPath) => ({
    id: textAt(source, [...factorPath, 'id']),
    path: factorPath,
    questions: questionsAt(source, [...factorPath, 'questions']),
  }));

/** Questions listed at a path, however broken. */
export const questionsAt = (source: Source, path: Path): WrittenQuestion[] =>
  itemPaths(source, path).map((questionPath) => {
    const file = sound(source, questionPath, questionSchema)?.value;
    const id = textAt(source, [...questionPath, 'id']);
    return file ? { id, path: questionPath, file } : { id, path: questionPath };
  });

/** The rubric's named scales that are sound; a broken one is known by name, without levels. */
export const scalesAt = (source: Source): Map<string, z.infer<typeof levelsSchema> | undefined> =>
  new Map(
    namesAt(source, ['scales']).map((name) => [name, sound(source, ['scales', name, 'levels'], levelsSchema)?.value]),
  );

export const bandsAt = (source: Source) => soundItems(source, ['bands'], bandSchema);
export const outcomesAt = (source: Source) => soundItems(source, ['outcomes'], outcomeSchema);
