// `culture-audit list`: the audits of a folder, oldest first.
import { type AuditListing, listAudits } from '../../store/find-audit.ts';
import { readSignatures } from '../../store/signatures.ts';
import { type CommonOptions, consoleOf } from '../console.ts';
import { commandName, exitCodes } from '../io.ts';
import type { Act } from '../program.ts';
import { readSettings } from '../settings.ts';
import { tableText } from '../table.ts';

interface ListOptions extends CommonOptions {
  dir?: string;
  json?: boolean;
}

export const list: Act = async (io, _operands, options: ListOptions) => {
  const console = consoleOf(io, options);
  const settings = await readSettings(io, options);
  if (!settings.ok) return console.giveUp(settings);
  const { dir } = settings.value;
  const found = await listAudits({ cwd: io.cwd, dir });
  const audits = await Promise.all(found.map(async (audit) => ({ ...audit, signed: await signedOf(audit) })));
  if (options.json) {
    const plain = audits.map(({ folder: _folder, checksum: _checksum, survey: _survey, ...rest }) => rest);
    console.printJson('list', { audits: plain });
    return exitCodes.done;
  }
  if (audits.length === 0) {
    console.say(`There is no audit in ${dir}. Begin one with: ${commandName(io)} run`);
    return exitCodes.done;
  }
  const columns = [
    { title: 'Audit' },
    { title: 'Date' },
    { title: 'State' },
    { title: 'Organization', wide: true as const },
    { title: 'Asked' },
    { title: 'Rubrics' },
  ];
  const rows = audits.map(({ id, date, state, signed, organization, mode, survey, depth, rubrics }) => [
    id,
    date,
    signed === null ? state : `${state}, ${signed}`,
    organization,
    [depth, survey ? 'each alone' : mode].filter((part) => part !== undefined).join(', '),
    rubrics.join(' '),
  ]);
  console.print(tableText(columns, rows, io));
  return exitCodes.done;
};

/** What the last signature says, and whether answers have changed since; null where there is none that can be read. */
async function signedOf({ folder, checksum }: AuditListing): Promise<string | null> {
  const signatures = await readSignatures(folder);
  const last = signatures.ok ? signatures.value.at(-1) : undefined;
  if (last === undefined) return null;
  return last.facts === checksum ? last.as : `changed since it was ${last.as}`;
}
