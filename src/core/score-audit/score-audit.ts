// Judges an audit: facts are folded into a summary, and everything that is reported is computed from it, part by part.
import type { Audit, Group, Missing } from '../audit.ts';
import { allQuestions, plannedQuestions } from '../interview/plan.ts';
import { summarize } from '../summary/summarize.ts';
import { anyRubric, noGroup, reactedIn, type Summary } from '../summary/summary.ts';
import { combine, sharesOf } from './combine.ts';
import { quotable } from './comments.ts';
import { type DistanceGrounds, distancesOf } from './distances.ts';
import { type Heads, headsOf } from './estimate.ts';
import { findingsOf } from './findings.ts';
import { leversOf, scoredShares } from './levers.ts';
import { minimumOf, shownGroups } from './minimum-group.ts';
import { personGapsOf } from './person-gaps.ts';
import { planOf } from './plan.ts';
import { type FactorBench, scoreFactor, stepsOf } from './score-factor.ts';
import { type Bench, scoreQuestion } from './score-question.ts';
import { scoreRubric } from './score-rubric.ts';
import type { ScoredAudit, ScoredQuestion, ScoredRubric } from './scored-audit.ts';
import { turnoutOf } from './turnout.ts';
import { isGuarded } from './whole.ts';
import { driversOf, type SharedFactor, wholeEstimate, wholeWeighted } from './whole-estimates.ts';

/** Judges an audit, finished or not. Nothing in the result is ever NaN; where there is no number, there is a reason. */
export const scoreAudit = (audit: Audit): ScoredAudit => scoreSummary(audit, summarize(audit));

/** How much is judged, where not all of it is. */
export interface Judging {
  /** With its guard off an audit tells of few people as of many (see whole.ts): only for what is pooled with others before anybody sees it. */
  guard?: 'kept' | 'off';
  /** Gaps person by person take as long as all the rest; comparisons, which make them anew, leave them out. */
  personGaps?: 'told' | 'left-out';
}

/** Judges what a summary holds; the audit gives the rubrics, and the notes, evidence and confidence beside the answers. */
export function scoreSummary(
  audit: Audit,
  summary: Summary,
  { guard = 'kept', personGaps = 'told' }: Judging = {},
): ScoredAudit {
  const people = peopleIn(summary);
  const minimum = minimumOf(audit);
  const groups = groupsOf(audit.groups, people, minimum.group);
  const planned = new Set(plannedQuestions(audit).map(({ key }) => key));
  const answerers = answerersIn(audit, summary);
  const showing = { groups: groups.shown.map(({ id }) => id), minimum };
  const unsorted = people.by.get(noGroup) ?? 0; // people of no group, where groups were told apart
  const heads = headsOf(audit.groups, unsorted === 0 || people.by.size === 1);
  const guarded = guard === 'kept' && isGuarded(audit);
  const bench: Bench = { audit, summary, planned, showing, people: answerers, isGuarded: guarded, heads };
  const allShown = groups.hidden === 0 && unsorted === 0;
  const factorBench: FactorBench = { summary, showing, allShown, isGuarded: guarded, heads };
  const questions = allQuestions(audit).map((asked) => scoreQuestion(bench, asked));
  const grounds: DistanceGrounds[] = [];
  const judged = audit.rubrics.map((used) => {
    const own = questions.filter(({ rubric }) => rubric === used.rubric.id);
    return scoreRubric(
      used,
      used.rubric.factors.map((factor) => {
        const asked = own.filter((question) => question.factor === factor.id);
        const { errors, ...scored } = scoreFactor(factorBench, used.rubric, factor, asked);
        const { rubric, groups: by } = scored;
        grounds.push({ rubric, factor: factor.id, groups: by, errors, steps: stepsOf(scored.questions) });
        return scored;
      }),
    );
  });
  const parts = judged.map(({ score, rubric }) => ({ score, weight: rubric.weight }));
  const shares = sharesOf(parts);
  const rubrics = judged.map((rubric, index) => estimated({ ...rubric, share: shares[index] ?? 0 }, summary, heads));
  const overall = combine(parts);
  const shared = sharedFactors(rubrics);
  return {
    audit: quotable(audit, showing),
    minimum,
    groups,
    people: people.total,
    turnout: turnoutOf(groups.shown, people.total, people.by, heads),
    overall,
    estimate: wholeEstimate(summary, overall, shared, { who: anyRubric, headcount: heads.of() }),
    weighted: wholeWeighted(shared),
    distances: distancesOf(grounds),
    personGaps: personGaps === 'told' ? personGapsOf(audit, rubrics, minimum) : [],
    rubrics,
    ...findingsOf(rubrics.flatMap(({ factors }) => factors)),
    levers: leversOf(rubrics, overall),
    plan: planOf(rubrics),
    coverage: coverageOf(questions),
  };
}

