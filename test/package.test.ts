// The package as somebody gets it: packed, installed into an empty folder, and run there.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const project = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'package-'));
const installed = join(folder, 'node_modules/culture-audit');
const npm = (where: string, ...words: string[]) =>
  execFileSync('npm', [...words, '--no-audit', '--no-fund', '--loglevel=error'], { cwd: where, encoding: 'utf8' });
const run = (...words: string[]) =>
  execFileSync(process.execPath, [join(installed, 'bin/culture-audit.js'), ...words], {
    cwd: folder,
    encoding: 'utf8',
  });

beforeAll(() => {
  if (!existsSync(join(project, 'dist'))) npm(project, 'run', 'build');
  npm(project, 'pack', '--ignore-scripts', '--pack-destination', folder);
  const archive = readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? '';
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  npm(folder, 'install', '--prefer-offline', join(folder, archive));
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the installed package', () => {
  it('tells its version', () => {
    const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string };
    expect(run('--version').trim()).toBe(manifest.version);
  });

  it('brings its rubrics and writes the example document', () => {
    expect(run('rubric', 'list')).toContain('weisbord');
    run('run', '--example');
    const audits = join(folder, 'audits');
    const [audit] = readdirSync(audits);
    expect(readFileSync(join(audits, audit ?? '', 'philosophy.md'), 'utf8')).toMatch(/^# /);
  });

  it('can be used from other programs', () => {
    const script = "import { parseRubric } from 'culture-audit'; console.log(parseRubric('format: 1', 'x.yaml').ok)";
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(printed.trim()).toBe('false');
  });

  it('has nothing in it that only its makers need', () => {
    const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => /^(src|test|bench|\.ci|node_modules)\b/.test(file))).toEqual([]);
  });
});
