// A show of hands as it stands in a file: a line such as `0 3 5 4 1 ?2`, a line for each side of a pair or each group, or a list of rounds.
import type { Group, Tally, Vote } from '../audit.ts';
import { readHands, writeHands } from '../interview/hands.ts';
import { tallyOf } from '../interview/votes.ts';
import { ballotsOf, type Question } from '../kinds/index.ts';
import { type Ballot, isRecord } from '../kinds/question.ts';
import type { Path } from '../source/source.ts';
import type { Report } from './report.ts';
import { inlineMap, list, map, type Yaml } from './yaml-text.ts';

/** The name, among groups, of those who belong to none of them. */
const everyoneElse = 'everyone-else';

/** What hands are read against. */
export interface Hall {
  question: Question;
  groups: Group[];
  report: Report;
}

/** Reads one round or a list of rounds; what is wrong is reported, and left out. */
export function readVotes(plain: unknown, at: Path, hall: Hall): Vote[] {
  if (ballotsOf(hall.question).length === 0) {
    hall.report('bad-answer', 'Hands cannot be counted on this question; it is answered in words.', at);
    return [];
  }
  if (!Array.isArray(plain)) return [{ tallies: readRound(plain, at, hall) }];
  if (plain.length === 0) hall.report('wrong-shape', 'This list of rounds is empty.', at);
  return plain.map((round, index) => ({ tallies: readRound(round, [...at, index], hall) }));
}

function readRound(plain: unknown, at: Path, hall: Hall): Tally[] {
  const ballots = ballotsOf(hall.question);
  const sides = ballots.flatMap(({ side }) => side ?? []);
  if (!isRecord(plain) || isSides(plain, sides)) return readSides(plain, undefined, at, hall);
  if (Object.keys(plain).length === 0) hall.report('wrong-shape', 'No hands are given here.', at);
  return Object.entries(plain).flatMap(([name, hands]) => {
    const path = [...at, name];
    if (name === everyoneElse) return readSides(hands, undefined, path, hall);
    if (!hall.groups.some(({ id }) => id === name)) {
      const known = [...hall.groups.map(({ id }) => id), everyoneElse];
      hall.report.stranger('unknown-group', `There is no group \`${name}\` in this audit.`, path, name, known);
      return [];
    }
    return readSides(hands, name, path, hall);
  });
}

/** Whether a record holds the lines of a pair's sides, and not those of groups. */
const isSides = (plain: Record<string, unknown>, sides: string[]): boolean =>
  sides.length > 0 &&
  Object.keys(plain).length > 0 &&
  Object.entries(plain).every(([name, line]) => sides.includes(name) && !isRecord(line));

function readSides(plain: unknown, group: string | undefined, at: Path, hall: Hall): Tally[] {
  const ballots = ballotsOf(hall.question);
  const [whole] = ballots;
  if (whole !== undefined && whole.side === undefined) return readLine(plain, whole, group, at, hall);
  const sides = ballots.flatMap(({ side }) => side ?? []);
  if (!isRecord(plain) || !isSides(plain, sides)) {
    const [first, second] = sides;
    hall.report('bad-answer', `Expected hands on each side, as in { ${first}: 0 3 5 4 1, ${second}: 1 5 4 2 1 }.`, at);
    return [];
  }
  return ballots.flatMap((ballot) => {
    const line = plain[ballot.side ?? ''];
    return line === undefined ? [] : readLine(line, ballot, group, [...at, ballot.side ?? ''], hall);
  });
}

function readLine(plain: unknown, ballot: Ballot, group: string | undefined, at: Path, hall: Hall): Tally[] {
  const line = typeof plain === 'number' ? String(plain) : plain;
  const read = typeof line === 'string' ? readHands(line, ballot.slots) : undefined;
  if (read === undefined || !read.ok) {
    const expected = read?.expected ?? `hands, as in ${ballot.slots.map(() => 0).join(' ')}`;
    hall.report('bad-answer', `Expected ${expected}.`, at);
    return [];
  }
  const { counts, missing } = read.value;
  const each = [...counts, ...Object.values(missing)];
  const hands = ballot.many ? Math.max(...each) : each.reduce((sum, hand) => sum + hand, 0);
  const present = presentIn(hall.groups, group);
  if (present !== undefined && hands > present) {
    const people = `${present} ${present === 1 ? 'person' : 'people'}`;
    const there =
      group === undefined
        ? `${people} ${present === 1 ? 'is' : 'are'} in the room`
        : `the group \`${group}\` has ${people}`;
    const count = `${hands} ${hands === 1 ? 'hand was' : 'hands were'} counted, but ${there}.`;
    hall.report.strictly('too-many-votes', count, at);
  }
  return [tallyOf(read.value, ballot.side, group)];
}

/** How many people of a group or, without one, of the whole room can raise a hand: those present or, where that is not known, all there are. */
function presentIn(groups: Group[], group: string | undefined): number | undefined {
  const most = ({ present, headcount }: Group): number => present ?? headcount ?? Number.POSITIVE_INFINITY;
  const asked = groups.filter(({ id }) => group === undefined || id === group);
  const sum = asked.length === 0 ? Number.POSITIVE_INFINITY : asked.reduce((total, each) => total + most(each), 0);
  return Number.isFinite(sum) ? sum : undefined;
}

/** Rounds of hands as `readVotes` reads them back. */
export function writeVotes(votes: Vote[]): Yaml {
  const rounds = votes.map(writeRound);
  return rounds.length === 1 && rounds[0] !== undefined ? rounds[0] : list(rounds);
}

function writeRound({ tallies }: Vote): Yaml {
  const groups = [...new Set(tallies.map(({ group }) => group))];
  if (groups.length === 1 && groups[0] === undefined) return writeSides(tallies);
  return map(
    ...groups.map((group): [string, Yaml] => [
      group ?? everyoneElse,
      writeSides(tallies.filter((tally) => tally.group === group)),
    ]),
  );
}

function writeSides(tallies: Tally[]): Yaml {
  const [first] = tallies;
  if (first !== undefined && first.side === undefined) return writeHands(first);
  return inlineMap(...tallies.map((tally): [string, Yaml] => [tally.side ?? '', writeHands(tally)]));
}
