// What this program can do on this machine: each part that may be missing, what it gives, and how to get it.
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { browserHere } from '../../render/pdf/browser.ts';
import { charactersOf, colourOf } from '../console.ts';
import type { Io } from '../io.ts';
import { readSettings } from '../settings.ts';

/** `missing` is a part that one can do without; `wrong` stops something that one would expect to work. */
export type State = 'ok' | 'missing' | 'wrong';
export interface Check {
  part: string;
  state: State;
  /** What was found. */
  found: string;
  /** What it is for. */
  gives: string;
  /** How to get or mend it; null where all is well. */
  mend: string | null;
}

/** Looks at every part, in the order of how much would be missed. */
export const checksOf = (io: Io): Promise<Check[]> =>
  Promise.all([node(), settings(io), audits(io), terminal(io), typst(), browser(io), pictures(), editor(io)]);

const wanted: readonly [major: number, minor: number] = [20, 19];

async function node(): Promise<Check> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const enough = major > wanted[0] || (major === wanted[0] && minor >= wanted[1]);
  return {
    part: 'Node',
    state: enough ? 'ok' : 'wrong',
    found: process.versions.node,
    gives: 'runs everything',
    mend: enough ? null : `Install Node ${wanted.join('.')} or later.`,
  };
}

async function settings(io: Io): Promise<Check> {
  const read = await readSettings(io, {});
  const gives = 'organization, rubrics, brand and more, said once';
  if (read.ok) return { part: 'Settings', state: 'ok', found: 'can be read', gives, mend: null };
  const [first] = read.problems;
  const where = [first?.where.file, first?.where.line].filter((part) => part !== undefined).join(':');
  return {
    part: 'Settings',
    state: 'wrong',
    found: `${where === '' ? '' : `${where}: `}${first?.message ?? ''}`,
    gives,
    mend: first?.hint ?? 'Mend the file; culture-audit help files says what may stand in it.',
  };
}

/** The folder of audits, or the nearest one above it that is there, must take files. */
async function audits(io: Io): Promise<Check> {
  const read = await readSettings(io, {});
  const folder = read.ok ? read.value.dir : io.cwd;
  const gives = 'keeps what was said';
  const place = await nearestFolder(folder);
  const takes = await access(place, constants.W_OK).then(
    () => true,
    () => false,
  );
  return {
    part: 'Folder of audits',
    state: takes ? 'ok' : 'wrong',
    found: place === folder ? folder : `${folder}, made when it is needed`,
    gives,
    mend: takes ? null : `Nothing can be written to ${place}; name another with --dir, or mend its permissions.`,
  };
}

async function nearestFolder(folder: string): Promise<string> {
  for (let place = folder; ; place = dirname(place)) {
    const there = await stat(place).catch(() => undefined);
    if (there?.isDirectory() || dirname(place) === place) return place;
  }
}

async function terminal(io: Io): Promise<Check> {
  const { stdin, stderr, env } = io;
  const asks = stdin.isTTY === true && stderr.isTTY === true && env['TERM'] !== 'dumb';
  const { columns = 80, rows = 24 } = stderr;
  const small = asks && (columns < 80 || rows < 24);
  const size = `${columns} x ${rows}`;
  const looks = `${charactersOf(env) === 'unicode' ? 'all characters' : 'plain characters'}, ${colourOf(stderr, env) > 0 ? 'colour' : 'no colour'}`;
  return {
    part: 'Terminal',
    state: asks && !small ? 'ok' : 'missing',
    found: asks ? `${size}, ${looks}` : 'input or output is no terminal',
    gives: 'the interview, question by question',
    mend: asks
      ? small
        ? 'Make the window at least 80 x 24.'
        : null
      : 'Begin in a terminal, or give answers with --answers.',
  };
}

/** A package that is installed where it can be. */
async function installed(part: string, load: () => Promise<unknown>, gives: string, name: string): Promise<Check> {
  const there = await load().then(
    () => true,
    () => false,
  );
  return {
    part,
    state: there ? 'ok' : 'missing',
    found: there ? 'installed' : 'not installed',
    gives,
    mend: there ? null : `npm install ${name}`,
  };
}

const typst = () =>
  installed(
    'Typst',
    () => import('../../render/pdf/typst.ts'),
    'PDF that is tagged, with bookmarks, for screen readers too',
    '@myriaddreamin/typst-ts-node-compiler@0.7',
  );

const pictures = () =>
  installed('resvg', () => import('../../render/raster.ts'), 'charts as pictures in Word files', '@resvg/resvg-js@2.6');

async function browser({ env }: Io): Promise<Check> {
  const path = browserHere(env);
  return {
    part: 'Chromium',
    state: path === undefined ? 'missing' : 'ok',
    found: path ?? 'not found',
    gives: 'PDF where Typst is missing',
    mend: path === undefined ? 'Install Chromium, Chrome or Edge, or name one in the variable CHROMIUM.' : null,
  };
}

async function editor({ env }: Io): Promise<Check> {
  const named = env['VISUAL'] || env['EDITOR'];
  return {
    part: 'Editor',
    state: named ? 'ok' : 'missing',
    found: named ?? 'neither VISUAL nor EDITOR is set',
    gives: 'long texts written in your own editor',
    mend: named ? null : 'Set VISUAL, as in VISUAL="code --wait"; without it texts are typed in place.',
  };
}
