// Asks whether a column is the question that it is near to. Nothing is taken without a yes.
import { visible } from '../../ask/visible.ts';
import { headingOf, type Suggestion } from '../../intake/survey/match.ts';
import { withInquirer } from '../inquire.ts';
import type { Io } from '../io.ts';

/** The suggestions that were taken up, or that the person stopped (Ctrl-C, Ctrl-D, the end of the input). */
export const askColumns = (suggestions: Suggestion[], io: Io): Promise<Suggestion[] | 'stopped'> =>
  withInquirer(io, async (prompt) => {
    const taken: Suggestion[] = [];
    for (const suggestion of suggestions) {
      const { question, side } = suggestion.target;
      const ask = 'sides' in question ? question.sides.find(({ id }) => id === side)?.ask : undefined;
      const message = visible(`Is ${headingOf(suggestion.column)} the question “${ask ?? question.ask}”?`);
      const { yes } = await prompt([{ type: 'confirm', name: 'yes', message, default: false }]);
      if (yes) taken.push(suggestion);
    }
    return taken;
  });
