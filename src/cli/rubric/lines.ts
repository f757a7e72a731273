// A rubric as lines of text that can be read aloud: its purpose, its factors, each question with its levels.
import wrapAnsi from 'wrap-ansi';
import { visible } from '../../ask/visible.ts';
import type { Question } from '../../core/kinds/index.ts';
import type { Condition, Level } from '../../core/kinds/question.ts';
import type { Factor, NextStep, Rubric, Source } from '../../core/rubric/rubric.ts';

/** Who reads it; hints and probes are for the facilitator alone. */
export type Reader = 'respondent' | 'facilitator';

/** What it is printed on. `width` is infinite where lines are not to be broken. */
export interface Page {
  width: number;
  /** How headings and questions stand out. */
  strong(text: string): string;
}

/** Something to print: a text, the columns before it, and what stands before its first line. */
interface Item {
  indent: number;
  look?: 'strong';
  lead?: string;
  text: string;
}
const blank: Item = { indent: 0, text: '' };

/** A rubric as lines that fit a page. */
export function rubricLines(rubric: Rubric, reader: Reader, page: Page): string[] {
  const numbers = new Map(rubric.factors.flatMap((factor) => factor.questions).map(({ id }, at) => [id, at + 1]));
  const quick = rubric.factors.flatMap((factor) => factor.questions).filter((question) => question.core).length;
  const items: Item[] = [
    { indent: 0, look: 'strong', text: rubric.title },
    {
      indent: 0,
      text: `${rubric.id} ${rubric.version} · ${numbers.size} questions, ${quick} of them in a quick audit`,
    },
    ...(rubric.extends === undefined ? [] : [{ indent: 0, text: `Tailored from ${rubric.extends}.` }]),
    blank,
    { indent: 0, text: rubric.purpose },
    ...rubric.source.map((source) => ({ indent: 0, lead: 'Source: ', text: sourceText(source) })),
    ...rubric.factors.flatMap((factor, index) => [
      blank,
      blank,
      ...factorItems(factor, index + 1),
      ...factor.questions.flatMap((question) => [
        blank,
        ...questionItems(question, `${rubric.letter}${numbers.get(question.id)}`, reader),
      ]),
      ...stepItems(factor),
    ]),
  ];
  return items.flatMap((item) => linesOf(item, page));
}

function linesOf({ indent, look, lead = '', text }: Item, { width, strong }: Page): string[] {
  const before = ' '.repeat(indent);
  const hanging = ' '.repeat(indent + lead.length);
  const clean = visible(text);
  const lines = width === Infinity ? [clean] : wrapAnsi(clean, Math.max(20, width - hanging.length)).split('\n');
  return lines.map((line, index) => {
    const whole = `${index === 0 ? before + lead : hanging}${line}`.trimEnd();
    return look === 'strong' ? strong(whole) : whole;
  });
}

function sourceText({ author, title, year, where, note }: Source): string {
  const parts = [`${author}: ${title}`, where, year].filter((part) => part !== undefined).join(', ');
  return note === undefined ? `${parts}.` : `${parts}. ${note}`;
}

function factorItems({ title, about, weight, makesOrBreaks }: Factor, number: number): Item[] {
  const weighs = weight === 1 ? '' : ` · weight ${weight}`;
  const breaks = makesOrBreaks ? ' · makes or breaks the others' : '';
  return [
    { indent: 0, look: 'strong', text: `${number}. ${title}${weighs}${breaks}` },
    { indent: 0, text: about },
  ];
}

function questionItems(question: Question, number: string, reader: Reader): Item[] {
  const marks = [question.id, ...(question.core ? ['quick'] : [])].join(', ');
  const said = (lead: string, text: string | undefined): Item[] =>
    text === undefined ? [] : [{ indent: 6, lead, text }];
  return [
    { indent: 0, look: 'strong', lead: number.padEnd(6), text: `${question.ask} (${marks})` },
    ...said('Customers are asked: ', question.askCustomer),
    ...said('Only if ', question.when && `${conditionText(question.when)}.`),
    ...answerItems(question),
    ...said('Why: ', question.why),
    ...said('Evidence: ', question.evidence),
    ...(reader === 'facilitator' ? facilitatorItems(question) : []),
  ];
}

function answerItems(question: Question): Item[] {
  switch (question.kind) {
    case 'scale':
      return levelItems(question.levels, question.reverse ? 'The first level is the good end.' : undefined);
    case 'say-do':
    case 'formal-informal':
      return question.sides.flatMap(({ ask, levels }) => [{ indent: 6, text: ask }, ...levelItems(levels)]);
    case 'yes-no':
      return [{ indent: 6, text: 'Yes or no.' }];
    case 'choice':
    case 'multi-choice':
      return question.options.map(({ text }) => ({ indent: 6, lead: '-  ', text }));
    case 'open-text':
      return [{ indent: 6, text: 'In their own words.' }];
    case 'list':
      return [{ indent: 6, text: `A list of ${question.of}.` }];
  }
}

const levelItems = (levels: Level[], remark?: string): Item[] => [
  ...(remark === undefined ? [] : [{ indent: 6, text: remark }]),
  ...levels.flatMap(({ text, criteria }, index) => [
    { indent: 6, lead: `${index + 1}  `, text },
    ...criteria.map((criterion) => ({ indent: 9, lead: 'only if: ', text: criterion })),
  ]),
];

const probeWords = {
  split: 'If the room is split: ',
  'all-low': 'If all are low: ',
  'all-high': 'If all are high: ',
  'dont-know': 'If many do not know: ',
} as const;

const facilitatorItems = ({ facilitator, probes }: Question): Item[] => [
  ...(facilitator === undefined ? [] : [{ indent: 6, lead: 'For you: ', text: facilitator }]),
  ...(['split', 'all-low', 'all-high', 'dont-know'] as const).flatMap((pattern) => {
    const text = probes[pattern];
    return text === undefined ? [] : [{ indent: 6, lead: probeWords[pattern], text }];
  }),
];

function stepItems({ nextSteps }: Factor): Item[] {
  const words = { low: 'low', middle: 'in the middle', high: 'high' } as const;
  const items = (['low', 'middle', 'high'] as const).flatMap((standing): Item[] => {
    if (nextSteps[standing].length === 0) return [];
    return [
      { indent: 0, text: `Next steps when this stands ${words[standing]}:` },
      ...nextSteps[standing].map(stepItem),
    ];
  });
  return items.length > 0 ? [blank, ...items] : [];
}

const stepItem = (step: NextStep): Item => ({
  indent: 2,
  lead: '-  ',
  text: `${step.do} (${step.who}, within ${step.within}) A sign that it worked: ${step.sign}`,
});

function conditionText(condition: Condition): string {
  switch (condition.test) {
    case 'is':
      return `the answer to ${condition.question} is ${condition.value}`;
    case 'includes':
      return `the answer to ${condition.question} includes ${condition.option}`;
    case 'at-least':
      return `${condition.question} stands at level ${condition.level} or above`;
    case 'at-most':
      return `${condition.question} stands at level ${condition.level} or below`;
    case 'answered':
      return `${condition.question} was ${condition.answered ? '' : 'not '}answered`;
    case 'all':
      return condition.of.map(conditionText).join(' and ');
    case 'any':
      return condition.of.map(conditionText).join(' or ');
    case 'not':
      return `it is not so that ${condition.of.map(conditionText).join(' and ')}`;
  }
}
