// The folder of a project: the nearest one upwards that holds its settings. Its rubrics and audits are found from any folder inside it.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const settingsName = 'culture-audit.yaml';

/** The project that a folder stands in; nothing if it stands in none. */
export function projectFolder(start: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, settingsName))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}
