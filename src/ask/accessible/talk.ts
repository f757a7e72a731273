// A conversation line by line, for screen readers: nothing is ever redrawn. A talk yields what it says and is given the next line,
// so that it can be tested as a dialogue. Words that command are the same everywhere; where text is written they begin with a slash.

/** Says something and waits for a line, as often as it likes; ends with a result. */
export type Talk<R> = Generator<string, R, string>;

export const commandWords = [
  'back',
  'jump',
  'skip',
  'not applicable',
  "don't know",
  'prefer not to say',
  'clear',
  'note',
  'evidence',
  'confidence',
  'action',
  'promise',
  'leader',
  'review',
  'repeat',
  'help',
  'stop',
] as const;
export type CommandWord = (typeof commandWords)[number];
export interface SpokenCommand {
  word: CommandWord;
  /** What followed the word, as in `jump W4`. */
  rest: string;
}

const aliases: Record<string, CommandWord> = {
  na: 'not applicable',
  'n/a': 'not applicable',
  dk: "don't know",
  'dont know': "don't know",
  'don’t know': "don't know",
  pns: 'prefer not to say',
  '?': 'help',
  quit: 'stop',
  exit: 'stop',
  list: 'jump',
};

/** A line as a command, or null. Where a line is free text only a leading slash makes it one, as in `/back`. */
export function readCommand(line: string, where: 'choice' | 'text'): SpokenCommand | null {
  const plain = line.trim();
  const slash = plain.startsWith('/');
  if (where === 'text' && !slash) return null;
  const said = (slash ? plain.slice(1) : plain).trim();
  const lower = said.toLowerCase();
  const known = [...commandWords.map((word) => [word, word] as const), ...Object.entries(aliases)];
  for (const [name, word] of known) {
    if (lower === name || lower.startsWith(`${name} `)) return { word, rest: said.slice(name.length).trim() };
  }
  return slash ? { word: 'help', rest: said } : null;
}

/** Asks for lines until an empty one or a command such as `/back`; gives the lines so far and what ended them. */
export function* takeLines(prompt: string): Talk<{ lines: string[]; ended: CommandWord | 'line' }> {
  const lines: string[] = [];
  let line = yield prompt;
  while (line.trim() !== '') {
    const command = readCommand(line, 'text');
    if (command !== null) return { lines, ended: command.word };
    lines.push(line.trim());
    line = yield '';
  }
  return { lines, ended: 'line' };
}

export const joined = (...paragraphs: string[]): string => paragraphs.filter((text) => text !== '').join('\n');
