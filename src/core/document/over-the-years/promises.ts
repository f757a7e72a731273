// When each promise was made, and what became of it.
import type { PromiseEvent, PromiseLife, Trend } from '../../trend/trend.ts';
import type { Block } from '../block.ts';
import { line, quote } from '../words/line.ts';
import { timesOf } from './times.ts';

export function promises(trend: Trend): Block[] {
  if (trend.promises.length === 0) return [];
  const times = timesOf(trend);
  return [
    { type: 'heading', level: 2, id: 'promises', text: 'What became of each promise' },
    {
      type: 'list',
      ordered: false,
      items: trend.promises.map((life) => line`${quote(life.text)} (${life.id}): ${storyOf(life, times)}.`),
    },
  ];
}

const words: Record<PromiseEvent['is'], string> = {
  made: 'made',
  same: 'stands',
  reworded: 'reworded',
  weakened: 'weakened',
  strengthened: 'strengthened',
  dropped: 'dropped',
};
const outcomes = { kept: 'kept', broken: 'broken', 'no-evidence': 'not shown to be kept' } as const;

/** As in "made 2024; kept, and weakened 2025; dropped 2026". That it stands is said once, of the last audit of several that leave it alone. */
export function storyOf({ events }: PromiseLife, times: readonly string[]): string {
  return events
    .filter((event, index) => !isQuiet(event) || !isQuiet(events[index + 1]))
    .map(({ audit, is, outcome }, index) => {
      const said = outcome === null ? null : outcomes[outcome];
      const became =
        is === 'made' && index > 0
          ? 'made again'
          : said === null
            ? words[is]
            : is === 'same'
              ? said
              : `${said}, and ${words[is]}`;
      return `${became} ${times[audit] ?? ''}`;
    })
    .join('; ');
}

const isQuiet = (event: PromiseEvent | undefined): boolean => event?.is === 'same' && event.outcome === null;
