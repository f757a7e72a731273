// The full screen: enters it once, reads keys, draws frames, and leaves the terminal as it was, whatever happens.
import { PassThrough, Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import type { ColorSupportLevel } from 'chalk';
import type { Asker } from './asker.ts';
import { editText } from './editor.ts';
import { decodeKeys, flushKeys, type Key } from './keys.ts';
import { type Characters, lookFor } from './look.ts';
import { createPlayer } from './player.ts';
import { pressedEvent, screenPrompt } from './prompt.ts';
import { interviewScene, type Scene, type Sitting, sit } from './scene.ts';
import { setupScene } from './setup/scene.ts';
import { wholeSetup } from './setup/state.ts';

export interface TerminalInput extends NodeJS.EventEmitter {
  setRawMode?(on: boolean): unknown;
  resume(): unknown;
  pause(): unknown;
}
export interface TerminalOutput extends NodeJS.EventEmitter {
  write(text: string): unknown;
  columns?: number;
  rows?: number;
  fd?: number;
}
export interface TerminalOptions {
  input: TerminalInput;
  output: TerminalOutput;
  /** chalk's level, 0 for no colour and no styles. */
  colour: ColorSupportLevel;
  characters: Characters;
  /** The command line of an editor, from VISUAL or EDITOR; without it long text is typed in place. */
  editor?: string | undefined;
}

const enter = '\x1b[?1049h\x1b[?25l\x1b[?2004h';
const leave = '\x1b[?2004l\x1b[?25h\x1b[?1049l';
const home = '\x1b[H';
const clearRight = '\x1b[K';
const clearBelow = '\x1b[J';
/** A lone Escape is told from the beginning of a sequence by what follows within this many milliseconds. */
const escapeWait = 40;
const pasteWait = 1000;

/** Opens the full screen. `close` it, also after errors; if the process exits first, the terminal is still left clean. */
export function openTerminal({ input, output, colour, characters, editor }: TerminalOptions): Asker {
  let sitting: Sitting | null = null;
  let open = true;
  let inside = false;
  let end = (): void => {};
  let showFrame = (_: string): void => {};

  const look = () => lookFor({ columns: output.columns ?? 80, rows: output.rows ?? 24 }, colour, characters);
  const show = (scene: Scene<unknown>): void => {
    if (!open) return;
    const lines = scene.draw(look());
    output.write(home + lines.map((line) => line + clearRight).join('\r\n') + clearBelow);
    showFrame(lines.join('\n'));
  };
  const enterScreen = () => {
    inside = true;
    input.setRawMode?.(true);
    input.resume();
    output.write(enter);
  };
  const leaveScreen = () => {
    if (!inside) return;
    inside = false;
    output.write(leave);
    input.setRawMode?.(false);
  };
  const edit = (text: string): string | null => {
    if (editor === undefined) return null;
    leaveScreen();
    input.pause();
    const written = editText(editor, text, output.fd ?? 2);
    enterScreen();
    return written;
  };
  const player = createPlayer({ show, edit });

  // Inquirer's readline never sees the terminal's own bytes, because it would end the process on Ctrl-D and hide pastes.
  const keyboard = new PassThrough();
  const bytes = new StringDecoder('utf8');
  let pending = '';
  let timer: NodeJS.Timeout | undefined;
  const pressAll = (keys: Key[]) => {
    for (const key of keys) {
      if (key.ctrl && key.name === 'z') suspend();
      else keyboard.emit('keypress', undefined, pressedEvent(key));
    }
  };
  const onData = (chunk: Buffer | string) => {
    clearTimeout(timer);
    const decoded = decodeKeys(pending, typeof chunk === 'string' ? chunk : bytes.write(chunk));
    pending = decoded.pending;
    if (pending !== '') {
      const flush = () => {
        const keys = flushKeys(pending);
        pending = '';
        pressAll(keys);
      };
      timer = setTimeout(flush, pending.length > 3 ? pasteWait : escapeWait);
    }
    pressAll(decoded.keys);
  };
  const onResize = () => player.redraw();
  const onEnd = () => player.end();
  const onContinue = () => {
    // whoever stopped the process may have set the terminal back, so that raw mode has to be set anew
    input.setRawMode?.(false);
    enterScreen();
    player.redraw();
  };
  const suspend = () => {
    leaveScreen();
    process.kill(process.pid, 'SIGTSTP');
  };

  enterScreen();
  input.on('data', onData);
  input.on('end', onEnd);
  output.on('resize', onResize);
  process.once('exit', leaveScreen);
  process.on('SIGCONT', onContinue);
  const sink = Object.assign(new Writable({ write: (_chunk, _encoding, done) => done() }), { columns: 10_000 });
  const prompt = screenPrompt(
    {
      frame: '',
      onKey: player.press,
      onReady: (frame, done) => {
        showFrame = frame;
        end = done;
      },
      onGone: () => {
        player.end();
        leaveScreen();
      },
    },
    { input: keyboard, output: sink },
  );
  // Inquirer gives up its prompt when the process is told to end; then whatever was open has been stopped.
  const over = prompt.catch(() => player.end());

  return {
    setUp: async (given, offers) => wholeSetup(given) ?? player.play(setupScene(given, offers)),
    ask: (interview, today) => {
      sitting = sit(sitting, interview, today, editor === undefined ? 'no-editor' : 'editor');
      const keep = (next: Sitting) => {
        sitting = next;
      };
      return player.play(interviewScene(sitting, keep));
    },
    close: async () => {
      if (!open) return;
      clearTimeout(timer);
      input.off('data', onData);
      input.off('end', onEnd);
      output.off('resize', onResize);
      process.off('exit', leaveScreen);
      process.off('SIGCONT', onContinue);
      player.end();
      end();
      leaveScreen();
      open = false;
      input.pause();
      await over;
    },
  };
}
