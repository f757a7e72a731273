// Promises and actions that nobody could keep as they stand: nobody answers for them, nobody could tell, or nobody knows when.
import type { Action, ServicePromise } from '../audit.ts';
import type { ListItem } from '../kinds/list.ts';
import { type Interview, shownPlan } from './interview.ts';
import type { Asked } from './plan.ts';

/** What a promise or an action may lack. */
export type Lack = 'owner' | 'measure' | 'by';

/** A promise or an action that lacks something; it was caught by itself, or stands in the list that a question asks for. */
export type Bare = { text: string; lacks: Lack[] } & (
  | { what: 'promise'; from: 'captured'; item: ServicePromise }
  | { what: 'action'; from: 'captured'; item: Action }
  | { what: 'promise'; from: 'list'; asked: Asked }
);

/** Promises without owner or measure, those of lists first; then actions without owner or date. */
export function bareOf(interview: Interview): Bare[] {
  const { entries, promises, actions } = interview.audit;
  const lists = shownPlan(interview).flatMap((asked) => {
    const answer = entries[asked.key]?.answer;
    if (asked.question.kind !== 'list' || asked.question.of !== 'promises' || answer?.state !== 'answered') return [];
    return (answer.value as ListItem[]).map(
      (item): Bare => ({
        what: 'promise',
        from: 'list',
        asked,
        text: item.text,
        lacks: lacking(item, ['owner', 'measure']),
      }),
    );
  });
  const captured = promises.map(
    (item): Bare => ({
      what: 'promise',
      from: 'captured',
      item,
      text: item.text,
      lacks: lacking(item, ['owner', 'measure']),
    }),
  );
  const acts = actions.map(
    (item): Bare => ({
      what: 'action',
      from: 'captured',
      item,
      text: item.text,
      lacks: lacking(item, ['owner', 'by']),
    }),
  );
  return [...lists, ...captured, ...acts].filter(({ lacks }) => lacks.length > 0);
}

const lacking = (item: Partial<Record<Lack, string>>, parts: readonly Lack[]): Lack[] =>
  parts.filter((part) => item[part] === undefined);

const words: Record<Lack, string> = { owner: 'owner', measure: 'measure', by: 'date' };

/** As in "no owner, no measure". */
export const sayLacks = ({ lacks }: Pick<Bare, 'lacks'>): string => lacks.map((lack) => `no ${words[lack]}`).join(', ');

/** What it is called by: its id, or the question that it was given at. */
export const refOf = (bare: Bare): string => (bare.from === 'list' ? bare.asked.ref : bare.item.id);
