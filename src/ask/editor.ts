// Long text in the person's own editor: VISUAL or EDITOR with its arguments, on a file that is gone afterwards.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Opens `text` with an editor's command line, as in `code --wait`, and gives what was saved; null if the editor could not
 * start or ended with a failure. `output` is the descriptor of the terminal.
 */
export function editText(command: string, text: string, output: number): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'culture-audit-'));
  const file = join(folder, 'text.md');
  try {
    writeFileSync(file, text, { mode: 0o600 });
    const stdio = ['inherit', output, 'inherit'] as const;
    const ended =
      process.platform === 'win32'
        ? spawnSync(`${command} "${file}"`, { shell: true, stdio: [...stdio] })
        : spawnSync('/bin/sh', ['-c', `${command} "$1"`, 'sh', file], { stdio: [...stdio] });
    if (ended.status !== 0) return null;
    return readFileSync(file, 'utf8').replace(/\r\n/g, '\n').replace(/\n+$/, '');
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
