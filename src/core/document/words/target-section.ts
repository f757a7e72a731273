// The section on what was wanted by when, for documents that compare audits.
import type { Way } from '../../score-audit/way-to.ts';
import type { Block } from '../block.ts';
import { targetLine } from './target-words.ts';

/** Nothing where nothing was wanted. `nameOf` calls a factor as the document does. */
export const targetSection = (ways: readonly Way[], nameOf: (way: Way) => string): Block[] =>
  ways.length === 0
    ? []
    : [
        { type: 'heading', level: 2, id: 'targets', text: 'Where we want to be' },
        { type: 'list', ordered: false, items: ways.map((way) => targetLine(way, nameOf(way))) },
      ];
