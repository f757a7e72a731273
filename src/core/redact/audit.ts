// Names in what people typed: those that were marked on the way, as in [[Katrin]], and an audit without them.
import type { Answer, Audit, Entry } from '../audit.ts';
import type { Value } from '../kinds/index.ts';
import { type Name, redactText } from './names.ts';

/** How often each name stood in what people typed. */
export interface Found {
  name: string;
  instead: string;
  times: number;
}

const mark = /\[\[([^[\]]{1,200})\]\]/gu;

/** Names that were marked in notes, evidence, answers, promises and actions, each once, in their order. */
export function markedNames(audit: Audit): string[] {
  const names = new Set<string>();
  mapAudit(audit, (text) => {
    for (const [, name = ''] of text.matchAll(mark)) if (name.trim() !== '') names.add(name.trim());
    return text;
  });
  return [...names];
}

/** The audit as its readers see it: the marks around names are gone, the names are not. */
export const withoutMarks = (audit: Audit): Audit => mapAudit(audit, (text) => text.replace(mark, '$1'));

/** The audit with every name replaced in what people typed, and how often each was found. */
export function redactAudit(audit: Audit, names: readonly Name[]): { audit: Audit; found: Found[] } {
  const times = names.map(() => 0);
  const redacted = mapAudit(withoutMarks(audit), (text) => {
    const { text: left, times: here } = redactText(text, names);
    here.forEach((count, index) => {
      times[index] = (times[index] ?? 0) + count;
    });
    return left;
  });
  return { audit: redacted, found: names.map((name, index) => ({ ...name, times: times[index] ?? 0 })) };
}

type Change = (text: string) => string;

/** The audit with every text changed that people typed: ids, groups' ids and the rubrics' words stay. */
function mapAudit(audit: Audit, change: Change): Audit {
  const changeAll = <T extends object>(item: T, keys: readonly (keyof T)[]): T => {
    const changed = { ...item };
    for (const key of keys) {
      const text = item[key];
      if (typeof text === 'string') changed[key] = change(text) as T[typeof key];
    }
    return changed;
  };
  return {
    ...audit,
    organization: change(audit.organization),
    groups: audit.groups.map((group) => changeAll(group, ['title'])),
    entries: Object.fromEntries(Object.entries(audit.entries).map(([key, entry]) => [key, mapEntry(entry, change)])),
    responses: audit.responses.map((response) => ({
      ...response,
      answers: Object.fromEntries(
        Object.entries(response.answers).map(([key, answer]) => [key, mapAnswer(answer, change)]),
      ),
    })),
    promises: audit.promises.map((promise) => changeAll(promise, ['text', 'owner', 'measure'])),
    actions: audit.actions.map((action) => changeAll(action, ['text', 'owner'])),
  };
}

function mapEntry(entry: Entry, change: Change): Entry {
  const { note, evidence, answer } = entry;
  return {
    ...entry,
    ...(note === undefined ? {} : { note: change(note) }),
    ...(evidence === undefined
      ? {}
      : { evidence: { for: evidence.for.map(change), against: evidence.against.map(change) } }),
    ...(answer === undefined ? {} : { answer: mapAnswer(answer, change) }),
  };
}

function mapAnswer(answer: Answer, change: Change): Answer {
  if (answer.state !== 'answered' || typeof answer.value !== 'object') return answer;
  return { ...answer, value: mapValue(answer.value, change) as Value };
}

/** Values hold ids of options and levels beside texts; only texts are changed. */
const texts = new Set(['text', 'why', 'looksLike', 'hireBy', 'owner', 'measure']);

function mapValue(value: unknown, change: Change): unknown {
  if (Array.isArray(value)) return value.map((each) => mapValue(each, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      texts.has(key) && typeof part === 'string' ? change(part) : mapValue(part, change),
    ]),
  );
}
