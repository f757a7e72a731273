// The audit before another one: of the same organization, by date.
import { auditIdOf } from '../core/audit-file/audit-id.ts';
import { isSameOrganization } from '../core/audit-file/organization.ts';
import { failed, type Parsed, parsed, problem } from '../core/problem.ts';
import { type AuditListing, inTime, listAudits, type Shelf } from './find-audit.ts';

/** An audit as far as it takes to know which came before it. */
interface Known {
  id: string;
  organization: string;
  date: string;
}

/** The folder of the last audit of the same organization before `audit`; of those of one day, by id. Only finished ones count: one that was broken off is nobody's last word. Whose a sealed one is, its id tells. */
export async function previousAudit(audit: Known, shelf: Shelf): Promise<Parsed<string>> {
  const found = earlier(await listAudits(shelf), audit).findLast(
    ({ state, organization, id, date }) =>
      (state === 'finished' && isSameOrganization(organization, audit.organization)) ||
      (state === 'sealed' && id.startsWith(auditIdOf(audit.organization, date))),
  );
  if (found) return parsed(found.folder);
  const message = `There is no finished audit of ${audit.organization} before ${audit.date} in ${shelf.dir}.`;
  return failed(
    problem('audit-not-found', message, {}, 'Name the earlier audit by its id, or by the path to its folder.'),
  );
}

/**
 * Folders of damaged audits that may be what `previousAudit` looked for: nobody knows whose they are, they lie before `audit`, and not
 * before the one that was found.
 */
export async function unreadBetween(audit: Known, found: string | undefined, shelf: Shelf): Promise<string[]> {
  const all = earlier(await listAudits(shelf), audit);
  const from = all.findIndex(({ folder }) => folder === found);
  return all.slice(from + 1).flatMap(({ state, folder }) => (state === 'damaged' ? [folder] : []));
}

const earlier = (all: readonly AuditListing[], audit: Known): AuditListing[] =>
  all.filter((one) => inTime(one, audit) < 0);
