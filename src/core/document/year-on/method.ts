// How the two audits were compared, what the verdicts mean, and what changed in the questions themselves.
import type { AuditDiff, QuestionDiff } from '../../diff/audit-diff.ts';
import { verdictRule } from '../../diff/verdict.ts';
import type { Block } from '../block.ts';
import { emphasis, line, paragraph } from '../words/line.ts';
import { listed } from '../words/list.ts';
import { count, inWords } from '../words/number.ts';
import { capitalized, continued, plain } from '../words/plain.ts';
import { askedOtherwise } from './asked.ts';

const designs = {
  matched: 'Most people answered both times, so each is compared with himself or herself.',
  partial:
    'Some people answered both times and others once; everybody counts, and those in both make the comparison sharper.',
  independent: 'The two rooms are compared as different people.',
} as const;

const counts = {
  hands: 'Hands were counted, and a show of hands does not say who answered what.',
  people: 'People’s answers are kept as counts, which do not say who answered what.',
  both: 'Hands were counted, and some people’s answers are kept as counts; neither says who answered what.',
} as const;

export function method(diff: AuditDiff): Block[] {
  const { design } = diff;
  const counted =
    design.countedAs === null
      ? ''
      : design.counted
        ? `${counts[design.countedAs]} So every error is taken as large as it can be, and the comparison is cautious: it misses changes rather than invent them.`
        : 'People’s answers are kept as counts, and nobody knows who answered both times.';
  const judged = design.family > 0;
  const apart = diff.factors.some(({ verdict }) => verdict.is === 'reported-move');
  const blocks: Block[] = [
    { type: 'heading', level: 2, id: 'method', text: 'How this was compared' },
    {
      type: 'paragraph',
      content: paragraph(
        line`Both audits were scored by the same rules, over the questions that both asked, with the same weights. ${judged ? `${designs[design.kind]} ${counted}` : ''}`,
        judged && apart ? line`What is only reported is no part of the whole here.` : null,
        judged
          ? line`All ${inWords(design.family)} differences were held together, so that chance alone would call even one of them a change in about one such comparison in twenty at most. No claim is made with fewer than ${inWords(verdictRule.people)} people on either side.`
          : null,
        judged
          ? line`${emphasis('Up')} and ${emphasis('down')} are differences that chance does not explain; ${emphasis('small')} ones lie within half a level. ${emphasis('Steady')} means shown to lie within half a level, each with its own error of one in twenty. Everything else nobody can tell.`
          : null,
        line`Groups of fewer than ${inWords(diff.smallestGroup)} people are never shown.`,
      ),
    },
  ];
  return [...blocks, ...askedOtherwise(diff), ...looksOf(diff.questions)];
}

/** At or under this, a single question is worth a look. */
const worthALook = 0.05;

function looksOf(questions: readonly QuestionDiff[]): Block[] {
  const some = questions.filter(({ adjusted }) => adjusted !== null && adjusted <= worthALook);
  if (some.length === 0) return [];
  const most = 12;
  const furthest = some
    .toSorted((one, other) => Math.abs(other.levels ?? 0) - Math.abs(one.levels ?? 0))
    .slice(0, most);
  const content = line`${some.length > most ? `Of single questions ${inWords(some.length)} are` : capitalized(count(some.length, 'single question is', 'single questions are'))} worth a look, though none of them is called changed; furthest apart ${furthest.length === 1 ? 'is' : 'are'} ${listed(furthest.map(({ topic }) => continued(plain(topic))))}.`;
  return [{ type: 'paragraph', content }];
}
