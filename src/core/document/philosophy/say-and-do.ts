// What we say and what we do: pairs whose two sides lie apart, the largest distance first, on paper and in daily life alike.
import type { ScoredQuestion } from '../../score-audit/scored-audit.ts';
import type { Block, Inline } from '../block.ts';
import { level, line, paragraph, refs, strong } from '../words/line.ts';
import { listedPieces } from '../words/list.ts';
import { inWords, levelsInWords } from '../words/number.ts';
import { capitalized } from '../words/plain.ts';
import { gapsPicture } from './pictures.ts';
import type { Room } from './room.ts';
import { notedOf, storyOf } from './said.ts';
import { sightOf } from './sight.ts';
import { isGap, pairsIn, wideGaps } from './widest-gap.ts';

const most = 3;
/** A gap of fewer levels than this is none to the group that sees it. */
const hardlyAny = 0.35;
/** A gap of persons is told where its p, with all parts held together, is no more than this. */
const chance = 0.05;

export function sayAndDo(room: Room): Block[] {
  const pairs = pairsIn(room);
  if (pairs.length === 0) return [];
  const wide = wideGaps(room);
  const [first, ...others] = wide;
  const said = others.filter(({ question }) => question.kind === 'say-do');
  const written = others.filter(({ question }) => question.kind === 'formal-informal');
  const under = pairs.filter(({ gap }) => isGap(-(gap ?? 0))).sort((one, other) => (one.gap ?? 0) - (other.gap ?? 0));
  const even = pairs.length - wide.length - under.length;
  const more = paragraph(
    rowOf(room, said, 'We also say more than we do about'),
    rowOf(room, written, 'On paper we are further than in daily life with'),
  );
  const rest = evenOf(even, pairs.length);
  const paragraphs: Inline[][] = [
    ...(first === undefined ? [] : [widest(room, first)]),
    ...(under.length === 0 ? [paragraph(more, rest)] : [more, paragraph(modest(under), rest)]),
  ].filter((content) => content.length > 0);
  const text = first === undefined ? 'What we say and what we do' : 'Where we say more than we do';
  return [
    { type: 'heading', level: 2, id: 'say-and-do', text },
    ...[...paragraphs, ...(personByPerson(room) ?? [])].map((content): Block => ({ type: 'paragraph', content })),
    ...gapsPicture([...wide, ...under]),
  ];
}

function widest(room: Room, asked: ScoredQuestion): Inline[] {
  const [first, second] = [sightOf(asked, 0), sightOf(asked, 1)];
  const { kind, topic } = asked.question;
  const [claimed, lived] = kind === 'formal-informal' ? ['On paper', 'in daily life'] : ['What we claim', 'what we do'];
  const wide = line`Our widest gap is in ${strong(topic)}: ${levelsInWords(asked.gap ?? 0)} between ${kind === 'formal-informal' ? 'the papers and daily life' : 'what we claim and what we do'}. ${refs(asked)}`;
  const both =
    first === null || second === null
      ? null
      : line`${asked.agreed === null ? '' : 'After talking, we agreed on both sides. '}${claimed}: ${level(first.text)} ${capitalized(lived)}: ${level(second.text)} ${refs(asked)}`;
  return paragraph(wide, both, groupsOf(room, asked), storyOf(room, asked), notedOf(room, asked));
}

function groupsOf(room: Room, { gapByGroup, ref }: ScoredQuestion): Inline[] | null {
  const seen = Object.entries(gapByGroup)
    .flatMap(([id, gap]) => {
      const words = room.groups.get(id);
      return words === undefined ? [] : [{ words, gap }];
    })
    .sort((one, other) => other.gap - one.gap);
  const [high, low] = [seen[0], seen.at(-1)];
  if (high === undefined || low === undefined || !isGap(high.gap - low.gap)) return null;
  const small = low.gap < hardlyAny ? 'hardly any' : levelsInWords(low.gap);
  return line`${capitalized(high.words.the)} ${high.words.plural ? 'see' : 'sees'} a gap of ${levelsInWords(high.gap)}; ${low.words.the} ${low.words.plural ? 'see' : 'sees'} ${small}. ${refs(ref)} That difference is itself the finding.`;
}

function rowOf(room: Room, gaps: ScoredQuestion[], opens: string): Inline[] | null {
  const named = gaps.slice(0, most);
  if (named.length === 0) return null;
  const pieces = named.map((asked) => line`${asked.question.topic} (${levelsInWords(asked.gap ?? 0)}) ${refs(asked)}`);
  const more = gaps.length - named.length;
  return line`${opens} ${listedPieces(pieces)}${more > 0 ? `; ${inWords(more)} more ${more === 1 ? 'stands' : 'stand'} ${room.rest}` : ''}.`;
}

function modest(under: ScoredQuestion[]): Inline[] | null {
  const named = under.slice(0, most);
  if (named.length === 0) return null;
  const pieces = named.map((asked) => line`${asked.question.topic} (${levelsInWords(asked.gap ?? 0)}) ${refs(asked)}`);
  return line`It also goes the other way: we do more than we say in ${listedPieces(pieces)}. That is worth telling.`;
}

/** What each person's own two answers say, where they are known and the gap is more than chance: the widest parts first. */
function personByPerson({ scored }: Room): Inline[][] | null {
  const titles = new Map(
    scored.rubrics.flatMap(({ factors }) =>
      factors.map(({ rubric, factor }) => [`${rubric}/${factor.id}`, factor.title]),
    ),
  );
  const sure = scored.personGaps.flatMap(({ rubric, factor, test }) =>
    test.state === 'computed' && test.adjusted <= chance && isGap(test.gap)
      ? [{ ...test, title: titles.get(`${rubric}/${factor}`) ?? factor }]
      : [],
  );
  const pieces = sure
    .sort((one, other) => other.gap - one.gap)
    .slice(0, most)
    .map(({ title, gap, low, high, shareApart }) => {
      const apart = shareApart === null ? '' : `; ${Math.round(100 * shareApart)} of 100 people see a level or more`;
      return line`${title} (${levelsInWords(gap)}; 95 in 100: ${low.toFixed(1)} to ${high.toFixed(1)}${apart})`;
    });
  return pieces.length === 0
    ? null
    : [
        line`Each person’s own two answers set against each other, the gap is more than chance in ${listedPieces(pieces)}.`,
      ];
}

function evenOf(even: number, pairs: number): Inline[] | null {
  if (even === 0) return null;
  if (even === pairs) {
    return pairs === 1
      ? line`We asked about one thing twice, once as it is claimed and once as it is lived, and the two answers lie close together.`
      : line`We asked about ${inWords(pairs)} things twice, once as they are claimed and once as they are lived, and nowhere do the two lie half a level apart.`;
  }
  return even === 1
    ? line`In the one remaining pair the two lie close together.`
    : line`In the remaining ${inWords(even)} pairs the two lie close together.`;
}
