// Runs every benchmark of this folder, one after the other.
import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { buildSync } from 'esbuild';

for (const file of readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts'))) {
  const built = `node_modules/.bench-${file}.mjs`;
  buildSync({
    entryPoints: [`bench/${file}`],
    outfile: built,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
  console.log(`\n${file}`);
  execFileSync(process.execPath, [built], { stdio: 'inherit' });
  rmSync(built);
}
