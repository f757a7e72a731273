// Negative: a question with "not" in it, where yes comes to mean no.
import { inMainClause, type Rule } from './rule.ts';

const negative = /\b(?:not|cannot|no longer|unless)\b|n['’]t\b/i;
const harmless = /\bor not\b|\bnot only\b/gi;

export const negativeAsk: Rule = {
  id: 'negative',
  why: 'Where a question says "not", some people answer the opposite of what they mean, and nobody notices.',
  find: ({ questions }) =>
    questions
      .flatMap(({ asks }) => asks)
      .flatMap(({ path, text }) => {
        const word = inMainClause(negative, text.replace(harmless, ''));
        if (word === undefined || /^(?:do|is|are|does|would|should)n['’]t\b/i.test(text)) return []; // that one is leading
        const fix = 'Ask about the thing itself. If it is naturally a fault, name the fault and set `reverse: true`.';
        return [{ path, message: `This question says "${word}".`, fix }];
      }),
};
