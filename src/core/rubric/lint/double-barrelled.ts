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
/** Verbs that are hardly ever nouns: beside another verb they make two deeds. */
const verbs = new Set(
  `accept achieve acknowledge act adapt admit agree analyse apologize appreciate avoid become begin believe bring carry celebrate
  choose collect communicate compare complete consider correct create decide define deliver describe develop discuss encourage enjoy
  ensure evaluate examine expect explain find fix forget get give hear identify ignore implement improve include inform invite involve
  keep know learn listen maintain monitor motivate participate prevent provide receive recognize reduce remember remove resolve respond
  seek serve solve speak strengthen teach tell thank think train understand write`.split(/\s+/),
);
/** Words that can be verbs or nouns, so that the words around them must tell. */
const either = new Set(
  `answer approach ask care change check coach cover follow help lead look love measure notice offer own plan practise praise promise
  question record repair report respect reward share show support talk track trust update use value want watch work`.split(
    /\s+/,
  ),
);
/** Before a noun, not before a verb. */
const beforeNoun = new Set(
  `a an any about and as at between by each every for from good great her his in into its more much my no of on or our some such
  than that the their these this those to what which whose with without your`.split(/\s+/),
);
/** Things that service is judged by: two of them are two judgements. */
const qualities = new Set(
  `accuracy attitude availability behaviour cleanliness commitment communication competence cooperation cost courtesy efficiency
  friendliness helpfulness honesty knowledge morale motivation politeness price professionalism quality reliability responsiveness
  skill speed support teamwork timeliness tone training value`.split(/\s+/),
);
const participle =
  /^(?!need$|speed$|feed$|seed$|bed$|hundred$)(?:\w{2,}ed|known|lived|written|kept|heard|told|given|taught|paid)$/;
const pair = new RegExp(`(?:(${word})\\s+)?(${word})\\s+(?:and|or)\\s+(?:then\\s+)?(${word})`, 'giu');
const auxiliary = /^(?:do|does|did|can|could|will|would|may|should)\b/i;

/** What makes a question two; nothing if it is one. */
export function jointIn(text: string): string | undefined {
  if (twice.test(text)) return 'two question marks';
  const plain = [another, clause, twoMeasures].map((pattern) => pattern.exec(text)?.[0]).find((found) => found);
  if (plain !== undefined && !/\bor not\b/i.test(text)) return `"${plain.trim()}"`;
  for (const [joint, before = '', first = '', second = ''] of text.toLowerCase().matchAll(pair)) {
    if (areTwo(before, first, second, auxiliary.test(text) ? 'deed' : 'other'))
      return `"${joint.slice(before.length).trim()}"`;
  }
  return undefined;
}

/** Whether two words joined by "and" are two judgements. `asks` is deed where it is asked whether something is done. */
function areTwo(before: string, first: string, second: string, asks: 'deed' | 'other'): boolean {
  const both = (list: Set<string>) => list.has(first) && list.has(second);
  if (both(adjectives) || both(qualities)) return true;
  if (participle.test(first) && participle.test(second)) return true;
  if (/^(?:it|them|us|this)$/.test(first) && verbs.has(second)) return true;
  const deeds = [first, second].filter((one) => verbs.has(one) || either.has(one)).length;
  if (deeds < 2) return false;
  return verbs.has(first) || verbs.has(second) || (asks === 'deed' && before !== '' && !beforeNoun.has(before));
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
