// Where the audits of the invented firm are, and how they are named on a command line.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { programFolder } from '../version.ts';

/** The files of answers of the invented firm, oldest first. */
export function examplePaths(): string[] {
  const folder = join(programFolder(), 'examples', 'tarn-bridge');
  const years = readdirSync(folder).filter((name) => /^\d{4}\.yaml$/.test(name));
  return years.sort().map((name) => join(folder, name));
}

/** The number of an example where an operand names one, as in `example:2`; 0 where it is no number. */
export function exampleNumber(operand: string): number | undefined {
  const named = /^example:(.*)$/.exec(operand);
  if (named === null) return undefined;
  return /^[1-9]\d?$/.test(named[1] ?? '') ? Number(named[1]) : 0;
}
