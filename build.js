// Builds dist/ from src/: one file per command, so that a command loads only what it uses, and the types of the public API.
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: ['src/index.ts', 'src/cli/run.ts'].filter((file) => existsSync(file)),
  outbase: 'src',
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  logLevel: 'warning',
});
if (existsSync('src/index.ts')) {
  const compiler = new URL('./node_modules/typescript/bin/tsc', import.meta.url).pathname;
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.types.json'], { stdio: 'inherit' });
}
