// Vague next steps: what nobody can begin on Monday, or be seen to have done.
import type { Rule } from './rule.ts';

const vague =
  /\b(?:(?:improve|enhance|strengthen|foster|promote) (?:the |our )?(?:internal )?(?:communication|collaboration|cooperation|teamwork|culture|awareness|morale|mindset|service)|raise awareness|(?:hold|have|organize) a meeting (?:about|on)|(?:train|educate) (?:all |the )?(?:staff|employees|everyone|people)|be more|focus (?:more )?on|think about|look into)\b/i;

export const vagueStep: Rule = {
  id: 'vague-next-step',
  why: 'A client pays for what can be begun on Monday. "Improve communication" was known before the audit.',
  find: ({ factors }) =>
    factors
      .flatMap(({ steps }) => Object.values(steps ?? {}).flat())
      .flatMap(({ do: wording }) => {
        const words = vague.exec(wording.text)?.[0];
        const fix = 'Say what somebody does, with which thing, so that a stranger could see whether it was done.';
        return words === undefined ? [] : [{ path: wording.path, message: `"${words}" is too vague to do.`, fix }];
      }),
};
