// How long a choice of rubrics takes, for the choice between quick and full.
import type { Depth, Mode } from '../../core/audit.ts';
import { sayMinutes } from '../../core/interview/minutes.ts';
import type { SetupState } from './state.ts';

/** Minutes per question over a usual mix of kinds; only for the choice between quick and full. */
const usualMinutes: Record<Mode, number> = { 'one-voice': 0.6, consensus: 2.3, hands: 1.9 };

/** How many questions a depth has, and how long they take, over the rubrics chosen. */
export function lengthOf(state: Pick<SetupState, 'offers' | 'known'>, depth: Depth): string {
  const chosen = state.offers.filter(({ id }) => state.known.rubrics?.includes(id));
  if (chosen.length === 0) return '';
  const many = chosen.reduce(
    (sum, { questions, coreQuestions }) => sum + (depth === 'quick' && coreQuestions > 0 ? coreQuestions : questions),
    0,
  );
  return `${many} questions, ${sayMinutes(many * usualMinutes[state.known.mode ?? 'one-voice'])}`;
}
