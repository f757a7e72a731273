// What people said in their own words, one text a row, in an order that does not tell which of them one person said.
import type { Answer } from '../audit.ts';
import { isRecord } from '../kinds/question.ts';
import type { ScoredAudit } from '../score-audit/scored-audit.ts';
import { compareTexts } from '../text.ts';
import type { DataCell, DataTable } from './data-table.ts';

interface Words {
  text: string;
  group: string | null;
}

/** Texts of open questions and lists, and reasons for choices. A group is named only where it may be shown. */
export function wordsTable({ rubrics, audit }: ScoredAudit): DataTable {
  const rows = rubrics.flatMap(({ rubric, factors }) =>
    factors.flatMap(({ factor, questions }) =>
      questions.flatMap(({ key, ref, question, hidden }): DataCell[][] => {
        if (hidden) return [];
        const room = textsIn(audit.entries[key]?.answer);
        const people = audit.responses.flatMap((one) => textsIn(one.answers[key]));
        return [...room, ...people.sort((a, b) => compareTexts(a.text, b.text))].map(({ text, group }) => [
          rubric.id,
          factor.id,
          ref,
          question.id,
          group,
          text,
        ]);
      }),
    ),
  );
  return { name: 'words', columns: ['rubric', 'factor', 'ref', 'question', 'group', 'text'], rows };
}

function textsIn(answer: Answer | undefined): Words[] {
  if (answer?.state !== 'answered') return [];
  const { value } = answer;
  const parts: unknown[] = Array.isArray(value) ? value : [value];
  return parts.filter(isRecord).flatMap((part): Words[] => {
    const text = part['text'] ?? part['why'];
    if (typeof text !== 'string' || text.trim() === '') return [];
    return [{ text, group: typeof part['group'] === 'string' ? part['group'] : null }];
  });
}
