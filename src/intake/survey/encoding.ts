// From the bytes of an export to its text, a piece at a time. Spreadsheets save in several encodings, so the bytes decide.

import { type Bytes, startOf } from './bytes.ts';

/** The encodings that exports come in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * The encoding of a text: by its byte-order mark, by its zeros, and where it is not UTF-8, what Excel on Windows writes. All of it is looked
 * at, because a file of a million plain rows may hold its first é in the last.
 */
export function encodingOf(bytes: Bytes): Encoding {
  const start = startOf(bytes, 4096);
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const zeros = zerosIn(start);
  if (zeros.odd > 0.3 && zeros.even < 0.05) return 'utf-16le';
  if (zeros.even > 0.3 && zeros.odd < 0.05) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** The share of zeros among bytes at even and at odd places, 0..1. */
function zerosIn(bytes: Uint8Array): { even: number; odd: number } {
  const counts = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte === 0) counts[index % 2] = (counts[index % 2] ?? 0) + 1;
  });
  const half = Math.max(1, bytes.length / 2);
  return { even: (counts[0] ?? 0) / half, odd: (counts[1] ?? 0) / half };
}

function isUtf8(bytes: Bytes): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (const piece of bytes.pieces()) decoder.decode(piece, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** The text of bytes in pieces, without a byte-order mark. Letters are never cut in two. */
export function* textOf(bytes: Bytes, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (const piece of bytes.pieces()) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}
