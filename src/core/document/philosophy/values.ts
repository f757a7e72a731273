// What we value, what it looks like at work, and how we hire by it.
import type { Block, Inline } from '../block.ts';
import { emphasis, line, paragraph, refs, strong } from '../words/line.ts';
import { listedPieces } from '../words/list.ts';
import { count, inWords } from '../words/number.ts';
import { capitalized, clipped, plain, stopped } from '../words/plain.ts';
import { inRole, itemsOn, type Room, tallied, voicesOn } from './room.ts';
import { notedOf, quotedInRow, someVoices, storyOf } from './said.ts';

export function values(room: Room): Block[] {
  const lists = inRole(room, 'values').flatMap((asked): Block[] => {
    const items = itemsOn(room, asked);
    if (items.length === 0) return [];
    const hired = items.filter(({ hireBy }) => plain(hireBy ?? '') !== '').length;
    const lead =
      hired === items.length
        ? line`We hire by ${count(items.length, 'value', 'values')}, and each comes with the question that finds it. ${refs(asked)}`
        : hired === 0
          ? line`We named ${count(items.length, 'value', 'values')}. ${refs(asked)} How to find ${items.length === 1 ? 'it' : 'them'} in somebody who applies is not settled yet.`
          : line`We named ${count(items.length, 'value', 'values')}; for ${inWords(hired)} of them we know how to find ${hired === 1 ? 'it' : 'them'} in somebody who applies. ${refs(asked)}`;
    const grounds = paragraph(lead, storyOf(room, asked), notedOf(room, asked));
    return [
      { type: 'paragraph', content: grounds },
      { type: 'list', ordered: false, items: items.map((item) => valueLine(item.text, item.looksLike, item.hireBy)) },
    ];
  });
  const qualities = inRole(room, 'qualities').flatMap((asked): Block[] => {
    const voices = voicesOn(room, asked);
    if (voices.length === 0) return [];
    const chosen = someVoices(voices, 4);
    const more = tallied(voices).length > chosen.length;
    const lead =
      tallied(voices).length === 1
        ? line`In the colleague whom we would send to our most important customer, one quality matters most: ${quotedInRow(room, chosen)}. ${refs(asked)}`
        : line`What matters most in the colleague whom we would send to our most important customer? ${more ? 'Among other things' : 'We said'} ${listedPieces(chosen.map((voice) => quotedInRow(room, [voice])))}. ${refs(asked)}`;
    return [{ type: 'paragraph', content: paragraph(lead, storyOf(room, asked), notedOf(room, asked)) }];
  });
  if (lists.length + qualities.length === 0) return [];
  const text = lists.length > 0 ? 'What we value, and how we hire by it' : 'What matters in those who serve';
  return [{ type: 'heading', level: 2, id: 'values', text }, ...lists, ...qualities];
}

/** A value with what it looks like and how one hires by it, as far as that is known. */
export function valueLine(name: string, looksLike = '', hireBy = ''): Inline[] {
  return paragraph(
    [strong(stopped(capitalized(clipped(name, 200))))],
    plain(looksLike) === '' ? null : line`${emphasis('What it looks like:')} ${stopped(clipped(looksLike, 400))}`,
    plain(hireBy) === '' ? null : line`${emphasis('How we hire by it:')} ${stopped(clipped(hireBy, 400))}`,
  );
}
