// The run sheet on the command line: what it rests on, the order of rubrics, minutes to the half, and what is given up.
import { describe, expect, it } from 'vitest';
import { aWorld } from './world.ts';

const sheet = async (...options: string[]) => (await aWorld().run(['agenda', ...options])).out;

describe('agenda', () => {
  it('says how many questions it is for, the minutes they take, and the mode it reckons with', async () => {
    expect(await sheet('--quick', '-r', 'lived')).toMatch(
      /^\d+ questions, about \d+ minutes, with a show of hands \(--mode hands\)\./,
    );
    expect(await sheet('--mode', 'consensus', '-r', 'weisbord')).toMatch(
      /with consensus: .* only if an answer calls for (it|them)/,
    );
  });
  it('plans rubrics in the order in which they are named', async () => {
    const out = await sheet('--quick', '-r', 'weisbord', '-r', 'lived', '-r', 'foundation');
    const places = ['weisbord', 'lived', 'foundation'].map((id) => out.indexOf(` ${id} `));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });
  it('gives every factor half a minute at least', async () => {
    const out = await sheet('--quick', '--mode', 'one-voice', '-r', 'foundation');
    expect(out).toMatch(/ ½ +Aligned values/);
    expect(out).not.toMatch(/ 0 +\w/);
  });
  it('takes about half an hour of one voice for the quick sets of all six', async () => {
    const out = await sheet('--quick', '--mode', 'one-voice');
    expect(out).toMatch(/^\d+ questions, about (25|30|35) minutes/);
    expect(out.indexOf(' weisbord ')).toBeLessThan(out.indexOf(' foundation '));
  });
  it('never begins with the promises when something has to go', async () => {
    const out = await sheet('--quick', '--minutes', '60', '-r', 'weisbord', '-r', 'philosophy', '-r', 'lived');
    expect(out).toContain('leave out these');
    expect(out.slice(out.indexOf('leave out these'))).not.toContain('what we promise customers');
  });
});
