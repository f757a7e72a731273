// Labels are understood a column at a time, in eight languages, and nothing is ever guessed.
import { describe, expect, it } from 'vitest';
import { labelSets, missingLabels } from '../../../src/intake/survey/label-sets.ts';
import { type Question, understand } from '../../../src/intake/survey/labels.ts';

const slot = (text: string) => ({ text, criteria: [], worth: null });
const ballot = (texts: string[]) => ({
  ask: '',
  scoring: true,
  ordered: true,
  reverse: false,
  many: false,
  slots: texts.map(slot),
});
const question = (texts: string[], parts: Partial<Question> = {}): Question => ({
  ballot: ballot(texts),
  kind: 'levels',
  ids: [],
  said: new Map(),
  blanks: [],
  ...parts,
});
const five = question(['Nobody does.', 'One does.', 'Some do.', 'Most do.', 'All do.']);

/** Levels (from 1) or states by label; `?` for those that are not understood. */
function read(labels: string[], of: Question = five): (string | number)[] {
  const { meanings } = understand(labels, of);
  return labels.map((label) => {
    const meaning = meanings.get(label);
    return meaning === undefined ? '?' : 'slot' in meaning ? meaning.slot + 1 : meaning.missing;
  });
}

describe('levels', () => {
  it("are the rubric's own words, whatever the case and the full stop", () => {
    expect(read(['Nobody does', 'SOME DO.', '  most   do '])).toEqual([1, 3, 4]);
  });

  it('are numbers, alone or before their words', () => {
    expect(read(['1', '5', '4,0', '3.0', '2 - One does.', 'Level 4', 'level_2', '5 (Strongly agree)'])).toEqual([
      1, 5, 4, 3, 2, 4, 2, 5,
    ]);
  });

  it('are not numbers outside the scale, between levels, or with the words of another level', () => {
    expect(read(['0', '6', '2,5', '2 - All do.', '1 (Strongly agree)', '10', '-1'])).toEqual(Array(7).fill('?'));
  });

  it.each([
    ['English', ['Strongly disagree', 'Disagree', 'Neutral', 'Agree', 'Strongly agree']],
    [
      'German',
      ['Stimme überhaupt nicht zu', 'Stimme eher nicht zu', 'Teils/teils', 'Stimme eher zu', 'Stimme voll und ganz zu'],
    ],
    [
      'French',
      [
        'Pas du tout d’accord',
        "Plutôt pas d'accord",
        "Ni d'accord ni pas d'accord",
        "Plutôt d'accord",
        "Tout à fait d'accord",
      ],
    ],
    ['Spanish', ['Nunca', 'Rara vez', 'A veces', 'A menudo', 'Siempre']],
    [
      'Italian',
      ['Molto insoddisfatto', 'Insoddisfatto', 'Né soddisfatto né insoddisfatto', 'Soddisfatto', 'Molto soddisfatto'],
    ],
    ['Dutch', ['Zeer slecht', 'Slecht', 'Matig', 'Goed', 'Zeer goed']],
    ['Portuguese', ['Discordo totalmente', 'Discordo', 'Não concordo nem discordo', 'Concordo', 'Concordo totalmente']],
    ['Japanese', ['全くない', 'ほとんどない', '時々', 'よくある', 'いつも']],
  ])('are common labels in %s', (_, labels) => {
    expect(read(labels)).toEqual([1, 2, 3, 4, 5]);
  });

  it('may be in several languages, each label of one scale', () => {
    expect(read(['Strongly agree', 'Stimme eher zu', 'Pas du tout d’accord'])).toEqual([5, 4, 1]);
  });

  it('are refused where the labels belong to a scale of another length', () => {
    const four = question(['a', 'b', 'c', 'd']);
    expect(read(['Agree', 'Neutral'], four)).toEqual(['?', '?']);
    expect(read(['Agree', 'Disagree'], four)).toEqual([3, 2]);
  });

  it('are refused where two scales of one language are mixed', () => {
    expect(read(['Agree', 'Somewhat agree'])).toEqual(['?', '?']);
    expect(read(['Disagree', 'Somewhat disagree'])).toEqual(['?', '?']);
  });

  it('are refused where scales differ in what the labels mean', () => {
    const { unclear, unknown } = understand(['Good', 'Very good'], five);
    expect({ unclear, unknown }).toEqual({ unclear: true, unknown: ['Good', 'Very good'] });
    expect(read(['Very poor', 'Good', 'Very good'])).toEqual([1, 4, 5]);
  });

  it('are what a mapping says', () => {
    const said = new Map<string, number | string>([
      ['meh', 2],
      ['no clue', 'dont-know'],
      ['wow', 9],
    ]);
    expect(read(['Meh', 'No clue', 'Wow'], { ...five, said })).toEqual([2, 'dont-know', '?']);
  });
});

