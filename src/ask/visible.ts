// The one way by which text of rubrics and people reaches a screen: what would steer the terminal or turn the reading order is shown instead.

const bidi = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const invisible = /[\u200b\u2060\ufeff\u00ad\u{e0000}-\u{e007f}]/gu;

/**
 * Text as one line that is safe to show: line breaks and tabs become blanks, control characters their pictures (␛ for
 * Escape), characters that turn the reading order or hide become ⟨U+202E⟩.
 */
export const visible = (text: string): string => visibleLines(text).join(' ');

/** The same, keeping line breaks. */
export const visibleLines = (text: string): string[] =>
  text
    .split(/\r\n|[\n\r\u2028\u2029\u0085]/)
    .map((line) => line.replace(/\t/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f]/g, picture))
    .map((line) => line.replace(bidi, named).replace(invisible, named));

const picture = (character: string): string => {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : named(character);
};
const named = (character: string): string =>
  `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
