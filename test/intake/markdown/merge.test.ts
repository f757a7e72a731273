// Documents that people edit while answers change. The law behind all of them: nothing that a person wrote is ever lost.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conflictMarks } from '../../../src/intake/markdown/join.ts';
import { mergeMarkdown } from '../../../src/intake/markdown/merge.ts';
import { mark } from '../../../src/intake/markdown/unit.ts';

const text = (...paragraphs: string[]): string => `${paragraphs.join('\n\n')}\n`;
const base = text(
  '# How we serve',
  'We stand at forty of a hundred.',
  'Nobody rings back.',
  '## Next',
  'We begin on Monday.',
);
const table = (...rows: string[]): string => ['| | We promise |', '|---|---|', ...rows].join('\n');

describe('a merge', () => {
  it('keeps what a person changed and brings in what changed elsewhere', () => {
    const yours = base.replace('Nobody rings back.', 'Nobody rings back, as Anna showed us.');
    const ours = base.replace('forty', 'fifty');
    expect(mergeMarkdown(base, yours, ours)).toEqual({
      text: yours.replace('forty', 'fifty'),
      passages: [],
      removed: [],
      conflicts: [],
    });
  });

  it('keeps a paragraph that was put in beside one that changes', () => {
    const yours = base.replace('a hundred.', 'a hundred.\n\nThat surprised us.');
    const ours = base.replace('forty', 'fifty');
    expect(mergeMarkdown(base, yours, ours).text).toBe(yours.replace('forty', 'fifty'));
  });

  it('keeps every edit in its place in a text that is far larger than a document', () => {
    const paragraphs = Array.from({ length: 8000 }, (_, index) => `Paragraph ${index} says ${index * 7}.`);
    const [first = '', ...rest] = paragraphs;
    const whole = text(...paragraphs);
    const yours = text(...rest.slice(0, 3999), 'Anna put this in.', ...rest.slice(3999), first);
    const edited = yours.replace('Paragraph 6000 says', 'Paragraph 6000 told us:');
    const now = whole.replace('Paragraph 2000 says 14000.', 'Paragraph 2000 says more.');
    expect(mergeMarkdown(whole, edited, whole).text).toBe(edited);
    expect(mergeMarkdown(whole, whole, now).text).toBe(now);
    expect(mergeMarkdown(whole, edited, now).text).toBe(
      edited.replace('Paragraph 2000 says 14000.', 'Paragraph 2000 says more.'),
    );
  });

  it('is done soon with a text that says the same again and again', () => {
    const base = text(...Array(3000).fill('The same.'));
    const yours = `${base}\nSomething else.\n\n${base}`;
    expect(mergeMarkdown(base, yours, base).text).toBe(yours);
    expect(mergeMarkdown(base, yours, text('New.')).text).toContain('Something else.');
  });

  it('marks a passage that was edited and whose answers changed, and says what it would say now', () => {
    const yours = base.replace('at forty of', 'only at forty of');
    const merged = mergeMarkdown(base, yours, base.replace('forty', 'fifty'));
    expect(merged.text).toBe(yours.replace('We stand', `${mark}\n\nWe stand`));
    expect(merged.passages).toEqual([
      { line: 5, yours: 'We stand only at forty of a hundred.', now: 'We stand at fifty of a hundred.' },
    ]);
  });

  it('brings a paragraph together sentence by sentence where both changed different ones', () => {
    const before = text('We stand at 46 of 100. [[W1]][W1] We call that *uneven*. Nobody rings back. Few know why.');
    const yours = before.replace('Nobody rings back.', 'Nobody rings back, Anna says.').replace(' Few know why.', '');
    const ours = before.replace('46', '54').replace('*uneven*', '*sound*');
    expect(mergeMarkdown(before, yours, ours)).toEqual({
      text: text('We stand at 54 of 100. [[W1]][W1] We call that *sound*. Nobody rings back, Anna says.'),
      passages: [],
      removed: [],
      conflicts: [],
    });
    const same = mergeMarkdown(before, before.replace('46', '48'), ours);
    expect(same.passages).toHaveLength(1);
    expect(same.text).toContain('We stand at 48 of 100. [[W1]][W1] We call that *uneven*.');
  });

  it('keeps the mark until somebody takes it out, and says each time what is behind it', () => {
    const ours = base.replace('forty', 'fifty');
    const once = mergeMarkdown(base, base.replace('at forty of', 'only at forty of'), ours);
    const later = ours.replace('Monday', 'Friday');
    const twice = mergeMarkdown(ours, once.text, later);
    expect(twice.text).toBe(once.text.replace('Monday', 'Friday'));
    expect(twice.passages).toEqual(once.passages);
    expect(mergeMarkdown(ours, once.text.replace(`${mark}\n\n`, ''), later).passages).toEqual([]);
  });

  it('leaves out what was taken out, and says what it would say now', () => {
    const merged = mergeMarkdown(
      base,
      base.replace('Nobody rings back.\n\n', ''),
      base.replace('rings back', 'rings back at night'),
    );
    expect(merged.text).not.toContain('rings back');
    expect(merged.removed).toEqual(['Nobody rings back at night.']);
  });

  it('updates a paragraph where a person has moved it to', () => {
    const moved = text(
      '# How we serve',
      'Nobody rings back.',
      '## Next',
      'We begin on Monday.',
      'We stand at forty of a hundred.',
    );
    const merged = mergeMarkdown(
      base,
      moved,
      base.replace('rings back', 'ever rings back').replace('Monday', 'Friday'),
    );
    expect(merged.text).toBe(moved.replace('rings back', 'ever rings back').replace('Monday', 'Friday'));
  });

  it('knows a paragraph that an editor has wrapped, and a table whose columns it has aligned', () => {
    const before = text(
      'We stand at forty of a hundred.',
      table('| M1 | We ring back. |', '| M2 | We are there. |'),
      'End.',
    );
    const yours = before
      .replace('at forty', 'at\nforty')
      .replace('| M1 | We ring back. |', '| M1  |  We ring back.   |');
    const ours = before.replace('We are there.', 'We are there on the day.');
    const merged = mergeMarkdown(before, yours, ours);
    expect(merged.text).toBe(yours.replace('We are there.', 'We are there on the day.'));
    expect(merged).toMatchObject({ passages: [], conflicts: [] });
  });

  it('merges tables row by row', () => {
    const before = text(table('| M1 | We ring back. |', '| M2 | We are there. |'));
    const yours = text(table('| M1 | We ring back at once. |', '| M2 | We are there. |', '| X | Ours. |'));
    const ours = text(table('| M1 | We ring back. |', '| M2 | We are there by six. |', '| M3 | We pay. |'));
    expect(mergeMarkdown(before, yours, ours).text).toBe(
      text(
        table('| M1 | We ring back at once. |', '| M2 | We are there by six. |', '| X | Ours. |', '| M3 | We pay. |'),
      ),
    );
  });

  it('shows both where a row was changed by both, since only one can be right', () => {
    const before = text(table('| M1 | We ring back. |'), 'End.');
    const yours = before.replace('back.', 'back at once.');
    const ours = before.replace('back.', 'back by six.');
    const merged = mergeMarkdown(before, yours, ours);
    expect(merged.conflicts).toEqual([
      { line: 3, yours: '| M1 | We ring back at once. |', now: '| M1 | We ring back by six. |' },
    ]);
    const { start, middle, end } = conflictMarks;
    expect(merged.text.split('\n').slice(2, 7)).toEqual([
      start,
      '| M1 | We ring back at once. |',
      middle,
      '| M1 | We ring back by six. |',
      end,
    ]);
  });

  it('keeps line ends as an editor on Windows has written them', () => {
    const yours = base.replace('Nobody', 'No one').replaceAll('\n', '\r\n');
    expect(mergeMarkdown(base, yours, base.replace('forty', 'fifty')).text).toBe(yours.replace('forty', 'fifty'));
  });
});

