// The commands and their options, in the order of a consultant's work. What a command does is loaded when it is called.
import { Argument, Command, Option } from 'commander';
import { visible, visibleLines } from '../ask/visible.ts';
import { nearest } from '../core/problem.ts';
import { addAuditCommands } from './declare/audit.ts';
import { addCompareCommands } from './declare/compare.ts';
import { addDocumentCommands } from './declare/documents.ts';
import { addPrivacyCommands } from './declare/privacy.ts';
import { addRubricCommands } from './declare/rubric.ts';
import { addSurveyCommands } from './declare/survey.ts';
import { addTargetCommand } from './declare/target.ts';
import { shells } from './help/completion.ts';
import { withNearest } from './help/did-you-mean.ts';
import { helpOf, shortHelp } from './help/help.ts';
import { type ExitCode, exitCodes, type Io } from './io.ts';
import { version } from './version.ts';

/** What a command does. `operands` are its arguments in order, `options` its options by long name in camelCase. */
export type Act = (io: Io, operands: string[], options: Record<string, unknown>) => Promise<ExitCode>;

/** Turns a lazily loaded act into commander's action: `.action(does(async () => (await import('./x.ts')).x))`. */
export type Does = (load: () => Promise<Act>) => (...args: unknown[]) => Promise<void>;

/** The option beats the variable: whoever opens an audit looks at the variable alone. */
function withPassphrase(io: Io, { passphraseFile }: Record<string, unknown>): Io {
  if (typeof passphraseFile !== 'string') return io;
  return { ...io, env: { ...io.env, CULTURE_AUDIT_PASSPHRASE_FILE: passphraseFile } };
}

export function buildProgram(io: Io, finish: (code: ExitCode) => void): Command {
  const does: Does =
    (load) =>
    async (...args) => {
      const command = args.at(-1) as Command;
      const act = await load();
      const options = command.optsWithGlobals();
      finish(await act(withPassphrase(io, options), command.args, options));
    };
  const program = new Command('culture-audit');
  program
    .description('Audit a customer service culture, and leave with a philosophy document.')
    .version(version, '--version', 'the version, in one line')
    .helpOption('-h, --help', 'this help')
    .helpCommand(false)
    .addOption(new Option('--color <when>', 'colour').choices(['auto', 'always', 'never']).default('auto'))
    .option('--passphrase-file <file>', 'the passphrase of sealed audits, as the first line of a file')
    .option('-q, --quiet', 'errors only')
    .option('-v, --verbose', 'more about what is done')
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => write(plainError(text)),
      getOutHelpWidth: () => 80,
      getErrHelpWidth: () => 80,
    })
    .allowExcessArguments()
    .action((_options, command: Command) => {
      finish(withoutCommand(command, io));
    });
  addAuditCommands(program, does);
  addSurveyCommands(program, does);
  addDocumentCommands(program, does);
  addCompareCommands(program, does);
  addPrivacyCommands(program, does);
  addTargetCommand(program, does);
  addRubricCommands(program, does);
  addCompletion(program, does);
  program
    .command('help [topic...]')
    .description('help on a command, or on exit-codes, variables, files')
    .action((topics: string[]) => {
      finish(showHelp(program, topics, io));
    });
  addHelp(program);
  return program;
}

/** No command: the short help. A word that is none: the nearest one. */
function withoutCommand(program: Command, io: Io): ExitCode {
  const [word] = program.args;
  if (word === undefined) {
    io.stdout.write(shortHelp);
    return exitCodes.done;
  }
  const near = nearest(
    word,
    program.commands.map((command) => command.name()),
  );
  const hint = near ? `Did you mean ${near}?` : 'All commands: culture-audit --help';
  io.stderr.write(`There is no command "${visible(word)}". ${hint}\n`);
  return exitCodes.couldNotStart;
}

/** What commander says about a command line, as our own problems are said. */
function plainError(text: string): string {
  const said = withNearest(text.replace(/^error: /, '').trim());
  return `${said.charAt(0).toUpperCase()}${visibleLines(said.slice(1)).join('\n')}\n`;
}

function addCompletion(program: Command, does: Does): void {
  program
    .command('completion')
    .description('a script that completes commands and options in your shell')
    .addArgument(new Argument('<shell>', 'the shell').choices(shells))
    .addHelpText(
      'after',
      `
Examples:
  $ culture-audit completion bash
  $ culture-audit completion bash > ~/.local/share/bash-completion/completions/culture-audit
  $ culture-audit completion zsh > ~/.zfunc/_culture-audit
  $ culture-audit completion fish > ~/.config/fish/completions/culture-audit.fish

Files:
  None is read or written; where the script goes is said by the shell's manual.`,
    )
    .action(does(async () => (await import('./commands/completion.ts')).printCompletion));
}

function addHelp(command: Command): void {
  for (const each of command.commands) {
    each.copyInheritedSettings(command).helpOption('-h, --help', 'this help').allowExcessArguments(false);
    addHelp(each);
  }
  const text = helpOf(pathOf(command));
  if (text !== undefined) command.addHelpText('after', text);
}

const pathOf = (command: Command): string =>
  command.parent ? `${pathOf(command.parent)} ${command.name()}`.trim() : '';

function showHelp(program: Command, topics: string[], io: Io): ExitCode {
  const page = helpOf(`help ${topics.join(' ')}`);
  if (page !== undefined) {
    io.stdout.write(page);
    return exitCodes.done;
  }
  let command = program;
  for (const topic of topics) {
    const next = command.commands.find((each) => each.name() === topic || each.aliases().includes(topic));
    if (!next) {
      io.stderr.write(`There is no help on "${visible(topics.join(' '))}". See culture-audit --help.\n`);
      return exitCodes.couldNotStart;
    }
    command = next;
  }
  command.outputHelp();
  return exitCodes.done;
}
