// One group's part of an audit, for comparing that group by itself where it may be shown.
import type { Audit, Entry } from '../audit.ts';
import type { ScoredAudit, ScoredQuestion } from '../score-audit/scored-audit.ts';
import { onlyCounted } from './counted.ts';

/** The audit with nobody but this group in it. What a room agreed on belongs to no group and is left out. */
export function onlyGroup(audit: Audit, group: string): Audit {
  return {
    ...onlyCounted(audit, group),
    mode: 'hands',
    groups: audit.groups.filter(({ id }) => id === group),
    responses: audit.responses.filter((response) => response.group === group),
    entries: Object.fromEntries(
      Object.entries(audit.entries).map(([key, { answer: _answer, votes = [], ...rest }]): [string, Entry] => [
        key,
        { ...rest, votes: votes.map(({ tallies }) => ({ tallies: tallies.filter((tally) => tally.group === group) })) },
      ]),
    ),
  };
}

/** Whether a group's answers to a question may be shown. */
export const mayShow = (group: string, { sides }: ScoredQuestion): boolean => {
  const shown = sides.at(-1)?.groups[group];
  return shown !== undefined && (shown.mean !== null || shown.counts !== null);
};

/** Whether a group may be shown by itself in an audit, and what it is called. */
export const shownGroup = (scored: ScoredAudit, group: string): { id: string; title: string } | null => {
  const found = scored.groups.shown.find(({ id }) => id === group);
  return found === undefined ? null : { id: found.id, title: found.title };
};
