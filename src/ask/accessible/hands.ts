// A show of hands as a conversation: a line for each group and side, then what it shows in words.

import { campsOf, sayCamps } from '../../core/interview/camps.ts';
import type { Event } from '../../core/interview/event.ts';
import { readHands } from '../../core/interview/hands.ts';
import { sayParting } from '../../core/interview/parting.ts';
import { patternOf, usualProbes } from '../../core/interview/probe.ts';
import { type Hands, handsOn } from '../../core/interview/votes.ts';
import { ballotsOf } from '../../core/kinds/index.ts';

import { beginHands, type HandsBody, linesOf, voteOf } from '../body/hands.ts';
import { endWords } from '../question.ts';
import { keyAt, presentIn, type Session, type Stage, thenOn } from '../stage.ts';
import { missingCounts } from '../states.ts';
import { uncountedWords, whoseHands } from '../unkept.ts';
import { visible } from '../visible.ts';
import { obey } from './commands.ts';
import { ballotWords, talkQuestion } from './question.ts';
import { joined, readCommand, type Talk } from './talk.ts';

/** What a count of hands led to; with the lines that are in, if it was left before all were. */
export interface Counted {
  events: Event[];
  halfway?: HandsBody;
}

/** Counts hands until every line is in, or a command ends the step. Goes on with what was begun before. */
export function* talkHands(stage: Stage, session: Session, intro: string, begun: HandsBody): Talk<Counted> {
  const question = stage.asked?.question;
  if (question === undefined) return { events: [] };
  const lines = linesOf(stage, begun.countedBy);
  const taken = [...begun.taken];
  const there =
    taken.length === 0
      ? ''
      : `There are the hands of ${whoseHands(lines.slice(0, taken.length))} already; back takes the last line out.`;
  let say = joined(intro, there);
  let read: unknown = null;
  let warned: 'warned' | 'unwarned' = 'unwarned';
  while (taken.length < lines.length) {
    const line = lines[taken.length];
    if (line === undefined) break;
    const { ballot, group } = line;
    const present = presentIn(stage, group);
    const who = `${group === null ? 'Hands of the room' : visible(group.title)}${present === undefined ? '' : `, ${present} here`}`;
    const list = read === ballot ? '' : ballotWords(ballot, '');
    read = ballot;
    const typed = yield joined(
      say,
      list,
      `${who}: type the hands on each number in order, as in ${ballot.slots.map(() => 0).join(' ')}, or 2:3 for 3 on number 2; ?1 for one don't know.`,
    );
    const command = readCommand(typed, 'choice');
    if (command?.word === 'back' && taken.length > 0) {
      taken.pop();
      say = 'The line before again.';
      continue;
    }
    if (command?.word === 'stop' && taken.length > 0 && warned === 'unwarned') {
      warned = 'warned';
      say = `${uncountedWords(lines.slice(0, taken.length))} Type stop again to stop without them, or go on.`;
      continue;
    }
    if (command !== null) {
      const outcome = yield* obey(command, stage, session, joined(intro, ballotWords(ballot, '')));
      if ('events' in outcome)
        return { events: outcome.events, ...(taken.length > 0 ? { halfway: { ...begun, taken } } : {}) };
      say = outcome.say;
      continue;
    }
    const hands = readHands(typed, ballot.slots, { present, each: ballot.many ? 'several-hands' : 'one-hand' });
    say = hands.ok ? '' : `Please give ${visible(hands.expected)}.`;
    if (hands.ok) taken.push(hands.value);
  }
  const type = begun.round === 'vote' ? 'voted' : 'recounted';
  return { events: [{ type, question: keyAt(stage), vote: voteOf(lines, taken) }] };
}

/** Says what the last vote showed, and asks what to do about it. */
export function* talkReveal(stage: Stage, session: Session, intro: string): Talk<Counted> {
  const after = 'Leave empty for the next question, or type vote again, agree, mistyped, or help.';
  let say = joined(intro, revealWords(stage), after);
  for (;;) {
    const line = (yield say).trim().toLowerCase();
    if (line === '' || line === 'next') return { events: thenOn(stage, session, []) };
    if (line === 'vote again' || line === 'vote')
      return yield* talkHands(stage, session, 'A new vote.', beginHands('vote', stage));
    if (line === 'mistyped') return yield* talkHands(stage, session, 'Counting again.', beginHands('recount', stage));
    if (line === 'agree')
      return { events: yield* talkQuestion(stage, session, 'What does the room agree on?', 'read-out') };
    const command = readCommand(line, 'choice');
    if (command === null) say = after;
    else {
      const outcome = yield* obey(command, stage, session, joined(intro, revealWords(stage)));
      if ('events' in outcome) return outcome;
      say = joined(outcome.say, after);
    }
  }
}

function revealWords(stage: Stage): string {
  const question = stage.asked?.question;
  const votes = stage.entry.votes ?? [];
  const last = votes.at(-1);
  if (question === undefined || last === undefined) return '';
  const lines = ballotsOf(question).flatMap((ballot) => {
    const count = (title: string, { counts, missing }: Hands) =>
      `${title}: ${[...counts.map((hands, slot) => `${hands} on ${slot + 1}`), ...missingCounts(missing)].join(', ')}.`;
    const rounds = votes.slice(-2).map((vote, index, all) => {
      const hands = handsOn(vote, ballot);
      const title = index === all.length - 1 ? 'The room' : 'The vote before';
      return count(title, hands);
    });
    const groups = stage.interview.audit.groups.filter(({ id }) => last.tallies.some((tally) => tally.group === id));
    const byGroup = groups.map(({ id, title }) => {
      const hands = handsOn(last, ballot, id);
      return count(visible(title), hands);
    });
    const pattern = patternOf(handsOn(last, ballot), ballot);
    const camps = visible(sayCamps(campsOf(last, ballot, groups)));
    const parting = visible(sayParting(handsOn(last, ballot).counts, ballot));
    const probe = pattern === null ? [] : [visible(question.probes[pattern] ?? usualProbes[pattern])];
    return [
      ballot.side === undefined ? '' : visible(ballot.ask),
      endWords(ballot),
      ...rounds,
      ...byGroup,
      parting,
      camps,
      ...probe,
    ];
  });
  return joined(...lines);
}
