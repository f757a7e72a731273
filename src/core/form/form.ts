// The plan of a form: pages, questions and choices, as every survey tool can show them. Bytes for each tool are made of it in src/render/form.
import type { Group, QuestionKey } from '../audit.ts';
import { type Asked, plannedQuestions } from '../interview/plan.ts';
import type { Question } from '../kinds/index.ts';
import { isPair } from '../kinds/index.ts';
import type { Level } from '../kinds/question.ts';
import { asOneSentence } from '../rubric/criteria.ts';
import { type Rubric, usualGroups } from '../rubric/rubric.ts';
import { formCode, formName, groupCode, optionCode, ownName, type Way, wayCodes, ways } from './names.ts';
import { type Phrases, phrasesFor } from './phrases.ts';
import { type Dialect, inDialect, type Rule, ruleOf } from './rule.ts';

/** One thing that can be chosen. */
export interface Choice {
  /** What comes back where names may be long: a level's number, yes or no, an option's id, or a way of having no answer. */
  id: string;
  /** The same in at most five letters and digits. */
  code: string;
  text: string;
  /** Set for a way of having no answer. */
  way?: Way;
}

/** One question of a form; a pair is two of them. */
export interface Item {
  /** From 1, through the whole form. */
  number: number;
  name: string;
  code: string;
  key: QuestionKey;
  question: string;
  side?: string;
  /** The reason for the choice before it. */
  why?: true;
  answer: 'one' | 'many' | 'words' | 'lines';
  ask: string;
  /** As `ask`, but no other question of the form is headed so. */
  heading: string;
  help: string[];
  choices: Choice[];
  /** How many may be chosen, or how many lines written. */
  atMost?: number;
  when?: Rule;
  /** The same for people, where a tool can't hide questions. */
  whenInWords?: string;
}

export interface Page {
  /** The factor's id. */
  id: string;
  title: string;
  items: Item[];
}

export interface Form {
  rubric: { id: string; version: string };
  language: string;
  title: string;
  opening: string[];
  thanks: string;
  /** Asked first: which group somebody belongs to. Where all belong to one, it is `fixed` and nobody is asked. */
  group: { name: string; ask: string; help: string; choices: Choice[]; fixed?: Choice };
  pages: Page[];
}

/** What a form may be told beside its rubric. */
export interface Wishes {
  depth: 'quick' | 'full';
  /** Who answers: `customers` read `askCustomer` where there is one, and belong to one group. */
  readers: 'people' | 'customers';
  /** Groups to choose from; the rubric's own, or the usual ones without customers, if left out. */
  groups?: Pick<Group, 'id' | 'title'>[];
  /** Under how many people no group is shown by itself. */
  minimumGroup: number;
}

/** The plan of a rubric's form. The same rubric and wishes always give the same form. */
export function formOf(rubric: Rubric, wishes: Wishes): Form {
  const words = phrasesFor(rubric.language);
  const groups = groupsFor(rubric, wishes, words);
  const asked = plannedQuestions({ depth: wishes.depth, rubrics: [{ rubric }] }).filter(({ question }) =>
    isFor(question, groups),
  );
  const pages = withNumbers(rubric, asked, wishes, words);
  const [only] = groups;
  return {
    rubric: { id: rubric.id, version: rubric.version },
    language: rubric.language,
    title: rubric.title,
    opening: words.opening(wishes.readers, wishes.minimumGroup),
    thanks: words.thanks,
    group: {
      name: ownName('group'),
      ask: words.group,
      help: words.groupHelp(wishes.minimumGroup),
      choices: groups,
      ...(groups.length === 1 && only !== undefined ? { fixed: only } : {}),
    },
    pages,
  };
}

function groupsFor(rubric: Rubric, { groups, readers }: Wishes, words: Phrases): Choice[] {
  const own =
    rubric.groups.length > 0 ? rubric.groups : usualGroups.map(({ id }) => ({ id, title: words.groups[id] ?? id }));
  const chosen = groups ?? own.filter(({ id }) => (id === 'customers') === (readers === 'customers'));
  const fitting = chosen.length > 0 ? chosen : [{ id: 'customers', title: words.groups['customers'] ?? 'Customers' }];
  return fitting.map(({ id, title }, index) => ({ id, code: groupCode(index), text: title }));
}

/** Questions for certain groups are asked where one of these may answer. */
const isFor = ({ askedOf }: Question, groups: Choice[]): boolean =>
  askedOf === undefined || groups.some(({ id }) => askedOf.includes(id));

function withNumbers(rubric: Rubric, asked: Asked[], wishes: Wishes, words: Phrases): Page[] {
  const before = new Map<string, Question>();
  const items: Item[] = [];
  const pages = rubric.factors.map((factor): Page => {
    const own = asked
      .filter((each) => each.factor.id === factor.id)
      .flatMap((each): Item[] => {
        const when = each.question.when === undefined ? true : ruleOf(each.question.when, (id) => before.get(id));
        if (when === false) return [];
        before.set(each.question.id, each.question);
        const parts = partsOf(each, wishes, words).map((part): Item => {
          const numbered: Item = {
            ...part,
            number: items.length + 1,
            heading: part.ask,
            ...(when === true ? {} : { when, whenInWords: words.onlyIf(inDialect(when, spoken(items, words))) }),
          };
          items.push(numbered);
          return numbered;
        });
        return parts;
      });
    return { id: factor.id, title: factor.title, items: own };
  });
  const alone = onlyOnce(rubric);
  return pages
    .filter((page) => page.items.length > 0)
    .map((page) => ({
      ...page,
      items: page.items.map((item) => (alone(item) ? item : { ...item, heading: `${item.ask} [${item.code}]` })),
    }));
}

