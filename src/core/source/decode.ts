// From the bytes of a file to its text. The first gate for everything that comes from outside.
import { failed, type Parsed, type Place, parsed, problem } from '../problem.ts';

/** How large a rubric or an answers file may be, in bytes. */
export const sourceLimit = 2_000_000;

/**
 * The text of a file, without a byte-order mark.
 * Fails if it is larger than `limit` bytes, holds NUL or other bytes that no text has, or is not UTF-8.
 */
export function decode(bytes: Uint8Array, file: string, limit: number = sourceLimit): Parsed<string> {
  if (bytes.length > limit) return tooLarge(bytes.length, file, limit);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return notText({ file, line: 1, column: 1 }, 'This file is saved as UTF-16.', 'Save it as UTF-8.');
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  const nul = text.indexOf('\0');
  if (nul >= 0) return notText(placeAt(text, nul, file), 'This is not a text file: it holds bytes that no text has.');
  if (!isUtf8(bytes)) {
    const at = placeAt(text, text.indexOf('\ufffd'), file);
    return notText(at, 'There is a character here that is not UTF-8.', 'Save the file as UTF-8.');
  }
  return parsed(text);
}

/** The problem of a file of `size` bytes (how many is not known where reading stopped) of which at most `limit` are read. */
export function tooLarge(size: number | 'more', file: string, limit: number): Parsed<never> {
  const has = size === 'more' ? `more than ${megabytes(limit)}` : megabytes(size);
  return failed(problem('file-too-large', `The file has ${has}; at most ${megabytes(limit)} are read.`, { file }));
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

const notText = (where: Place, message: string, hint?: string): Parsed<never> => ({
  ok: false,
  problems: [problem('not-text', message, where, hint)],
});

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function placeAt(text: string, offset: number, file: string): Place {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(0, start).split('\n').length;
  const end = text.indexOf('\n', offset);
  return { file, line, column: offset - start + 1, text: text.slice(start, end < 0 ? undefined : end) };
}
