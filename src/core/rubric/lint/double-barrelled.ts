// Double-barrelled: two questions in one, to which nobody can give one answer.
// Pairs of nouns ("policies and procedures") are one thing; so only joints between judgements are looked for.
import type { Rule } from './rule.ts';

/** After "and" these begin another question or another clause. */
const another =
  /\b(?:and|or|but)\s+(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|should|how|what|why|when|where|which|whether)\b/i;
const clause = /,\s*(?:and|but)\s+(?:we|they|you|it|he|she|people|leaders|managers|customers|staff|everyone|nobody)\b/i;
const twice = /\?.+\?/;

const word = String.raw`[\p{L}'’-]+`;
/** "How fast and friendly is …?": two measures at once. */
const twoMeasures = new RegExp(`^how ${word} (?:and|or) (?:how )?${word} (?:is|are|was|were|do|does|did|can)\\b`, 'iu');

const adjectives = new Set(
  `accurate angry attentive available aware bad busy calm careful caring cheap clean clear clever committed competent confident
  consistent correct courteous creative customer-focused dedicated easy efficient effective engaged equipped exact fair fast flexible
  friendly frequent fresh generous gentle good happy helpful honest human independent interested kind knowledgeable known late loyal
  modern motivated nice open patient polite positive precise predictable professional prompt proud punctual quick recognized relevant
  reliable respected respectful responsive rewarded safe satisfied serious simple skilled sincere strict supported supportive sure
  thorough tidy timely tired trained transparent trusted understandable understood unbiased useful valued visible warm welcome
  well-known willing`.split(/\s+/),
);
/** Verbs that are hardly ever nouns, so that two of them side by side are two deeds. */
const verbs = new Set(
  `accept achieve acknowledge act adapt admit agree analyse apologize appreciate approach avoid become begin believe bring build
  carry celebrate check choose collect communicate compare complete consider correct create decide define deliver describe develop
  discuss encourage enjoy ensure evaluate examine expect explain find fix follow forget get give hear identify ignore implement
  improve include inform invite involve keep know learn listen maintain measure monitor notice offer participate prevent provide
  receive recognize reduce remember remove repair report resolve respond reward seek serve solve speak strengthen teach tell
  thank think track train understand update write`.split(/\s+/),
);
const pair = new RegExp(`(${word})\\s+(?:and|or)\\s+(?:then\\s+)?(${word})`, 'giu');

/** What makes a question two; nothing if it is one. */
export function jointIn(text: string): string | undefined {
  if (twice.test(text)) return 'two question marks';
  const plain = [another, clause, twoMeasures].map((pattern) => pattern.exec(text)?.[0]).find((found) => found);
  if (plain !== undefined && !/\bor not\b/i.test(text)) return `"${plain.trim()}"`;
  for (const match of text.matchAll(pair)) {
    const [joint, first = '', second = ''] = match;
    const both = (list: Set<string>) => list.has(first.toLowerCase()) && list.has(second.toLowerCase());
    if (both(adjectives) || both(verbs)) return `"${joint}"`;
  }
  return undefined;
}

export const doubleBarrelled: Rule = {
  id: 'double-barrelled',
  why: 'Whoever would say yes to one half and no to the other cannot answer, and nobody will know which half was meant.',
  find: ({ questions }) =>
    questions
      .flatMap(({ asks }) => asks)
      .flatMap(({ path, text }) => {
        const joint = jointIn(text);
        const fix = 'Ask the one that tells more, or make two questions of it.';
        return joint === undefined ? [] : [{ path, message: `This asks two things at once: ${joint}.`, fix }];
      }),
};
