// How near to each other people's answers lie, part by part.
import { claimRule } from '../../score-audit/claim.ts';
import type { ScoredFactor } from '../../score-audit/scored-audit.ts';
import type { Inline } from '../block.ts';
import { line, paragraph } from '../words/line.ts';
import { listed } from '../words/list.ts';
import { count } from '../words/number.ts';
import { factorsOf, levelsOf, nameOf, type Room } from './room.ts';
import { scoringSide } from './sight.ts';

/** How far answers lie apart in a factor, and whether some of its questions split people into two camps. */
export interface Apart {
  wide: boolean;
  splits: number;
}

/**
 * Wide, where the mean distance from the mean is on average more than the limit for agreement, as a share of the levels.
 * Null where nothing was voted on.
 */
export function apartIn({ questions }: ScoredFactor): Apart | null {
  const voted = questions.flatMap((asked) => {
    const agreement = scoringSide(asked)?.all.agreement;
    const levels = levelsOf(asked.question);
    if (!asked.asked || asked.hidden || agreement === undefined || agreement.ad === null || levels === 0) return [];
    return [{ distance: agreement.ad / levels, split: agreement.split === 'clear' }];
  });
  if (voted.length === 0) return null;
  const distance = voted.reduce((sum, one) => sum + one.distance, 0) / voted.length;
  return { wide: distance > claimRule.agreement + 1e-9, splits: voted.filter(({ split }) => split).length };
}

const mostNamed = 4;

/** Where people agree little, in a sentence or two under the table; nothing where nobody voted. */
export function apartOver(room: Room): Inline[] {
  const parts = factorsOf(room).flatMap((part) => {
    const apart = apartIn(part);
    return apart === null ? [] : [{ name: nameOf(room, part), ...apart }];
  });
  if (parts.length === 0) return [];
  const wide = parts.filter((part) => part.wide).map(({ name }) => name);
  const split = parts.filter(({ splits }) => splits > 0).map(({ name }) => name);
  const near =
    parts.length === 1 ? 'The answers lie near enough together.' : 'In no part do the answers lie wide apart.';
  return paragraph(
    wide.length === 0 ? line`${near}` : line`The answers lie wide apart in ${some(wide)}.`,
    split.length === 0 ? null : line`A question that divides us into two camps stands in ${some(split)}.`,
  );
}

function some(names: string[]): string {
  const more = names.length - mostNamed;
  return more > 0
    ? `${names.slice(0, mostNamed).join(', ')} and ${count(more, 'other part', 'other parts')}`
    : listed(names);
}

/** From this share of low confidence on, a part is named as one of which we are not sure. */
const unsure = 0.5;

/** Of which parts people were not sure by their own account; nothing where no part is so. */
export function unsureOf(room: Room): Inline[] {
  const parts = factorsOf(room).filter(({ lowConfidence }) => lowConfidence !== null && lowConfidence >= unsure);
  if (parts.length === 0) return [];
  const names = some(parts.map((part) => nameOf(room, part)));
  return line`We noted ourselves that we are not sure about ${names}: read ${parts.length === 1 ? 'this figure' : 'these figures'} with care.`;
}
