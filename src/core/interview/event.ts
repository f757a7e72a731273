// What can happen in an interview. The terminal, an answers file and a test produce the same events; the journal keeps them.
import type { Action, Answer, Confidence, Group, QuestionKey, ServicePromise, Vote } from '../audit.ts';

/** Where the interview stands: at a question, or at the review after the last one. */
export type Position = QuestionKey | 'review';

/** One thing that happened. Events replace what they name: noting again replaces the note, an empty text removes it. */
export type Event =
  /** One voice: the answer. Consensus and hands: what the room agreed on. */
  | { type: 'answered'; question: QuestionKey; answer: Answer }
  /** Hands were counted; a further vote on the same question is a further round. */
  | { type: 'voted'; question: QuestionKey; vote: Vote }
  /** The last round was mistyped and is counted again. */
  | { type: 'recounted'; question: QuestionKey; vote: Vote }
  /** Takes back the answer and all votes; notes and evidence stay. */
  | { type: 'cleared'; question: QuestionKey }
  | { type: 'skipped'; question: QuestionKey }
  | { type: 'noted'; question: QuestionKey; text: string }
  | { type: 'evidenced'; question: QuestionKey; for: string[]; against: string[] }
  | { type: 'trusted'; question: QuestionKey; confidence: Confidence | null }
  /** Adds a promise, or replaces the one with the same id; a promise without text is taken back. */
  | { type: 'promised'; promise: ServicePromise }
  | { type: 'acted'; action: Action }
  /** The headcounts or the people present changed. */
  | { type: 'gathered'; groups: Group[] }
  /** Back, forward and jump are all this. */
  | { type: 'moved'; to: Position }
  | { type: 'stopped' }
  | { type: 'resumed' }
  | { type: 'finished' };

/** An event as the journal keeps it: with its number, counting from 1, and the moment as an ISO date and time. */
export type Recorded = { seq: number; at: string } & Event;
