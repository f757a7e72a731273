// Somebody who has everything that is published of an audit, in every format. What a few people said is changed, so that all sums that may be told
// stay as they are: if then not one byte of any output is another, nobody can find out what they said, whatever is reckoned with it.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainBrand } from '../../src/core/document/brand.ts';
import { philosophy } from '../../src/core/document/philosophy.ts';
import { scoreAudit } from '../../src/core/score-audit/score-audit.ts';
import { documentFormats, renderers } from '../../src/render/formats.ts';
import { openAudit } from '../../src/store/audit-folder.ts';
import type { World } from '../cli/world.ts';
import { commandLines, outputsOf, worldWith } from './outputs.ts';

const rubric = readFileSync(resolve(import.meta.dirname, '../terminal/every-kind.yaml'), 'utf8');
const groups = [
  { id: 'leaders', present: 3, headcount: 3 },
  { id: 'managers', present: 4, headcount: 5 },
  { id: 'support', present: 6, headcount: 9 },
  { id: 'front-line', present: 14, headcount: 40 },
];
const ids = groups.map(({ id }) => id);
const audits = { before: 'marlow-2025-03-14', after: 'marlow-2026-03-14', groups: ids };

type Hands = Record<string, string>;
const about = (date: string, present = groups) => ({
  organization: 'Marlow',
  date,
  mode: 'hands',
  groups: present,
  rubrics: ['./rubric.yaml'],
});
/** A show of hands; `few` is what leaders and managers raised. */
const hands = (date: string, few: { handovers: Hands; greeting: Hands; rules: Hands }, present = groups) => ({
  ...about(date, present),
  answers: {
    'every-kind': {
      handovers: { hands: { ...few.handovers, support: '0 1 3 2 0', 'front-line': '2 4 4 2 2' } },
      greeting: {
        hands: Object.fromEntries(
          Object.entries({ ...few.greeting, support: '0 2 2 2 0', 'front-line': '1 2 4 6 1' }).map(
            ([group, counts]) => [group, { say: counts, do: counts }],
          ),
        ),
      },
      'written-rules': { hands: { ...few.rules, support: '2 4', 'front-line': '7 7' } },
      message: [
        { text: 'Nobody listens to the night shift.', group: 'leaders' },
        { text: 'We ring back the same day.', group: 'front-line' },
        { text: 'Ask for it, and you get it.', group: 'managers' },
      ],
    },
  },
});
const one = {
  handovers: { leaders: '1 1 1 0 0', managers: '0 0 2 1 1' },
  greeting: { leaders: '3 0 0 0 0', managers: '0 0 1 2 1' },
  rules: { leaders: '3 0', managers: '1 3' },
};
/** The same sums over both, and otherwise divided between them. */
const other = {
  handovers: { leaders: '0 0 2 0 1', managers: '1 1 1 1 0' },
  greeting: { leaders: '0 0 1 1 1', managers: '3 0 0 1 0' },
  rules: { leaders: '1 2', managers: '3 1' },
};

/** People who answered each for themselves. Two of the few change groups in the other world. */
function people(date: string, world: 'one' | 'other') {
  const swapped: Record<number, string> = world === 'one' ? {} : { 0: 'managers', 3: 'leaders' };
  const responses = groups.flatMap(({ id, present }, group) =>
    Array.from({ length: present }, (_, at) => {
      const index = groups.slice(0, group).reduce((sum, each) => sum + each.present, 0) + at;
      const level = 1 + ((index * 7 + group) % 5);
      return {
        respondent: `r-${String(index).padStart(8, '0')}`,
        group: swapped[index] ?? id,
        answers: {
          'every-kind': {
            handovers: level,
            greeting: { say: 1 + ((index * 3) % 5), do: level },
            'written-rules': index % 3 === 0 ? 'yes' : 'no',
            'rules-found': 1 + ((index * 2) % 5),
            goal: { option: index % 2 === 0 ? 'effort' : 'teach', why: `Because of reason ${index}.` },
            channels: index % 4 === 0 ? ['phone', 'door'] : ['letter'],
            message: [`What ${'a'.repeat(1 + index)} would say of us, in so many words.`],
            promises: [`We promise thing ${index}.`],
          },
        },
      };
    }),
  );
  return { ...about(date), answers: {}, responses };
}

async function sameInBoth(
  sheets: Record<'one' | 'other', object[]>,
  before: (world: World) => Promise<unknown> = async () => {},
) {
  const lines = commandLines(audits, isLegible);
  const [first, second] = [await worldWith(sheets.one, rubric), await worldWith(sheets.other, rubric)];
  for (const world of [first, second]) await before(world);
  const [was, is] = [await outputsOf(first, lines), await outputsOf(second, lines)];
  expect(was.size).toBeGreaterThan(5);
  for (const [line, text] of was) expect(is.get(line), line).toBe(text);
  return was;
}
/** Checksums, which are salted, can't be masked in the drawn letters of a PDF, so that one is made of a document below. */
const isLegible = (format: string) => format !== 'pdf';

describe('what two small groups said', { timeout: 120_000 }, () => {
  const before = hands('2025-03-14', one);
  it('changes nothing that is shown of a show of hands, nor compared with the year before', async () => {
    const told = await sameInBoth({
      one: [before, hands('2026-03-14', one)],
      other: [before, hands('2026-03-14', other)],
    });
    expect(told.get(`show ${audits.after} --json`)).toContain('"support"');
  });
  it('nor of the year before', async () => {
    const after = hands('2026-03-14', one);
    await sameInBoth({ one: [before, after], other: [hands('2025-03-14', other), after] });
  });
  it('changes nothing that is shown of people who answered each for themselves', async () => {
    await sameInBoth({
      one: [people('2025-03-14', 'one'), people('2026-03-14', 'one')],
      other: [people('2025-03-14', 'one'), people('2026-03-14', 'other')],
    });
  });
  it('nor once the answers of single people are erased', async () => {
    await sameInBoth(
      {
        one: [people('2025-03-14', 'one'), people('2026-03-14', 'one')],
        other: [people('2025-03-14', 'one'), people('2026-03-14', 'other')],
      },
      async (world) => expect((await world.run(['forget', audits.after, '--yes'])).code).toBe(0),
    );
  });
  it.each(documentFormats)('changes nothing in the document as %s, to the last byte', async (format) => {
    const render = await renderers[format]();
    const made = [one, other].map(async (few) => {
      const world = await worldWith([hands('2026-03-14', few)], rubric);
      const opened = await openAudit(join(world.folder, 'audits', audits.after));
      if (!opened.ok) throw new Error(opened.problems[0]?.message);
      const about = { status: 'draft' as const, facts: '0'.repeat(64), tool: 'culture-audit' };
      return render(philosophy(scoreAudit(opened.value.interview.audit), about), plainBrand);
    });
    const [first, second] = await Promise.all(made);
    expect(first?.ok).toBe(true);
    expect(second).toEqual(first);
  });
  it('would be seen, were it of groups that are large enough', async () => {
    const present = groups.map(({ id, headcount }) => ({ id, present: 15, headcount: headcount + 15 }));
    const larger = { ...one, handovers: { leaders: '5 5 5 0 0', managers: '0 0 5 5 5' } };
    const turned = { ...one, handovers: { leaders: '0 0 5 5 5', managers: '5 5 5 0 0' } };
    const sheets = {
      one: [before, hands('2026-03-14', larger, present)],
      other: [before, hands('2026-03-14', turned, present)],
    };
    await expect(sameInBoth(sheets)).rejects.toThrow('show');
  });
});
