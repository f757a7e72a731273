// The step between a document that was made and its renderers: what holds in every format alike, such as the client's look, is done here.
import type { Document } from '../../core/document/block.ts';
import { type Brand, plainBrand } from '../../core/document/brand.ts';
import { type Parsed, parsed } from '../../core/problem.ts';
import type { Io } from '../io.ts';

/** A document as it goes to every renderer. */
export interface Dressed {
  document: Document;
  brand: Brand;
}

/** The document with the look that it has for this command line. */
export const dress = async (document: Document, _io: Io): Promise<Parsed<Dressed>> =>
  parsed({ document, brand: plainBrand });
