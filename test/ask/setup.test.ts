// What is asked before the first question, in the full screen.
import { describe, expect, it } from 'vitest';
import type { Setup } from '../../src/ask/asker.ts';
import { type Key, keyNamed } from '../../src/ask/keys.ts';
import { lookFor } from '../../src/ask/look.ts';
import type { Scene } from '../../src/ask/scene.ts';
import { groupId, rowsFor, withTyped } from '../../src/ask/setup/groups.ts';
import { setupScene } from '../../src/ask/setup/scene.ts';
import { ctrl } from './film.ts';
import { lengthWith } from './offers.ts';

const offers = [
  { id: 'weisbord', title: 'Six factors', purpose: 'To look behind.', length: lengthWith(30, 12), groups: [] },
  { id: 'lived', title: 'Lived', purpose: 'To look closer.', length: lengthWith(20, 8), groups: [] },
];

/** Presses keys one after the other; words in quotation marks are typed. Gives the last screen and the result. */
function play(given: Partial<Setup>, ...keys: (string | Key)[]) {
  let scene: Scene<Setup | 'stopped'> = setupScene(given, offers);
  let result: Setup | 'stopped' | undefined;
  for (const key of keys) {
    const typing =
      typeof key === 'string' && key.startsWith('"')
        ? [...key.slice(1, -1)].map((one) => (one === ' ' ? 'space' : one))
        : [key];
    for (const one of typing) {
      const turn = scene.press(typeof one === 'string' ? keyNamed(one) : one);
      scene = turn.scene;
      result ??= turn.result;
    }
  }
  return { result, screen: `\n${scene.draw(lookFor({ columns: 72, rows: 18 }, 0, 'unicode')).join('\n')}\n` };
}

