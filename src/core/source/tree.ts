// From YAML nodes to plain data. Duplicate keys, merge keys, `__proto__` and aliases that multiply are found here, all at once.
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from 'yaml';
import type { ProblemCode } from '../problem.ts';
import { deepest } from './depth.ts';

/** How many values may come into being through aliases, all together. */
const mostCopies = 10_000;

/** Says that something is wrong at an offset of the text. */
export type Complain = (code: ProblemCode, message: string, offset: number, hint?: string) => void;

/** What became of a node: its data, how many values it holds (itself counted), and how deep they are nested. */
interface Grown {
  data: unknown;
  size: number;
  height: number;
}
const empty: Grown = { data: null, size: 1, height: 0 };

/** Plain data (objects without a prototype), and the node that each anchor stands for. */
export interface Tree {
  data: unknown;
  anchors: Map<string, Node>;
}

/** The name of a key, or nothing if it is not a plain text. Numbers and the like count as written. */
export const keyName = (key: unknown): string | undefined =>
  isScalar(key) ? ((key as Scalar).source ?? String((key as Scalar).value)) : undefined;

/** Plain data of a document that has no syntax errors. `lineAt` gives the line of an offset, for messages. */
export function growTree(document: Document.Parsed, complain: Complain, lineAt: (offset: number) => number): Tree {
  const anchors = new Map<string, Node>();
  const grown = new Map<Node, Grown>();
  let copies = 0;

  function grow(node: Node | null): Grown {
    if (node === null) return empty;
    return isAlias(node) ? follow(node.source, startOf(node)) : growOwn(node);
  }

  function growOwn(node: Node): Grown {
    if (!isAlias(node) && node.anchor !== undefined) anchors.set(node.anchor, node);
    const result = isMap(node) ? growMap(node) : isSeq(node) ? growSeq(node.items) : growScalar(node);
    if (!isAlias(node) && node.anchor !== undefined) grown.set(node, result);
    return result;
  }

  function follow(name: string, offset: number): Grown {
    const target = anchors.get(name);
    const known = target && grown.get(target);
    if (!known) {
      const message = target
        ? `The alias *${name} stands inside what it refers to.`
        : `There is no &${name} before this.`;
      complain('not-yaml', message, offset, 'A text that begins with "*" must stand in quotes.');
      return empty;
    }
    const before = copies;
    copies += known.size;
    if (known.height > deepest - 2) copies = mostCopies + 1; // aliases upon aliases would nest without end
    if (copies <= mostCopies) return known;
    if (before <= mostCopies)
      complain('too-many-aliases', 'The aliases in this file copy more than can be read.', offset);
    copies = mostCopies + 1;
    return empty;
  }

  function growSeq(items: unknown[]): Grown {
    const whole: Grown & { data: unknown[] } = { data: [], size: 1, height: 1 };
    for (const item of items) whole.data.push(join(whole, grow(item as Node | null)));
    return whole;
  }

  function growMap(map: YAMLMap): Grown {
    const whole: Grown & { data: Record<string, unknown> } = { data: Object.create(null), size: 1, height: 1 };
    const seen = new Map<string, number>();
    for (const { key, value } of map.items) {
      const offset = startOf((key ?? map) as Node);
      const name = keyName(key);
      const part = join(whole, grow(value as Node | null));
      const first = name === undefined ? undefined : seen.get(name);
      if (name === undefined) complain('wrong-shape', 'A key must be a plain text.', offset);
      else if (name === '<<') {
        complain('unknown-key', 'Merge keys (<<) are not used here.', offset, 'Write the keys out.');
      } else if (name === '__proto__') complain('unknown-key', '`__proto__` cannot be a key.', offset);
      else if (first !== undefined) {
        complain('duplicate-key', `\`${name}\` is given twice; the first one is on line ${lineAt(first)}.`, offset);
      } else {
        seen.set(name, offset);
        whole.data[name] = part;
      }
    }
    return whole;
  }

  function growScalar(node: Node): Grown {
    const value = isScalar(node) ? node.value : undefined;
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      return { data: value, size: 1, height: 0 };
    }
    complain('wrong-value', 'This is neither a text, a number, true, false nor empty.', startOf(node));
    return empty;
  }

  return { data: grow(document.contents).data, anchors };
}

function join(whole: Grown, part: Grown): unknown {
  whole.size += part.size;
  whole.height = Math.max(whole.height, part.height + 1);
  return part.data;
}

/** Where a node begins in the text. */
export const startOf = (node: Node): number => node.range?.[0] ?? 0;
