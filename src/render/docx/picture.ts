// Pictures in Word: charts as PNG with the SVG that they were drawn as, and logos in their own proportions.
import { ImageRun } from 'docx';
import type { Brand, Logo } from '../../core/document/brand.ts';
import type { Chart } from '../../core/document/chart.ts';
import { pagePicture } from '../chart/page-picture.ts';
import { oneLine } from '../one-line.ts';
import type { Raster } from '../raster.ts';

/** How many dots stand for a CSS pixel in print. */
const zoom = 2.5;
const logoHeight = 60;
const longestLogo = 300;

const encoder = new TextEncoder();

/** A chart as a picture that reads aloud what it shows. `number` must be its own among the pictures. */
export function chartPicture(chart: Chart, brand: Brand, raster: Raster, number: number): ImageRun {
  const { svg, width, height } = pagePicture(chart, brand);
  return new ImageRun({
    type: 'svg',
    data: encoder.encode(svg),
    fallback: { type: 'png', data: raster(svg, zoom) },
    transformation: { width, height },
    altText: {
      id: String(number),
      name: `Chart ${number}`,
      title: oneLine(chart.title),
      description: oneLine(`${chart.title}. ${chart.description}`),
    },
  });
}

/** A logo at the head of the document; nothing where its size can't be read, or it is an SVG and nothing can draw it. */
export function logoPicture({ bytes, type, alt }: Logo, raster: Raster | null, number: number): ImageRun | null {
  const size = type === 'svg' ? svgSize(bytes) : type === 'png' ? pngSize(bytes) : jpegSize(bytes);
  if (size === null || size.width <= 0 || size.height <= 0) return null;
  const scale = Math.min(logoHeight / size.height, longestLogo / size.width);
  const transformation = { width: Math.round(size.width * scale), height: Math.round(size.height * scale) };
  const altText = { id: String(number), name: 'Logo', title: oneLine(alt), description: oneLine(alt) };
  if (type !== 'svg')
    return new ImageRun({ type: type === 'png' ? 'png' : 'jpg', data: bytes, transformation, altText });
  if (raster === null) return null;
  const zoom = Math.min(8, (3 * transformation.height) / size.height);
  const png = drawn(() => raster(new TextDecoder().decode(bytes), zoom));
  if (png === null) return null;
  return new ImageRun({ type: 'svg', data: bytes, fallback: { type: 'png', data: png }, transformation, altText });
}

/** A drawing of a client may be more than the drawing library takes. */
function drawn(draw: () => Uint8Array): Uint8Array | null {
  try {
    return draw();
  } catch {
    return null;
  }
}

interface Size {
  width: number;
  height: number;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function pngSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 24) return null;
  const view = viewOf(bytes);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** A JPEG's size stands in its frame: the first marker from C0 to CF that is no table. */
function jpegSize(bytes: Uint8Array): Size | null {
  const view = viewOf(bytes);
  let at = 2;
  while (at + 9 < bytes.length && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function svgSize(bytes: Uint8Array): Size | null {
  const [root = ''] = /<svg\b[^>]*>/.exec(new TextDecoder().decode(bytes)) ?? [];
  const side = (name: string): number =>
    Number(new RegExp(`\\s${name}=["']\\s*([\\d.]+)`).exec(root)?.[1] ?? Number.NaN);
  const [, , width = Number.NaN, height = Number.NaN] = (/viewBox=["']([^"']+)/.exec(root)?.[1] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const size = width > 0 && height > 0 ? { width, height } : { width: side('width'), height: side('height') };
  return size.width > 0 && size.height > 0 ? size : null;
}
