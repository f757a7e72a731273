// Pairs of small audits for tests of what changed.
import type { Audit, Response } from '../../../src/core/audit.ts';
import { keyOf } from '../../../src/core/audit.ts';
import type { AuditDiff, FactorDiff } from '../../../src/core/diff/audit-diff.ts';
import type { Rubric } from '../../../src/core/rubric/rubric.ts';
import { aFactor, anAudit, aResponse, aRubric, aScale, byGroup, hands } from '../an-audit.ts';

/** A rubric of two factors: `first` with questions a and b, `second` with c. */
export const twoFactors = (parts: Partial<Rubric> = {}): Rubric =>
  aRubric([aFactor('first', [aScale('a'), aScale('b')]), aFactor('second', [aScale('c')])], parts);

/** A show of hands on the questions given. */
export const counted = (counts: Record<string, number[]>, parts: Partial<Audit> = {}, rubric = twoFactors()): Audit =>
  anAudit(rubric, {
    mode: 'hands',
    entries: Object.fromEntries(Object.entries(counts).map(([id, given]) => [keyOf(rubric.id, id), hands(given)])),
    ...parts,
  });

/** A show of hands by group. */
export const countedByGroup = (
  counts: Record<string, Record<string, number[]>>,
  parts: Partial<Audit> = {},
  rubric = twoFactors(),
): Audit =>
  anAudit(rubric, {
    mode: 'hands',
    entries: Object.fromEntries(
      Object.entries(counts).map(([id, given]) => [keyOf(rubric.id, id), { votes: [{ tallies: byGroup(given) }] }]),
    ),
    ...parts,
  });

/** People who answered each for themselves: a level for all three questions, or one for each. */
export const people = (
  levels: (number | [number, number, number])[],
  parts: { from?: number; group?: string } = {},
): Response[] =>
  levels.map((level, index) => {
    const [a, b, c] = Array.isArray(level) ? level : [level, level, level];
    return aResponse({ a, b, c }, parts.group, `r-${index + (parts.from ?? 0)}`);
  });
export const surveyed = (responses: Response[], parts: Partial<Audit> = {}, rubric = twoFactors()): Audit =>
  anAudit(rubric, { responses, ...parts });

export const factorIn = (diff: AuditDiff, id: string): FactorDiff => {
  const found = diff.factors.find(({ factor }) => factor === id);
  if (found === undefined) throw new Error(`no factor ${id}`);
  return found;
};
