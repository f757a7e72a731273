// What a comparison comes as: a text for the terminal, an object for programs, or a document. It goes to stdout as it is, or into a
// file, beside what a person has edited.
import type { Document } from '../../core/document/block.ts';
import { type Parsed, parsed } from '../../core/problem.ts';
import type { DocumentFormat } from '../../render/formats.ts';
import { type Making, type MakingFor, makings } from '../documents/make.ts';
import { putAll } from '../documents/put.ts';

/** How all commands that compare let a person choose. */
export interface GiveOptions {
  dir?: string;
  format?: 'text' | 'json' | DocumentFormat;
  output?: string;
  json?: boolean;
  redact?: string;
}

/** Something that was compared, in each of its forms; only the one that is asked for is made. */
export interface Comparison {
  /** The folder of the later audit, which remembers what was written; none for an example. */
  folder: string | undefined;
  /** What its file is called in a folder, without an ending. */
  name: string;
  text: () => string;
  /** With the name and number of its schema. */
  json: () => string;
  document: () => Document;
}

/** Makes the form that was asked for, and puts it where it was asked for. */
export async function give(comparison: Comparison, options: GiveOptions, around: MakingFor): Promise<Parsed<void>> {
  const { folder, name } = comparison;
  const destination = {
    folder,
    name: options.redact === undefined ? name : `${name}-redacted`,
    usually: 'stdout' as const,
    output: options.output,
  };
  const making = makingsOf(comparison, options.json ? 'json' : (options.format ?? 'text'), around);
  const { put, problems } = await putAll(making, destination, around);
  if (problems.length > 0) return { ok: false, problems };
  for (const { path } of put) if (path !== null) around.console.printPath(path);
  return parsed(undefined);
}

function makingsOf(
  { text, json, document }: Comparison,
  format: NonNullable<GiveOptions['format']>,
  around: MakingFor,
): Making[] {
  switch (format) {
    case 'text':
      return [inText(format, text)];
    case 'json':
      return [inText(format, () => `${json()}\n`)];
    default:
      return makings({ document: document() }, [format], around);
  }
}

const inText = (format: string, text: () => string): Making => ({
  format,
  make: async () => parsed({ bytes: new TextEncoder().encode(text()), beside: [] }),
});
