// The look that was set for a client's documents: colours, fonts, and the logo as it stands in its file.
import { type Brand, plainBrand } from '../../core/document/brand.ts';
import { contrast } from '../../core/document/colour.ts';
import { type Parsed, type Problem, parsed, problem } from '../../core/problem.ts';
import type { BrandSettings } from '../settings.ts';
import { logoOf } from './logo-of.ts';

/** The least contrast with white paper that everybody can read: text, and lines of charts; WCAG 2.2, 1.4.3 and 1.4.11. */
const paper = '#ffffff';
const wanted = { ink: 4.5, accent: 4.5, second: 3 } as const;

/** A brand, and what its client should know about it. */
export interface ReadBrand {
  brand: Brand;
  warnings: Problem[];
}

/** The brand of these settings; what they leave out is as in documents without any. */
export async function brandOf(set: BrandSettings | undefined): Promise<Parsed<ReadBrand>> {
  if (set === undefined) return parsed({ brand: plainBrand, warnings: [] });
  const logo = set.logo === undefined ? parsed(null) : await logoOf(set.logo, set['logo-text'] ?? set.name ?? 'Logo');
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
