// The step between a document that was made and its renderers: what holds in every format alike. The client's look, their own
// sections, the way they write days, and names that must not leave.
import type { Document } from '../../core/document/block.ts';
import type { Brand } from '../../core/document/brand.ts';
import { withDates } from '../../core/document/dates.ts';
import { withOwnSections } from '../../core/document/own-sections.ts';
import { philosophyKind } from '../../core/document/philosophy.ts';
import { sectionIds } from '../../core/document/variants/variant.ts';
import { type Parsed, type Problem, parsed } from '../../core/problem.ts';
import { redactBrand, redactDocument } from '../../core/redact/document.ts';
import type { Name } from '../../core/redact/names.ts';
import type { Io } from '../io.ts';
import type { SectionSettings } from '../settings.ts';
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
  const whole = await withOwn(document, settings.value.sections ?? []);
  if (!whole.ok) return whole;
  const dated = withDates(whole.value, settings.value.dates ?? 'en-GB');
  const { warnings } = brand.value;
  return parsed({ document: redactDocument(dated, names), brand: redactBrand(brand.value.brand, names), warnings });
}

/** Sections that a philosophy document has after those of its variants. */
const closing = ['limits', 'method', 'answers', 'unanswered'];

/** A philosophy document with the client's own sections; other documents stay as they are. */
async function withOwn(document: Document, set: readonly SectionSettings[]): Promise<Parsed<Document>> {
  if (set.length === 0 || document.about.kind !== philosophyKind) return parsed(document);
  const { ownSectionsOf } = await import('./own-sections-of.ts');
  const own = await ownSectionsOf(set);
  return own.ok ? withOwnSections(document, own.value, [...sectionIds, ...closing]) : own;
}
