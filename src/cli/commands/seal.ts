// `culture-audit seal AUDIT`: the folder of an audit becomes one encrypted file beside it.
import { parsed, problem } from '../../core/problem.ts';
import { isSealed } from '../../store/find-audit.ts';
import { takeLock } from '../../store/lock.ts';
import { sealAudit } from '../../store/sealed-audit.ts';
import { passphraseFor } from '../audit/passphrase.ts';
import { type CommonOptions, consoleOf } from '../console.ts';
import { withDocuments } from '../documents/with-documents.ts';
import { commandName, exitCodes } from '../io.ts';
import { folderNamed, nameOf } from '../open.ts';
import type { Act } from '../program.ts';

interface SealOptions extends CommonOptions {
  dir?: string;
  json?: boolean;
}

export const seal: Act = async (io, [operand], options: SealOptions) => {
  const console = consoleOf(io, options);
  const folder = await folderNamed(operand, options, io);
  if (!folder.ok) return console.giveUp(folder);
  const name = nameOf(folder.value, io);
  if (isSealed(folder.value))
    return console.giveUp({ ok: false, problems: [problem('audit-sealed', `${name} is sealed already.`)] });
  const lock = await takeLock(folder.value, name);
  if (!lock.ok) return console.giveUp(lock);
  try {
    const passphrase = await passphraseFor(name, 'new', io);
    if (passphrase === 'stopped') return exitCodes.stopped;
    if (!passphrase.ok) return console.giveUp(passphrase);
    const key = { passphrase: passphrase.value, work: io.sealingWork };
    console.say('Sealing takes some seconds, so that nobody can try many passphrases.');
    const sealed = await withDocuments(folder.value, name, () => sealAudit(folder.value, name, key));
    if (!sealed.ok) return console.giveUp(sealed);
    const file = nameOf(sealed.value, io);
    if (options.json) console.printJson('seal', { file });
    else console.printPath(file);
    console.say('The folder is gone, and without the passphrase nobody can open the file: not you, and not we either.');
    console.say(
      'Copies elsewhere, and documents that were made before, are not sealed; a disk may keep what was erased.',
    );
    console.say(
      `Commands that read it ask for the passphrase. To change it again: ${commandName(io)} unseal ${operand}`,
    );
    return console.end(parsed(exitCodes.done));
  } finally {
    await lock.value.release();
  }
};
