// Practice: a phrase that must read after "We", "We are working to" and "We intend to".
import { type Complaint, type Rule, wordsOf } from './rule.ts';

const noVerb =
  /^(?:the|a|an|our|their|your|its|this|there|it|they|you|each|every|everyone|everybody|all|no|nobody|people|customers?|staff|leaders?|managers?|employees|teams?)\b/i;
const auxiliary =
  /^(?:is|are|am|was|were|can|could|will|would|may|might|must|shall|should|don['’]t|do not|has|does)\b/i;
const endings = /^(?!bring$|sing$|ring$|swing$|cling$)\w+ing$/i;
const pastTense = /^(?!need$|feed$|heed$|speed$|proceed$|succeed$|exceed$|embed$|shed$|wed$|seed$)\w+ed$/i;
const thirdPerson = /^(?!\w*(?:ss|us|is)$)\w+s$/i;

export const practiceForm: Rule = {
  id: 'practice-form',
  why: 'The document writes "We …", "We are working to …" and "We intend to …" before it, and somebody signs that sentence.',
  find: ({ questions }) =>
    questions.flatMap(({ path, file }): Complaint[] => {
      if (file.practice === undefined) return [];
      const wrong = wrongWith(file.practice);
      return wrong ? [{ path: [...path, 'practice'], ...wrong }] : [];
    }),
};

function wrongWith(practice: string): { message: string; fix: string } | undefined {
  const text = practice.trim();
  const [first = ''] = wordsOf(text);
  const fix = 'Begin with a plain verb, as in "find the cause of each complaint".';
  if (/^(?:to|we)\b/i.test(text)) return { message: `It begins with "${first}", which the document says itself.`, fix };
  const misfit = [noVerb, auxiliary].some((pattern) => pattern.test(text));
  const misshapen = [endings, pastTense, thirdPerson].some((pattern) => pattern.test(first));
  if (misfit || misshapen) return { message: `"We intend to ${text.slice(0, 40)}…" does not read.`, fix };
  if (/[.!?]$/.test(text))
    return { message: 'It ends like a sentence.', fix: 'Leave the full stop out: it is a part of one.' };
  if (/^\p{Lu}/u.test(text))
    return { message: 'It begins with a capital letter.', fix: 'Begin with a small one: it stands in mid-sentence.' };
  const count = wordsOf(text).length;
  return count > 20 ? { message: `It has ${count} words.`, fix: 'Say it in fewer than twenty.' } : undefined;
}

export const topicForm: Rule = {
  id: 'topic-form',
  why: 'The document puts it in the middle of sentences and in the cells of tables.',
  find: ({ questions }) =>
    questions.flatMap(({ path, file }): Complaint[] => {
      const topic = file.topic?.trim();
      if (topic === undefined) return [];
      const fix = 'Write a noun phrase of two to six words, as in "handovers between teams".';
      const here = [...path, 'topic'];
      if (/[.!?]$/.test(topic)) return [{ path: here, message: 'This topic ends like a sentence.', fix }];
      const count = wordsOf(topic).length;
      return count > 8 ? [{ path: here, message: `This topic has ${count} words.`, fix }] : [];
    }),
};

export const questionForm: Rule = {
  id: 'not-a-question',
  why: 'A statement asks for agreement, and people agree more than they mean.',
  find: ({ questions }) =>
    questions
      .filter(({ file }) => file.kind !== 'open-text' && file.kind !== 'list') // "Name three companies" is fair there
      .flatMap(({ asks }) => asks)
      .filter(({ text }) => !/[?？؟]["”’»)]?$/.test(text))
      .map(({ path }) => ({ path, message: 'This does not end in a question mark.', fix: 'Put it as a question.' })),
};
