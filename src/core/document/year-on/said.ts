// The one message, the values and the goal: what changed in the words we share.
import type { AuditDiff, SaidDiff } from '../../diff/audit-diff.ts';
import type { Block, Inline } from '../block.ts';
import { line, paragraph, quote, strong } from '../words/line.ts';
import { listedPieces } from '../words/list.ts';
import { swapsOf } from './word-line.ts';

const names: Record<SaidDiff['about'], string> = {
  'one-message': 'The one message',
  values: 'The values we hire by',
  goal: 'The goal behind it all',
};

export function said({ said: all }: AuditDiff): Block[] {
  if (all.length === 0) return [];
  return [
    { type: 'heading', level: 2, id: 'words', text: 'In our own words' },
    ...all.map((one): Block => ({ type: 'paragraph', content: saidLine(one) })),
  ];
}

function saidLine({ about, texts }: SaidDiff): Inline[] {
  const of = (...kinds: SaidDiff['texts'][number]['is'][]) => texts.filter(({ is }) => kinds.includes(is));
  const quotes = (some: SaidDiff['texts']): Inline[] =>
    listedPieces(some.map(({ before, after }) => [quote(after ?? before ?? '')]));
  const [same, fresh, gone] = [of('same'), of('new'), of('dropped')];
  return paragraph(
    line`${strong(names[about])}:`,
    same.length === texts.length ? line`unchanged, ${quotes(same)}.` : null,
    ...of('reworded').map(
      ({ before, after, words }) =>
        line`it was ${quote(before ?? '')} It is ${quote(after ?? '')} (${swapsOf(words)}).`,
    ),
    same.length > 0 && same.length < texts.length ? line`still ${quotes(same)}.` : null,
    fresh.length > 0 ? line`New: ${quotes(fresh)}.` : null,
    gone.length > 0 ? line`Gone: ${quotes(gone)}.` : null,
  );
}
