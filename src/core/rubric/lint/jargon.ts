// Jargon: words that are at home in slides, with what a person would say instead.
import type { Rule } from './rule.ts';

const plain: [pattern: RegExp, instead: string][] = [
  [/\bleverag(?:e|es|ed|ing)\b/i, '"use"'],
  [/\bstakeholders?\b/i, 'who they are: customers, suppliers, the people in the workshop'],
  [/\bKPIs?\b/, '"the number we watch"'],
  [/\b(?:ROI|SLAs?|NPS|CSAT|OKRs?)\b/, 'what is measured, in words'],
  [/\b(?:mis)?alignment\b/i, 'what fits together with what'],
  [/\b(?:dis)?empower(?:s|ed|ing|ment)?\b/i, 'what people may decide without asking'],
  [/\btouch ?-?points?\b/i, 'the moments when we meet a customer'],
  [/\bholistic(?:ally)?\b/i, '"whole", or nothing'],
  [/\bproactive(?:ly)?\b/i, '"before anybody asks"'],
  [/\bbuy-?in\b/i, '"agreement"'],
  [/\b(?:customer|employee|service|learning) journeys?\b/i, 'what customers go through, step by step'],
  [/\b(?:service|operational|customer) excellence\b|\bexcellence\b/i, 'what excellent service does'],
  [/\bsilos?\b/i, '"each team for itself"'],
  [/\bonboarding\b/i, '"the first weeks"'],
  [/\bsynerg(?:y|ies|istic)\b/i, 'what is gained by working together'],
  [/\b(?:world|best)[- ](?:in[- ])?class\b/i, 'what it does'],
  [/\bparadigms?\b/i, '"way of thinking"'],
  [/\bdeep[- ]dives?\b/i, '"a close look"'],
  [/\blow-hanging fruits?\b/i, 'what is easily done'],
  [/\bgoing forward\b/i, '"from now on"'],
  [/\b(?:customer|client)[- ]centric(?:ity)?\b/i, 'what is done for customers'],
  [/\bvalue[- ]add(?:ed|ing|s)?\b/i, 'what it is worth, to whom'],
  [/\bdeliverables?\b/i, 'what is handed over'],
  [/\bbandwidth\b/i, '"time"'],
  [/\blearnings\b/i, '"what we learnt"'],
  [/\bactionable\b/i, 'what can be done'],
  [/\bimpactful\b/i, 'what it changes'],
  [/\bseamless(?:ly)?\b/i, 'what the customer does not notice'],
  [/\bomni-?channel\b/i, 'the ways in which customers reach us'],
  [/\b(?:operationaliz|incentiviz|prioritiz|optimiz|utiliz)(?:e|es|ed|ing|ation)\b/i, 'a plain verb'],
  [/\b(?:operationalis|incentivis|prioritis|optimis|utilis)(?:e|es|ed|ing|ation)\b/i, 'a plain verb'],
  [/\bmov(?:e|es|ed|ing) the needle\b/i, 'what changes'],
  [/\bbest practices?\b/i, 'what works, and where'],
  [/\bcore competenc(?:y|ies)\b/i, 'what we are good at'],
  [/\bmindset\b/i, 'what people think and do'],
  [/\bmission[- ]critical\b/i, 'what fails without it'],
  [/\b(?:CX|UX|EX|B2B|B2C)\b/, 'it in words'],
  [/\bpain[- ]points?\b/i, 'what hurts, and whom'],
  [/\bvalue propositions?\b/i, 'why customers choose us'],
  [/\b(?:up|re)skill(?:s|ed|ing)?\b/i, '"teach" or "learn"'],
  [/\b(?:scalab(?:le|ility)|granular(?:ity)?|cadence|ideat(?:e|ion))\b/i, 'it in words that a new colleague knows'],
  [/\b(?:quick wins?|game[- ]changers?|thought leaders?|north stars?)\b/i, 'what it is'],
  [/\b(?:touch base|circle back|take (?:it|this) offline)\b/i, 'who speaks with whom'],
  [/\bC-suite\b/i, 'who: the managing director, the board'],
];

export const jargon: Rule = {
  id: 'jargon',
  why: 'A new colleague and a managing director should read the same sentence the same way, and jargon is read as each reader likes.',
  find: ({ texts }) =>
    texts.flatMap(({ path, text }) =>
      plain.flatMap(([pattern, instead]) => {
        const word = pattern.exec(text)?.[0];
        return word === undefined ? [] : [{ path, message: `"${word}" is jargon.`, fix: `Say ${instead}.` }];
      }),
    ),
};
