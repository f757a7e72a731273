// A document in the formats that were asked for, each rendered when its turn comes.
import { basename, dirname, extname, join } from 'node:path';
import type { Document } from '../../core/document/block.ts';
import { type Parsed, parsed } from '../../core/problem.ts';
import type { Name } from '../../core/redact/names.ts';
import { type DocumentFormat, type Rendered, renderers } from '../../render/formats.ts';
import type { Console } from '../console.ts';
import type { Io } from '../io.ts';
import { type Dressed, dress, lookOf } from './dress.ts';
import { type EditedMarkdown, withEdits } from './with-edits.ts';

/** One file that can be made. */
export interface Making {
  format: string;
  /** How its name ends, without the full stop; its format if left out. */
  ending?: string;
  /** `path` is where the file will be; nothing where it is to be no file. */
  make: (path?: string) => Promise<Parsed<Rendered>>;
}

/** Around what documents are made. */
export interface MakingFor {
  io: Io;
  console: Console;
  /** Names that must not stand in any of them. */
  names?: readonly Name[];
  /** The Markdown that every file elsewhere is made of where somebody has edited it. */
  edited?: EditedMarkdown | undefined;
}

/** A file's name, without its ending. */
const nameIn = (path: string): string => basename(path, extname(path));

/** How the document is made in each of these formats; as slides, where it has slides of its own. */
export function makings(
  { document, slides = () => document }: { document: Document; slides?: () => Document },
  formats: DocumentFormat[],
  { io, console, names, edited }: MakingFor,
): Making[] {
  const look = lookOf(io).then((read) => {
    if (read.ok) console.warn(read.value.warnings);
    return read;
  });
  const dressed = look.then((read) => (read.ok ? dress(document, read.value, names) : read));
  const known = new Map<string, Promise<Parsed<Document>>>();
  /** What a person wrote into Markdown; asked only when Markdown itself has been written. Slides are of the answers. */
  const made = (format: DocumentFormat, ready: Dressed, path: string | undefined): Promise<Parsed<Document>> => {
    const asItIs = Promise.resolve(parsed(ready.document));
    if (edited === undefined || format === 'pptx') return asItIs;
    const sources = sourcesOf(format, edited.path, path);
    const found = known.get(sources.join());
    if (found !== undefined) return found;
    const whole = sources.reduce<Promise<Parsed<Document>>>(async (before, source) => {
      const document = await before;
      if (!document.ok) return document;
      const from = { folder: edited.folder, path: source };
      return withEdits({ ...ready, document: document.value }, from, { io, console, names });
    }, asItIs);
    known.set(sources.join(), whole);
    return whole;
  };
  return formats.map((format) => ({
    format,
    make: async (path) => {
      const read = await look;
      if (!read.ok) return read;
      const ready = format === 'pptx' ? await dress(slides(), read.value, names) : await dressed;
      if (!ready.ok) return ready;
      const whole = await made(format, ready.value, path);
      if (!whole.ok) return whole;
      const render = await renderers[format]();
      return render(whole.value, ready.value.brand, path && nameIn(path));
    },
  }));
}

/**
 * The Markdown whose edits are in a file: the audit's own, and then the one beside the file that is called the same. Markdown itself is
 * brought together with what stands in its place when it is put there.
 */
function sourcesOf(format: DocumentFormat, own: string, path: string | undefined): string[] {
  const beside = path === undefined || format === 'md' ? [] : [join(dirname(path), `${nameIn(path)}.md`)];
  return [...new Set([own, ...beside])].filter((source) => format !== 'md' || source !== path);
}
