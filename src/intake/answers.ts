// Answers that somebody hands in: a file's bytes or what comes through a pipe, YAML or JSON.
import type { Readable } from 'node:stream';
import { parseAnswers, type Sheet } from '../core/audit-file/answers-file.ts';
import { type Parsed, parsed } from '../core/problem.ts';
import { decode, tooLarge } from '../core/source/decode.ts';

/** How large a file of answers may be, in bytes. */
export const answersLimit = 4_000_000;

/** Reads answers from bytes; `name` is what problems call them. */
export function takeAnswers(bytes: Uint8Array, name: string): Parsed<Sheet> {
  const text = decode(bytes, name, answersLimit);
  return text.ok ? parseAnswers(text.value, name) : text;
}

/** All that comes through a pipe, at most `limit` bytes. */
export async function readPipe(stream: Readable, name: string, limit: number): Promise<Parsed<Uint8Array>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array | string);
    size += bytes.length;
    if (size > limit) return tooLarge('more', name, limit);
    chunks.push(bytes);
  }
  return parsed(new Uint8Array(Buffer.concat(chunks)));
}
