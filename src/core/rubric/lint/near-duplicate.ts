// Near duplicates: two questions, or two next steps, that say nearly the same.
import { type Complaint, type Rule, wordsOf } from './rule.ts';
import type { Wording } from './sheet.ts';

const filler = new Set(
  'a an and are as at be by can do does for from has have here how if in is it of on or our that the their them they this to us was we what when where which who why with you your'.split(
    ' ',
  ),
);
/** Share of words in common from which two texts count as the same. */
const threshold = 0.75;

export const nearDuplicate: Rule = {
  id: 'near-duplicate',
  why: 'Asked twice, a thing counts twice, and the room asks itself what it has overlooked.',
  find: ({ questions, factors }) => {
    const asks = questions.flatMap(({ asks: [ask] }) => ask ?? []);
    const steps = factors.flatMap((factor) =>
      Object.values(factor.steps ?? {}).flatMap((some) => some.map((step) => step.do)),
    );
    return [...alike(asks, 'question'), ...alike(steps, 'next step')];
  },
};

function alike(wordings: Wording[], what: string): Complaint[] {
  const sets = wordings.map(({ text }) => new Set(wordsOf(text).filter((word) => !filler.has(word))));
  return wordings.flatMap(({ path }, index): Complaint[] => {
    const own = sets[index] ?? new Set();
    const twin = sets.slice(0, index).findIndex((other) => overlap(own, other) >= threshold);
    const other = wordings[twin];
    if (!other) return [];
    const message = `This ${what} is nearly the same as "${other.text.slice(0, 60)}".`;
    return [{ path, message, fix: 'Leave one of them out, or say what makes them different.' }];
  });
}

/** Words in common among all words of two sets, 0..1 (the Jaccard index); 0 for texts of a word or two. */
function overlap(a: Set<string>, b: Set<string>): number {
  if (Math.min(a.size, b.size) < 3 || Math.min(a.size, b.size) < threshold * Math.max(a.size, b.size)) return 0;
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return common / (a.size + b.size - common);
}
