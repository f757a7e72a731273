// How a screen gives way as room gets short: from the airiest to the tightest, and never a step further than needed.
import { describe, expect, it } from 'vitest';
import { compose, type Layout } from '../../src/ask/compose.ts';
import { lookFor } from '../../src/ask/look.ts';
import { type Density, type HeadSize, wholePart } from '../../src/ask/screen.ts';

const rowsOf: Record<Density, number> = { airy: 10, plain: 8, snug: 6, brief: 5, folded: 4, tight: 3 };
const layout = (message: string, hints: Layout['hints'] = [['Enter', 'next']]): Layout => ({
  head: (size: HeadSize) => (size === 'whole' ? ['whole', 'whole'] : ['one-line']),
  body: (density) => wholePart(Array.from({ length: rowsOf[density] }, () => density)),
  status: '',
  message,
  hints,
});
/** The head and the body that were taken at so many rows. */
const taken = (rows: number, message = '', hints?: Layout['hints']): string => {
  const lines = compose(lookFor({ columns: 60, rows }, 0, 'unicode'), layout(message, hints)).map((line) =>
    line.trim(),
  );
  const find = (names: readonly string[]) => names.find((name) => lines.includes(name));
  return `${find(['airy', 'plain', 'snug', 'brief', 'folded', 'tight'])} ${find(['whole', 'one-line'])}`;
};

describe('a screen', () => {
  it.each([
    [15, 'airy whole'],
    [14, 'plain whole'],
    [13, 'plain whole'],
    [12, 'snug whole'],
    [9, 'snug whole'],
    [8, 'brief whole'],
    [7, 'brief one-line'],
    [6, 'tight whole'],
  ])('of %i rows is %s', (rows, name) => {
    expect(taken(rows)).toBe(name);
  });
  it('gives way by one step where a message or more keys take a line', () => {
    expect(taken(15, 'Please give at most 5 hands.')).toBe('plain whole');
    expect(taken(9, 'Please give at most 5 hands.')).toBe('brief whole');
    const many = Array.from({ length: 12 }, (_, index) => [`F${index}`, 'does it'] as const);
    expect(taken(15, '', many)).toBe('plain whole');
  });
});