const letters = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether what an item asks is asked by one question of the rubric only, in whatever wording. */
function onlyOnce(rubric: Rubric): (item: Item) => boolean {
  const seen = new Map<string, Set<string>>();
  for (const { questions } of rubric.factors) {
    for (const question of questions) {
      const sides = isPair(question) ? question.sides.map(({ id, ask }) => ({ id, ask })) : [];
      const whole = [question.ask, question.askCustomer ?? question.ask].map((ask) => ({ id: '', ask }));
      for (const { id, ask } of [...whole, ...sides]) {
        const askers = seen.get(letters(ask)) ?? new Set<string>();
        seen.set(letters(ask), askers.add(`${question.id} ${id}`));
      }
    }
  }
  return ({ ask, why }) => why === true || (seen.get(letters(ask))?.size ?? 0) <= 1;
}

type Part = Omit<Item, 'number' | 'heading' | 'when' | 'whenInWords'>;

function partsOf({ key, rubric, question }: Asked, { readers }: Wishes, words: Phrases): Part[] {
  const ask = readers === 'customers' ? (question.askCustomer ?? question.ask) : question.ask;
  const named = (part?: string) => ({
    name: formName(rubric.id, question.id, part),
    code: formCode(rubric.id, question.id, part),
    key,
    question: question.id,
  });
  const away = ways.map((way): Choice => ({ id: way, code: wayCodes[way], text: words.ways[way], way }));
  if (isPair(question)) {
    return question.sides.map((side) => ({
      ...named(side.id),
      side: side.id,
      answer: 'one',
      ask: side.ask,
      help:
        side.id === question.sides[0].id ? [ask, ...criteriaOf(side.levels, words)] : criteriaOf(side.levels, words),
      choices: [...levelChoices(side.levels), ...away],
    }));
  }
  switch (question.kind) {
    case 'scale': {
      const help = criteriaOf(question.levels, words);
      return [{ ...named(), answer: 'one', ask, help, choices: [...levelChoices(question.levels), ...away] }];
    }
    case 'yes-no': {
      const choices = (['no', 'yes'] as const).map((id): Choice => ({ id, code: id, text: words[id] }));
      return [{ ...named(), answer: 'one', ask, help: [], choices: [...choices.toReversed(), ...away] }];
    }
    case 'choice':
      return [
        { ...named(), answer: 'one', ask, help: [], choices: [...optionChoices(question.options), ...away] },
        { ...named('why'), why: true, answer: 'words', ask: `${ask} ${words.why}`, help: [], choices: [] },
      ];
    case 'multi-choice': {
      const { atMost } = question;
      const help = [atMost === undefined ? words.many : words.manyAtMost(atMost)];
      const item: Part = {
        ...named(),
        answer: 'many',
        ask,
        help,
        choices: [...optionChoices(question.options), ...away],
      };
      return [atMost === undefined ? item : { ...item, atMost }];
    }
    case 'open-text':
      return [{ ...named(), answer: 'words', ask, help: [words.ownWords], choices: [] }];
    case 'list': {
      const { atMost } = question;
      const help = [atMost === undefined ? words.lines : words.linesAtMost(atMost), words.ownWords];
      const item: Part = { ...named(), answer: 'lines', ask, help, choices: [] };
      return [atMost === undefined ? item : { ...item, atMost }];
    }
  }
}

const levelChoices = (levels: Level[]): Choice[] =>
  levels.map(({ text }, index) => ({ id: String(index + 1), code: String(index + 1), text }));
const optionChoices = (options: { id: string; text: string }[]): Choice[] =>
  options.map(({ id, text }, index) => ({ id, code: optionCode(index), text }));
const criteriaOf = (levels: Level[], words: Phrases): string[] =>
  levels.flatMap(({ text, criteria }) =>
    criteria.length === 0 ? [] : [words.criteria(text, asOneSentence(criteria))],
  );

/** Conditions as people say them. */
const spoken = (items: Item[], words: Phrases): Dialect => {
  const itemOf = (question: string, side?: string) =>
    items.find((item) => item.question === question && item.side === side && !item.why);
  return {
    chosen: (question, side, codes) => {
      const item = itemOf(question, side);
      const texts = (item?.choices ?? []).filter(({ id }) => codes.includes(id)).map(({ text }) => `“${text}”`);
      return words.chose(item?.number ?? 0, texts.join(' / '));
    },
    written: (question) => words.answered(itemOf(question)?.number ?? 0),
    all: (parts) => parts.join(` ${words.and} `),
    any: (parts) => `(${parts.join(` ${words.or} `)})`,
    not: (part) => words.not(part),
  };
};

/** The item that a rule tests. */
export const testedItem = (form: Form, question: string, side: string | undefined): Item | undefined =>
  form.pages
    .flatMap(({ items }) => items)
    .find((item) => item.question === question && item.side === side && item.why === undefined);
