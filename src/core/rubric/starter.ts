// The first version of a rubric that somebody begins: valid, complete, and ready to be rewritten line by line.
import { stringify } from 'yaml';

export interface Starter {
  id: string;
  title: string;
  purpose: string;
  author: string;
  source: string;
  /** Titles of factors, at least one, each different. */
  factors: string[];
}

/** A name as an id: "At the desk" is `at-the-desk`; nothing if no letter is left. */
export const idFrom = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');

/** Fills in what can be guessed: the id from the title, ourselves as the source. */
export const completeStarter = (given: Partial<Starter>): Starter => {
  const title = given.title ?? '';
  return {
    id: given.id ?? idFrom(title),
    title,
    purpose: given.purpose ?? '',
    author: given.author ?? 'Ourselves',
    source: given.source ?? 'Our own experience',
    factors: given.factors ?? [],
  };
};

const head = `# Every sentence below is a beginning: replace it by what a visitor would see at your place.
# What may stand here: docs/rubrics.md of culture-audit. To check this file: culture-audit rubric check FILE
`;
const levels = [
  'Nobody could show a visitor an example of it.',
  'One or two people do it, and nobody expects it of the others.',
  'It happens in places, when somebody pushes for it.',
  'It is the normal way, and one person looks after it.',
  'It happens without anyone asking, and anyone here can show an example.',
];

/** The text of a rubric file with one question in each factor. */
export function starterText({ id, title, purpose, author, source, factors }: Starter): string {
  const rubric = {
    format: 1,
    id,
    version: '0.1.0',
    language: 'en',
    title,
    source: [{ author, title: source }],
    purpose,
    scales: { 'in-sight': { title: 'What a visitor would see', levels } },
    factors: factors.map(starterFactor),
  };
  return head + stringify(rubric, { lineWidth: 100, aliasDuplicateObjects: false });
}

function starterFactor(title: string, index: number) {
  const subject = /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
  const id = idFrom(title) || `factor-${index + 1}`;
  return {
    id,
    title,
    about: `We look at ${subject} as a visitor would, who sees what happens and not what is meant.`,
    questions: [
      {
        id: `${id}-in-sight`,
        kind: 'scale',
        topic: subject,
        ask: `What would a visitor see of ${subject} here?`,
        practice: `give ${subject} an owner who can show how it is going`,
        scale: 'in-sight',
        why: 'What cannot be seen cannot be counted on.',
        evidence: 'The latest example. Who was there, and what can be shown of it?',
        core: true,
      },
    ],
    nextSteps: {
      low: [
        {
          do: `Collect three stories of ${subject} from last month.`,
          who: 'The person who leads the team',
          within: '2 weeks',
          sign: 'The stories hang where everybody passes.',
        },
      ],
      middle: [
        {
          do: `Name one owner for ${subject}.`,
          who: 'The managing director',
          within: '1 month',
          sign: 'Anyone who is asked gives the same name.',
        },
      ],
      high: [
        {
          do: `Let another team watch ${subject} for a day.`,
          who: 'The owner',
          within: '3 months',
          sign: 'The other team has begun something that it saw.',
        },
      ],
    },
  };
}
