// The passphrase of a sealed audit: from a file, a variable, or asked for without showing it. Never an argument, which other people can read.
import { resolve } from 'node:path';
import { failed, type Parsed, parsed, problem } from '../../core/problem.ts';
import { readBytes } from '../../store/read-bytes.ts';
import { withInquirer } from '../inquire.ts';
import type { Io } from '../io.ts';
import { whyNotAsk } from './asking.ts';

/** Fewer characters than this are tried out in no time. */
const shortest = 8;
const longestFile = 10_000;

/**
 * A passphrase that opens what `name` names, or, asked for twice, a new one. `CULTURE_AUDIT_PASSPHRASE_FILE` (or --passphrase-file) names a
 * file whose first line it is; `CULTURE_AUDIT_PASSPHRASE` is it. A person who stops gives `stopped`.
 */
export async function passphraseFor(name: string, which: 'known' | 'new', io: Io): Promise<Parsed<string> | 'stopped'> {
  const given = await givenPassphrase(io);
  if (given !== undefined) return given.ok && which === 'new' ? strong(given.value) : given;
  const why = whyNotAsk(io, {});
  if (why !== undefined) {
    const message = `The passphrase of ${name} cannot be asked for: ${why}.`;
    const hint = 'Give it in a file, with --passphrase-file FILE, or in the variable CULTURE_AUDIT_PASSPHRASE.';
    return failed(problem('needs-terminal', message, {}, hint));
  }
  return withInquirer(io, async (prompt): Promise<Parsed<string>> => {
    const ask = async (message: string): Promise<string> =>
      (await prompt([{ type: 'password', name: 'word', message, mask: false }])).word;
    const word = await ask(which === 'new' ? `A passphrase for ${name}:` : `The passphrase of ${name}:`);
    if (which === 'known') return parsed(word);
    const checked = strong(word);
    if (!checked.ok || (await ask('Once more:')) === word) return checked;
    return failed(problem('wrong-passphrase', 'The second passphrase is not the first.', {}, 'Nothing was changed.'));
  });
}

async function givenPassphrase({ env, cwd }: Io): Promise<Parsed<string> | undefined> {
  const file = env['CULTURE_AUDIT_PASSPHRASE_FILE'];
  if (file === undefined || file === '') {
    const word = env['CULTURE_AUDIT_PASSPHRASE'];
    return word === undefined || word === '' ? undefined : parsed(word);
  }
  const bytes = await readBytes(resolve(cwd, file), file, longestFile);
  if (!bytes.ok) return bytes;
  const [line = ''] = new TextDecoder().decode(bytes.value).split(/\r?\n/);
  return line === ''
    ? failed(problem('missing-answer', 'The first line of this file is empty.', { file }))
    : parsed(line);
}

function strong(word: string): Parsed<string> {
  if ([...word].length >= shortest) return parsed(word);
  const message = `This passphrase is too short; expected at least ${shortest} characters.`;
  return failed(problem('weak-passphrase', message, {}, 'Four or five words that nobody would guess are good.'));
}
