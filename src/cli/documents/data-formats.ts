// The formats of an audit for other programs: all of it as one object, its tables, and the answers as a file that can be replayed.
import { type Audit, peopleOf } from '../../core/audit.ts';
import type { RubricPlace } from '../../core/audit-file/audit-text.ts';
import type { Document } from '../../core/document/block.ts';
import type { Variant } from '../../core/document/variants/variant.ts';
import { failed, type Parsed, parsed, problem } from '../../core/problem.ts';
import type { Name } from '../../core/redact/names.ts';
import type { ScoredAudit } from '../../core/score-audit/scored-audit.ts';
import type { PeopleIn } from '../../core/tables/audit-tables.ts';
import type { DataTable } from '../../core/tables/data-table.ts';
import { checksumOf } from '../../store/audit-folder.ts';
import { shownAudit } from '../audit/shown.ts';
import type { Io } from '../io.ts';
import { jsonText } from '../json.ts';
import type { DataFormat } from './data-format-names.ts';
import { dress, lookOf } from './dress.ts';
import type { Making } from './make.ts';

/** What these formats are made of. */
export interface Data {
  audit: Audit;
  scored: ScoredAudit;
  document: Document;
  places: RubricPlace[];
  edited: string[];
  people: PeopleIn;
  variant: Variant;
  /** Names that must not stand in any of them; those in what people typed are gone already. */
  names: readonly Name[];
  io: Io;
}

const inText = (content: string): Parsed<Uint8Array> => parsed(new TextEncoder().encode(content));

/** How the bytes of each format are made. */
const writers: Record<DataFormat, (data: Data) => Promise<Parsed<Uint8Array>>> = {
  json: async ({ document, scored, edited, names, io }) => {
    const look = await lookOf(io);
    const ready = look.ok ? await dress(document, look.value, names) : look;
    if (!ready.ok) return ready;
    const audit = shownAudit(scored, { edited, checksum: document.provenance.facts });
    return inText(`${jsonText('audit', { document: ready.value.document, audit })}\n`);
  },
  csv: async (data) => {
    const [tables, { csvOf }] = await Promise.all([tablesOf(data), import('../../render/tables/csv.ts')]);
    return parsed(csvOf(tables));
  },
  xlsx: async (data) => {
    const [tables, { xlsxOf }] = await Promise.all([tablesOf(data), import('../../render/tables/xlsx.ts')]);
    return parsed(await xlsxOf(tables));
  },
  answers: async ({ audit, scored, places, people }) => {
    if (people === 'counted' && tellsOfFew(scored)) return failed(tellingProblem(scored));
    if (audit.counted !== undefined) return failed(onlyCounted(peopleOf(audit) - audit.responses.length));
    const { printAudit } = await import('../../core/audit-file/audit-text.ts');
    return inText(printAudit(audit, places, checksumOf(audit)));
  },
};

const wholeOnly = (format: string, variant: Variant) => {
  const message = `${format} holds all of the audit, and the variant ${variant} leaves things out.`;
  return problem('usage', message, {}, 'Name formats of documents for it, such as md or html.');
};

/** Whether a file of answers would hold what single people answered, or a group that may not be shown. */
export const tellsOfFew = ({ audit, groups }: ScoredAudit): boolean => audit.responses.length > 0 || groups.hidden > 0;

const tellingProblem = ({ audit: { responses }, minimum }: ScoredAudit) => {
  const who =
    responses.length > 0 ? `each of ${responses.length} people` : `groups of fewer than ${minimum.group} people`;
  const message = `A file of answers would hold what ${who} answered.`;
  return problem('usage', message, {}, 'Add --rows if that is what you want.');
};

const onlyCounted = (people: number) => {
  const message = `${people} people of this audit are held as counts; a file of answers cannot hold them.`;
  return problem('usage', message, {}, 'Copy the folder of the audit instead.');
};

async function tablesOf({ scored, document, people }: Data): Promise<DataTable[]> {
  const { auditTables } = await import('../../core/tables/audit-tables.ts');
  return auditTables(scored, document.provenance.facts, people);
}

/** The ending of a file is its format, but for answers, which are YAML. */
const endings: Partial<Record<DataFormat, string>> = { answers: 'answers.yaml' };

/** How the audit is made in each of these formats. */
export const dataMakings = (data: Data, formats: DataFormat[]): Making[] =>
  formats.map((format) => ({
    format,
    ending: endings[format] ?? format,
    make: async () => {
      if (data.variant !== 'full') return failed(wholeOnly(format, data.variant));
      const bytes = await writers[format](data);
      return bytes.ok ? parsed({ bytes: bytes.value, beside: [] }) : bytes;
    },
  }));
