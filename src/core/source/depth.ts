// How deep a YAML text is nested, found before anything recursive touches it, so that no text can exhaust the stack.
import type { CST } from 'yaml';

/** Nothing that people write is nested deeper than this. */
export const deepest = 64;

/** The offset of the first thing nested deeper than `deepest`, or nothing if there is none. */
export function tooDeep(tokens: CST.Token[]): number | undefined {
  const waiting: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { token, depth } = next;
    if (depth > deepest) return token.offset;
    if (token.type === 'document') {
      if (token.value) waiting.push({ token: token.value, depth });
    } else if ('items' in token) {
      for (const item of token.items) {
        if (item.key) waiting.push({ token: item.key, depth: depth + 1 });
        if (item.value) waiting.push({ token: item.value, depth: depth + 1 });
      }
    }
  }
  return undefined;
}
