// One line, in words, about what a factor brought to light when the room leaves it. No scores: the talk goes on.
import { campsOf, listed } from './camps.ts';
import { type Interview, shownPlan } from './interview.ts';
import { partingIn } from './review.ts';
import { handsOn, heightOf, scoringBallot, sumOf } from './votes.ts';

const apart = 0.25; // one level of five
const unknownShare = 0.25;

/** What emerged in a factor: its strongest and weakest topic, what split the room, what nobody knew; null if nothing was said. */
export function emergedFrom(interview: Interview, rubric: string, factor: string): string | null {
  const asked = shownPlan(interview).filter((one) => one.rubric.id === rubric && one.factor.id === factor);
  const heard = asked.map(({ key, question }) => {
    const entry = interview.audit.entries[key];
    const vote = entry?.votes?.at(-1);
    const scoring = scoringBallot(question);
    const hands = vote && scoring ? handsOn(vote, scoring.ballot) : undefined;
    const unknown = hands ? hands.missing['dont-know'] : 0;
    const reacted = hands ? sumOf(hands.counts) + unknown : 0;
    return {
      topic: question.topic,
      height: heightOf(entry, question),
      parting: partingIn(entry, question),
      camps: vote && scoring ? campsOf(vote, scoring.ballot, interview.audit.groups) : null,
      unknown: unknown > 0 && unknown >= unknownShare * reacted,
      unsaid: entry?.answer?.state === 'dont-know',
    };
  });
  const ranked = heard
    .filter((one) => one.height !== null)
    .sort((one, other) => (other.height ?? 0) - (one.height ?? 0));
  const [best] = ranked;
  const worst = ranked.at(-1);
  const parts: string[] = [];
  if (best && worst && ranked.length > 1) {
    if ((best.height ?? 0) - (worst.height ?? 0) >= apart) {
      parts.push(`Strongest: ${best.topic}.`, `Weakest: ${worst.topic}.`);
    } else {
      const height = ((best.height ?? 0) + (worst.height ?? 0)) / 2;
      parts.push(height < 0.4 ? 'Low all through.' : height > 0.6 ? 'High all through.' : 'Much the same all through.');
    }
  }
  const splits = heard.filter((one) => one.parting === 'split').map((one) => one.topic);
  const partings = heard.filter((one) => one.parting === 'apart').map((one) => one.topic);
  const camps = heard.filter((one) => one.camps !== null).map((one) => one.topic);
  const unsaid = heard.filter((one) => one.unsaid).map((one) => one.topic);
  const unknowns = heard.filter((one) => one.unknown).map((one) => one.topic);
  if (splits.length > 0) parts.push(`The room was split on ${joined(splits)}.`);
  if (partings.length > 0) parts.push(`Answers were apart on ${joined(partings)}.`);
  if (camps.length > 0) parts.push(`Groups saw it differently: ${joined(camps)}.`);
  if (unsaid.length > 0) parts.push(`Not known: ${joined(unsaid)}.`);
  if (unknowns.length > 0) parts.push(`Many did not know about ${joined(unknowns)}.`);
  return parts.length === 0 ? null : parts.join(' ');
}

function joined(topics: string[]): string {
  const most = 2;
  const named = topics.length > most ? [...topics.slice(0, most), `${topics.length - most} more`] : topics;
  return listed(named);
}
