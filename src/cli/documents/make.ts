// A document in the formats that were asked for, each rendered when its turn comes.
import type { Document } from '../../core/document/block.ts';
import type { Parsed } from '../../core/problem.ts';
import type { Name } from '../../core/redact/names.ts';
import { type DocumentFormat, type Rendered, renderers } from '../../render/formats.ts';
import type { Console } from '../console.ts';
import type { Io } from '../io.ts';
import { dress } from './dress.ts';

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
}

/** How the document is made in each of these formats; as slides, where it has slides of its own. */
export function makings(
  { document, slides = document }: { document: Document; slides?: Document },
  formats: DocumentFormat[],
  { io, console, names }: MakingFor,
): Making[] {
  const dressed = dress(document, io, names).then((ready) => {
    if (ready.ok) console.warn(ready.value.warnings);
    return ready;
  });
  return formats.map((format) => ({
    format,
    make: async (name) => {
      const ready = format === 'pptx' ? await dress(slides, io, names) : await dressed;
      if (!ready.ok) return ready;
      const render = await renderers[format]();
      return render(ready.value.document, ready.value.brand, name);
    },
  }));
}
