// Opens a sealed audit for reading: its files are held in memory until the command is over.
import { failed, type Parsed, problem } from '../../core/problem.ts';
import { holdSealed, sweep } from '../../store/sealed-audit.ts';
import type { Console } from '../console.ts';
import type { Io } from '../io.ts';
import { passphraseFor } from './passphrase.ts';

/** Asks for the passphrase and opens the audit; says so where plain files were left by a seal that was cut off, and removes them. */
export async function unlock(folder: string, name: string, io: Io, console: Console): Promise<Parsed<void>> {
  const passphrase = await passphraseFor(name, 'known', io);
  if (passphrase === 'stopped') return failed(problem('stopped', `${name} is sealed, and no passphrase was given.`));
  if (!passphrase.ok) return passphrase;
  const held = await holdSealed(folder, name, passphrase.value);
  if (held.ok && (await sweep(folder)))
    console.say(`Plain files that an interrupted seal had left beside ${name} are removed.`);
  return held;
}
