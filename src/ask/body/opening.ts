// Before the first question of a factor: what just emerged in the one before, and what this one is about.
import type { Key } from '../keys.ts';
import { wrap } from '../lines.ts';
import { gap } from '../question.ts';
import { type Draw, shortens, wholePart } from '../screen.ts';
import { visible } from '../visible.ts';

/** Whether a key passes the opening. */
export const passesOpening = (key: Key): boolean => ['enter', 'right', 'down', 'pagedown'].includes(key.name);

export const drawOpening: Draw<{ type: 'opening' }> = (_, stage, look) => ({
  part: (density) => {
    if (stage.asked === null) return wholePart([]);
    const { factor, rubric } = stage.asked;
    const lines: string[] = [];
    if (stage.emerged !== null) {
      lines.push(look.accent('What just emerged'), ...wrap(visible(stage.emerged), look.width), '');
    }
    if (stage.progress.factor === 1 && !shortens(density)) {
      lines.push(look.accent(visible(rubric.title)), ...wrap(visible(rubric.purpose), look.width), '');
    }
    lines.push(look.strong(visible(factor.title)), ...gap(density, 'airy'), ...wrap(visible(factor.about), look.width));
    return wholePart(lines);
  },
  hints: [['Enter', 'begin']],
});
