// What would be lost if the person stopped now: what was begun and cannot be kept as it stands. Said before stopping.
import type { Group } from '../core/audit.ts';
import { isPair } from '../core/kinds/index.ts';
import type { Ballot } from '../core/kinds/question.ts';
import { linesOf } from './body/hands.ts';
import { beginLevels } from './body/levels.ts';
import { beginTicks } from './body/ticks.ts';
import type { Screen } from './screen.ts';
import type { CountedBy, Stage } from './stage.ts';
import { visible } from './visible.ts';

/** Sentences about what is begun on the screen and not kept; none if all of it is kept. */
export function unkeptWords({ body }: Pick<Screen, 'body'>, stage: Stage): string[] {
  const question = stage.asked?.question;
  switch (body.type) {
    case 'hands': {
      const begunIn = ({ taken, field }: typeof body.aside, countedBy: CountedBy) =>
        linesOf(stage, countedBy).slice(0, taken.length + (field.text.trim() === '' ? 0 : 1));
      const other = body.countedBy === 'room' ? 'group' : 'room';
      const begun = [...begunIn(body, body.countedBy), ...begunIn(body.aside, other)];
      return begun.length === 0 ? [] : [uncountedWords(begun)];
    }
    case 'levels':
      if (question !== undefined && isPair(question) && body.ballot === 1)
        return ['The first side is chosen; it is not kept without the second.'];
      if (body.why.field.text !== (beginLevels(stage, body.purpose).why.field.text ?? ''))
        return ['The reason that was typed is kept with an answer only: Enter at the question takes it.'];
      return body.cursor >= 0 && body.cursor !== (body.picked[body.ballot] ?? -1)
        ? [`Number ${body.cursor + 1} is chosen, and not taken yet: Enter at the question takes it.`]
        : [];
    case 'ticks':
      return [...body.ticked].sort().join() === [...beginTicks(stage).ticked].sort().join()
        ? []
        : ['What is ticked is not taken yet: Enter at the question takes it.'];
    default:
      return [];
  }
}

/** As in "The hands of Leaders and Front line are not counted yet: a vote is kept when all its hands are in." */
export function uncountedWords(lines: readonly { ballot: Ballot; group: Group | null }[]): string {
  return `The hands of ${whoseHands(lines)} are not counted yet: a vote is kept when all its hands are in.`;
}

/** As in "Leaders and Front line". */
export function whoseHands(lines: readonly { group: Group | null }[]): string {
  const names = [...new Set(lines.map(({ group }) => (group === null ? 'the room' : visible(group.title))))];
  return names.length === 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
