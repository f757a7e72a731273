// A document as a person has edited its Markdown: every other format is made of that, so that all say the same.
import { basename, extname } from 'node:path';
import type { Document } from '../../core/document/block.ts';
import { failed, type Parsed, parsed, problem } from '../../core/problem.ts';
import type { Name } from '../../core/redact/names.ts';
import { readEdited } from '../../store/edited-document.ts';
import type { Console } from '../console.ts';
import type { Io } from '../io.ts';
import { nameOf } from '../open.ts';
import type { Dressed } from './dress.ts';
import { withoutNames } from './put-edited.ts';

/** The edited Markdown that the other formats are made of. */
export interface EditedMarkdown {
  /** The audit's folder. */
  folder: string;
  path: string;
}

/** The document with what a person wrote into its Markdown; as it is where nobody did. */
export async function withEdits(
  { document, brand }: Dressed,
  { folder, path }: EditedMarkdown,
  { io, console, names = [] }: { io: Io; console: Console; names?: readonly Name[] | undefined },
): Promise<Parsed<Document>> {
  const found = await readEdited(folder, path);
  if (!found) return parsed(document);
  const edited = withoutNames(found, names);
  const [{ renderBlock, renderMarkdown }, { drawPictures }, { mergeMarkdown }, { editedBlocks }] = await Promise.all([
    import('../../render/markdown.ts'),
    import('../../render/markdown-pictures.ts'),
    import('../../intake/markdown/merge.ts'),
    import('../../intake/markdown/edited-blocks.ts'),
  ]);
  const drawn = drawPictures(document, brand, basename(path, extname(path)));
  const pictures = new Map(drawn.map(({ block, file }) => [block, file]));
  const ours = renderMarkdown(document, pictures);
  const merged = mergeMarkdown(edited.base, edited.yours, ours);
  const name = nameOf(path, io);
  if (merged.conflicts.length > 0) {
    const message = `${name} was edited, and answers behind what was edited there have changed.`;
    const hint = 'Export it as md first and choose, or give --from-answers to leave the edits out.';
    return failed(problem('edit-conflict', message, {}, hint));
  }
  console.say(`Made of ${name}, as it was edited; export --from-answers leaves the edits out.`);
  if (merged.passages.length > 0) console.say(outdatedIn(merged.passages.length));
  const written = document.blocks.map((block) => ({ block, markdown: renderBlock(block, pictures.get(block)) }));
  return parsed({ ...document, blocks: editedBlocks(merged.text, written, ours) });
}

/** A document that leaves the house may hold figures of before in a passage that was edited, so it is said with every format. */
const outdatedIn = (passages: number): string =>
  passages === 1
    ? 'A passage that you edited stands in it as you wrote it, though the answers behind it have changed. Export it as md to see which.'
    : `${passages} passages that you edited stand in it as you wrote them, though the answers behind them have changed. Export it as md to see which.`;
