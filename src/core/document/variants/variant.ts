// The variants of a philosophy document: the same audit for different readers. Each says what it leaves out and why.

export const variants = ['full', 'one-page', 'leaders', 'staff', 'public'] as const;
export type Variant = (typeof variants)[number];

/** The sections of the full document between its opening and its method. */
export const sectionIds = [
  'one-sentence',
  'whom-we-serve',
  'good-and-bad',
  'first-feeling',
  'values',
  'promises',
  'last-time',
  'where-we-stand',
  'say-and-do',
  'factors',
  'not-yet',
  'unknown',
  'targets',
  'first-moves',
  'alive',
] as const;
export type SectionId = (typeof sectionIds)[number];

/** What a variant holds. */
export interface Holding {
  /** What it is called in the line below the title; nothing for the full document. */
  called: string | null;
  sections: readonly SectionId[];
  /** `agreed` leaves out whatever single people said. */
  words: 'all' | 'agreed';
  /** Without an appendix there are no references either. */
  appendix: boolean;
  /** What it leaves out and why, in a sentence or two; nothing for the full document. */
  leavesOut: string | null;
}

/** Variants that are the full document with less in it. The other two are written by themselves. */
export const holdings: Record<Exclude<Variant, 'one-page' | 'public'>, Holding> = {
  full: { called: null, sections: sectionIds, words: 'all', appendix: true, leavesOut: null },
  leaders: {
    called: 'for those who lead',
    sections: [
      'where-we-stand',
      'say-and-do',
      'targets',
      'first-moves',
      'not-yet',
      'unknown',
      'factors',
      'one-sentence',
      'promises',
      'last-time',
      'alive',
    ],
    words: 'all',
    appendix: false,
    leavesOut:
      'This variant begins with where we stand and what to do. It leaves out what people said about good service, first feelings and values, and the appendix with every answer, so that it can be read before a meeting; the full document has them.',
  },
  staff: {
    called: 'for everybody who works here',
    sections: [
      'one-sentence',
      'whom-we-serve',
      'values',
      'promises',
      'last-time',
      'where-we-stand',
      'say-and-do',
      'unknown',
      'targets',
      'first-moves',
      'alive',
    ],
    words: 'agreed',
    appendix: false,
    leavesOut:
      'This variant leaves out all that single people said, every note, and the appendix, so that nobody can be recognized by their words; and the account of each part with what we only intend, which the full document has. What the room settled together is all here, and so are the figures.',
  },
};
