// What the command line sees of the asking: one step at a time, in a full screen or line by line.
import type { Depth, Group, Mode } from '../core/audit.ts';
import type { Event } from '../core/interview/event.ts';
import type { Interview } from '../core/interview/interview.ts';

/** All that has to be known before the first question. */
export interface Setup {
  organization: string;
  /** Ids, in the order of asking. */
  rubrics: string[];
  depth: Depth;
  mode: Mode;
  /** Those who are in the room; may be empty. */
  groups: Group[];
}

/** A rubric that can be chosen, or is chosen already. */
export interface RubricOffer {
  id: string;
  title: string;
  purpose: string;
  /** How many questions each depth begins with, and how many minutes they take. */
  length: Record<Depth, { questions: number; minutes: Record<Mode, number> }>;
  /** The groups that it asks of; empty if the usual ones serve. */
  groups: readonly Pick<Group, 'id' | 'title'>[];
}

export interface Asker {
  /**
   * Asks for what is not `given` yet, with back in every field; 'stopped' if the person wants out. `offers` are the rubrics to choose
   * from, or those that are given.
   */
  setUp(given: Partial<Setup>, offers: readonly RubricOffer[]): Promise<Setup | 'stopped'>;
  /**
   * Draws where the interview stands and resolves with what one step of the user did: [answered, moved], [noted], [stopped],
   * [finished] … The caller keeps each event, steps the interview, and asks again. `today` is an ISO date.
   */
  ask(interview: Interview, today: string): Promise<Event[]>;
  /** Leaves the terminal as it was. A question that is still open resolves with [stopped]. Safe to call twice. */
  close(): Promise<void>;
}
