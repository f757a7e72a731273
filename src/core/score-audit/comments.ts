// What people put into words, as far as it may be shown: nobody's words among those of a few, and no group's name where few of it wrote.
// What the room captured aloud, with everybody watching, is shown; only the name of a group that may not be shown is taken off it.
import type { Answer, Audit, QuestionKey, Response } from '../audit.ts';
import type { Value } from '../kinds/index.ts';
import { isRecord } from '../kinds/question.ts';
import type { Showing } from './distribution.ts';
import { shownGroups } from './minimum-group.ts';

type Answered = Extract<Answer, { state: 'answered' }>;

/** The audit with the words that may be shown. Everything that is counted stays as it is. */
export function quotable(audit: Audit, { groups, minimum }: Showing): Audit {
  const worded = new Set<QuestionKey>(
    audit.rubrics.flatMap(({ rubric }) =>
      rubric.factors.flatMap(({ questions }) =>
        questions.flatMap(({ kind, id }): QuestionKey[] =>
          kind === 'open-text' || kind === 'list' || kind === 'choice' ? [`${rubric.id}/${id}`] : [],
        ),
      ),
    ),
  );
  const entries = Object.fromEntries(
    Object.entries(audit.entries).map(([key, entry]) => {
      if (entry.answer?.state !== 'answered' || !worded.has(key as QuestionKey)) return [key, entry];
      return [key, { ...entry, answer: named(entry.answer, (group) => group !== undefined && groups.includes(group)) }];
    }),
  );
  const isSingle = audit.responses.length === 1; // one voice is exempt: who reads it wrote it
  if (isSingle || worded.size === 0) return { ...audit, entries };
  const telling = new Map([...worded].map((key) => [key, tellingOf(key, audit.responses, { groups, minimum })]));
  return { ...audit, entries, responses: audit.responses.map((one) => quoted(one, telling)) };
}

/** What may be told of the words at one question: nothing, or the words, with the names of these groups. */
type Telling = { is: 'nothing' } | { is: 'words'; groups: ReadonlySet<string> };

/** Enough must have written, and beside a group that is named enough whose group is not. */
function tellingOf(key: QuestionKey, responses: readonly Response[], { groups, minimum }: Showing): Telling {
  const writers = new Map<string, number>();
  for (const { group = '', answers } of responses) {
    const answer = answers[key];
    if (answer?.state === 'answered' && hasWords(answer)) writers.set(group, (writers.get(group) ?? 0) + 1);
  }
  const all = [...writers.values()].reduce((sum, people) => sum + people, 0);
  if (all < minimum.comments) return { is: 'nothing' };
  const named = [...writers].filter(([group]) => groups.includes(group));
  const others = all - named.reduce((sum, [, people]) => sum + people, 0);
  return { is: 'words', groups: shownGroups(named, others, minimum.comments) };
}

const reasonOf = (value: unknown): unknown => (isRecord(value) ? value['why'] : undefined);
const hasWords = ({ value }: Answered): boolean => Array.isArray(value) || typeof reasonOf(value) === 'string';

/** One person's response, without words that may not be shown; those that may be have the name of the group only where it may stand beside them. */
function quoted(response: Response, telling: ReadonlyMap<QuestionKey, Telling>): Response {
  const { group } = response;
  const answers = Object.entries(response.answers).map(([key, answer]): [string, Answer] => {
    const told = telling.get(key as QuestionKey);
    if (told === undefined || answer.state !== 'answered' || !hasWords(answer)) return [key, answer];
    if (told.is === 'nothing') return [key, silenced(answer)];
    return [key, named(answer, () => false, group !== undefined && told.groups.has(group) ? group : undefined)];
  });
  return { ...response, answers: Object.fromEntries(answers) };
}

/** The choice without its reason; of words alone, none. */
function silenced(answer: Answered): Answered {
  const value: Value = answer.value;
  if (Array.isArray(value)) return { ...answer, value: [] };
  const { why: _, ...rest } = (isRecord(value) ? value : {}) as Record<string, unknown>;
  return { ...answer, value: rest as Value };
}

/** Voices with the name of a group only where it may be told; `group` is given to all of them. */
function named(answer: Answered, mayTell: (group: string | undefined) => boolean, group?: string): Answered {
  const { value } = answer;
  if (!Array.isArray(value)) return answer;
  const voices = (value as unknown[]).map((voice) => {
    if (!isRecord(voice) || !('text' in voice) || !('group' in voice || group !== undefined)) return voice;
    const { group: own, ...rest } = voice;
    const told = group ?? (typeof own === 'string' && mayTell(own) ? own : undefined);
    return told === undefined ? rest : { ...rest, group: told };
  });
  return { ...answer, value: voices as typeof value };
}
