// What stands under a question in a file: a plain value, a word for having none, or a record with all that was said.
import { type Answer, confidences, type Entry, type Group, type Missing, missingStates } from '../audit.ts';
import { ballotsOf, castOf, type Question, readValue, type Value } from '../kinds/index.ts';
import { isBlank, isRecord } from '../kinds/question.ts';
import { nearest } from '../problem.ts';
import type { Path } from '../source/source.ts';
import { type Hall, readVotes } from './read-votes.ts';
import { longestText } from './shape.ts';

const entryKeys = ['answer', 'agreed', 'confirmed', 'hands', 'note', 'evidence', 'confidence', 'skipped'] as const;
const answerKeys: readonly string[] = ['answer', 'confirmed'];
const isMissing = (plain: unknown): plain is Missing => missingStates.some((state) => state === plain);

/** Reads an entry; nothing if there is none, or if it could not be read (which is reported). */
export function readEntry(plain: unknown, at: Path, hall: Hall): Entry | undefined {
  if (plain === null || plain === undefined) return undefined;
  if (isLong(plain, entryKeys)) return readLong(plain, at, hall);
  const answer = readAnswer(plain, at, hall, undefined);
  return answer && { answer };
}

/** Reads one person's answer: the short form, or { answer, confirmed }. */
export function readOneAnswer(plain: unknown, at: Path, hall: Hall): Answer | undefined {
  if (plain === null || plain === undefined) return undefined;
  if (!isLong(plain, answerKeys)) return readAnswer(plain, at, hall, undefined);
  refuseStrangers(plain, answerKeys, at, hall);
  const confirmed = readTrue(plain, 'confirmed', at, hall);
  return readAnswer(plain['answer'], [...at, 'answer'], hall, confirmed);
}

/** A record is the long form as soon as one of its keys is, or when nothing else could have been meant. */
const isLong = (plain: unknown, keys: readonly string[]): plain is Record<string, unknown> =>
  isRecord(plain) && (Object.keys(plain).length === 0 || Object.keys(plain).some((key) => keys.includes(key)));

function readLong(plain: Record<string, unknown>, at: Path, hall: Hall): Entry {
  refuseStrangers(plain, entryKeys, at, hall);
  const entry: Entry = {};
  const confirmed = readTrue(plain, 'confirmed', at, hall);
  const both = plain['answer'] !== undefined && plain['agreed'] !== undefined;
  if (both) hall.report('bad-answer', 'Give `answer`, or `agreed` beside votes; not both.', [...at, 'agreed']);
  const key = plain['agreed'] === undefined ? 'answer' : 'agreed';
  const given = plain[key];
  if (given !== undefined && given !== null) {
    const answer = readAnswer(given, [...at, key], hall, confirmed);
    if (answer) entry.answer = answer;
  } else if (confirmed) {
    hall.report('bad-answer', '`confirmed` belongs to an answer, and there is none here.', [...at, 'confirmed']);
  }
  if (plain['hands'] !== undefined && plain['hands'] !== null) {
    entry.votes = readVotes(plain['hands'], [...at, 'hands'], hall);
  }
  const note = readText(plain['note'], [...at, 'note'], hall);
  if (note !== undefined) entry.note = note;
  const evidence = readEvidence(plain['evidence'], [...at, 'evidence'], hall);
  if (evidence) entry.evidence = evidence;
  const confidence = plain['confidence'];
  if (confidence !== undefined && confidence !== null) {
    const known = confidences.find((word) => word === confidence);
    if (known) entry.confidence = known;
    else hall.report('wrong-value', `\`confidence\` is one of ${confidences.join(', ')}.`, [...at, 'confidence']);
  }
  if (readTrue(plain, 'skipped', at, hall)) entry.skipped = true;
  return entry;
}

function readAnswer(plain: unknown, at: Path, hall: Hall, confirmed: true | undefined): Answer | undefined {
  if (isMissing(plain)) return { state: plain };
  const { question } = hall;
  const read = readValue(plain, question);
  if (!read.ok) {
    hall.report(...complaint(plain, question, read.expected), at, hintFor(plain, question));
    return undefined;
  }
  const tooLong = textsIn(read.value).find((text) => text.length > longestText);
  if (tooLong) hall.report('bad-answer', `This text is longer than ${longestText} characters.`, at);
  refuseUnknownGroups(read.value, at, hall);
  const criteria = criteriaOf(read.value, question);
  if (criteria.length > 0 && confirmed === undefined) {
    const message = `This level may be chosen only if all of this is true: ${criteria.join(' · ')}`;
    hall.report.strictly('criteria-not-confirmed', message, at, 'If it is, write { answer: …, confirmed: true }.');
  }
  const answered: Answer = { state: 'answered', value: read.value };
  return confirmed ? { ...answered, confirmed } : answered;
}

