// Several things in one sentence.
import type { Inline } from '../block.ts';

/**
 * Words joined as in speech. Where one of them holds a comma, semicolons keep them apart.
 * @example listed(['words', 'deeds', 'rules']) // 'words, deeds and rules'
 */
export function listed(words: readonly string[], last: 'and' | 'or' = 'and'): string {
  const head = words.slice(0, -1);
  const end = words.at(-1) ?? '';
  if (head.length === 0) return end;
  const loose = words.length > 2 && words.some((word) => word.includes(','));
  return loose ? `${head.join('; ')}; ${last} ${end}` : `${head.join(', ')} ${last} ${end}`;
}

/** The same for pieces of a line, such as quotations with their references. */
export function listedPieces(items: readonly Inline[][], last: 'and' | 'or' = 'and'): Inline[] {
  return items.flatMap((item, index) => {
    if (index === 0) return item;
    const joint = index < items.length - 1 ? ', ' : ` ${last} `;
    return [{ type: 'text', text: joint } as Inline, ...item];
  });
}
