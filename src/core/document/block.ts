// A document is a list of blocks. Every renderer knows every block; no renderer knows anything else.
import type { Chart } from './chart.ts';

/** A piece of a line. Text is plain: renderers escape it. A reference names a question, as in W4. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'strong'; text: string }
  | { type: 'emphasis'; text: string }
  /** Words that people said or a rubric's level, set in quotation marks. */
  | { type: 'quote'; text: string }
  | { type: 'reference'; refs: string[] };

export type Cell = Inline[];
export type Align = 'left' | 'right' | 'center';

export type Block =
  /** `id` is stable: contents and references lead to it. Level 1 is the title. */
  | { type: 'heading'; level: 1 | 2 | 3 | 4; id: string; text: string }
  | { type: 'paragraph'; content: Inline[] }
  | { type: 'list'; ordered: boolean; items: Inline[][] }
  | { type: 'table'; caption: string; columns: { title: string; align: Align }[]; rows: Cell[][] }
  /** A picture that also reads as text. `id` is stable and names its file. */
  | { type: 'chart'; id: string; chart: Chart }
  /** A quotation by itself, with whose it is. */
  | { type: 'quotation'; text: string; by: string; refs: string[] }
  /** Something the reader should mind: a caution, a make-or-break factor that stands low. */
  | { type: 'caution'; content: Inline[] }
  /** A definition: the term, and what belongs to it. In the appendix the term is a reference. */
  | { type: 'entry'; ref: string; title: string; lines: Inline[][] }
  | { type: 'signatures'; lines: string[] }
  | { type: 'rule' };

/** What the footer of every format says. */
export interface Provenance {
  tool: string;
  rubrics: { id: string; version: string; sha256: string }[];
  /** SHA-256 of the audit's facts, in hexadecimal. */
  facts: string;
}

export interface Document {
  title: string;
  /** For file properties and headers: whose it is, the ISO day of the audit, and what the document is called among its kind. */
  about: { organization: string; date: string; kind: string };
  language: string;
  blocks: Block[];
  /** What a speaker should know at a section, by the id of its heading; only slides have it. */
  notes?: Record<string, string[]>;
  provenance: Provenance;
}
