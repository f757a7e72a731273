// The document of an audit as text. What judges, writes and renders is loaded only when a document is made.
import type { Audit } from '../../core/audit.ts';
import { checksumOf } from '../../store/audit-folder.ts';
import { version } from '../version.ts';

/** The philosophy document as Markdown. */
export async function documentOf(audit: Audit): Promise<string> {
  const [{ scoreAudit }, { philosophy }, { renderMarkdown }] = await Promise.all([
    import('../../core/score-audit/score-audit.ts'),
    import('../../core/document/philosophy.ts'),
    import('../../render/markdown.ts'),
  ]);
  const tool = `culture-audit ${version}`;
  return renderMarkdown(philosophy(scoreAudit(audit), { status: 'draft', facts: checksumOf(audit), tool }));
}
