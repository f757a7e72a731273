// The colours of a picture, made from a brand: readable on their paper, and different in lightness where they stand for different things.
import type { Brand } from '../../core/document/brand.ts';
import { contrast, legible, mixed } from '../../core/document/colour.ts';

/** What is painted, and the name by which a page's style sheet knows it. */
export const paints = {
  paper: 'paper',
  ink: 'ink',
  soft: 'soft',
  grid: 'grid',
  accent: 'accent',
  accentTint: 'accent-tint',
  accentPale: 'accent-pale',
  second: 'second',
  secondTint: 'second-tint',
  secondPale: 'second-pale',
  /** Text that stands on the second colour. */
  onSecond: 'on-second',
  middle: 'middle',
} as const;
export type Paint = keyof typeof paints;
export type Painted = Record<Paint, string>;
export type Scheme = 'light' | 'dark';

export const papers: Record<Scheme, string> = { light: '#ffffff', dark: '#15191e' };

/** Colours of every paint on light or on dark paper. Text and whatever carries meaning has the contrast that WCAG AA asks for. */
export function paletteOf({ colours }: Brand, scheme: Scheme): Painted {
  const paper = papers[scheme];
  const dark = scheme === 'dark';
  const ink = legible(dark ? '#e6e9ec' : colours.ink, paper, 10);
  const accent = legible(colours.accent, paper, dark ? 7 : 5.5);
  const second = apart(legible(colours.second, paper, 3), accent, paper);
  return {
    paper,
    ink,
    soft: legible(mixed(ink, paper, 0.7), paper, 5),
    grid: mixed(ink, paper, dark ? 0.24 : 0.16),
    accent,
    accentTint: under(ink, accent, paper, 0.55),
    accentPale: under(ink, accent, paper, 0.22),
    second,
    secondTint: under(ink, second, paper, dark ? 0.4 : 0.5),
    secondPale: under(ink, second, paper, 0.2),
    onSecond: [ink, paper, '#000000'].find((on) => contrast(on, second) >= 4.5) ?? '#ffffff',
    middle: mixed(ink, paper, 0.12),
  };
}

/** At most this share of a colour on paper: as much as leaves ink readable on it. */
function under(ink: string, colour: string, paper: string, most: number): string {
  for (let share = most; share > 0.05; share -= 0.05) {
    const tint = mixed(colour, paper, share);
    if (contrast(ink, tint) >= 4.6) return tint;
  }
  return paper;
}

/** The second colour, or a shade of it nearer to the paper, so that it also differs from the first where no colour is seen. */
function apart(second: string, accent: string, paper: string): string {
  for (let share = 100; share > 40; share -= 5) {
    const shade = mixed(second, paper, share / 100);
    if (contrast(shade, accent) >= 1.5) return shade;
  }
  return second;
}
