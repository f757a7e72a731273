// What the labels in a column mean. A column is read as a whole: its labels must all fit one scale, or none of it is guessed.
import { type Answer, missingStates } from '../../core/audit.ts';
import { optionAt } from '../../core/form/names.ts';
import type { Ballot } from '../../core/kinds/question.ts';
import { labelSets, missingLabels, yesNoSet } from './label-sets.ts';

export type Missing = Exclude<Answer['state'], 'answered'>;

/** A slot of a ballot (from 0), or the reason for having no answer. */
export type Meaning = { slot: number } | { missing: Missing };

/** A label as it is compared: case, spaces around and a full stop at the end do not count; other marks do. */
export const labelOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=\p{L})\.$/u, '');

const split = (text: string, mark: string): string[] => text.split(mark).map(labelOf);

/** Labels by step of one common scale. */
type Steps = Map<string, number>;
const stepsOf = (line: string): Steps =>
  new Map(line.split('<').flatMap((step, index) => split(step, '|').map((label): [string, number] => [label, index])));
const countOf = (line: string): number => line.split('<').length;

const yesNo = stepsOf(yesNoSet);
const missing = new Map<string, Missing>(
  Object.entries(missingLabels).flatMap(([state, line]) =>
    split(line, '|').map((label): [string, Missing] => [label, state as Missing]),
  ),
);
missing.set('unanswered', 'unanswered');

/** The state that a label names; nothing if it names none. */
export const missingOf = (label: string): Missing | undefined =>
  missing.get(labelOf(label)) ?? missing.get(labelOf(label).replaceAll('_', '-'));

/** What a mapping says of a label: a level (from 1), the id of an option, yes, no, or a missing state. */
export type Said = number | string;

export interface Question {
  ballot: Ballot;
  kind: 'levels' | 'yes-no' | 'options';
  /** Ids of the ballot's slots, where they are options. */
  ids: string[];
  /** Labels that the mapping explains. */
  said: Map<string, Said>;
  /** Cells that mean that nothing was answered. */
  blanks: string[];
}

/** Meanings of a column's labels, and the labels that are not understood. */
export interface Understood {
  meanings: Map<string, Meaning>;
  unknown: string[];
  /** Several scales would fit, and give different levels. */
  unclear: boolean;
}

/** Reads all labels of a column together. `labels` are cells as they stand in the file. */
export function understand(labels: Iterable<string>, question: Question): Understood {
  const meanings = new Map<string, Meaning>();
  const open: string[] = [];
  for (const label of labels) {
    const meaning = surely(label, question);
    if (meaning) meanings.set(label, meaning);
    else open.push(label);
  }
  if (open.length === 0 || question.kind !== 'levels') return { meanings, unknown: open, unclear: false };
  const fits = fitting(open.map(labelOf), question.ballot.slots.length);
  const [first] = fits;
  const unclear = fits.some((steps) => open.some((label) => steps.get(labelOf(label)) !== first?.get(labelOf(label))));
  if (first === undefined || unclear) return { meanings, unknown: open, unclear };
  for (const label of open) meanings.set(label, { slot: first.get(labelOf(label)) ?? 0 });
  return { meanings, unknown: [], unclear: false };
}

interface Scale {
  language: string;
  steps: Steps;
}
const scalesOf = (lines: string[], count: number): Scale[] =>
  lines
    .filter((line) => countOf(line) === count)
    .map((line) => ({ language: line.slice(0, 2), steps: stepsOf(line.slice(4)) }));

/** Common scales of so many steps that hold all the labels; failing that, scales of one family in several languages that do together. */
function fitting(labels: string[], count: number): Steps[] {
  return Object.values(labelSets).flatMap((lines) => {
    const scales = scalesOf(lines, count);
    const alone = scales.filter(({ steps }) => labels.every((label) => steps.has(label)));
    return alone.length > 0 ? alone.map(({ steps }) => steps) : together(scales, labels, new Map());
  });
}

/** Unions of scales, one a language, that hold all the labels. */
function together(scales: Scale[], labels: string[], before: Steps): Steps[] {
  const open = labels.find((label) => !before.has(label));
  if (open === undefined) return [before];
  return scales
    .filter(({ steps }) => steps.has(open) && [...steps].every(([label, step]) => (before.get(label) ?? step) === step))
    .flatMap(({ language, steps }) =>
      together(
        scales.filter((scale) => scale.language !== language),
        labels,
        new Map([...before, ...steps]),
      ),
    );
}

/** What a label means by itself; nothing where that depends on the others, or is not known. */
function surely(text: string, question: Question): Meaning | undefined {
  const label = labelOf(text);
  if (label === '' || question.blanks.includes(label)) return { missing: 'unanswered' };
  const said = question.said.get(label);
  if (said !== undefined) return meant(said, question);
  const slot = question.ballot.slots.findIndex((each) => labelOf(each.text) === label);
  if (slot >= 0) return { slot };
  const id = question.ids.findIndex((each) => plain(each) === plain(label));
  if (id >= 0) return { slot: id };
  const coded = optionAt(label);
  if (coded >= 0 && coded < question.ids.length) return { slot: coded };
  const state = missing.get(label) ?? missing.get(label.replaceAll('_', '-'));
  if (state !== undefined) return { missing: state };
  if (question.kind === 'yes-no') return slotOrNothing(yesNo.get(label));
  return question.kind === 'levels' ? numbered(label, question) : undefined;
}

const plain = (id: string): string => id.replace(/[\s_-]+/g, '');
const slotOrNothing = (slot: number | undefined): Meaning | undefined => (slot === undefined ? undefined : { slot });

/** A level by its number, alone (`4`, `4,0`) or before its text (`4 - Most of the time`); a text of another level refuses it. */
function numbered(label: string, { ballot }: Question): Meaning | undefined {
  const [, digits, rest = ''] =
    /^(?:(?:level|stufe|niveau|nivel|nível|livello)[ _-]?)?(\d{1,2})(?:[.,]0+)?(?:$|\s*(?:[-–—=:.)]|of \d+:|\s|(?=\())\s*(.*)$)/u.exec(
      label,
    ) ?? [];
  if (digits === undefined) return undefined;
  const slot = Number(digits) - 1;
  if (slot < 0 || slot >= ballot.slots.length) return undefined;
  const text = labelOf(rest.replace(/^\((.*)\)$/, '$1'));
  if (text === '') return { slot };
  const own = ballot.slots.findIndex((each) => labelOf(each.text) === text);
  if (own >= 0) return own === slot ? { slot } : undefined;
  const steps = fitting([text], ballot.slots.length).map((scale) => scale.get(text));
  return steps.includes(slot) ? { slot } : undefined;
}

/** What a mapping says, as a meaning; nothing if the question has no such level or option. */
export function meant(said: Said, { ballot, kind, ids }: Question): Meaning | undefined {
  const state = missingStates.find((each) => each === said);
  if (state !== undefined) return { missing: state };
  if (kind === 'yes-no') return slotOrNothing(yesNo.get(labelOf(String(said))));
  if (kind === 'options') return slotOrNothing(ids.includes(String(said)) ? ids.indexOf(String(said)) : undefined);
  const fits = typeof said === 'number' && Number.isInteger(said) && said >= 1 && said <= ballot.slots.length;
  return fits ? { slot: said - 1 } : undefined;
}
