// `culture-audit doctor`: what is installed, and what each missing part would give.
import { type CommonOptions, consoleOf } from '../console.ts';
import { type Check, checksOf } from '../doctor/checks.ts';
import { exitCodes } from '../io.ts';
import type { Act } from '../program.ts';
import { tableText } from '../table.ts';
import { version } from '../version.ts';

interface DoctorOptions extends CommonOptions {
  json?: boolean;
}

export const doctor: Act = async (io, _operands, options: DoctorOptions) => {
  const console = consoleOf(io, options);
  const checks = await checksOf(io);
  const wrong = checks.some(({ state }) => state === 'wrong');
  if (options.json) console.printJson('doctor', { version, checks });
  else {
    const columns = [{ title: 'Part' }, { title: 'State' }, { title: 'Found', wide: true as const }, { title: 'For' }];
    console.print(tableText(columns, checks.map(rowOf), io));
    for (const { part, mend } of checks) if (mend !== null) console.say(`${part}: ${mend}`);
  }
  return wrong ? exitCodes.no : exitCodes.done;
};

const rowOf = ({ part, state, found, gives }: Check): string[] => [part, state, found, gives];