function complaint(plain: unknown, question: Question, expected: string): ['unknown-option' | 'bad-answer', string] {
  const isOptional = question.kind === 'choice' || question.kind === 'multi-choice';
  if (isOptional && typeof plain === 'string')
    return ['unknown-option', `There is no option \`${plain}\`; expected ${expected}.`];
  return [
    'bad-answer',
    `This does not answer \`${question.id}\`; expected ${expected}, or one of ${missingStates.join(', ')}.`,
  ];
}

/** The nearest option, word or key to what was written. */
function hintFor(plain: unknown, question: Question): string | undefined {
  const options = 'options' in question ? question.options.map(({ id }) => id) : [];
  const words = isRecord(plain) ? Object.keys(plain) : [plain].flat().filter((part) => typeof part === 'string');
  const known = isRecord(plain) ? [...entryKeys] : [...options, ...missingStates];
  const unknown = words.find((word) => !known.includes(word));
  const near = unknown === undefined ? undefined : nearest(unknown, known);
  return near && `Did you mean \`${near}\`?`;
}

/** What must be true before the answer's levels may be chosen. */
function criteriaOf(value: Value, question: Question): string[] {
  const cast = castOf(value, question);
  return ballotsOf(question).flatMap((ballot, index) =>
    (cast[index] ?? []).flatMap((slot) => ballot.slots[slot]?.criteria ?? []),
  );
}

const textsIn = (value: Value): string[] =>
  Array.isArray(value)
    ? value.flatMap((part) => (typeof part === 'string' ? [] : Object.values(part).map(String)))
    : [];

function refuseUnknownGroups(value: Value, at: Path, hall: Hall): void {
  if (hall.question.kind !== 'open-text' || !Array.isArray(value)) return;
  value.forEach((voice, index) => {
    if (typeof voice !== 'object' || !('group' in voice) || typeof voice.group !== 'string') return;
    const known = hall.groups.map(({ id }: Group) => id);
    if (known.includes(voice.group)) return;
    const message = `There is no group \`${voice.group}\` in this audit.`;
    const near = nearest(voice.group, known);
    hall.report('unknown-group', message, [...at, index, 'group'], near && `Did you mean \`${near}\`?`);
  });
}

function refuseStrangers(plain: Record<string, unknown>, known: readonly string[], at: Path, hall: Hall): void {
  for (const key of Object.keys(plain)) {
    if (known.includes(key)) continue;
    hall.report.stranger('unknown-key', `\`${key}\` is not a key here.`, [...at, key], key, [...known]);
  }
}

function readTrue(plain: Record<string, unknown>, key: string, at: Path, hall: Hall): true | undefined {
  const given = plain[key];
  if (given === true) return true;
  if (given !== undefined && given !== false && given !== null) {
    hall.report('wrong-value', `\`${key}\` is true, or left out.`, [...at, key]);
  }
  return undefined;
}

function readText(plain: unknown, at: Path, hall: Hall): string | undefined {
  if (isBlank(plain)) return undefined;
  if (typeof plain === 'string' && plain.length <= longestText) return plain;
  const hint =
    typeof plain === 'object' || typeof plain === 'string' ? undefined : `Put it in quotes: "${String(plain)}".`;
  hall.report('wrong-value', `Expected a text of at most ${longestText} characters.`, at, hint);
  return undefined;
}

function readEvidence(plain: unknown, at: Path, hall: Hall): Entry['evidence'] {
  if (plain === undefined || plain === null) return undefined;
  if (!isRecord(plain)) {
    hall.report('wrong-shape', 'Expected lists of texts, as in { for: […], against: […] }.', at);
    return undefined;
  }
  refuseStrangers(plain, ['for', 'against'], at, hall);
  const texts = (side: 'for' | 'against'): string[] =>
    [plain[side] ?? []].flat().flatMap((text, index) => readText(text, [...at, side, index], hall) ?? []);
  const evidence = { for: texts('for'), against: texts('against') };
  return evidence.for.length + evidence.against.length > 0 ? evidence : undefined;
}
