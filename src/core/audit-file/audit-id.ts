// What an audit is called: the organization in plain letters, and the day.
import { digest } from '../text.ts';

const longest = 60;

/** Latin letters that are no plain letter with a mark. */
const latin: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
};

/**
 * The id of an audit, also the name of its folder; never a path. A name in another script becomes `audit` and a few letters and digits
 * that are its own, so that two organizations are never taken for one.
 * @example auditIdOf('Marlow & Finch', '2026-03-14') // 'marlow-finch-2026-03-14'
 * @example auditIdOf('Größe & Søn', '2026-03-14') // 'grosse-son-2026-03-14'
 */
export function auditIdOf(organization: string, date: string): string {
  const words = organization
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[ßæœøđðþłıħ]/g, (letter) => latin[letter] ?? '')
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '');
  const name = words.join('-').slice(0, longest).replace(/-$/, '') || `audit-${digest(organization)}`;
  return `${name}-${date}`;
}
