// Too long: a question that people have forgotten the beginning of when it ends.
import { type Rule, wordsOf } from './rule.ts';

/** A question has fewer words than this. */
const most = 25;

export const tooLong: Rule = {
  id: 'too-long',
  why: 'In a room, a long question is heard once and understood in as many ways as there are chairs.',
  find: ({ questions }) =>
    questions
      .flatMap(({ asks }) => asks)
      .filter(({ text }) => wordsOf(text).length >= most)
      .map(({ path, text }) => ({
        path,
        message: `This question has ${wordsOf(text).length} words.`,
        fix: `Say it in fewer than ${most}. What explains it can stand in \`why\` or in \`facilitator\`.`,
      })),
};
