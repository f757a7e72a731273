// From a trend to a document for the client: where each part stood in each audit, what moved and when, and what became of each promise.
import type { Trend } from '../trend/trend.ts';
import type { Document, Provenance } from './block.ts';
import { lines } from './over-the-years/lines.ts';
import { method } from './over-the-years/method.ts';
import { moved } from './over-the-years/moved.ts';
import { opening } from './over-the-years/opening.ts';
import { promises } from './over-the-years/promises.ts';
import { everyPart } from './over-the-years/table.ts';
import { targets } from './year-on/targets.ts';

/** The document of a trend. The same trend and provenance always give the same document. */
export function overTheYears(trend: Trend, provenance: Provenance, language = 'en'): Document {
  const last = trend.audits.at(-1);
  return {
    title: 'Over the years',
    about: { organization: last?.organization ?? '', date: last?.date ?? '', kind: 'Over the years' },
    language,
    blocks: [
      ...opening(trend),
      ...moved(trend),
      ...lines(trend),
      ...everyPart(trend),
      ...targets(trend),
      ...promises(trend),
      ...method(trend),
    ],
    provenance,
  };
}
