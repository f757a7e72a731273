// `culture-audit unseal AUDIT`: the folder of a sealed audit is put back, and the sealed file goes.
import { existsSync } from 'node:fs';
import { problem } from '../../core/problem.ts';
import { sealedPath } from '../../store/find-audit.ts';
import { sweep, unsealAudit } from '../../store/sealed-audit.ts';
import { passphraseFor } from '../audit/passphrase.ts';
import { type CommonOptions, consoleOf } from '../console.ts';
import { exitCodes } from '../io.ts';
import { folderNamed, nameOf } from '../open.ts';
import type { Act } from '../program.ts';

interface UnsealOptions extends CommonOptions {
  dir?: string;
  json?: boolean;
}

export const unseal: Act = async (io, [operand], options: UnsealOptions) => {
  const console = consoleOf(io, options);
  const folder = await folderNamed(operand, options, io);
  if (!folder.ok) return console.giveUp(folder);
  const name = nameOf(folder.value, io);
  if (!existsSync(sealedPath(folder.value)))
    return console.giveUp({ ok: false, problems: [problem('usage', `${name} is not sealed.`)] });
  const passphrase = await passphraseFor(name, 'known', io);
  if (passphrase === 'stopped') return exitCodes.stopped;
  if (!passphrase.ok) return console.giveUp(passphrase);
  const unsealed = await unsealAudit(folder.value, name, passphrase.value);
  if (!unsealed.ok) return console.giveUp(unsealed);
  await sweep(folder.value);
  if (options.json) console.printJson('unseal', { folder: name });
  else console.printPath(name);
  return exitCodes.done;
};
