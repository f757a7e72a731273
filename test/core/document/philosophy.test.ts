// The philosophy document of small audits: which sentences follow from which facts.
import { describe, expect, it } from 'vitest';
import type { Audit, Entry, QuestionKey } from '../../../src/core/audit.ts';
import { philosophy } from '../../../src/core/document/philosophy.ts';
import type { Question } from '../../../src/core/kinds/index.ts';
import type { Factor, Rubric } from '../../../src/core/rubric/rubric.ts';
import { scoreAudit } from '../../../src/core/score-audit/score-audit.ts';
import { renderMarkdown } from '../../../src/render/markdown.ts';
import {
  aChoice,
  aFactor,
  anAudit,
  anOpenText,
  aPair,
  aRubric,
  aScale,
  aYesNo,
  byGroup,
  hands,
  said,
} from '../an-audit.ts';

const options = { status: 'draft', facts: 'f'.repeat(64), tool: 'culture-audit 0.1.0' } as const;
const text = (audit: Audit): string => renderMarkdown(philosophy(scoreAudit(audit), options));
/** The document without its appendix. */
const body = (audit: Audit): string => text(audit).split('\n## Appendix')[0] ?? '';

const levels = ['Nobody does.', 'One or two do.', 'Some do when asked.', 'Most do.', 'All do unasked.'].map((text) => ({
  text,
  criteria: [],
}));
const stories = aScale('stories', { topic: 'true stories', practice: 'tell one another true stories', levels });
const handovers = aScale('handovers', {
  topic: 'handovers between teams',
  practice: 'hand requests over complete',
  levels,
});
const room = (
  questions: Question[],
  entries: Record<string, Entry>,
  parts: Partial<Audit> = {},
  factor: Partial<Factor> = {},
  rubric: Partial<Rubric> = {},
): Audit =>
  anAudit(aRubric([aFactor('service', questions, { title: 'Service', ...factor })], rubric), {
    mode: 'hands',
    entries: Object.fromEntries(Object.entries(entries).map(([id, entry]) => [`rubric/${id}` as QuestionKey, entry])),
    ...parts,
  });
const spoken = (
  role: 'one-message' | 'outstanding' | 'first-feeling',
  ask: string,
  words: string[],
  parts: Partial<Audit> = {},
): string =>
  body(
    room(
      [anOpenText('q', { role, ask })],
      { q: { answer: said(words.map((text) => ({ text }))) } },
      { mode: 'consensus', ...parts },
    ),
  );
const answer = (level: number): Entry => ({ answer: said(level) });

describe('the verb', () => {
  it('is "we do" where a high answer is shown by something', () => {
    const shown = { ...answer(4), evidence: { for: ['Katrin told one on Monday.'], against: [] } };
    expect(body(room([stories], { stories: shown }, { mode: 'one-voice' }))).toContain(
      'We tell one another true stories. “Katrin told one on Monday.” [R1]',
    );
  });

  it('is "by our answers" where a high answer is shown by nothing, and what that means is said', () => {
    const shown = { ...answer(4), evidence: { for: ['It hangs there.'], against: [] } };
    expect(body(room([stories, handovers], { stories: answer(5), handovers: shown }, { mode: 'one-voice' }))).toContain(
      'By our answers we tell one another true stories; an example of it has yet to be named, and until then we are working on it. [R1]',
    );
  });

  it('says once that nothing was shown, where nothing was', () => {
    const document = body(room([stories], { stories: answer(5) }, { mode: 'one-voice' }));
    expect(document).toContain('By our answers we tell one another true stories. [R1]');
    expect(document.match(/No answer has an example beside it yet/g)).toHaveLength(1);
    expect(document).toContain('That is how we see ourselves; examples that show it have yet to be named.');
    expect(document).toMatch(/\| Service +\| +100 \| Second nature, unproved \|/);
  });

  it('is "we are working to" half-way, with what was seen', () => {
    expect(body(room([stories], { stories: answer(3) }, { mode: 'consensus' }))).toContain(
      'We are working to tell one another true stories. So far: *Some do when asked.* [R1]',
    );
  });

  it('is "we intend to" below', () => {
    expect(body(room([stories], { stories: answer(1) }, { mode: 'consensus' }))).toContain(
      'One thing we do not claim yet: we intend to tell one another true stories. [R1]',
    );
  });

  it('is "we don’t know" where half of the room did not', () => {
    const document = body(room([stories], { stories: hands([0, 1, 3, 0, 0], { 'dont-know': 6 }) }));
    expect(document).toContain('We don’t know how we stand with true stories. [R1]');
    expect(document).toContain('Six of the ten of us could not answer “What about stories?” [R1]');
  });
});

