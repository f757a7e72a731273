// What has changed in an audit since its document was signed, in words that a reader can follow.
import type { Audit } from '../../core/audit.ts';
import { factsOf } from '../../core/audit-file/facts.ts';
import { changedParts, type Signature, statusLine } from '../../core/document/status.ts';
import type { ScoredAudit } from '../../core/score-audit/scored-audit.ts';
import { sha256 } from '../../store/write-file.ts';

/** A hash of what was said, by question, and of everything else that is a fact. */
export function partsOf(audit: Audit): Record<string, string> {
  const { counted, forgotten, targets, ...rest } = audit;
  const bare: Audit = { ...rest, groups: [], rubrics: [], entries: {}, responses: [], promises: [], actions: [] };
  const hash = (part: Partial<Audit>): string => sha256(factsOf({ ...bare, ...part })).slice(0, 16);
  const { groups, rubrics, responses, promises, actions } = audit;
  return {
    'the day or the organization': hash({}),
    'who took part': hash({ groups }),
    'the questions': hash({ rubrics }),
    'what people answered each for themselves': hash({
      responses,
      ...(counted && { counted }),
      ...(forgotten !== undefined && { forgotten }),
    }),
    ...(targets && { targets: hash({ targets }) }),
    promises: hash({ promises }),
    actions: hash({ actions }),
    ...Object.fromEntries(
      Object.entries(audit.entries).map(([key, entry]) => [key, hash({ entries: { [key]: entry } })]),
    ),
  };
}

/** What is different from what the last signature saw; questions by their references. */
export function changedSince(signatures: readonly Signature[], audit: Audit, scored: ScoredAudit): string[] {
  const last = signatures.at(-1);
  if (last === undefined) return [];
  const refs = new Map<string, string>(
    scored.rubrics.flatMap(({ factors }) =>
      factors.flatMap(({ questions }) => questions.map(({ key, ref }): [string, string] => [key, ref])),
    ),
  );
  return changedParts(last.parts, partsOf(audit)).map((part) => refs.get(part) ?? part);
}

/** The status of a document in words. */
export const statusOf = (signatures: readonly Signature[], audit: Audit, scored: ScoredAudit): string =>
  statusLine(signatures, changedSince(signatures, audit, scored));
