// The version of this program, as package.json has it.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the program, whether it runs from its sources or as built. */
export function programFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'bin', 'culture-audit.js')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/** As in 1.2.3. */
export const version: string =
  /"version": "([^"]+)"/.exec(readFileSync(join(programFolder(), 'package.json'), 'utf8'))?.[1] ?? '0.0.0';