describe('what holds a part back', () => {
  it('is told by a majority in words', () => {
    expect(body(room([stories], { stories: hands([9, 3, 2, 0, 0]) }))).toContain(
      'On true stories we stand at the bottom: nine of fourteen chose *Nobody does.* [R1]',
    );
  });

  it('is told by all, by those who see it no higher, or by answers far apart', () => {
    expect(body(room([stories], { stories: hands([0, 7, 0, 0, 0]) }))).toContain(
      'On true stories, all seven of us chose the same sentence: *One or two do.*',
    );
    expect(body(room([stories], { stories: hands([4, 5, 3, 0, 0]) }))).toContain(
      'On true stories, nine of twelve put us no higher than here: *One or two do.*',
    );
    expect(body(room([stories], { stories: hands([4, 1, 1, 2, 2]) }))).toContain(
      'On true stories our answers lay far apart, from *Nobody does* to *All do unasked*. [R1]',
    );
  });

  it('follows what stands better with a but', () => {
    const shown = { ...hands([0, 0, 0, 12, 0]), evidence: { for: ['It hangs on the wall.'], against: [] } };
    const low = { ...hands([0, 8, 2, 0, 0]), evidence: { for: [], against: ['A request lay for a month.'] } };
    expect(body(room([stories, handovers], { stories: shown, handovers: low }))).toContain(
      'We tell one another true stories. “It hangs on the wall.” [R1] But on handovers between teams, eight of ten chose *One or two do.* “A request lay for a month.” [R2]',
    );
  });

  it('names a split by its camps', () => {
    expect(body(room([stories], { stories: hands([9, 2, 0, 2, 9]) }))).toContain(
      'On true stories the room was split: eleven of us lean to *Nobody does*, eleven to *All do unasked*. [R1]',
    );
  });

  it('asks again what was answered with no', () => {
    const page = aYesNo('page', { ask: 'Is there a page?', topic: 'a page', practice: 'have a page' });
    expect(body(room([page], { page: hands([8, 2]) }))).toContain(
      'Asked “Is there a page?”, eight of ten answered no. [R1]',
    );
  });
});

describe('what the room agreed on after its vote', () => {
  const agreed = (counts: number[], level: number): Entry => ({ ...hands(counts), ...answer(level) });
  it('is told beside the votes, whatever the verb', () => {
    expect(body(room([stories], { stories: agreed([0, 1, 4, 12, 4], 5) }))).toContain(
      'After talking, we agreed on this: *All do unasked.* Four of twenty-one had voted for it. [R1]',
    );
    expect(body(room([stories], { stories: agreed([0, 8, 6, 0, 0], 3) }))).toContain(
      'On true stories we agreed, after talking, on this: *Some do when asked.* Six of fourteen had voted for it. [R1]',
    );
    expect(body(room([stories], { stories: agreed([0, 0, 13, 1, 0], 5) }))).toContain(
      'After talking, we agreed on this: *All do unasked.* Nobody had voted for it. [R1]',
    );
  });

  it('is explained once, and stands in the appendix', () => {
    const document = text(room([stories], { stories: agreed([0, 1, 4, 12, 4], 5) }));
    expect(document).toContain('both are told: the votes make the score and choose the verb.');
    expect(document).toContain('\\\nAgreed after the vote: level 5 of 5, *All do unasked*. Votes: 0·1·4·12·4 (21)');
    expect(document).not.toMatch(/the others do not/);
  });
});

