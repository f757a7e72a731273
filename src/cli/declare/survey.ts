// The commands about the answers of many people.
import { type Command, Option } from 'commander';
import { sqlDialects } from '../../core/summary/sql-dialects.ts';
import type { Does } from '../program.ts';
import { dir, dirFrom, json, rubrics, smallestGroup } from './options.ts';

export function addSurveyCommands(program: Command, does: Does): void {
  program
    .command('import <file...>')
    .description('answers from a survey tool, into a new audit or one that is there')
    .addOption(rubrics('whose questions were asked, by id or path'))
    .option('-O, --organization <name>', 'whose culture is audited')
    .option('--date <date>', 'the day of the audit (default: today)')
    .option('--map <file>', 'which column answers which question; written if it is not there')
    .option('--group <column>', 'the column that says which group somebody is of')
    .option('--code <column>', 'the column of the codes that people chose, to compare them with themselves')
    .addOption(smallestGroup().conflicts('audit'))
    .option('--audit <audit>', 'add to this audit instead of beginning one')
    .addOption(
      new Option(
        '--known <what>',
        'people whose answers are in the audit already: leave them out, or add them as others',
      ).choices(['skip', 'add']),
    )
    .option('--dry-run', 'say what would happen, and write nothing')
    .option('--no-input', 'ask nothing')
    .addOption(dir())
    .addOption(json())
    .action(does(async () => (await import('../commands/import.ts')).importSurvey));
  program
    .command('summarize [file...]')
    .description('what a part of the answers adds up to, for import to take in')
    .addOption(rubrics('whose questions were asked, by id or path').makeOptionMandatory())
    .option('--map <file>', 'which column answers which question, as import writes it')
    .option('--group <column>', 'the column that says which group somebody is of')
    .option('--name <text>', 'what tells the part from others (default: a checksum of the files)')
    .addOption(new Option('--sql <database>', 'print the query that makes the part instead').choices(sqlDialects))
    .addOption(new Option('-o, --output <file>', 'where it goes; - is stdout (default)'))
    .action(does(async () => (await import('../commands/summarize.ts')).summarizePart));
}

/** The help of these commands. */
export const surveyPages: Record<string, string> = {
  summarize: `
A part of the people, added up where their answers are: counts and sums, and
nobody's own answers. Parts of any size add up to the same whole, in any order;
docs/scale.md says how, and how SQL makes them.

Examples:
  $ culture-audit summarize north.csv -r weisbord --group Team -o north.json
  $ culture-audit summarize --sql duckdb -r weisbord --group team

Files and variables:
  The file after -o is written, and never over one that is there.
`,
  import: `
FILE is a CSV, an XLSX or SurveyJS JSON (- is stdin), or parts that summarize
made. Exports of Google Forms, Microsoft Forms, SurveyMonkey, Qualtrics,
LimeSurvey, Typeform, KoboToolbox, ODK, SurveyJS and Alchemer are known;
docs/import.md has a section on each. All or nothing: what is not understood
stops the import, nothing is guessed.

Examples:
  $ culture-audit import answers.csv -r weisbord -O "Marlow & Finch" --dry-run
  $ culture-audit import more.xlsx --audit latest --group "Where do you work?"
  $ culture-audit import all.xlsx --audit latest --group Team --known skip

Files and variables:
  audits/ID/ is written, with import-map.yaml (for --map, next time) and
  imports.json (so that no file is counted twice).
${dirFrom}
  CULTURE_AUDIT_ORGANIZATION, CULTURE_AUDIT_RUBRICS and
  CULTURE_AUDIT_SMALLEST_GROUP stand in for the options.
`,
};
