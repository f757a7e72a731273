// Plays one scene after another: keys that come between two scenes wait for the next one, so that nothing typed is lost.
import type { Key } from './keys.ts';
import type { Scene } from './scene.ts';

export interface Player {
  /** Shows a scene and resolves with its result, or with what it leaves if the player is ended first. */
  play<R>(scene: Scene<R>): Promise<R>;
  press(key: Key): void;
  redraw(): void;
  /** Ends the scene that is open and every one that follows. */
  end(): void;
}

/** What a player needs from its surroundings. */
export interface Surroundings {
  show(scene: Scene<unknown>): void;
  /** Opens a text in an editor; null if that failed. */
  edit(text: string): string | null;
}

/** A player on any surroundings: the terminal, or a test. */
export function createPlayer({ show, edit }: Surroundings): Player {
  let now: { press(key: Key): 'open' | 'over'; redraw(): void; end(): void } | null = null;
  let waiting: Key[] = [];
  let ended = false;
  const press = (key: Key): void => {
    if (now === null) waiting.push(key);
    else if (now.press(key) === 'over') now = null;
  };
  return {
    press,
    redraw: () => now?.redraw(),
    end: () => {
      ended = true;
      now?.end();
      now = null;
    },
    play: <R>(first: Scene<R>) =>
      new Promise<R>((resolve) => {
        if (ended) return resolve(first.leave());
        let scene = first;
        now = {
          press: (key) => {
            const turn = scene.press(key);
            scene = turn.scene;
            if (turn.result !== undefined) {
              resolve(turn.result);
              return 'over';
            }
            if (turn.edit !== undefined) scene = scene.edited(edit(turn.edit));
            show(scene);
            return 'open';
          },
          redraw: () => show(scene),
          end: () => resolve(scene.leave()),
        };
        const early = waiting;
        waiting = [];
        if (early.length === 0) show(scene);
        for (const key of early) press(key);
      }),
  };
}
