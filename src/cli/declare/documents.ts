// The commands about documents of an audit.
import { type Command, Option } from 'commander';
import type { Does } from '../program.ts';
import { dir, dirFrom, output } from './options.ts';

export function addDocumentCommands(program: Command, does: Does): void {
  program
    .command('export <audit>')
    .description('write the philosophy document of an audit')
    .addOption(output())
    .addOption(new Option('--format <format>', 'the form of the document').choices(['md']).default('md'))
    .addOption(dir())
    .action(does(async () => (await import('../commands/export.ts')).exportAudit));
}

/** The help of these commands. */
export const documentsPages: Record<string, string> = {
  export: `
AUDIT is an id, a path to an audit's folder, or latest. Without -o the document
is philosophy.md in the audit's folder. One that somebody has edited is never
overwritten: the new one is put beside it, and that is said.

Examples:
  $ culture-audit export latest
  $ culture-audit export latest -o -

Files and variables:
  audits/ID/ is read; exports.json in it remembers which documents are ours.
${dirFrom}
`,
};
