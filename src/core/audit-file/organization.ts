// When two names are of one organization: a year later nobody remembers how it was typed.
import { tidy } from '../text.ts';

/** Whether two names are of one organization: they differ in capitals and spaces at most. */
export const isSameOrganization = (one: string, other: string): boolean =>
  organizationKey(one) === organizationKey(other);

/** One text for all ways to type a name that differ in capitals and spaces only. */
export const organizationKey = (name: string): string => tidy(name.normalize('NFKC').toLowerCase());