describe('numbers of people', () => {
  it('say who sees part of it and who did not know, and no more', () => {
    expect(body(room([stories], { stories: hands([0, 1, 3, 7, 0], { 'dont-know': 10 }) }))).toContain(
      'We are working to tell one another true stories; seven of eleven see it done, three see part of it, and ten more did not know. [R1]',
    );
  });

  it('tell a tie as a tie', () => {
    const tied = room([stories], { stories: hands([6, 7, 7, 1, 0]) });
    expect(text(tied)).toContain(
      '\\\nMost chosen, seven each: levels 2 and 3 of 5, *One or two do* and *Some do when asked*. Votes: 6·7·7·1·0 (21)',
    );
    expect(body(room([stories], { stories: hands([3, 7, 7, 1, 0]) }))).toContain(
      'On true stories we were evenly divided: of eighteen, seven chose *One or two do* and seven chose *Some do when asked*. [R1]',
    );
  });

  it('are not needed to say in the appendix why there is no answer', () => {
    const pair = aPair('calls', { topic: 'promised calls' });
    const document = text(room([pair], { calls: { answer: said('dont-know') } }, { mode: 'consensus' }));
    expect(document).toContain('What we do: Answer: don’t know.');
    const gone = { answer: said('not-applicable') };
    expect(text(room([stories], { stories: gone }, { mode: 'one-voice' }))).toContain('Answer: does not apply here.');
  });

  it('of both votes stand in the appendix', () => {
    const votes = [
      [0, 8, 6, 0, 0],
      [0, 2, 6, 6, 0],
    ].map((counts) => ({ tallies: [{ counts }] }));
    expect(text(room([stories], { stories: { votes } }))).toContain(
      'Votes: 0·2·6·6·0 (14), mean 3.3, 43 % favourable. First vote: 0·8·6·0·0 (14); talking moved us 0.9 levels up.',
    );
  });

  it('say which end is the good one where the first level is', () => {
    const hurdles = aScale('hurdles', { reverse: true });
    expect(text(room([hurdles], { hurdles: hands([1, 8, 2, 0, 0]) }))).toContain(
      'Votes: 1·8·2·0·0 (11), mean 2.1, where level 1 is the good end',
    );
  });

  it('quote a level only with those who reached it where no level has a majority', () => {
    expect(body(room([stories], { stories: hands([2, 3, 8, 4, 4]) }))).toContain(
      'We are working to tell one another true stories. Sixteen of twenty-one put us here or higher: *Some do when asked.* [R1]',
    );
  });
});

describe('the opening', () => {
  it('leads with the one sentence', () => {
    expect(spoken('one-message', 'Which?', ['nobody tells us a story twice'])).toContain(
      '## In one sentence\n\n**Nobody tells us a story twice.** [R1]\n\nIt is the sentence on which the room settled.',
    );
  });

  it('says so where there is more than one', () => {
    const document = spoken('one-message', 'Which?', ['We ring back.', 'We listen.']);
    expect(document).toContain(
      'we gave two different ones. [R1] Until we choose, they stand side by side:\n\n- “We ring back.”\n- “We listen.”',
    );
  });

  it('says that one person wrote it', () => {
    expect(spoken('one-message', 'Which?', ['We ring back.'], { mode: 'one-voice' })).toContain(
      'One person wrote it down for us.',
    );
  });

  it.each([
    [
      'when the driver rings before he is late',
      'Outstanding service, in our own words, is “when the driver rings before he is late”. [R1]',
    ],
    ['Being right about the time.', 'Outstanding service, in our own words, is “being right about the time”. [R1]'],
    ['… the house is warm.', 'Outstanding service, in our own words, is when “the house is warm”. [R1]'],
    [
      'The driver rang. Nobody had asked him to!',
      'Asked about outstanding service, we said: “The driver rang. Nobody had asked him to!” [R1]',
    ],
  ])('takes %j up in its own form', (words, sentence) => {
    expect(spoken('outstanding', 'Finish: Outstanding service is when …', [words])).toContain(sentence);
  });

  it('counts words that several said', () => {
    expect(spoken('first-feeling', 'What first?', ['Safe', 'safe', 'safe.', 'Welcome'])).toContain(
      'a customer should feel “safe”: three of us said so in the same word. [R1] Others said “welcome”.',
    );
  });

  it('tells the goal by its votes, or that there is none in common', () => {
    const options = ['To spare effort', 'To teach', 'To please'].map((text, index) => ({ id: `o${index}`, text }));
    const goal = aChoice('goal', { role: 'ultimate-goal', options });
    expect(body(room([goal], { goal: hands([11, 2, 1]) }))).toContain(
      'a goal that eleven of the fourteen of us chose over the others: *to spare effort*. [R1]',
    );
    expect(body(room([goal], { goal: hands([4, 4, 2]) }))).toContain(
      'the ten of us are not of one mind: four chose *to spare effort*, four chose *to teach* and two chose *to please*. [R1]',
    );
  });
});

