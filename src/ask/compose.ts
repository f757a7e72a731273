// Puts a screen together within its rows: blank lines give way first, then the reason, then the head, then the middle scrolls.
import { cutStyled, flow, wrap } from './lines.ts';
import type { Look } from './look.ts';
import type { Density, HeadSize, Hint, Part } from './screen.ts';

export interface Layout {
  head(size: HeadSize): string[];
  body(density: Density): Part;
  status: string;
  message: string;
  hints: readonly Hint[];
  /** Told before the other keys where the middle does not fit. */
  scroll?: Hint | undefined;
}

/** From the airiest to the tightest; the first that fits is taken. */
const steps: readonly [Density, HeadSize][] = [
  ['airy', 'whole'],
  ['plain', 'whole'],
  ['snug', 'whole'],
  ['brief', 'whole'],
  ['brief', 'one-line'],
  ['folded', 'whole'],
  ['tight', 'whole'],
  ['tight', 'one-line'],
];
const around: readonly Density[] = ['airy', 'plain', 'folded'];

/** At most `look.rows` lines, each with the margin before it; the keys stand at the bottom. */
export function compose(look: Look, layout: Layout): string[] {
  const usual = footLines(look, layout);
  const withScroll = { ...layout, hints: [...(layout.scroll === undefined ? [] : [layout.scroll]), ...layout.hints] };
  for (const step of steps) {
    const [density, size] = step;
    const head = layout.head(size);
    const part = layout.body(density);
    const foot = head.length + part.lines.length + usual.length > look.rows ? footLines(look, withScroll) : usual;
    const spare = look.rows - head.length - foot.length - part.lines.length;
    const between = around.includes(density) || spare >= 2 ? 1 : 0;
    const room = look.rows - head.length - foot.length - 2 * between;
    if (part.lines.length > room && step !== steps.at(-1)) continue;
    const blank = Array.from({ length: between }, () => '');
    const body = fitted(part, Math.max(1, room), look);
    const fill = Array.from({ length: Math.max(0, room - body.length) }, () => '');
    const lines = [...head, ...blank, ...body, ...fill, ...blank, ...foot];
    return lines
      .slice(0, look.rows)
      .map((line) => (line === '' ? '' : cutStyled(' '.repeat(look.margin) + look.encode(line), look.columns - 1)));
  }
  return [];
}

/** Message, what is kept, and the keys; the keys never take more than a third of the rows. */
function footLines(look: Look, { message, status, hints }: Layout): string[] {
  const keys = flow(
    hints.map(([key, does]) => `${look.strong(key)} ${does}`),
    look.width,
    '  ',
  );
  const most = Math.max(1, Math.floor(look.rows / 3));
  const said = message === '' ? [] : wrap(message, look.width).slice(0, 2).map(look.accent);
  return [...said, ...(status === '' ? [] : [status]), ...keys.slice(0, most)];
}

/** The window of a part that holds the lines that must be seen, with signs where there is more. */
function fitted({ lines, from, to }: Part, room: number, look: Look): string[] {
  if (lines.length <= room) return lines;
  const inner = Math.max(1, room - 2);
  const wanted = to - from + 1 > inner ? from : from - Math.floor((inner - (to - from + 1)) / 2);
  const first = Math.max(0, Math.min(wanted, lines.length - inner));
  const above = first;
  const below = lines.length - first - inner;
  const mark = (sign: string, count: number) =>
    count > 0 ? `${sign} ${count} more ${count === 1 ? 'line' : 'lines'}` : '';
  if (room < 3) return lines.slice(from, from + room);
  const top = mark(look.signs.up, above);
  const bottom = mark(look.signs.down, below);
  const window = lines.slice(first, first + inner);
  if (top === '') return [...lines.slice(0, inner + 1), mark(look.signs.down, lines.length - inner - 1)];
  return bottom === '' ? [mark(look.signs.up, above - 1), ...lines.slice(-(inner + 1))] : [top, ...window, bottom];
}
