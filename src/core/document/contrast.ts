// Whether a client's colours can be read on paper and on a screen.

/** The darkest and the lightest ground that text stands on: white paper, and the dark scheme of a screen. */
export const grounds = { paper: '#ffffff', dark: '#15181c' } as const;

/** Text and lines of charts want at least this much contrast with their ground; WCAG 2.2, 1.4.3 and 1.4.11. */
export const leastContrast = { text: 4.5, marks: 3 } as const;

/**
 * How strongly two colours stand apart, 1 (the same) .. 21 (black on white); `#rrggbb`. Source: WCAG 2.2, "contrast ratio".
 * @example contrast('#000000', '#ffffff') // 21
 */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance, 0 (black) .. 1 (white). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
