// `rubric check`: what is wrong with rubrics, and which of their questions could mislead a room.
import { visible } from '../../ask/visible.ts';
import { failed, type Parsed, type Problem, problem } from '../../core/problem.ts';
import { type Finding, lintRubric } from '../../core/rubric/lint/lint.ts';
import { decode, sourceLimit } from '../../core/source/decode.ts';
import { readSource } from '../../core/source/source.ts';
import { readPipe } from '../../intake/answers.ts';
import { type LoadedRubric, loadBytes, loadRubric } from '../../store/rubrics.ts';
import { consoleOf } from '../console.ts';
import { exitCodes, type Io } from '../io.ts';
import { printProblems, problemsText, problemText } from '../print-problems.ts';
import type { Act } from '../program.ts';

interface Checked {
  name: string;
  problems: Problem[];
  findings: Finding[];
}
/** Problems that say that there was nothing to check. */
const unreadable = new Set(['file-not-found', 'file-not-readable', 'file-too-large', 'unknown-rubric', 'usage']);

export const check: Act = async (io, operands, options) => {
  const results: Checked[] = [];
  for (const name of operands) results.push(await checkOne(name, io));
  if (options['json']) {
    const files = results.map(({ name, problems, findings }) => ({ file: name, problems, findings }));
    consoleOf(io, options).printJson('rubric-check', { files });
  } else {
    for (const result of results) report(result, io);
  }
  const nothing = results.some(({ problems }) =>
    problems.some(({ code, where }) => unreadable.has(code) && !where.line),
  );
  if (nothing) return exitCodes.couldNotStart;
  return results.some(({ problems, findings }) => problems.length + findings.length > 0)
    ? exitCodes.no
    : exitCodes.done;
};

async function checkOne(name: string, io: Io): Promise<Checked> {
  const loaded = name === '-' ? await loadStdin(io) : await loadRubric(name, io);
  if (!loaded.ok) return { name, problems: loaded.problems, findings: [] };
  const text = decode(loaded.value.bytes, loaded.value.file);
  const source = text.ok ? readSource(text.value, loaded.value.file) : text;
  return source.ok
    ? { name, problems: [], findings: lintRubric(source.value) }
    : { name, problems: source.problems, findings: [] };
}

async function loadStdin(io: Io): Promise<Parsed<LoadedRubric>> {
  if (io.stdin.isTTY) {
    return failed(problem('usage', 'Nothing is piped into this command.', {}, 'Name a file in place of the -.'));
  }
  const bytes = await readPipe(io.stdin, '-', sourceLimit);
  return bytes.ok ? loadBytes(bytes.value, '-', io) : bytes;
}

function report({ name, problems, findings }: Checked, io: Io): void {
  const columns = io.stdout.isTTY ? io.stdout.columns || 80 : 100;
  if (problems.some(({ code, where }) => unreadable.has(code) && !where.line)) printProblems(problems, io);
  else if (problems.length > 0) io.stdout.write(`${problemsText(problems, columns)}\n`);
  findings.forEach((finding, index) => {
    const explained = findings.slice(0, index).some(({ rule }) => rule === finding.rule);
    io.stdout.write(`${findingText(explained ? { ...finding, why: '' } : finding, columns)}\n`);
  });
  const count = problems.length + findings.length;
  if (count === 0) io.stdout.write(`${visible(name)}: nothing to mend.\n`);
  else io.stdout.write(`${visible(name)}: ${count === 1 ? 'one thing' : `${count} things`} to mend.\n`);
}

const findingText = ({ rule, where, message, why, fix }: Finding, columns: number): string =>
  problemText({ where, message: `${message} (${rule})`, hint: `${why} ${fix}`.trim() }, Math.max(40, columns));
