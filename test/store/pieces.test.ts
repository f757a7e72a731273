// Files a piece at a time: what is no ordinary file may never end, and is refused before it is opened.
import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../src/store/pieces.ts';
import { sha256 } from '../../src/store/write-file.ts';
import { aWorld, newFolder } from '../cli/world.ts';

describe('pieces of a file', () => {
  it('are those of an ordinary file, also through a link', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'file'), 'some bytes');
    symlinkSync('file', join(folder, 'link'));
    expect(hashOf(join(folder, 'link'))).toBe(sha256('some bytes'));
  });

  it.skipIf(process.platform === 'win32')('are none of a pipe or a device, and a command says so at once', async () => {
    const world = aWorld();
    execFileSync('mkfifo', [join(world.folder, 'pipe.csv')]);
    symlinkSync('/dev/zero', join(world.folder, 'endless.csv'));
    for (const file of ['pipe.csv', 'endless.csv']) {
      const done = await world.run(['import', file, '-r', 'weisbord', '-O', 'Us', '--no-input']);
      expect(done).toMatchObject({ code: 2, out: '' });
      expect(done.err).toContain(file);
    }
  });
});
