// Everything that a column may answer, by id and by words: questions, sides of pairs, options to tick, and reasons.
import { keyOf, type QuestionKey } from '../../core/audit.ts';
import { formCode, optionCode, type Way, wayCodes, ways } from '../../core/form/names.ts';
import { inAllLanguages } from '../../core/form/phrases.ts';
import { isPair, type Question } from '../../core/kinds/index.ts';
import type { SideId } from '../../core/kinds/question.ts';
import type { Rubric } from '../../core/rubric/rubric.ts';
import { plainId, wordsOf } from './wording.ts';

/** What a column holds: the answer to a question, one side of a pair, a tick at an option, or the reason for a choice. */
export interface Target {
  key: QuestionKey;
  question: Question;
  side?: SideId;
  option?: string;
  /** A tick at a way of having no answer. */
  way?: Way;
  why?: true;
}

export interface Catalogue {
  /** By `plainId` of a name that a form may give. */
  byId: Map<string, Target>;
  /** By `wordsOf` a heading. */
  byWords: Map<string, Target>;
  /** Options by their words alone, where only one question has such an option. */
  byOption: Map<string, Target>;
  /** The words of every question and side, for finding the nearest. */
  asked: { words: string; target: Target }[];
}

/** A target as text, as in `weisbord/service-values formal`; two targets are the same if their texts are. */
export const nameOf = ({ key, side, option, way, why }: Target): string =>
  [key, side ?? option ?? way ?? (why ? 'why' : undefined)].filter((part) => part !== undefined).join(' ');

interface Entry {
  target: Target;
  ids: string[];
  words: string[];
  options: string[];
}

/** The catalogue of some rubrics. Names that two questions share are left out: they would be a guess. */
export function catalogueOf(rubrics: Rubric[]): Catalogue {
  const entries = rubrics.flatMap((rubric) =>
    rubric.factors.flatMap(({ questions }) => questions.flatMap((question) => entriesOf(rubric.id, question))),
  );
  return {
    byId: unique(entries, ({ ids }) => ids),
    byWords: unique(entries, ({ words }) => words),
    byOption: unique(entries, ({ options }) => options),
    asked: entries
      .filter(({ options }) => options.length === 0)
      .flatMap(({ target, words }) => words.map((each) => ({ words: each, target }))),
  };
}

function unique(entries: Entry[], namesOf: (entry: Entry) => string[]): Map<string, Target> {
  const found = new Map<string, Target | undefined>();
  for (const entry of entries) {
    for (const name of namesOf(entry)) {
      if (name === '') continue;
      const other = found.get(name);
      const isOther = found.has(name) && (other === undefined || nameOf(other) !== nameOf(entry.target));
      found.set(name, isOther ? undefined : entry.target);
    }
  }
  return new Map([...found].filter((pair): pair is [string, Target] => pair[1] !== undefined));
}

function entriesOf(rubric: string, question: Question): Entry[] {
  const key = keyOf(rubric, question.id);
  const asks = [question.ask, question.askCustomer].filter((ask) => ask !== undefined);
  const idsOf = (part = ''): string[] => [
    plainId(question.id) + plainId(part),
    plainId(rubric) + plainId(question.id) + plainId(part),
    formCode(rubric, question.id, part),
  ];
  const whole = { key, question };
  const noOptions = { options: [] };
  if (isPair(question)) {
    return question.sides.map((side) => ({
      target: { ...whole, side: side.id },
      ids: idsOf(side.id),
      words: [side.ask, ...asks.flatMap((ask) => [`${ask} ${side.ask}`, `${ask} ${side.id}`])].map(wordsOf),
      ...noOptions,
    }));
  }
  const own: Entry = { target: whole, ids: idsOf(), words: asks.map(wordsOf), ...noOptions };
  if (question.kind === 'choice') {
    const reasons = [...reasonWords].flatMap((word) => asks.map((ask) => wordsOf(`${ask} ${word}`)));
    return [
      own,
      {
        target: { ...whole, why: true },
        ids: reasonWords.filter((word) => plainId(word) !== '').flatMap((word) => idsOf(word)),
        words: reasons,
        ...noOptions,
      },
    ];
  }
  if (question.kind !== 'multi-choice') return [own];
  const code = formCode(rubric, question.id);
  const options = question.options.map((option, index): Entry => {
    const target = { ...whole, option: option.id };
    const words = asks.flatMap((ask) => [`${ask} ${option.text}`, `${ask} ${option.id}`]).map(wordsOf);
    return { target, ids: [...idsOf(option.id), code + optionCode(index)], words, options: [wordsOf(option.text)] };
  });
  const away = ways.map((way): Entry => {
    const labels = inAllLanguages(({ ways: labelOf }) => labelOf[way]);
    const words = asks.flatMap((ask) => labels.map((label) => wordsOf(`${ask} ${label}`)));
    return { target: { ...whole, way }, ids: [...idsOf(way), code + wayCodes[way]], words, options: [] };
  });
  return [own, ...options, ...away];
}

/** How tools head the column beside a choice that holds the reason or another answer. */
const reasonWords = [
  'why',
  'comment',
  'other',
  'other please specify',
  'text',
  'reason',
  'andere bitte angeben',
  'sonstiges',
  ...inAllLanguages(({ why }) => why),
];
