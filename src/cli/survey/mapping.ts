// The mapping of an import: read where it was named, offered where labels are open, kept for the next time.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Parsed, parsed } from '../../core/problem.ts';
import type { Rubric } from '../../core/rubric/rubric.ts';
import { decode, sourceLimit } from '../../core/source/decode.ts';
import { type Mapping, noMapping, parseMapping, printMapping } from '../../intake/survey/mapping.ts';
import type { FilePlan } from '../../intake/survey/plan.ts';
import { createFile } from '../../store/create-file.ts';
import { readBytes } from '../../store/read-bytes.ts';
import type { Console } from '../console.ts';
import type { Io } from '../io.ts';
import { nameOf } from '../open.ts';

export interface MappingOptions {
  map?: string;
  group?: string;
  code?: string;
}
interface Around {
  io: Io;
  console: Console;
  options: MappingOptions;
}

/** How many labels are offered to be filled in: a column with more holds something else. */
const mostOpen = 1000;

/** Its name beside an audit. */
const mapName = 'import-map.yaml';

/** The mapping in a file; an empty one where none is named, or where the file is still to be written. */
export async function readMapping(name: string | undefined, rubrics: Rubric[], io: Io): Promise<Parsed<Mapping>> {
  if (name === undefined || !existsSync(resolve(io.cwd, name))) return parsed(noMapping);
  const bytes = await readBytes(resolve(io.cwd, name), name, sourceLimit);
  const text = bytes.ok ? decode(bytes.value, name) : bytes;
  return text.ok ? parseMapping(text.value, name, rubrics) : text;
}

/** Writes a mapping to fill in, where one was named that is not there yet. */
export async function offerMapping(
  plans: FilePlan[],
  mapping: Mapping,
  unknown: Parameters<typeof printMapping>[2],
  { io, console, options }: Around,
): Promise<void> {
  if (options.map === undefined || existsSync(resolve(io.cwd, options.map))) return;
  const written = await createFile(
    resolve(io.cwd, options.map),
    mappingOf(plans, mapping, options, unknown.slice(0, mostOpen)),
    options.map,
  );
  if (written.ok) console.say(`A mapping to fill in is in ${options.map}: replace each ? by what the label means.`);
}

/** Keeps the mapping: in the file that was named, or beside the audit; never over one that is there. */
export async function keepMapping(
  plans: FilePlan[],
  mapping: Mapping,
  folder: string,
  { io, console, options }: Around,
): Promise<Parsed<void>> {
  const path = options.map === undefined ? join(folder, mapName) : resolve(io.cwd, options.map);
  if (existsSync(path)) return parsed(undefined);
  const written = await createFile(path, mappingOf(plans, mapping, options, []), nameOf(path, io));
  if (written.ok) console.detail(`The mapping for the next import: ${nameOf(path, io)}`);
  return written;
}

const mappingOf = (
  plans: FilePlan[],
  mapping: Mapping,
  { group, code }: MappingOptions,
  unknown: Parameters<typeof printMapping>[2],
): string =>
  printMapping(
    plans.flatMap(({ match }) => match.matched),
    { ...mapping, ...(group === undefined ? {} : { group }), ...(code === undefined ? {} : { code }) },
    unknown,
  );
