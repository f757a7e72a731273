// An audit without the answers of single people: what they add up to is kept, and the day on which they were erased.
import type { Audit } from '../audit.ts';
import { countedIn } from '../audit.ts';
import { summaryOfRows } from './rows.ts';
import { merge } from './summary.ts';

/** The audit with everybody who answered for themselves as one summary. `day` is an ISO date. An audit without such people only gets the day. */
export function forgotten(audit: Audit, day: string): Audit {
  const { responses, counted, ...rest } = audit;
  const summaries = [...(responses.length > 0 ? [summaryOfRows(responses, audit)] : []), ...countedIn(audit)];
  const [first, ...others] = summaries;
  const whole = { ...rest, responses: [], forgotten: day };
  if (first === undefined) return whole;
  const apart = { parts: counted?.apart?.parts ?? [], summary: others.reduce(merge, first) };
  return { ...whole, counted: { rows: null, apart } };
}
