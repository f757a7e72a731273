// The audit before another one: the last that was finished, of the same organization.
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { previousAudit } from '../../src/store/previous-audit.ts';
import { openAuditIn } from '../cli/scripted.ts';
import { newFolder } from '../cli/world.ts';

it('is the last finished one of the same organization, and not one that was broken off', async () => {
  const cwd = newFolder();
  const dir = join(cwd, 'audits');
  const audit = (id: string, date: string, organization: string, finished: boolean) =>
    openAuditIn(dir, { id, date, organization, finished });
  await audit('acme-2024-01-01', '2024-01-01', 'Acme', true);
  await audit('acme-2025-01-01', '2025-01-01', 'Acme', true);
  await audit('acme-2025-06-01', '2025-06-01', 'Acme', false);
  await audit('other-2025-07-01', '2025-07-01', 'Other', true);
  const before = { id: 'acme-2026-01-01', organization: 'Acme', date: '2026-01-01' };
  const found = await previousAudit(before, { cwd, dir });
  expect(found.ok && basename(found.value)).toBe('acme-2025-01-01');
  const typed = await previousAudit({ ...before, organization: ' ACME' }, { cwd, dir });
  expect(typed.ok && basename(typed.value)).toBe('acme-2025-01-01');
  expect((await previousAudit({ ...before, organization: 'Nobody' }, { cwd, dir })).ok).toBe(false);
});
