// What stands strong in a factor: what we do with what shows it, what we would do if it were proved, and what is half-way.
import { ballotsOf } from '../../kinds/index.ts';
import type { ScoredQuestion } from '../../score-audit/scored-audit.ts';
import type { Inline } from '../block.ts';
import { level, line, paragraph, quote, refs } from '../words/line.ts';
import { listed } from '../words/list.ts';
import { atStart, inWords } from '../words/number.ts';
import type { Facts } from './factor.ts';
import type { Room } from './room.ts';
import { agreedOn, grounds, proofOf } from './said.ts';
import { scoringSide, sightOf } from './sight.ts';
import { widestGap } from './widest-gap.ts';

/** More of one kind are not told by name. */
const mostNamed = 2;

/** Whether nothing was shown by an example anywhere; then that is said once for all. */
export const isNothingShown = (room: Room): boolean => room.questions.every(({ evidence }) => evidence.for === 0);

export function strengthOf(room: Room, { does, unproved, halfway, weak }: Facts): Inline[] | null {
  const started = does.length + unproved.length === 0 || weak.length === 0;
  const lines = [
    doneIn(room, does),
    unprovedIn(room, unproved, does.length > 0),
    started ? halfwayIn(room, halfway, does.length + unproved.length > 0) : null,
  ];
  const told = paragraph(...lines);
  return told.length === 0 ? null : told;
}

/** A practice with its verb; a question without one is spoken of by its topic. */
function doneIn(room: Room, does: ScoredQuestion[]): Inline[] | null {
  const [first, second, ...others] = does.filter(({ question }) => question.practice !== undefined);
  const named = does.filter(({ question }) => question.practice === undefined);
  const rest = [...others, ...named].slice(0, mostNamed);
  const also =
    rest.length === 0
      ? null
      : line`The same is true of ${listed(rest.map(({ question }) => question.topic))}. ${refs(...rest)}`;
  if (first === undefined)
    return also === null
      ? null
      : line`We can show that we stand well with ${listed(rest.map(({ question }) => question.topic))}. ${refs(...rest)}`;
  const [proof, more] = [proofLeft(room, first), second === undefined ? null : proofLeft(room, second)];
  if (second === undefined) return paragraph(line`We ${first.question.practice ?? ''}. ${refs(first)}`, proof, also);
  if (proof !== null && more !== null) {
    return paragraph(
      line`We ${first.question.practice ?? ''}. ${refs(first)}`,
      proof,
      line`We also ${second.question.practice ?? ''}. ${refs(second)}`,
      more,
      also,
    );
  }
  return paragraph(
    line`We ${first.question.practice ?? ''}, and we ${second.question.practice ?? ''}. ${refs(first, second)}`,
    proof ?? more,
    also,
  );
}

/** What shows it, unless the section on gaps has told it. */
const proofLeft = (room: Room, asked: ScoredQuestion): Inline[] | null =>
  widestGap(room)?.key === asked.key ? null : proofOf(room, asked);

type Lack = 'example' | 'camps' | 'apart' | 'against';

/** What kept a high answer from being claimed. */
function lackOf(asked: ScoredQuestion): Lack {
  const agreement = scoringSide(asked)?.all.agreement;
  if (asked.evidence.against > asked.evidence.for) return 'against';
  if (agreement?.split === 'clear') return 'camps';
  return asked.evidence.for === 0 ? 'example' : 'apart';
}

function unprovedIn(room: Room, unproved: ScoredQuestion[], after: boolean): Inline[] | null {
  const [first] = unproved;
  if (first === undefined) return null;
  const lack = lackOf(first);
  const alike = unproved
    .filter((asked) => lackOf(asked) === lack && asked.question.practice !== undefined && asked.agreed === null)
    .slice(0, mostNamed);
  const together = alike.includes(first) ? alike : [first];
  const others = unproved.filter((asked) => !together.includes(asked)).slice(0, mostNamed);
  return paragraph(
    lack === 'example' ? unshown(room, together) : doubted(room, together, lack, after),
    agreedOn(first),
    others.length === 0
      ? null
      : line`We also put ourselves high on ${listed(others.map(({ question }) => question.topic))}, which we are working on too. ${refs(...others)}`,
  );
}

