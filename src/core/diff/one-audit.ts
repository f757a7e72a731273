// An audit laid beside itself: nobody was asked again, so there is no error and nothing to test.
import type { Audit } from '../audit.ts';
import { factsOf } from '../audit-file/facts.ts';
import type { Compared } from './audit-diff.ts';

/** Whether two audits are one: the same facts under the same id. */
export const isOneAudit = (one: Audit, other: Audit): boolean =>
  one === other || (one.id === other.id && factsOf(one) === factsOf(other));

/** A comparison of an audit with itself: what can be compared has not moved, however few people it rests on. */
export const unmoved = (compared: Compared): Compared =>
  compared.verdict.is === 'not-comparable'
    ? compared
    : {
        ...compared,
        verdict: { is: 'steady' },
        change: { levels: 0, interval: null, familyInterval: null },
        p: null,
        adjusted: null,
        alpha: null,
        effect: null,
        visible: null,
      };
