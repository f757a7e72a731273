// Numbers as people say them in a sentence: in words where they are small, never with decimals.

const small = [
  ...['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'],
];
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/**
 * A whole number from 0 in words up to ninety-nine, in figures above.
 * @example inWords(9) // 'nine'
 * @example inWords(27) // 'twenty-seven'
 * @example inWords(1240) // '1,240'
 */
export function inWords(number: number): string {
  const ten = tens[Math.floor(number / 10)];
  if (number > 20 && ten !== undefined) return number % 10 === 0 ? ten : `${ten}-${small[number % 10]}`;
  return small[number] ?? String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

/**
 * The same with a capital, for the beginning of a sentence.
 * @example atStart(41) // 'Forty-one'
 */
export function atStart(number: number): string {
  const words = inWords(number);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * A number with its noun.
 * @example count(1, 'person', 'people') // 'one person'
 */
export const count = (number: number, one: string, many: string): string =>
  `${inWords(number)} ${number === 1 ? one : many}`;

/** "second" for 2, up to twelfth; "13th" above. */
export function ordinal(number: number): string {
  const words = [
    'first',
    'second',
    'third',
    'fourth',
    'fifth',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
    'tenth',
    'eleventh',
    'twelfth',
  ];
  const ending = number % 10 === 1 ? 'st' : number % 10 === 2 ? 'nd' : number % 10 === 3 ? 'rd' : 'th';
  return words[number - 1] ?? `${number}${number % 100 > 10 && number % 100 < 14 ? 'th' : ending}`;
}

/**
 * A number of levels as figures show it: to the tenth. What words and thresholds say goes by it, so that no sentence contradicts a figure.
 * @example toTenths(0.48) // 0.5
 */
export const toTenths = (levels: number): number => Number(levels.toFixed(1));

/**
 * Levels with a sign; a move that rounds to nothing has none.
 * @example signed(1.62) // '+1.6'
 */
export function signed(levels: number): string {
  const size = Math.abs(levels).toFixed(1);
  return size === '0.0' ? size : `${levels < 0 ? '−' : '+'}${size}`;
}

/**
 * A share from 0 to 1 as a score out of a hundred; a dash where there is none.
 * @example hundred(0.536) // '54'
 */
export const hundred = (share: number | null | undefined): string =>
  share === null || share === undefined ? '–' : String(Math.round(100 * share));

/** How many people stand behind a score: the fewest, or fewest and most. */
export const peopleIn = ({ n, nMost }: { n: number; nMost: number }): string =>
  n === nMost ? String(n) : `${n}–${nMost}`;

/**
 * A distance in levels, as somebody would say it: to the nearest half, and "a little" below four tenths.
 * @example levelsInWords(1.88) // 'nearly two levels'
 * @example levelsInWords(0.48) // 'half a level'
 * @example levelsInWords(0.2) // 'a little'
 */
export function levelsInWords(distance: number): string {
  const size = toTenths(Math.abs(distance));
  if (size < 0.4) return 'a little';
  const halves = Math.max(1, Math.round(size * 2));
  const whole = inWords(Math.floor(halves / 2));
  const name =
    halves === 1
      ? 'half a level'
      : halves === 2
        ? 'one level'
        : `${halves % 2 === 0 ? whole : `${whole} and a half`} levels`;
  const off = toTenths(size - halves / 2);
  return off < 0 ? `nearly ${name}` : off > 0.1 ? `over ${name}` : off > 0 ? `just over ${name}` : name;
}
