// Signatures of an audit's documents: who, when, and the very bytes, kept in a folder of their own and never written again.

import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { type Signature, signings } from '../core/document/status.ts';
import { failed, type Parsed, parsed, problem } from '../core/problem.ts';
import { jsonIn } from '../core/source/json.ts';
import { largest } from './documents.ts';
import { isThere } from './held-files.ts';
import { readBytes } from './read-bytes.ts';
import { sha256, writeWhole } from './write-file.ts';

const signaturesName = 'signatures.json';
const signedFolder = 'signed';

/** More signatures than these nobody has given. */
const mostSignatures = 1000;
/** More questions no rubrics ask, and more pictures no document has. */
const mostParts = 50_000;
const mostFiles = 1000;
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const recordShape = z.object({
  as: z.enum(signings),
  by: z.string().min(1).max(200),
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  facts: hash,
  parts: z
    .record(z.string().max(200), z.string().regex(/^[0-9a-f]{16}$/))
    .refine((parts) => Object.keys(parts).length <= mostParts),
  files: z
    .array(
      z.object({
        file: z
          .string()
          .max(500)
          .regex(/^signed\/[^/\\.]+\/[^/\\]+$/),
        sha256: hash,
      }),
    )
    .max(mostFiles),
});
const fileShape = z.object({ format: z.literal(1), signatures: z.array(recordShape).max(mostSignatures) });

/** A signature with the files that it froze, from the audit's folder. */
export interface SignedRecord extends Signature {
  files: { file: string; sha256: string }[];
}

/** Signatures of an audit, oldest first; none where there is no file of them. */
export async function readSignatures(folder: string): Promise<Parsed<SignedRecord[]>> {
  if (!isThere(join(folder, signaturesName))) return parsed([]);
  const bytes = await readBytes(join(folder, signaturesName), signaturesName, largest);
  if (!bytes.ok) return bytes;
  const read = fileShape.safeParse(jsonIn(new TextDecoder().decode(bytes.value)));
  if (read.success) return parsed(read.data.signatures);
  const message = 'This is not as signatures are written; it was changed by hand.';
  return failed(problem('wrong-shape', message, { file: signaturesName }, 'Bring it back from a copy.'));
}

/** Copies files into a new folder that is never written again, and notes the signature; gives the record. */
export async function freeze(folder: string, signature: Signature, files: string[]): Promise<Parsed<SignedRecord>> {
  const known = await readSignatures(folder);
  if (!known.ok) return known;
  let name = `${signedFolder}/${signature.date}`;
  for (let number = 2; existsSync(join(folder, name)); number++) name = `${signedFolder}/${signature.date}-${number}`;
  const frozen: SignedRecord['files'] = [];
  for (const file of files) {
    const bytes = await readBytes(file, file, largest);
    if (!bytes.ok) return bytes;
    const copy = `${name}/${basename(file)}`;
    const kept = await writeWhole(join(folder, copy), bytes.value, copy); // on disk before the record that speaks of it
    if (!kept.ok) return kept;
    frozen.push({ file: copy, sha256: sha256(bytes.value) });
  }
  const record = { ...signature, files: frozen };
  const note = `${JSON.stringify({ format: 1, signatures: [...known.value, record] }, null, 2)}\n`;
  const written = await writeWhole(join(folder, signaturesName), note, signaturesName);
  return written.ok ? parsed(record) : written;
}

/** Whether a frozen file is as it was signed. */
export async function checkFrozen(
  folder: string,
  { file, sha256: expected }: SignedRecord['files'][number],
): Promise<'as signed' | 'changed' | 'missing'> {
  const bytes = await readBytes(join(folder, file), file, largest);
  if (!bytes.ok) return 'missing';
  return sha256(bytes.value) === expected ? 'as signed' : 'changed';
}
