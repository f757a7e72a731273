// What these numbers can't say: each sentence only where it is so, from who took part and how.
import { effectivePeople } from '../../statistics/intraclass.ts';
import type { Block, Inline } from '../block.ts';
import { emphasis, line } from '../words/line.ts';
import { listed } from '../words/list.ts';
import { atStart, inWords } from '../words/number.ts';
import { factorsOf, nameOf, type Room } from './room.ts';

/** Fewer people than this are few. */
const few = 10;
/** From this share of those who could have answered on, those who did not are not mentioned. */
const mostAnswered = 0.8;
/** Groups whose shares of answers lie so far apart are not heard alike. */
const unequal = 0.25;
/** From so many parts on, it is said that some lie outside their range by chance. */
const manyParts = 20;
/** From this ICC(1) on, people of one team answer alike. */
const alike = 0.05;
/** Where even the upper end of alpha's interval lies below this, the questions of a part surely hang together loosely. */
const loose = 0.7;

export function limits(room: Room): Block[] {
  if (!factorsOf(room).some(({ score }) => score.state === 'scored')) return [];
  const items = [
    single(room),
    small(room),
    byHands(room),
    inSight(room),
    stayedAway(room),
    heardUnequally(room),
    ownView(room),
    tooSmall(room),
    didNotKnow(room),
    teamsAlike(room),
    looseParts(room),
    byChance(room),
  ].filter((item) => item !== null);
  if (items.length === 0) return [];
  return [
    { type: 'heading', level: 2, id: 'limits', text: 'What these numbers can’t say' },
    { type: 'list', ordered: false, items },
  ];
}

type Item = (room: Room) => Inline[] | null;
const isMany = ({ speakers }: Room): boolean => speakers === 'hands' || speakers === 'people';

const single: Item = ({ speakers }) => {
  if (speakers === 'one-voice') {
    return line`How many of us would say the same. One person answered, so no figure has a range beside it; asked again, the same person might put a part a level and a half higher or lower though nothing had changed.`;
  }
  if (speakers === 'agreed') {
    return line`How far we lay apart before we agreed. The room gave one answer to each question, so no figure has a range beside it.`;
  }
  return null;
};

const small: Item = (room) => {
  const { people } = room.scored;
  if (!isMany(room) || people < 2 || people >= few) return null;
  return line`Much about those who were not asked. ${atStart(people)} people are few: one of them more, and a figure may move by several points.`;
};

const byHands: Item = (room) =>
  factorsOf(room).some(({ counted, estimate }) => counted && estimate.state === 'computed')
    ? line`Whose answers go together. Hands were counted, not people, so the ranges are made as wide as they could possibly be, and whether the questions of a part belong together was not checked.`
    : null;

const inSight: Item = ({ speakers, scored }) => {
  const leaders = scored.audit.groups.find(({ id }) => id === 'leaders');
  if (speakers !== 'hands' || leaders === undefined || leaders.present === 0) return null;
  return line`What people would have said alone. Hands were raised in sight of everybody, and the leaders were there.`;
};

const stayedAway: Item = (room) => {
  const { people, headcount, rate } = room.scored.turnout;
  if (!isMany(room)) return null;
  if (headcount === null) {
    return line`Whom they leave out. How many could have answered was not noted.`;
  }
  if (rate === null || rate >= mostAnswered) return null;
  return line`What the others think. ${atStart(headcount - people)} of ${inWords(headcount)} did not take part; they may have had their reasons, and no range allows for those.`;
};

/** Where one group was heard much more fully than another. */
const heardUnequally: Item = (room) => {
  const rated = room.scored.turnout.groups.flatMap(({ id, rate, people, headcount }) => {
    const words = room.groups.get(id);
    return rate === null || headcount === null || words === undefined ? [] : [{ words, rate, people, headcount }];
  });
  const ranked = rated.sort((one, other) => one.rate - other.rate);
  const [least, most] = [ranked[0], ranked.at(-1)];
  if (least === undefined || most === undefined || most.rate - least.rate < unequal) return null;
  return line`How we stand if everybody counts the same. Of ${most.words.the}, ${inWords(most.people)} of ${inWords(most.headcount)} were heard; of ${least.words.the}, ${inWords(least.people)} of ${inWords(least.headcount)}.`;
};

const ownView: Item = ({ scored, speakers }) =>
  speakers !== 'one-voice' && !scored.audit.groups.some(({ id }) => id === 'customers')
    ? line`What our customers see. Nobody asked them: this is how we see ourselves.`
    : null;

const tooSmall: Item = ({ scored }) => {
  const { hidden } = scored.groups;
  if (hidden === 0) return null;
  const who =
    hidden === 1
      ? 'One group is not shown, because it is too small, or because a few others could be worked out from it'
      : `${atStart(hidden)} groups are not shown, because they are too small, or because a few others could be worked out from them`;
  return line`What groups that are not shown see differently. ${who}; what they said is in the whole and nowhere else.`;
};

const didNotKnow: Item = ({ scored }) => {
  const many = scored.unknowns.length;
  if (many === 0) return null;
  return line`What those who did not know would have said. On ${inWords(many)} ${many === 1 ? 'question' : 'questions'} they were a quarter or more of us, and the figures there are those of the others.`;
};

const teamsAlike: Item = (room) => {
  const worst = factorsOf(room).flatMap(({ teams }) => (teams.state === 'computed' ? [teams] : []));
  const [most] = worst.sort((one, other) => other.icc1 - one.icc1);
  if (most === undefined || most.icc1 < alike) return null;
  const worth = Math.max(1, Math.round(effectivePeople(most.people, most.teamSize, most.icc1)));
  return line`As much as the number of people promises. Those of one team answer alike: in the worst part, ${inWords(most.people)} of them tell us no more than ${inWords(worth)} would who never meet, and the ranges don’t allow for it.`;
};

const looseParts: Item = (room) => {
  const parts = factorsOf(room).filter(
    ({ reliability: { alpha } }) => alpha.state === 'computed' && alpha.high < loose,
  );
  if (parts.length === 0) return null;
  const named = parts.length > 4 ? `${inWords(parts.length)} parts` : listed(parts.map((part) => nameOf(room, part)));
  return line`Whether ${emphasis(named)} ${parts.length === 1 ? 'is' : 'are each'} one thing. Who is high on one question there is not high on the others: read the figure as a mean of different things, and the questions one by one.`;
};

const byChance: Item = (room) => {
  const ranged = factorsOf(room).filter(({ estimate }) => estimate.state === 'computed').length;
  if (ranged < manyParts) return null;
  const outside = Math.round(ranged / 20);
  return line`Which part lies outside its range. A range holds nineteen times in twenty, so of ${inWords(ranged)} it may well be ${inWords(outside)}.`;
};
