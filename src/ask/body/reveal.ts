// The moment after the vote: the hands as bars, a split room named at once, the question that fits the pattern, and what to do next.

import type { Group, Vote } from '../../core/audit.ts';
import { campsOf, sayCamps } from '../../core/interview/camps.ts';
import { partingOf, sayParting } from '../../core/interview/parting.ts';
import { patternOf, usualProbes } from '../../core/interview/probe.ts';
import { type Hands, handsOn, sumOf } from '../../core/interview/votes.ts';
import { ballotsOf, type Question } from '../../core/kinds/index.ts';
import type { Ballot } from '../../core/kinds/question.ts';
import type { Key } from '../keys.ts';
import { cut, hang, pad, stringWidth, wrap } from '../lines.ts';
import type { Look } from '../look.ts';
import { endLines, gap, questionLines } from '../question.ts';
import {
  type Density,
  type Draw,
  type Hint,
  type Reaction,
  type RevealBody,
  type Screen,
  shortens,
  wholePart,
  withBody,
  withOver,
} from '../screen.ts';
import { type Stage, thenOn } from '../stage.ts';
import { missingCounts } from '../states.ts';
import { visible } from '../visible.ts';
import { beginHands } from './hands.ts';
import { beginLevels } from './levels.ts';
import { beginTicks } from './ticks.ts';

/** What a key does at the reveal; null for keys that are none of its own. */
export function reactReveal(body: RevealBody, key: Key, screen: Screen, stage: Stage): Reaction | null {
  switch (key.name) {
    case 'enter':
      return { screen, events: thenOn(stage, screen.session, []) };
    case 'down':
      return withBody(screen, { ...body, top: Math.min(40, body.top + 3) });
    case 'up':
      return withBody(screen, { ...body, top: Math.max(0, body.top - 3) });
    case 'tab':
      return withOver(screen, { type: 'read', what: 'levels', top: 0 });
    case 'v':
      return withBody(screen, beginHands('vote', stage), 'A new vote. The hands of before stay with the audit.');
    case 'm':
      return withBody(screen, beginHands('recount', stage), 'Counting again: this replaces the last count.');
    case 'o':
      return withBody(
        screen,
        stage.asked?.question.kind === 'multi-choice' ? beginTicks(stage) : beginLevels(stage, 'agree'),
      );
    default:
      return null;
  }
}

interface Column {
  title: string;
  hands: Hands;
}

export const drawReveal: Draw<RevealBody> = (body, stage, look) => {
  const question = stage.asked?.question;
  const votes = stage.entry.votes ?? [];
  const hints: Hint[] = [
    ['Enter', 'next'],
    ['v', 'talk, then vote again'],
    ['o', 'one level we agree on'],
    ['m', 'mistyped'],
    ['Tab', 'levels in full'],
  ];
  return {
    part: (density) => {
      const lines = [...questionLines(stage, look, density === 'airy' ? 'plain' : 'without-why'), ...gap(density)];
      const last = votes.at(-1);
      if (question === undefined || last === undefined) return wholePart(lines);
      const probe = probeLines(question, last, look, density);
      if (density === 'tight') lines.push(...probe); // what to talk about is never the part that does not fit
      for (const [index, ballot] of ballotsOf(question).entries()) {
        if (index > 0) lines.push(...gap(density));
        if (ballot.side !== undefined)
          lines.push(
            ...wrap(visible(ballot.ask), look.width)
              .slice(0, shortens(density) ? 1 : 4)
              .map(look.accent),
          );
        lines.push(...endLines(ballot, look, density));
        lines.push(...barLines(ballot, columnsOf(stage, votes, ballot), look, linesEach(density)));
        lines.push(...wordsFor(ballot, votes, stage.interview.audit.groups, look));
      }
      if (density !== 'tight') lines.push(...gap(density), ...probe);
      const { answer } = stage.entry;
      if (answer?.state === 'answered' && typeof answer.value === 'number')
        lines.push(`${look.signs.done} The room agreed on level ${answer.value}.`);
      else if (answer?.state === 'answered')
        lines.push(`${look.signs.done} What the room agreed on is kept beside the votes.`);
      const from = Math.min(body.top, lines.length - 1);
      return { lines, from, to: Math.min(lines.length - 1, from + look.rows) };
    },
    hints,
    scroll: ['Up/Down', 'scroll'],
  };
};

/** The room first, round by round if there were several; then each group of the last round. */
function columnsOf(stage: Stage, votes: Vote[], ballot: Ballot): Column[] {
  const last = votes.at(-1);
  if (last === undefined) return [];
  const earlier = votes.slice(-3, -1);
  const first = votes.length - earlier.length;
  const rounds = earlier.map((vote, index) => ({ title: `Vote ${first + index}`, hands: handsOn(vote, ballot) }));
  const room = { title: votes.length > 1 ? `Vote ${votes.length}` : 'The room', hands: handsOn(last, ballot) };
  const groups = stage.interview.audit.groups.filter(({ id }) => last.tallies.some((tally) => tally.group === id));
  const byGroup = groups.map(({ id, title }) => ({ title: visible(title), hands: handsOn(last, ballot, id) }));
  return [...rounds, room, ...(byGroup.length > 1 ? byGroup : [])];
}