describe('the register of promises', () => {
  const promises = [
    { id: 'M1', text: 'we ring back the same day', owner: 'Sales', measure: 'calls not returned', by: '2026-04-01' },
    { id: 'M2', text: 'Repair in ten days', measure: 'Days per repair' },
    { id: 'M3', text: 'A person until six' },
  ];
  it('writes a promise without owner or measure as an intention, and why', () => {
    const document = body(room([stories], {}, { promises }));
    expect(document).toMatch(
      /\| M1 {2}\| We ring back the same day +\| Sales +\| Calls not returned +\| 1 Apr 2026 +\|/,
    );
    expect(document).toMatch(/\| M2 {2}\| \*Intention:\* Repair in ten days +\| \*no owner yet\*/);
    expect(document).toContain(
      'Some lines are written as intentions: M3 has neither an owner nor a measure and M2 has no owner.',
    );
  });

  it('has what speaks against them right below it', () => {
    const list = { ...anOpenText('list', { role: 'promises' }), kind: 'list' as const, of: 'promises' as const };
    const broken: Entry = {
      answer: said([{ text: 'We ring before we are late' }]),
      evidence: { for: [], against: ['Broken: nine late visits without a call.'] },
    };
    const document = body(room([list], { list: broken }, { promises, mode: 'consensus' }));
    expect(document).toMatch(/\|\n\nWhat speaks against them: “Broken: nine late visits without a call.” \[R1\]\n/);
  });

  it('stands in the order of its numbers', () => {
    const document = body(room([stories], {}, { promises: [...promises].reverse() }));
    expect(document.match(/(?<=^\| )M\d/gmu)).toEqual(['M1', 'M2', 'M3']);
  });

  it('calls none a promise where all lack something', () => {
    const document = body(room([stories], {}, { promises: promises.slice(2) }));
    expect(document).toContain('## What we mean to promise');
    expect(document).not.toContain('| We promise');
  });
});

describe('say and do', () => {
  it('leads with the widest gap, and names who sees how much of it', () => {
    const calls = aPair('calls', { topic: 'promised calls' });
    const groups = [
      { id: 'front', title: 'Front line', present: 10 },
      { id: 'leads', title: 'Leaders', present: 10 },
    ];
    const votes = [
      {
        tallies: [
          ...byGroup({ front: [0, 0, 0, 0, 10], leads: [0, 0, 0, 10, 0] }, 'say'),
          ...byGroup({ front: [0, 10, 0, 0, 0], leads: [0, 0, 10, 0, 0] }, 'do'),
        ],
      },
    ];
    const document = body(room([calls], { calls: { votes } }, { groups }));
    expect(document).toContain(
      'Our widest gap is in **promised calls**: two levels between what we claim and what we do.',
    );
    expect(document).toContain('The front line sees a gap of three levels; the leaders see one level.');
  });
});

describe('a gap of nearly half a level', () => {
  it('is one in the text as it is in the figures', () => {
    const votes = [
      {
        tallies: [
          { counts: [0, 0, 12, 13, 0], side: 'say' as const },
          { counts: [0, 0, 24, 1, 0], side: 'do' as const },
        ],
      },
    ];
    const document = text(room([aPair('calls', { topic: 'promised calls' })], { calls: { votes } }));
    expect(document).toContain('Our widest gap is in **promised calls**: half a level between what we claim');
    expect(document).toContain('gap +0.5, half a level more said than done');
  });
});

describe('who took part', () => {
  const groups = [
    { id: 'front', title: 'Front line', present: 14 },
    { id: 'crew', title: 'Night crew', present: 8 },
    { id: 'owls', title: 'Owls', present: 6 },
    { id: 'few', title: 'Zebra keepers', present: 3 },
    { id: 'two', title: 'Board', present: 2 },
  ];
  const votes = [
    {
      tallies: byGroup({
        front: [0, 0, 14, 0, 0],
        crew: [0, 8, 0, 0, 0],
        owls: [0, 6, 0, 0, 0],
        few: [3, 0, 0, 0, 0],
        two: [2, 0, 0, 0, 0],
      }),
    },
  ];
  it('names groups of five and more, and no smaller one', () => {
    const document = text(room([stories], { stories: { votes } }, { groups }));
    expect(document).toContain(
      'written with thirty-three people (the front line, the night crew, Owls and other groups) on 14 March 2026',
    );
    expect(document).not.toMatch(/zebra|board/i);
  });

  it('names a voice by its group only where that may be shown', () => {
    const voices = [
      { text: 'They never ask.', group: 'front' },
      { text: 'We are three.', group: 'few' },
    ];
    const open = anOpenText('open', { topic: 'the rest' });
    const document = text(room([stories, open], { stories: { votes }, open: { answer: said(voices) } }, { groups }));
    expect(document).toContain('“They never ask” (from the front line) and “We are three”. [R2]');
  });

  it('names the group of a single voice, and ends its sentence', () => {
    const why = anOpenText('why', { role: 'why-chosen' });
    const given = said([{ text: 'We lent him a bike for the day', group: 'front' }]);
    const document = body(room([stories, why], { stories: { votes }, why: { answer: given } }, { groups }));
    expect(document).toContain('Why do people choose us? “We lent him a bike for the day” (from the front line). [R2]');
  });

  it('says of what few answered no more than that', () => {
    const asked = aScale('asked', { levels, askedOf: ['few'] });
    const few = { votes: [{ tallies: byGroup({ few: [3, 0, 0, 0, 0] }) }] };
    const document = text(room([stories, asked], { stories: { votes }, asked: few }, { groups }));
    expect(document).toContain('**R2** What about asked?\\\nAnswered by too few people to be shown.\n');
    expect(document).not.toContain('## Left unanswered');
  });

  it('lets one voice speak as one', () => {
    const document = body(room([stories], { stories: answer(2) }, { mode: 'one-voice' }));
    expect(document).toContain('written from the answers of one person');
    expect(document).toContain('By the answers of one person, we stand at 25 of 100.');
    expect(document).toContain('One person answered for us.');
  });
});