/** High by our answers, and nobody has named what shows it: said in words that fit the score and claim no more than that. */
function unshown(room: Room, told: ScoredQuestion[]): Inline[] {
  const practices = told.flatMap(({ question }) =>
    question.practice === undefined ? [] : [`we ${question.practice}`],
  );
  const says =
    practices.length === 0
      ? `By our answers we stand high with ${listed(told.map(({ question }) => question.topic))}`
      : `By our answers ${practices.join(', and ')}`;
  const lacks = `; an example of ${practices.length > 1 ? 'either' : 'it'} has yet to be named, and until then we are working on ${practices.length > 1 ? 'both' : 'it'}`;
  return line`${says}${isNothingShown(room) ? '' : lacks}. ${refs(...told)}`;
}

/** High on average, with what speaks against it or how far the votes lie apart. */
function doubted(room: Room, told: ScoredQuestion[], lack: Exclude<Lack, 'example'>, after: boolean): Inline[] {
  const [first] = told;
  const practices = told.flatMap(({ question }) =>
    question.practice === undefined ? [] : [`to ${question.practice}`],
  );
  const what = practices.length === 0 ? `on ${first?.question.topic ?? ''}` : practices.join(', and ');
  const does = told.length > 1 ? 'we do' : 'we do so';
  const con = first === undefined ? undefined : grounds(room, first).con;
  const why =
    lack === 'against' && con !== undefined
      ? line`by our answers ${does} already, but ${quote(con)} says otherwise`
      : line`on average ${does} already, but the votes lie far apart`;
  return line`We are ${after ? 'still ' : ''}working ${what}; ${why}. ${refs(...told)}`;
}

function halfwayIn(room: Room, halfway: ScoredQuestion[], after: boolean): Inline[] | null {
  const [first] = [...halfway].sort((one, other) => other.evidence.for - one.evidence.for);
  if (first === undefined) return null;
  const { practice, topic } = first.question;
  const opens = `We are ${after ? 'also ' : ''}working ${practice === undefined ? `on ${topic}` : `to ${practice}`}`;
  const told = widestGap(room)?.key === first.key || grounds(room, first).pro === undefined;
  return paragraph(line`${opens}${howFar(first)} ${refs(first)}`, agreedOn(first), told ? null : proofOf(room, first));
}

/** How far something half-way has come: the level that was seen, or how many see it done, in part, or do not know. */
function howFar(asked: ScoredQuestion): Inline[] {
  const sight = sightOf(asked);
  const ballot = ballotsOf(asked.question).at(-1);
  const side = scoringSide(asked);
  if (sight === null || ballot === undefined || side === undefined || !ballot.ordered || ballot.slots.length < 3)
    return line`.`;
  const { counts, mean, n, missing } = side.all;
  if (asked.agreed !== null || counts === null) return line`.`;
  const worth = (slot: number) => ballot.slots[slot]?.worth ?? 0;
  const people = (fits: (worth: number) => boolean) =>
    counts.reduce((sum, chose, slot) => sum + (fits(worth(slot)) ? chose : 0), 0);
  if ((sight.height ?? 0) >= 0.75) {
    const partly = people((height) => height >= 0.5 && height < 0.75);
    const unsure = missing['dont-know'];
    const rest = partly === 0 ? '' : `, ${inWords(partly)} see${partly === 1 ? 's' : ''} part of it`;
    const besides = unsure === 0 ? '' : `, and ${inWords(unsure)} more did not know`;
    return line`; ${inWords(people((height) => height >= 0.75))} of ${inWords(n)} see it done${rest}${besides}.`;
  }
  if (sight.by === 'one' || sight.by === 'agreed') return line`. So far: ${level(sight.text)}`;
  if (sight.by === 'all') return line`; so far, all ${inWords(n)} of us see this: ${level(sight.text)}`;
  if (sight.by === 'most')
    return line`; so far, ${inWords(sight.chose)} of ${inWords(n)} see this: ${level(sight.text)}`;
  const slot = Math.round(mean ?? sight.slot + 1) - 1;
  const reach = people((height) => height >= worth(slot));
  return line`. ${atStart(reach)} of ${inWords(n)} put us here or higher: ${level(ballot.slots[slot]?.text ?? '')}`;
}
