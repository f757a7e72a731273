// What moved, and when: the moves that can be believed, step by step, and over the whole time.
import type { Trend } from '../../trend/trend.ts';
import type { Block, Inline } from '../block.ts';
import { line, strong } from '../words/line.ts';
import { listed } from '../words/list.ts';
import { levelsInWords } from '../words/number.ts';
import { continued, plain } from '../words/plain.ts';
import { nameIn } from '../year-on/answer.ts';
import { timesOf } from './times.ts';
import { type Verdicted, verdictsAfter, verdictsThroughout } from './verdicts.ts';

export function moved(trend: Trend): Block[] {
  const times = timesOf(trend);
  const last = times.length - 1;
  const steps = trend.audits
    .slice(1)
    .map(
      (_, index): Inline[] =>
        line`${strong(`${times[index] ?? ''} to ${times[index + 1] ?? ''}`)}: ${movesIn(trend, verdictsAfter(trend, index))}.`,
    );
  const whole = line`${strong(`Over the whole time, ${times[0] ?? ''} to ${times[last] ?? ''}`)}: ${movesIn(trend, verdictsThroughout(trend))}.`;
  return [
    { type: 'heading', level: 2, id: 'moved', text: 'What moved, and when' },
    trend.audits.length > 2
      ? { type: 'list', ordered: false, items: [...steps, whole] }
      : { type: 'paragraph', content: steps.flat() },
  ];
}

function movesIn(trend: Trend, all: readonly Verdicted[]): string {
  const parts = [...movesOf(trend, all, 'up'), ...movesOf(trend, all, 'down')];
  if (parts.length > 0) return parts.join('; ');
  const steady = all.some(({ verdict }) => verdict.is === 'steady');
  return `nothing that chance would not explain${steady ? ', and some parts were shown to stand still' : ''}`;
}

/** As in "purposes is up by one level, and leadership by half a level"; those that moved furthest first. */
function movesOf(trend: Trend, all: readonly Verdicted[], is: 'up' | 'down'): string[] {
  const far = ({ step }: Verdicted): number => Math.abs(step.change?.levels ?? 0);
  const names = all
    .filter(({ verdict }) => verdict.is === is)
    .toSorted((one, other) => far(other) - far(one))
    .map(({ line: part, step }, index) => {
      const name = continued(plain(nameIn(trend, part)));
      return `${name} ${index === 0 ? `is ${is} ` : ''}by ${levelsInWords(step.change?.levels ?? 0)}`;
    });
  return names.length === 0 ? [] : [listed(names)];
}
