// `rubric form`: where forms go, which groups stand in them, and what is said when something is wrong.
import { describe, expect, it } from 'vitest';
import { aWorld, kept } from './world.ts';

describe('rubric form', () => {
  it('writes a form beside you, says how to go on, and never writes over a file', async () => {
    const world = aWorld();
    const first = await world.run(['rubric', 'form', 'lived', '--to', 'paper', '--quick']);
    expect(first).toMatchObject({ code: 0, out: 'lived-paper.html\n' });
    expect(first.err).toContain('culture-audit import typed.csv --rubric lived');
    const second = await world.run(['rubric', 'form', 'lived', '--to', 'paper']);
    expect(second.code).toBe(2);
    expect(second.err).toContain('exists already');
  });

  it('goes to stdout, with groups of your own', async () => {
    const world = aWorld();
    const { out, code } = await world.run([
      'rubric',
      'form',
      'weisbord',
      '--to',
      'surveyjs',
      '--group',
      'shop:Shop floor',
      '-g',
      'leaders',
      '-o',
      '-',
    ]);
    expect(code).toBe(0);
    const [opening] = JSON.parse(out).pages;
    expect(opening.elements[1].choices).toEqual([
      { value: 'shop', text: 'Shop floor' },
      { value: 'leaders', text: 'Leaders' },
    ]);
  });

  it('says what is wrong with a group, a tool, or a terminal', async () => {
    const world = aWorld();
    const form = (...words: string[]) => world.run(['rubric', 'form', 'weisbord', ...words]);
    expect((await form('--to', 'csv', '-g', 'leadres')).err).toContain('Did you mean leaders?');
    expect((await form('--to', 'csv', '-g', 'Shop Floor:Shop')).err).toContain('expected id:title');
    expect((await form('--to', 'csv', '-g', 'shop:A', '-g', 'shop:B')).err).toContain('given twice');
    expect((await form()).err).toContain('xlsform');
    expect((await form('--to', 'word')).code).toBe(2);
    const terminal = kept(80);
    const shown = await world.run(['rubric', 'form', 'weisbord', '--to', 'xlsform', '-o', '-'], {
      stdout: terminal.stream,
    });
    expect(shown.code).toBe(2);
    expect(shown.err).toContain('cannot be shown in a terminal');
  });
});
