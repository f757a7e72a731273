// Whether a promise says less or more than it did: by words that hold without exception, words that leave a way out, and figures.
import { betterWhen, type Measure, quantitiesIn } from './quantities.ts';
import { bareWords } from './word-diff.ts';

export type Strength = 'reworded' | 'weakened' | 'strengthened';

const absolutes = new Set(
  'always never every everyone everybody each all any anyone anything ever must guarantee guaranteed'.split(' '),
);
const hedges = new Set(
  'usually normally often generally mostly mainly sometimes typically try tries aim aims hope hopes might may should could possible possibly most many rarely seldom'.split(
    ' ',
  ),
);
/** Ways out that take more than a word; none of them holds a word of the list above. */
const waysOut =
  /\b(?:where|wherever|when|whenever|if|as far as|as soon as) (?:we|you|they|anyone) (?:can|are able)\b|\bup to\b|\bas a rule\b|\bin principle\b|\bour best\b|\bwithin reason\b/g;

/** Weaker where something firm went or a way out came, or a figure promises less; only reworded where nothing of this happened, or both ways. */
export function strengthOf(before: string, after: string): Strength {
  const signals = [
    Math.sign(firmIn(after) - firmIn(before)),
    Math.sign(softIn(before) - softIn(after)),
    ...figuresMoved(before, after),
  ];
  const [firmer, softer] = [signals.includes(1), signals.includes(-1)];
  if (firmer === softer) return 'reworded';
  return firmer ? 'strengthened' : 'weakened';
}

const countIn = (text: string, known: ReadonlySet<string>): number =>
  bareWords(text).filter((word) => known.has(word)).length;
const firmIn = (text: string): number => countIn(text, absolutes);
const softIn = (text: string): number =>
  countIn(text, hedges) + [...bareWords(text).join(' ').matchAll(waysOut)].length;

/** For each measure 1 where the later text promises more, −1 where less. Figures are set against each other in their order, if there are as many. */
function figuresMoved(before: string, after: string): number[] {
  const [was, is] = [quantitiesIn(before), quantitiesIn(after)];
  const of = (quantities: typeof was, measure: Measure): number[] =>
    quantities.filter((one) => one.measure === measure).map(({ amount }) => amount);
  return (Object.keys(betterWhen) as Measure[]).flatMap((measure) => {
    const [old, young] = [of(was, measure), of(is, measure)];
    // A deadline that went promises less; other figures may have gone with what they were of.
    if (measure === 'deadline' && old.length + young.length > 0 && (old.length === 0 || young.length === 0)) {
      return [young.length > 0 ? 1 : -1];
    }
    if (old.length !== young.length) return [];
    return young.map((amount, place) => Math.sign(amount - (old[place] ?? amount)) * betterWhen[measure]);
  });
}
