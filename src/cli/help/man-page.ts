// The manual page, made from the commands and their help as they are; man/culture-audit.1 is this text.
import type { Command } from 'commander';
import { helpOf } from './help.ts';

/** The manual page of the program, in the language of man(7). */
export function manPage(program: Command): string {
  const topics = ['exit-codes', 'files', 'variables'].flatMap((topic) => asIs(helpOf(`help ${topic}`) ?? ''));
  return `${[
    '.TH CULTURE-AUDIT 1',
    '.SH NAME',
    `culture-audit \\- ${plain(program.description())}`,
    '.SH SYNOPSIS',
    '.B culture-audit',
    '.I command',
    '[\\fIoptions\\fR]',
    '.SH OPTIONS',
    ...optionsOf(program),
    '.SH COMMANDS',
    ...program.commands.flatMap((command) => commandLines(command, 'culture-audit')),
    '.SH NOTES',
    ...topics,
  ].join('\n')}\n`;
}

function commandLines(command: Command, before: string): string[] {
  const name = `${before} ${command.name()}`;
  const words = name.split(' ').slice(1).join(' ');
  const page = helpOf(words);
  return [
    `.SS ${quoted(`${name} ${command.usage().replace('[options]', '').trim()}`.trim())}`,
    plain(command.description()),
    ...optionsOf(command),
    ...(page === undefined ? [] : asIs(page)),
    ...command.commands.flatMap((each) => commandLines(each, name)),
  ];
}

const optionsOf = (command: Command): string[] =>
  command
    .createHelp()
    .visibleOptions(command)
    .flatMap(({ flags, description }) => ['.TP', `.B ${plain(flags)}`, plain(description)]);

/** Lines that stay as they are broken. */
const asIs = (text: string): string[] => ['.PP', '.nf', ...text.trim().split('\n').map(plain), '.fi'];

const quoted = (text: string): string => `"${plain(text).replaceAll('"', '\\(dq')}"`;

/** A line in which nothing is a command of man. */
const plain = (line: string): string =>
  line
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/, '\\&$1');
