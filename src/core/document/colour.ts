// Colours as `#rrggbb`: how far two stand apart for the eye, and the nearest shade of one that can be read on another.

type Channels = readonly [red: number, green: number, blue: number];

/** Red, green and blue, 0..255; black for anything that is no colour. */
function channelsOf(colour: string): Channels {
  const [, red, green, blue] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour) ?? [];
  return [parseInt(red ?? '0', 16), parseInt(green ?? '0', 16), parseInt(blue ?? '0', 16)];
}

const written = (channels: Channels): string =>
  `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;

/** How light a colour is, 0 (black) .. 1 (white); relative luminance of WCAG 2.2. */
function lightness(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * Contrast ratio of two colours, 1 (none) .. 21 (black on white); WCAG 2.2. Text needs 4.5, large text and pictures 3.
 * @example contrast('#000000', '#ffffff') // 21
 */
export function contrast(one: string, other: string): number {
  const [light, dark] = [lightness(one), lightness(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/**
 * `share` of the first colour and the rest of the second, 0..1.
 * @example mixed('#000000', '#ffffff', 0.5) // '#808080'
 */
export function mixed(one: string, other: string, share: number): string {
  const [first, second] = [channelsOf(one), channelsOf(other)];
  return written(
    first.map((channel, index) => channel * share + (second[index] ?? 0) * (1 - share)) as unknown as Channels,
  );
}

/** The colour itself, or the nearest shade of it, darker on light paper and lighter on dark, that has at least this contrast to `paper`. */
export function legible(colour: string, paper: string, ratio: number): string {
  const end = lightness(paper) > 0.18 ? '#000000' : '#ffffff';
  for (let share = 100; share > 0; share -= 2) {
    const shade = mixed(colour, end, share / 100);
    if (contrast(shade, paper) >= ratio) return shade;
  }
  return end;
}
