// Missing: what a question or a factor needs before the document can be written from it.
import type { QuestionFile } from '../../kinds/index.ts';
import type { Complaint, Rule } from './rule.ts';

/** Questions that carry a score by their kind, except where their weight says no. */
const isScored = (file: QuestionFile): boolean =>
  file.weight !== 0 && ['scale', 'say-do', 'formal-informal', 'yes-no'].includes(file.kind);

export const missingEvidence: Rule = {
  id: 'missing-evidence',
  why: 'The document quotes what people can show. Without a prompt they give an opinion, and it stays an intention.',
  find: ({ questions }) =>
    questions
      .filter(({ file }) => isScored(file) && file.evidence === undefined)
      .map(({ path, file }) => ({
        path,
        message: `\`${file.id}\` asks for no evidence.`,
        fix: 'Add `evidence`: ask for a true story, a number, or a thing that can be shown.',
      })),
};

export const missingPractice: Rule = {
  id: 'missing-practice',
  why: 'The document says "We …" or "We intend to …" of each thing that is asked. Without words for it, it cannot.',
  find: ({ questions }) =>
    questions
      .filter(({ file }) => isScored(file) && file.practice === undefined)
      .map(({ path, file }) => ({
        path,
        message: `\`${file.id}\` has no \`practice\`.`,
        fix: 'Add `practice`: what is done where this is done well, to be read after "We", as in "find the cause of each complaint".',
      })),
};

export const missingNextSteps: Rule = {
  id: 'missing-next-steps',
  why: 'The plan at the end of the document is made of next steps. A factor without them is a finding with nothing to do.',
  find: ({ factors }) =>
    factors
      .filter(({ questions }) => questions.some(({ file }) => isScored(file)))
      .flatMap(({ path, steps }): Complaint[] => {
        if (!steps) {
          const fix =
            'Add `nextSteps` with `low`, `middle` and `high`: what to do, who, within which time, and the sign that it worked.';
          return [{ path, message: 'This factor has no next steps.', fix }];
        }
        return (['low', 'middle', 'high'] as const)
          .filter((standing) => steps[standing].length === 0)
          .map((standing) => ({
            path: [...path, 'nextSteps', standing],
            message: `This factor has no next steps for when it stands ${standing}.`,
            fix: 'Add at least one thing that can be begun on Monday.',
          }));
      }),
};

export const missingCore: Rule = {
  id: 'no-core-question',
  why: 'A quick audit asks core questions only. A factor without one is left out of it.',
  find: ({ factors }) =>
    factors
      .filter(({ questions }) => questions.length > 0 && !questions.some(({ file }) => file.core))
      .map(({ path }) => ({
        path,
        message: 'No question of this factor is part of a quick audit.',
        fix: 'Set `core: true` on its most telling question.',
      })),
};

export const strandedCore: Rule = {
  id: 'stranded-core-question',
  why: 'A quick audit never asks the question that this one depends on, so this one is never asked either.',
  find: ({ questions }) => {
    const outside = new Set(questions.filter(({ file }) => !file.core).map(({ file }) => file.id));
    return questions.flatMap(({ path, file }): Complaint[] => {
      const other = file.when?.question;
      if (!file.core || other === undefined || !outside.has(other)) return [];
      const message = `This core question depends on \`${other}\`, which is not one.`;
      return [
        { path: [...path, 'when'], message, fix: `Set \`core: true\` on \`${other}\` too, or take \`when\` away.` },
      ];
    });
  },
};
