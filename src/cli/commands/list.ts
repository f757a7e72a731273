// `culture-audit list`: the audits of a folder, oldest first.
import { listAudits } from '../../store/find-audit.ts';
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
  const audits = await listAudits({ cwd: io.cwd, dir });
  if (options.json) {
    const plain = audits.map(({ folder: _folder, ...rest }) => rest);
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
  const rows = audits.map(({ id, date, state, organization, mode, depth, rubrics }) => [
    id,
    date,
    state,
    organization,
    [depth, mode].filter((part) => part !== undefined).join(', '),
    rubrics.join(' '),
  ]);
  console.print(tableText(columns, rows, io));
  return exitCodes.done;
};
