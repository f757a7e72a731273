// Whole interviews by keyboard in a real terminal, with the built command.
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { command, openTerminal, type Terminal } from './terminal.ts';

const given = "--organization 'Acme Bakery' --rubric ./every-kind.yaml --full";
let terminal: Terminal;
afterEach(() => terminal.close());

async function begin(options: string, columns = 80, rows = 24): Promise<void> {
  terminal = await openTerminal(columns, rows);
  copyFileSync(resolve(import.meta.dirname, 'every-kind.yaml'), join(terminal.folder, 'every-kind.yaml'));
  terminal.type(`${command} ${options}`);
  terminal.press('Enter');
}
/** Types or presses one thing after the other, each once the screen shows what it waits for. */
async function go(...steps: [waitFor: string | RegExp, ...keys: string[]][]): Promise<void> {
  for (const [waitFor, ...keys] of steps) {
    await terminal.until(waitFor);
    for (const key of keys) {
      if (key.startsWith('"')) terminal.type(key.slice(1));
      else terminal.press(key);
    }
  }
}
const audits = () => join(terminal.folder, 'audits');
const folder = () => join(audits(), readdirSync(audits())[0] ?? '');
const facts = () => readFileSync(join(folder(), 'audit.yaml'), 'utf8');
const document = () => readFileSync(join(folder(), 'philosophy.md'), 'utf8');

describe('one voice', () => {
  it('answers every kind of question, goes back, notes, and leaves with the document', async () => {
    await begin(`run ${given} --mode one-voice --group front-line:::4`);
    await go(
      ['Enter begin', 'Enter'],
      ['when a shift ends', '2', 'Enter'],
      ['How are customers greeted', 'b'],
      [/❯ *✓ *2 +The question is on a note/, '4', 'n'],
      ['Note', '"The list hangs by the till', 'C-s'],
      ['Note kept', 'Enter'],
      ['How strongly do we claim', '4', 'Enter'],
      ['How are customers really', '2', 'Enter'],
      ['refunds written down', '2', 'Enter'],
      ['find the refund rules', 'x'],
      [/don.t know/i, 'd'],
    );
    await go(
      ['Enter begin', 'Enter'],
      ['What do we do it all for', '1', 'Enter'],
      ['How can customers reach us', 'Space', 'Enter'],
      ['the one thing', '"We never send you away', 'Enter', 'Enter'],
      ['What do we promise', '"A call before any delay', 'Enter'],
      ['Who answers for it', '"Dispatch', 'Enter', 'Enter', 'Enter', 'Enter'],
      ['Before we finish', 'f'],
      ['philosophy.md'],
    );
    expect(document()).toContain('We never send you away');
    expect(document()).toContain('A call before any delay');
    expect(facts()).toContain('The list hangs by the till');
    expect(facts()).toContain('rules-found: dont-know');
    expect(facts()).toMatch(/greeting: \{ say: 4, do: 2 \}/);
    expect(existsSync(join(folder(), 'journal.jsonl'))).toBe(false);
  });

  it('stops with Ctrl-C and with Ctrl-D, and goes on where it stopped', async () => {
    await begin(`run ${given} --mode one-voice --group front-line:::4`);
    await go(['Enter begin', 'Enter'], ['when a shift ends', '3', 'Enter'], ['How are customers greeted', 'C-c']);
    await go(['Stop here?', 'C-c'], ['culture-audit resume acme-bakery'], ['ready>', '"echo code $?', 'Enter']);
    await terminal.until('code 130');
    terminal.type(`clear; ${command} resume`);
    terminal.press('Enter');
    await go(
      ['Enter begin', 'Enter'],
      ['How are customers greeted', 'C-d'],
      ['Stop here?', 'Enter'],
      ['Stopped.', '"echo code $?', 'Enter'],
    );
    await terminal.until('code 130');
    expect(readFileSync(join(folder(), 'journal.jsonl'), 'utf8')).toContain('"value":3');
  });

  it('jumps to a question that is typed, and skips', async () => {
    await begin(`run ${given} --mode one-voice --group front-line:::4`);
    await go(['Enter begin', 'Enter'], ['when a shift ends', 's'], ['How are customers greeted', 'j']);
    await go(['Jump to:', '"promise', 'Enter'], ['What do we promise']);
  });

  it('takes no answer from a pasted text', async () => {
    await begin(`run ${given} --mode one-voice --group front-line:::4`);
    await go(['Enter begin', 'Enter'], ['when a shift ends']);
    terminal.paste('4\n5\n');
    await terminal.until('Pasted text answers nothing');
    expect(terminal.screen()).toContain('when a shift ends');
  });
});

