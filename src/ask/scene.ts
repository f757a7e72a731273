// What the terminal plays: something that can be drawn and that keys change, until it has a result.
import type { Event } from '../core/interview/event.ts';
import type { Interview } from '../core/interview/interview.ts';
import { beginReview } from './body/review.ts';
import { leaving } from './draft.ts';
import { drawScreen } from './draw.ts';
import type { Key } from './keys.ts';
import type { Look } from './look.ts';
import { beginScreen, react, withEdited } from './react.ts';
import type { Screen } from './screen.ts';
import { beginSession, type Stage, stageOf } from './stage.ts';

/** What a key led to: the scene after it, a result if it is over, a text that wants an editor outside. */
export interface Turn<S, R> {
  scene: S;
  result?: R;
  edit?: string;
}

/** A scene with results of type R; every function gives a new scene and changes nothing. */
export interface Scene<R> {
  draw(look: Look): string[];
  press(key: Key): Turn<Scene<R>, R>;
  /** The result when it has to end at once: what was typed is kept. */
  leave(): R;
  /** Takes what an editor gave back; null if it failed. */
  edited(text: string | null): Scene<R>;
}

/** Where a sitting stands between two steps: kept from one `ask` to the next, so that a cursor stays where it was. */
export interface Sitting {
  screen: Screen;
  stage: Stage;
  /** What the last step did; empty before the first. */
  events: Event[];
}

/** The sitting for where the interview stands now, going on from the one before. */
export function sit(before: Sitting | null, interview: Interview, today: string, editor: Stage['editor']): Sitting {
  const stage = stageOf(interview, today, editor);
  if (before === null) return { screen: beginScreen(stage, beginSession()), stage, events: [] };
  const moved = before.stage.interview.position !== interview.position;
  const again = before.events.some(({ type }) => type === 'cleared' || type === 'answered' || type === 'resumed');
  const caught = before.events.some(({ type }) => type === 'promised' || type === 'acted');
  const screen = moved || again ? beginScreen(stage, before.screen.session) : before.screen;
  if (screen.body.type !== 'review' || !caught) return { screen, stage, events: [] };
  const body = beginReview(stage); // what was caught or completed stands in its list
  return {
    screen: { ...screen, body: { ...body, cursor: Math.min(screen.body.cursor, body.rows.length) } },
    stage,
    events: [],
  };
}

/** An interview's screen as a scene. `keep` is told of each new sitting, so that the next question can go on from it. */
export function interviewScene(sitting: Sitting, keep: (sitting: Sitting) => void): Scene<Event[]> {
  return {
    draw: (look) => drawScreen(sitting.screen, sitting.stage, look),
    press: (key) => {
      const { screen, events = [], edit } = react(sitting.screen, key, sitting.stage);
      const next = { ...sitting, screen, events };
      if (events.length > 0) keep(next);
      return {
        scene: interviewScene(next, keep),
        ...(events.length > 0 ? { result: events } : {}),
        ...(edit === undefined ? {} : { edit }),
      };
    },
    leave: () => leaving([{ type: 'stopped' }], sitting.screen, sitting.stage),
    edited: (text) => interviewScene({ ...sitting, screen: withEdited(sitting.screen, text) }, keep),
  };
}
