// The client's own sections, read from the Markdown files that settings name.
import type { Block } from '../../core/document/block.ts';
import type { OwnSection } from '../../core/document/own-sections.ts';
import { type Parsed, parsed, problemsIn } from '../../core/problem.ts';
import { decode } from '../../core/source/decode.ts';
import { parsedBlocks } from '../../intake/markdown/parsed-blocks.ts';
import { readBytes } from '../../store/read-bytes.ts';
import type { SectionSettings } from '../settings.ts';

const longestSection = 1_000_000;

/** All sections with their blocks, in the order of the settings; or everything that is wrong with their files. */
export async function ownSectionsOf(set: readonly SectionSettings[]): Promise<Parsed<OwnSection[]>> {
  const read = await Promise.all(set.map((section, index) => readSection(section, index)));
  const problems = problemsIn(...read);
  return problems.length > 0
    ? { ok: false, problems }
    : parsed(read.flatMap((section) => (section.ok ? [section.value] : [])));
}

async function readSection(set: SectionSettings, index: number): Promise<Parsed<OwnSection>> {
  const bytes = await readBytes(set.file, set.file, longestSection);
  if (!bytes.ok) return bytes;
  const text = decode(bytes.value, set.file, longestSection);
  if (!text.ok) return text;
  const blocks = asSection(parsedBlocks(text.value, ''), `own-${index + 1}`);
  const place = set.before !== undefined ? 'before' : set.after !== undefined ? 'after' : 'instead-of';
  return parsed({ place, section: set[place] ?? '', blocks, file: set.file });
}

/** Headings one below the document's title at most, and with ids that are nobody else's. */
function asSection(blocks: readonly Block[], prefix: string): Block[] {
  const highest = Math.min(...blocks.map((block) => (block.type === 'heading' ? block.level : 4)));
  const down = Math.max(0, 2 - highest);
  let count = 0;
  return blocks.map((block) => {
    if (block.type !== 'heading') return block;
    count += 1;
    const level = Math.min(4, block.level + down);
    return { ...block, level: level === 2 || level === 3 ? level : 4, id: `${prefix}-${count}` };
  });
}
