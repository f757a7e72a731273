import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Response } from '../../../src/core/audit.ts';
import { add } from '../../../src/core/summary/add.ts';
import { sheetOf } from '../../../src/core/summary/sheet.ts';
import { emptySummary, merge, type Summary } from '../../../src/core/summary/summary.ts';
import { parseSummary, printSummary } from '../../../src/core/summary/summary-text.ts';
import { aFactor, anAudit, anOpenText, aPair, aResponse, aRubric, aScale } from '../an-audit.ts';

const rubric = aRubric([
  aFactor('one', [aScale('a'), aScale('b', { reverse: true, weight: 0.3 })]),
  aFactor('two', [aPair('c'), anOpenText('d')]),
]);
const sheet = sheetOf(anAudit(rubric));
const level = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constantFrom('dont-know' as const, 'unanswered' as const));
const response = fc
  .tuple(level, level, fc.integer({ min: 1, max: 5 }), fc.constantFrom('x', 'n', undefined))
  .map(([a, b, c, group]): Response => aResponse({ a, b, c: { say: 3, do: c }, d: [{ text: 'So.' }] }, group));
const summaryOf = (people: Response[]): Summary =>
  people.reduce((summary, person) => add(summary, sheet, person), emptySummary());
const summaries = fc.array(response, { maxLength: 12 }).map(summaryOf);

const text = printSummary(summaryOf([aResponse({ a: 2, b: 4, c: { say: 5, do: 1 } }, 'x'), aResponse({ a: 5, b: 1 })]));
const problemsIn = (changed: string) => {
  expect(changed).not.toBe(text);
  const result = parseSummary(changed, 'summary.json', sheet);
  return result.ok ? [] : result.problems.map(({ code, message, where }) => `${where.line}: ${code}: ${message}`);
};

describe('a summary in a file', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(summaries, (summary) => {
        expect(parseSummary(printSummary(summary), 'summary.json', sheet)).toEqual({ ok: true, value: summary });
      }),
    );
  });
  it('is the same bytes in whatever order parts were added', () => {
    fc.assert(
      fc.property(summaries, summaries, (a, b) => {
        expect(printSummary(merge(a, b))).toBe(printSummary(merge(b, a)));
      }),
    );
  });
  it('is read the same when another program wrote it in another form', () => {
    fc.assert(
      fc.property(summaries, (summary) => {
        const other = JSON.stringify(JSON.parse(printSummary(summary)), null, 4);
        expect(parseSummary(other, 'summary.json', sheet)).toEqual({ ok: true, value: summary });
      }),
    );
  });
  it('reads as one line for each group on each question', () => {
    expect(text).toMatchInlineSnapshot(`
      "{
        "format": 1,
        "people": {
          "": 1,
          "x": 1
        },
        "scored": {
          "": 2,
          "rubric": 2
        },
        "questions": {
          "rubric/a": {
            "whole": {
              "": {"n":1,"hands":0,"counts":[0,0,0,0,1],"missing":{"not-applicable":0,"dont-know":0,"not-said":0,"unanswered":0}},
              "x": {"n":1,"hands":0,"counts":[0,1,0,0,0],"missing":{"not-applicable":0,"dont-know":0,"not-said":0,"unanswered":0}}
            }
          },
          "rubric/b": {
            "whole": {
              "": {"n":1,"hands":0,"counts":[1,0,0,0,0],"missing":{"not-applicable":0,"dont-know":0,"not-said":0,"unanswered":0}},
              "x": {"n":1,"hands":0,"counts":[0,0,0,1,0],"missing":{"not-applicable":0,"dont-know":0,"not-said":0,"unanswered":0}}
            }
          },
          "rubric/c": {
            "do": {
              "": {"n":0,"hands":0,"counts":[0,0,0,0,0],"missing":{"not-applicable":0,"dont-know":0,"not-said":0,"unanswered":1}},
              "x": {"n":1,"hands":0,"counts":[1,0,0,0,0],"missing":{"not-applicable":0,"dont-know":0,"not-said":0,"unanswered":0}}
            },
            "say": {
              "": {"n":0,"hands":0,"counts":[0,0,0,0,0],"missing":{"not-applicable":0,"dont-know":0,"not-said":0,"unanswered":1}},
              "x": {"n":1,"hands":0,"counts":[0,0,0,0,1],"missing":{"not-applicable":0,"dont-know":0,"not-said":0,"unanswered":0}}
            }
          },
          "rubric/d": {
            "whole": {
              "": {"n":0,"hands":0,"counts":[],"missing":{"not-applicable":0,"dont-know":0,"not-said":0,"unanswered":1}},
              "x": {"n":0,"hands":0,"counts":[],"missing":{"not-applicable":0,"dont-know":0,"not-said":0,"unanswered":1}}
            }
          }
        },
        "factors": {
          "rubric/one": {
            "": {"n":1,"sum":"4503599627370496","squares":"4503599627370496"},
            "x": {"n":1,"sum":"1125899906842624","squares":"281474976710656"}
          },
          "rubric/two": {
            "x": {"n":1,"sum":"0","squares":"0"}
          }
        },
        "complete": {
          "rubric/one": {"n":2,"sums":[7,7],"products":[[29],[29,29]]},
          "rubric/two": {"n":1,"sums":[1],"products":[[1]]}
        },
        "pairs": {
          "rubric/one": {
            "rubric/two": {"n":1,"first":"1125899906842624","second":"0","product":"0"}
          }
        }
      }
      "
    `);
  });
});

describe('a broken summary', () => {
  it.each([
    ['a count below zero', '"hands":0', '"hands":-1'],
    ['half a person', '"n":1', '"n":1.5'],
    ['an endless number', '"n":1', '"n":1e400'],
    ['a key that has an effect elsewhere', '"people": {', '"__proto__": {}, "people": {'],
    ['a group of such a name', '"people": {', '"people": { "__proto__": 3,'],
    ['a key twice', '"people": {', '"scored": {}, "people": {'],
    ['a key too many', '"format": 1', '"format": 1, "names": {}'],
    ['another format', '"format": 1', '"format": 2'],
    ['a question that is not asked', '"rubric/a"', '"rubric/aa"'],
    ['a factor that is not there', '"rubric/two": {\n      "x"', '"rubric/too": {\n      "x"'],
    ['too few counts', '"counts":[0,1,0,0,0]', '"counts":[0,1,0,0]'],
    ['counts of more people than there are', '"counts":[0,1,0,0,0]', '"counts":[0,9,0,0,0]'],
    ['too few sums', '"sums":[7,7]', '"sums":[7]'],
    ['products that are no triangle', '"products":[[29],', '"products":[[29,3],'],
    ['sums that no answers have', '"sums":[7,7]', '"sums":[70,7]'],
    ['a score above one', /"sum":"\d+"/, '"sum":"99999999999999999"'],
    ['a sum that is no number', /"sum":"\d+"/, '"sum":"1e3"'],
    ['no summary at all', text, '[]'],
    ['no text at all', text, ''],
  ])('with %s is a problem with its place', (_, from, to) => {
    const problems = problemsIn(text.replace(from, to));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.slice(0, 1)).toMatchSnapshot();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
