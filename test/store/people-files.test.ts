// Answers of many people beside audit.yaml: moved there from audits of the old form, and all there or none whenever the power goes.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Audit, peopleOf, type Response } from '../../src/core/audit.ts';
import { printAudit } from '../../src/core/audit-file/audit-text.ts';
import { summarize } from '../../src/core/summary/summarize.ts';
import { printSummary } from '../../src/core/summary/summary-text.ts';
import { checksumOf, type OpenedAudit, openAudit, saveAudit } from '../../src/store/audit-folder.ts';
import { rowsHeld } from '../../src/store/people-files.ts';
import { openAuditIn } from '../cli/scripted.ts';
import { newFolder } from '../cli/world.ts';

const answering = (respondent: string, level: number, group?: string): Response => ({
  respondent,
  ...(group === undefined ? {} : { group }),
  answers: { 'small/level': { state: 'answered', value: level } },
});
const two = [answering('r-00000001', 2, 'leaders'), answering('r-00000002', 4)];

async function opened(folder: string): Promise<OpenedAudit> {
  const read = await openAudit(folder);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}
const auditIn = async (folder: string): Promise<Audit> => (await opened(folder)).interview.audit;
const aFolder = (parts: Partial<Audit>) => openAuditIn(join(newFolder(), 'audits'), { finished: true, ...parts });
const add = (more: Response[]) => async (folder: string) => {
  const { interview, places } = await opened(folder);
  const { audit } = interview;
  const saved = await saveAudit(folder, { ...audit, responses: [...audit.responses, ...more] }, places);
  expect(saved.ok).toBe(true);
};

describe('answers of many people', () => {
  it('stand a line each in a file of their own, and are read back', async () => {
    const folder = await aFolder({ responses: two });
    expect(readFileSync(join(folder, 'responses.jsonl'), 'utf8')).toBe(
      '{"respondent":"r-00000001","group":"leaders","answers":{"small":{"level":2}}}\n' +
        '{"respondent":"r-00000002","answers":{"small":{"level":4}}}\n',
    );
    expect(readFileSync(join(folder, 'audit.yaml'), 'utf8')).toContain('responses: []');
    const { interview, warnings } = await opened(folder);
    expect(interview.audit.responses).toEqual(two);
    expect(warnings).toEqual([]);
  });

  it('move there from audit.yaml when an audit of the old form is saved, with the same checksum', async () => {
    const folder = await aFolder({});
    const { interview, places } = await opened(folder);
    const old = { ...interview.audit, responses: two };
    writeFileSync(join(folder, 'audit.yaml'), printAudit(old, places, checksumOf(old)));
    expect((await opened(folder)).warnings).toEqual([]);
    await add([])(folder);
    const after = await opened(folder);
    expect(after.interview.audit).toEqual(old);
    expect(after.warnings).toEqual([]);
    expect(readFileSync(join(folder, 'audit.yaml'), 'utf8')).toContain(checksumOf(old));
    expect(readFileSync(join(folder, 'audit.yaml'), 'utf8')).toContain('responses: []');
  });

  it('are covered by the checksum', async () => {
    const folder = await aFolder({ responses: two });
    const path = join(folder, 'responses.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"level":4', '"level":5'));
    expect((await opened(folder)).edited).toEqual(['audit.yaml']);
  });

  it('go with their file when an audit has none any more', async () => {
    const folder = await aFolder({ responses: two });
    const { interview, places } = await opened(folder);
    await saveAudit(folder, { ...interview.audit, responses: [] }, places);
    expect(readdirSync(folder).sort()).toEqual(['audit.yaml', 'rubrics']);
    expect((await opened(folder)).warnings).toEqual([]);
  });

  it('are refused with line and file where a line is nobody’s answers', async () => {
    const folder = await aFolder({ responses: two });
    writeFileSync(join(folder, 'responses.jsonl'), `{"respondent":"r-00000001","answers":{}}\n\u001b[2J\n`);
    const read = await openAudit(folder, 'here');
    expect(read).toMatchObject({
      ok: false,
      problems: [{ code: 'bad-response', where: { file: 'here/responses.jsonl', line: 2 } }],
    });
  });

  it('never count somebody twice', async () => {
    const folder = await aFolder({ responses: two });
    const path = join(folder, 'responses.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').repeat(2));
    const read = await openAudit(folder, 'here');
    expect(read).toMatchObject({ ok: false, problems: [{ code: 'duplicate-id' }, { code: 'duplicate-id' }] });
  });

  it('never count somebody twice who stands in audit.yaml, too', async () => {
    const folder = await aFolder({ responses: two });
    const { interview, places } = await opened(folder);
    const [first] = two;
    const old = { ...interview.audit, responses: first ? [first] : [] };
    writeFileSync(join(folder, 'audit.yaml'), printAudit(old, places, checksumOf(old)));
    expect(await openAudit(folder, 'here')).toMatchObject({
      ok: false,
      problems: [{ code: 'duplicate-id', where: { file: 'here/responses.jsonl', line: 1 } }],
    });
  });
});

