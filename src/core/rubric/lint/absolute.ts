// Absolute: "always" and "never", which an honest person cannot say yes to.
import { type Complaint, inMainClause, type Rule } from './rule.ts';
import type { Wording } from './sheet.ts';

const absolute = /\b(?:always|never|constantly|at all times|completely|totally|entirely|without exception|100 ?%)/i;

export const absoluteWording: Rule = {
  id: 'absolute',
  why: 'One exception makes "always" false, so careful people step down a level and careless ones do not.',
  find: ({ questions, ladders }) => [
    ...questions
      .flatMap(({ asks }) => asks)
      .flatMap((wording) => complaint(wording, 'Leave it out, and let the levels say how regularly.')),
    ...ladders
      .flatMap(({ levels }) => (levels.length === 5 ? levels.slice(3, 4) : []))
      .flatMap((wording) =>
        complaint(wording, 'Level 4 is the normal way: say what is normal, and who looks after it.'),
      ),
  ],
};

function complaint({ path, text }: Wording, fix: string): Complaint[] {
  const word = inMainClause(absolute, text);
  return word === undefined ? [] : [{ path, message: `"${word}" is an absolute.`, fix }];
}
