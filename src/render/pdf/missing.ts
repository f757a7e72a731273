// Characters that no font on the machine has: found by asking the typesetter, shown as marks, and reported by name.
import { flowing } from '../one-line.ts';

/** What the typesetter says of a text that would have become an empty box. */
const complaint = /the text `((?:[^`\\]|\\.)*)` could not be displayed/gu;

/** What belongs to the character before it: joiners, marks, and colours of skin. */
const joins = /\p{Join_Control}|\p{M}|\p{Emoji_Modifier}|\u200b/u;
/** What the typesetter's own font has. It stands in a complaint only where a mark was set upon it. */
const common = /^[\s\p{ASCII}\u00a0-\u017f\u2010-\u2027]$/u;

/** Marks set upon letters, which a font may lack though it has the letter. */
const marks = /(?![\ufe00-\ufe0f])\p{M}/u;

/** The characters that a failed attempt could not show, each once. Of a letter with marks the marks come first: the letter is asked about again. */
export function missingIn(error: string): Set<string> {
  const texts = [...error.matchAll(complaint)].map(([, quoted = '']) => unescaped(unescaped(quoted)));
  return new Set(
    texts.flatMap((text) => {
      const foreign = [...text].filter((one) => !common.test(one));
      const set = foreign.filter((one) => marks.test(one));
      return set.length > 0 ? set : foreign.filter((one) => !joins.test(one));
    }),
  );
}

/** The typesetter quotes a text twice over: `\u{378}` and `\"` stand for themselves only after two rounds. */
const unescaped = (text: string): string =>
  text.replace(/\\u\{([0-9a-f]{1,6})\}|\\(.)/giu, (_, code: string | undefined, other: string | undefined) =>
    code === undefined ? (other ?? '') : String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(code, 16))),
  );

/** Texts, a document or a brand, with each run of such characters replaced by a mark that says what stood there. */
export const withMarks = <T>(value: T, missing: Set<string>): T =>
  missing.size === 0 ? value : (mapTexts(value, (text) => marked(text, missing)) as T);

/** Everything in it with each text changed; bytes stay. */
function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, change));
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapTexts(one, change)]));
}

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Every letter in a value that the typesetter's own font may lack, each once, marks and joiners with it. */
export function unusualIn(value: unknown): string[] {
  const found = new Set<string>();
  mapTexts(value, (text) => {
    if (![...text].every((one) => common.test(one))) {
      for (const { segment } of letters.segment(flowing(text))) if (!common.test(segment)) found.add(segment);
    }
    return text;
  });
  return [...found].filter((segment) => segment.trim() !== '').sort();
}

/**
 * A run of characters that can't be shown becomes `[U+1F600]`, or with many of them `[12 characters: Arabic]`.
 * @example marked('so 😀', new Set(['😀'])) // 'so [U+1F600]'
 */
export function marked(text: string, missing: Set<string>): string {
  let shown = '';
  let run: string[] = [];
  const end = () => {
    if (run.length > 0)
      shown +=
        run.length <= 2
          ? `[${run.map(codeOf).join(' ')}]`
          : `[${run.length} characters: ${scriptOf(run[0] ?? '').name}]`;
    run = [];
  };
  for (const one of text) {
    if (missing.has(one)) run.push(one);
    else if (run.length === 0 || !joins.test(one)) {
      end();
      shown += one;
    }
  }
  end();
  return shown;
}

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

interface Script {
  name: string;
  font: string;
}
const cjk = 'Noto Sans CJK (on Debian: fonts-noto-cjk)';
const noto = 'a Noto font for it (on Debian: fonts-noto-core)';
const scripts: [RegExp, Script][] = [
  [
    /\p{Emoji_Presentation}|\p{Extended_Pictographic}/u,
    { name: 'emoji', font: 'Noto Color Emoji (on Debian: fonts-noto-color-emoji)' },
  ],
  [/\p{Script=Han}/u, { name: 'Chinese characters', font: cjk }],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, { name: 'Japanese', font: cjk }],
  [/\p{Script=Hangul}/u, { name: 'Korean', font: cjk }],
  ...[
    'Arabic',
    'Hebrew',
    'Thai',
    'Devanagari',
    'Bengali',
    'Tamil',
    'Telugu',
    'Gujarati',
    'Georgian',
    'Armenian',
    'Ethiopic',
    'Khmer',
    'Lao',
    'Greek',
    'Cyrillic',
  ].map((name): [RegExp, Script] => [new RegExp(`\\p{Script=${name}}`, 'u'), { name, font: noto }]),
];
const scriptOf = (character: string): Script =>
  scripts.find(([test]) => test.test(character))?.[1] ?? {
    name: 'of no font here',
    font: 'a font that has them (on Debian: fonts-noto)',
  };

const mostNamed = 8;

/** A sentence for each script: which characters could not be shown, and what to install. */
export function missingNotes(missing: Set<string>): string[] {
  const byScript = new Map<string, { script: Script; characters: string[] }>();
  for (const character of missing) {
    const script = scriptOf(character);
    const group = byScript.get(script.name) ?? { script, characters: [] };
    group.characters.push(character);
    byScript.set(script.name, group);
  }
  return [...byScript.values()].map(({ script, characters }) => {
    const named = characters.slice(0, mostNamed).map((one) => `${one} (${codeOf(one)})`);
    const more = characters.length > mostNamed ? ` and ${characters.length - mostNamed} more` : '';
    return `No font on this machine has these characters (${script.name}): ${named.join(' ')}${more}. A mark stands in their place; install ${script.font} and export again.`;
  });
}
