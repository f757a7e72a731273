// A client's own sections in a document of ours: before one of ours, after it, or instead of it.
import { failed, nearest, type Parsed, parsed, problem } from '../problem.ts';
import type { Block, Document } from './block.ts';

/** A section that the client wrote, and where it goes. */
export interface OwnSection {
  place: 'before' | 'after' | 'instead-of';
  /** The id of a section of ours, as in `promises`; `title` is the opening, `end` what follows everything. */
  section: string;
  blocks: Block[];
  /** The file that it came from, for problems. */
  file: string;
}

/** The ids of a document's own sections, in their order: what `section` may name beside `title` and `end`. */
const sectionsIn = (document: Document): string[] =>
  document.blocks.flatMap((block) => (block.type === 'heading' && block.level === 2 ? [block.id] : []));

/**
 * The document with the client's sections in their places, in the order given. A section that this document does not have (a
 * variant leaves some out) takes no part, unless its name is known to no document: `known` are all names there can be.
 */
export function withOwnSections(
  document: Document,
  own: readonly OwnSection[],
  known: readonly string[],
): Parsed<Document> {
  const names = [...new Set(['title', ...known, ...sectionsIn(document), 'end'])];
  const wrong = own.filter(({ section }) => !names.includes(section));
  if (wrong.length > 0) {
    return failed(
      ...wrong.map(({ section, file }) => {
        const near = nearest(section, names);
        const hint = near ? `Did you mean \`${near}\`?` : `Sections are ${names.join(', ')}.`;
        return problem('unknown-section', `No document has a section \`${section}\`.`, { file }, hint);
      }),
    );
  }
  const parts = partsOf(document.blocks);
  const blocks = parts.flatMap(({ id, blocks: ours }) => {
    const here = own.filter(({ section }) => section === id);
    const at = (place: OwnSection['place']) => here.filter((one) => one.place === place).flatMap((one) => one.blocks);
    const instead = at('instead-of');
    return [...at('before'), ...(instead.length > 0 ? instead : ours), ...at('after')];
  });
  return parsed({ ...document, blocks });
}

/** A document in its parts: the opening, and each section from its heading on. The last one is empty and called `end`. */
function partsOf(blocks: readonly Block[]): { id: string; blocks: Block[] }[] {
  const parts: { id: string; blocks: Block[] }[] = [{ id: 'title', blocks: [] }];
  for (const block of blocks) {
    if (block.type === 'heading' && block.level === 2) parts.push({ id: block.id, blocks: [] });
    parts.at(-1)?.blocks.push(block);
  }
  return [...parts, { id: 'end', blocks: [] }];
}
