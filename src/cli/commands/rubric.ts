// The commands about rubrics: list, show, check, new, schema.
import type { Command } from 'commander';
import type { Does } from '../program.ts';

export function addRubricCommands(program: Command, _does: Does): void {
  program.command('rubric').description('list, read, check and write rubrics');
}