/** How many lines the words of a level may take: counts and what to talk about go before words, which a key shows in full. */
function linesEach(density: Density): number {
  if (shortens(density)) return 1;
  return density === 'brief' ? 2 : 12;
}

/** Columns for the words of the levels: what the bars leave, and no more than the longest words take. */
function labelWidth(ballot: Ballot, columns: Column[], highest: number, look: Look): number {
  if (columns.length === 1) return Math.floor(look.width * 0.5);
  const least = columns.length > 3 ? 14 : 24;
  const bars = Math.max(Math.min(highest * 3, 10) + 5, ...columns.map(({ title }) => stringWidth(title) + 2));
  const each = Math.max(6, Math.min(bars, Math.floor((look.width - 6 - least) / columns.length)));
  const longest = Math.max(...ballot.slots.map(({ text }) => stringWidth(visible(text))));
  return Math.min(longest, Math.max(least, look.width - 6 - each * columns.length));
}

function barLines(ballot: Ballot, columns: Column[], look: Look, most: number): string[] {
  const highest = Math.max(1, ...columns.flatMap(({ hands }) => hands.counts));
  const labels = labelWidth(ballot, columns, highest, look);
  const each = Math.max(6, Math.floor((look.width - labels - 6) / columns.length));
  const fitting = columns.slice(0, Math.max(1, Math.floor((look.width - labels - 6) / each)));
  const room = Math.max(1, Math.min(each - 5, highest * 3));
  const head =
    pad('', labels + 6) +
    fitting.map(({ title }) => pad(look.strong(cut(title, each - 1, look.signs.more)), each)).join('');
  const rows = ballot.slots.flatMap((slot, index) => {
    const [first = '', ...rest] = wrapped(visible(slot.text), labels, most, look);
    const name = `${String(index + 1).padStart(3)}  ${pad(first, labels)} `;
    const bars = fitting.map(({ hands }) => {
      const count = hands.counts[index] ?? 0;
      const bar = look.signs.bar.repeat(Math.max(count > 0 ? 1 : 0, Math.round((count / highest) * room)));
      return pad(
        `${look.accent(bar)}${bar === '' ? '' : ' '}${count === 0 ? look.signs.dot : look.strong(String(count))}`,
        each,
      );
    });
    return [(name + bars.join('')).trimEnd(), ...rest.map((line) => `     ${line}`)];
  });
  return [...(columns.length > 1 ? [head.trimEnd()] : []), ...rows];
}

/** Text in at most so many lines, the last one cut where it goes on. */
function wrapped(text: string, width: number, most: number, look: Look): string[] {
  const lines = wrap(text, width);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), cut(lines.slice(most - 1).join(' '), width, look.signs.more)];
}

/** What the bars say, in words: who voted, who had no answer, how the room moved. */
function wordsFor(ballot: Ballot, votes: Vote[], groups: readonly Group[], look: Look): string[] {
  const last = votes.at(-1);
  if (last === undefined) return [];
  const hands = handsOn(last, ballot);
  const n = sumOf(hands.counts);
  const said = ballot.many ? [] : [`${n} ${n === 1 ? 'hand' : 'hands'}`];
  const facts = [...said, ...missingCounts(hands.missing)].join(` ${look.signs.dot} `);
  const before = votes.at(-2);
  const moved =
    before === undefined || !ballot.ordered || ballot.slots.length < 3
      ? ''
      : shiftWords(handsOn(before, ballot), hands);
  const lines = facts === '' ? [] : [`     ${facts}${moved}`];
  const parting = partingOf(hands.counts, ballot);
  const apart = [sayParting(hands.counts, ballot), sayCamps(campsOf(last, ballot, groups))].filter((one) => one !== '');
  if (apart.length > 0) {
    const said = hang(`  ${look.signs.split}  `, visible(apart.join(' ')), look.width);
    lines.push(...said.map(parting === 'split' ? look.alert : look.strong));
  }
  return lines;
}

function shiftWords(before: Hands, now: Hands): string {
  const mean = ({ counts }: Hands) =>
    counts.reduce((sum, count, slot) => sum + count * (slot + 1), 0) / Math.max(1, sumOf(counts));
  const shift = mean(now) - mean(before);
  if (Math.abs(shift) < 0.05) return '; the middle of the room stayed where it was';
  const size = Math.abs(shift).toFixed(1);
  return `; the room moved ${size} ${size === '1.0' ? 'level' : 'levels'} ${shift > 0 ? 'up' : 'down'}`;
}

function probeLines(question: Question, vote: Vote, look: Look, density: Density): string[] {
  const patterns = ballotsOf(question).map((ballot) => patternOf(handsOn(vote, ballot), ballot));
  const pattern = patterns.includes('split') ? 'split' : (patterns.at(-1) ?? patterns[0]);
  if (pattern === null || pattern === undefined) return [];
  const probe = question.probes[pattern] ?? usualProbes[pattern];
  const title = 'To talk about:';
  if (gap(density).length > 0) return [look.accent(title), ...wrap(visible(probe), look.width).slice(0, 9)];
  const lines = hang(`${title} `, visible(probe), look.width).slice(0, shortens(density) ? 3 : 9);
  return lines.map((line, index) => (index === 0 ? look.accent(title) + line.slice(title.length) : line));
}
