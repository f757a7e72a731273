// From the comparison of two audits to a document for the client: what moved, what can be believed, and what became of what was promised.
import type { AuditDiff } from '../diff/audit-diff.ts';
import type { Block, Document, Provenance } from './block.ts';
import { gaps, splits, unknowns } from './year-on/beside.ts';
import { method } from './year-on/method.ts';
import { moved } from './year-on/moved.ts';
import { opening, titleOf } from './year-on/opening.ts';
import { actions, promises } from './year-on/registers.ts';
import { room } from './year-on/room.ts';
import { said } from './year-on/said.ts';
import { everyPart } from './year-on/table.ts';
import { targets } from './year-on/targets.ts';

/** Sections after the answer and before the method. A group that is compared by itself has none of what belongs to the whole room. */
const sections: ((diff: AuditDiff) => Block[])[] = [room, gaps, splits, unknowns, targets, promises, actions, said];

/** What stands between the table of all parts and the method. */
export const storyOf = (diff: AuditDiff): Block[] =>
  diff.group === null ? sections.flatMap((section) => section(diff)) : [];

/** The document of a comparison. The same comparison and provenance always give the same document. */
export function yearOn(diff: AuditDiff, provenance: Provenance, language = 'en'): Document {
  return {
    title: titleOf(diff),
    about: { organization: diff.after.organization, date: diff.after.date, kind: 'A year on' },
    language,
    blocks: [...opening(diff), ...moved(diff), ...everyPart(diff), ...storyOf(diff), ...method(diff)],
    provenance,
  };
}
