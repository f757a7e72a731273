// The philosophy document of an audit, not yet in any format. What judges and writes is loaded only when a document is made.
import type { Audit } from '../../core/audit.ts';
import type { Document } from '../../core/document/block.ts';
import { checksumOf } from '../../store/audit-folder.ts';
import { version } from '../version.ts';

/** Name and version of this program, as documents say who made them. */
export const toolName = `culture-audit ${version}`;

/** The document as its answers make it. */
export async function philosophyOf(audit: Audit): Promise<Document> {
  const [{ scoreAudit }, { philosophy }] = await Promise.all([
    import('../../core/score-audit/score-audit.ts'),
    import('../../core/document/philosophy.ts'),
  ]);
  return philosophy(scoreAudit(audit), { status: 'draft', facts: checksumOf(audit), tool: toolName });
}
