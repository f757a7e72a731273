// What becomes of a document that a consultant has edited when an answer changes afterwards.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mark } from '../../../src/intake/markdown/unit.ts';
import { aWorld, type Done } from '../world.ts';

interface Desk {
  folder: string;
  export(...words: string[]): Promise<Done>;
  read(name?: string): string;
  /** Replaces a part of a file that must be there. */
  change(name: string, from: string | RegExp, to: string | ((...found: string[]) => string)): void;
}

/** The example firm, audited and exported. */
async function aDesk(): Promise<Desk> {
  const world = aWorld();
  await world.run(['run', '--example', '-q']);
  const [id = ''] = readdirSync(join(world.folder, 'audits'));
  const folder = join(world.folder, 'audits', id);
  const read = (name = 'philosophy.md') => readFileSync(join(folder, name), 'utf8');
  return {
    folder,
    read,
    export: (...words) => world.run(['export', id, ...words]),
    change: (name, from, to) => {
      const text = read(name);
      const next = typeof to === 'string' ? text.replace(from, to) : text.replace(from, to);
      expect(next).not.toBe(text);
      writeFileSync(join(folder, name), next);
    },
  };
}

/** What was said, without the line breaks of the terminal. */
const flat = (text: string): string => text.replace(/\s+/g, ' ');

const ours = async (desk: Desk): Promise<string> => (await desk.export('-o', '-', '--from-answers')).out;
/** Without the links to its pictures, which the document has where it is a file. */
const withoutPictures = (text: string): string => text.replace(/!\[[^\n]*\]\([^\n)]*\)\n\n/g, '');
const promise = /We usually ring before we are late/g;
const said = 'We turn up when we said, we tell you';

