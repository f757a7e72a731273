// What one question screen stands on: worked out once when the question is drawn, so that no key costs more in a long audit.
import type { Entry, Group, QuestionKey } from '../core/audit.ts';
import { emergedFrom } from '../core/interview/emerged.ts';
import type { Event, Position } from '../core/interview/event.ts';
import { type Interview, shownPlan, step } from '../core/interview/interview.ts';
import type { Asked } from '../core/interview/plan.ts';
import { after, before } from '../core/interview/position.ts';
import { type Progress, progressOf } from '../core/interview/progress.ts';
import type { Body } from './screen.ts';

export interface Stage {
  interview: Interview;
  today: string;
  /** Null at the review. */
  asked: Asked | null;
  entry: Entry;
  progress: Progress;
  /** What emerged in the factor before this one, if this question is the first of its factor (or at the review). */
  emerged: string | null;
  /** Whether a key can open an editor for long text. */
  editor: 'editor' | 'no-editor';
}

/** What is remembered from screen to screen of one sitting. */
export interface Session {
  /** Factors whose opening was shown, as `rubric/factor`. */
  opened: ReadonlySet<string>;
  /** Where an answer leads: on in the plan, or back to the review that the question was chosen from. */
  leadsTo: 'plan' | 'review';
  /** Questions that were left before what was begun there was taken, with how they stood. */
  halfway: ReadonlyMap<QuestionKey, Body>;
}

/** Whether hands are counted for the room as one or for each group. */
export type CountedBy = 'room' | 'group';

export const beginSession = (): Session => ({ opened: new Set(), leadsTo: 'plan', halfway: new Map() });

/** How hands are counted unless somebody says otherwise at this question: as in its last vote, else by group where there are several. */
export function usuallyCountedBy({ interview, entry }: Stage): CountedBy {
  const last = entry.votes?.at(-1);
  if (last?.tallies.every(({ group }) => group === undefined)) return 'room';
  return interview.audit.groups.length > 1 ? 'group' : 'room';
}

/** Works out the stage for where an interview stands. */
export function stageOf(interview: Interview, today: string, editor: Stage['editor']): Stage {
  const shown = shownPlan(interview);
  const index =
    interview.position === 'review' ? shown.length : shown.findIndex((one) => one.key === interview.position);
  const asked = interview.plan.find(({ key }) => key === interview.position) ?? null;
  const last = shown[index - 1];
  const leaves = last !== undefined && last.factor !== asked?.factor;
  return {
    interview,
    today,
    asked,
    entry: asked === null ? {} : (interview.audit.entries[asked.key] ?? {}),
    progress: progressOf(interview),
    emerged: leaves ? emergedFrom(interview, last.rubric.id, last.factor.id) : null,
    editor,
  };
}

/** The events followed by the move to where the interview goes on after them. */
export function thenOn(stage: Stage, session: Session, events: Event[]): Event[] {
  const next = events.reduce(step, stage.interview);
  const to: Position = session.leadsTo === 'review' ? 'review' : after(next, stage.interview.position);
  return [...events, { type: 'moved', to }];
}

/** The move back; null at the first question. */
export function back(stage: Stage): Event[] | null {
  const { position } = stage.interview;
  const to = before(stage.interview, position);
  return to === position ? null : [{ type: 'moved', to }];
}

/** The groups that hands are counted for: those that the question is meant for, or one line for the whole room. */
export function countedGroups(stage: Stage, countedBy: CountedBy): (Group | null)[] {
  const { groups } = stage.interview.audit;
  const askedOf = stage.asked?.question.askedOf;
  const meant = groups.filter(({ id, present }) => (askedOf?.includes(id) ?? true) && present !== 0);
  return countedBy === 'group' && meant.length > 0 ? meant : [null];
}

/** How many people may raise a hand; undefined if that is not known. */
export function presentIn(stage: Stage, group: Group | null): number | undefined {
  if (group !== null) return group.present;
  const { groups } = stage.interview.audit;
  const known = groups.flatMap(({ present }) => (present === undefined ? [] : [present]));
  return groups.length > 0 && known.length === groups.length ? known.reduce((sum, one) => sum + one, 0) : undefined;
}

/** The key of the question that is asked; only called where there is one. */
export const keyAt = (stage: Stage): QuestionKey => stage.asked?.key ?? 'none/none';
