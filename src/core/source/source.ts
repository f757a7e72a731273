// Reads YAML (and so JSON) that somebody else wrote, and remembers where in the text each value stands.
import { Composer, type Document, isAlias, isMap, isSeq, LineCounter, type Node, type Pair, Parser } from 'yaml';
import { failed, type Parsed, type Place, type Problem, type ProblemCode, parsed, problem } from '../problem.ts';
import { deepest, tooDeep } from './depth.ts';
import { syntaxWords } from './syntax.ts';
import { growTree, keyName, startOf } from './tree.ts';

/** The way to a value, as in `['factors', 2, 'id']`. */
export type Path = readonly (string | number)[];

/** A text that was read, with the places of its values. */
export interface Source {
  file: string;
  /** Plain data as from JSON; its objects have no prototype, so that no key has an effect. */
  data: unknown;
  /** Keys that are left out of the data (given twice, `__proto__`, merge keys). `checkShape` says them together with its own complaints. */
  problems: Problem[];
  /** The place of a value; of the nearest thing around it, if there is none. */
  placeOf(path: Path): Place;
  /** The place of the key of a value; of the value itself, if it has none (in a list). */
  placeOfKey(path: Path): Place;
}

/** A text that is no YAML at all breaks rules at every character; nobody reads on after this many. */
const mostErrors = 1000;

/** What can be left out without making the rest unreadable. */
const besideTheRest: ReadonlySet<ProblemCode> = new Set(['unknown-key', 'duplicate-key']);

/** Reads one YAML or JSON document; if it cannot be read, gives all that is wrong with it in order of lines. Any text may be given. */
export function readSource(text: string, file: string): Parsed<Source> {
  const clean = text.startsWith('\ufeff') ? text.slice(1) : text;
  const lines = new LineCounter();
  const placeAt = (offset: number, path: Path = []): Place => {
    const { line, col } = lines.linePos(Math.min(offset, clean.length));
    const start = lines.lineStarts[line - 1] ?? 0;
    const end = lines.lineStarts[line] ?? clean.length + 1;
    const place = { file, line, column: col, text: clean.slice(start, end - 1).replace(/\r$/, '') };
    return path.length === 0 ? place : { ...place, path: path.join('.') };
  };
  const tokens = [...new Parser(lines.addNewLine).parse(clean)];
  const deep = tooDeep(tokens);
  if (deep !== undefined) {
    const message = `This is nested more than ${deepest} levels deep.`;
    return { ok: false, problems: [problem('wrong-shape', message, placeAt(deep))] };
  }
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false, resolveKnownTags: false, merge: false });
  const documents = composer.compose(tokens, true, clean.length) as Iterable<Document.Parsed>;
  const [document, second] = [...documents];
  if (!document) return failed(problem('wrong-shape', 'The file is empty.', { file }));
  const problems: Problem[] = [];
  const said = new Set<number>(); // one slip often breaks several rules at the same place
  for (const { code, message, pos } of [...document.errors, ...document.warnings].slice(0, mostErrors)) {
    if (said.has(pos[0])) continue;
    said.add(pos[0]);
    const words = syntaxWords(code, message);
    problems.push(problem('not-yaml', words.message, placeAt(pos[0]), words.hint));
  }
  if (second) {
    const words = syntaxWords('MULTIPLE_DOCS', '');
    problems.push(problem('not-yaml', words.message, placeAt(second.range[0])));
  }
  const complain = (code: Problem['code'], message: string, offset: number, hint?: string) => {
    if (problems.length < mostErrors) problems.push(problem(code, message, placeAt(offset), hint));
  };
  const { data, anchors } = growTree(document, complain, (offset) => lines.linePos(offset).line);
  if (!problems.every(({ code }) => besideTheRest.has(code))) return { ok: false, problems: inOrder(problems) };

  const follow = (node: unknown): unknown => (isAlias(node) ? anchors.get(node.source) : node);
  const pairs = new WeakMap<object, Map<string, Pair>>();
  const pairIn = (map: unknown, name: string): Pair | undefined => {
    if (!isMap(map)) return undefined;
    const index = pairs.get(map) ?? new Map(map.items.map((pair) => [keyName(pair.key) ?? '', pair]));
    pairs.set(map, index);
    return index.get(name);
  };
  /** The node at a path, or as far along it as there are nodes. */
  const walk = (path: Path): Node | null => {
    let node: unknown = document.contents;
    for (const step of path) {
      const around = follow(node);
      const next = isSeq(around) ? around.items[Number(step)] : pairIn(around, String(step))?.value;
      if (!next) break;
      node = next;
    }
    return node as Node | null;
  };
  const placeOf = (path: Path): Place => {
    const node = walk(path);
    return placeAt(node ? startOf(node) : 0, path);
  };
  const placeOfKey = (path: Path): Place => {
    const key = pairIn(follow(walk(path.slice(0, -1))), String(path.at(-1)))?.key;
    return key ? placeAt(startOf(key as Node), path) : placeOf(path);
  };
  return parsed({ file, data, problems, placeOf, placeOfKey });
}

/** Problems, or whatever else has a place, in the order in which they stand in the file. */
export const inOrder = <T extends { where: Place }>(all: readonly T[]): T[] =>
  all.toSorted((a, b) => (a.where.line ?? 0) - (b.where.line ?? 0) || (a.where.column ?? 0) - (b.where.column ?? 0));
