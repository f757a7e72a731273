// What an audit is called: the organization in plain letters, and the day.

const longest = 60;

/**
 * The id of an audit, also the name of its folder; never a path.
 * @example auditIdOf('Marlow & Finch', '2026-03-14') // 'marlow-finch-2026-03-14'
 */
export function auditIdOf(organization: string, date: string): string {
  const words = organization
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '');
  const name = words.join('-').slice(0, longest).replace(/-$/, '') || 'audit';
  return `${name}-${date}`;
}
