// What was asked otherwise the second time: versions, questions, parts and weights of the rubrics, and which parts are compared in part only.
import type { AuditDiff, Fate } from '../../diff/audit-diff.ts';
import type { Block, Inline } from '../block.ts';
import { line } from '../words/line.ts';
import { listed } from '../words/list.ts';
import { continued, plain } from '../words/plain.ts';
import { nameIn } from './answer.ts';

const fates: { is: Fate; words: string }[] = [
  { is: 'reworded', words: 'reworded, and compared' },
  { is: 'replaced', words: 'replaced by an equal, and compared' },
  { is: 'moved', words: 'moved to another part' },
  { is: 'rescaled', words: 'answered or scored in another way, not compared' },
  { is: 'asked-of-others', words: 'asked of others or on another condition, not compared' },
  { is: 'split', words: 'split, not compared' },
  { is: 'merged', words: 'merged, not compared' },
  { is: 'new', words: 'new' },
  { is: 'retired', words: 'retired' },
];

/** A list; nothing where both audits asked the same. */
export function askedOtherwise(diff: AuditDiff): Block[] {
  const items = [...diff.rubrics.flatMap((rubric) => rubricLine(diff, rubric)), ...inPart(diff)];
  return items.length === 0 ? [] : [{ type: 'list', ordered: false, items }];
}

/** Its versions where they differ, and what became of its questions. */
function rubricLine({ rubrics, questions }: AuditDiff, rubric: AuditDiff['rubrics'][number]): Inline[][] {
  const { id, title, titleBefore, before, after, reweighted, retitled, languages } = rubric;
  const isAlone = rubrics.every((other) => other === rubric || other.title !== title);
  const name = isAlone ? plain(title) : `${plain(title)} (${plain(id)})`;
  if (before === null) return [line`${name} was asked only the second time.`];
  if (after === null) return [line`${name} was asked only the first time.`];
  const own = questions.filter(({ key }) => key.startsWith(`${id}/`));
  const changes = fates.flatMap(({ is, words }) => {
    const some = own.filter(({ fate }) => fate === is);
    return some.length === 0 ? [] : [`${words}: ${listed(some.map(({ topic }) => continued(plain(topic))))}`];
  });
  const sentences = [
    ...(titleBefore === null ? [] : [`Then it was called “${plain(titleBefore)}”.`]),
    ...retitled.map(({ from, to }) => `What is called “${plain(to)}” now was called “${plain(from)}” then.`),
    ...(languages === null
      ? []
      : [
          `It was asked in another language (${plain(languages.before)} then, ${plain(languages.after)} now); levels in other words are compared only where its changelog calls them equal.`,
        ]),
    ...(reweighted ? ['Weights were changed, which is no change of culture: here both sides have the same.'] : []),
  ];
  if (before === after && changes.length === 0 && sentences.length === 0) return [];
  const versions = before === after ? before : `${before} then, ${after} now`;
  const told = changes.length === 0 ? '.' : `: ${changes.join('; ')}.`;
  return [line`${[`${name} (${versions})${told}`, ...sentences].join(' ')}`];
}

/** Parts that are compared without some of their weight. */
function inPart(diff: AuditDiff): Inline[][] {
  const parts = diff.factors.filter(
    ({ verdict, shared }) => verdict.is !== 'not-comparable' && Math.min(shared.before, shared.after) < 1 - 1e-9,
  );
  if (parts.length === 0) return [];
  const names = listed(parts.map((factor) => continued(plain(nameIn(diff, factor)))));
  const [these, their] = parts.length === 1 ? ['this part is', 'its'] : ['these parts are', 'their'];
  return [
    line`Not everything was asked and answered both times, so ${these} compared on questions with at least half of ${their} weight: ${names}.`,
  ];
}
