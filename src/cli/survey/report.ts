// What an import found, in lines for people and as data for programs. No answer and no name is in it.
import { visible } from '../../ask/visible.ts';
import { usualGroup } from '../../core/audit.ts';
import { inWords } from '../../core/document/words/number.ts';
import { shownGroups } from '../../core/score-audit/minimum-group.ts';
import { type LeftOut, leftOut } from '../../intake/survey/layout.ts';
import { headingOf } from '../../intake/survey/match.ts';
import type { FilePlan } from '../../intake/survey/plan.ts';
import type { Found } from '../../intake/survey/survey-import.ts';
import { lettersOf } from '../../intake/survey/table.ts';
import { tools } from '../../intake/survey/tools/index.ts';
import { promisedIn, type Target } from './target.ts';

const reasons: Record<LeftOut, string> = {
  incomplete: 'unfinished or rejected',
  preview: 'previews, tests or spam',
  duplicate: 'the same again',
  empty: 'without any answer',
};

const toolTitle = ({ layout }: FilePlan): string => tools.find(({ id }) => id === layout.tool)?.title ?? 'a table';

/** How many questions are named in a line. */
const mostNamed = 12;

/** Lines about the files, then about all of them together. */
export function reportLines(plans: FilePlan[], { sizes, counts, groups }: Found): string[] {
  const lines = plans.flatMap((plan, index) => {
    const count = counts[index] ?? { rows: 0, incomplete: 0, preview: 0, duplicate: 0, empty: 0 };
    const out = leftOut.filter((reason) => count[reason] > 0).map((reason) => `${count[reason]} ${reasons[reason]}`);
    const { matched, ignored, personal, suggestions } = plan.match;
    const questions = new Set(matched.map(({ target }) => target.key)).size;
    return [
      `${plan.table.file}: ${toolTitle(plan)}, ${many(count.rows, 'row')}; ${many(matched.length, 'column')} for ${many(questions, 'question')}`,
      ...(out.length > 0 ? [`  Left out: ${out.join(', ')}`] : []),
      ...(personal.length > 0
        ? [`  Never read, since they tell who somebody is: ${personal.map(headingOf).join(', ')}`]
        : []),
      ...suggestions.map(({ column, target }) => `  Near, but not taken: ${headingOf(column)} is like ${target.key}`),
      ...ignored
        .filter((column) => !suggestions.some((each) => each.column === column))
        .map((column) => `  Answers nothing here: ${headingOf(column)}`),
    ];
  });
  const missing = missingIn(plans);
  if (missing.length > 0) {
    const more = missing.length > mostNamed ? ` and ${missing.length - mostNamed} more (--json names them all)` : '';
    lines.push(`Questions without a column (${missing.length}): ${missing.slice(0, mostNamed).join(', ')}${more}`);
  }
  const named = groups.filter(({ id }) => sizes.has(id)).map(({ id, title }) => `${title} ${sizes.get(id)}`);
  if (named.length > 0)
    lines.push(`Groups: ${[...named, ...(sizes.has('') ? [`none ${sizes.get('')}`] : [])].join(', ')}`);
  lines.push(...unshownIn(groups, sizes));
  return lines.map(visible);
}

/** Which groups would not be shown by themselves, and why; nothing where all of them would be, or none is of the usual size. */
function unshownIn(groups: Found['groups'], sizes: Found['sizes']): string[] {
  const sized = groups.flatMap(({ id }): [string, number][] => (sizes.has(id) ? [[id, sizes.get(id) ?? 0]] : []));
  const shown = shownGroups(sized, sizes.get('') ?? 0, usualGroup);
  const named = (ids: [string, number][]): string =>
    ids.map(([id, people]) => `${groups.find((group) => group.id === id)?.title ?? id} (${people})`).join(', ');
  const few = sized.filter(([, people]) => people < usualGroup);
  const beside = sized.filter(([id, people]) => people >= usualGroup && !shown.has(id));
  const people = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  if (few.length + beside.length === 0 || people < usualGroup) return [];
  const lines = few.length === 0 ? [] : [`Too few to be shown by themselves: ${named(few)}`];
  if (beside.length > 0) {
    lines.push(
      `Not shown either, or those few could be worked out: ${named(beside)}. Putting a small group together with another in your file may help.`,
    );
  }
  return lines;
}

const many = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** Questions that no file has a column for. */
const missingIn = (plans: FilePlan[]): string[] =>
  (plans[0]?.match.missing ?? []).filter((key) => plans.every(({ match }) => match.missing.includes(key)));

/** What will not be shown of the people who are there with these, each of whom answered alone; null where they are enough, or only one. */
export function fewCaution(added: number, target: Target): string | null {
  const { minimum, people: before } = promisedIn(target);
  const { group, counts } = minimum;
  const people = before + added;
  if (people < 2 || people >= counts) return null;
  const [least, most] = [inWords(group), inWords(counts)];
  if (people < group)
    return `With ${inWords(people)} people nothing will be shown; ${least} are needed for scores, and ${most} for how answers spread.`;
  return `With ${inWords(people)} people scores will be shown, but neither how answers spread nor that all gave the same: that takes ${most}.`;
}

/** The same as data. */
export function reportData(plans: FilePlan[], { responses, sizes, counts, groups }: Found): Record<string, unknown> {
  const place = ({ index, title, part }: FilePlan['layout']['columns'][number]) => ({
    column: lettersOf(index),
    heading: [title, part].filter((each) => each).join(' '),
  });
  return {
    files: plans.map((plan, index) => ({
      file: plan.table.file,
      tool: plan.layout.tool,
      rows: counts[index]?.rows ?? 0,
      leftOut: Object.fromEntries(leftOut.map((reason) => [reason, counts[index]?.[reason] ?? 0])),
      columns: plan.match.matched.map(({ column, target: { key, side, option, why }, by }) => ({
        ...place(column),
        question: key,
        ...(side === undefined ? {} : { side }),
        ...(option === undefined ? {} : { option }),
        ...(why ? { why } : {}),
        by,
      })),
      near: plan.match.suggestions.map(({ column, target }) => ({ ...place(column), question: target.key })),
      ignored: plan.match.ignored.map(place),
      personal: plan.match.personal.map(place),
    })),
    missing: missingIn(plans),
    groups: groups.map(({ id, title }) => ({ id, title, responses: sizes.get(id) ?? 0 })),
    responses,
  };
}
