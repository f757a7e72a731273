import { existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { Decrypter, Encrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { takeLock } from '../../src/store/lock.ts';
import { archived } from '../../src/store/sealed-archive.ts';
import { aWorld, kept, type World } from './world.ts';

const id = 'marlow-finch-2026-03-14';
const secret = 'four words nobody guesses';
const sheet = `organization: Marlow & Finch
answers:
  weisbord: { service-philosophy: yes, division-of-work: 4 }
`;
type Env = Record<string, string>;
const opens: Env = { CULTURE_AUDIT_PASSPHRASE: secret };

/** A world with an audit in it; commands are run with a passphrase unless they are told otherwise. */
async function aSealable() {
  const world = aWorld();
  world.write('answers.yaml', sheet);
  expect((await world.run(['run', '--answers', 'answers.yaml', '--no-input'])).code).toBe(0);
  const run = (words: string[], env: Env = opens) =>
    world.run(words, { env: { HOME: world.folder, ...env }, sealingWork: 4 });
  return { world, run, folder: join(world.folder, 'audits', id), file: join(world.folder, 'audits', `${id}.age`) };
}
async function aSealed() {
  const made = await aSealable();
  const sealed = await made.run(['seal', 'latest']);
  expect(sealed.code, sealed.err).toBe(0);
  return { ...made, sealed };
}
const here = (world: World): string[] => readdirSync(join(world.folder, 'audits'));

describe('seal', () => {
  it('makes one file of the folder, and says what that means', async () => {
    const { world, sealed } = await aSealed();
    expect(here(world)).toEqual([`${id}.age`]);
    expect(sealed.out).toBe(`audits/${id}.age\n`);
    expect(sealed.err).toContain('without the passphrase nobody can open');
  });
  it('writes what any age opens', async () => {
    const { file } = await aSealed();
    const bytes = readFileSync(file);
    expect(bytes.subarray(0, 22).toString()).toBe('age-encryption.org/v1\n');
    expect(bytes.includes('Marlow')).toBe(false);
    const decrypter = new Decrypter();
    decrypter.addPassphrase(secret);
    expect(await decrypter.decrypt(bytes, 'text')).toMatch(
      /^\{"format":1,"audit":"marlow-finch-2026-03-14","files":\[/,
    );
  });
  it('takes no passphrase that is found by trying, and none from nowhere', async () => {
    const { world, run } = await aSealable();
    expect(await run(['seal', 'latest'], { CULTURE_AUDIT_PASSPHRASE: 'short' })).toMatchObject({ code: 2, out: '' });
    const none = await run(['seal', 'latest'], {});
    expect(none.code).toBe(2);
    expect(none.err).toContain('--passphrase-file');
    expect(here(world)).toEqual([id]);
  });
  it('seals nothing that it could not put back', async () => {
    const { world, run, folder } = await aSealable();
    symlinkSync('/etc/hostname', join(folder, 'link'));
    expect(await run(['seal', 'latest'])).toMatchObject({ code: 2 });
    expect(here(world)).toEqual([id]);
  });
  it('seals no file and no folder whose name would keep it from being unsealed', async () => {
    const { world, run, folder } = await aSealable();
    for (const name of ['notes: Monday.md', 'ends with a stop.']) {
      writeFileSync(join(folder, name), 'Notes.');
      const refused = await run(['seal', 'latest']);
      expect(refused.code).toBe(2);
      expect(refused.err).toContain(name);
      rmSync(join(folder, name));
    }
    writeFileSync(join(folder, 'Notes.md'), 'One.');
    writeFileSync(join(folder, 'notes.md'), 'Another.');
    if (readdirSync(folder).includes('Notes.md')) expect(await run(['seal', 'latest'])).toMatchObject({ code: 2 });
    expect(here(world)).toEqual([id]);
    renameSync(folder, join(world.folder, 'audits', 'Marlow_Finch'));
    const refused = await run(['seal', './audits/Marlow_Finch']);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('Rename the folder');
    expect(here(world)).toEqual(['Marlow_Finch']);
  });
  it('goes on where it was cut off after the file was written', async () => {
    const { world, run, folder, file } = await aSealed();
    const bytes = readFileSync(file);
    await run(['unseal', id]);
    writeFileSync(file, bytes);
    expect((await run(['show', id], {})).code).toBe(0);
    expect((await run(['seal', id])).code).toBe(0);
    expect(here(world)).toEqual([`${id}.age`]);
    await run(['unseal', id]);
    writeFileSync(file, bytes);
    writeFileSync(join(folder, 'philosophy.md'), 'Something else.');
    expect(await run(['seal', id])).toMatchObject({ code: 2 });
    expect(await run(['unseal', id])).toMatchObject({ code: 2 });
    expect(here(world).sort()).toEqual([id, `${id}.age`]);
  });
});

describe('unseal', () => {
  it('puts everything back as it was', async () => {
    const { run, folder, world } = await aSealable();
    const all = () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')])
        .sort();
    world.write(`audits/${id}/.notes.20261122`, 'A hidden file of the person’s own.');
    world.write(`audits/${id}/lock.md`, 'Notes on the lock of the door.');
    world.write(`audits/${id}/rubrics/lock`, 'Theirs, too.');
    const before = all();
    await run(['seal', 'latest']);
    expect(await run(['unseal', 'latest'])).toMatchObject({ code: 0, out: `audits/${id}\n` });
    expect(all()).toEqual(before);
    expect(here(world)).toEqual([id]);
  });
  it('takes the passphrase from the first line of a file', async () => {
    const { run, world } = await aSealed();
    world.write('pass.txt', `${secret}\nnot this\n`);
    expect(
      await run(['unseal', id, '--passphrase-file', 'pass.txt'], { CULTURE_AUDIT_PASSPHRASE: 'another one' }),
    ).toMatchObject({ code: 0 });
  });
  it('changes nothing with a wrong passphrase', async () => {
    const { run, world } = await aSealed();
    const done = await run(['unseal', id], { CULTURE_AUDIT_PASSPHRASE: 'not the passphrase' });
    expect(done).toMatchObject({ code: 2, out: '' });
    expect(done.err).toContain('does not open');
    expect(here(world)).toEqual([`${id}.age`]);
  });
  it('refuses a file that was cut off, changed, swapped, or made by a stranger', async () => {
    const { run, file, world } = await aSealed();
    const bytes = readFileSync(file);
    const age = async (plain: Uint8Array): Promise<Uint8Array> => {
      const encrypter = new Encrypter();
      encrypter.setPassphrase(secret);
      encrypter.setScryptWorkFactor(4);
      return encrypter.encrypt(plain);
    };
    const one = new TextEncoder().encode('x');
    const changed = Buffer.from(bytes);
    changed[bytes.length - 10] = (changed[bytes.length - 10] ?? 0) ^ 1;
    const leadingOut = Buffer.from(`{"format":1,"audit":"${id}","files":[{"path":"../../evil","bytes":1}]}\nx`);
    const costly = Buffer.from(bytes.toString('latin1').replace(/( scrypt \S+) 4\n/, '$1 30\n'), 'latin1');
    for (const bad of [
      bytes.subarray(0, bytes.length - 40),
      bytes.subarray(0, 100),
      Buffer.from('nothing'),
      changed,
      costly,
      await age(leadingOut),
      await age(archived('another-audit', new Map([['audit.yaml', one]]))),
    ]) {
      writeFileSync(file, bad);
      for (const command of ['show', 'unseal']) {
        const done = await run([command, id]);
        expect(done).toMatchObject({ code: 2, out: '' });
        expect(done.err).toMatch(/not as it was sealed|no audit|another-audit/);
      }
    }
    expect(here(world)).toEqual([`${id}.age`]);
    expect(existsSync(join(world.folder, 'evil'))).toBe(false);
  });
});

describe('a sealed audit', () => {
  it('is read with its passphrase as if it were open, and nothing plain comes to the disk', async () => {
    const { run, world } = await aSealable();
    const plain = await run(['show', id, '--json']);
    await run(['seal', id]);
    for (const name of [id, 'latest', `audits/${id}`, `audits/${id}.age`]) {
      expect(await run(['show', name, '--json'])).toMatchObject({ code: 0, out: plain.out });
    }
    expect((await run(['diff', id, id])).code).toBe(0);
    expect(here(world)).toEqual([`${id}.age`]);
    const closed = await run(['show', id], {});
    expect(closed).toMatchObject({ code: 2, out: '' });
    expect(closed.err).toContain('passphrase');
  });
  it('stays shut, and the command ends as stopped, where a person gives no passphrase', async () => {
    const { world } = await aSealed();
    const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
    const done = world.run(['show', id], { stdin, stderr: kept(80).stream, env: { HOME: world.folder } });
    stdin.end();
    expect(await done).toMatchObject({ code: 130, out: '' });
    expect(here(world)).toEqual([`${id}.age`]);
  });
  it('gives documents elsewhere, and says that they are plain', async () => {
    const { run, world } = await aSealed();
    const piped = await run(['export', id, '-o', '-']);
    expect(piped).toMatchObject({ code: 0 });
    expect(piped.out).toContain('Marlow & Finch');
    expect(piped.err).toContain('not encrypted');
    expect(await run(['export', id, '-o', 'client.md'])).toMatchObject({ code: 0, out: 'client.md\n' });
    expect(await run(['export', id, '-o', 'client.md'])).toMatchObject({ code: 0, out: 'client.md\n' });
    const inside = await run(['export', id]);
    expect(inside.code).toBe(2);
    expect(inside.err).toContain('--output');
    expect(here(world)).toEqual([`${id}.age`]);
  });
  it('is signed still, and its documents have what people wrote into them', async () => {
    const { run, folder } = await aSealable();
    await run(['export', id]);
    const path = join(folder, 'philosophy.md');
    writeFileSync(path, `${readFileSync(path, 'utf8')}\nA word from Anna.\n`);
    await run(['sign', id, '--by', 'Anna', '--date', '2026-11-02']);
    const signed = 'signed by Anna on 2 November 2026';
    expect((await run(['show', id])).out).toContain(signed);
    await run(['seal', id]);
    expect((await run(['show', id])).out).toContain(signed);
    expect((await run(['sign', id, '--check'])).code).toBe(0);
    const { out } = await run(['export', id, '--format', 'html', '-o', '-']);
    expect(out).toContain(signed);
    expect(out).toContain('A word from Anna.');
  });
  it('is listed by its id, and not changed before it is unsealed', async () => {
    const { run, folder, world } = await aSealed();
    const list = JSON.parse((await run(['list', '--json'], {})).out);
    expect(list.audits).toMatchObject([{ id, date: '2026-03-14', state: 'sealed', organization: '' }]);
    const lock = await takeLock(folder, id);
    expect(lock.ok ? [] : lock.problems).toMatchObject([
      { code: 'audit-sealed', hint: `Unseal it first: culture-audit unseal ${id}` },
    ]);
    expect((await run(['seal', id])).code).toBe(2);
    const signed = await run(['sign', id, '--by', 'Ann Vale']);
    expect(signed.code).toBe(2);
    expect(signed.err).toContain('Unseal it first');
    expect(here(world)).toEqual([`${id}.age`]);
  });
});
