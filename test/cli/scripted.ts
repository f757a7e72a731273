// An asker that follows a script, and an audit folder to ask in. The same events as a person's keys would give.
import type { Asker } from '../../src/ask/asker.ts';
import type { Audit } from '../../src/core/audit.ts';
import type { Event } from '../../src/core/interview/event.ts';
import type { Interview } from '../../src/core/interview/interview.ts';
import { after } from '../../src/core/interview/position.ts';
import { parseRubric } from '../../src/core/rubric/parse.ts';
import { createAudit } from '../../src/store/audit-folder.ts';
import { sha256 } from '../../src/store/write-file.ts';
import { emptyAudit, rubricText } from '../core/audit-file/any-audit.ts';

/** Each step of the script gives what one step of a person did; after the last one the person stops. */
export function scriptedAsker(script: ((interview: Interview) => Event[] | Promise<Event[]>)[]): Asker {
  const steps = [...script];
  let stop = (_: Event[]): void => {};
  const closed = new Promise<Event[]>((resolve) => {
    stop = resolve;
  });
  return {
    setUp: async () => 'stopped',
    ask: async (interview) => Promise.race([closed, steps.shift()?.(interview) ?? [{ type: 'stopped' as const }]]),
    close: async () => stop([{ type: 'stopped' }]),
  };
}

/** Notes something at the question and goes on to the next one. */
export const noteAndGoOn =
  (text: string) =>
  ({ position, ...interview }: Interview): Event[] =>
    position === 'review'
      ? [{ type: 'moved', to: interview.plan[0]?.key ?? 'review' }]
      : [
          { type: 'noted', question: position, text },
          { type: 'moved', to: after({ position, ...interview }, position) },
        ];

/** An open audit of the small rubric in a folder of audits. */
export async function openAuditIn(dir: string, parts: Partial<Audit> = {}): Promise<string> {
  const bytes = Buffer.from(rubricText);
  const rubric = parseRubric(rubricText, 'small.yaml');
  if (!rubric.ok) throw new Error('the small rubric is not right');
  const loaded = { rubric: rubric.value, bytes, sha256: sha256(bytes), file: 'small.yaml' };
  const audit = { ...emptyAudit, rubrics: [{ rubric: rubric.value, sha256: loaded.sha256 }], ...parts };
  const made = await createAudit(audit, [loaded], dir);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value.folder;
}