describe('more people than are held one by one', () => {
  const many = Array.from({ length: rowsHeld + 1 }, (_, index) =>
    answering(`r-${index.toString(16).padStart(8, '0')}`, 1 + (index % 5), index % 3 === 0 ? 'leaders' : undefined),
  );
  const manyIn = () => aFolder({ responses: many });
  const path = (folder: string, name: string) => join(folder, name);
  const read = (folder: string, name: string) => readFileSync(path(folder, name), 'utf8');
  const counted = async (folder: string) => {
    const { interview, warnings } = await opened(folder);
    const { audit } = interview;
    return { audit, warnings, summary: printSummary(summarize(audit)) };
  };

  it('are counted: the same summary, whether it was kept or the rows are added up again', async () => {
    const folder = await manyIn();
    const { audit, warnings, summary } = await counted(folder);
    expect(audit.responses).toEqual([]);
    expect(audit.counted?.rows?.count).toBe(rowsHeld + 1);
    expect(peopleOf(audit)).toBe(rowsHeld + 1);
    expect(summary).toBe(printSummary(summarize({ ...audit, responses: many, counted: { rows: null, apart: null } })));
    expect(warnings).toEqual([]);
    rmSync(path(folder, 'summary.json'));
    const again = await counted(folder);
    expect(again.summary).toBe(summary);
    expect(again.warnings).toEqual([]);
    await add([])(folder);
    expect((await counted(folder)).summary).toBe(summary);
    expect(existsSync(path(folder, 'summary.json'))).toBe(true);
  });

  it('are put in the order of their ids, in which they are read', async () => {
    const folder = await aFolder({ responses: many.toReversed() });
    const sorted = await manyIn();
    expect(read(folder, 'responses.jsonl')).toBe(read(sorted, 'responses.jsonl'));
    rmSync(path(folder, 'summary.json'));
    expect(await counted(folder)).toEqual(await counted(sorted));
  });

  it('are added up anew where a row has changed, and that is said', async () => {
    const folder = await manyIn();
    const first = '"respondent":"r-00000000","group":"leaders","answers":{"small":{"level":';
    writeFileSync(path(folder, 'responses.jsonl'), read(folder, 'responses.jsonl').replace(`${first}1`, `${first}5`));
    const { audit, warnings } = await counted(folder);
    expect(audit.counted?.rows?.summary.questions.get('small/level')?.get('whole')?.get('leaders')?.counts[4]).toBe(
      many.filter(({ group }, index) => group === 'leaders' && index % 5 === 4).length + 1,
    );
    expect(warnings).toMatchObject([{ code: 'edited-since' }]);
  });

  it('are covered by the checksum in their summary, too', async () => {
    const folder = await manyIn();
    writeFileSync(
      path(folder, 'summary.json'),
      read(folder, 'summary.json').replace('"unanswered":13334', '"unanswered":13335'),
    );
    expect((await counted(folder)).warnings).toMatchObject([{ code: 'edited-since' }]);
  });

  it('still count when their rows are taken away', async () => {
    const folder = await manyIn();
    const { summary } = await counted(folder);
    rmSync(path(folder, 'responses.jsonl'));
    const { audit, summary: left } = await counted(folder);
    expect(left).toBe(summary);
    expect(audit.counted).toMatchObject({ rows: null, apart: { parts: [] } });
    await add([])(folder);
    const saved = await counted(folder);
    expect(saved.summary).toBe(summary);
    expect(saved.warnings).toEqual([]);
  });

  it('are refused where a line is wrong, somebody is given twice, or a summary is damaged', async () => {
    const folder = await manyIn();
    const rows = read(folder, 'responses.jsonl');
    writeFileSync(path(folder, 'responses.jsonl'), `${rows}{}\n`);
    expect(await openAudit(folder, 'here')).toMatchObject({
      ok: false,
      problems: [{ code: 'bad-response', where: { line: rowsHeld + 2 } }],
    });
    writeFileSync(path(folder, 'responses.jsonl'), rows + rows.slice(-rows.length / 2).replace(/^.*?\n/, ''));
    expect(await openAudit(folder, 'here')).toMatchObject({ ok: false, problems: [{ code: 'duplicate-id' }] });
    writeFileSync(path(folder, 'responses.jsonl'), rows);
    writeFileSync(path(folder, 'summary.json'), read(folder, 'summary.json').replace('"leaders": {"n":', '"x": {"n":'));
    expect(await openAudit(folder, 'here')).toMatchObject({
      ok: false,
      problems: [{ code: 'unknown-group', where: { file: 'here/summary.json' } }],
    });
  });
});

