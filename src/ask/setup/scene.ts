// Draws what is asked before the first question.
import type { RubricOffer, Setup } from '../asker.ts';
import { compose } from '../compose.ts';
import { fieldLines } from '../field.ts';
import { hang, pad, stringWidth, wrap } from '../lines.ts';
import type { Look } from '../look.ts';
import { gap } from '../question.ts';
import type { Scene } from '../scene.ts';
import type { Density, Hint, Part } from '../screen.ts';
import { visible } from '../visible.ts';
import { roomHint } from './groups.ts';
import { lengthOf, sayQuestions } from './length.ts';
import {
  beginSetup,
  depthOrder,
  depthTexts,
  isAlone,
  modeOrder,
  modeTexts,
  reactSetup,
  type SetupField,
  type SetupState,
} from './state.ts';

/** Everything before the first question as a scene. Something must be left to ask. */
export function setupScene(given: Partial<Setup>, offers: readonly RubricOffer[]): Scene<Setup | 'stopped'> {
  return sceneOf(beginSetup(given, offers));
}

function sceneOf(state: SetupState): Scene<Setup | 'stopped'> {
  return {
    draw: (look) => drawSetup(state, look),
    press: (key) => {
      const { state: next, result } = reactSetup(state, key);
      return { scene: sceneOf(next), ...(result === undefined ? {} : { result }) };
    },
    leave: () => 'stopped',
    edited: () => sceneOf(state),
  };
}

const titles: Record<SetupField, string> = {
  organization: 'Which organization is this about?',
  rubrics: 'Which rubrics shall we use?',
  mode: 'How will answers be given?',
  depth: 'Quick or full?',
  groups: 'Who is in the room?',
};

function drawSetup(state: SetupState, look: Look): string[] {
  const field = state.asks[state.at];
  return compose(look, {
    head: () => {
      const name = state.known.organization === undefined ? 'A new audit' : visible(state.known.organization);
      const way = `${Math.min(state.at + 1, state.asks.length)} of ${state.asks.length}`;
      const done = Math.round((state.at / Math.max(1, state.asks.length)) * look.width);
      const rule = look.accent(look.signs.way.repeat(done)) + look.signs.rule.repeat(look.width - done);
      return [pad(look.strong(name), look.width - stringWidth(way)) + way, rule];
    },
    body: (density) => (field === undefined ? { lines: [], from: 0, to: 0 } : bodyOf(state, field, look, density)),
    status: '',
    message: state.message,
    hints: hintsOf(state, field, look),
  });
}

function hintsOf(state: SetupState, field: SetupField | undefined, look: Look): Hint[] {
  const back: Hint[] = state.at > 0 ? [['Esc', 'back']] : [];
  const stop: Hint = ['Ctrl-C', 'stop'];
  if (field === 'rubrics')
    return [
      ['Up/Down', 'move'],
      ['Space', 'tick'],
      ['Enter', state.ticked.length > 0 ? 'take those ticked' : `take only the one at ${look.signs.pointer}`],
      ...back,
      stop,
    ];
  if (field === 'groups')
    return [
      ['Up/Down', 'move'],
      ['Enter', isAlone(state) ? 'only I answer' : state.cursor < state.rows.length - 1 ? 'next' : 'done'],
      ...back,
      stop,
    ];
  if (field === 'organization') return [['Enter', 'next'], ...back, stop];
  return [['Up/Down', 'move'], ['Enter', 'next'], ...back, stop];
}

function bodyOf(state: SetupState, field: SetupField, look: Look, density: Density): Part {
  const lines = [look.strong(titles[field]), ...gap(density)];
  switch (field) {
    case 'organization': {
      lines.push(
        ...fieldLines(state.organization, look, look.width - 4, 'typing').lines.map(
          (line) => `  ${look.signs.side} ${line}`,
        ),
      );
      return { lines, from: lines.length - 1, to: lines.length - 1 };
    }
    case 'rubrics':
      return choices(
        lines,
        state,
        look,
        density,
        state.offers.map((offer) => rubricText(offer, state, look)),
      );
    case 'mode':
      return choices(
        lines,
        state,
        look,
        density,
        modeOrder.map((mode) => ({ sign: '', text: modeTexts[mode], more: '' })),
      );
    case 'depth':
      return choices(
        lines,
        state,
        look,
        density,
        depthOrder.map((depth) => ({ sign: '', text: depthTexts[depth], more: lengthOf(state, depth) })),
      );
    case 'groups':
      return groupLines(lines, state, look, density);
  }
}

const rubricText = (offer: RubricOffer, state: SetupState, look: Look) => ({
  sign: state.ticked.includes(offer.id) ? look.signs.ticked : look.signs.empty,
  text: `${visible(offer.title)} (${visible(offer.id)}, ${sayQuestions(offer.length.full.questions)})${placeOf(offer, state)}`,
  more: visible(offer.purpose),
});

/** Ticked rubrics are asked in the order of ticking. */
const placeOf = ({ id }: RubricOffer, { ticked }: SetupState): string =>
  ticked.length > 1 && ticked.includes(id) ? `, number ${ticked.indexOf(id) + 1} to be asked` : '';

function choices(
  lines: string[],
  state: SetupState,
  look: Look,
  density: Density,
  rows: { sign: string; text: string; more: string }[],
): Part {
  let from = 0;
  let to = 0;
  rows.forEach(({ sign, text, more }, index) => {
    const here = index === state.cursor;
    if (index > 0) lines.push(...gap(density, 'airy'));
    if (here) from = lines.length;
    const prefix = `${here ? look.signs.pointer : ' '} ${sign === '' ? '' : `${sign} `}${index + 1}  `;
    lines.push(...hang(prefix, text, look.width).map((line) => (here ? look.strong(line) : line)));
    const indent = ' '.repeat(stringWidth(prefix));
    if (more !== '' && (here || density === 'airy'))
      lines.push(...wrap(more, look.width - indent.length).map((line) => indent + line));
    if (here) to = lines.length - 1;
  });
  return { lines, from, to };
}

function groupLines(lines: string[], state: SetupState, look: Look, density: Density): Part {
  lines.push(...wrap(roomHint(state.known.mode), look.width), ...gap(density));
  const wide = Math.max(16, ...state.rows.map(({ group }) => stringWidth(group?.title ?? '') + 2));
  const first = lines.length;
  state.rows.forEach(({ group, text }, index) => {
    const here = index === state.cursor;
    const title = group === null ? 'Another group' : visible(group.title);
    const value = here ? fieldLines(state.row, look, look.width - wide - 6, 'typing').lines.join(' ') : visible(text);
    const example = group === null && here && state.row.text === '' ? '  as in Volunteers 3 of 20' : '';
    lines.push(
      `${here ? look.signs.pointer : ' '} ${pad(here ? look.strong(title) : title, wide)} ${value}${example}`.trimEnd(),
    );
  });
  return { lines, from: first + state.cursor, to: first + state.cursor };
}
