// What commands say, and where: stdout has what was asked for, stderr the rest. Colour is decided once for each stream.
import { Chalk, type ChalkInstance, type ColorSupportLevel } from 'chalk';
import { visible, visibleLines } from '../ask/visible.ts';
import { type Parsed, type Problem, problemsIn } from '../core/problem.ts';
import { type ExitCode, exitCodes, type Io, type Output } from './io.ts';
import { type JsonName, jsonText } from './json.ts';
import { problemsText } from './print-problems.ts';

/** The options that every command has. */
export interface CommonOptions {
  color?: 'auto' | 'always' | 'never';
  quiet?: boolean;
  verbose?: boolean;
}

export interface Console {
  /** Colours for stdout; they do nothing where there is no colour. */
  out: ChalkInstance;
  /** What was asked for, made safe by the caller. A line feed is added. */
  print(text: string): void;
  /** A path that was asked for: its own bytes, but on a terminal as it may be shown. */
  printPath(path: string): void;
  /** What was asked for with --json. */
  printJson(name: JsonName, data: object): void;
  /** A hint or a result that is not the result itself, in any words; not with --quiet. */
  say(text: string): void;
  /** Only with --verbose. */
  detail(text: string): void;
  /** Says what is wrong, and gives the exit code for it. */
  giveUp(because: Extract<Parsed<unknown>, { ok: false }>): ExitCode;
  /** The same of several results, at least one of which failed. */
  giveUpAll(...results: Parsed<unknown>[]): ExitCode;
  /** The exit code of what was done; what is wrong is said. */
  end(result: Parsed<ExitCode>): ExitCode;
  /** What should be known though it stops nothing; not with --quiet. */
  warn(problems: Problem[]): void;
}

export function consoleOf(io: Io, options: CommonOptions): Console {
  const say = (text: string): void => {
    if (!options.quiet) io.stderr.write(`${visibleLines(text).join('\n')}\n`);
  };
  const print = (text: string): void => {
    io.stdout.write(`${text}\n`);
  };
  const giveUp: Console['giveUp'] = ({ problems }) => {
    io.stderr.write(problemsText(problems, io.stderr.columns));
    return problems.some(({ code }) => code === 'stopped') ? exitCodes.stopped : exitCodes.couldNotStart;
  };
  return {
    out: new Chalk({ level: colourOf(io.stdout, io.env, options.color) }),
    print,
    printPath: (path) => print(io.stdout.isTTY ? visible(path) : path),
    printJson: (name, data) => print(jsonText(name, data)),
    say,
    detail: (text) => {
      if (options.verbose) say(text);
    },
    giveUp,
    giveUpAll: (...results) => giveUp({ ok: false, problems: problemsIn(...results) }),
    end: (result) => (result.ok ? result.value : giveUp(result)),
    warn: (problems) => {
      if (!options.quiet && problems.length > 0) io.stderr.write(problemsText(problems, io.stderr.columns));
    },
  };
}

/**
 * The colours of a stream: 0 none, 1 sixteen, 2 many, 3 all.
 * The option beats NO_COLOR, which beats FORCE_COLOR, which beats TERM=dumb; without any of them, terminals have colour.
 */
export function colourOf(
  stream: Pick<Output, 'isTTY'>,
  env: Io['env'],
  option: CommonOptions['color'] = 'auto',
): ColorSupportLevel {
  if (option === 'never') return 0;
  const most = depthOf(env);
  if (option === 'always') return most;
  if (env['NO_COLOR']) return 0;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') {
    if (forced === '0' || forced === 'false') return 0;
    return forced === '1' || forced === '2' || forced === '3' ? (Number(forced) as ColorSupportLevel) : most;
  }
  return env['TERM'] === 'dumb' || stream.isTTY !== true ? 0 : most;
}

function depthOf(env: Io['env']): ColorSupportLevel {
  if (/^(truecolor|24bit)$/i.test(env['COLORTERM'] ?? '')) return 3;
  return /256/.test(env['TERM'] ?? '') ? 2 : 1;
}

/** Whether the terminal can be trusted with more than ASCII. */
export function charactersOf(env: Io['env']): 'unicode' | 'ascii' {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  if (env['TERM'] === 'linux' || /^(C|POSIX)$/.test(locale)) return 'ascii';
  return locale === '' || /utf-?8/i.test(locale) ? 'unicode' : 'ascii';
}
