// `culture-audit benchmark AUDIT`: where it stands among the consultant's own audits of other organizations, none of which can be found in what is said.
import { resolve } from 'node:path';
import type { Audit } from '../../core/audit.ts';
import { organizationKey } from '../../core/audit-file/organization.ts';
import { type Benchmark, benchmark } from '../../core/benchmark/benchmark.ts';
import {
  benchmarkDocument,
  benchmarkNotes,
  benchmarkSummary,
  figuresOf,
  isTold,
  whyNoBenchmark,
} from '../../core/document/benchmark.ts';
import { failed, problem } from '../../core/problem.ts';
import { withoutMarks } from '../../core/redact/audit.ts';
import { scoreAudit } from '../../core/score-audit/score-audit.ts';
import { openAudit } from '../../store/audit-folder.ts';
import { type AuditListing, listAudits } from '../../store/find-audit.ts';
import { type GiveOptions, give } from '../compare/give.ts';
import { clip } from '../compare/lines.ts';
import { provenanceOf } from '../compare/provenance.ts';
import { openSides } from '../compare/sides.ts';
import { wrappedText } from '../compare/wrapped-text.ts';
import { type CommonOptions, type Console, consoleOf } from '../console.ts';
import { forReaders } from '../documents/names-to-redact.ts';
import { exitCodes, type Io } from '../io.ts';
import { jsonText } from '../json.ts';
import { shelfOf } from '../open.ts';
import type { Act } from '../program.ts';
import { tableText } from '../table.ts';

interface BenchmarkOptions extends CommonOptions, GiveOptions {
  against?: string;
}

export const compareWithOthers: Act = async (io, operands, options: BenchmarkOptions) => {
  const console = consoleOf(io, options);
  const opened = await openSides(operands, { options, io, console });
  if (!opened.ok) return console.giveUp(opened);
  const readers = await forReaders(opened.value, options.redact, { io, console });
  if (!readers.ok) return console.giveUp(readers);
  const [side] = readers.value.sides;
  if (side === undefined) throw new Error('one audit was named');
  const shelf = await shelfOf(io, options);
  if (!shelf.ok) return console.giveUp(shelf);
  const folder = options.against === undefined ? shelf.value.dir : resolve(io.cwd, options.against);
  const others = await othersIn(folder, side.audit, io, console);
  const result = benchmark(
    scoreAudit(side.audit),
    others.map((audit) => scoreAudit(audit)),
  );
  const lacking = whyNoBenchmark(result);
  if (lacking !== null) {
    const hint =
      'Finished audits of other organizations count, the latest of each, if they asked the same rubric. --against names another folder.';
    return console.giveUpAll(failed(problem('too-few-organizations', lacking, {}, hint)));
  }
  const comparison = {
    folder: side.folder,
    name: 'among-others',
    text: () => textOf(result, io),
    json: () => jsonText('benchmark', result),
    document: () => benchmarkDocument(result, provenanceOf(opened.value)),
  };
  const given = await give(comparison, options, { io, console, names: readers.value.names });
  return given.ok ? exitCodes.done : console.giveUp(given);
};

/** The latest finished audit of every other organization that asked one of the same rubrics. What can't be read is counted, and never named. */
async function othersIn(dir: string, own: Audit, io: Io, console: Console): Promise<Audit[]> {
  const asked = new Set(own.rubrics.map(({ rubric }) => rubric.id));
  const latest = new Map<string, AuditListing>();
  const listings = await listAudits({ cwd: io.cwd, dir });
  for (const listing of listings) {
    if (listing.state !== 'finished' || !listing.rubrics.some((id) => asked.has(id))) continue;
    const organization = organizationKey(listing.organization);
    if (organization !== organizationKey(own.organization)) latest.set(organization, listing);
  }
  const audits: Audit[] = [];
  let unread = listings.filter(({ state }) => state === 'damaged').length;
  for (const { folder } of latest.values()) {
    const opened = await openAudit(folder);
    if (opened.ok) audits.push(withoutMarks(opened.value.interview.audit));
    else unread += 1;
  }
  if (unread > 0)
    console.say(
      unread === 1
        ? 'One audit could not be read, and is left out.'
        : `${unread} audits could not be read, and are left out.`,
    );
  return audits;
}

function textOf(result: Benchmark, io: Io): string {
  const columns = [
    { title: 'Part', wide: true as const },
    { title: 'Here', align: 'right' as const },
    { title: 'Half of others', align: 'right' as const },
    { title: 'Middle', align: 'right' as const },
    { title: 'Stands' },
    { title: 'Of', align: 'right' as const },
  ];
  const parts = result.rubrics.map(({ title, factors, whole }) => {
    const rows = [...factors, whole].filter(isTold).map((row) => [clip(row.title, longest), ...figuresOf(row)]);
    return `${title}\n\n${tableText(columns, rows, io)}`;
  });
  const summary = wrappedText(benchmarkSummary(result).join(' '), io);
  return `${[summary, ...parts, ...benchmarkNotes.map((text) => wrappedText(text, io))].join('\n\n')}\n`;
}

const longest = 28;
