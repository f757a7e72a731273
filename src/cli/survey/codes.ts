// Codes that people gave themselves, such as two letters and a day, so that their answers in several audits can be laid side by side.
// A code is made into an id at once and is kept nowhere.
import { createHmac } from 'node:crypto';
import { dirname } from 'node:path';
import type { Audit } from '../../core/audit.ts';
import { isSameOrganization } from '../../core/audit-file/organization.ts';
import type { FilePlan } from '../../intake/survey/plan.ts';
import type { Draft } from '../../intake/survey/survey-import.ts';
import { openAudit } from '../../store/audit-folder.ts';
import { listAudits } from '../../store/find-audit.ts';
import type { Io } from '../io.ts';
import type { Target } from './target.ts';

/** How codes become ids, in all audits of an organization alike. */
export interface Codes {
  pairing: string;
  /** The id of somebody, in 16 hexadecimal digits; nothing without a code. */
  idOf(draft: Draft): string | undefined;
  /** The latest other audit whose ids were made alike. */
  other: Audit | undefined;
}

/** The codes of an import; nothing where no file has a column of them. */
export async function codesFor(target: Target, plans: readonly FilePlan[], io: Io): Promise<Codes | undefined> {
  if (plans.every(({ code }) => code === undefined)) return undefined;
  const other = await otherAudit(target, io);
  const own = target.kind === 'existing' ? target.opened.interview.audit.pairing : undefined;
  const pairing = own ?? other?.pairing ?? io.random(16);
  return {
    pairing,
    idOf: ({ code }) =>
      code === undefined ? undefined : createHmac('sha256', pairing).update(code).digest('hex').slice(0, 16),
    other: other?.pairing === pairing ? other : undefined,
  };
}

async function otherAudit(target: Target, { cwd }: Io): Promise<Audit | undefined> {
  const own = target.kind === 'existing' ? target.opened : undefined;
  const organization = target.kind === 'new' ? target.organization : target.opened.interview.audit.organization;
  const dir = target.kind === 'new' ? target.dir : dirname(target.opened.folder);
  for (const { folder, state, ...listed } of (await listAudits({ cwd, dir })).toReversed()) {
    if (state !== 'finished' || folder === own?.folder || !isSameOrganization(listed.organization, organization))
      continue;
    const opened = await openAudit(folder);
    if (opened.ok && opened.value.interview.audit.pairing !== undefined) return opened.value.interview.audit;
  }
  return undefined;
}

/** How many people of an audit are in the other one too, said in a sentence; people who are counted are in none. */
export function pairedLine({ responses }: Audit, { other }: Codes): string {
  if (responses.length === 0) return 'So many people are counted and not held, so their codes pair nobody.';
  if (other === undefined)
    return 'Codes are kept as random numbers; the next audit of this organization with codes can be compared person by person.';
  const ids = new Set(other.responses.map(({ respondent }) => respondent));
  const both = responses.filter(({ respondent }) => ids.has(respondent)).length;
  return `By their codes ${both} of ${responses.length} people answered on ${other.date} too.`;
}
