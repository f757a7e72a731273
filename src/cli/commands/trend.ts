// `culture-audit trend [AUDIT…]`: several audits of one organization, what moved when, and what became of each promise.
import { overTheYears } from '../../core/document/over-the-years.ts';
import { failed, type Parsed, parsed, problem } from '../../core/problem.ts';
import type { Trend } from '../../core/trend/trend.ts';
import { trendAudits } from '../../core/trend/trend-audits.ts';
import type { DocumentFormat, Rendered } from '../../render/formats.ts';
import { provenanceOf } from '../compare/provenance.ts';
import { asRendered, put, rendered } from '../compare/put.ts';
import type { Side } from '../compare/sides.ts';
import { trendText } from '../compare/trend-text.ts';
import { openTrend } from '../compare/whole-trend.ts';
import { type CommonOptions, consoleOf } from '../console.ts';
import type { MakingFor } from '../documents/make.ts';
import { forReaders } from '../documents/names-to-redact.ts';
import { exitCodes } from '../io.ts';
import { jsonText } from '../json.ts';
import type { Act } from '../program.ts';

interface TrendOptions extends CommonOptions {
  dir?: string;
  format?: 'text' | 'json' | DocumentFormat;
  output?: string;
  json?: boolean;
  redact?: string;
}

export const trend: Act = async (io, operands, options: TrendOptions) => {
  const console = consoleOf(io, options);
  const opened = await openTrend(operands, { options, io, console });
  if (!opened.ok) return console.giveUp(opened);
  const sides = opened.value.toSorted((one, other) => compare(one.audit.date, other.audit.date));
  const ids = sides.map(({ audit }) => audit.id);
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  if (twice !== undefined) return console.end(failed(problem('usage', `The audit ${twice} is named twice.`)));
  const format = options.json ? 'json' : (options.format ?? 'text');
  const readers = await forReaders(
    sides.map(({ audit }) => audit),
    options.redact,
    { io, console },
  );
  if (!readers.ok) return console.giveUp(readers);
  const found = trendAudits(readers.value.audits);
  if (found === null) return console.end(failed(problem('usage', 'A trend needs two audits.')));
  const made = await form(found, sides, format, { io, console, names: readers.value.names });
  if (!made.ok) return console.giveUp(made);
  const folder = sides.at(-1)?.folder;
  const done = await put(
    made.value,
    {
      folder,
      name: options.redact === undefined ? 'over-the-years' : 'over-the-years-redacted',
      output: options.output,
      format,
    },
    { io, console },
  );
  return console.end(done.ok ? parsed(exitCodes.done) : done);
};

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

async function form(
  found: Trend,
  sides: readonly Side[],
  format: NonNullable<TrendOptions['format']>,
  around: MakingFor,
): Promise<Parsed<Rendered>> {
  switch (format) {
    case 'text':
      return parsed(asRendered(trendText(found, around.io)));
    case 'json':
      return parsed(asRendered(`${jsonText('trend', found)}\n`));
    default: {
      const language = sides.at(-1)?.audit.rubrics[0]?.rubric.language;
      return rendered(overTheYears(found, provenanceOf(sides), language), format, around);
    }
  }
}
