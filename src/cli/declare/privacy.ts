// The commands that keep what people said from others.
import type { Command } from 'commander';
import type { Does } from '../program.ts';
import { dir, dirFrom, json } from './options.ts';

export function addPrivacyCommands(program: Command, does: Does): void {
  program
    .command('seal <audit>')
    .description('encrypt an audit with a passphrase: its folder becomes one file')
    .addOption(dir())
    .addOption(json())
    .action(does(async () => (await import('../commands/seal.ts')).seal));
  program
    .command('unseal <audit>')
    .description('put the folder of a sealed audit back')
    .addOption(dir())
    .addOption(json())
    .action(does(async () => (await import('../commands/unseal.ts')).unseal));
  program
    .command('forget <audit>')
    .description('erase what single people answered, and keep what it adds up to')
    .option('--yes', 'do it without asking')
    .option('--no-input', 'ask nothing')
    .addOption(dir())
    .addOption(json())
    .action(does(async () => (await import('../commands/forget.ts')).forget));
}

const passphraseFrom = `  The passphrase is asked for. --passphrase-file, or the variable
  CULTURE_AUDIT_PASSPHRASE_FILE, names a file whose first line it is;
  CULTURE_AUDIT_PASSPHRASE is it. Keep both away from others.`;

/** The help of these commands. */
export const privacyPages: Record<string, string> = {
  seal: `
AUDIT is an id, a path to an audit's folder, or latest. audits/ID becomes
audits/ID.age, a file in the age format that age and other programs open too.
The folder is removed only after the file was read back and found right.
Whoever loses the passphrase loses the audit. Commands that read audits open a
sealed one in memory, after asking for the passphrase; documents made from it
are not encrypted.

Examples:
  $ culture-audit seal latest
  $ culture-audit seal latest --passphrase-file passphrase.txt

Files and variables:
  audits/ID/ is read and removed, audits/ID.age is written.
${dirFrom}
${passphraseFrom}
`,
  unseal: `
AUDIT is the id of a sealed audit, or the path to its file.

Examples:
  $ culture-audit unseal latest
  $ culture-audit unseal latest --passphrase-file passphrase.txt

Files and variables:
  audits/ID.age is read and removed, audits/ID/ is written.
${dirFrom}
${passphraseFrom}
`,
  forget: `
Erases the answers of people who answered each for themselves, and what they
wrote. Kept is what the answers add up to, by question and group: scores,
documents and comparisons work as before, but nobody can be compared with
himself any more. It can not be undone, and it does not reach copies elsewhere.
--yes does it without asking.

Examples:
  $ culture-audit forget latest
  $ culture-audit forget latest --yes --json

Files and variables:
  audits/ID/ is read and written: responses.jsonl goes, summary.json stays.
${dirFrom}
`,
};
