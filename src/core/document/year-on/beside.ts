// What changed beside the scores: gaps, split rooms, and what nobody could answer.
import type { AuditDiff, GapDiff, Noticed, PersonGapDiff } from '../../diff/audit-diff.ts';
import type { Block, Inline } from '../block.ts';
import { line, paragraph, refs, strong } from '../words/line.ts';
import { listedPieces } from '../words/list.ts';
import { levelsInWords, signed } from '../words/number.ts';
import { continued, plain } from '../words/plain.ts';

export function gaps(diff: AuditDiff): Block[] {
  const { gaps: all, personGaps, distances } = diff;
  const shown = [
    ...all.filter(({ believable }) => believable),
    ...all.filter(({ is, believable }) => is !== 'still-open' && !believable),
    ...all.filter(({ is }) => is === 'still-open'),
  ];
  const apart = distances.filter(({ before, after }) => Math.abs(Math.abs(after) - Math.abs(before)) >= noticeable);
  if (shown.length === 0 && personGaps.length === 0 && apart.length === 0) return [];
  return [
    { type: 'heading', level: 2, id: 'gaps', text: 'What we say, and what we do' },
    ...(shown.length === 0 ? [] : [{ type: 'list', ordered: false, items: shown.map(gapLine) } satisfies Block]),
    ...(personGaps.length === 0 ? [] : personByPerson(personGaps)),
    ...(apart.length === 0
      ? []
      : [
          {
            type: 'paragraph',
            content: apart.some(({ believable }) => believable)
              ? line`How far leaders and the front line see things apart has changed; what is not said to be more than chance describes who was there and proves nothing.`
              : line`How far leaders and the front line see things apart has changed; this describes who was there and proves nothing.`,
          } satisfies Block,
          {
            type: 'list',
            ordered: false,
            items: apart.map(
              ({ title, before, after, believable }) =>
                line`${plain(title)}: leaders stood ${above(before)} the front line, and now ${above(after)}${believable ? '; that is more than chance' : ''}`,
            ),
          } satisfies Block,
        ]),
  ];
}

/** Levels by which the distance between leaders and front line must have changed before it is told. */
const noticeable = 0.5;
const above = (levels: number): string =>
  Math.abs(levels) < 0.25 ? 'level with' : `${levelsInWords(levels)} ${levels > 0 ? 'above' : 'below'}`;

const kinds = {
  both: 'between what is claimed and what is lived',
  'say-do': 'between word and deed',
  'formal-informal': 'between paper and practice',
} as const;

function gapLine(gap: GapDiff): Inline[] {
  const { topic, kind, before, after } = gap;
  const sure = movementIn(gap);
  return line`The gap ${kinds[kind]} in ${continued(plain(topic))} ${sure}: ${signed(before)} levels then, ${signed(after)} now. ${refs(gap)}`;
}

function movementIn({ is, believable }: Pick<GapDiff, 'is' | 'believable'>): string {
  const words = { closed: 'has closed', opened: 'has opened', 'still-open': 'is still open' }[is];
  return is === 'still-open' || believable ? words : `may have ${is}, though nobody can tell for sure`;
}

/** Gaps of whole parts, each person's own answers set against each other. */
function personByPerson(all: readonly PersonGapDiff[]): Block[] {
  return [
    {
      type: 'paragraph',
      content: line`Where each person’s own two answers are known, they can be set against each other:`,
    },
    { type: 'list', ordered: false, items: all.map(personLine) },
  ];
}

function personLine(gap: PersonGapDiff): Inline[] {
  const { title, kind, before, after, interval } = gap;
  const shares = [before.shareApart, after.shareApart].map((share) =>
    share === null ? null : Math.round(100 * share),
  );
  const [then, now] = shares;
  const apart =
    typeof then === 'number' && typeof now === 'number'
      ? ` ${then} of 100 people saw a level or more between the two then, ${now} of 100 now.`
      : '';
  const range =
    interval === null
      ? ''
      : `, a change of ${signed(gap.levels)} (95 in 100: ${signed(interval.low)} to ${signed(interval.high)})`;
  return line`In ${plain(title)} the gap ${kinds[kind]} ${movementIn(gap)}: ${signed(before.gap)} levels then, ${signed(after.gap)} now${range}.${apart}`;
}

export function splits({ splits: { closed, opened, still } }: AuditDiff): Block[] {
  const items = [
    named('The room was split and is no longer', closed),
    named('It is newly split', opened),
    named('It is still split', still),
  ].filter((one) => one !== null);
  return items.length === 0
    ? []
    : [
        { type: 'heading', level: 2, id: 'splits', text: 'Where we were of two minds' },
        { type: 'list', ordered: false, items },
      ];
}

export function unknowns({ unknowns: { answered, lost, still } }: AuditDiff): Block[] {
  const items = [
    named('Many did not know then, and few don’t now', answered),
    named('Many don’t know now who knew then', lost),
    named('Many did not know then, and many don’t now', still),
  ].filter((one) => one !== null);
  return items.length === 0
    ? []
    : [
        { type: 'heading', level: 2, id: 'unknowns', text: 'What nobody knew' },
        { type: 'list', ordered: false, items },
      ];
}

function named(text: string, questions: readonly Noticed[]): Inline[] | null {
  if (questions.length === 0) return null;
  const pieces = listedPieces(questions.map((question) => line`${continued(plain(question.topic))} ${refs(question)}`));
  return paragraph(line`${strong(`${text}:`)} ${pieces}`);
}
