// The figures that a promise holds: by when, for how long, how many of a hundred, at least or at most how many. English only; where no such
// figure stands, none is made up.

/** What a figure stands for. */
export type Measure = 'deadline' | 'extent' | 'share' | 'least' | 'most';
export interface Quantity {
  measure: Measure;
  /** Hours for deadlines and extents, 0..1 for shares, otherwise the number itself. */
  amount: number;
}

/** 1 where more of it promises more, −1 where less of it does. */
export const betterWhen: Record<Measure, 1 | -1> = { deadline: -1, extent: 1, share: 1, least: 1, most: -1 };

const hoursIn = { second: 1 / 3600, minute: 1 / 60, hour: 1, day: 24, week: 168, month: 730, year: 8760 };
/** Deadlines without a number, in hours. */
const named: [RegExp, number][] = [
  [/\b(?:at once|immediately|straight away|right away)\b/g, 0],
  [/\bsame (?:working )?(?:day|evening)\b/g, 12],
  [/\bnext (?:working )?(?:day|morning)\b/g, 36],
];

const ones = 'zero one two three four five six seven eight nine'.split(' ');
const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const figureOf = new Map<string, number>([
  ...[...ones, ...teens].map((word, value): [string, number] => [word, value]),
  ...tens.map((word, place): [string, number] => [word, 20 + 10 * place]),
  ['hundred', 100],
]);

const unit = '(second|minute|hour|day|week|month|year)s?\\b';
const figure = '(\\d+(?:\\.\\d+)?)';
const time = `${figure} (?:working |business |full |whole )?${unit}`;
const deadline = new RegExp(`\\b(?:within|inside|under|in) (?:(?:the|next|just|only|at most|less than) )*${time}`, 'g');
const extent = new RegExp(`\\bfor (?:(?:the|first|next|at least) )*${time}`, 'g');
const percent = new RegExp(`${figure} ?(?:%|percent\\b|per cent\\b)`, 'g');
const ratio = new RegExp(`${figure} (?:out of|in|of) ${figure}\\b(?! (?:working |business )?${unit})`, 'g');
const bound = (words: string): RegExp =>
  new RegExp(`\\b(?:${words}) ${figure}\\b(?! ?(?:%|percent|per cent|${unit}))`, 'g');
const [least, most] = [bound('at least'), bound('at most|no more than')];

/** What a promise hangs on is not what it promises: "anything that fails within two years" sets no deadline. Up to the next stop or comma. */
const condition = /\b(?:if|when|whenever|unless|once|that|which|who|whoever)\b[^,.;:]*/g;

/**
 * Every figure in a text that says how much is promised.
 * @example quantitiesIn('We ring back within two working days.') // [{ measure: 'deadline', amount: 48 }]
 */
export function quantitiesIn(text: string): Quantity[] {
  const line = inFigures(text).replace(condition, '');
  const times = (pattern: RegExp, measure: Measure): Quantity[] =>
    [...line.matchAll(pattern)].map(([, number, name]) => ({
      measure,
      amount: Number(number) * hoursIn[name as keyof typeof hoursIn],
    }));
  const plain = (pattern: RegExp, measure: Measure): Quantity[] =>
    [...line.matchAll(pattern)].map(([, number]) => ({ measure, amount: Number(number) }));
  return [
    ...times(deadline, 'deadline'),
    ...named.flatMap(([pattern, amount]) =>
      [...line.matchAll(pattern)].map((): Quantity => ({ measure: 'deadline', amount })),
    ),
    ...times(extent, 'extent'),
    ...plain(percent, 'share').map(({ measure, amount }) => ({ measure, amount: amount / 100 })),
    ...[...line.matchAll(ratio)].flatMap(([, part, all]): Quantity[] =>
      Number(all) > 1 && Number(part) <= Number(all) ? [{ measure: 'share', amount: Number(part) / Number(all) }] : [],
    ),
    ...plain(least, 'least'),
    ...plain(most, 'most'),
  ];
}

/** The text in lower case, single blanks, with its numbers in figures: "twenty-four hours" is "24 hours", "half an hour" is "0.5 hour". */
function inFigures(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3}\b)/g, '')
    .replace(/(?<=\d),(?=\d)/g, '.')
    .replace(new RegExp(`\\b(${tens.join('|')})[- ](${ones.slice(1).join('|')})\\b`, 'g'), (_, ten, one) =>
      String((figureOf.get(ten) ?? 0) + (figureOf.get(one) ?? 0)),
    )
    .split(/[\s\-–—]+/u)
    .map((word) => String(figureOf.get(word) ?? word))
    .join(' ');
  return words
    .replace(/\bhalf an?\b/g, '0.5')
    .replace(new RegExp(`\\ban? (?=(?:working |business )?${unit})`, 'g'), '1 ');
}