describe('the set-up', () => {
  it('goes through every field and gives the whole set', () => {
    const { result } = play(
      {},
      '"Marlow"',
      'enter',
      'down',
      'space',
      'up',
      'space',
      'enter',
      '3',
      'enter',
      '2',
      'enter',
      '"4 of 12"',
      'enter',
      'enter',
      '"8"',
      'enter',
      'enter',
      'enter',
      '"Board 2"',
      'enter',
      'enter',
    );
    expect(result).toEqual({
      organization: 'Marlow',
      rubrics: ['lived', 'weisbord'],
      mode: 'hands',
      depth: 'full',
      groups: [
        { id: 'leaders', title: 'Leaders', present: 4, headcount: 12 },
        { id: 'front-line', title: 'Front line', present: 8 },
        { id: 'board', title: 'Board', present: 2 },
      ],
    });
  });

  it('shows how long quick and full take', () => {
    expect(play({ organization: 'M', mode: 'hands', groups: [] }, '1', '2', 'enter').screen).toMatchInlineSnapshot(`
      "
       M                                                              2 of 2
       ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━──────────────────────────────────

       Quick or full?

       ❯ 1  Quick: the questions that carry most
            20 questions, about 40 minutes.

         2  Full: every question
            50 questions, about 100 minutes.







       Up/Down move  Enter next  Esc back  Ctrl-C stop
      "
    `);
  });

  it('shows who is in the room, and says what it cannot read', () => {
    const given = { organization: 'M', mode: 'hands', depth: 'full', rubrics: ['lived'] } as const;
    expect(
      play({ ...given, rubrics: ['lived'] }, '"4 of 12"', 'down', '"some"', 'enter').screen,
    ).toMatchInlineSnapshot(`
      "
       M                                                              1 of 1
       ─────────────────────────────────────────────────────────────────────

       Who is in the room?

       How many of each are here, as in 4, or 4 of 12 if the organization
       has twelve of them. Leave empty whoever is not here.

         Leaders          4 of 12
       ❯ Managers         some▏
         Front line
         Support staff
         Customers
         Another group

       Please give how many are here, as in 4, or 4 of 12 if you have twelve
       of them.
       Up/Down move  Enter next  Ctrl-C stop
      "
    `);
  });

  const ward = { id: 'ward', title: 'The ward', purpose: 'To care.', length: lengthWith(9) };
  const nurses = { id: 'nurses', title: 'Nurses' };
  const porters = { id: 'porters', title: 'Porters' };
  const hospital = [
    { ...ward, groups: [nurses, porters] },
    { ...ward, id: 'desk', groups: [porters, { id: 'clerks', title: 'Clerks' }] },
    ...offers,
  ];
  const inRoom = { organization: 'M', mode: 'hands', depth: 'full' } as const;
  const titles = (rubrics: string[]) => rowsFor(hospital, rubrics).map(({ group }) => group?.title ?? '');
  it('offers the groups of the rubrics that were chosen, each once', () => {
    expect(titles(['ward', 'desk'])).toEqual(['Nurses', 'Porters', 'Clerks', '']);
    expect(titles(['lived'])).toEqual(['Leaders', 'Managers', 'Front line', 'Support staff', 'Customers', '']);
    expect(titles(['ward', 'lived']).slice(0, 3)).toEqual(['Nurses', 'Porters', 'Leaders']);
    const scene = setupScene({ ...inRoom, rubrics: ['ward'] }, hospital);
    expect(scene.draw(lookFor({ columns: 72, rows: 18 }, 0, 'unicode')).join('\n')).toContain('Nurses');
  });
  it('keeps what was typed when another rubric is chosen', () => {
    const typed = [
      { group: nurses, text: '4' },
      { group: porters, text: '' },
      { group: null, text: 'Guests 2' },
    ];
    expect(withTyped(rowsFor(hospital, ['desk']), typed).map(({ group, text }) => [group?.id, text])).toEqual([
      ['porters', ''],
      ['clerks', ''],
      ['nurses', '4'],
      [undefined, 'Guests 2'],
    ]);
  });
  it('says that one voice may leave the room empty', () => {
    const { screen } = play({ ...inRoom, mode: 'one-voice', rubrics: ['lived'] });
    expect(screen).toContain('press Enter on the empty first line');
    expect(play({ ...inRoom, rubrics: ['lived'] }).screen).not.toContain('empty first line');
  });

  it('lets one voice pass the room with Enter on the first line, and only then', () => {
    const alone: Partial<Setup> = { ...inRoom, mode: 'one-voice', rubrics: ['lived'] };
    expect(play(alone, 'enter').result).toMatchObject({ groups: [] });
    expect(play(alone, '"2"', 'enter').result).toBeUndefined();
    expect(play({ ...inRoom, rubrics: ['lived'] }, 'enter').result).toBeUndefined();
  });
  it('asks rubrics in the order of ticking, and shows it with their ids', () => {
    const { screen } = play({ organization: 'M' }, 'down', 'space', 'up', 'space');
    expect(screen).toContain('Six factors (weisbord, 30 questions), number 2 to be asked');
    expect(screen).toContain('Lived (lived, 20 questions), number 1 to be asked');
  });

  it('goes back in every field, with what was typed still there', () => {
    const { screen } = play({}, '"Marlow"', 'enter', 'enter', 'enter', 'escape', 'escape', 'escape', 'escape');
    expect(screen).toContain('Marlow');
    expect(screen).toContain('This is the first field.');
  });

  it('stops on Ctrl-C and Ctrl-D', () => {
    expect(play({}, ctrl('c')).result).toBe('stopped');
    expect(play({}, '"Marlow"', 'enter', ctrl('d')).result).toBe('stopped');
  });
});

describe('the id of a new group', () => {
  it.each([
    ['Night shift', 'night-shift'],
    ['Équipe 2', 'equipe-2'],
    ['../../etc', 'etc'],
    ['日本', 'group'],
    ['Leaders', 'leaders-2'],
  ])('of %s is %s', (title, id) => {
    expect(groupId(title, ['leaders'])).toBe(id);
  });
});
