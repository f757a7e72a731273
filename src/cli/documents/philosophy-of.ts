// The philosophy document of an audit, not yet in any format. What judges and writes is loaded only when a document is made.
import type { Audit } from '../../core/audit.ts';
import type { Document } from '../../core/document/block.ts';
import type { Signature } from '../../core/document/status.ts';
import type { Variant } from '../../core/document/variants/variant.ts';
import { withoutMarks } from '../../core/redact/audit.ts';
import type { ScoredAudit } from '../../core/score-audit/scored-audit.ts';
import { checksumOf } from '../../store/audit-folder.ts';
import { version } from '../version.ts';
import { statusOf } from './signed-state.ts';

/** Name and version of this program, as documents say who made them. */
const toolName = `culture-audit ${version}`;

/** A document, and what it was made of. */
export interface Made {
  document: Document;
  /** The slides of its debrief; a variant for others is its own slides. */
  slides: () => Document;
  scored: ScoredAudit;
}

export interface MadeFor {
  variant?: Variant;
  /** The audit as its readers may know it; the audit without the marks around names if left out. */
  read?: Audit;
  signatures?: readonly Signature[];
}

/** The document as the answers of an audit make it, for one kind of reader. */
export async function philosophyOf(
  audit: Audit,
  { variant = 'full', read = withoutMarks(audit), signatures = [] }: MadeFor = {},
): Promise<Made> {
  const [{ scoreAudit }, { philosophy }, { slides }] = await Promise.all([
    import('../../core/score-audit/score-audit.ts'),
    import('../../core/document/philosophy.ts'),
    import('../../core/document/slides/slides.ts'),
  ]);
  const scored = scoreAudit(read);
  const options = { status: statusOf(signatures, audit, scored), facts: checksumOf(audit), tool: toolName, variant };
  const document = philosophy(scored, options);
  return { document, slides: () => (variant === 'full' ? slides(scored, options) : document), scored };
}
