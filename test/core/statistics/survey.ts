// The invented survey of waves.csv, scored as its reference file scores it: reversed fourth questions, weights, half of the weight answered.
import { rowsOf } from './reference.ts';

/** One person in one wave. */
export interface Person {
  respondent: string;
  segment: string;
  /** Answers, 1..5, after reversal, four to a factor. */
  answers: (number | null)[][];
  /** Score per factor, in levels. */
  scores: (number | null)[];
}

export const factorNames = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6'];
export const factorWeights = [3, 2, 2, 1, 1, 1];
/** Weights of the four questions of a factor. */
export const questionWeights = (factor: number): number[] => [factor === 1 ? 2 : 1, 1, 1, 1];

/** Everybody of a wave. */
export const peopleOf = (wave: 1 | 2): Person[] =>
  rowsOf('waves.csv')
    .filter((row) => row['wave'] === String(wave))
    .map((row) => {
      const answers = factorNames.map((factor) =>
        [1, 2, 3, 4].map((number) => {
          const cell = row[`${factor}Q${number}`] ?? '';
          if (cell === '' || cell === 'N/A') return null;
          return number === 4 ? 6 - Number(cell) : Number(cell);
        }),
      );
      const scores = answers.map((four, factor) => scoreOf(four, questionWeights(factor)));
      return { respondent: row['respondent'] ?? '', segment: row['segment'] ?? '', answers, scores };
    });

function scoreOf(answers: (number | null)[], weights: number[]): number | null {
  let [sum, weight] = [0, 0];
  for (const [index, answer] of answers.entries()) {
    if (answer === null) continue;
    sum += answer * (weights[index] ?? 0);
    weight += weights[index] ?? 0;
  }
  return weight < weights.reduce((a, b) => a + b, 0) / 2 ? null : sum / weight;
}

/** The scores that people have on a factor. */
export const scoresOn = (people: Person[], factor: number): number[] =>
  people.map(({ scores }) => scores[factor] ?? null).filter((score) => score !== null);

/** Counts per level of one question's answers. */
export const countsOf = (people: Person[], factor: number, question: number): number[] =>
  [1, 2, 3, 4, 5].map((level) => people.filter(({ answers }) => answers[factor]?.[question] === level).length);

/** The answers of all people to one factor, a row each. */
export const answersOn = (people: Person[], factor: number): (number | null)[][] =>
  people.map(({ answers }) => answers[factor] ?? []);

/** A table with one entry per factor, as reference files name them. */
export const byFactor = <T>(f: (factor: number) => T): Record<string, T> =>
  Object.fromEntries(factorNames.map((name, factor) => [name, f(factor)]));

/** A table with one entry per question. */
export const byQuestion = <T>(f: (factor: number, question: number) => T): Record<string, T> =>
  Object.fromEntries(
    factorNames.flatMap((name, factor) =>
      [0, 1, 2, 3].map((question) => [`${name}Q${question + 1}`, f(factor, question)] as const),
    ),
  );
