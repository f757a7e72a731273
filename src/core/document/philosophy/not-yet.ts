// What is not yet true: honest intentions, those first that would move most.
import type { ScoredQuestion } from '../../score-audit/scored-audit.ts';
import type { Block } from '../block.ts';
import { line, refs } from '../words/line.ts';
import { inWords } from '../words/number.ts';
import { factorsOf, type Room } from './room.ts';

const most = 5;

export function notYet(room: Room): Block[] {
  const intended = room.questions.filter(
    ({ claim, question }) => claim === 'we-intend-to' && question.practice !== undefined,
  );
  if (intended.length === 0) return [];
  const ranked = [...intended].sort((one, other) => weighs(room, other) - weighs(room, one));
  const told = ranked.slice(0, most);
  const more = intended.length - told.length;
  const [only] = told;
  if (told.length === 1 && only !== undefined) {
    return [
      { type: 'heading', level: 2, id: 'not-yet', text: 'What is not yet true' },
      {
        type: 'paragraph',
        content: line`One thing we do not claim yet: we intend to ${only.question.practice ?? ''}. ${refs(only)}`,
      },
    ];
  }
  return [
    { type: 'heading', level: 2, id: 'not-yet', text: 'What is not yet true' },
    {
      type: 'paragraph',
      content: line`The answers do not allow us to say that we do these things. ${more > 0 ? `Of ${inWords(intended.length)} such things, these ${inWords(told.length)} would move most.` : ''} We intend to:`,
    },
    {
      type: 'list',
      ordered: false,
      items: told.map((asked) => line`${asked.question.practice ?? ''} ${refs(asked)}`),
    },
  ];
}

/** A question's part in the overall score times what is missing to the top; doubled where it makes or breaks the rest. */
function weighs(room: Room, asked: ScoredQuestion): number {
  const part = factorsOf(room).find(({ rubric, factor }) => rubric === asked.rubric && factor.id === asked.factor);
  const rubric = room.scored.rubrics.find((one) => one.rubric.id === asked.rubric);
  const missing = asked.score.state === 'scored' ? 1 - asked.score.value : 0;
  return asked.share * (part?.share ?? 0) * (rubric?.share ?? 0) * missing * (part?.factor.makesOrBreaks ? 2 : 1);
}
