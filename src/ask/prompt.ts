// The one Inquirer prompt that runs through a sitting: it hands on each key and shows each frame.
import { createPrompt, type KeypressEvent, useEffect, useKeypress, useState } from '@inquirer/core';
import { type Key, keyNamed } from './keys.ts';

/** What the prompt shows and tells. */
export interface Stream {
  /** The frame to begin with. */
  frame: string;
  onKey(key: Key): void;
  /** Called once with what draws a frame and what ends the prompt. */
  onReady(show: (frame: string) => void, end: () => void): void;
  /** Called once when the prompt is over, also when a signal ends the process: then nothing after it runs. */
  onGone(): void;
}

/** A key event that carries a key we decoded ourselves, under a name that readline has no meaning for. */
export interface PressedEvent extends KeypressEvent {
  pressed: Key;
}
export const pressedEvent = (pressed: Key): PressedEvent => ({ name: 'pressed', ctrl: false, shift: false, pressed });

const readlineNames: Record<string, string> = { return: 'enter', ' ': 'space' };

/** A key from either an event of ours or one of readline's. */
function keyFrom(event: KeypressEvent | PressedEvent): Key {
  if ('pressed' in event) return event.pressed;
  return keyNamed(readlineNames[event.name] ?? event.name, event.ctrl ? { ctrl: true, text: '' } : {});
}

export const screenPrompt = createPrompt<void, Stream>((stream, done) => {
  const [frame, show] = useState(stream.frame);
  useKeypress((event) => stream.onKey(keyFrom(event)));
  useEffect(() => {
    stream.onReady(show, () => done(undefined));
    return () => stream.onGone();
  }, []);
  return frame;
});
