// The agenda of a debrief: what is talked about, from which minute to which.
import { plainTable } from './plain-table.ts';
import type { Slide } from './slides.ts';

const openingMinutes = 5;
const closingMinutes = 5;

/** The agenda of these slides. Minutes count from the beginning. */
export function agenda(shown: readonly Slide[]): Slide {
  const rows: string[][] = [];
  let from = 0;
  const add = (what: string, minutes: number): void => {
    rows.push([`${clock(from)}–${clock(from + minutes)}`, what]);
    from += minutes;
  };
  add('Why we are here, and how we talk', openingMinutes);
  for (const { title, minutes } of shown) add(title, minutes);
  add('Who does what by when, said once more', closingMinutes);
  return {
    id: 'agenda',
    title: 'What we do today',
    blocks: [plainTable(['When', 'What'], rows)],
    notes: [
      `${from} minutes in all. Where time runs short, leave out what stands high: nobody came for that.`,
      'Say at the start that no number here is anybody’s mark, and that no group under the smallest size is shown.',
    ],
    minutes: 0,
  };
}

/** Minutes since the beginning as hours and minutes. @example clock(75) // '1:15' */
export const clock = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
