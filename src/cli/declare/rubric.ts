// The commands about rubrics: list, show, check, new, schema.
import { type Command, Option } from 'commander';
import { formTools } from '../../render/form/tools.ts';
import type { Does } from '../program.ts';
import { collect, output, smallestGroup } from './options.ts';

export function addRubricCommands(program: Command, does: Does): void {
  const rubric = program.command('rubric').description('list, read, check and write rubrics');
  rubric
    .command('list')
    .description('rubrics that can be named: those of the tool, and those of the project')
    .option('--json', 'one JSON object on stdout')
    .addHelpText('after', helpWith(places, 'culture-audit rubric list', 'culture-audit rubric list --json'))
    .action(does(async () => (await import('../commands/rubric-list.ts')).listAll));
  rubric
    .command('show')
    .description('a rubric as it can be read aloud')
    .argument('<rubric>', 'its id, or a file')
    .option('--facilitator', 'with the hints and probes for the person who leads the room')
    .option('--json', 'one JSON object on stdout')
    .addHelpText(
      'after',
      helpWith(places, 'culture-audit rubric show weisbord', 'culture-audit rubric show lived --facilitator'),
    )
    .action(does(async () => (await import('../commands/rubric-show.ts')).show));
  rubric
    .command('check')
    .description('what is wrong in rubrics, and which questions could mislead a room')
    .argument('<file...>', 'files or ids; - for stdin')
    .option('--json', 'one JSON object on stdout')
    .addHelpText(
      'after',
      helpWith(
        `${places}\n${codes}`,
        'culture-audit rubric check weisbord',
        'culture-audit rubric check weisbord --json',
      ),
    )
    .action(does(async () => (await import('../commands/rubric-check.ts')).check));
  rubric
    .command('form')
    .description('the rubric as a form for a survey tool, or on paper')
    .argument('<rubric>', 'its id, or a file')
    .addOption(new Option('--to <tool>', 'the tool that the form is for').choices(formTools))
    .option('--quick', 'the questions of a quick audit only')
    .option('--customers', 'worded for customers')
    .option('-g, --group <group>', 'a group to choose from: id:title; may be repeated', collect)
    .addOption(smallestGroup())
    .addOption(output())
    .addHelpText(
      'after',
      helpWith(
        `${afterForm}\n${places}`,
        'culture-audit rubric form weisbord --to paper',
        'culture-audit rubric form lived --to surveyjs --quick -o -',
      ),
    )
    .action(does(async () => (await import('../commands/rubric-form.ts')).form));
  rubric
    .command('new')
    .description('begin a rubric of your own; asks for what is not given')
    .argument('[file]', 'the file to write; rubrics/ID.yaml if left out, - for stdout')
    .option('--id <id>', 'a name that never changes, such as our-service')
    .option('--title <text>', 'as it stands in headings')
    .option('--purpose <text>', 'what it looks at, and when to choose it')
    .option('--author <text>', 'whose ideas it is made of')
    .option('--source <text>', 'the title of the book or article they stand in')
    .option('--factor <text>', 'the title of a factor; may be repeated', collect)
    .option('--no-input', 'ask nothing')
    .addHelpText(
      'after',
      helpWith(
        places,
        'culture-audit rubric new',
        'culture-audit rubric new - --title Desk --purpose Service --factor Greeting',
      ),
    )
    .action(does(async () => (await import('../commands/rubric-new.ts')).writeNew));
  rubric
    .command('schema')
    .description('the JSON Schema of rubric files, for completion in editors')
    .addHelpText(
      'after',
      helpWith(places, 'culture-audit rubric schema', 'culture-audit rubric schema > rubric.schema.json'),
    )
    .action(does(async () => (await import('../commands/rubric-schema.ts')).printSchema));
}

const afterForm = `
Answers come back by import without a mapping: every question carries a name
that it knows. Without -o the form goes into a file of the folder you are in,
never over one that is there. docs/forms.md says how to load it into its tool.`;

const codes = `
Exit codes: 0 nothing to mend, 1 something to mend, 2 a file could not be read.`;

const places = `
Files:
  A rubric is named by its id (./rubrics/ID.yaml first, then rubrics/ of the
  project, then those of the tool) or by its path. Overlays name the rubric that
  they extend. docs/rubrics.md says how to write one.`;

const helpWith = (more: string, ...lines: string[]): string =>
  `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}\n${more}`;
