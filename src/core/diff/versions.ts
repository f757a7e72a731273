// What became of each question between two versions of a rubric: by id, by what the changelog declares, and by the levels themselves.
import { ballotsOf, type Question } from '../kinds/index.ts';
import type { QuestionChange, Rubric } from '../rubric/rubric.ts';
import { tidy } from '../text.ts';
import type { Fate } from './audit-diff.ts';

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
  const turned = newness(before, after) > 0;
  const [older, newer] = turned ? [after, before] : [before, after];
  const changes = changesBetween(older, newer);
  const [was, is] = [placesIn(older), placesIn(newer)];
  const taken = new Set<string>();
  const pairs = [...is].map(([id, place]): { old: string | null; new: string | null; fate: Fate } => {
    const change = changes.get(id);
    const source = was.has(id) ? id : sourceOf(change, was, is);
    const from = source === null || taken.has(source) ? undefined : was.get(source);
    if (source === null || from === undefined) return { old: null, new: id, fate: declared(change) ?? 'new' };
    taken.add(source);
    return { old: source, new: id, fate: fateOf(from, place, source === id ? 'kept' : 'renamed', change) };
  });
  const gone = [...was.keys()]
    .filter((id) => !taken.has(id))
    .map((id): { old: string | null; new: string | null; fate: Fate } => {
      const successor = [...changes.values()].find(({ replaces }) => replaces.includes(id));
      return { old: id, new: null, fate: declared(successor) ?? 'retired' };
    });
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

/** Above 0 where the first is the newer version. */
function newness(one: Rubric, other: Rubric): number {
  const [a, b] = [one.version, other.version].map((version) => version.split('.').map(Number));
  for (const place of [0, 1, 2]) {
    const step = (a?.[place] ?? 0) - (b?.[place] ?? 0);
    if (step !== 0) return step;
  }
  return 0;
}

/** What the newer version declares about its questions since the older one; a later entry beats an earlier one. */
function changesBetween(older: Rubric, newer: Rubric): Map<string, QuestionChange> {
  const since = newer.changelog.filter(
    ({ version }) => newness({ ...newer, version }, older) > 0 && newness({ ...newer, version }, newer) <= 0,
  );
  const inOrder = since.toSorted((a, b) => newness({ ...newer, version: a.version }, { ...newer, version: b.version }));
  return new Map(inOrder.flatMap(({ changes }) => changes.map((change) => [change.question, change] as const)));
}

/** The one question that a new id stands for: declared equivalent, and gone under its old id. */
function sourceOf(
  change: QuestionChange | undefined,
  was: ReadonlyMap<string, PlaceIn>,
  is: ReadonlyMap<string, PlaceIn>,
): string | null {
  const [only, ...more] = change?.replaces ?? [];
  if (change?.equivalent !== true || only === undefined || more.length > 0) return null;
  return was.has(only) && !is.has(only) ? only : null;
}

const declared = (change: QuestionChange | undefined): 'split' | 'merged' | null =>
  change?.is === 'split' || change?.is === 'merged' ? change.is : null;

function fateOf(old: PlaceIn, young: PlaceIn, id: 'kept' | 'renamed', change: QuestionChange | undefined): Fate {
  if (measureOf(old.question) !== measureOf(young.question)) return 'rescaled';
  const equivalent = change?.equivalent === true;
  if (!equivalent && change !== undefined) {
    const parted = declared(change);
    if (parted !== null) return parted;
    if (change.is === 'rescaled') return 'rescaled';
  }
  if (!equivalent && levelsOf(old.question) !== levelsOf(young.question)) return 'rescaled';
  if (old.factor !== young.factor) return 'moved';
  if (id === 'renamed') return 'replaced';
  const same = asksOf(old.question) === asksOf(young.question) && levelsOf(old.question) === levelsOf(young.question);
  return same && (change === undefined || change.is === 'new') ? 'same' : 'reworded';
}

/** What an answer is and what it is worth: kind, sides, number of levels or ids of options, reversal. */
const measureOf = (question: Question): string =>
  JSON.stringify([
    question.kind,
    question.kind === 'list' ? question.of : '',
    'options' in question ? question.options.map(({ id }) => id) : [],
    ballotsOf(question).map(({ side, scoring, ordered, slots }) => [
      side,
      scoring,
      ordered,
      slots.map(({ worth }) => worth),
    ]),
  ]);
const levelsOf = (question: Question): string =>
  JSON.stringify(
    ballotsOf(question).map(({ slots }) => slots.map(({ text, criteria }) => [text, ...criteria].map(tidy))),
  );
const asksOf = (question: Question): string =>
  JSON.stringify([question.ask, ...ballotsOf(question).map(({ ask }) => ask)].map(tidy));