describe('first moves', () => {
  it('begin with what makes or breaks the rest, with a day for each', () => {
    const document = body(
      room([stories], { stories: answer(1) }, { mode: 'consensus' }, { title: 'Leadership', makesOrBreaks: true }),
    );
    expect(document).toContain(
      '> **Leadership first.** It stands at 0 of 100. It makes or breaks the other parts, so the plan begins there.',
    );
    expect(document).toContain('Leadership comes first, because it makes or breaks the rest.');
    expect(document).toContain(
      '1. **lift service.** *Who, and by when:* somebody, by 28 March 2026. *We will know that it worked when* it shows. (Leadership)',
    );
  });

  it('leave names their capital', () => {
    const step = { do: 'Ring them', who: 'Katrin and the desk', within: '2 weeks', sign: 'Peter says so.' };
    const steps = { nextSteps: { low: [step], middle: [step], high: [step] } };
    expect(body(room([stories], { stories: answer(1) }, { mode: 'consensus' }, steps))).toContain(
      '*Who, and by when:* Katrin and the desk, by 28 March 2026. *We will know that it worked when* Peter says so.',
    );
  });

  it('keep what was agreed in the room, and say what lacks an owner or is overdue', () => {
    const actions = [
      { id: 'A1', text: 'Open the list.', owner: 'Katrin', by: '2026-03-01' },
      { id: 'A2', text: 'ask the drivers' },
    ];
    const document = body(room([stories], {}, { actions }));
    expect(document).toContain('A2 still needs an owner.');
    expect(document).toMatch(/\| A1 {2}\| Open the list +\| Katrin +\| 1 Mar 2026, \*overdue\*/);
  });
});

describe('a document', () => {
  it('says little where little was answered', async () => {
    const document = text(room([stories], { stories: answer(3) }, { mode: 'one-voice' }));
    expect(document.split(/\s+/).length).toBeLessThan(700);
    await expect(document).toMatchFileSnapshot('./one-question.md');
  });

  it('reads differently where answers differ', () => {
    const low = room([stories, handovers], { stories: hands([9, 3, 2, 0, 0]), handovers: hands([0, 8, 4, 0, 0]) });
    const high = room([stories, handovers], { stories: hands([0, 0, 3, 9, 2]), handovers: hands([0, 0, 0, 4, 8]) });
    const told = (audit: Audit) =>
      body(audit)
        .split('## How this was made')[0]
        ?.split('\n')
        .filter((line) => /^[“A-Z*-].*\.( \[R\d+\])*$/.test(line)) ?? [];
    const shared = told(low).filter((line) => told(high).includes(line));
    expect(told(low).length).toBeGreaterThan(4);
    expect(shared.filter((line) => line.includes('[R'))).toEqual([]);
  });

  it('lists what nobody answered once, at the end', () => {
    const document = text(room([stories, handovers], { stories: answer(3) }, { mode: 'consensus' }));
    expect(document).toContain(
      '## Left unanswered\n\nOne question was asked and got no answer.\n\n- R2: What about handovers?',
    );
  });
});

describe('how sure we were', () => {
  it('stands under the table where half of what was noted is low, and nowhere else', () => {
    const told = (confidence: 'low' | 'high') =>
      body(
        room([stories, handovers], {
          stories: { ...hands([0, 2, 6, 2, 0]), confidence },
          handovers: hands([1, 2, 3, 4, 0]),
        }),
      );
    expect(told('low')).toContain('We noted ourselves that we are not sure about Service: read this figure with care.');
    expect(told('high')).not.toContain('not sure');
  });
});
