// The commands about documents of an audit.
import { type Command, Option } from 'commander';
import { signings } from '../../core/document/status.ts';
import { variants } from '../../core/document/variants/variant.ts';
import { documentFormats } from '../../render/formats.ts';
import { exportFormats, formatOption } from '../documents/export-formats.ts';
import type { Does } from '../program.ts';
import { dir, dirFrom, json, redact } from './options.ts';

export function addDocumentCommands(program: Command, does: Does): void {
  program
    .command('export <audit>')
    .description('write the philosophy document of an audit, in any formats')
    .option('-o, --output <file>', 'a file, a folder, or a name for several formats; - is stdout')
    .addOption(formatOption('the form of the document (default: md, or the ending of FILE)', exportFormats))
    .addOption(new Option('--all', 'every format').conflicts('format'))
    .addOption(new Option('--variant <variant>', 'for whom it is written').choices(variants).default('full'))
    .option('--fresh', 'leave an edited document alone, and put the new one beside it')
    .option('--from-answers', 'make other files of the answers alone, not of the edited Markdown')
    .option('--rows', 'with what each single person answered, in csv, xlsx and answers')
    .addOption(redact())
    .addOption(dir())
    .addOption(json())
    .action(does(async () => (await import('../commands/export.ts')).exportAudit));
  program
    .command('sign <audit>')
    .description('say in the document who reviewed or signed it, and keep its bytes')
    .option('--by <name>', 'who reviewed or signed it')
    .addOption(new Option('--as <what>', 'what was done').choices(signings).default('signed'))
    .option('--date <date>', 'the day of it (default: today)')
    .addOption(formatOption('which forms are kept (default: md)', documentFormats))
    .option('--check', 'say whether what was signed is the same still')
    .addOption(dir())
    .addOption(json())
    .action(does(async () => (await import('../commands/sign.ts')).sign));
  program
    .command('doctor')
    .description('what is installed here, and what each missing part would give')
    .addOption(json())
    .action(does(async () => (await import('../commands/doctor.ts')).doctor));
}

/** The help of these commands. */
export const documentsPages: Record<string, string> = {
  export: `
AUDIT is an id, a path to an audit's folder, or latest. Without -o the files are
philosophy.FORMAT in the audit's folder. -o names the file; where it is a folder
(or ends with a slash) they are philosophy.FORMAT in there, and with several
formats -o client gives client.md, client.pdf and so on.
A variant says in the document what it leaves out: one-page, for leaders, for
staff (nothing that a single person said), for the public (no scores either).
In Markdown that somebody has edited their words stay, and what the answers say
now comes in around them; what both have changed is shown. Other files that were
edited are left alone, and the new ones put beside them. If one format fails,
the others are written all the same, and the exit code is 2.

json is the document and the scores as one object, csv and xlsx are tables of
answers, votes and scores, and answers is a file that run --answers replays;
docs/export.md says what stands in them.

Examples:
  $ culture-audit export latest
  $ culture-audit export latest --format md,json,xlsx -o for-the-client/
  $ culture-audit export latest --variant one-page --redact marked

Files and variables:
  audits/ID/ is read; exports.json and exports/ in it tell our words from yours.
  brand, dates, sections and redact in culture-audit.yaml shape documents; see
  docs/documents.md.
${dirFrom}
`,
  sign: `
AUDIT is an id, a path to an audit's folder, or latest. The document then says
who reviewed or signed it and when, and a copy that is never written again is
kept, with its SHA-256. Answers that change later do not touch the copy; the
document says what has changed since. A name is what you type: nobody is
identified by it. With --check the exit code is 1 where something has changed.

Examples:
  $ culture-audit sign latest --by "Anna Marlow" --as reviewed
  $ culture-audit sign latest --by "Anna Marlow" --format md,html
  $ culture-audit sign latest --check

Files and variables:
  audits/ID/signed/DAY/ holds the copies, signatures.json who, when and hashes.
${dirFrom}
  SOURCE_DATE_EPOCH pins today.
`,
  doctor: `
Every part is tried, not only looked for. Exit code 1 where something is wrong;
a part that is missing can be done without.

Examples:
  $ culture-audit doctor
  $ culture-audit doctor --json

Files and variables:
  culture-audit.yaml is read. CHROMIUM names a browser that prints PDF where
  Typst is missing; VISUAL or EDITOR the editor for long texts.
`,
};
