import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHands, writeHands } from '../../../src/core/interview/hands.ts';

const five = ['A', 'B', 'C', 'D', 'E'].map((text) => ({ text }));
const none = { 'not-applicable': 0, 'dont-know': 0, 'not-said': 0 };

describe('a line of hands', () => {
  it.each([
    ['0 3 5 4 1', [0, 3, 5, 4, 1]],
    ['1:0 2:3 3:5 4:4 5:1', [0, 3, 5, 4, 1]],
    ['2:3 3:5', [0, 3, 5, 0, 0]],
    ['5: 1, 1 :2', [2, 0, 0, 0, 1]],
    ['b:3 E:1', [0, 3, 0, 0, 1]],
  ])('reads %s', (line, counts) => {
    expect(readHands(line, five)).toEqual({ ok: true, value: { counts, missing: none } });
  });

  it('reads the ways of having no answer, with counts and alone', () => {
    const missing = { 'dont-know': 2, 'not-applicable': 1, 'not-said': 3 };
    expect(readHands('1 0 0 0 0 ?2 n1 p3', five)).toEqual({ ok: true, value: { counts: [1, 0, 0, 0, 0], missing } });
    expect(readHands('?2', five)).toMatchObject({ ok: true, value: { counts: [0, 0, 0, 0, 0] } });
  });

  it.each([
    ['', 'hands, as in'],
    ['1 2 3', '(3 counts were given)'],
    ['6:1', 'numbers from 1 to 5 before the colon (not 6)'],
    ['1:2 1:3', 'each number only once'],
    ['1 2 3 4 5 2:1', 'either a count for each'],
    ['-1 0 0 0 0', '(not -1)'],
    ['1.5 0 0 0 0', '(not 1.5)'],
    ['?1 ?2', '? only once'],
    ['99999999 0 0 0 0', '(not 99999999)'],
    ['__proto__:3', '(not __proto__)'],
  ])('says what is wrong with %j', (line, expected) => {
    const read = readHands(line, five);
    expect(read.ok ? '' : read.expected).toContain(expected);
  });

  it('allows no more hands than people; where several may be raised, no more on one option', () => {
    expect(readHands('3 3 0 0 0 ?1', five, { present: 6, each: 'one-hand' })).toMatchObject({ ok: false });
    expect(readHands('3 3 0 0 0', five, { present: 6, each: 'one-hand' })).toMatchObject({ ok: true });
    expect(readHands('6 6 0 0 0', five, { present: 6, each: 'several-hands' })).toMatchObject({ ok: true });
    expect(readHands('7 0 0 0 0', five, { present: 6, each: 'several-hands' })).toMatchObject({ ok: false });
  });

  it('reads back what it writes', () => {
    const count = fc.nat({ max: 999 });
    fc.assert(
      fc.property(
        fc.array(count, { minLength: 5, maxLength: 5 }),
        fc.record({ 'not-applicable': count, 'dont-know': count, 'not-said': count }),
        (counts, missing) => {
          expect(readHands(writeHands({ counts, missing }), five)).toEqual({ ok: true, value: { counts, missing } });
        },
      ),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (line) => typeof readHands(line, five).ok === 'boolean'));
  });
});
