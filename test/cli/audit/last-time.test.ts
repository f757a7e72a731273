// The rubric that a new interview opens with, and what is said where an earlier audit can't be read.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lastTimeOf } from '../../../src/cli/audit/last-time.ts';
import { consoleOf } from '../../../src/cli/console.ts';
import { openAuditIn } from '../scripted.ts';
import { kept, newFolder } from '../world.ts';

async function lastTimeIn(cwd: string) {
  const err = kept();
  const io = {
    cwd,
    env: {},
    stdin: process.stdin,
    stdout: kept().stream,
    stderr: err.stream,
    now: () => new Date(),
    random: () => '0',
    onSignal: () => () => {},
  };
  const shelf = { cwd, dir: join(cwd, 'audits') };
  const found = await lastTimeOf(
    { organization: 'Acme', date: '2026-01-01' },
    { shelf, io, console: consoleOf(io, {}) },
  );
  return {
    questions: found.flatMap(({ rubric }) => rubric.factors.flatMap(({ questions }) => questions)),
    err: err.text(),
  };
}
const acme = (date: string, text: string) => ({
  id: `acme-${date}`,
  date,
  organization: 'Acme',
  finished: true,
  promises: [{ id: 'M1', text }],
});

it('opens with the promises of the last audit', async () => {
  const cwd = newFolder();
  await openAuditIn(join(cwd, 'audits'), acme('2024-01-01', 'We ring back.'));
  const { questions, err } = await lastTimeIn(cwd);
  expect(questions.map(({ ask }) => ask)).toEqual(['We promised: “We ring back.” Was it kept?']);
  expect(err).toBe('');
});

it('says which earlier audit it could not read, and opens with the one before', async () => {
  const cwd = newFolder();
  const dir = join(cwd, 'audits');
  await openAuditIn(dir, acme('2023-01-01', 'Long ago.'));
  writeFileSync(join(dir, 'acme-2023-01-01', 'audit.yaml'), 'format: [');
  await openAuditIn(dir, acme('2024-01-01', 'We ring back.'));
  await openAuditIn(dir, acme('2025-01-01', 'A name with every order.'));
  writeFileSync(join(dir, 'acme-2025-01-01', 'audit.yaml'), 'format: [');
  const { questions, err } = await lastTimeIn(cwd);
  expect(questions).toHaveLength(1);
  expect(err).toContain("The earlier audit in audits/acme-2025-01-01 can't be read");
  expect(err).not.toContain('2023');
});

it('says so too where only its rubric is broken', async () => {
  const cwd = newFolder();
  const folder = await openAuditIn(join(cwd, 'audits'), acme('2025-01-01', 'A name with every order.'));
  writeFileSync(join(folder, 'rubrics', 'small.yaml'), 'format: [');
  const { questions, err } = await lastTimeIn(cwd);
  expect(questions).toEqual([]);
  expect(err).toContain("can't be read");
});