describe('no answer', () => {
  it('has four ways that stay apart', () => {
    expect(read(['N/A', "Don't know", 'Prefer not to say', '', '  '])).toEqual([
      'not-applicable',
      'dont-know',
      'not-said',
      'unanswered',
      'unanswered',
    ]);
  });

  it('is understood in every language', () => {
    expect(read(['Weiß nicht', 'Ne sait pas', 'No sabe', 'Non so', 'Weet niet', 'Não sei', 'わからない'])).toEqual(
      Array(7).fill('dont-know'),
    );
    expect(read(['Entfällt', 'Sans objet', 'No aplica', 'N.v.t.', 'Não se aplica', '該当なし'])).toEqual(
      Array(6).fill('not-applicable'),
    );
    expect(read(['Keine Angabe', 'Prefiero no contestar', 'Preferisco non rispondere', '答えたくない'])).toEqual(
      Array(4).fill('not-said'),
    );
  });

  it('is what a tool writes for it, even where that reads otherwise', () => {
    expect(read(['N/A', '-99'], { ...five, blanks: ['n/a', '-99'] })).toEqual(['unanswered', 'unanswered']);
  });

  it("gives way to the rubric's own words", () => {
    expect(read(["Don't know", '2'], question(["Don't know", 'Know']))).toEqual([1, 2]);
  });
});

describe('yes and no', () => {
  const yesNo = question(['No', 'Yes'], { kind: 'yes-no' });
  it('are words, letters, ticks and ones in every language', () => {
    expect(read(['Yes', 'y', 'TRUE', '1', 'Ja', 'Oui', 'Sí', 'Sì', 'Sim', 'はい'], yesNo)).toEqual(Array(10).fill(2));
    expect(read(['No', 'n', 'false', '0', 'Nein', 'Non', 'Nee', 'Não', 'いいえ'], yesNo)).toEqual(Array(9).fill(1));
  });
  it('are not twos: some tools write 2 for no, some for yes', () => {
    expect(read(['2', 'maybe'], yesNo)).toEqual(['?', '?']);
  });
});

describe('the data', () => {
  it('has no label twice in one scale, and no scale of another length in disguise', () => {
    for (const line of Object.values(labelSets).flat()) {
      const labels = line
        .slice(4)
        .split(/[<|]/)
        .map((label) => label.trim());
      expect(new Set(labels).size, line).toBe(labels.length);
      expect(line).toMatch(/^(en|de|fr|es|it|nl|pt|ja): /);
    }
  });
  it('has no way of having no answer that is a level of some scale, or means two things', () => {
    const levels = new Set(
      Object.values(labelSets)
        .flat()
        .flatMap((line) =>
          line
            .slice(4)
            .split(/[<|]/)
            .map((label) => label.trim()),
        ),
    );
    const states = Object.values(missingLabels).flatMap((line) =>
      line.split('|').map((label) => label.replace(/\s+/g, ' ').trim()),
    );
    expect(states.filter((label) => levels.has(label))).toEqual([]);
    expect(states.filter((label, index) => states.indexOf(label) !== index)).toEqual([]);
  });
});
