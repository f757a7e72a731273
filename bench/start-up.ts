// How long does the command take to start, against an empty Node and a Node that only loads commander?
// Run it: npm run bench
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const project = resolve(process.cwd());
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const command = join(project, 'bin/culture-audit.js');
const runs = 15;

/** The middle of several runs, in milliseconds. */
function time(words: string[], cwd: string): number {
  const times = Array.from({ length: runs }, () => {
    const from = performance.now();
    execFileSync(process.execPath, words, { cwd, stdio: 'ignore' });
    return performance.now() - from;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}

execFileSync(process.execPath, [command, 'run', '--example'], { cwd: folder, stdio: 'ignore' });
const empty = time(['-e', '0'], project);
const say = (name: string, milliseconds: number) =>
  console.log(
    `${name.padEnd(44)} ${milliseconds.toFixed(0).padStart(5)} ms   ${(milliseconds / empty).toFixed(2)} × an empty node`,
  );
say('node, nothing loaded (the peer)', empty);
say('node, commander loaded', time(['-e', "require('commander')"], project));
say('culture-audit --version', time([command, '--version'], folder));
say('culture-audit --help', time([command, '--help'], folder));
say('culture-audit rubric list', time([command, 'rubric', 'list'], folder));
say('culture-audit list', time([command, 'list'], folder));
say('culture-audit show latest (154 questions)', time([command, 'show', 'latest'], folder));
say('culture-audit export latest -o -', time([command, 'export', 'latest', '-o', '-'], folder));
rmSync(folder, { recursive: true });
