// Lines of responses.jsonl: read back exactly, and refused with their number where they are anything else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { responsePrinter, responseReader } from '../../../src/core/audit-file/response-line.ts';
import { anyAudit, emptyAudit, rubric } from './any-audit.ts';

const read = responseReader({ rubrics: [rubric], groups: emptyAudit.groups }, 'responses.jsonl');
const print = responsePrinter([rubric]);

describe('a line of responses', () => {
  it('gives back exactly what was answered', () => {
    fc.assert(
      fc.property(anyAudit, ({ responses }) => {
        for (const response of responses) {
          const line = print(response);
          expect(line).not.toContain('\n');
          expect(read(line, 1)).toEqual({ ok: true, value: response });
        }
      }),
    );
  });

  it('has the questions in the order of the rubric, whatever the order of the answers', () => {
    const level = { state: 'answered', value: 3 } as const;
    const plain = { state: 'dont-know' } as const;
    const one = print({ respondent: 'r-00000001', answers: { 'small/level': level, 'small/plain': plain } });
    const other = print({ respondent: 'r-00000001', answers: { 'small/plain': plain, 'small/level': level } });
    expect(one).toBe('{"respondent":"r-00000001","answers":{"small":{"level":3,"plain":"dont-know"}}}');
    expect(other).toBe(one);
  });

  it.each([
    ['', 'no JSON record'],
    ['[1]', 'no JSON record'],
    ['[['.repeat(200_000), 'no JSON record'],
    ['{"respondent":"Ada","answers":{}}', 'never a name'],
    ['{"respondent":"r-00000001","answers":{},"name":"Ada"}', '`name` is not a key'],
    ['{"respondent":"r-00000001","answers":{},"__proto__":{"x":1}}', '`__proto__` is not a key'],
    ['{"respondent":"r-00000001","answers":{"__proto__":{"level":1}}}', '`__proto__` is not a rubric'],
    ['{"respondent":"r-00000001","answers":{"small":{"constructor":1}}}', 'no question `constructor`'],
    ['{"respondent":"r-00000001","answers":{"small":3}}', 'records of questions'],
    ['{"respondent":"r-00000001","answers":{"small":{"level":9}}}', 'does not answer `level`'],
    ['{"respondent":"r-00000001","group":"nobody","answers":{}}', 'no group `nobody`'],
    [`{"respondent":"r-00000001","answers":{},"x":"${'x'.repeat(1_000_001)}"}`, 'longer than'],
  ])('is refused with its number: %.60s', (line, message) => {
    const refused = read(line, 7);
    expect(refused.ok).toBe(false);
    if (!refused.ok) {
      expect(refused.problems[0]?.message).toContain(message);
      expect(refused.problems[0]?.where).toMatchObject({ file: 'responses.jsonl', line: 7 });
    }
  });
});
