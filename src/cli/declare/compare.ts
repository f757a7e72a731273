// The commands about several audits.
import { type Command, Option } from 'commander';
import { documentFormats } from '../../render/formats.ts';
import type { Does } from '../program.ts';
import { dir, dirFrom, json, output, redact } from './options.ts';

/** What a comparison can come as: on the terminal, as a document in any format there is, or for programs. */
const format = (text: string): Option =>
  new Option('--format <format>', text).choices([...new Set(['text', ...documentFormats, 'json'])]).default('text');

export function addCompareCommands(program: Command, does: Does): void {
  program
    .command('diff <before> <after>')
    .description('what changed between two audits, and whether it can be believed')
    .addOption(format('the form of the comparison'))
    .option('--fail-on-decline', 'exit with 1 where a decline can be believed')
    .option('--group <group>', 'compare this group only')
    .addOption(redact())
    .addOption(dir())
    .addOption(output())
    .addOption(json())
    .action(does(async () => (await import('../commands/diff.ts')).diff));
  program
    .command('trend [audits...]')
    .description('several audits of one organization: what moved, and when')
    .addOption(format('the form of the trend'))
    .addOption(redact())
    .addOption(dir())
    .addOption(output())
    .addOption(json())
    .action(does(async () => (await import('../commands/trend.ts')).trend));
  program
    .command('sites <audit...>')
    .description('several sites side by side and rolled up, and whether they differ')
    .addOption(new Option('--by <what>', 'what is compared: audits, or the groups of one').choices(['audit', 'group']))
    .addOption(format('the form of the comparison'))
    .addOption(redact())
    .addOption(dir())
    .addOption(output())
    .addOption(json())
    .action(does(async () => (await import('../commands/sites.ts')).sites));
  program
    .command('benchmark <audit>')
    .description('where it stands among your own audits of other organizations')
    .option('--against <folder>', 'the folder of these audits (default: that of all audits)')
    .addOption(format('the form of the comparison'))
    .addOption(redact())
    .addOption(dir())
    .addOption(output())
    .addOption(json())
    .action(does(async () => (await import('../commands/benchmark.ts')).compareWithOthers));
}

/** The help of these commands. */
export const comparePages: Record<string, string> = {
  diff: `
BEFORE and AFTER are ids, paths to audits' folders, or latest; previous is the
audit of the same organization before the other one; example:1 and example:2
are those of the invented firm that comes with the tool. A part is called up or
down only where chance does not explain it; docs/diff.md says how that is told.

Examples:
  $ culture-audit diff example:1 example:2
  $ culture-audit diff previous latest
  $ culture-audit diff previous latest --format md -o a-year-on.md

Files and variables:
  audits/ID/ of both is read; a document that somebody has edited is left alone.
${dirFrom}
`,
  trend: `
AUDITS are named as in diff: ids, folders, latest, previous, example:1. One word
alone may be an organization, a folder of audits, or one audit: then all audits
of that organization are meant; no word means that of the latest. A line is
broken where a verdict can't be given; docs/diff.md says more.

Examples:
  $ culture-audit trend example:1 example:2
  $ culture-audit trend --format md -o over-the-years.md

Files and variables:
  audits/ID/ of each is read; a document that somebody has edited is left alone.
${dirFrom}
`,
  sites: `
Each AUDIT is one site: an id, a path to an audit's folder, or latest. All must
have been asked the same rubrics in the same versions. North=AUDIT gives a site
a name; else it is called by its organization, or its id where these are alike.
Sites with few people stand together, or are left out. docs/statistics.md says
how it is told whether sites differ.

Examples:
  $ culture-audit sites example:2 --by group
  $ culture-audit sites North=example:1 South=example:2 --format md -o sites.md

Files and variables:
  audits/ID/ of each is read; nothing in them is written.
${dirFrom}
`,
  benchmark: `
AUDIT is an id, a path to an audit's folder, or latest. The latest finished
audit of each other organization counts that asked the same questions; it takes
five. Only rounded quartiles are told, of which none is one client's figure.
docs/statistics.md says how that is made sure.

Examples:
  $ culture-audit benchmark latest
  $ culture-audit benchmark latest --against ../past-audits --format md -o -

Files and variables:
  audits/ID/ of all of them is read; nothing in them is written.
${dirFrom}
`,
};
