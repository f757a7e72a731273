import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Audit } from '../../../src/core/audit.ts';
import { finishAudit, parseAuditText, printAudit } from '../../../src/core/audit-file/audit-text.ts';
import { factsOf } from '../../../src/core/audit-file/facts.ts';
import type { Parsed } from '../../../src/core/problem.ts';
import { anyAudit, emptyAudit, places, sha256 } from './any-audit.ts';

const checksum = 'a'.repeat(64);
const print = (audit: Audit): string => printAudit(audit, places, checksum);
function parse(text: string): Parsed<Audit> {
  const file = parseAuditText(text, 'audit.yaml');
  return file.ok ? finishAudit(file.value, emptyAudit.rubrics) : file;
}
function problemsIn(text: string): string[] {
  const read = parse(text);
  return read.ok
    ? []
    : read.problems.map(({ where, message, hint }) => `${where.line}:${where.column} ${message} ${hint ?? ''}`.trim());
}

describe('audit.yaml', () => {
  it('reads back as the same audit, whatever was said', () => {
    fc.assert(
      fc.property(anyAudit, (audit) => {
        const read = parse(print(audit));
        expect(read).toEqual({ ok: true, value: audit });
        expect(read.ok && factsOf(read.value)).toBe(factsOf(audit));
      }),
      { numRuns: 200 },
    );
  });

  it('is the same text for the same audit, in whatever order things were said', () => {
    fc.assert(
      fc.property(anyAudit, (audit) => {
        const turned = { ...audit, entries: Object.fromEntries(Object.entries(audit.entries).reverse()) };
        expect(print(turned)).toBe(print(audit));
        expect(factsOf(turned)).toBe(factsOf(audit));
      }),
      { numRuns: 50 },
    );
  });

  it('reads well', () => {
    const audit: Audit = {
      ...emptyAudit,
      finished: true,
      entries: {
        'small/level': {
          votes: [
            { tallies: [{ counts: [0, 3, 5, 4, 1], missing: { 'dont-know': 2 } }] },
            {
              tallies: [
                { group: 'leaders', counts: [0, 0, 3, 4, 0] },
                { group: 'no', counts: [1, 5, 3, 0, 0] },
              ],
            },
          ],
          answer: { state: 'answered', value: 3 },
          note: 'Two people thought of the same case.',
          evidence: { for: ['The list of March.'], against: [] },
          confidence: 'high',
        },
        'small/claim': { answer: { state: 'answered', value: { say: 4, do: 2 } } },
        'small/paper': {
          votes: [
            {
              tallies: [
                { side: 'formal', counts: [0, 1, 2, 0, 0] },
                { side: 'informal', counts: [3, 0, 0, 0, 0] },
              ],
            },
          ],
        },
        'small/plain': { answer: { state: 'answered', value: 'yes' } },
        'small/goal': { answer: { state: 'answered', value: { option: 'ease', why: 'It is what they ask for.' } } },
        'small/several': { answer: { state: 'answered', value: ['a', 'b'] } },
        'small/words': { answer: { state: 'dont-know' } },
        'small/values': { answer: { state: 'answered', value: [{ text: 'Candour', hireBy: 'Ask for a mistake.' }] } },
        'small/things': { skipped: true },
      },
      promises: [{ id: 'M1', text: 'We ring back.', owner: 'Ann', by: '2026-06-01', question: 'small/level' }],
    };
    expect(print(audit)).toBe(`# What was said in the audit of "Somebody". Scores are not kept: they are made from this.
# It may be read, kept in version control and corrected by hand; docs/audit-folder.md says what may stand here.
# The checksum at the end only tells whether somebody did: an audit that was edited opens all the same, and says so.

format: 1
id: somebody-2026-03-14
organization: Somebody
date: 2026-03-14
finished: true
mode: hands
depth: full
tool: 0.1.0
groups:
  - { id: leaders, title: Leaders, headcount: 9, present: 7 }
  - { id: say, title: A group with an odd name }
  - { id: "no", title: 'Another: with "marks"' }
rubrics:
  - id: small
    version: 1.0.0
    file: rubrics/small.yaml
    sha256: "${sha256}"
promises:
  - id: M1
    text: We ring back.
    owner: Ann
    by: 2026-06-01
    question: small/level
actions: []
answers:
  small:
    level:
      hands:
        - 0 3 5 4 1 ?2
        - leaders: 0 0 3 4 0
          "no": 1 5 3 0 0
      agreed: 3
      confidence: high
      note: Two people thought of the same case.
      evidence:
        for:
          - The list of March.
    claim: { say: 4, do: 2 }
    paper:
      hands: { formal: 0 1 2 0 0, informal: 3 0 0 0 0 }
    plain: yes
    goal: { option: ease, why: It is what they ask for. }
    several: [a, b]
    words: dont-know
    values:
      - text: Candour
        hireBy: Ask for a mistake.
    things:
      skipped: true
responses: []
checksum: ${checksum}
`);
  });

  it('does not take another indentation for an edit, but another fact', () => {
    const audit = { ...emptyAudit, entries: { 'small/level': { answer: { state: 'answered' as const, value: 4 } } } };
    const facts = (text: string) => {
      const read = parse(text);
      return read.ok ? factsOf(read.value) : read;
    };
    const text = print(audit);
    expect(facts(text.replace('level: 4', 'level:   { answer: 4 }'))).toBe(factsOf(audit));
    expect(facts(text.replace('level: 4', 'level: 5'))).not.toBe(factsOf(audit));
  });

  it('says all that is wrong at once, each with its place and the nearest name', () => {
    const text = print({ ...emptyAudit, entries: { 'small/level': { answer: { state: 'answered', value: 4 } } } });
    expect(
      problemsIn(
        text.replace(
          '    level: 4\n',
          '    levle: 4\n    level: 6\n    claim: { say: 2 }\n    goal: eese\n    plain: { hands: 1 2 3 }\n    words: { nota: x, note: 1 }\n  smal: { level: 1 }\n',
        ),
      ),
    ).toEqual([
      '26:5 The rubric `small` has no question `levle`. Did you mean `level`?',
      '27:12 This does not answer `level`; expected a level from 1 to 5, or one of not-applicable, dont-know, not-said, unanswered.',
      '28:12 This does not answer `claim`; expected two levels, as in { say: 4, do: 2 }, from 1 to 5 and from 1 to 5, or one of not-applicable, dont-know, not-said, unanswered.',
      '29:11 There is no option `eese`; expected one of ease, nothing, yes; or { option: …, why: … }. Did you mean `ease`?',
      '30:21 Expected 2 counts, 0 where no hand went up, or 2:3 for some (3 counts were given).',
      '31:14 `nota` is not a key here. Did you mean `note`?',
      '31:29 Expected a text of at most 20000 characters. Put it in quotes: "1".',
      '32:3 `smal` is not a rubric of this audit. Did you mean `small`?',
    ]);
  });

  it('tells a newer format and nothing else', () => {
    expect(problemsIn(print(emptyAudit).replace('format: 1', 'format: 2\nnews: 1'))).toEqual([
      '5:9 This audit has format 2; this version of culture-audit knows formats up to 1. Open it with a newer version of culture-audit.',
    ]);
  });
});