describe('whatever is edited and whatever changes', () => {
  const words = ['calls', 'desk', 'van', 'boiler', 'price', 'floor', 'tea', 'winter'];
  const sentence = fc
    .tuple(fc.constantFrom(...words), fc.constantFrom(...words), fc.nat(99))
    .map(([one, other, number]) => `The ${one} and the ${other} stand at ${number} of a hundred.`);
  const block = fc.oneof(
    { weight: 5, arbitrary: sentence },
    { weight: 3, arbitrary: fc.array(sentence, { minLength: 2, maxLength: 5 }).map((all) => all.join(' ')) },
    sentence.map((each) => `## ${each}`),
    fc.array(sentence, { minLength: 1, maxLength: 3 }).map((items) => items.map((each) => `- ${each}`).join('\n')),
    fc.array(sentence, { minLength: 1, maxLength: 3 }).map((rows) => table(...rows.map((each) => `| ${each} | x |`))),
    sentence.map((each) => `> ${each}`),
    sentence.map((each) => `\`\`\`text\n${each}\n\nblank above\n\`\`\``),
    fc.array(sentence, { minLength: 2, maxLength: 3 }).map((lines) => lines.join('\\\n')),
  );
  const blocks = fc.array(block, { maxLength: 8 });
  type Edit = { at: number; to: number; how: 'insert' | 'delete' | 'change' | 'move' | 'within'; word: number };
  const edit: fc.Arbitrary<Edit> = fc.record({
    at: fc.nat(20),
    to: fc.nat(20),
    how: fc.constantFrom('insert', 'delete', 'change', 'move', 'within'),
    word: fc.nat(1_000_000),
  });

  /** One edit of a person, with words that nobody else has. */
  function edited(document: string, { at, to, how, word }: Edit): { text: string; wrote: string[] } {
    const parts = document.trimEnd().split('\n\n');
    const [from, target] = [at % parts.length, to % parts.length];
    const own = `Somebody here wrote person${word} with care.`;
    if (how === 'insert') parts.splice(from, 0, own);
    if (how === 'delete') parts.splice(from, 1);
    if (how === 'change') parts[from] = own;
    if (how === 'within') parts[from] = within(parts[from] ?? '', own, to);
    if (how === 'move') parts.splice(target, 0, ...parts.splice(from, 1));
    return { text: text(...parts), wrote: how === 'delete' || how === 'move' ? [] : [own] };
  }

  /** A paragraph with one of its sentences written anew, or with one more where it is something else. */
  function within(part: string, own: string, at: number): string {
    const sentences = part.split(/(?<=\.) /);
    if (part.includes('\n')) return `${part}\n\n${own}`;
    sentences[at % sentences.length] = own;
    return sentences.join(' ');
  }

  it('no edits give ours, and the same answers give theirs', () => {
    fc.assert(
      fc.property(blocks, blocks, fc.array(edit, { maxLength: 4 }), (one, two, edits) => {
        const [before, after] = [text(...one), text(...two)];
        expect(mergeMarkdown(before, before, after).text).toBe(after);
        const yours = edits.reduce((document, each) => edited(document, each).text, before);
        expect(mergeMarkdown(before, yours, before).text).toBe(yours);
      }),
    );
  });

  it('nothing that a person wrote is lost, in any order of edits and exports, and exporting twice changes nothing', () => {
    const step = fc.oneof(edit, blocks);
    fc.assert(
      fc.property(blocks, fc.array(step, { maxLength: 8 }), (first, steps) => {
        let ours = text(...first);
        let document = ours;
        const wrote: string[] = [];
        for (const each of steps) {
          if (Array.isArray(each)) {
            const now = text(...each);
            const merged = mergeMarkdown(ours, document, now);
            for (const words of wrote) expect(merged.text).toContain(words);
            expect(
              merged.passages.every(({ line, yours }) => merged.text.split('\n')[line - 1] === yours.split('\n')[0]),
            ).toBe(true);
            if (merged.conflicts.length > 0) continue; // nothing is written then
            expect(mergeMarkdown(now, merged.text, now).text).toBe(merged.text);
            [ours, document] = [now, merged.text];
          } else {
            const gone = document;
            const next = edited(document, each);
            document = next.text;
            for (const words of wrote.splice(0))
              if (document.includes(words) && gone.includes(words)) wrote.push(words);
            wrote.push(...next.wrote);
          }
        }
      }),
    );
  });
});
