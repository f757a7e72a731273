// Any of several options: the space bar or the number ticks, Enter takes what is ticked.
import type { Event } from '../../core/interview/event.ts';
import type { Key } from '../keys.ts';
import { hang } from '../lines.ts';
import { gap, questionLines } from '../question.ts';
import { type Draw, type Reaction, type Screen, withBody, withMessage } from '../screen.ts';
import { keyAt, type Stage, thenOn } from '../stage.ts';
import { visible } from '../visible.ts';

export interface TicksBody {
  type: 'ticks';
  cursor: number;
  /** Indices of ticked options. */
  ticked: number[];
}

const questionOf = (stage: Stage) => (stage.asked?.question.kind === 'multi-choice' ? stage.asked.question : undefined);

export function beginTicks(stage: Stage): TicksBody {
  const { answer } = stage.entry;
  const ids = answer?.state === 'answered' && Array.isArray(answer.value) ? answer.value : [];
  const ticked = (questionOf(stage)?.options ?? []).flatMap((option, index) =>
    ids.some((id) => id === option.id) ? [index] : [],
  );
  return { type: 'ticks', cursor: 0, ticked };
}

/** What a key does on options to tick; null for keys that are none of its own. */
export function reactTicks(body: TicksBody, key: Key, screen: Screen, stage: Stage): Reaction | null {
  const question = questionOf(stage);
  if (question === undefined) return null;
  const { options } = question;
  const most = question.atMost ?? options.length;
  const tick = (index: number): Reaction => {
    const off = body.ticked.includes(index);
    if (!off && body.ticked.length >= most) return withMessage(screen, `At most ${most} of them: take one off first.`);
    const ticked = off ? body.ticked.filter((one) => one !== index) : [...body.ticked, index];
    return withBody(screen, { ...body, cursor: index, ticked });
  };
  const number = Number(key.text);
  if (key.name === 'space') return tick(body.cursor);
  if (key.text !== '' && number >= 1 && number <= Math.min(9, options.length)) return tick(number - 1);
  if (key.name === 'up')
    return withBody(screen, { ...body, cursor: (body.cursor + options.length - 1) % options.length });
  if (key.name === 'down') return withBody(screen, { ...body, cursor: (body.cursor + 1) % options.length });
  if (key.name !== 'enter') return null;
  if (body.ticked.length === 0)
    return withMessage(screen, 'Tick something with the space bar first, or press x for no answer.');
  const ids = options.flatMap((option, index) => (body.ticked.includes(index) ? [option.id] : []));
  const answered: Event = { type: 'answered', question: keyAt(stage), answer: { state: 'answered', value: ids } };
  return { screen, events: thenOn(stage, screen.session, [answered]) };
}

export const drawTicks: Draw<TicksBody> = (body, stage, look) => {
  const question = questionOf(stage);
  const options = question?.options ?? [];
  return {
    part: (density) => {
      const lines = [...questionLines(stage, look, density), ...gap(density)];
      if (question?.atMost !== undefined) lines.push(look.accent(`Choose up to ${question.atMost}.`));
      let from = 0;
      let to = 0;
      options.forEach((option, index) => {
        const here = index === body.cursor;
        if (here) from = lines.length;
        const box = body.ticked.includes(index) ? look.signs.ticked : look.signs.empty;
        const prefix = `${here ? look.signs.pointer : ' '} ${box} ${String(index + 1).padStart(2)}  `;
        const text = hang(prefix, visible(option.text), look.width);
        lines.push(...(here ? text.map(look.strong) : text));
        if (here) to = lines.length - 1;
      });
      return { lines, from, to };
    },
    hints: [
      ['Space', 'tick'],
      ['Enter', 'next'],
    ],
  };
};
