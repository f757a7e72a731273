// What a form says beside the rubric's own words, in the languages whose labels the import understands. Other languages read English.
import type { Way } from './names.ts';
import { de, es, fr, it, ja, nl, pt } from './phrases-by-language.ts';

/** The words of one language. */
export interface Phrases {
  /** Welcome and promise, a paragraph each. `least` is how many people a group needs to be shown. */
  opening(readers: 'people' | 'customers', least: number): string[];
  thanks: string;
  group: string;
  groupHelp(least: number): string;
  /** Titles of the usual groups by id. */
  groups: Record<string, string>;
  /** Labels that the import reads as these ways of having no answer. */
  ways: Record<Way, string>;
  yes: string;
  no: string;
  why: string;
  many: string;
  manyAtMost(most: number): string;
  lines: string;
  linesAtMost(most: number): string;
  /** Beside a question that is answered in one's own words. */
  ownWords: string;
  criteria(level: string, all: string[]): string;
  onlyIf(condition: string): string;
  chose(number: number, texts: string): string;
  answered(number: number): string;
  and: string;
  or: string;
  not(condition: string): string;
}

const en: Phrases = {
  opening: (readers, least) => [
    readers === 'customers'
      ? 'Thank you for helping us. These questions are about how you are served here. There are no right answers: choose what you have met on an ordinary day.'
      : 'Thank you for taking part. These questions are about how customers are served here. There are no right answers: choose what a visitor would see on an ordinary day.',
    `You are not asked for your name. Your answers are counted together with those of others, and no group of fewer than ${least} people is shown by itself. What you write in your own words may be quoted, so please name nobody.`,
    'You may leave out any question.',
  ],
  thanks: 'Thank you. What you said will help to make service better, and what comes of it will be told.',
  group: 'Which group do you belong to?',
  groupHelp: (least) => `It is used only to compare groups of ${least} people or more. You may leave it blank.`,
  groups: {
    leaders: 'Leaders',
    managers: 'Managers',
    'front-line': 'Front line',
    support: 'Support staff',
    customers: 'Customers',
  },
  ways: { 'not-applicable': 'Does not apply', 'dont-know': "Don't know", 'not-said': 'Prefer not to say' },
  yes: 'Yes',
  no: 'No',
  why: 'Why?',
  many: 'Choose all that apply.',
  manyAtMost: (most) => (most === 1 ? 'Choose one.' : `Choose up to ${most}.`),
  lines: 'Write one on each line.',
  linesAtMost: (most) => (most === 1 ? 'Write one.' : `Write up to ${most}, each on a line of its own.`),
  ownWords: 'You may also write: Don’t know, Does not apply, or Prefer not to say.',
  criteria: (level, all) => `Choose “${level}” only if this is true: ${all.join('; ')}`,
  onlyIf: (condition) => `Answer this only if ${condition}.`,
  chose: (number, texts) => `your answer to question ${number} was ${texts}`,
  answered: (number) => `you answered question ${number}`,
  and: 'and',
  or: 'or',
  not: (condition) => `it is not so that ${condition}`,
};

const all: Record<string, Phrases> = { en, de, fr, es, it, nl, pt, ja };

/** The words for a language tag such as `de-CH`. */
export const phrasesFor = (language: string): Phrases => all[language.split('-')[0] ?? ''] ?? en;

/** The same word or title in every language. */
export const inAllLanguages = (pick: (words: Phrases) => string): string[] => Object.values(all).map(pick);
