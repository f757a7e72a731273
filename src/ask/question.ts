// The head of every question: the question itself, the reason behind it, and who is asked.
import type { Group } from '../core/audit.ts';
import type { Ballot } from '../core/kinds/question.ts';
import { cut, wrap } from './lines.ts';
import type { Look } from './look.ts';
import { type Density, shortens } from './screen.ts';
import type { Stage } from './stage.ts';
import { visible } from './visible.ts';

/** The question in bold, then why it is asked; the reason is cut to a line as room gets short. */
export function questionLines(stage: Stage, look: Look, density: Density | 'without-why'): string[] {
  const question = stage.asked?.question;
  if (question === undefined) return [];
  const lines = wrap(visible(question.ask), look.width).map(look.strong);
  if (question.why !== undefined && density !== 'without-why') {
    const why = wrap(visible(question.why), look.width);
    const first = why[0] ?? '';
    const whole = density !== 'brief' && !shortens(density);
    if (whole || why.length === 1) lines.push(...why);
    else lines.push(cut(`${first} ${why[1] ?? ''}`, look.width, look.signs.more));
  }
  const groups = stage.interview.audit.groups;
  if (question.askedOf !== undefined && groups.length > 0 && density !== 'without-why' && !shortens(density)) {
    lines.push(`For ${namesOf(question.askedOf, groups)}.`);
  }
  return lines;
}

/** Which end of levels is the good one, where it is not the last; empty elsewhere. */
export const endWords = ({ ordered, reverse, slots }: Pick<Ballot, 'ordered' | 'reverse' | 'slots'>): string =>
  ordered && reverse && slots.length > 2
    ? `Here level 1 is the good end: ${slots.length} is the worst, not the best.`
    : '';
/** The same as lines above the levels, in full where there is room. */
export function endLines(ballot: Ballot, look: Look, density: Density): string[] {
  const words = endWords(ballot);
  if (words === '') return [];
  return shortens(density) ? [look.strong(words.split(':')[0] ?? '')] : wrap(words, look.width).map(look.strong);
}

/** The titles of groups, by id. */
export const namesOf = (ids: readonly string[], groups: readonly Group[]): string =>
  ids.map((id) => visible(groups.find((group) => group.id === id)?.title ?? id)).join(', ');

/** A blank line where there is room for one. */
export const gap = (density: Density, least: 'airy' | 'plain' = 'plain'): string[] =>
  density === 'airy' || (least === 'plain' && (density === 'plain' || density === 'folded')) ? [''] : [];