describe('a show of hands', () => {
  it('counts hands by group, names a split room, votes again and agrees', async () => {
    await begin(`run ${given} --mode hands --group leaders:::6 --group front-line:::12`);
    await go(['Enter begin', 'Enter'], ['when a shift ends', '"0 0 0 5 1', 'Enter', '"5 6 0 1 0', 'Enter'], [/split/i]);
    const revealed = terminal.screen();
    expect(revealed).toMatch(/Leaders/);
    expect(revealed).toContain('Who here has rung a customer');
    await go(
      ['vote again', 'v'],
      ['A new vote', '"0 0 2 4 0', 'Enter', '"0 4 6 2 0', 'Enter'],
      ['the room moved', 'o'],
      ['The room agrees on', '3', 'Enter'],
      ['How are customers greeted', 'C-c', 'C-c'],
      ['Stopped.'],
    );
    const journal = readFileSync(join(folder(), 'journal.jsonl'), 'utf8');
    expect(journal.match(/"type":"voted"/g)).toHaveLength(2);
    expect(journal).toMatch(/"type":"answered".*"value":3/);
  });

  it('says so when more hands are counted than people are here', async () => {
    await begin(`run ${given} --mode hands --group front-line:::12`);
    await go(['Enter begin', 'Enter'], ['when a shift ends', '"9 9 0 0 0', 'Enter'], ['at most 12 hands']);
  });
});

describe('consensus', () => {
  it('asks what the room agrees on', async () => {
    await begin(`run ${given} --mode consensus --group front-line:::12`);
    await go(
      ['Enter begin', 'Enter'],
      ['when a shift ends', '4', 'Enter'],
      ['How are customers greeted', 'q'],
      ['Stop here?', 'Enter'],
      ['Stopped.'],
    );
  });
});

describe('a terminal', () => {
  it('redraws without leftovers when its size changes, and keeps words whole', async () => {
    await begin(`run ${given} --mode one-voice --group front-line:::4`, 120, 40);
    await go(['Enter begin', 'Enter'], ['when a shift ends']);
    terminal.resize(60, 20);
    await terminal.until(/Enter next/);
    await new Promise((done) => setTimeout(done, 500));
    const screen = terminal.screen();
    expect(screen.match(/What happens to a customer/g)).toHaveLength(1);
    expect(screen).toContain('Each open question is handed over by name');
    expect(Math.max(...screen.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  it('is left clean, and says how to go on, when the system ends the command', async () => {
    await begin(`run ${given} --mode one-voice --group front-line:::4`);
    await go(['Enter begin', 'Enter'], ['when a shift ends', '3', 'Enter'], ['How are customers greeted']);
    process.kill(JSON.parse(readFileSync(join(folder(), 'lock'), 'utf8')).pid, 'SIGTERM');
    await go(['culture-audit resume acme-bakery'], ['ready>', '"echo code $?', 'Enter'], ['code 143']);
  });

  it('comes back after it was put aside with Ctrl-Z', async () => {
    await begin(`run ${given} --mode one-voice --group front-line:::4`);
    await go(
      ['Enter begin', 'Enter'],
      ['when a shift ends', 'C-z'],
      ['ready>', '"fg', 'Enter'],
      ['when a shift ends', '3', 'Enter'],
      ['How are customers greeted'],
    );
  });

  it('tells the second of two runs on one audit that it is in use', async () => {
    await begin(`run ${given} --mode one-voice --group front-line:::4`);
    await go(['Enter begin', 'Enter'], ['when a shift ends', '3', 'Enter'], ['How are customers greeted']);
    const second = await openTerminal();
    try {
      second.type(`cd ${terminal.folder} && ${command} resume`);
      second.press('Enter');
      await second.until('Another run has');
    } finally {
      second.close();
    }
  });
});

describe('the accessible way', () => {
  it('asks line by line, with back and jump, and draws nothing', async () => {
    await begin(`run ${given} --mode one-voice --group front-line:::4 --accessible`);
    await go(
      ['when a shift ends', '"3', 'Enter'],
      ['How are customers greeted', '"back', 'Enter'],
      ['Answered so far', '"jump promise', 'Enter'],
      ['What do we promise', '"/stop', 'Enter'],
      ['culture-audit resume acme-bakery'],
    );
    expect(terminal.colours()).not.toMatch(/[─━❯│]|\u001b\[\d+;\d+H/);
  });
});

describe('the second audit of an organization', () => {
  it('opens with what was promised in the first', async () => {
    terminal = await openTerminal();
    copyFileSync(resolve(import.meta.dirname, 'every-kind.yaml'), join(terminal.folder, 'every-kind.yaml'));
    const answers = '{ handovers: 3, promises: [{ text: A call before any delay, owner: Dispatch }] }';
    const file = `organization: Acme Bakery\ndate: 2025-10-01\nrubrics: [./every-kind.yaml]\nanswers:\n  every-kind: ${answers}\n`;
    writeFileSync(join(terminal.folder, 'first.yaml'), file);
    terminal.type(
      `${command} run --answers first.yaml --no-input && ${command} run ${given} --mode one-voice --group front-line:::4`,
    );
    terminal.press('Enter');
    await go(
      ['Enter begin', 'Enter'],
      ['We promised: “A call before any delay” Was it kept?', '2', 'Enter'],
      ['Every kind of question · Daily work', 'q'],
      ['Stop here?', 'Enter'],
      ['Stopped.'],
    );
  });
});
