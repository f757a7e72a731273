// Which rows are the same response again. Ids of many tools begin at 1 in every survey, so between files only whole rows are compared.
import { knownHashes } from './known-hashes.ts';
import type { FilePlan } from './plan.ts';
import type { Row } from './table.ts';

/** Remembers rows on the first way through, and tells on the second which of them count. */
export interface Ledger {
  note(file: number, row: Row, number: number): void;
  /** False for a row whose response stands further down in its file (an id given twice), or stood whole in an earlier place. */
  counts(file: number, row: Row, number: number): boolean;
}

/** A ledger for some files. Rows of a plain table have no id and no time, so equal ones are different people. */
export function rowLedger(plans: FilePlan[]): Ledger {
  const lastById = plans.map(() => knownHashes());
  const whole = knownHashes();
  const compares = plans.map(({ layout }) => layout.tool !== 'table' && (plans.length > 1 || layout.id === undefined));
  const idOf = (file: number, row: Row): string => {
    const at = plans[file]?.layout.id;
    return at === undefined ? '' : (row[at] ?? '').trim();
  };
  return {
    note: (file, row, number) => {
      const id = idOf(file, row);
      if (id !== '') lastById[file]?.put(id, number);
    },
    counts: (file, row, number) => {
      const id = idOf(file, row);
      if (id !== '' && lastById[file]?.get(id) !== number) return false;
      if (!compares[file]) return true;
      const text = JSON.stringify(row);
      if (whole.get(text) !== undefined) return false;
      whole.put(text, number);
      return true;
    },
  };
}
