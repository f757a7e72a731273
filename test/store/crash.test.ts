import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAudit, saveAudit } from '../../src/store/audit-folder.ts';
import { takeLock } from '../../src/store/lock.ts';
import { writeWhole } from '../../src/store/write-file.ts';
import { openAuditIn } from '../cli/scripted.ts';
import { newFolder } from '../cli/world.ts';
import { bundled } from './child.ts';

const program = bundled('endless-interview.ts');

/** Runs the endless interview and kills it; gives how many events it had said to be on disk. */
function killed(folder: string, after: number): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), after);
      said += chunk;
    });
    child.on('error', fail);
    child.on('close', (_code, signal) => {
      const lines = said.split('\n').slice(0, -1); // the last one may be cut
      if (signal === 'SIGKILL') done(Number(lines.at(-1) ?? 0));
      else fail(new Error(`it ended by itself: ${said}`));
    });
  });
}

describe('kill -9', () => {
  it('loses nothing that was on disk, at whatever moment, again and again', async () => {
    const folder = await openAuditIn(join(newFolder(), 'audits'));
    let before = 0;
    for (const moment of [0, 9, 40, 90]) {
      const said = await killed(folder, moment);
      const opened = await openAudit(folder);
      if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
      const { journal, interview } = opened.value;
      expect(journal.events).toBeGreaterThanOrEqual(before + said);
      expect(interview.state).toBe('asking');
      before = journal.events;
    }
    expect(before).toBeGreaterThan(20);
    const lock = await takeLock(folder, 'it');
    expect(lock.ok).toBe(true);
  });
});

describe('a disk that is full', () => {
  const limited = (blocks: number, ...words: string[]) =>
    spawnSync('bash', ['-c', `trap '' XFSZ; ulimit -f ${blocks}; exec "$@"`, 'bash', process.execPath, ...words], {
      encoding: 'utf8',
    });

  it('ends an interview with 2 and the journal whole', async () => {
    const folder = await openAuditIn(join(newFolder(), 'audits'));
    const done = limited(40, program, folder);
    expect(done.status).toBe(2);
    expect(done.stderr).toContain('could not be written');
    expect(done.stderr).toContain('culture-audit resume somebody-2026-03-14');
    const text = readFileSync(join(folder, 'journal.jsonl'), 'utf8');
    expect(text.endsWith('\n')).toBe(true);
    const opened = await openAudit(folder);
    const said = Number(done.stdout.trim().split('\n').at(-1));
    expect(opened.ok && opened.value.journal.events).toBe(said);
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  it('leaves the old file as it was, and nothing beside it', async () => {
    const folder = newFolder();
    await writeWhole(join(folder, 'a.txt'), 'old', 'a.txt');
    const script = join(folder, 'write.mjs');
    const store = join(import.meta.dirname, '../../src/store/write-file.ts');
    execFileSync(join(import.meta.dirname, '../../node_modules/.bin/esbuild'), [
      store,
      '--bundle',
      '--platform=node',
      '--format=esm',
      `--outfile=${join(folder, 'store.mjs')}`,
      '--log-level=error',
    ]);
    await writeWhole(
      script,
      `import { writeWhole } from './store.mjs';\nconst done = await writeWhole(process.argv[2], 'x'.repeat(1e6), 'a.txt');\nconsole.log(done.ok ? 'ok' : done.problems[0].code);\n`,
      'write.mjs',
    );
    expect(limited(40, script, join(folder, 'a.txt')).stdout).toBe('file-not-writable\n');
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'store.mjs', 'write.mjs']);
  });
});

describe('writing an audit', () => {
  it('leaves no file beside it, and the same bytes when nothing changed', async () => {
    const folder = await openAuditIn(join(newFolder(), 'audits'));
    const text = readFileSync(join(folder, 'audit.yaml'), 'utf8');
    const opened = await openAudit(folder);
    if (opened.ok) await saveAudit(folder, opened.value.interview.audit, opened.value.places);
    expect(readFileSync(join(folder, 'audit.yaml'), 'utf8')).toBe(text);
    expect(readdirSync(folder).sort()).toEqual(['audit.yaml', 'rubrics']);
    expect(readdirSync(join(folder, '..'))).toEqual(['somebody-2026-03-14']);
  });
});
