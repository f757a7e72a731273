// The ways of having no answer, by the one name that each has on every screen.
import type { MissingHands } from '../core/interview/votes.ts';

export const missingWords: Record<keyof MissingHands, string> = {
  'dont-know': "don't know",
  'not-applicable': 'not applicable',
  'not-said': 'prefer not to say',
};

/** Hands without an answer, as in ["2 don't know"]; none where there are none. */
export const missingCounts = (missing: MissingHands): string[] =>
  (Object.keys(missingWords) as (keyof MissingHands)[]).flatMap((state) =>
    missing[state] === 0 ? [] : [`${missing[state]} ${missingWords[state]}`],
  );
