// Which audits a trend is of: those named, or all finished ones of one organization.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isSameOrganization } from '../../core/audit-file/organization.ts';
import { failed, nearest, type Parsed, parsed, problem } from '../../core/problem.ts';
import { type AuditListing, auditName, listAudits, type Shelf } from '../../store/find-audit.ts';
import { exampleNumber, examplePaths } from '../audit/example-files.ts';
import type { Console } from '../console.ts';
import type { Io } from '../io.ts';
import { nameOf, shelfOf } from '../open.ts';
import { openSides, type Side } from './sides.ts';

interface Opening {
  options: { dir?: string };
  io: Io;
  console: Console;
}

/**
 * The audits of a trend. Several operands name them one by one. A single one names an organization, a folder of audits, or one audit whose
 * organization is meant; none means the organization of the latest audit. Two at least.
 */
export async function openTrend(operands: readonly string[], opening: Opening): Promise<Parsed<Side[]>> {
  if (operands.length > 1) return openSides(operands, opening);
  const [only = 'latest'] = operands;
  if (exampleNumber(only) !== undefined) {
    return openSides(
      examplePaths().map((_, index) => `example:${index + 1}`),
      opening,
    );
  }
  const shelf = await shelfOf(opening.io, opening.options);
  if (!shelf.ok) return shelf;
  const place = folderOfAudits(only, shelf.value);
  const all = await listAudits(place ?? shelf.value);
  const organization = await organizationOf(place === undefined ? only : 'latest', all, opening);
  if (!organization.ok) return organization;
  const own = all.filter((one) => one.state === 'finished' && isSameOrganization(one.organization, organization.value));
  const damaged = all.filter(({ state }) => state === 'damaged');
  const sealed = all.filter(({ state }) => state === 'sealed');
  for (const { id } of sealed) opening.console.say(`${id} is sealed, so it is left out unless it is named.`);
  for (const { folder } of damaged) {
    opening.console.say(`The audit in ${nameOf(folder, opening.io)} can't be read, so it is left out.`);
  }
  if (own.length < 2) {
    const message = `A trend needs two finished audits of ${organization.value}; there ${own.length === 1 ? 'is one' : 'is none'}.`;
    return failed(problem('usage', message, {}, 'See one with: culture-audit trend example:1 example:2'));
  }
  return openSides(
    own.map(({ folder }) => folder),
    opening,
  );
}

/** A folder that holds audits and is none itself. */
function folderOfAudits(operand: string, { cwd }: Shelf): Shelf | undefined {
  const dir = resolve(cwd, operand);
  return /[/\\]/.test(operand) && existsSync(dir) && !existsSync(join(dir, auditName)) ? { cwd, dir } : undefined;
}

/** The organization that a word means: by its own name, or by one of its audits. */
async function organizationOf(word: string, all: readonly AuditListing[], opening: Opening): Promise<Parsed<string>> {
  const names = [
    ...new Set(
      all.flatMap(({ organization, state }) => (state === 'damaged' || state === 'sealed' ? [] : [organization])),
    ),
  ];
  const same = names.find((name) => isSameOrganization(name, word));
  if (same !== undefined) return parsed(same);
  const latest = word === 'latest' ? all.findLast(({ state }) => state === 'finished') : undefined;
  if (latest !== undefined) return parsed(latest.organization);
  const side = await openSides([word], opening);
  if (side.ok) return parsed(side.value[0]?.audit.organization ?? '');
  const near = nearest(word, names);
  return near === undefined
    ? side
    : failed(problem('audit-not-found', `There is no audit of \`${word}\`.`, {}, `Did you mean \`${near}\`?`));
}
