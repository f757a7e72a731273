import { expect, it } from 'vitest';
import { auditIdOf } from '../../../src/core/audit-file/audit-id.ts';
import { auditIdPattern } from '../../../src/core/audit-file/shape.ts';

const idOf = (organization: string): string => auditIdOf(organization, '2026-03-14');

it.each([
  ['Marlow & Finch', 'marlow-finch-2026-03-14'],
  ['Ünïcödé Straße', 'unicode-strasse-2026-03-14'],
  ['Søren Łódź ÆØÅ', 'soren-lodz-aeoa-2026-03-14'],
  ["L'Étoile", 'letoile-2026-03-14'],
  ['../../etc/passwd', 'etc-passwd-2026-03-14'],
])('%s becomes %s', (organization, id) => {
  expect(idOf(organization)).toBe(id);
});

it.each(['Тепло', 'خدمة', '客户服务', '!!!'])('%s has an id of its own', (organization) => {
  expect(idOf(organization)).toMatch(/^audit-[0-9a-z]{6}-2026-03-14$/);
  expect(idOf(organization)).toMatch(auditIdPattern);
  expect(idOf(organization)).not.toBe(idOf(`${organization}!`));
});
