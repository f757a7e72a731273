import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kinds } from '../../src/core/kinds/index.ts';
import { lintRubric, rules } from '../../src/core/rubric/lint/lint.ts';
import { parseRubric } from '../../src/core/rubric/parse.ts';
import { readSource } from '../../src/core/source/source.ts';

const page = readFileSync(new URL('../../docs/rubrics.md', import.meta.url), 'utf8');
const [whole = '', condition = '', overlay = ''] = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(
  ([, text]) => text,
);
const weisbord = parseRubric(
  readFileSync(new URL('../../rubrics/weisbord.yaml', import.meta.url), 'utf8'),
  'weisbord.yaml',
);
const findings = (text: string) => {
  const source = readSource(text, 'docs');
  return source.ok ? lintRubric(source.value).map(({ rule, where }) => `${where.line} ${rule}`) : ['cannot be read'];
};

test('the example is a rubric with nothing to mend', () => {
  expect(parseRubric(whole, 'docs')).toMatchObject({ ok: true, value: { id: 'our-service', letter: 'O' } });
  expect(findings(whole)).toEqual([]);
});
test('the combined condition can stand in it', () => {
  const combined = condition.replace(/^(?=.)/gm, '        ');
  const text = whole.replace('        when: { question: complaint-record, is: yes }\n', combined);
  expect(text).not.toBe(whole);
  expect(parseRubric(text, 'docs')).toMatchObject({ ok: true });
});
test('the overlay tailors the rubric that it names', () => {
  const parsed = parseRubric(overlay, 'docs', () => (weisbord.ok ? weisbord.value : undefined));
  const ids = parsed.ok ? parsed.value.factors.map(({ id }) => id) : parsed.problems;
  expect(ids).toContain('workshop');
  expect(ids).not.toContain('rewards');
  expect(findings(overlay)).toEqual([]);
});
test('every rule of the lint has a line', () => {
  const lines = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, id]) => id);
  expect(rules.map(({ id }) => id).filter((id) => !lines.includes(id))).toEqual([]);
});
test('every kind of question has a line', () => {
  expect(Object.keys(kinds).filter((kind) => !page.includes(`| \`${kind}\` |`))).toEqual([]);
});
