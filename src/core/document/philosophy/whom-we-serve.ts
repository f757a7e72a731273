// Whom we serve, and the goal behind everything: the reason why it matters here, as people gave it.
import type { ScoredQuestion } from '../../score-audit/scored-audit.ts';
import type { Block, Inline } from '../block.ts';
import { emphasis, line, paragraph, quote, refs } from '../words/line.ts';
import { listedPieces } from '../words/list.ts';
import { inWords } from '../words/number.ts';
import { unstopped } from '../words/plain.ts';
import { inRole, inWhoseWords, type Room, reasonsOn, tallied, voicesOn } from './room.ts';
import { notedOf, quotedInRow, someVoices, storyOf } from './said.ts';
import { sightOf } from './sight.ts';

export function whomWeServe(room: Room): Block[] {
  const whom = inRole(room, 'whom-we-serve').filter((asked) => voicesOn(room, asked).length > 0);
  const goals = inRole(room, 'ultimate-goal').filter((asked) => sightOf(asked) !== null);
  const blocks: Block[] = [
    ...whom.map((asked): Block => ({ type: 'paragraph', content: customersIn(room, asked) })),
    ...goals.map((asked): Block => ({ type: 'paragraph', content: goalIn(room, asked) })),
  ];
  if (blocks.length === 0) return [];
  const text =
    whom.length === 0 ? 'What it is all for' : goals.length === 0 ? 'Whom we serve' : 'Whom we serve, and what for';
  return [{ type: 'heading', level: 2, id: 'whom-we-serve', text }, ...blocks];
}

function customersIn(room: Room, asked: ScoredQuestion): Inline[] {
  const voices = voicesOn(room, asked);
  const distinct = tallied(voices).length;
  const chosen = someVoices(voices, 3);
  const lead =
    distinct === 1
      ? line`Our customers, ${inWhoseWords(room)}: ${quotedInRow(room, chosen.slice(0, 1))}. ${refs(asked)}`
      : distinct > chosen.length
        ? line`Asked who our customers are, we gave ${inWords(distinct)} answers, among them ${quotedInRow(room, chosen)}. ${refs(asked)}`
        : line`Asked who our customers are, we named ${quotedInRow(room, chosen)}. ${refs(asked)}`;
  return paragraph(lead, storyOf(room, asked), notedOf(room, asked));
}

/** Options such as "To spare customers effort" stand in the sentence without their capital; others are quoted. */
const asGoal = (text: string): Inline => (/^To\s/u.test(text) ? emphasis(unstopped(`t${text.slice(1)}`)) : quote(text));

function goalIn(room: Room, asked: ScoredQuestion): Inline[] {
  const sight = sightOf(asked);
  if (sight === null || asked.question.kind !== 'choice') return [];
  const option = asked.question.options[sight.slot];
  const reasons = reasonsOn(room, asked);
  const own = option?.id === 'something-else';
  const [reason] = someVoices(
    reasons.map((text) => ({ text })),
    1,
  );
  const goal = own && reason ? quote(reason.text) : asGoal(sight.text);
  const lead = {
    one: line`What we are after in the end is ${goal}. ${refs(asked)}`,
    agreed: line`Behind it stands a goal on which the room agreed${sight.of > 1 && sight.chose > 0 ? `, after ${inWords(sight.chose)} of ${inWords(sight.of)} had chosen it` : ''}: ${goal}. ${refs(asked)}`,
    all: line`Behind it stands a goal that all ${inWords(sight.of)} of us chose: ${goal}. ${refs(asked)}`,
    most: line`Behind it stands a goal that ${inWords(sight.chose)} of the ${inWords(sight.of)} of us chose over the others: ${goal}. ${refs(asked)}`,
    largest: divided(asked, sight.of),
    tied: divided(asked, sight.of),
  }[sight.by];
  const because = reason === undefined || own ? null : line`The reason given: ${quote(reason.text)}. ${refs(asked)}`;
  return paragraph(lead, because, storyOf(room, asked), notedOf(room, asked));
}

function divided(asked: ScoredQuestion, n: number): Inline[] {
  if (asked.question.kind !== 'choice') return [];
  const counts = asked.sides[0]?.all.counts ?? [];
  const camps = asked.question.options
    .map(({ text }, slot) => ({ text, people: counts[slot] ?? 0 }))
    .filter(({ people }) => people > 0)
    .sort((one, other) => other.people - one.people);
  const named = camps.map(({ text, people }) => line`${inWords(people)} chose ${asGoal(text)}`);
  return line`On what it is all for, the ${inWords(n)} of us are not of one mind: ${listedPieces(named)}. ${refs(asked)}`;
}
