// What the shapes of a chart stand for, in lines above it.
import { type Brush, heightOf, sizes, textAt, widthOf, wrap } from './svg.ts';

export interface Named {
  name: string;
  /** Draws what the name stands for, with its middle at this place, no wider than 14. */
  sign: (x: number, y: number) => string;
}

export interface Legend {
  drawn: string;
  bottom: number;
}

const sign = 20;
const gap = 18;

/** Names beside each other as far as they fit, from the top; `bottom` is where the chart may begin. */
export function legend(brush: Brush, names: Named[], width: number): Legend {
  const size = sizes.small;
  let [x, y, tall] = [0, 2, 0];
  const drawn = names.map(({ name, sign: draw }) => {
    const text = wrap(name, { size, width: width - sign, lines: 2 });
    const wide = sign + Math.max(0, ...text.lines.map((line) => widthOf(line, size)));
    if (x > 0 && x + wide > width) [x, y, tall] = [0, y + tall + 5, 0];
    const high = Math.max(14, heightOf(text.lines.length, size));
    const middle = y + heightOf(1, size) / 2;
    const piece = draw(x + 7, middle) + textAt(brush, 'ink', text, { x: x + sign, y, size }, name);
    x += wide + gap;
    tall = Math.max(tall, high);
    return piece;
  });
  return { drawn: drawn.join(''), bottom: names.length === 0 ? 2 : y + tall + 10 };
}
