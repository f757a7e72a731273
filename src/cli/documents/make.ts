// A document in the formats that were asked for, each rendered when its turn comes.
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
  /** `name` is what the file will be called, without its ending; nothing where it is to be no file. */
  make: (name?: string) => Promise<Parsed<Rendered>>;
}

/** Around what documents are made. */
export interface MakingFor {
  io: Io;
  console: Console;
  /** Names that must not stand in any of them. */
  names?: readonly Name[];
  /** The Markdown that all other formats are made of where somebody has edited it. */
  edited?: EditedMarkdown | undefined;
}

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
  let once: Promise<Parsed<Document>> | undefined;
  /** What a person wrote into the Markdown; asked only when Markdown itself has been written. Slides are of the answers. */
  const made = (format: DocumentFormat, ready: Dressed): Promise<Parsed<Document>> => {
    if (edited === undefined || format === 'md' || format === 'pptx') return Promise.resolve(parsed(ready.document));
    once ??= withEdits(ready, edited, { io, console, names });
    return once;
  };
  return formats.map((format) => ({
    format,
    make: async (name) => {
      const read = await look;
      if (!read.ok) return read;
      const ready = format === 'pptx' ? await dress(slides(), read.value, names) : await dressed;
      if (!ready.ok) return ready;
      const whole = await made(format, ready.value);
      if (!whole.ok) return whole;
      const render = await renderers[format]();
      return render(whole.value, ready.value.brand, name);
    },
  }));
}
