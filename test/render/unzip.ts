// What is inside an Office file: its parts by name, read without a library.
import { inflateRawSync } from 'node:zlib';

/** The parts of a ZIP archive, in its own order. */
export function unzip(bytes: Uint8Array): Map<string, Buffer> {
  const archive = Buffer.from(bytes);
  const end = archive.lastIndexOf(Buffer.from('504b0506', 'hex'));
  const parts = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + size);
    const called = archive.toString('utf8', at + 46, at + 46 + (name ?? 0));
    parts.set(called, method === 0 ? packed : inflateRawSync(packed));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return parts;
}

/** One part as text. */
export const partOf = (bytes: Uint8Array, name: string): string => unzip(bytes).get(name)?.toString('utf8') ?? '';
