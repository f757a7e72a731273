// How fast are a great many answers imported, and in how much memory? Against papaparse, which only reads the cells of the same file.
// Run it: npm run bench, or ROWS=2500000 npm run bench
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadRubric } from '../src/store/rubrics.ts';

const rows = Number(process.env['ROWS'] ?? 200_000);
const project = resolve(process.cwd());
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const file = join(folder, 'answers.csv');

/** The same numbers in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A table of answers to every question with levels, with blanks and ways of having no answer. */
async function generate(): Promise<void> {
  const rubric = await loadRubric('weisbord', { cwd: project });
  if (!rubric.ok) throw new Error('no rubric');
  const columns = rubric.value.rubric.factors.flatMap(({ questions }) =>
    questions.flatMap(({ id, kind }) =>
      kind === 'scale' ? [id] : kind === 'formal-informal' ? [`${id}.formal`, `${id}.informal`] : [],
    ),
  );
  const random = numbers(7);
  const level = () => {
    const drawn = random();
    if (drawn < 0.03) return '';
    if (drawn < 0.05) return "Don't know";
    return drawn < 0.06 ? 'N/A' : String(1 + Math.floor(5 * random()));
  };
  const groups = ['Leaders', 'Managers', 'Front line', 'Support'];
  const out = openSync(file, 'w');
  writeSync(out, `group,${columns.join(',')}\n`);
  for (let row = 0; row < rows; ) {
    const lines: string[] = [];
    for (; row < rows && lines.length < 5000; row++)
      lines.push([groups[Math.floor(4 * random())], ...columns.map(level)].join(','));
    writeSync(out, `${lines.join('\n')}\n`);
  }
  closeSync(out);
}

/** Seconds, and the most memory that was ever used, in MB. */
function measure(words: string[]): { seconds: number; megabytes: number } {
  const hook = join(folder, 'hook.cjs');
  writeFileSync(hook, "process.on('exit', () => console.error('most ' + process.resourceUsage().maxRSS));");
  const from = performance.now();
  const done = spawnSync(process.execPath, ['--require', hook, ...words], { cwd: folder, encoding: 'utf8' });
  const seconds = (performance.now() - from) / 1000;
  if (done.status !== 0) throw new Error(done.stderr);
  return { seconds, megabytes: Number(/most (\d+)/.exec(done.stderr)?.[1]) / 1024 };
}

await generate();
const peer = join(folder, 'peer.mjs');
const papaparse = join(project, 'node_modules/papaparse/papaparse.js');
writeFileSync(
  peer,
  `import { createReadStream } from 'node:fs';
import Papa from ${JSON.stringify(papaparse)};
let cells = 0;
await new Promise((done) => Papa.parse(createReadStream(${JSON.stringify(file)}), {
  chunk: ({ data }) => { for (const row of data) cells += row.length; },
  complete: done,
}));`,
);
const command = join(project, 'bin/culture-audit.js');
const words = [
  command,
  'import',
  file,
  '-r',
  'weisbord',
  '-O',
  'Bench',
  '--group',
  'group',
  '--dir',
  folder,
  '--quiet',
];
console.log(`${rows} rows, ${(statSync(file).size / 1e6).toFixed(0)} MB`);
const alone = measure([peer]);
const say = (name: string, { seconds, megabytes }: typeof alone) =>
  console.log(
    `${name.padEnd(44)} ${seconds.toFixed(1).padStart(6)} s  ${Math.round(rows / seconds)
      .toString()
      .padStart(
        8,
      )} rows/s  ${megabytes.toFixed(0).padStart(5)} MB   ${(seconds / alone.seconds).toFixed(2)} × papaparse`,
  );
say('papaparse reads the cells, once (the peer)', alone);
say('import --dry-run: read twice, understood', measure([...words, '--dry-run']));
say('import: and written, sorted, added up', measure(words));
say('show: opens the audit', measure([command, 'show', 'latest', '--dir', folder, '--quiet']));
rmSync(folder, { recursive: true });
