// Untold version: the file has moved on, and its changelog has not.
import type { Rule } from './rule.ts';

export const untoldVersion: Rule = {
  id: 'untold-version',
  why: 'Audits of different years are compared by what the changelog says became of each question.',
  find: ({ version, told }) => {
    if (!version || !told || told.includes(version.text)) return [];
    const message = `The changelog does not tell of version ${version.text}.`;
    return [{ path: version.path, message, fix: 'Add an entry with this version, its date and what it changes.' }];
  },
};
