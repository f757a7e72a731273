// Programs of the machine that read documents: which are here, and what they say of a file.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

export type Program = 'pdfinfo' | 'pdftotext' | 'pdffonts' | 'qpdf' | 'soffice';

const folders = (process.env['PATH'] ?? '').split(delimiter);
export const has = (program: Program): boolean => folders.some((folder) => existsSync(join(folder, program)));
/** Behind the name of what needs programs: says so where one is missing. */
export const without = (...programs: Program[]): string => {
  const missing = programs.filter((program) => !has(program));
  return missing.length === 0 ? '' : ` (skipped: no ${missing.join(', no ')} on this machine)`;
};

/** A folder with one file, removed when `use` is done. */
export function withFile<T>(name: string, bytes: Uint8Array, use: (path: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'culture-audit-'));
  try {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return use(path, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a program prints of a file; it must end well. */
export const says = (program: Program, ...words: string[]): string =>
  execFileSync(program, words, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 100_000_000,
    timeout: 100_000,
  });

/** The texts of a tagged PDF in the order of its structure: heads, feet and page numbers are no part of it. */
export function structureOf(path: string): { tags: string[]; text: string } {
  const lines = says('pdfinfo', '-struct-text', path).split('\n');
  const texts = lines.flatMap((line) => /^\s*"(.*)"$/.exec(line)?.[1] ?? []);
  const tags = lines.flatMap((line) => /^\s*([A-Z][A-Za-z0-9]*)\b/.exec(line)?.[1] ?? []);
  return { tags: [...new Set(tags)], text: texts.join(' ') };
}

/** The text of a Word file as LibreOffice reads it, in its order; heads and feet are no part of it. */
export function officeText(path: string, folder: string): string {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  says('soffice', profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, path);
  return readFileSync(path.replace(/\.\w+$/, '.txt'), 'utf8');
}
