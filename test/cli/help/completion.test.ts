import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aWorld } from '../world.ts';

const script = async (shell: string) => (await aWorld().run(['completion', shell])).out;

/** What bash offers for a command line whose last word is being typed. */
async function offered(...words: string[]): Promise<string[]> {
  const world = aWorld();
  world.write('script.bash', await script('bash'));
  const line = ['culture-audit', ...words].map((word) => `'${word}'`).join(' ');
  const say = `. '${join(world.folder, 'script.bash')}'; COMP_WORDS=(${line}); COMP_CWORD=${words.length}; _culture_audit; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', say], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((word) => word !== '');
}

describe('completion', () => {
  it('offers commands, their own commands, and options', async () => {
    expect(await offered('re')).toEqual(['resume']);
    expect(await offered('rubric', 'sh')).toEqual(['show']);
    expect(await offered('rubric', 'show', '--fac')).toEqual(['--facilitator']);
    expect(await offered('--quiet', 'show', 'latest', '--js')).toEqual(['--json']);
    expect(await offered('run', '--facil')).toEqual([]);
  });

  it('offers the values that an option may have', async () => {
    expect(await offered('run', '--mode', '')).toEqual(['one-voice', 'consensus', 'hands']);
    expect(await offered('completion', '--color', 'a')).toEqual(['auto', 'always']);
  });

  it('is there for zsh and fish too', async () => {
    expect(await script('zsh')).toMatch(/^#compdef culture-audit\n/);
    const fish = await script('fish');
    expect(fish).toContain("complete -c culture-audit -f -n 'not __fish_seen_subcommand_from agenda run");
    expect(fish).toContain(
      "-n '__fish_seen_subcommand_from rubric; and __fish_seen_subcommand_from show' -l facilitator",
    );
    expect(fish.split('\n').filter((line) => line !== '' && !line.startsWith('complete -c culture-audit '))).toEqual(
      [],
    );
  });

  it('knows no other shell', async () => {
    const done = await aWorld().run(['completion', 'csh']);
    expect(done).toMatchObject({ code: 2, out: '' });
    expect(done.err).toContain('bash, zsh, fish');
  });
});
