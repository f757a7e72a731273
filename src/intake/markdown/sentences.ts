// A paragraph that a person and the answers have both changed, brought together sentence by sentence.
import { diff3Merge } from 'node-diff3';

/** Longer than this is no paragraph of a document, and would take long. */
const most = 500;

/**
 * The paragraph with the sentences of both; null where both changed the same sentence, and where it is not one plain line of text.
 * A sentence that only a person changed, put in or took out is as they have it; any other is as the answers have it now.
 */
export function mergedSentences(base: string, yours: string, ours: string): string | null {
  const [mine, before, now] = [sentencesOf(yours), sentencesOf(base), sentencesOf(ours)];
  const isOneLine = ![base, yours, ours].some((text) => text.includes('\n'));
  if (!isOneLine || Math.max(mine.length, before.length, now.length) > most) return null;
  const merged = diff3Merge(mine, before, now, {});
  return merged.every(({ conflict }) => conflict === undefined) ? merged.flatMap(({ ok = [] }) => ok).join('') : null;
}

/** Sentences, each with the references that follow it, and the spaces between them, which hold neighbours apart. */
const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?…][”"’')*_]*(?: \[[^[\]]*\]+(?:\[[^[\]]*\])?)*)( +)(?!\[)/);
