// Everything that the tool can say about an audit: each command that takes an audit, with each of its formats, variants and switches, found in
// the program itself, so that what is added tomorrow is looked at too.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync, inflateSync } from 'node:zlib';
import type { Argument, Command, Option } from 'commander';
import { buildProgram } from '../../src/cli/program.ts';
import { aWorld, type World } from '../cli/world.ts';

/** A command line, and what it gave: exit code, both streams and all files that it wrote. */
export type Outputs = Map<string, string>;

/** Commands that need a person or change the audit say nothing about it that others don't. */
const notAsked = ['run', 'resume', 'import', 'seal', 'unseal', 'forget'];
/** Switches that change how things are drawn, or where they go; and the one that asks for what each single person answered. */
const ofNoMatter = ['--no-input', '--accessible', '--dir', '--output', '--help', '--rows'];

interface Audits {
  before: string;
  after: string;
  groups: readonly string[];
}

/** The command lines; with `slow` ones for formats that take their time only where `formats` says so. */
export function commandLines(audits: Audits, isTried: (format: string) => boolean): string[][] {
  const program = buildProgram(aWorldOfNothing(), () => {});
  return leaves(program).flatMap((command) => {
    const names = command.registeredArguments.map((argument) => operandsOf(argument, audits));
    if (names.length === 0 || names.includes(undefined) || notAsked.includes(command.name())) return [];
    const words = [...pathOf(command), ...names.flatMap((name) => name ?? [])];
    const output = command.options.some(({ long }) => long === '--output');
    const switches = [[], ...command.options.flatMap((option) => settingsOf(option, audits, isTried))];
    return switches.map((some) => [
      ...words,
      ...some,
      ...(output && !some.includes('--json') ? ['-o', 'out/document'] : []),
    ]);
  });
}

const aWorldOfNothing = () => ({ stdout: { write: () => true }, stderr: { write: () => true } }) as never;
const leaves = (command: Command): Command[] => [...command.commands.flatMap(leaves), command];
const pathOf = (command: Command): string[] => (command.parent ? [...pathOf(command.parent), command.name()] : []);

/** What stands for an operand that is an audit; undefined for others. */
function operandsOf(argument: Argument, { before, after }: Audits): string[] | undefined {
  const name = argument.name();
  if (argument.variadic && /audit|side/.test(name)) return [before, after];
  if (/^(audit|after|latest)$/.test(name)) return [after];
  return /^(before|earlier)$/.test(name) ? [before] : undefined;
}

function settingsOf(
  { long, argChoices, required, optional }: Option,
  { groups }: Audits,
  isTried: (format: string) => boolean,
): string[][] {
  if (long === undefined || long === null || ofNoMatter.includes(long) || long === '--all') return [];
  if (long === '--group') return groups.map((group) => [long, group]);
  if (argChoices) return argChoices.filter(isTried).map((choice) => [long, choice]);
  return required || optional ? [] : [[long]];
}

/** All outputs of these audits, which stand in the world already. */
export async function outputsOf(world: World, lines: readonly string[][]): Promise<Outputs> {
  const outputs: Outputs = new Map();
  for (const line of lines) {
    mkdirSync(join(world.folder, 'out'), { recursive: true });
    const { code, out, err } = await world.run(line);
    const files = readdirSync(join(world.folder, 'out'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => `${path.slice(world.folder.length)}\n${opened(readFileSync(path))}`);
    outputs.set(
      line.join(' '),
      masked([String(code), out, err, ...files].join('\n---\n')).replaceAll(world.folder, ''),
    );
    rmSync(join(world.folder, 'out'), { recursive: true, force: true });
  }
  return outputs;
}

/** Checksums are made with the audit's own random salt, so they tell nothing, and are the one thing that may differ. */
const masked = (text: string): string => text.replaceAll(/\b[0-9a-f]{12,64}\b/gi, '#');

/** Bytes as text, with what is packed in a PDF or an archive unpacked. */
function opened(bytes: Buffer): string {
  if (bytes.subarray(0, 4).toString('latin1') === '%PDF') return unpacked(bytes, /stream\r?\n/g, inflateSync);
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return unzipped(bytes);
  return bytes.toString('utf8');
}

function unpacked(bytes: Buffer, begins: RegExp, inflate: (part: Buffer) => Buffer): string {
  const text = bytes.toString('latin1');
  const parts = [...text.matchAll(begins)].map(({ index, 0: mark }) => {
    try {
      return inflate(bytes.subarray(index + mark.length)).toString('latin1');
    } catch {
      return ''; // not packed; it is in the text as it is
    }
  });
  return [text.replaceAll(/stream\r?\n[\s\S]*?endstream/g, ''), ...parts].join('\n');
}

/** The entries of a zip archive one after the other, as its directory at the end lists them. */
function unzipped(bytes: Buffer): string {
  const parts: string[] = [];
  for (let at = bytes.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1')) {
    const [packed, name, start] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt32LE(at + 42),
    ];
    const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    const part = bytes.subarray(from, from + packed);
    const content = bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(part) : part;
    parts.push(bytes.subarray(at + 46, at + 46 + name).toString('utf8'), content.toString('utf8'));
  }
  return parts.join('\n');
}

/** A world with these answers in it, each as an audit, in this order. */
export async function worldWith(sheets: readonly object[], rubric: string): Promise<World> {
  const world = aWorld();
  world.write('rubric.yaml', rubric);
  for (const sheet of sheets) {
    world.write('answers.json', JSON.stringify(sheet));
    const { code, err } = await world.run([
      'run',
      '--answers',
      'answers.json',
      '--rubric',
      './rubric.yaml',
      '--no-input',
      '-o',
      '-',
    ]);
    if (code !== 0) throw new Error(err);
  }
  return world;
}
