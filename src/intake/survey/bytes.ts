// The bytes of an export, from memory or from a disk: gone through a piece at a time, as often as needed, and never all in memory.

export interface Bytes {
  /** How many there are. */
  size: number;
  /** All of them from the first. A piece is good until the next one is asked for. */
  pieces(): Iterable<Uint8Array>;
}

const piece = 1 << 20;

/** Bytes that are in memory. */
export const bytesIn = (bytes: Uint8Array): Bytes => ({
  size: bytes.length,
  *pieces() {
    for (let start = 0; start < bytes.length; start += piece) yield bytes.subarray(start, start + piece);
  },
});

/** The first bytes, at most `count`. */
export function startOf(bytes: Bytes, count: number): Uint8Array {
  const start = new Uint8Array(Math.min(count, bytes.size));
  let length = 0;
  for (const next of bytes.pieces()) {
    const part = next.subarray(0, start.length - length);
    start.set(part, length);
    length += part.length;
    if (length >= start.length) break;
  }
  return start.subarray(0, length);
}

/** All of them at once, for files that cannot be read otherwise. */
export const allOf = (bytes: Bytes): Uint8Array => startOf(bytes, bytes.size);
