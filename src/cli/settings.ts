// Where a setting comes from: options beat variables, which beat the project's culture-audit.yaml (found upwards), then the person's own, then defaults.
import { existsSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import type { Depth, Mode } from '../core/audit.ts';
import type { Brand } from '../core/document/brand.ts';
import type { DateStyle } from '../core/document/dates.ts';
import { failed, type Parsed, parsed, problem } from '../core/problem.ts';
import { checkShelf } from '../store/find-audit.ts';
import { projectFolder, settingsName } from '../store/project.ts';
import { type Io, pinnedTime } from './io.ts';

export interface Settings {
  organization?: string | undefined;
  rubrics?: string[] | undefined;
  mode?: Mode | undefined;
  depth?: Depth | undefined;
  /** Groups of fewer people than this are shown nowhere by themselves. */
  smallestGroup?: number | undefined;
  /** The folder of audits, absolute. */
  dir: string;
  /** How documents look; paths are absolute. */
  brand?: BrandSettings | undefined;
  /** How documents say days. */
  dates?: DateStyle | undefined;
  /** The client's own sections, as absolute paths of Markdown files. */
  sections?: SectionSettings[] | undefined;
  /** Names that `--redact` replaces, as lines: a name, or a name = what stands instead. */
  redact?: string[] | undefined;
}
/** The look of a client's documents, as far as it was set. */
export interface BrandSettings {
  name?: string | undefined;
  logo?: string | undefined;
  'logo-text'?: string | undefined;
  colours?: { [Colour in keyof Brand['colours']]?: string | undefined } | undefined;
  fonts?: { text?: string | undefined; headings?: string | undefined } | undefined;
  footer?: string | undefined;
  /** The file that says so, for problems. */
  from?: string | undefined;
}
/** A section of the client's, and its place among ours. */
export interface SectionSettings {
  file: string;
  before?: string | undefined;
  after?: string | undefined;
  'instead-of'?: string | undefined;
}

/** Settings of one source; `dir` is absolute. */
export type PartOfSettings = Partial<Settings>;

/** All settings, with the options of the command line on top. */
export async function readSettings(io: Io, options: { dir?: string }): Promise<Parsed<Settings>> {
  const project = projectFolder(io.cwd);
  const own = ownFile(io.env);
  const paths = [project && join(project, settingsName), own].filter((path) => path !== undefined);
  const files: PartOfSettings[] = [];
  if (paths.length > 0) {
    const { readSettingsFile } = await import('./settings-file.ts');
    const read = await Promise.all(paths.map(readSettingsFile));
    const problems = read.flatMap((each) => (each.ok ? [] : each.problems));
    if (problems.length > 0) return { ok: false, problems };
    files.push(...read.flatMap((each) => (each.ok ? [each.value] : [])));
  }
  const variables = await readVariables(io);
  if (!variables.ok) return variables;
  const defaults: Settings = { dir: join(project ?? io.cwd, 'audits') };
  const all = [
    defaults,
    ...files.reverse(),
    variables.value,
    ...(options.dir ? [{ dir: resolve(io.cwd, options.dir) }] : []),
  ];
  const settings: Settings = Object.assign({}, ...all);
  const dir = await checkShelf(settings.dir);
  return dir.ok ? parsed(settings) : dir;
}

/** The person's own file, by the rules of XDG: a relative value counts as none. */
function ownFile(env: Io['env']): string | undefined {
  const base = env['XDG_CONFIG_HOME'];
  const home = env['HOME'] ?? env['USERPROFILE'];
  const folder =
    base !== undefined && isAbsolute(base) ? base : home && isAbsolute(home) ? join(home, '.config') : undefined;
  const path = folder && join(folder, 'culture-audit', settingsName);
  return path !== undefined && existsSync(path) ? path : undefined;
}

const prefix = 'CULTURE_AUDIT_';

async function readVariables({ env, cwd }: Io): Promise<Parsed<PartOfSettings>> {
  if (pinnedTime(env) === 'wrong') {
    const message = `The variable SOURCE_DATE_EPOCH cannot be "${env['SOURCE_DATE_EPOCH']}"; expected seconds since 1970, such as 1773446400.`;
    return failed(problem('usage', message));
  }
  const text = (name: string): string | undefined => env[prefix + name] || undefined;
  const names = ['ORGANIZATION', 'RUBRICS', 'MODE', 'DEPTH', 'DIR', 'SMALLEST_GROUP'];
  const [organization, rubrics, mode, depth, dir, smallestGroup] = names.map(text);
  const plain = {
    ...(organization === undefined ? {} : { organization }),
    ...(rubrics === undefined ? {} : { rubrics: rubrics.split(/[,\s]+/).filter((name) => name !== '') }),
    ...(mode === undefined ? {} : { mode }),
    ...(depth === undefined ? {} : { depth }),
    ...(dir === undefined ? {} : { dir }),
    ...(smallestGroup === undefined ? {} : { 'smallest-group': Number(smallestGroup) }),
  };
  if (Object.keys(plain).length === 0) return parsed({});
  const { checkVariables } = await import('./settings-file.ts');
  return checkVariables(plain, cwd);
}
