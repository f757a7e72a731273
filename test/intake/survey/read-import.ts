// All that an import finds, read in one go: what the command does a piece at a time, with its answers in memory.
import type { Problem } from '../../../src/core/problem.ts';
import { learn } from '../../../src/intake/survey/learn.ts';
import type { FilePlan, Request } from '../../../src/intake/survey/plan.ts';
import { type Draft, type Found, readDrafts } from '../../../src/intake/survey/survey-import.ts';

export interface Imported extends Found {
  drafts: Draft[];
}

export function readImport(
  plans: FilePlan[],
  request: Request,
): { ok: true; value: Imported } | { ok: false; problems: Problem[] } {
  const learned = atOnce(learn(plans, request));
  if (!learned.ok) return learned;
  const drafts: Draft[] = [];
  const found = atOnce(readDrafts(learned.value, (draft) => drafts.push(draft) > 0));
  return found.ok ? { ok: true, value: { ...found.value, drafts } } : found;
}

/** The end of work that stops for breath now and then. */
function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
