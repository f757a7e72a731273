// What became of each question between two versions of a rubric: by id, by what the changelog declares, and by the levels themselves.
import { ballotsOf, type Question } from '../kinds/index.ts';
import type { Ballot, Condition } from '../kinds/question.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { tidy } from '../text.ts';
import type { Fate } from './audit-diff.ts';
import { declaredIn, endOf, newness, type Origin, originsOf } from './lineage.ts';

/** A question of either version, or one of each that belong together. */
export interface QuestionPair {
  before: string | null;
  after: string | null;
  /** Its id in the newer version (in the older one, where it is gone). */
  id: string;
  fate: Fate;
  /** Answers to both may be compared. */
  comparable: boolean;
}

const comparableFates: readonly Fate[] = ['same', 'reworded', 'replaced', 'moved'];

/** Pairs in the order of the newer version, then what is gone, in the order of the older one. Swapping the versions swaps the sides. */
export function pairQuestions(before: Rubric, after: Rubric): QuestionPair[] {
  const turned = newness(before.version, after.version) > 0;
  const [older, newer] = turned ? [after, before] : [before, after];
  const [was, is] = [placesIn(older), placesIn(newer)];
  const origins = originsOf(older, newer, { was: new Set(was.keys()), is: new Set(is.keys()) });
  const idNow = new Map(
    [...origins].flatMap(([id, { id: source }]) => (source === null ? [] : [[source, id] as const])),
  );
  const pairs = [...is].map(([id, place]): { old: string | null; new: string | null; fate: Fate } => {
    const origin = origins.get(id);
    const from = was.get(origin?.id ?? '');
    if (origin === undefined || from === undefined) return { old: null, new: id, fate: origin?.parted ?? 'new' };
    return { old: origin.id, new: id, fate: fateOf(from, place, origin, idNow) };
  });
  const gone = [...was.keys()]
    .filter((id) => !idNow.has(id))
    .map((id): { old: string | null; new: string | null; fate: Fate } => ({
      old: id,
      new: null,
      fate: endOf(id, origins),
    }));
  return [...pairs, ...gone].map((pair) => {
    const [one, other] = turned ? [pair.new, pair.old] : [pair.old, pair.new];
    const fate = turned && (pair.fate === 'new' || pair.fate === 'retired') ? opposite[pair.fate] : pair.fate;
    const both = one !== null && other !== null;
    return {
      before: one,
      after: other,
      id: pair.new ?? pair.old ?? '',
      fate,
      comparable: both && comparableFates.includes(fate),
    };
  });
}

const opposite = { new: 'retired', retired: 'new' } as const;

interface PlaceIn {
  factor: string;
  question: Question;
}
const placesIn = (rubric: Rubric): Map<string, PlaceIn> =>
  new Map(
    rubric.factors.flatMap((factor) =>
      factor.questions.map((question) => [question.id, { factor: factor.id, question }]),
    ),
  );

function fateOf(old: PlaceIn, young: PlaceIn, { changes }: Origin, idNow: ReadonlyMap<string, string>): Fate {
  if (measureOf(old.question) !== measureOf(young.question)) return 'rescaled';
  // Turned round, the same words must still be worth the same, whatever is declared.
  const sameLevels = levelsOf(old.question) === levelsOf(young.question);
  if (!sameLevels && worthsOf(old.question) !== worthsOf(young.question)) return 'rescaled';
  const isEqual = changes.length > 0 && changes.every(({ equivalent }) => equivalent);
  if (!isEqual) {
    const open = changes.filter(({ equivalent }) => !equivalent);
    const parted = declaredIn(open);
    if (parted !== null) return parted;
    if (open.some(({ is }) => is === 'rescaled') || !sameLevels) return 'rescaled';
    if (askedOf(old.question, idNow) !== askedOf(young.question, new Map())) return 'asked-of-others';
  }
  if (old.factor !== young.factor) return 'moved';
  if (old.question.id !== young.question.id) return 'replaced';
  const same = asksOf(old.question) === asksOf(young.question);
  return same && changes.every(({ is }) => is === 'new') ? 'same' : 'reworded';
}

/** Answers in an order that no version can change: a scale's by what they are worth, options by their ids. */
function inOwnOrder(question: Question): Pick<Ballot, 'side' | 'scoring' | 'ordered' | 'slots'>[] {
  const ids = 'options' in question ? question.options.map(({ id }) => id) : null;
  return ballotsOf(question).map(({ side, scoring, ordered, slots }) => {
    const named = slots.map((slot, index) => ({ slot, id: ids?.[index] ?? '' }));
    const sorted = named.toSorted((one, other) =>
      ids !== null
        ? compare(one.id, other.id)
        : question.kind === 'scale'
          ? (one.slot.worth ?? 0) - (other.slot.worth ?? 0)
          : 0,
    );
    return { ...(side === undefined ? {} : { side }), scoring, ordered, slots: sorted.map(({ slot }) => slot) };
  });
}
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** What an answer is and what it is worth: kind, sides, number of levels or ids of options, worth. */
const measureOf = (question: Question): string =>
  JSON.stringify([
    question.kind,
    question.kind === 'list' ? question.of : '',
    'options' in question ? question.options.map(({ id }) => id).sort() : [],
    inOwnOrder(question).map(({ side, scoring, ordered, slots }) => [
      side,
      scoring,
      ordered,
      slots.map(({ worth }) => worth),
    ]),
  ]);
const levelsOf = (question: Question): string =>
  JSON.stringify(
    inOwnOrder(question).map(({ slots }) => slots.map(({ text, criteria }) => [text, ...criteria].map(tidy))),
  );
const worthsOf = (question: Question): string =>
  JSON.stringify(ballotsOf(question).map(({ slots }) => slots.map(({ worth }) => worth)));
/** What is read out, and in which order the answers stand. */
const asksOf = (question: Question): string =>
  JSON.stringify(
    [question.ask, ...ballotsOf(question).flatMap(({ ask, slots }) => [ask, ...slots.map(({ text }) => text)])].map(
      tidy,
    ),
  );
/** Who is asked: the groups, and what must have been answered before, under the ids of the newer version. */
const askedOf = (question: Question, idNow: ReadonlyMap<string, string>): string => {
  const now = (when: Condition): unknown =>
    'of' in when ? { ...when, of: when.of.map(now) } : { ...when, question: idNow.get(when.question) ?? when.question };
  return JSON.stringify([
    [...(question.askedOf ?? [])].sort(),
    question.when === undefined ? null : now(question.when),
  ]);
};
