// The lint for question quality: every rule, and the findings of a rubric in order of lines.
import type { Place } from '../../problem.ts';
import { inOrder, type Source } from '../../source/source.ts';
import { absoluteWording } from './absolute.ts';
import { doubleBarrelled } from './double-barrelled.ts';
import { jargon } from './jargon.ts';
import { leading } from './leading.ts';
import { bareLevels, fiveLevels, frequencyLadder, sameLevels, unbalancedLevels } from './levels.ts';
import { missingCore, missingEvidence, missingNextSteps, missingPractice, strandedCore } from './missing.ts';
import { nearDuplicate } from './near-duplicate.ts';
import { negativeAsk } from './negative.ts';
import { practiceForm, questionForm, topicForm } from './practice.ts';
import type { Rule } from './rule.ts';
import { sheetOf } from './sheet.ts';
import { tooLong } from './too-long.ts';
import { untoldVersion } from './untold-version.ts';
import { vagueStep } from './vague-step.ts';

/** Every rule of the lint. docs/rubrics.md has a line for each; a test compares the two. */
export const rules: Rule[] = [
  doubleBarrelled,
  leading,
  negativeAsk,
  absoluteWording,
  jargon,
  tooLong,
  questionForm,
  fiveLevels,
  bareLevels,
  frequencyLadder,
  unbalancedLevels,
  sameLevels,
  missingEvidence,
  missingPractice,
  missingNextSteps,
  missingCore,
  strandedCore,
  practiceForm,
  topicForm,
  nearDuplicate,
  vagueStep,
  untoldVersion,
];

/** Something in a rubric that is valid but could mislead a room. */
export interface Finding {
  /** The id of the rule, as in `double-barrelled`. */
  rule: string;
  where: Place;
  message: string;
  why: string;
  /** How to mend it. */
  fix: string;
}

/** What could be better in a rubric or overlay, in order of lines; nothing in the best case. */
export function lintRubric(source: Source): Finding[] {
  const sheet = sheetOf(source);
  return inOrder(
    rules.flatMap(({ id, why, find }) =>
      find(sheet).map(({ path, message, fix }) => ({ rule: id, where: source.placeOf(path), message, why, fix })),
    ),
  );
}
