// What stands strong in a factor: what we do with what shows it, what we would do if it were proved, and what is half-way.
import { ballotsOf } from '../../kinds/index.ts';
import type { ScoredQuestion } from '../../score-audit/scored-audit.ts';
import type { Inline } from '../block.ts';
import { line, paragraph, quote, refs } from '../words/line.ts';
import { listed } from '../words/list.ts';
import { inWords } from '../words/number.ts';
import type { Facts } from './factor.ts';
import type { Room } from './room.ts';
import { grounds, proofOf } from './said.ts';
import { scoringSide, sightOf } from './sight.ts';
import { widestGap } from './widest-gap.ts';

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
  const rest = [...others, ...named];
  const also =
    rest.length === 0
      ? null
      : line`The same is true of ${listed(rest.map(({ question }) => question.topic))}. ${refs(...rest)}`;
  if (first === undefined)
    return also === null
      ? null
      : line`We can show where we stand well: ${listed(named.map(({ question }) => question.topic))}. ${refs(...named)}`;
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
  const alike = unproved.filter((asked) => lackOf(asked) === lack && asked.question.practice !== undefined).slice(0, 2);
  const others = unproved.filter((asked) => asked !== first && !alike.includes(asked));
  const practices = alike.map(({ question }) => `to ${question.practice ?? ''}`).join(', and ');
  const opens = `We are ${after ? 'still ' : ''}working ${alike.length === 0 ? `on ${first.question.topic}` : practices}`;
  return paragraph(
    line`${opens}${missing(room, first, lack, alike.length > 1)} ${refs(...(alike.length === 0 ? [first] : alike))}`,
    others.length === 0
      ? null
      : line`We also put ourselves high on ${listed(others.map(({ question }) => question.topic))}, which we are working on too. ${refs(...others)}`,
  );
}

/** The rest of the sentence: why we don't say that we do it. */
function missing(room: Room, asked: ScoredQuestion, lack: Lack, both: boolean): Inline[] {
  const { con } = grounds(room, asked);
  if (lack === 'against' && con !== undefined)
    return line`; by our answers we do${both ? '' : ' so'} already, but ${quote(con)} says otherwise.`;
  if (lack === 'example')
    return line`${both ? '; neither has been shown by an example yet' : ', and have yet to show it'}.`;
  return line`; on average we do${both ? '' : ' so'} already, but the votes lie far apart.`;
}

function halfwayIn(room: Room, halfway: ScoredQuestion[], after: boolean): Inline[] | null {
  const [first, ...others] = [...halfway].sort((one, other) => other.evidence.for - one.evidence.for);
  if (first === undefined) return null;
  const { practice, topic } = first.question;
  const opens = line`We are ${after ? 'also ' : ''}working ${practice === undefined ? `on ${topic}` : `to ${practice}`}`;
  const far = line`${opens}${howFar(first)} ${refs(first)}`;
  const { pro, con } = grounds(room, first);
  const told = widestGap(room)?.key === first.key;
  const shown =
    told || pro === undefined
      ? null
      : con === undefined
        ? line`There is this to show for it: ${quote(pro)}. ${refs(first)}`
        : proofOf(room, first);
  return paragraph(
    far,
    shown,
    others.length === 0
      ? null
      : line`Half-way as well: ${listed(others.map(({ question }) => question.topic))}. ${refs(...others)}`,
  );
}

/** How far something half-way has come: the level that was seen, or how many see it done where most do and others don't. */
function howFar(asked: ScoredQuestion): Inline[] {
  const sight = sightOf(asked);
  const ballot = ballotsOf(asked.question).at(-1);
  const side = scoringSide(asked);
  if (sight === null || ballot === undefined || side === undefined || !ballot.ordered || ballot.slots.length < 3)
    return line`.`;
  if ((sight.height ?? 0) < 0.75) return line`. So far: ${quote(sight.text)}.`;
  const done = side.all.counts.reduce(
    (sum, people, slot) => sum + ((ballot.slots[slot]?.worth ?? 0) >= 0.75 ? people : 0),
    0,
  );
  return line`; ${inWords(done)} of ${inWords(side.all.n)} see it done, the others do not.`;
}
