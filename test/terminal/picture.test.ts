// The picture in the README is what the terminal shows today.
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { drawScreen } from './picture.ts';
import { command, openTerminal } from './terminal.ts';

it('shows in the README what the terminal shows', async () => {
  const columns = 92;
  const terminal = await openTerminal(columns, 31);
  try {
    terminal.type(
      `${command} run --organization 'Tarn Bridge Heating & Water' --rubric weisbord --full --mode hands ` +
        '--group leaders:Leaders::9 --group front-line:"Front line"::17',
    );
    terminal.press('Enter');
    await terminal.until('Enter begin');
    terminal.press('j');
    await terminal.until('Jump');
    terminal.type('W11');
    terminal.press('Enter');
    await terminal.until('Enter begin');
    terminal.press('Enter');
    await terminal.until('as in 0 3 5');
    for (const line of ['0 1 0 6 2', '3 9 1 4 0']) {
      terminal.type(line);
      terminal.press('Enter');
    }
    await terminal.until('split');
    const picture = drawScreen(
      terminal.colours(),
      columns,
      'A vote on the screen of culture-audit',
      'The hands of leaders and front line on one question, beside each other. The room is split, and a question to talk about stands below.',
    );
    await expect(picture).toMatchFileSnapshot(resolve(import.meta.dirname, '../../docs/interview.svg'));
  } finally {
    terminal.close();
  }
});
