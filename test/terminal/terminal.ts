// A real terminal for tests: tmux runs the built command, keys are sent to it, and its screen is read back.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const command = `${process.execPath} ${resolve(import.meta.dirname, '../../bin/culture-audit.js')}`;

const tmux = (socket: string, ...words: string[]): string =>
  execFileSync('tmux', ['-L', socket, '-f', '/dev/null', ...words], { encoding: 'utf8' });
const sleep = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

export interface Terminal {
  /** The folder that the shell stands in; removed by close(). */
  folder: string;
  /** Keys by tmux's names: `Enter`, `C-c`, `Down`, `Escape`. */
  press(...keys: string[]): void;
  /** Text as it would be typed. */
  type(text: string): void;
  /** Text as it would be pasted. */
  paste(text: string): void;
  resize(columns: number, rows: number): void;
  screen(): string;
  /** The screen with its colours as escape sequences. */
  colours(): string;
  /** The screen once it shows a text; fails with the last screen after `seconds`. */
  until(text: string | RegExp, seconds?: number): Promise<string>;
  close(): void;
}

let opened = 0;

/** Opens a terminal of a size, in a new empty folder, with a shell that has a plain prompt. */
export async function openTerminal(
  columns = 80,
  rows = 24,
  environment: Record<string, string> = {},
): Promise<Terminal> {
  opened += 1;
  const socket = `culture-audit-${process.pid}-${opened}`;
  const folder = mkdtempSync(join(tmpdir(), 'terminal-'));
  const { CI: _, ...inherited } = process.env;
  execFileSync(
    'tmux',
    ['-L', socket, '-f', '/dev/null', 'new-session', '-d', '-x', `${columns}`, '-y', `${rows}`, '-c', folder, 'sh'],
    {
      env: { ...inherited, ENV: '', TERM: 'xterm-256color', LANG: 'C.UTF-8', ...environment },
    },
  );
  const screen = () => tmux(socket, 'capture-pane', '-p', '-N');
  const terminal: Terminal = {
    folder,
    press: (...keys) => void tmux(socket, 'send-keys', ...keys),
    type: (text) => void tmux(socket, 'send-keys', '-l', text),
    paste: (text) => {
      tmux(socket, 'set-buffer', text);
      tmux(socket, 'paste-buffer', '-p');
    },
    resize: (width, height) => void tmux(socket, 'resize-window', '-x', `${width}`, '-y', `${height}`),
    screen,
    colours: () => tmux(socket, 'capture-pane', '-p', '-e'),
    until: async (text, seconds = 15) => {
      const end = Date.now() + seconds * 1000;
      for (;;) {
        const now = screen();
        if (typeof text === 'string' ? now.includes(text) : text.test(now)) return now;
        if (Date.now() > end) throw new Error(`The terminal never showed ${text}. It shows:\n${now}`);
        await sleep(40);
      }
    },
    close: () => {
      tmux(socket, 'kill-server');
      rmSync(folder, { recursive: true, force: true });
    },
  };
  terminal.type("PS1='ready> '; clear");
  terminal.press('Enter');
  await terminal.until(/^ready> $/m);
  return terminal;
}
