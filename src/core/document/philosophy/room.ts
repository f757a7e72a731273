// What every section needs to look up: who spoke, what was said at a question, and how a voice may be named.

import { type Action, type Entry, peopleOf, type QuestionKey, type ServicePromise } from '../../audit.ts';
import { promisesIn } from '../../audit-file/promises.ts';
import { ballotsOf, type Question } from '../../kinds/index.ts';
import type { ListItem } from '../../kinds/list.ts';
import type { Voice } from '../../kinds/open-text.ts';
import type { Role } from '../../kinds/question.ts';
import { thresholdsOf } from '../../score-audit/bands.ts';
import type { Basis, ScoredAudit, ScoredFactor, ScoredQuestion } from '../../score-audit/scored-audit.ts';
import { type GroupWords, groupWords } from '../words/group-words.ts';
import { plain } from '../words/plain.ts';

/** A judged audit with ways to look things up in it. */
export interface Room {
  scored: ScoredAudit;
  /** Questions that were asked and shown, in order. */
  questions: ScoredQuestion[];
  /** Groups that may be named, by id. */
  groups: Map<string, GroupWords>;
  /** Who is behind the answers as a whole. */
  speakers: Exclude<Basis, 'none'>;
  /** Where bands begin, 0..100. */
  thresholds: Set<number>;
  /** Where a reader finds what is not told here. */
  rest: 'in the appendix' | 'in the full document';
}

export function roomOf(scored: ScoredAudit, rest: Room['rest'] = 'in the appendix'): Room {
  const { audit } = scored;
  const questions = scored.rubrics
    .flatMap(({ factors }) => factors)
    .flatMap((factor) => factor.questions)
    .filter((question) => question.asked && !question.hidden);
  const groups = new Map(scored.groups.shown.map(({ id, title }) => [id, groupWords(title)]));
  return {
    scored,
    questions,
    groups,
    speakers: speakersOf(audit.mode, peopleOf(audit)),
    thresholds: thresholdsOf(scored.rubrics),
    rest,
  };
}

function speakersOf(mode: ScoredAudit['audit']['mode'], responses: number): Room['speakers'] {
  if (responses > 1) return 'people';
  return mode === 'one-voice' ? 'one-voice' : mode === 'consensus' ? 'agreed' : 'hands';
}

export const entryOf = (room: Room, { key }: { key: QuestionKey }): Entry => room.scored.audit.entries[key] ?? {};

/** Asked and shown questions that play a part in the document, whatever rubric they stand in. */
export const inRole = (room: Room, role: Role): ScoredQuestion[] =>
  room.questions.filter(({ question }) => question.role === role);

/** Whose words stand in the opening: ours, or those of the one person who answered. */
export const inWhoseWords = ({ speakers }: Room): string =>
  speakers === 'one-voice' ? 'as one of us puts it' : 'in our own words';

/** "the room was", or "we were" where people answered each for themselves. */
export const theRoomWas = ({ speakers }: Room): string => (speakers === 'people' ? 'we were' : 'the room was');

/** All factors in order. */
export const factorsOf = (room: Room): ScoredFactor[] => room.scored.rubrics.flatMap(({ factors }) => factors);

/** The factor that a finding names. */
export const factorOf = (room: Room, rubric: string, factor: string): ScoredFactor | undefined =>
  factorsOf(room).find((scored) => scored.rubric === rubric && scored.factor.id === factor);

/** A factor's name, told apart from one of the same name in another rubric. */
export function nameOf(room: Room, { factor, rubric }: ScoredFactor): string {
  const twins = factorsOf(room).filter((other) => other.factor.title === factor.title);
  const title = room.scored.rubrics.find((one) => one.rubric.id === rubric)?.rubric.title;
  return twins.length > 1 && title !== undefined ? `${factor.title} (in “${title}”)` : factor.title;
}

/** The asked question behind a promise or an action, if there is one. */
export const questionOf = (room: Room, key: QuestionKey | undefined): ScoredQuestion | undefined =>
  room.questions.find((question) => question.key === key);

