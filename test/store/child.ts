// Runs TypeScript of the tests as a program of its own, to be killed or to run out of disk.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const cache = join(root, 'node_modules/.cache/culture-audit-tests');

/** Bundles a file of the tests, in parts that are loaded when they are needed; gives the path of what node can run. */
export function bundled(file: string): string {
  mkdirSync(cache, { recursive: true });
  const out = join(cache, `${file.replace(/\W/g, '-')}-${process.pid}`);
  const esbuild = join(root, 'node_modules/.bin/esbuild');
  const words = [
    '--bundle',
    '--splitting',
    '--packages=external',
    '--platform=node',
    '--format=esm',
    '--log-level=error',
  ];
  execFileSync(esbuild, [join(import.meta.dirname, file), ...words, '--out-extension:.js=.mjs', `--outdir=${out}`]);
  return join(out, file.replace(/\.ts$/, '.mjs'));
}
