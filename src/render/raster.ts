// Pictures as PNG, for programs that show no SVG. The drawing library is optional and loaded only through this module.
import { existsSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

/** Where systems keep plain sans-serif fonts, and those for other scripts. Named one by one: a picture must not depend on all that is installed. */
const fontFiles = [
  '/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf',
  '/usr/share/fonts/truetype/liberation/LiberationSans-Bold.ttf',
  '/usr/share/fonts/liberation-sans/LiberationSans-Regular.ttf',
  '/usr/share/fonts/liberation-sans/LiberationSans-Bold.ttf',
  '/usr/share/fonts/liberation/LiberationSans-Regular.ttf',
  '/usr/share/fonts/liberation/LiberationSans-Bold.ttf',
  '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf',
  '/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf',
  '/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf',
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  '/System/Library/Fonts/Supplemental/Arial.ttf',
  '/System/Library/Fonts/Supplemental/Arial Bold.ttf',
  '/System/Library/Fonts/Supplemental/Arial Unicode.ttf',
  'C:\\Windows\\Fonts\\arial.ttf',
  'C:\\Windows\\Fonts\\arialbd.ttf',
];

/** An SVG as PNG bytes, so many times as large. */
export type Raster = (svg: string, zoom: number) => Uint8Array;

/** The drawing machine of this computer, or nothing where it has none of the fonts: a chart without its words says nothing. */
export function rasterHere(): Raster | null {
  const found = fontFiles.filter((file) => existsSync(file));
  if (found.length === 0) return null;
  return (svg, zoom) =>
    new Resvg(svg, {
      fitTo: { mode: 'zoom', value: zoom },
      font: {
        loadSystemFonts: false,
        fontFiles: found,
        defaultFontFamily: 'Liberation Sans',
        sansSerifFamily: 'Liberation Sans',
      },
    })
      .render()
      .asPng();
}