function estimated(rubric: ScoredRubric, summary: Summary, heads: Heads): ScoredRubric {
  const shared = sharedFactors([rubric]);
  const { id } = rubric.rubric;
  return {
    ...rubric,
    estimate: wholeEstimate(summary, rubric.score, shared, { who: id, headcount: heads.of() }),
    drivers: rubric.score.state === 'scored' ? driversOf(summary, shared) : [],
  };
}

/** Factors with their shares of a score that some rubrics make together: of those that have one themselves. */
function sharedFactors(rubrics: readonly ScoredRubric[]): SharedFactor[] {
  const outer = scoredShares(rubrics.map(({ score, rubric }) => ({ score, weight: rubric.weight })));
  return rubrics.flatMap(({ factors }, index) => {
    const inner = scoredShares(factors.map(({ score, factor }) => ({ score, weight: factor.weight })));
    return factors.map((factor, at) => ({ factor, share: (outer[index] ?? 0) * (inner[at] ?? 0) }));
  });
}

/** People who gave an answer: those who answered anything for themselves, or the most answers to any one question. */
function answerersIn({ responses }: Audit, summary: Summary): number {
  const persons = responses.filter(({ answers }) => Object.values(answers).some(({ state }) => state === 'answered'));
  const answered = [...summary.questions.values()].flatMap((sides) =>
    [...sides.values()].map((cells) => [...cells.values()].reduce((sum, { n }) => sum + n, 0)),
  );
  return answered.reduce((most, count) => Math.max(most, count), persons.length);
}

/**
 * People who reacted, in all and by group: those who answered for themselves, or the most hands on any one question.
 * People of no group count where groups were told apart; where a question was put to the whole room, they are everybody.
 */
function peopleIn(summary: Summary): { total: number; by: Map<string, number> } {
  const by = new Map(summary.people);
  let total = [...by.values()].reduce((sum, people) => sum + people, 0);
  for (const cells of [...summary.questions.values()].flatMap((sides) => [...sides.values()])) {
    const reacted = [...cells].map(([group, cell]) => ({ group, people: reactedIn(cell) }));
    total = Math.max(
      total,
      reacted.reduce((sum, { people }) => sum + people, 0),
    );
    if (!reacted.some(({ group, people }) => group !== noGroup && people > 0)) continue;
    for (const { group, people } of reacted) by.set(group, Math.max(by.get(group) ?? 0, people));
  }
  return { total, by };
}

function groupsOf(
  groups: readonly Group[],
  { by }: { by: Map<string, number> },
  minimum: number,
): ScoredAudit['groups'] {
  const known = new Set(groups.map(({ id }) => id));
  const sizes = groups.flatMap(({ id }): [string, number][] => {
    const people = by.get(id) ?? 0;
    return people === 0 ? [] : [[id, people]];
  });
  const others = [...by].reduce((sum, [id, people]) => sum + (known.has(id) ? 0 : people), 0);
  const shown = shownGroups(sizes, others, minimum);
  return { shown: groups.filter(({ id }) => shown.has(id)), hidden: sizes.length - shown.size };
}

function coverageOf(questions: readonly ScoredQuestion[]): ScoredAudit['coverage'] {
  const coverage = { asked: 0, answered: 0, dontKnow: 0, notApplicable: 0, notSaid: 0, unanswered: 0 };
  const names = { 'dont-know': 'dontKnow', 'not-applicable': 'notApplicable', 'not-said': 'notSaid' } as const;
  for (const { asked, hidden, sides, score } of questions) {
    if (!asked || hidden) continue;
    coverage.asked += 1;
    const all = sides.at(-1)?.all;
    const isFew = score.state === 'withheld' && score.why === 'too-few-people';
    if ((all !== undefined && all.n > 0) || isFew) coverage.answered += 1;
    else coverage[mostOf(all?.missing, names)] += 1;
  }
  return coverage;
}

type Named = Record<Exclude<Missing, 'unanswered'>, 'dontKnow' | 'notApplicable' | 'notSaid'>;

/** The way of having no answer that most chose; don't know before not applicable before not said where they are even. */
function mostOf(missing: Record<Missing, number> | undefined, names: Named): Named[keyof Named] | 'unanswered' {
  let most: Named[keyof Named] | 'unanswered' = 'unanswered';
  let people = 0;
  for (const state of ['dont-know', 'not-applicable', 'not-said'] as const) {
    const chose = missing?.[state] ?? 0;
    if (chose > people) [most, people] = [names[state], chose];
  }
  return most;
}
