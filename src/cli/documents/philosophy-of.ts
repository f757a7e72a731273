// The philosophy document of an audit, not yet in any format. What judges and writes is loaded only when a document is made.
import type { Audit } from '../../core/audit.ts';
import type { Document } from '../../core/document/block.ts';
import type { Signature } from '../../core/document/status.ts';
import type { Variant } from '../../core/document/variants/variant.ts';
import { redactAudit, withoutMarks } from '../../core/redact/audit.ts';
import type { Name } from '../../core/redact/names.ts';
import type { ScoredAudit } from '../../core/score-audit/scored-audit.ts';
import { checksumOf } from '../../store/audit-folder.ts';
import { version } from '../version.ts';
import { statusOf } from './signed-state.ts';

/** Name and version of this program, as documents say who made them. */
const toolName = `culture-audit ${version}`;

/** What a document was made of: the audit as its readers may know it, without these names, and judged. */
export interface Made {
  document: Document;
  /** The slides of its debrief; a variant for others is its own slides. */
  slides: Document;
  audit: Audit;
  scored: ScoredAudit;
}

/** The document as its answers make it, for one kind of reader, without these names. */
export async function philosophyOf(
  audit: Audit,
  variant: Variant = 'full',
  names: readonly Name[] = [],
  signatures: readonly Signature[] = [],
): Promise<Made> {
  const [{ scoreAudit }, { philosophy }, { slides }] = await Promise.all([
    import('../../core/score-audit/score-audit.ts'),
    import('../../core/document/philosophy.ts'),
    import('../../core/document/slides/slides.ts'),
  ]);
  const read = names.length === 0 ? withoutMarks(audit) : redactAudit(audit, names).audit;
  const scored = scoreAudit(read);
  const options = { status: statusOf(signatures, audit, scored), facts: checksumOf(audit), tool: toolName, variant };
  const document = philosophy(scored, options);
  return { document, slides: variant === 'full' ? slides(scored, options) : document, audit: read, scored };
}
