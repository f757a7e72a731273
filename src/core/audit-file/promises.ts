// What an audit promises to customers: one list for the document, for the next audit, and for the comparison of two.
import type { Audit, QuestionKey, ServicePromise } from '../audit.ts';
import { shownKeys } from '../interview/interview.ts';
import { plannedQuestions } from '../interview/plan.ts';
import type { Value } from '../kinds/index.ts';
import type { ListItem } from '../kinds/list.ts';
import { tidy } from '../text.ts';

/** Promises captured on the way, then those of the lists that were made, each text once; numbered on. Blank ones are none. */
export function promisesIn(audit: Audit): ServicePromise[] {
  const promises = audit.promises.filter(({ text }) => bare(text) !== '');
  const used = new Set(promises.map(({ id }) => id));
  const seen = new Set(promises.map(({ text }) => bare(text)));
  for (const { text, owner, measure, by, question } of listed(audit)) {
    if (bare(text) === '' || seen.has(bare(text))) continue;
    seen.add(bare(text));
    let number = promises.length + 1;
    while (used.has(`M${number}`)) number += 1;
    used.add(`M${number}`);
    promises.push({
      id: `M${number}`,
      text,
      ...(owner === undefined ? {} : { owner }),
      ...(measure === undefined ? {} : { measure }),
      ...(by === undefined ? {} : { by }),
      question,
    });
  }
  return promises;
}

/** Items of lists of promises that were asked and shown: the room's, then those of people who answered each for themselves. */
function listed(audit: Audit): (ListItem & { question: QuestionKey })[] {
  const lists = plannedQuestions(audit).filter(
    ({ question }) => question.kind === 'list' && question.of === 'promises',
  );
  if (lists.length === 0) return [];
  const shown = shownKeys(audit);
  return lists.flatMap(({ key }) => {
    const own = shown.has(key) ? [audit.entries[key]?.answer] : [];
    const answers = [...own, ...audit.responses.map((response) => response.answers[key])];
    return answers.flatMap((answer) =>
      answer?.state === 'answered' ? itemsOf(answer.value).map((item) => ({ ...item, question: key })) : [],
    );
  });
}

const itemsOf = (value: Value): ListItem[] => (Array.isArray(value) ? (value as ListItem[]) : []);

/** A text as it is told apart from others: without what nobody would call a difference. */
const bare = (text: string): string =>
  tidy(text)
    .toLowerCase()
    .replace(/[.!\s]+$/u, '');
