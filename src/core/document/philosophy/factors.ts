// Factor by factor: what stands strong, what holds back, and what people gave for it. In a large audit only the parts that
// say most get a paragraph; the others stand in the table, and the appendix has them all.
import { claimRule } from '../../score-audit/claim.ts';
import type { ScoredFactor, ScoredRubric } from '../../score-audit/scored-audit.ts';
import type { Block, Inline } from '../block.ts';
import { emphasis, line, paragraph, refs, strong } from '../words/line.ts';
import { plain } from '../words/plain.ts';
import { factorParagraphs, factsOf } from './factor.ts';
import { entryOf, type Room, voicesOn } from './room.ts';
import { isNothingShown } from './strength.ts';
import { outOf } from './where-we-stand.ts';

/** Up to so many parts, each gets its paragraph; above, so many of the most telling ones, the strongest, and at least one of each rubric. */
const allTold = 13;
const toldInAll = 7;
const mostStrengths = 2;

export function factors(room: Room): Block[] {
  const rubrics = room.scored.rubrics
    .map((rubric) => ({ rubric, parts: rubric.factors.filter((factor) => factorParagraphs(room, factor).length > 0) }))
    .filter(({ parts }) => parts.length > 0);
  const total = rubrics.reduce((sum, { parts }) => sum + parts.length, 0);
  if (total === 0) return [];
  const ranked = rubrics
    .flatMap(({ parts }) => parts)
    .sort((one, other) => tellingOf(room, other) - tellingOf(room, one));
  const chosen = total <= allTold ? ranked : chosenFrom(room, ranked);
  return [
    { type: 'heading', level: 2, id: 'factors', text: 'Part by part' },
    ...unshownIn(room),
    ...rubrics.flatMap(({ rubric, parts }) => rubricBlocks(room, rubric, parts, chosen, rubrics.length > 1)),
  ];
}

/** The most telling parts: the first of all and of each rubric, the highest, and what people said where no score tells it. */
const chosenFrom = (room: Room, ranked: ScoredFactor[]): ScoredFactor[] =>
  ranked.filter(
    (part, index) =>
      index < toldInAll ||
      part.score.state !== 'scored' ||
      room.scored.strengths.slice(0, mostStrengths).includes(part) ||
      ranked.findIndex(({ rubric }) => rubric === part.rubric) === index,
  );

/** Said once where no answer was shown by an example: what that means for the parts below. */
function unshownIn(room: Room): Block[] {
  const high = room.questions.filter(
    ({ claim, score }) => claim === 'we-are-working-on' && score.state === 'scored' && score.value >= claimRule.weDo,
  );
  if (high.length === 0 || !isNothingShown(room)) return [];
  const content = line`No answer has an example beside it yet. What we do ${emphasis('by our answers')} therefore counts as something that we are working on, until somebody names what shows it.`;
  return [{ type: 'paragraph', content }];
}

function rubricBlocks(
  room: Room,
  rubric: ScoredRubric,
  parts: ScoredFactor[],
  told: ScoredFactor[],
  several: boolean,
): Block[] {
  const chosen = parts.filter((part) => told.includes(part));
  const inOrder = [...chosen].sort((one, other) => rank(room, one) - rank(room, other));
  const rest = parts.filter((part) => !chosen.includes(part) && part.score.state === 'scored');
  const also = elsewhere(room, rest);
  return [
    ...(several
      ? [{ type: 'heading', level: 3, id: `rubric-${rubric.rubric.id}`, text: plain(rubric.rubric.title) } as Block]
      : []),
    ...inOrder.flatMap((part) => blocksOf(room, part)),
    ...(also === null ? [] : [{ type: 'paragraph', content: also } as Block]),
  ];
}

/** A part with its title and score at the beginning of its first paragraph. */
function blocksOf(room: Room, part: ScoredFactor): Block[] {
  const score = part.score.state === 'scored' ? ` (${outOf(room, part.score)})` : '';
  const title: Inline[] = [strong(`${part.factor.title}${score}.`)];
  return factorParagraphs(room, part).map((content, index) => ({
    type: 'paragraph',
    content: index === 0 ? paragraph(title, content) : content,
  }));
}

/** What makes or breaks the rest comes first while it stands low; then the lowest, since that is what must be acted on. */
const rank = (room: Room, part: ScoredFactor): number =>
  room.scored.breakers.includes(part) ? -1 : part.score.state === 'scored' ? part.score.value : 2;

/** How much a part has to say: how far from the middle it stands, what was given for it, and where people part. */
function tellingOf(room: Room, part: ScoredFactor): number {
  const { breakers, parted, splits } = room.scored;
  const height = part.score.state === 'scored' ? part.score.value : 0.5;
  const heard = part.questions.reduce((sum, asked) => {
    const entry = entryOf(room, asked);
    const given =
      (entry.evidence?.for.length ?? 0) + (entry.evidence?.against.length ?? 0) + (entry.note === undefined ? 0 : 1);
    return sum + Math.min(2, given) + (voicesOn(room, asked).length > 0 ? 1 : 0);
  }, 0);
  return (
    (breakers.includes(part) ? 100 : 0) +
    (height < 0.6 ? (0.6 - height) * 14 : (height - 0.6) * 8) +
    Math.min(heard, 5) * 0.6 +
    part.questions.filter((asked) =>
      splits.some(({ key, sides }) => key === asked.key && sides.at(-1)?.all.agreement.split === 'clear'),
    ).length *
      2 +
    (parted.find(({ rubric, factor }) => rubric === part.rubric && factor === part.factor.id)?.by ?? 0)
  );
}

/** What we do in parts that are not told; how they stand is in the table. */
function elsewhere(room: Room, rest: ScoredFactor[]): Inline[] | null {
  const does = rest.flatMap((part) =>
    factsOf(room, part).does.filter(({ question }) => question.practice !== undefined),
  );
  const [first, second] = does;
  if (first === undefined) return null;
  const and = second === undefined ? '' : `, and we ${second.question.practice ?? ''}`;
  return line`In other parts, we ${first.question.practice ?? ''}${and}. ${refs(...does.slice(0, 2))}`;
}
