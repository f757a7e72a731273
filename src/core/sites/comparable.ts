// Whether audits asked the same: only then can their sites be laid side by side.
import type { Audit } from '../audit.ts';
import { type Problem, problem } from '../problem.ts';
import { compareTexts } from '../text.ts';

/** All that keeps these audits from being compared as sites; `names` are what the person called them. */
export function whyNotComparable(audits: readonly Audit[], names: readonly string[]): Problem[] {
  const [first, ...others] = audits;
  if (first === undefined) return [];
  const asked = rubricsOf(first);
  return others.flatMap((audit, index) => {
    const [one, other] = [names[0] ?? '', names[index + 1] ?? ''];
    const wrong: Problem[] = [];
    if (rubricsOf(audit).join() !== asked.join()) {
      const message = `${other} was asked ${rubricsOf(audit).join(', ')}, and ${one} ${asked.join(', ')}.`;
      const hint = 'Sites are compared on the same rubrics in the same versions. culture-audit diff compares versions.';
      wrong.push(problem('not-comparable', message, {}, hint));
    } else if (sorted(audit).some(({ sha256 }, at) => sha256 !== sorted(first)[at]?.sha256)) {
      const message = `${other} and ${one} name the same version of a rubric, but the rubric is not the same.`;
      wrong.push(problem('not-comparable', message, {}, 'A rubric that changes needs a new version.'));
    }
    if (audit.depth !== first.depth) {
      const message = `${other} was a ${audit.depth} audit, and ${one} a ${first.depth} one: they did not ask the same.`;
      wrong.push(problem('not-comparable', message));
    }
    return wrong;
  });
}

const sorted = ({ rubrics }: Audit) => rubrics.toSorted((a, b) => compareTexts(a.rubric.id, b.rubric.id));
const rubricsOf = (audit: Audit): string[] => sorted(audit).map(({ rubric }) => `${rubric.id} ${rubric.version}`);
