// The examples of docs/answers-file.md and docs/audit-folder.md are read, run and checked against the JSON Schemas they mention.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { modes } from '../../src/core/audit.ts';
import { finishAudit, parseAuditText } from '../../src/core/audit-file/audit-text.ts';
import { answersSchema, answersShape, auditSchema } from '../../src/core/audit-file/shape.ts';
import { kinds } from '../../src/core/kinds/index.ts';
import { readSource } from '../../src/core/source/source.ts';
import { loadRubric } from '../../src/store/rubrics.ts';
import { aWorld } from '../cli/world.ts';

const page = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
const blocks = (text: string) =>
  [...text.matchAll(/^```(?:yaml|json)\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);
const answers = page('answers-file.md');
const folder = page('audit-folder.md');

describe('docs/answers-file.md', () => {
  it.each(blocks(answers).map((text, index) => [index + 1, text]))('example %i runs as it stands', async (_, text) => {
    const world = aWorld();
    world.write('answers.yaml', String(text));
    const done = await world.run(['run', '--answers', 'answers.yaml', '--no-input', '--json']);
    expect(done).toMatchObject({ code: 0 });
    const source = readSource(String(text), 'docs');
    expect(source.ok && answersSchema.safeParse(source.value.data)).toMatchObject({ success: true });
  });

  it('names every key at the top, every kind of question and every mode', () => {
    const told = [...answers.matchAll(/^\| (.+?) \|/gm)].flatMap(([, cell = '']) =>
      cell.replaceAll('`', '').split(', '),
    );
    const ofAudits = ['format', 'id', 'finished', 'tool', 'forgotten', 'pairing', 'salt', 'checksum'];
    const keys = Object.keys(answersShape.shape).filter((key) => !ofAudits.includes(key));
    expect([...keys, ...Object.keys(kinds)].filter((name) => !told.includes(name))).toEqual([]);
    for (const mode of modes) expect(answers).toContain(`\`${mode}\``);
  });
});

describe('docs/audit-folder.md', () => {
  it('shows an audit as it is read', async () => {
    const [text = ''] = blocks(folder);
    const file = parseAuditText(text, 'audit.yaml');
    const rubric = await loadRubric('weisbord', { cwd: '/' });
    if (!file.ok || !rubric.ok) throw new Error(JSON.stringify([file, rubric]));
    const audit = finishAudit(file.value, [{ rubric: rubric.value.rubric, sha256: rubric.value.sha256 }]);
    expect(audit).toMatchObject({ ok: true, value: { id: 'marlow-finch-2026-03-14' } });
    const source = readSource(text, 'docs');
    expect(source.ok && auditSchema.safeParse(source.value.data)).toMatchObject({ success: true });
  });
});
