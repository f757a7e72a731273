// What an audit is called, and what is said of a word that names none.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findAudit } from '../../src/store/find-audit.ts';
import { newFolder } from '../cli/world.ts';

it('says of a file that it is no audit, and of a folder what it lacks', async () => {
  const cwd = newFolder();
  writeFileSync(join(cwd, 'philosophy.md'), '# How we serve\n');
  const messageOf = async (operand: string) => {
    const found = await findAudit(operand, { cwd, dir: join(cwd, 'audits') });
    return found.ok ? '' : found.problems[0]?.message;
  };
  expect(await messageOf('./philosophy.md')).toBe('This is a file, and no audit.');
  expect(await messageOf('./')).toBe('There is no audit.yaml in this folder.');
});
