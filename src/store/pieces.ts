// A file a piece at a time, for what is too large for the memory.
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { heldBytes } from './held-files.ts';

const piece = 1 << 20;

/**
 * The bytes of an ordinary file, a piece at a time. A piece is good until the next one is asked for. Throws what the system throws; a pipe or a
 * device, which may never end, throws as a folder does.
 */
export function* piecesOf(path: string): Generator<Uint8Array> {
  const kept = heldBytes(path);
  if (kept) {
    yield kept;
    return;
  }
  if (!statSync(path).isFile()) throw Object.assign(new Error('no ordinary file'), { code: 'EISDIR' });
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.allocUnsafe(piece);
    for (;;) {
      const length = readSync(file, buffer, 0, piece, null);
      if (length === 0) return;
      yield buffer.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

/** The SHA-256 of a file, in hexadecimal. */
export function hashOf(path: string): string {
  const hash = createHash('sha256');
  for (const bytes of piecesOf(path)) hash.update(bytes);
  return hash.digest('hex');
}
