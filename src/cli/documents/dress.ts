// The step between a document that was made and its renderers: what holds in every format alike. The client's look, their own
// sections, the way they write days, and names that must not leave.
import type { Document } from '../../core/document/block.ts';
import type { Brand } from '../../core/document/brand.ts';
import { type DateStyle, withDates } from '../../core/document/dates.ts';
import { withOwnSections } from '../../core/document/own-sections.ts';
import { philosophyKind } from '../../core/document/philosophy.ts';
import { sectionIds } from '../../core/document/variants/variant.ts';
import { type Parsed, parsed } from '../../core/problem.ts';
import { redactBrand, redactDocument } from '../../core/redact/document.ts';
import type { Name } from '../../core/redact/names.ts';
import type { Io } from '../io.ts';
import type { SectionSettings } from '../settings.ts';
import { readSettings } from '../settings.ts';
import { brandOf, type ReadBrand } from './brand-of.ts';

/** How a client's documents look, as it is set where the person is. */
export interface Look extends ReadBrand {
  sections: readonly SectionSettings[];
  dates: DateStyle;
}

/** Reads the look from settings, with its logo. */
export async function lookOf(io: Io): Promise<Parsed<Look>> {
  const settings = await readSettings(io, {});
  if (!settings.ok) return settings;
  const { sections = [], dates = 'en-GB' } = settings.value;
  const brand = await brandOf(settings.value.brand);
  return brand.ok ? parsed({ ...brand.value, sections, dates }) : brand;
}

/** A document as it goes to every renderer. */
export interface Dressed {
  document: Document;
  brand: Brand;
}

/** The document with a look, and without these names. */
export async function dress(document: Document, look: Look, names: readonly Name[] = []): Promise<Parsed<Dressed>> {
  const whole = await withOwn(document, look.sections);
  if (!whole.ok) return whole;
  const dated = withDates(whole.value, look.dates);
  return parsed({ document: redactDocument(dated, names), brand: redactBrand(look.brand, names) });
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
