// The command that says where parts are to stand.
import type { Command } from 'commander';
import type { Does } from '../program.ts';
import { dir, dirFrom, json } from './options.ts';

export function addTargetCommand(program: Command, does: Does): void {
  program
    .command('target <audit> [part...]')
    .description('where a part is to stand, and by when')
    .option('--by <date>', 'the day: a date, or a time from today such as 1y')
    .option('--remove', 'take the target back')
    .addOption(dir())
    .addOption(json())
    .action(does(async () => (await import('../commands/target.ts')).target));
}

/** The help of it. */
export const targetPages: Record<string, string> = {
  target: `
AUDIT is an id, a path to an audit's folder, or latest; PART is a factor such as
leadership, or weisbord/leadership, and a level such as 4 or 3.5; without it all
targets are shown. Setting one again changes it. The document, diff and trend
show how far it still is, and which questions would have to move least for it.

Examples:
  $ culture-audit target latest leadership 4 --by 1y
  $ culture-audit target latest

Files and variables:
  audits/ID/audit.yaml keeps targets beside what was said.
${dirFrom}
`,
};
