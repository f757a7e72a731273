// The commands of an audit: plan it, hold it, go on with it, find it and look at it.
import { type Command, Option } from 'commander';
import type { Does } from '../program.ts';
import { collect, dir, dirFrom, json, mode, output, rubrics, smallestGroup } from './options.ts';

export function addAuditCommands(program: Command, does: Does): void {
  program
    .command('agenda')
    .description('plan the workshop: minutes per factor, a break, what to leave out')
    .option('-m, --minutes <number>', 'how long the workshop is (default: 120)')
    .addOption(rubrics('rubrics, by id or path'))
    .addOption(new Option('--quick', 'the quick set of each rubric').conflicts('full'))
    .addOption(new Option('--full', 'all questions'))
    .addOption(mode())
    .addOption(json())
    .action(does(async () => (await import('../commands/agenda.ts')).agenda));
  program
    .command('run')
    .description('run an audit, and leave with the document')
    .option('-O, --organization <name>', 'whose culture is audited')
    .addOption(rubrics('rubrics, by id or path'))
    .addOption(new Option('--quick', 'the quick set of each rubric').conflicts('full'))
    .addOption(new Option('--full', 'all questions'))
    .addOption(mode())
    .addOption(
      new Option('-g, --group <group>', 'who is in the room: id:title:headcount:present; may be repeated').argParser(
        collect,
      ),
    )
    .addOption(smallestGroup())
    .option('-a, --answers <file>', 'take answers from a file; - is stdin')
    .option('--date <date>', 'the day of the audit (default: today)')
    .option('--no-input', 'ask nothing')
    .option('--accessible', 'plain lines for screen readers')
    .option('--example', 'the invented firm that comes with the tool')
    .addOption(dir())
    .addOption(output())
    .addOption(json())
    .action(does(async () => (await import('../commands/run.ts')).runAudit));
  program
    .command('resume [audit]')
    .description('go on with an audit where it stopped, or change a finished one')
    .option('--no-input', 'ask nothing')
    .option('--accessible', 'plain lines for screen readers')
    .addOption(dir())
    .addOption(output())
    .addOption(json())
    .action(does(async () => (await import('../commands/resume.ts')).resumeAudit));
  program
    .command('list')
    .description('audits, oldest first')
    .addOption(dir())
    .addOption(json())
    .action(does(async () => (await import('../commands/list.ts')).list));
  program
    .command('show <audit>')
    .description('scores and answers of an audit')
    .addOption(dir())
    .addOption(json())
    .action(does(async () => (await import('../commands/show.ts')).show));
}

/** The help of these commands. */
export const auditPages: Record<string, string> = {
  agenda: `
Examples:
  $ culture-audit agenda --minutes 90 --rubric weisbord --quick
  $ culture-audit agenda --minutes 180 --rubric weisbord --rubric philosophy

Files and variables:
  Rubrics come from ./rubrics of the project or from the tool (rubric list).
  CULTURE_AUDIT_RUBRICS and CULTURE_AUDIT_DEPTH, as in culture-audit.yaml.
`,
  run: `
Whatever is asked can be given: as an option or in a file of answers
(docs/answers-file.md). A file that says something is beaten by an option.
Each answer is on disk before the next question is asked.

Examples:
  $ culture-audit run --example
  $ culture-audit run --organization "Marlow & Finch" --rubric weisbord --quick

Files and variables:
  audits/ID/ is written: audit.yaml, rubrics/, philosophy.md.
${dirFrom}
  CULTURE_AUDIT_ORGANIZATION, CULTURE_AUDIT_RUBRICS, CULTURE_AUDIT_MODE and
  CULTURE_AUDIT_DEPTH say what need not be asked, CULTURE_AUDIT_SMALLEST_GROUP
  who is too few to be shown; ACCESSIBLE=1 is --accessible.
  VISUAL or EDITOR is used for long texts. CI or TERM=dumb is --no-input.
`,
  resume: `
AUDIT is an id, a path to an audit's folder, or latest. Left out: the open one
that was begun last.

Examples:
  $ culture-audit resume
  $ culture-audit resume latest --accessible

Files and variables:
  audits/ID/ is read and written; its lock keeps a second run out.
${dirFrom}
`,
  list: `
Examples:
  $ culture-audit list
  $ culture-audit list --json

Files and variables:
${dirFrom}
`,
  show: `
AUDIT is an id, a path to an audit's folder, or latest.

Examples:
  $ culture-audit show latest
  $ culture-audit show latest --json

Files and variables:
  audits/ID/ is read, also while its interview is open.
${dirFrom}
`,
};