describe('an edited document', () => {
  it('keeps what was written into it, takes in what changed, and what it was stands in exports/', async () => {
    const desk = await aDesk();
    desk.change(
      'philosophy.md',
      '\n\n## In one sentence',
      '\n\nA word from Anna, who runs the desk.\n\n## In one sentence',
    );
    const edited = desk.read();
    desk.change('audit.yaml', promise, 'We ring before we are late');
    const done = await desk.export();
    expect(done.code).toBe(0);
    expect(desk.read()).toContain('A word from Anna, who runs the desk.\n\n## In one sentence');
    expect(withoutPictures(desk.read()).replace('A word from Anna, who runs the desk.\n\n', '')).toBe(await ours(desk));
    const backup = /exports\/philosophy\.before-\w+\.md/.exec(done.err)?.[0] ?? '';
    expect(desk.read(backup)).toBe(edited);
    const again = desk.read();
    await desk.export();
    expect(desk.read()).toBe(again);
  });

  it('marks a passage whose answers changed under an edit, and says at which line and what it would say', async () => {
    const desk = await aDesk();
    desk.change('philosophy.md', `**${said}`, `**Always: ${said}`);
    desk.change('audit.yaml', said, `Truly, ${said}`);
    const done = await desk.export('--json');
    const { files } = JSON.parse(done.out);
    expect(desk.read()).toContain(`${mark}\n\n**Always: ${said}`);
    const line =
      desk
        .read()
        .split('\n')
        .findIndex((each) => each.includes('**Always:')) + 1;
    expect(files[0].marked[0]).toMatchObject({ line });
    expect(done.err).toContain(`philosophy.md:${line}  You edited this passage`);
    expect(done.err).toContain(`It would now say: **Truly, ${said}`);
    expect((await desk.export()).err).toContain(`philosophy.md:${line}  You edited this passage`);
    const leaving = await desk.export('--format', 'html');
    expect(flat(leaving.err)).toContain(
      'A passage that you edited stands in it as you wrote it, though the answers behind it have changed.',
    );
  });

  it('is left as it is where a row was changed by both, until somebody has chosen', async () => {
    const desk = await aDesk();
    desk.change('philosophy.md', /\| Planning lead( +)\| Late visits/, (_, room) => `| Anna${room}| Late visits`);
    const edited = desk.read();
    desk.change('audit.yaml', promise, 'We ring before we are late');
    const refused = await desk.export();
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(flat(refused.err)).toMatch(
      /philosophy\.conflicts\.md:\d+ You changed this, and its answers have changed too\./,
    );
    expect(desk.read()).toBe(edited);
    const both = desk.read('philosophy.conflicts.md');
    const line = Number(/conflicts\.md:(\d+)/.exec(refused.err)?.[1]);
    expect(
      both
        .split('\n')
        .slice(line - 1, line + 1)
        .join(),
    ).toMatch(/<<<<<<< yours,\| M3/);
    expect(await desk.export()).toEqual(refused);
    desk.change('philosophy.conflicts.md', /<<<<<<< yours\n(.*?)\n=======\n.*?\n>>>>>>> [^\n]*/s, (_, mine) => mine);
    const done = await desk.export();
    expect(done.code).toBe(0);
    expect(desk.read()).toMatch(/M3 .*usually ring.*Anna/);
    expect(existsSync(join(desk.folder, 'philosophy.conflicts.md'))).toBe(false);
    const chosen = desk.read();
    expect((await desk.export()).code).toBe(0);
    expect(desk.read()).toBe(chosen);
  });

  it('that was edited again while somebody chose elsewhere is not guessed at', async () => {
    const desk = await aDesk();
    desk.change('philosophy.md', /\| Planning lead( +)\| Late visits/, (_, room) => `| Anna${room}| Late visits`);
    desk.change('audit.yaml', promise, 'We ring before we are late');
    await desk.export();
    writeFileSync(join(desk.folder, 'philosophy.conflicts.md'), 'Chosen.\n');
    desk.change('philosophy.md', '## In one sentence', '## One sentence');
    const edited = desk.read();
    const done = await desk.export();
    expect(done.code).toBe(2);
    expect(flat(done.err)).toContain('were edited since they were written');
    expect(desk.read()).toBe(edited);
  });

  it('leaves what somebody has begun to choose, also where the answers no longer call for it', async () => {
    const desk = await aDesk();
    desk.change('philosophy.md', /\| Planning lead( +)\| Late visits/, (_, room) => `| Anna${room}| Late visits`);
    const facts = desk.read('audit.yaml');
    desk.change('audit.yaml', promise, 'We ring before we are late');
    await desk.export();
    desk.change('philosophy.conflicts.md', '## In one sentence', 'Written while choosing.\n\n## In one sentence');
    const begun = desk.read('philosophy.conflicts.md');
    writeFileSync(join(desk.folder, 'audit.yaml'), facts);
    desk.change('audit.yaml', said, `Truly, ${said}`);
    const done = await desk.export();
    expect(done.code, done.err).toBe(0);
    expect(flat(done.err)).toContain('philosophy.conflicts.md is needed no more, but has your edits: it is left.');
    expect(desk.read('philosophy.conflicts.md')).toBe(begun);
  });

  it('never takes the place of a file that only has the name of what it would be shown in', async () => {
    const desk = await aDesk();
    writeFileSync(join(desk.folder, 'philosophy.conflicts.md'), 'My own notes.\n');
    desk.change('philosophy.md', /\| Planning lead( +)\| Late visits/, (_, room) => `| Anna${room}| Late visits`);
    desk.change('audit.yaml', promise, 'We ring before we are late');
    const done = await desk.export();
    expect(done.code).toBe(2);
    expect(flat(done.err)).toContain("a file that is not this tool's");
    expect(desk.read('philosophy.conflicts.md')).toBe('My own notes.\n');
  });

  it('whose row is given as the answers have it needs no choice any more', async () => {
    const desk = await aDesk();
    desk.change('philosophy.md', /\| Planning lead( +)\| Late visits/, (_, room) => `| Anna${room}| Late visits`);
    desk.change('audit.yaml', promise, 'We ring before we are late');
    await desk.export();
    const now = /^.*\| M3 .*$/m.exec(await ours(desk))?.[0] ?? '';
    desk.change('philosophy.md', /^.*\| M3 .*$/m, now);
    expect((await desk.export()).code).toBe(0);
    expect(existsSync(join(desk.folder, 'philosophy.conflicts.md'))).toBe(false);
    expect(withoutPictures(desk.read())).toBe(await ours(desk));
  });

  it('outside the audit is known as well', async () => {
    const desk = await aDesk();
    await desk.export('-o', 'client.md');
    const file = join('..', '..', 'client.md');
    desk.change(file, '## In one sentence', '## One sentence');
    desk.change('audit.yaml', promise, 'We ring before we are late');
    await desk.export('-o', 'client.md');
    expect(withoutPictures(desk.read(file)).replace('## One sentence', '## In one sentence')).toBe(await ours(desk));
  });

  it('is what Markdown in any other place is made of, and an edit there stays beside it', async () => {
    const desk = await aDesk();
    const client = join('..', '..', 'client.md');
    desk.change('philosophy.md', '## In one sentence', 'A word from Anna.\n\n## In one sentence');
    expect((await desk.export('-o', '-')).out).toContain('A word from Anna.');
    expect(flat((await desk.export('-o', 'client.md')).err)).toContain('Made of');
    expect(desk.read(client)).toContain('A word from Anna.');
    desk.change(client, '## In one sentence', 'A word for the client.\n\n## In one sentence');
    desk.change('audit.yaml', promise, 'We ring before we are late');
    await desk.export('-o', 'client.md');
    const words = 'A word from Anna.\n\nA word for the client.\n\n';
    expect(withoutPictures(desk.read(client)).replace(words, '')).toBe(await ours(desk));
    await desk.export('-o', 'client.html');
    for (const said of ['A word from Anna.', 'A word for the client.'])
      expect(desk.read(join('..', '..', 'client.html'))).toContain(said);
    expect((await desk.export('--format', 'html', '-o', '-')).out).not.toContain('A word for the client.');
    desk.change('philosophy.md', 'A word from Anna.', 'Anna says nothing now.');
    await desk.export('-o', 'client.md');
    expect(desk.read(client)).toContain('Anna says nothing now.\n\nA word for the client.');
    expect(await desk.export('-o', 'client.md', '--from-answers')).toMatchObject({ code: 0 });
    expect(desk.read(client)).toContain('A word for the client.');
  });

  it('in another place that is not known to be ours is left alone', async () => {
    const desk = await aDesk();
    const other = join('..', '..', 'other.md');
    writeFileSync(join(desk.folder, other), `${desk.read()}A word from Anna.`);
    const done = await desk.export('-o', 'other.md');
    expect(done.out).toBe('other-2.md\n');
    expect(done.err).toContain('other.md is not as this tool wrote it, so it was left alone.');
    expect(desk.read(other)).toContain('A word from Anna.');
  });

  it('is what the other formats are made of, unless only the answers are wanted', async () => {
    const desk = await aDesk();
    desk.change('philosophy.md', '## In one sentence', 'A word from **Anna** <b>here</b>.\n\n## In one sentence');
    const done = await desk.export('--format', 'html', '-o', '-');
    expect(done.out).toContain('A word from <strong>Anna</strong> &lt;b&gt;here&lt;/b&gt;.');
    expect(done.err).toContain('as it was edited');
    const plain = await desk.export('--format', 'html', '-o', '-', '--from-answers');
    expect(plain.out).not.toContain('Anna</strong>');
    expect(done.out.match(/<svg/g)?.length).toBe(plain.out.match(/<svg/g)?.length);
  });
});
