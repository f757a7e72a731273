// How a client's documents look: their name, logo, colours and fonts. Every renderer that can show them does; Markdown can't.

/** A picture as it stands in its file. */
export interface Logo {
  bytes: Uint8Array;
  type: 'png' | 'jpeg' | 'svg';
  /** What it says to those who do not see it. */
  alt: string;
}

export interface Brand {
  /** Stands in headers and file properties; the organization's name if null. */
  name: string | null;
  logo: Logo | null;
  /** Colours as `#rrggbb`. `accent` marks headings, bars and links, `second` whatever is compared with it. */
  colours: { ink: string; accent: string; second: string };
  /** Names of font families; each format has its own if null. */
  fonts: { text: string | null; headings: string | null };
  /** A line at the foot of every page, before the page number. */
  footer: string | null;
}

/** The look of documents whose client has none. Accent and second differ in lightness too, for eyes that see no colour. */
export const plainBrand: Brand = {
  name: null,
  logo: null,
  colours: { ink: '#1f2328', accent: '#1b5e78', second: '#c9752b' },
  fonts: { text: null, headings: null },
  footer: null,
};
