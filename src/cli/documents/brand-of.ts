// The look that was set for a client's documents: colours, fonts, and the logo as it stands in its file.
import { type Brand, type Logo, plainBrand } from '../../core/document/brand.ts';
import { contrast } from '../../core/document/colour.ts';
import { failed, type Parsed, type Problem, parsed, problem } from '../../core/problem.ts';
import { readBytes } from '../../store/read-bytes.ts';
import type { BrandSettings } from '../settings.ts';

/** The least contrast with white paper that everybody can read: text, and lines of charts; WCAG 2.2, 1.4.3 and 1.4.11. */
const paper = '#ffffff';
const wanted = { ink: 4.5, accent: 4.5, second: 3 } as const;
/** A logo larger than this is meant for a wall. */
const largestLogo = 2_000_000;

/** A brand, and what its client should know about it. */
export interface ReadBrand {
  brand: Brand;
  warnings: Problem[];
}

/** The brand of these settings; what they leave out is as in documents without any. */
export async function brandOf(set: BrandSettings | undefined): Promise<Parsed<ReadBrand>> {
  if (set === undefined) return parsed({ brand: plainBrand, warnings: [] });
  const logo = set.logo === undefined ? parsed(null) : await readLogo(set.logo, set['logo-text'] ?? set.name ?? 'Logo');
  if (!logo.ok) return logo;
  const { colours = {}, fonts = {} } = set;
  const brand: Brand = {
    name: set.name ?? null,
    logo: logo.value,
    colours: {
      ink: colours.ink ?? plainBrand.colours.ink,
      accent: colours.accent ?? plainBrand.colours.accent,
      second: colours.second ?? plainBrand.colours.second,
    },
    fonts: { text: fonts.text ?? null, headings: fonts.headings ?? null },
    footer: set.footer ?? null,
  };
  return parsed({ brand, warnings: paleIn(brand, set.from) });
}

/** Colours that are hard to read on white paper. */
function paleIn({ colours }: Brand, file: string | undefined): Problem[] {
  return (['ink', 'accent', 'second'] as const).flatMap((name) => {
    const has = contrast(colours[name], paper);
    if (has >= wanted[name]) return [];
    const message = `The colour \`${name}\` (${colours[name]}) is hard to read on white: its contrast is ${has.toFixed(1)}, and ${wanted[name]} is the least that everybody can read.`;
    return [problem('low-contrast', message, { file, path: `brand.colours.${name}` }, 'Take a darker one.')];
  });
}

/** A logo by its content, not by its name. */
async function readLogo(path: string, alt: string): Promise<Parsed<Logo>> {
  const bytes = await readBytes(path, path, largestLogo);
  if (!bytes.ok) return bytes;
  const type = typeOf(bytes.value);
  if (type !== null) return parsed({ bytes: bytes.value, type, alt });
  return failed(
    problem('wrong-value', 'This is no picture that documents can carry; expected PNG, JPEG or SVG.', { file: path }),
  );
}

function typeOf(bytes: Uint8Array): Logo['type'] | null {
  const starts = (...codes: number[]) => codes.every((code, index) => bytes[index] === code);
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (starts(0xff, 0xd8, 0xff)) return 'jpeg';
  const text = new TextDecoder().decode(bytes.subarray(0, 1000));
  return /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(text) ? 'svg' : null;
}
