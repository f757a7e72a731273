// Dialogues of --accessible: lines in, lines out, in order, and nothing is ever redrawn.
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openAccessible } from '../../src/ask/accessible/accessible.ts';
import { readCommand } from '../../src/ask/accessible/talk.ts';
import { stringWidth } from '../../src/ask/lines.ts';
import { aFactor, anAudit, anOpenText, aPair, aRubric, aScale, aYesNo } from '../core/an-audit.ts';
import { lengthWith } from './offers.ts';
import { talk } from './talk.ts';

const audit = anAudit(
  aRubric([aFactor('structure', [aScale('a'), aPair('b')]), aFactor('leadership', [anOpenText('c')])]),
);

describe('the interview line by line', () => {
  it('reads out the factor, the question and its levels, and takes a number', async () => {
    const { heard, events } = await talk(audit, '4');
    expect(heard.slice(0, heard.indexOf('> '))).toMatchInlineSnapshot(`
      "A rubric. To test.
      structure. About structure.
      A rubric, factor 1 of 2, question 1 of 3, about 2 minutes left.
      What about a?
      1. Level 1
      2. Level 2
      3. Level 3
      4. Level 4
      5. Level 5
      Type a number from 1 to 5, or help.
      "
    `);
    expect(events).toEqual([
      { type: 'answered', question: 'rubric/a', answer: { state: 'answered', value: 4 } },
      { type: 'moved', to: 'rubric/b' },
      { type: 'stopped' },
    ]);
  });

  it('goes back, also to the first side of a pair, and jumps', async () => {
    const { events, heard } = await talk(audit, '4', '5', 'back', '2', '3', '/back', '', 'jump R3', '/jump R1', 'stop');
    expect(events).toEqual([
      { type: 'answered', question: 'rubric/a', answer: { state: 'answered', value: 4 } },
      { type: 'moved', to: 'rubric/b' },
      { type: 'answered', question: 'rubric/b', answer: { state: 'answered', value: { say: 2, do: 3 } } },
      { type: 'moved', to: 'rubric/c' },
      { type: 'moved', to: 'rubric/b' },
      { type: 'moved', to: 'rubric/c' },
      { type: 'answered', question: 'rubric/c', answer: { state: 'answered', value: [{ text: 'jump R3' }] } },
      { type: 'moved', to: 'rubric/a' },
      { type: 'stopped' },
    ]);
    expect(heard).toContain('Answered so far: Level 4 of 5: Level 4');
  });

  it('does not read the levels out again after a note or a slip', async () => {
    const { heard, events } = await talk(audit, 'note we saw it', '9', 'confidence high', 'dk', 'stop');
    expect(heard.split('5. Level 5')).toHaveLength(3);
    expect(heard).toContain('9 is not one of them.');
    expect(events.slice(0, 3)).toEqual([
      { type: 'noted', question: 'rubric/a', text: 'we saw it' },
      { type: 'trusted', question: 'rubric/a', confidence: 'high' },
      { type: 'answered', question: 'rubric/a', answer: { state: 'dont-know' } },
    ]);
  });

  it('keeps what was said when a command interrupts, and adds to it', async () => {
    const { interview } = await talk(audit, 'jump R3', 'We listen', '/note in passing', 'We wait', '', 'finish');
    expect(interview.audit.entries['rubric/c']).toEqual({
      answer: { state: 'answered', value: [{ text: 'We listen' }, { text: 'We wait' }] },
      note: 'in passing',
    });
    expect(interview.state).toBe('finished');
  });

  it('catches an action with owner and day', async () => {
    const { interview } = await talk(audit, 'action Call back', 'Desk', 'soon', '2w', 'stop');
    expect(interview.audit.actions).toEqual([
      { id: 'A1', text: 'Call back', owner: 'Desk', by: '2026-03-28', question: 'rubric/a' },
    ]);
  });

  it('counts hands, reveals them in words, and votes again', async () => {
    const room = { ...audit, mode: 'hands' as const, groups: [{ id: 'leaders', title: 'Leaders', present: 8 }] };
    const { heard, events } = await talk(
      room,
      '9 0 0 0 0',
      '4 0 0 0 4',
      'vote again',
      '0 0 4 4 0',
      'agree',
      '4',
      'stop',
    );
    expect(heard).toContain('at most 8 hands');
    expect(heard).toContain('The room: 4 on 1, 0 on 2, 0 on 3, 0 on 4, 4 on 5.\n');
    expect(heard).toContain('Opinions are apart: 4 on 1 or 2, 4 on 4 or 5, nobody in between.');
    expect(events.map(({ type }) => type)).toEqual(['voted', 'voted', 'answered', 'moved', 'stopped']);
  });

  it('moves no cursor, draws no box and sends no colour', async () => {
    const { heard } = await talk(
      { ...audit, organization: '\u001b[2J' },
      '4',
      '1',
      '1',
      'x',
      '',
      'review',
      'help',
      'stop',
    );
    expect(/[\u001b\u2500-\u259f\r]/.test(heard)).toBe(false);
  });

  it('stops when the input ends', async () => {
    expect((await talk(audit)).events).toEqual([{ type: 'stopped' }]);
  });
});

