// The step between a document that was made and its renderers: what holds in every format alike. The client's look, their own
// sections, the way they write days, and names that must not leave.
import type { Document } from '../../core/document/block.ts';
import type { Brand } from '../../core/document/brand.ts';
import { withDates } from '../../core/document/dates.ts';
import { type Parsed, type Problem, parsed } from '../../core/problem.ts';
import { redactDocument } from '../../core/redact/document.ts';
import type { Name } from '../../core/redact/names.ts';
import type { Io } from '../io.ts';
import { readSettings } from '../settings.ts';
import { brandOf } from './brand-of.ts';

/** A document as it goes to every renderer, and what the person should know about how it looks. */
export interface Dressed {
  document: Document;
  brand: Brand;
  warnings: Problem[];
}

/** The document with the look that is set where the person is, and without these names. */
export async function dress(document: Document, io: Io, names: readonly Name[] = []): Promise<Parsed<Dressed>> {
  const settings = await readSettings(io, {});
  if (!settings.ok) return settings;
  const brand = await brandOf(settings.value.brand);
  if (!brand.ok) return brand;
  const dated = withDates(document, settings.value.dates ?? 'en-GB');
  return parsed({ document: names.length === 0 ? dated : redactDocument(dated, names), ...brand.value });
}
