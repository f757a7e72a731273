// Reads the reference values that R computed; see test/reference/README.md.
import { readFileSync } from 'node:fs';

const folder = new URL('../../reference/', import.meta.url);
const text = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

/** Reference values of one file, by id. `NA` is null. */
export function referenceValues(file: string): Map<string, unknown> {
  const { values } = JSON.parse(text(file)) as { values: { id: string; value: unknown }[] };
  return new Map(values.map(({ id, value }) => [id, value]));
}

/** A reference value that is a number, by id. */
export const numberAt = (values: Map<string, unknown>, id: string): number => {
  const value = values.get(id);
  if (typeof value !== 'number') throw new Error(`No number at ${id}.`);
  return value;
};

/** A reference value that is a table of numbers by name. */
export const tableAt = (values: Map<string, unknown>, id: string): Record<string, number> => {
  const value = values.get(id);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`No table at ${id}.`);
  return value as Record<string, number>;
};

/** Rows of a CSV file without quotes, by the names in its first line. */
export function rowsOf(file: string): Record<string, string>[] {
  const [head = '', ...lines] = text(file).trim().split('\n');
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [names[index] ?? '', cell])));
}

/** Close to a reference value within 1e-10 of it. */
export const isClose = (value: number | null, reference: number): boolean =>
  value !== null && Math.abs(value - reference) <= 1e-10 * Math.max(1, Math.abs(reference));

/**
 * Compares a result with a reference value of the same shape (numbers, lists, tables; null for null) and names every place that
 * differs by more than the tolerance, relative to the reference. Names that only the result has are ignored.
 */
export function within(got: unknown, reference: unknown, tolerance = 1e-10, place = ''): string[] {
  if (typeof reference === 'object' && reference !== null) {
    const parts = Object.entries(reference);
    const isTable = typeof got === 'object' && got !== null;
    if (!isTable || parts.length === 0) return [`${place}: ${JSON.stringify(got)} is no table`];
    return parts.flatMap(([name, part]) =>
      within((got as Record<string, unknown>)[name], part, tolerance, `${place}.${name}`),
    );
  }
  const same =
    typeof got === 'number' && typeof reference === 'number'
      ? Math.abs(got - reference) <= tolerance * (Math.abs(reference) || 1)
      : got === reference;
  return same ? [] : [`${place}: ${String(got)} for ${String(reference)}`];
}
