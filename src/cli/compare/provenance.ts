// What a document of several audits says about where it is from: the rubrics of the last of them, and a checksum over the facts of all.
import type { Provenance } from '../../core/document/block.ts';
import { checksumOf } from '../../store/audit-folder.ts';
import { sha256 } from '../../store/write-file.ts';
import { version } from '../version.ts';
import type { Side } from './sides.ts';

export const provenanceOf = (sides: readonly Side[]): Provenance => ({
  tool: `culture-audit ${version}`,
  rubrics: (sides.at(-1)?.audit.rubrics ?? []).map(({ rubric: { id, version: own }, sha256: hash }) => ({
    id,
    version: own,
    sha256: hash,
  })),
  facts: sha256(sides.map(({ audit }) => checksumOf(audit)).join(' ')),
});
