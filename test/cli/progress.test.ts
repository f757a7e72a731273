// The bar of long work: on a terminal only, not at once, and gone at the end.
import { describe, expect, it } from 'vitest';
import { progressOf } from '../../src/cli/progress.ts';
import { kept } from './world.ts';

function watched(columns: number | undefined, env: Record<string, string> = {}, quiet = false) {
  const err = kept(columns);
  let now = 0;
  const io = { stderr: err.stream, env: { LANG: 'C.UTF-8', ...env }, now: () => new Date(now) };
  const progress = progressOf(io, { quiet });
  progress.begin('Reading answers.csv', 1000);
  const pass = (milliseconds: number, steps: number) => {
    now += milliseconds;
    progress.step(steps);
  };
  return { progress, pass, text: err.text };
}

describe('the bar', () => {
  it('tells how far it is and how long it will take, and is gone at the end', () => {
    const { progress, pass, text } = watched(80);
    pass(500, 100);
    expect(text()).toBe('');
    pass(1500, 150);
    expect(text()).toBe('\rReading answers.csv  ██████░░░░░░░░░░░░░░░░░░  25 %  about 6 seconds left\u001b[K');
    progress.end();
    expect(text().endsWith('\r\u001b[K')).toBe(true);
  });

  it('never is longer than the line', () => {
    const { pass, text } = watched(30);
    pass(2000, 500);
    expect(text()).toHaveLength('\r'.length + 29 + '\u001b[K'.length);
  });

  it.each([
    ['off a terminal', undefined, {}, false],
    ['when quiet', 80, {}, true],
    ['on a terminal that can do nothing', 80, { TERM: 'dumb' }, false],
    ['for screen readers', 80, { ACCESSIBLE: '1' }, false],
  ])('is not there %s', (_, columns, env, quiet) => {
    const { progress, pass, text } = watched(columns, env, quiet);
    pass(5000, 500);
    progress.end();
    expect(text()).toBe('');
  });
});
