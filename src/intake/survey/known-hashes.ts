// A set of texts that remembers 64 bits of each: the one thing in an import that grows with its rows, by about 24 bytes a row.
// Of ten million texts two are taken for the same by chance with a probability of one in 300,000.
import { hash } from 'node:crypto';

/** Numbers (0 to 2³² - 2) by text. */
export interface KnownHashes {
  /** The number that was put for a text last; nothing if it was never put. */
  get(text: string): number | undefined;
  put(text: string, value: number): void;
}

const nobody = 0xffffffff;

/** An empty set. */
export function knownHashes(): KnownHashes {
  let mask = (1 << 10) - 1;
  let high = new Uint32Array(mask + 1);
  let low = new Uint32Array(mask + 1);
  let values = new Uint32Array(mask + 1).fill(nobody);
  let size = 0;
  const placeOf = (h: number, l: number): number => {
    let at = l & mask;
    while (values[at] !== nobody && (high[at] !== h || low[at] !== l)) at = (at + 1) & mask;
    return at;
  };
  const grow = (): void => {
    const [olds, highs, lows] = [values, high, low];
    mask = 2 * mask + 1;
    high = new Uint32Array(mask + 1);
    low = new Uint32Array(mask + 1);
    values = new Uint32Array(mask + 1).fill(nobody);
    for (const [index, value] of olds.entries()) {
      if (value === nobody) continue;
      const at = placeOf(highs[index] ?? 0, lows[index] ?? 0);
      high[at] = highs[index] ?? 0;
      low[at] = lows[index] ?? 0;
      values[at] = value;
    }
  };
  const find = (text: string): { at: number; h: number; l: number } => {
    const digest = hash('sha256', text, 'buffer');
    const [h, l] = [digest.readUInt32LE(0), digest.readUInt32LE(4)];
    return { at: placeOf(h, l), h, l };
  };
  return {
    get: (text) => {
      const value = values[find(text).at];
      return value === nobody ? undefined : value;
    },
    put: (text, value) => {
      const { at, h, l } = find(text);
      if (values[at] === nobody) size += 1;
      high[at] = h;
      low[at] = l;
      values[at] = value;
      if (size > 0.7 * mask) grow();
    },
  };
}
