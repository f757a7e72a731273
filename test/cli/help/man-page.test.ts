import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { manPage } from '../../../src/cli/help/man-page.ts';
import { buildProgram } from '../../../src/cli/program.ts';
import { kept } from '../world.ts';

const io = {
  cwd: '/',
  env: {},
  stdin: process.stdin,
  stdout: kept().stream,
  stderr: kept().stream,
  now: () => new Date(0),
  random: () => '',
  onSignal: () => () => {},
};
const page = manPage(buildProgram(io, () => {}));

it('the manual page is made from the commands; `npx vitest run man-page -u` writes it anew', async () => {
  await expect(page).toMatchFileSnapshot(resolve(import.meta.dirname, '../../../man/culture-audit.1'));
});

it('no line of it is taken for a command of man that is none', () => {
  const commands = page.split('\n').filter((line) => /^[.']/.test(line));
  expect(commands.filter((line) => !/^\.(TH|SH|SS|TP|PP|B|I|nf|fi)\b/.test(line))).toEqual([]);
});
