// The command that says where factors and questions are to stand.
import type { Command } from 'commander';
import type { Does } from '../program.ts';
import { dir, dirFrom, json } from './options.ts';

export function addTargetCommand(program: Command, does: Does): void {
  program
    .command('target <audit> [part...]')
    .description('where a factor or a question is to stand, and by when')
    .option('--by <date>', 'the day: a date, or a time from today such as 1y')
    .option('--remove', 'take the target back')
    .addOption(dir())
    .addOption(json())
    .action(does(async () => (await import('../commands/target.ts')).target));
}

/** The help of it. */
export const targetPages: Record<string, string> = {
  target: `
AUDIT is an id, a path to an audit's folder, or latest. PART is a factor or a
question: its id, such as leadership or weisbord/leadership, its title in
quotes, or a question's reference, such as W24; then a level, such as 4 or 3.5.
Without PART all targets are shown. Setting one again changes it.
The level of a question is one of its own, as its rubric numbers them: where
level 1 is the good end, the way leads down.
The document, diff and trend show how far it still is, and which questions would
have to move least for a factor.

Examples:
  $ culture-audit target latest leadership 4 --by 1y
  $ culture-audit target latest room-to-decide 4 --by 2027-12-31
  $ culture-audit target latest

Files and variables:
  audits/ID/audit.yaml keeps targets beside what was said.
${dirFrom}
`,
};
