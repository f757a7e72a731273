// A client's logo, read from its file: a picture by its content, that stands by itself, and that every program can draw.
import type { Logo } from '../../core/document/brand.ts';
import { failed, type Parsed, parsed, problem } from '../../core/problem.ts';
import { readBytes } from '../../store/read-bytes.ts';

/** A logo larger than this is meant for a wall: in bytes, and in pixels on a side and in all. */
const largest = 2_000_000;
const longestSide = 10_000;
const mostPixels = 25_000_000;
/** Drawings have elements within elements, but no more than these. */
const deepest = 200;

/** The logo in a file; or what keeps it from being one. */
export async function logoOf(path: string, alt: string): Promise<Parsed<Logo>> {
  const bytes = await readBytes(path, path, largest);
  if (!bytes.ok) return bytes;
  const type = typeOf(bytes.value);
  const wrong =
    type === null
      ? 'This is no picture that documents can carry; expected PNG, JPEG or SVG.'
      : faults[type](bytes.value);
  if (type !== null && wrong === null) return parsed({ bytes: bytes.value, type, alt });
  return failed(problem('wrong-value', wrong ?? '', { file: path }, 'Save it anew from a drawing program, as PNG.'));
}

function typeOf(bytes: Uint8Array): Logo['type'] | null {
  const starts = (...codes: number[]) => codes.every((code, index) => bytes[index] === code);
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (starts(0xff, 0xd8, 0xff)) return 'jpeg';
  const text = new TextDecoder().decode(bytes.subarray(0, 1000));
  return /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(text) ? 'svg' : null;
}

/** What is wrong with a picture of each type; null if nothing is. */
const faults: Record<Logo['type'], (bytes: Uint8Array) => string | null> = {
  png: (bytes) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const ends = bytes.length >= 45 && view.getUint32(bytes.length - 8) === 0x49454e44; // IEND
    return ends ? sizeFault(view.getUint32(16), view.getUint32(20)) : 'This PNG is not whole.';
  },
  jpeg: (bytes) => (bytes.length > 100 && bytes.lastIndexOf(0xd9) > 0 ? null : 'This JPEG is not whole.'),
  svg: (bytes) => svgFault(new TextDecoder().decode(bytes)),
};

function sizeFault(width: number, height: number): string | null {
  const fits = width > 0 && height > 0 && Math.max(width, height) <= longestSide && width * height <= mostPixels;
  return fits ? null : `This picture is ${width} by ${height} pixels; expected at most ${longestSide} on a side.`;
}

/** An SVG is drawn by many programs; what would run in one of them, or lead out of the file, is in no logo. */
function svgFault(text: string): string | null {
  const runs = /<(?:[\w-]+:)?(?:script|foreignObject|iframe|handler|set|animate\w*)\b|\son\w+\s*=/i.test(text);
  if (runs) return 'This SVG holds a script, or something that moves; expected a drawing.';
  const inside = String.raw`(?!#|data:(?!image\/svg))`;
  const leads = new RegExp(
    `(?:href|src)\\s*=\\s*(?:["']\\s*${inside}|[^"'\\s])|url\\(\\s*["']?${inside}|@import|<!DOCTYPE|<!ENTITY`,
    'i',
  );
  if (leads.test(text))
    return 'This SVG leads to something outside of its file; expected a drawing that stands by itself.';
  if ((text.match(/<(?:[\w-]+:)?use\b/gi) ?? []).length > 50)
    return 'This SVG repeats its parts too often to be drawn.';
  if (depthOf(text) > deepest) return 'This SVG has too many parts within parts to be drawn.';
  const [root = ''] = /<svg\b[^>]*>/.exec(text) ?? [];
  const sides = [...root.matchAll(/\s(?:width|height|viewBox)\s*=\s*["']([^"']*)/g)].flatMap(([, value = '']) =>
    value
      .trim()
      .split(/[\s,]+/)
      .map((one) => Math.abs(Number.parseFloat(one))),
  );
  return !sides.some((side) => side > longestSide) ? null : 'This SVG has a size that can not be drawn.';
}

/** How many elements stand within each other. A sign within quotes or a comment is none of a tag. */
function depthOf(text: string): number {
  let [depth, most] = [0, 0];
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    if (text.startsWith('<!--', at)) {
      at = text.indexOf('-->', at);
      if (at === -1) break;
      continue;
    }
    let [end, quote] = [at + 1, ''];
    for (; end < text.length && (quote !== '' || text[end] !== '>'); end++) {
      const sign = text[end] ?? '';
      if (quote === '') quote = sign === '"' || sign === "'" ? sign : '';
      else if (sign === quote) quote = '';
    }
    if (text[at + 1] === '/') depth -= 1;
    else if (/[\w:]/.test(text[at + 1] ?? '') && text[end - 1] !== '/') depth += 1;
    most = Math.max(most, depth);
    at = end;
  }
  return most;
}
