// JSON that is either sound or of no use, such as a line of a journal; source.ts reads what people write, and knows its places.

/** What a text of JSON holds, of any shape; nothing if it is none. */
export function jsonIn(text: string): unknown {
  try {
    const plain: unknown = JSON.parse(text);
    return plain;
  } catch {
    return undefined;
  }
}
