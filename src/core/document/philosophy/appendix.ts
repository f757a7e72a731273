// The appendix: every question with its answer, and what was left unanswered. References lead here.
import type { ScoredQuestion } from '../../score-audit/scored-audit.ts';
import type { Block } from '../block.ts';
import { line } from '../words/line.ts';
import { atStart } from '../words/number.ts';
import { plain, stopped } from '../words/plain.ts';
import { entryIn } from './entry.ts';
import { entryOf, type Room } from './room.ts';
import { isTooFew, reactedTo } from './sight.ts';

export function appendix(room: Room): Block[] {
  const silent = room.questions.filter((asked) => isSilent(room, asked));
  const several = room.scored.rubrics.length > 1;
  const rubrics = room.scored.rubrics.flatMap(({ rubric, factors }): Block[] => {
    const parts = factors.flatMap((part): Block[] => {
      const heard = part.questions.filter((asked) => room.questions.includes(asked) && !silent.includes(asked));
      if (heard.length === 0) return [];
      return [
        {
          type: 'heading',
          level: several ? 4 : 3,
          id: `answers-${rubric.id}-${part.factor.id}`,
          text: part.factor.title,
        },
        ...heard.map((asked) => entryIn(room, asked)),
      ];
    });
    const heading: Block = { type: 'heading', level: 3, id: `answers-${rubric.id}`, text: plain(rubric.title) };
    return parts.length === 0 ? [] : several ? [heading, ...parts] : parts;
  });
  return [
    ...(rubrics.length === 0
      ? []
      : [
          { type: 'heading', level: 2, id: 'answers', text: 'Appendix: every question with its answer' } as Block,
          ...rubrics,
        ]),
    ...unansweredIn(silent),
  ];
}

/** Nobody reacted, and nothing was noted. */
const isSilent = (room: Room, asked: ScoredQuestion): boolean => {
  const { note, evidence } = entryOf(room, asked);
  const noted = plain(note ?? '') !== '' || (evidence?.for.length ?? 0) + (evidence?.against.length ?? 0) > 0;
  return !noted && asked.sides.every((side) => reactedTo(side.all) === 0 && !isTooFew(side));
};

function unansweredIn(silent: ScoredQuestion[]): Block[] {
  const isFew = ({ score }: ScoredQuestion): boolean => score.state === 'withheld' && score.why === 'too-few-people';
  const [few, none] = [silent.filter(isFew), silent.filter((asked) => !isFew(asked))];
  return [
    ...listOf('unanswered', 'Left unanswered', none, 'asked and got no answer.'),
    ...listOf('too-few', 'Answered by too few', few, 'answered by so few that it would show who said what.'),
  ];
}

/** Questions under a heading, with what became of them; nothing where there are none. */
function listOf(id: string, title: string, questions: ScoredQuestion[], became: string): Block[] {
  if (questions.length === 0) return [];
  const many = questions.length === 1 ? 'One question was' : `${atStart(questions.length)} questions were`;
  return [
    { type: 'heading', level: 2, id, text: title },
    { type: 'paragraph', content: line`${many} ${became}` },
    {
      type: 'list',
      ordered: false,
      items: questions.map(({ ref, question }) => line`${ref}: ${stopped(plain(question.ask))}`),
    },
  ];
}