function valuesOf<T>(room: Room, asked: ScoredQuestion, read: (value: unknown) => T[]): T[] {
  const { entries, responses } = room.scored.audit;
  const answers = [entries[asked.key]?.answer, ...responses.map(({ answers }) => answers[asked.key])];
  return answers.flatMap((answer) => (answer?.state === 'answered' ? read(answer.value) : []));
}

/** What people said to an open question, in order; blank texts left out. A voice has a group where that may be told. */
export function voicesOn(room: Room, asked: ScoredQuestion): Voice[] {
  if (asked.question.kind !== 'open-text') return [];
  const voices = valuesOf(room, asked, (value) => (Array.isArray(value) ? (value as Voice[]) : []));
  return voices.filter(({ text }) => plain(text) !== '');
}

/** Entries of a list, each text once. */
export function itemsOn(room: Room, asked: ScoredQuestion): ListItem[] {
  if (asked.question.kind !== 'list') return [];
  const items = valuesOf(room, asked, (value) => (Array.isArray(value) ? (value as ListItem[]) : []));
  return unique(items.filter(({ text }) => plain(text) !== ''));
}

/** Reasons that were given for a choice. */
export function reasonsOn(room: Room, asked: ScoredQuestion): string[] {
  if (asked.question.kind !== 'choice') return [];
  return valuesOf(room, asked, (value) => {
    const why = typeof value === 'object' && value !== null && 'why' in value ? value.why : undefined;
    return typeof why === 'string' && plain(why) !== '' ? [why] : [];
  });
}

const sameText = (text: string): string =>
  plain(text)
    .toLocaleLowerCase('en')
    .replace(/[.!\s]+$/u, '');

/** Each text once, the first of its kind. */
export function unique<T extends { text: string }>(items: readonly T[]): T[] {
  const seen = new Set<string>();
  return items.filter(({ text }) => !seen.has(sameText(text)) && seen.add(sameText(text)));
}

/** Each text once, with how many said it, those said most often first. */
export function tallied(voices: readonly Voice[]): { voice: Voice; times: number }[] {
  const times = new Map<string, number>();
  for (const { text } of voices) times.set(sameText(text), (times.get(sameText(text)) ?? 0) + 1);
  return unique(voices)
    .map((voice) => ({ voice, times: times.get(sameText(voice.text)) ?? 1 }))
    .sort((one, other) => other.times - one.times);
}

/** A few voices that say something in about a sentence, from as many groups as there are, in the order in which they spoke. */
export function telling(voices: readonly Voice[], most: number): Voice[] {
  const distinct = unique(voices);
  const strange = ({ text }: Voice) => Math.abs(Math.log(Math.max(1, plain(text).length) / 80));
  const ranked = [...distinct].sort((one, other) => strange(one) - strange(other));
  const chosen: Voice[] = [];
  for (const voice of ranked) {
    if (chosen.length < most && !chosen.some(({ group }) => group !== undefined && group === voice.group)) {
      chosen.push(voice);
    }
  }
  for (const voice of ranked) if (chosen.length < most && !chosen.includes(voice)) chosen.push(voice);
  return distinct.filter((voice) => chosen.includes(voice));
}

/** Whose words these are, where the group may be named: "from the front line". Else nothing: the room is who speaks. */
export function whose(room: Room, voice: Voice): string | null {
  const group = voice.group === undefined ? undefined : room.groups.get(voice.group);
  return group === undefined ? null : group.from;
}

/** Promises: those captured on the way, then those of the lists that were made, each text once, numbered on. */
export const promisesOf = ({ scored }: Room): ServicePromise[] =>
  promisesIn(scored.audit).filter(({ text }) => plain(text) !== '');

export const actionsOf = (room: Room): Action[] => room.scored.audit.actions.filter(({ text }) => plain(text) !== '');

/** How many levels a question's scoring side has; 2 for yes and no, 0 without. */
export const levelsOf = (question: Question): number =>
  ballotsOf(question).find((ballot) => ballot.scoring)?.slots.length ?? 0;
