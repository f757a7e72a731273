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
import { failed, type Parsed, parsed, problem } from '../../core/problem.ts';
import { withoutMarks } from '../../core/redact/audit.ts';
import { scoreAudit } from '../../core/score-audit/score-audit.ts';
import type { DocumentFormat, Rendered } from '../../render/formats.ts';
import { openAudit } from '../../store/audit-folder.ts';
import { type AuditListing, listAudits } from '../../store/find-audit.ts';
import { provenanceOf } from '../compare/provenance.ts';
import { asRendered, put, rendered } from '../compare/put.ts';
import { openSides } from '../compare/sides.ts';
import { wrappedText } from '../compare/wrapped-text.ts';
import { type CommonOptions, type Console, consoleOf } from '../console.ts';
import { exitCodes, type Io } from '../io.ts';
import { jsonText } from '../json.ts';
import { shelfOf } from '../open.ts';
import type { Act } from '../program.ts';
import { tableText } from '../table.ts';

interface BenchmarkOptions extends CommonOptions {
  dir?: string;
  against?: string;
  format?: 'text' | 'json' | DocumentFormat;
  output?: string;
  json?: boolean;
}

export const compareWithOthers: Act = async (io, [operand = ''], options: BenchmarkOptions) => {
  const console = consoleOf(io, options);
  const sides = await openSides([operand], { options, io, console });
  if (!sides.ok) return console.giveUp(sides);
  const [side] = sides.value;
  if (side === undefined) throw new Error('one audit was named');
  const shelf = await shelfOf(io, options);
  if (!shelf.ok) return console.giveUp(shelf);
  const folder = options.against === undefined ? shelf.value.dir : resolve(io.cwd, options.against);
  const others = await othersIn(folder, side.audit, io, console);
  const result = benchmark(
    scoreAudit(withoutMarks(side.audit)),
    others.map((audit) => scoreAudit(audit)),
  );
  const lacking = whyNoBenchmark(result);
  if (lacking !== null) {
    const hint =
      'Finished audits of other organizations count, the latest of each, if they asked the same rubric. --against names another folder.';
    return console.giveUpAll(failed(problem('too-few-organizations', lacking, {}, hint)));
  }
  const format = options.json ? 'json' : (options.format ?? 'text');
  const around = { io, console };
  const made: Parsed<Rendered> =
    format === 'text'
      ? parsed(asRendered(textOf(result, io)))
      : format === 'json'
        ? parsed(asRendered(`${jsonText('benchmark', result)}\n`))
        : await rendered(benchmarkDocument(result, provenanceOf([side])), format, around);
  if (!made.ok) return console.giveUp(made);
  const place = { folder: side.folder, name: 'among-others', output: options.output, format };
  const done = await put(made.value, place, around);
  return done.ok ? exitCodes.done : console.giveUp(done);
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
    const rows = [...factors, whole].filter(isTold).map((row) => [clipped(row.title), ...figuresOf(row)]);
    return `${title}\n\n${tableText(columns, rows, io)}`;
  });
  const summary = wrappedText(benchmarkSummary(result).join(' '), io);
  return `${[summary, ...parts, ...benchmarkNotes.map((text) => wrappedText(text, io))].join('\n\n')}\n`;
}

const longest = 28;
const clipped = (text: string): string =>
  [...text].length > longest ? `${[...text].slice(0, longest - 1).join('')}…` : text;
