// Levels: a ladder needs five rungs that can be seen, about the same distance apart.
import { type Complaint, type Rule, wordsOf } from './rule.ts';
import type { Ladder } from './sheet.ts';

/** A sight can hardly be told in fewer words. */
const fewest = 4;

export const fiveLevels: Rule = {
  id: 'not-five-levels',
  why: 'Five levels are few enough to tell apart and many enough to move on; and scales of one length can be compared.',
  find: ({ ladders }) =>
    ladders
      .filter(({ levels }) => levels.length !== 5)
      .map(({ path, levels }) => ({
        path,
        message: `This scale has ${levels.length} levels.`,
        fix: 'Write five, lowest first: the honest worst, a trace, in places, the normal way, nobody needs to ask.',
      })),
};

export const unbalancedLevels: Rule = {
  id: 'unbalanced-levels',
  why: 'People choose the level that is told best. One that is much longer than the others is chosen for its words.',
  find: ({ ladders }) =>
    ladders.flatMap(({ levels }) => {
      const lengths = levels.map(({ text }) => wordsOf(text).length);
      const usual = lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
      return levels.flatMap(({ path }, index): Complaint[] => {
        const length = lengths[index] ?? 0;
        const lopsided = length > 2 * usual + 2 || 2 * length + 2 < usual;
        if (!lopsided) return [];
        const message = `This level has ${length} words, where the others have about ${usual}.`;
        return [{ path, message, fix: 'Tell each level in one sentence of about the same length.' }];
      });
    }),
};

const oftenness =
  /\b(?:never|rarely|seldom|sometimes|occasionally|often|usually|frequently|mostly|always|regularly)\b/i;

export const frequencyLadder: Rule = {
  id: 'frequency-ladder',
  why: '"Sometimes" is once a week to one person and once a year to another. What can be seen is the same for both.',
  find: ({ ladders }) =>
    ladders
      .filter((ladder) => isFrequency(ladder) && !isBare(ladder))
      .map(({ path }) => ({
        path,
        message: 'The levels differ only in how often.',
        fix: 'Say what a visitor would see at each level, as in "Nobody could say when the list was last read."',
      })),
};

/** Ladders that say the same with another adverb on each rung. */
function isFrequency({ levels }: Ladder): boolean {
  const marked = levels.filter(({ text }) => oftenness.test(text));
  if (marked.length < Math.max(3, levels.length - 1)) return false;
  const rests = marked.map(({ text }) => wordsOf(text.replace(oftenness, '')));
  const [first = []] = rests;
  return rests.every((rest) => rest.filter((word) => first.includes(word)).length >= 0.6 * rest.length);
}

export const bareLevels: Rule = {
  id: 'bare-levels',
  why: 'A mark without a picture ("poor", "good") means something else to everybody who gives it.',
  find: ({ ladders }) =>
    ladders.filter(isBare).map(({ path }) => ({
      path,
      message: 'The levels are marks, not sights.',
      fix: 'Say in a sentence what a visitor would see at each level.',
    })),
};

/** Most rungs are a word or two. */
const isBare = ({ levels }: Ladder): boolean =>
  levels.filter(({ text }) => wordsOf(text).length < fewest).length > levels.length / 2;

export const sameLevels: Rule = {
  id: 'same-levels',
  why: 'Two levels that read alike are chosen at random.',
  find: ({ ladders }) =>
    ladders.flatMap(({ levels }) =>
      levels.flatMap(({ path, text }, index): Complaint[] => {
        const words = wordsOf(text).join(' ');
        const twin = levels.slice(0, index).findIndex((level) => wordsOf(level.text).join(' ') === words);
        if (twin < 0) return [];
        const message = `Levels ${twin + 1} and ${index + 1} say the same.`;
        return [{ path, message, fix: 'Make each level one step from the one below it.' }];
      }),
    ),
};
