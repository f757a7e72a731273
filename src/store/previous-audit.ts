// The audit before another one: of the same organization, by date.
import { failed, type Parsed, parsed, problem } from '../core/problem.ts';
import { listAudits, type Shelf } from './find-audit.ts';

const inNumbers = new Intl.Collator('en', { numeric: true });

/** The folder of the last audit of the same organization before `audit`; of those of one day, by id. Only finished ones count: one that was broken off is nobody's last word. */
export async function previousAudit(
  audit: { id: string; organization: string; date: string },
  shelf: Shelf,
): Promise<Parsed<string>> {
  const all = await listAudits(shelf);
  const own = all.filter(({ state, organization }) => state === 'finished' && organization === audit.organization);
  const found = own.findLast(
    ({ id, date }) => date < audit.date || (date === audit.date && inNumbers.compare(id, audit.id) < 0),
  );
  if (found) return parsed(found.folder);
  const message = `There is no finished audit of ${audit.organization} before ${audit.date} in ${shelf.dir}.`;
  return failed(
    problem('audit-not-found', message, {}, 'Name the earlier audit by its id, or by the path to its folder.'),
  );
}
