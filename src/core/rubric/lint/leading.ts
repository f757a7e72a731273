// Leading: a wording that tells people which answer is wanted.
import type { Rule } from './rule.ts';

const patterns: { pattern: RegExp; fix: string }[] = [
  {
    pattern: /^(?:do|is|are|does|did|was|were|would|should|could|ca|has|have|had|wo)(?:n['’]t)\b/i,
    fix: 'Begin without the "n’t", so that no is as easy to say as yes.',
  },
  {
    pattern: /\b(?:surely|obviously|of course|needless to say|as we all know|everyone knows)\b/i,
    fix: 'Leave these words out.',
  },
  {
    pattern: /,\s*(?:right|(?:is|are|do|does|did|have|has|wo|would|can)n['’]t (?:it|we|you|they|he|she))\?$/i,
    fix: 'End the question before the comma.',
  },
  {
    pattern: /\b(?:do|would|don['’]t) (?:you|we|people) (?:not )?agree\b(?! (?:with|on|about)\b)/i,
    fix: 'Ask what happens, not whether people agree.',
  },
  {
    pattern: /^how (?:very |really )?(?:well|good|great|excellent|successfully|effectively|wonderful|proud)\b/i,
    fix: 'Ask what happens, as in "What happens when…?" or "How do…?", and let the levels say how well.',
  },
  {
    pattern: /\b(?:our|your) (?:excellent|great|outstanding|wonderful|superb|famous|award-winning|first-rate)\b/i,
    fix: 'Leave the praise out.',
  },
  {
    pattern: /\bso (?:good|great|excellent|bad|poor|slow)\b/i,
    fix: 'Ask what happens, and leave the verdict to the room.',
  },
  { pattern: /\bhow much (?:better|worse)\b/i, fix: 'Ask what is different, if anything is.' },
  { pattern: /\bhow important is it\b/i, fix: 'Ask what is done about it; everybody finds it important.' },
  {
    pattern: /\bhow (?:badly|poorly|terrible|little)\b/i,
    fix: 'Ask what happens, and let the levels say how bad it is.',
  },
];

export const leading: Rule = {
  id: 'leading',
  why: 'People in a room want to please. A question that shows which answer is wanted measures politeness.',
  find: ({ questions }) =>
    questions
      .flatMap(({ asks }) => asks)
      .flatMap(({ path, text }) => {
        const found = patterns.map(({ pattern, fix }) => ({ words: pattern.exec(text)?.[0], fix }));
        const first = found.find(({ words }) => words !== undefined);
        return first
          ? [{ path, message: `"${first.words?.replace(/^, */, '')}" leads to an answer.`, fix: first.fix }]
          : [];
      }),
};
