// The query that makes a part. That its numbers are ours, to the last digit, was tried with DuckDB; here stands what can be seen without it.
import { describe, expect, it } from 'vitest';
import { partSql } from '../../../src/core/summary/sql.ts';
import { sqlDialects } from '../../../src/core/summary/sql-dialects.ts';
import { aFactor, aPair, aRubric, aScale, aYesNo } from '../an-audit.ts';

const rubric = aRubric([
  aFactor('one', [aYesNo('written'), aScale('use', { when: { test: 'is', question: 'written', value: 'yes' } })]),
  aFactor('two', [aPair('kept'), aScale('only', { askedOf: ['leaders'] })]),
]);
const query = (dialect: (typeof sqlDialects)[number], group?: string) =>
  partSql([{ rubric, sha256: 'ab'.repeat(32) }], { dialect, depth: 'full', group, groups: [], name: "o'clock" });

describe.each(sqlDialects)('the query for %s', (dialect) => {
  it('reads every column, and a pair from two of them', () => {
    const text = query(dialect);
    for (const column of ['written', 'use', 'kept.say', 'kept.do', 'only'])
      expect(text).toContain(dialect === 'spark' ? `\`${column}\`` : `"${column}"`);
    expect(text.match(/\(/g)?.length).toBe(text.match(/\)/g)?.length);
  });

  it('counts only those who are asked: by conditions, and by groups', () => {
    const text = query(dialect);
    expect(text).toContain("CASE WHEN ((r1 = 'answered') AND coalesce(v1_0 = 1, 1 = 0)) THEN r2 END AS s2");
    expect(text).toContain("CASE WHEN grp IN ('', 'leaders') THEN r4 END AS s4");
  });

  it('keeps names as data, whatever is in them', () => {
    const text = query(dialect, 'a"b`c; DROP TABLE answers');
    expect(text).toContain(dialect === 'spark' ? '`a"b``c; DROP TABLE answers`' : '"a""b`c; DROP TABLE answers"');
    expect(text).toContain('"name":"o\'\'clock"');
  });

  it('stops at anything that is no answer', () => {
    expect(query(dialect)).toContain('This does not answer');
  });
});
