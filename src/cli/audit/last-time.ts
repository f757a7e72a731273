// What the same organization promised and agreed last time, as the rubric that a new interview opens with.
import { lastTimeId, lastTimeText } from '../../core/audit-file/last-time.ts';
import { openAudit } from '../../store/audit-folder.ts';
import type { Shelf } from '../../store/find-audit.ts';
import { previousAudit, unreadBetween } from '../../store/previous-audit.ts';
import { type LoadedRubric, loadBytes } from '../../store/rubrics.ts';
import type { Console } from '../console.ts';
import { commandName, type Io } from '../io.ts';
import { nameOf } from '../open.ts';

/**
 * The rubric of the latest finished audit of an organization before a day; none where there is none, or nothing was promised. Earlier
 * audits that can't be read are told, for nobody knows what was promised in them.
 */
export async function lastTimeOf(
  { organization, date }: { organization: string; date: string },
  { shelf, io, console }: { shelf: Shelf; io: Io; console: Console },
): Promise<LoadedRubric[]> {
  const audit = { id: '', organization, date };
  const latest = await previousAudit(audit, shelf);
  const opened = latest.ok ? await openAudit(latest.value, nameOf(latest.value, io)) : undefined;
  const unread = await unreadBetween(audit, latest.ok ? latest.value : undefined, shelf);
  for (const folder of latest.ok && opened?.ok === false ? [...unread, latest.value] : unread) {
    const name = nameOf(folder, io);
    console.say(`The earlier audit in ${name} can't be read, so what was promised there is not asked now.`);
    console.say(`What is wrong with it: ${commandName(io)} show ${name}`);
  }
  const text = opened?.ok ? lastTimeText(opened.value.interview.audit) : null;
  if (text === null) return [];
  const rubric = await loadBytes(new TextEncoder().encode(text), `rubrics/${lastTimeId}.yaml`, io);
  if (!rubric.ok) throw new Error(`last time's promises make no rubric: ${rubric.problems[0]?.message}`);
  return [rubric.value];
}
