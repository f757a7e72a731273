// The state of the question screen, and what one key may lead to. A body shows the question by its kind; something may lie over it.
import type { Event } from '../core/interview/event.ts';
import type { HandsBody } from './body/hands.ts';
import type { ItemsBody } from './body/items.ts';
import type { LevelsBody } from './body/levels.ts';
import type { ReviewBody } from './body/review.ts';
import type { TicksBody } from './body/ticks.ts';
import type { VoicesBody } from './body/voices.ts';
import type { Look } from './look.ts';
import type { CaptureOver } from './over/capture.ts';
import type { JumpOver } from './over/jump.ts';
import type { MenuOver } from './over/menu.ts';
import type { ReadOver } from './over/read.ts';
import type { WriteOver } from './over/write.ts';
import type { Session, Stage } from './stage.ts';

export interface RevealBody {
  type: 'reveal';
  /** The first line that is shown where not all of it fits. */
  top: number;
}
export const beginReveal = (): RevealBody => ({ type: 'reveal', top: 0 });

export type Body =
  | { type: 'opening' }
  | RevealBody
  | LevelsBody
  | TicksBody
  | VoicesBody
  | ItemsBody
  | HandsBody
  | ReviewBody;
export type Over = WriteOver | CaptureOver | JumpOver | MenuOver | ReadOver | StopOver;
/** Asking whether to stop; what lay over the question comes back if not. */
export interface StopOver {
  type: 'stop';
  under: Exclude<Over, StopOver> | null;
}

export interface Screen {
  session: Session;
  body: Body;
  over: Over | null;
  /** One line about what just happened, or what is expected. */
  message: string;
}

/** What a key led to: another screen, events that end this step, or a text for an editor outside. */
export interface Reaction {
  screen: Screen;
  events?: Event[];
  edit?: string;
}

/**
 * How much room there is. Blank lines go first: those between levels (plain), then those around (snug); then the reason is cut to
 * a line (brief); then all that can be is shortened, with blank lines around (folded) or without (tight).
 */
export type Density = 'airy' | 'plain' | 'snug' | 'brief' | 'folded' | 'tight';
/** Whether all that can be is shortened. */
export const shortens = (density: Density): boolean => density === 'folded' || density === 'tight';
/** The head in one line only where even a brief middle needs its rows. */
export type HeadSize = 'whole' | 'one-line';

/** The middle of a screen, and which of its lines must be seen. */
export interface Part {
  lines: string[];
  from: number;
  to: number;
}
export const wholePart = (lines: string[]): Part => ({ lines, from: 0, to: 0 });

/** A key and what it does, for the lines under the question. */
export type Hint = readonly [key: string, does: string];

/** What a body module knows to do; `react` gives null for keys that it leaves to the commands common to all questions. */
export interface Drawn {
  part(density: Density): Part;
  hints: Hint[];
  /** The keys that scroll, told where not all of it fits. */
  scroll?: Hint;
}
export type Draw<S> = (state: S, stage: Stage, look: Look, session: Session) => Drawn;

/** The screen with another body and no message. */
export const withBody = (screen: Screen, body: Body, message = ''): Reaction => ({
  screen: { ...screen, body, message },
});
export const withMessage = (screen: Screen, message: string): Reaction => ({ screen: { ...screen, message } });
export const withOver = (screen: Screen, over: Over | null, message = ''): Reaction => ({
  screen: { ...screen, over, message },
});
