// Rows of people added up, one after the other, in memory that does not grow with them.
import type { Audit, Response } from '../audit.ts';
import type { Summary } from '../summary-type.ts';
import { add } from './add.ts';
import { sheetOf } from './sheet.ts';
import { emptySummary } from './summary.ts';

/** What people's answers add up to by an audit's rubrics. */
export function summaryOfRows(responses: Iterable<Response>, audit: Pick<Audit, 'rubrics' | 'depth'>): Summary {
  const sheet = sheetOf(audit);
  const summary = emptySummary();
  for (const response of responses) add(summary, sheet, response);
  return summary;
}
