// Parts that are summarized by themselves and add up: read back exactly, refused where they belong to something else.
import { resolve } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schemaText } from '../../../src/core/source/json-schema.ts';
import { type Part, parsePart, partJsonSchema, printPart } from '../../../src/core/summary/part.ts';
import { summaryOfRows } from '../../../src/core/summary/rows.ts';
import { emptySummary, merge } from '../../../src/core/summary/summary.ts';
import { printSummary } from '../../../src/core/summary/summary-text.ts';
import { aFactor, anAudit, aPair, aResponse, aRubric, aScale } from '../an-audit.ts';

const rubric = aRubric([aFactor('one', [aScale('a'), aScale('b')]), aFactor('two', [aPair('c')])]);
const used = [{ rubric, sha256: 'ab'.repeat(32) }];
const audit = anAudit(rubric);
const partOf = (responses: Parameters<typeof summaryOfRows>[0]): Part => ({
  name: 'north',
  depth: 'full',
  groups: [{ id: 'x', title: 'X' }],
  rows: 3,
  leftOut: { incomplete: 0, preview: 0, duplicate: 1, empty: 0 },
  summary: summaryOfRows(responses, audit),
});
const part = partOf([aResponse({ a: 2, b: 4, c: { say: 5, do: 1 } }, 'x'), aResponse({ a: 3 })]);
const text = printPart(part, used);
const refused = (content: string) => {
  const read = parsePart(content, 'part.json', used);
  return read.ok ? [] : read.problems.map(({ code, where }) => ({ code, line: where.line }));
};

it('has a schema as the reader checks; `npx vitest run part -u` writes it anew', async () => {
  await expect(schemaText(partJsonSchema())).toMatchFileSnapshot(
    resolve(import.meta.dirname, '../../../schemas/part.schema.json'),
  );
  const isAllowed = new Ajv({ strict: false }).compile(partJsonSchema());
  expect(isAllowed(JSON.parse(text))).toBe(true);
  expect(isAllowed(JSON.parse(text.replace('"rows": 3', '"rows": -3')))).toBe(false);
});

describe('a part', () => {
  it('comes back as it was, also from a text that another program laid out', () => {
    expect(parsePart(text, 'part.json', used)).toEqual({ ok: true, value: part });
    expect(parsePart(JSON.stringify(JSON.parse(text)), 'part.json', used)).toEqual({ ok: true, value: part });
  });

  it.each([
    ['another rubric', text.replace('abab', 'abac'), 'unknown-rubric'],
    ['another version', text.replace('"1.0.0"', '"1.0.1"'), 'unknown-rubric'],
    ['a group that it does not name', text.replace('"id":"x"', '"id":"y"'), 'unknown-group'],
    ['a newer format', text.replace('part/1', 'part/2'), 'newer-format'],
    ['numbers that cannot be', text.replace('"counts":[0,1,0,0,0]', '"counts":[0,2,0,0,0]'), 'wrong-value'],
    ['other keys', text.replace('"name"', '"__proto__": {}, "name"'), undefined],
    ['half of it', text.slice(0, text.length / 2), undefined],
  ])('is refused with %s', (_, content, code) => {
    expect(content).not.toBe(text);
    const problems = refused(content);
    expect(problems.length).toBeGreaterThan(0);
    if (code !== undefined) expect(problems[0]?.code).toBe(code);
  });
});

describe('parts', () => {
  const level = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined });
  const anyone = fc
    .record({ a: level, b: level, group: fc.constantFrom('x', 'y', undefined) })
    .map(({ a, b, group }) => aResponse({ ...(a && { a }), ...(b && { b }) }, group));

  it('add up to the bytes of the whole, however it is cut and in whatever order rows and parts come', () => {
    fc.assert(
      fc.property(
        fc.array(anyone, { maxLength: 30 }),
        fc.array(fc.nat(4), { minLength: 30, maxLength: 30 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 35, maxLength: 35 }),
        (people, cut, order) => {
          const whole = printSummary(summaryOfRows(people, audit));
          const mixed = people
            .map((person, index) => ({ person, index }))
            .sort((one, other) => (order[one.index] ?? 0) - (order[other.index] ?? 0));
          const summaries = [0, 1, 2, 3, 4]
            .map((number) => mixed.filter(({ index }) => cut[index] === number).map(({ person }) => person))
            .map((some, number) => ({ summary: summaryOfRows(some, audit), place: order[30 + number] ?? 0 }))
            .sort((one, other) => one.place - other.place);
          const sum = summaries.reduce((all, { summary }) => merge(all, summary), emptySummary());
          expect(printSummary(sum)).toBe(whole);
        },
      ),
    );
  });
});
