// What the same organization promised and agreed last time, as the rubric that a new interview opens with.
import { createHash } from 'node:crypto';
import { lastTimeId, lastTimeText } from '../../core/audit-file/last-time.ts';
import { parseRubric } from '../../core/rubric/parse.ts';
import { openAudit } from '../../store/audit-folder.ts';
import type { Shelf } from '../../store/find-audit.ts';
import { previousAudit } from '../../store/previous-audit.ts';
import type { LoadedRubric } from '../../store/rubrics.ts';

/** The rubric of the latest finished audit of an organization before a day; none where there is none, or nothing was promised. */
export async function lastTimeOf(
  { organization, date }: { organization: string; date: string },
  shelf: Shelf,
): Promise<LoadedRubric[]> {
  const latest = await previousAudit({ id: '', organization, date }, shelf);
  const opened = latest.ok ? await openAudit(latest.value) : undefined;
  const text = opened?.ok ? lastTimeText(opened.value.interview.audit) : null;
  if (text === null) return [];
  const file = `rubrics/${lastTimeId}.yaml`;
  const rubric = parseRubric(text, file);
  if (!rubric.ok) throw new Error(`last time's promises make no rubric: ${rubric.problems[0]?.message}`);
  const bytes = new TextEncoder().encode(text);
  return [{ rubric: rubric.value, bytes, sha256: createHash('sha256').update(bytes).digest('hex'), file }];
}