describe('a jump', () => {
  const hidden = { test: 'is', question: 'a', value: 'yes' } as const;
  const one = aRubric([aFactor('f', [aYesNo('a'), aScale('b', { when: hidden }), aScale('c'), aScale('d')])]);
  const two = { ...one, id: 'second', letter: 'S' };
  const both = anAudit([one, two]);
  it('takes a number as the one in the letter and number of a question, not as its place in the list', async () => {
    const { events } = await talk(anAudit(one), 'jump', '3', 'stop');
    expect(events).toEqual([{ type: 'moved', to: 'rubric/c' }, { type: 'stopped' }]);
  });
  it('says so where no question has the number, one that is not shown included', async () => {
    const { events, heard } = await talk(anAudit(one), 'jump 2', '99', 'What about d', 'stop');
    expect(heard).toContain('There is no question R2 here.');
    expect(heard).toContain('There is no question R99 here.');
    expect(events[0]).toEqual({ type: 'moved', to: 'rubric/d' });
  });
  it('leads back from the review by the place in its list, or by letter and number', async () => {
    const { events } = await talk(anAudit(one), 'review', 'R4', '2', 'review', '2', 'stop');
    expect(events.filter(({ type }) => type === 'moved')).toEqual([
      { type: 'moved', to: 'review' },
      { type: 'moved', to: 'rubric/d' },
      { type: 'moved', to: 'review' },
      { type: 'moved', to: 'review' },
      { type: 'moved', to: 'rubric/c' },
    ]);
  });
  it('asks for the letter where there are several rubrics', async () => {
    const { events, heard } = await talk(both, 'jump', '3', 's3', 'stop');
    expect(heard).toContain('Several rubrics are asked, so a number needs its letter: R3 or S3.');
    expect(events[0]).toEqual({ type: 'moved', to: 'second/c' });
  });
});

describe('long lines', () => {
  const long = anAudit(
    aRubric([aFactor('f', [aScale('a', { ask: `Do ${'we listen '.repeat(20)}日本語の長い文 now?` })])]),
  );
  it('are broken between words where there is a terminal, wide signs counted as two columns', async () => {
    const { heard } = await talk({ ...long, columns: 30 }, 'stop');
    expect(heard.split('\n').every((line) => stringWidth(line) <= 30)).toBe(true);
    expect(heard).toContain('Do we listen we listen we\nlisten we listen');
  });
  it('stay whole where there is none', async () => {
    expect((await talk(long, 'stop')).heard).toContain('we listen '.repeat(20));
  });
});

describe('a command word', () => {
  it.each([
    ['back', 'choice', 'back'],
    ['  BACK ', 'choice', 'back'],
    ["don't know", 'choice', "don't know"],
    ['n/a', 'choice', 'not applicable'],
    ['jump W4', 'choice', 'jump'],
    ['/note so', 'text', 'note'],
    ['/nonsense', 'text', 'help'],
    ['backwards', 'choice', undefined],
    ['back then we knew', 'text', undefined],
    ['3', 'choice', undefined],
  ] as const)('%s in a %s is %s', (line, where, word) => {
    expect(readCommand(line, where)?.word).toBe(word);
  });
});

describe('what is asked before the first question', () => {
  const offers = [
    { id: 'weisbord', title: 'Six factors', purpose: 'To look behind.', length: lengthWith(30, 12), groups: [] },
    { id: 'lived', title: 'Lived', purpose: 'To look closer.', length: lengthWith(20), groups: [] },
    {
      id: 'ward',
      title: 'The ward',
      purpose: 'To care.',
      length: lengthWith(9),
      groups: [
        { id: 'nurses', title: 'Nurses' },
        { id: 'porters', title: 'Porters' },
      ],
    },
  ];
  const setUp = async (given: Parameters<ReturnType<typeof openAccessible>['setUp']>[0], ...lines: string[]) => {
    const input = new PassThrough();
    let heard = '';
    const asker = openAccessible({ input, output: { write: (text) => (heard += text) } });
    input.end(lines.map((line) => `${line}\n`).join(''));
    const result = await asker.setUp(given, offers);
    await asker.close();
    return { heard, result };
  };

  it('asks field by field, and back goes to the field before', async () => {
    const { heard, result } = await setUp(
      {},
      'Marlow',
      '2',
      'back',
      '2 1',
      '3',
      '1',
      '4 of 3',
      '4 of 12',
      '',
      '8',
      '',
      '',
      'Board 2',
      '',
    );
    expect(heard).toContain('There cannot be more people here (4) than you have (3).');
    expect(heard).toContain('Quick: the questions that carry most. 32 questions, about 65 minutes.');
    expect(result).toEqual({
      organization: 'Marlow',
      rubrics: ['lived', 'weisbord'],
      mode: 'hands',
      depth: 'quick',
      groups: [
        { id: 'leaders', title: 'Leaders', present: 4, headcount: 12 },
        { id: 'front-line', title: 'Front line', present: 8 },
        { id: 'board', title: 'Board', present: 2 },
      ],
    });
  });

  it('offers the groups of the rubric, and one voice may leave them empty', async () => {
    const given = { organization: 'Marlow', rubrics: ['ward'], depth: 'full', mode: 'one-voice' } as const;
    const { heard, result } = await setUp({ ...given, rubrics: ['ward'] }, '1', '2', '');
    expect(heard).toContain('press Enter on the empty first line');
    expect((await setUp({ ...given, rubrics: ['ward'] }, '')).result).toMatchObject({ groups: [] });
    expect(heard).not.toContain('Leaders');
    expect(result).toMatchObject({ groups: [{ id: 'nurses' }, { id: 'porters', present: 2 }] });
  });

  it('asks only for what is not given, and nothing if all is', async () => {
    const given = { organization: 'Marlow', rubrics: ['lived'], depth: 'full', groups: [] } as const;
    expect(await setUp({ ...given, rubrics: ['lived'], groups: [] }, '1')).toMatchObject({
      result: { mode: 'one-voice' },
    });
    expect(await setUp({ ...given, rubrics: ['lived'], groups: [], mode: 'hands' })).toMatchObject({ heard: '' });
  });

  it('stops on the word and at the end of the input', async () => {
    expect((await setUp({}, '/stop')).result).toBe('stopped');
    expect((await setUp({}, 'Marlow')).result).toBe('stopped');
  });
});