describe('a save that is cut off', () => {
  const three = answering('r-00000003', 1, 'leaders');
  /** Where a file waits for the audit.yaml of a folder. */
  const nextIn = (folder: string, name: string, of = folder) =>
    join(folder, `${name}.next-${/^checksum: (.{16})/m.exec(readFileSync(join(of, 'audit.yaml'), 'utf8'))?.[1]}`);
  /** The folder before and after a save, to put together any state in between. */
  async function aSave() {
    const before = await aFolder({ responses: two });
    const after = join(newFolder(), 'after');
    cpSync(before, after, { recursive: true });
    await add([three])(after);
    return { before, after };
  }

  it('before audit.yaml was written never came to be, and leaves nothing behind', async () => {
    const { before, after } = await aSave();
    const next = nextIn(before, 'responses.jsonl', after);
    cpSync(join(after, 'responses.jsonl'), next);
    const read = await opened(before);
    expect(read.interview.audit.responses).toEqual(two);
    expect(read.warnings).toEqual([]);
    await add([])(before);
    expect(existsSync(next)).toBe(false);
    expect(await auditIn(before)).toMatchObject({ responses: two });
  });

  it('after audit.yaml was written is finished by whoever opens the audit', async () => {
    const { before, after } = await aSave();
    renameSync(join(after, 'responses.jsonl'), nextIn(after, 'responses.jsonl'));
    cpSync(join(before, 'responses.jsonl'), join(after, 'responses.jsonl'));
    const read = await opened(after);
    expect(read.interview.audit.responses).toEqual([...two, three]);
    expect(read.warnings).toEqual([]);
    expect(existsSync(nextIn(after, 'responses.jsonl'))).toBe(false);
  });

  it('is never given up where its rows cannot take their place: the next save waits, too', async () => {
    const { after } = await aSave();
    const next = nextIn(after, 'responses.jsonl');
    renameSync(join(after, 'responses.jsonl'), next);
    mkdirSync(join(after, 'responses.jsonl'));
    const { interview, places } = await opened(after);
    expect(interview.audit.responses).toEqual([...two, three]);
    const saved = await saveAudit(after, { ...interview.audit, organization: 'Somebody else' }, places);
    expect(saved).toMatchObject({ ok: false, problems: [{ code: 'file-not-writable' }] });
    expect(existsSync(next)).toBe(true);
    rmdirSync(join(after, 'responses.jsonl'));
    expect(await auditIn(after)).toMatchObject({ responses: [...two, three] });
    expect(existsSync(next)).toBe(false);
  });

  it('does not matter for a file that goes', async () => {
    const folder = await aFolder({ responses: two });
    const rows = readFileSync(join(folder, 'responses.jsonl'));
    const { interview, places } = await opened(folder);
    await saveAudit(folder, { ...interview.audit, responses: [] }, places);
    writeFileSync(join(folder, 'responses.jsonl'), rows);
    writeFileSync(nextIn(folder, 'responses.jsonl'), '');
    expect((await auditIn(folder)).responses).toEqual([]);
    expect(existsSync(join(folder, 'responses.jsonl'))).toBe(false);
    rmSync(folder, { recursive: true });
  });
});
