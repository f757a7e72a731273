// How long a choice of rubrics takes, for the choice between quick and full.
import type { Depth } from '../../core/audit.ts';
import { sayMinutes } from '../../core/interview/minutes.ts';
import type { SetupState } from './state.ts';

/** How many questions a depth has, and how long they take, over the rubrics chosen; as a sentence. */
export function lengthOf(state: Pick<SetupState, 'offers' | 'known'>, depth: Depth): string {
  const chosen = state.offers.filter(({ id }) => state.known.rubrics?.includes(id));
  if (chosen.length === 0) return '';
  const mode = state.known.mode ?? 'one-voice';
  const sum = (of: (offer: (typeof chosen)[number]) => number) => chosen.reduce((all, offer) => all + of(offer), 0);
  const many = sum(({ length }) => length[depth].questions);
  return `${sayQuestions(many)}, ${sayMinutes(sum(({ length }) => length[depth].minutes[mode]))}.`;
}

/** As in "12 questions". */
export const sayQuestions = (many: number): string => `${many} ${many === 1 ? 'question' : 'questions'}`;
