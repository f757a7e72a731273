// `culture-audit trend [AUDIT…]`: several audits of one organization, what moved when, and what became of each promise.
import { overTheYears } from '../../core/document/over-the-years.ts';
import { failed, problem } from '../../core/problem.ts';
import { compareTexts } from '../../core/text.ts';
import { trendAudits } from '../../core/trend/trend-audits.ts';
import { type GiveOptions, give } from '../compare/give.ts';
import { provenanceOf } from '../compare/provenance.ts';
import { trendText } from '../compare/trend-text.ts';
import { openTrend } from '../compare/whole-trend.ts';
import { type CommonOptions, consoleOf } from '../console.ts';
import { forReaders } from '../documents/names-to-redact.ts';
import { exitCodes } from '../io.ts';
import { jsonText } from '../json.ts';
import type { Act } from '../program.ts';

interface TrendOptions extends CommonOptions, GiveOptions {}

export const trend: Act = async (io, operands, options: TrendOptions) => {
  const console = consoleOf(io, options);
  const opened = await openTrend(operands, { options, io, console });
  if (!opened.ok) return console.giveUp(opened);
  const sides = opened.value.toSorted((one, other) => compareTexts(one.audit.date, other.audit.date));
  const ids = sides.map(({ audit }) => audit.id);
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  if (twice !== undefined) return console.end(failed(problem('usage', `The audit ${twice} is named twice.`)));
  const readers = await forReaders(sides, options.redact, { io, console });
  if (!readers.ok) return console.giveUp(readers);
  const found = trendAudits(readers.value.sides.map(({ audit }) => audit));
  if (found === null) return console.end(failed(problem('usage', 'A trend needs two audits.')));
  const last = sides.at(-1);
  const comparison = {
    folder: last?.folder,
    name: 'over-the-years',
    text: () => trendText(found, io),
    json: () => jsonText('trend', found),
    document: () => overTheYears(found, provenanceOf(sides), last?.audit.rubrics[0]?.rubric.language),
  };
  const given = await give(comparison, options, { io, console, names: readers.value.names });
  return given.ok ? exitCodes.done : console.giveUp(given);
};
