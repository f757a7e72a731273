// What stands at the end of a document in every format: what it was made with, and from which facts.
import type { Provenance } from '../core/document/block.ts';
import { oneLine } from './one-line.ts';

const shortHash = (hash: string): string => oneLine(hash).slice(0, 12);

/** One line of plain text. */
export function provenanceLine({ tool, rubrics, facts }: Provenance): string {
  const used = rubrics.map(({ id, version, sha256 }) => `${id} ${version} (${shortHash(sha256)})`);
  const parts = [
    `Made with ${tool}`,
    ...(used.length === 0 ? [] : [`rubrics: ${used.join(', ')}`]),
    `facts ${shortHash(facts)}`,
  ];
  return oneLine(parts.join(' · '));
}
