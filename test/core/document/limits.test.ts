// What these numbers can't say, where the numbers stand, and what is said of ranges: each sentence only where it is so.
import { describe, expect, it } from 'vitest';
import type { Audit, Group, Response } from '../../../src/core/audit.ts';
import { philosophy } from '../../../src/core/document/philosophy.ts';
import { scoreAudit } from '../../../src/core/score-audit/score-audit.ts';
import { renderMarkdown } from '../../../src/render/markdown.ts';
import { aFactor, anAudit, aResponse, aRubric, aScale, byGroup, entries, hands, someGroups } from '../an-audit.ts';

const options = { status: 'draft', facts: 'f'.repeat(64), tool: 'culture-audit 0.1.0' } as const;
const text = (audit: Audit): string => renderMarkdown(philosophy(scoreAudit(audit), options));
/** The section's sentences; empty where it does not stand. */
const limits = (audit: Audit): string[] =>
  (/## What these numbers can’t say\n\n([^#]*)/.exec(text(audit))?.[1] ?? '').split('\n').filter((line) => line !== '');

const rubric = aRubric([
  aFactor('one', [aScale('a'), aScale('b')], { title: 'Leading' }),
  aFactor('two', [aScale('c'), aScale('d')], { title: 'Helping' }),
  aFactor('three', [aScale('e'), aScale('f')], { title: 'Listening' }),
]);
const group = (id: string, headcount?: number): Group => ({
  id,
  title: id,
  ...(headcount === undefined ? {} : { headcount }),
});
/** People in turn, with answers that go together or not. */
const people = (count: number, groupOf: (index: number) => string, isLoose = false): Response[] =>
  Array.from({ length: count }, (_, at) => {
    const own = 1 + (at % 5);
    const other = isLoose ? 1 + ((at * 3 + Math.floor(at / 5)) % 5) : own;
    return aResponse({ a: own, b: other, c: own, d: own, e: own, f: Math.max(1, own - 1) }, groupOf(at), `r-${at}`);
  });
const all = () => 'everybody';

describe('what these numbers can’t say', () => {
  it('is what one person could not know', () => {
    const said = limits(anAudit(rubric, { entries: entries({ a: 3, b: 4, c: 2, d: 2, e: 5, f: 5 }) }));
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('One person answered, so no figure has a range beside it');
  });
  it('is what a room did not tell that agreed', () => {
    const said = limits(
      anAudit(rubric, {
        mode: 'consensus',
        groups: [group('customers')],
        entries: entries({ a: 3, b: 4, c: 2, d: 2 }),
      }),
    );
    expect(said).toEqual([
      '- How far we lay apart before we agreed. The room gave one answer to each question, so no figure has a range beside it.',
    ]);
  });
  it('is nothing where nothing is scored', () => {
    expect(limits(anAudit(rubric))).toEqual([]);
  });
  it('is that few were heard', () => {
    expect(limits(anAudit(rubric, { responses: people(7, all) })).join()).toContain('Seven people are few');
    expect(limits(anAudit(rubric, { responses: people(12, all) })).join()).not.toContain('are few');
  });
  it('is who stayed away, only where that were many', () => {
    const of = (headcount?: number) =>
      limits(anAudit(rubric, { responses: people(20, all), groups: [group('everybody', headcount)] })).join();
    expect(of(60)).toContain('Forty of sixty did not take part');
    expect(of(22)).not.toContain('did not take part');
    expect(of()).toContain('How many could have answered was not noted');
  });
  it('is that one group was heard more fully than another, with the whole by size where the whole stands', () => {
    const groups = [group('north', 20), group('south', 200)];
    const audit = anAudit(rubric, { responses: people(40, (at) => (at % 5 > 2 ? 'north' : 'south')), groups });
    expect(limits(audit).join()).toContain('Of north, sixteen of twenty were heard; of south, twenty-four of 200.');
    expect(text(audit)).toContain('With every group counted by its size it would be 28.');
  });
  it('is what hands leave open, and what leaders in the room do to hands', () => {
    const audit = (groups: Group[]) =>
      anAudit(rubric, {
        mode: 'hands',
        groups,
        entries: {
          'rubric/a': hands([1, 4, 4, 2, 1]),
          'rubric/c': hands([0, 4, 4, 4, 0]),
          'rubric/e': hands([0, 4, 4, 4, 0]),
          'rubric/b': hands([0, 4, 4, 4, 0]),
        },
      });
    expect(limits(audit([])).join()).toContain('Hands were counted, not people');
    expect(limits(audit([])).join()).not.toContain('in sight of everybody');
    expect(limits(audit(someGroups({ leaders: 4, 'front-line': 8 }))).join()).toContain('in sight of everybody');
  });
  it('is that questions of a part hang together loosely, only where that is sure', () => {
    const said = (isLoose: boolean) => limits(anAudit(rubric, { responses: people(60, all, isLoose) })).join();
    expect(said(true)).toContain('Whether *Leading* is one thing.');
    expect(said(false)).not.toContain('one thing');
  });
  it('is what a small group sees, and that one which would give it away is not shown either', () => {
    const sizes = (at: number) => (at < 30 ? 'many' : at < 38 ? 'eight' : 'three');
    const groups = [group('many'), group('eight'), group('three')];
    const said = limits(anAudit(rubric, { responses: people(41, sizes), groups })).join();
    expect(said).toContain(
      'Two groups are not shown, because they are too small, or because a few others could be worked out from them;',
    );
  });
  it('is that people of one team answer alike', () => {
    const teams = ['red', 'blue', 'green'];
    const responses = Array.from({ length: 36 }, (_, at) => {
      const own = 1 + (at % 3) + (at % 2);
      return aResponse({ a: own, b: own, c: own, d: 2, e: own, f: own }, teams[at % 3], `r-${at}`);
    });
    const audit = anAudit(rubric, { responses, groups: teams.map((id) => group(id)) });
    expect(limits(audit).join()).toContain('Those of one team answer alike');
  });
  it('is what customers see, unless they were asked', () => {
    const of = (id: string) => limits(anAudit(rubric, { responses: people(20, () => id), groups: [group(id)] })).join();
    expect(of('support')).toContain('Nobody asked them');
    expect(of('customers')).not.toContain('Nobody asked them');
  });
});

describe('a range', () => {
  it('stands beside each figure in the table, and in words beside the whole', () => {
    const document = text(anAudit(rubric, { responses: people(30, all) }));
    expect(document).toMatch(/we stand at \d+ of 100, most likely between \d+ and \d+\./);
    expect(document).toMatch(/\| Leading +\| +50 \| +37–63 \|/);
    expect(document).toContain(
      '*Between* gives the range in which a figure would lie, nineteen times in twenty, if other people like us had answered.',
    );
  });
  it('is not there for one voice, nor a column for it', () => {
    const document = text(anAudit(rubric, { entries: entries({ a: 3, b: 4, c: 2, d: 2, e: 5, f: 5 }) }));
    expect(document).not.toMatch(/likely between|\| Between/);
  });
});

describe('leaders and the front line', () => {
  const groups = [group('leaders'), group('front-line'), group('customers')].map((one) => ({ ...one, title: one.id }));
  const responses = (leaders: number) =>
    Array.from({ length: leaders + 24 }, (_, at) => {
      const id = at < leaders ? 'leaders' : at < leaders + 14 ? 'front-line' : 'customers';
      const own = id === 'leaders' ? 4 + (at % 2) : id === 'customers' ? 1 + (at % 2) : 2 + (at % 2);
      return aResponse({ a: own, b: own, c: own, d: own, e: 3 + (at % 2), f: 3 }, id, `r-${at}`);
    });
  it('stand beside each other in every row, with customers, and a difference is told from chance from ten people on', () => {
    const document = text(anAudit(rubric, { responses: responses(12), groups }));
    expect(document).toContain('| leaders / front-line / customers |');
    expect(document).toMatch(/\| Leading .* 88 \/ 38 \/ 13 \|/);
    expect(document).toContain(
      'in two of three parts, and lower in none. On Leading and Helping the difference is larger than chance would make it.',
    );
    expect(document).toContain(
      'Our customers stand beside both: in two of three parts they put us lower than the front line does.',
    );
  });
  it('are told without a claim while there are fewer', () => {
    const document = text(anAudit(rubric, { responses: responses(6), groups }));
    expect(document).toContain('With six people on one side, it can’t be said whether that is more than chance.');
  });
  it('by hands are told as well', () => {
    const votes = { votes: [{ tallies: byGroup({ leaders: [0, 0, 0, 6, 0], 'front-line': [0, 12, 2, 0, 0] }) }] };
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const audit = anAudit(rubric, {
      mode: 'hands',
      groups: someGroups({ leaders: 6, 'front-line': 14 }),
      entries: Object.fromEntries(ids.map((id) => [`rubric/${id}`, votes])),
    });
    expect(text(audit)).toContain('| leaders / front-line |');
  });
});

describe('what goes together', () => {
  it('is said in one careful sentence, where it can be told', () => {
    const responses = Array.from({ length: 60 }, (_, at) => {
      const own = 1 + (at % 5);
      const other = 1 + ((at * 2 + Math.floor(at / 5)) % 5);
      return aResponse(
        { a: own, b: own, c: own, d: Math.min(5, own + (at % 2)), e: other, f: other },
        'everybody',
        `r-${at}`,
      );
    });
    const document = text(anAudit(rubric, { responses }));
    expect(document).toMatch(
      /Who thinks well of \*\w+\* thinks well of the other parts too; for \*Listening\* that holds least\. What goes together need not come from each other\./,
    );
    expect(text(anAudit(rubric, { responses: responses.slice(0, 29) }))).not.toContain('goes together');
  });
  it('is held against the outcome where the rubric names one', () => {
    const held = aRubric([
      aFactor('one', [aScale('a')], { title: 'Leading' }),
      aFactor('two', [aScale('b')], { title: 'Helping' }),
      aFactor('stay', [aScale('c', { role: 'outcome', topic: 'the wish to stay' })], { title: 'Staying' }),
    ]);
    const responses = Array.from({ length: 60 }, (_, at) => {
      const own = 1 + (at % 5);
      return aResponse({ a: own, b: 1 + ((at * 2 + Math.floor(at / 5)) % 5), c: Math.min(5, own + (at % 2)) });
    });
    expect(text(anAudit(held, { responses }))).toContain(
      'With what we said of the wish to stay, *Leading* goes most closely and *Helping* least. What goes together need not come from each other.',
    );
  });
});
