// What the audits of a trend are called beside each other: by their years where these tell them apart, else by their months, else by their days.
import type { Trend } from '../../trend/trend.ts';

/** A short name for each audit, in their order. */
export function timesOf({ audits }: Pick<Trend, 'audits'>): string[] {
  const dates = audits.map(({ date }) => date);
  const lengths = [4, 7, 10];
  const length = lengths.find((short) => new Set(dates.map((date) => date.slice(0, short))).size === dates.length);
  return dates.map((date) => date.slice(0, length ?? 10));
}
