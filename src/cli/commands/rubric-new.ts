// `rubric new`: begins a rubric. What the options do not give is asked for, where somebody can be asked.
import { join, resolve } from 'node:path';
import { failed, type Parsed, problem } from '../../core/problem.ts';
import { parseRubric } from '../../core/rubric/parse.ts';
import { completeStarter, type Starter, starterText } from '../../core/rubric/starter.ts';
import { createFile } from '../../store/create-file.ts';
import { listRubrics } from '../../store/rubrics.ts';
import { whyNotAsk } from '../audit/asking.ts';
import { consoleOf } from '../console.ts';
import { exitCodes, type Io } from '../io.ts';
import type { Act } from '../program.ts';

export const writeNew: Act = async (io, [file], options) => {
  const console = consoleOf(io, options);
  const given = givenIn(options);
  const lacking = lackingIn(given);
  const whyNot = whyNotAsk(io, options['input'] === false ? { input: false } : {});
  if (lacking.length > 0 && whyNot !== undefined) {
    const message = `Nothing can be asked (${whyNot}), and these options are missing: ${lacking.join(', ')}.`;
    return console.giveUpAll(
      failed(problem('needs-terminal', message, {}, 'The help of this command has an example.')),
    );
  }
  const starter =
    lacking.length > 0
      ? await (await import('../rubric/ask-starter.ts')).askStarter(given, io)
      : completeStarter(given);
  if (starter === 'stopped') return exitCodes.stopped;
  const text = starterText(starter);
  const wrong = await check(starter, text, io);
  if (!wrong.ok) return console.giveUp(wrong);
  if (file === '-') {
    io.stdout.write(text);
    return exitCodes.done;
  }
  const path = file ?? join('rubrics', `${starter.id}.yaml`);
  const created = await createFile(resolve(io.cwd, path), text, path);
  if (!created.ok) return console.giveUp(created);
  console.say(`Written: ${path}\nRewrite its sentences, then: culture-audit rubric check ${path}`);
  return exitCodes.done;
};

function givenIn(options: Record<string, unknown>): Partial<Starter> {
  const texts = ['id', 'title', 'purpose', 'author', 'source'].flatMap((key) => {
    const text = options[key];
    return typeof text === 'string' ? [[key, text]] : [];
  });
  const factors = options['factor'];
  return { ...Object.fromEntries(texts), ...(Array.isArray(factors) ? { factors: factors.map(String) } : {}) };
}

/** Options without which there is no rubric; author and source have a good default. */
const lackingIn = (given: Partial<Starter>): string[] =>
  (['title', 'purpose', 'factors'] as const)
    .filter((key) => given[key] === undefined)
    .map((key) => (key === 'factors' ? '--factor' : `--${key}`));

async function check(starter: Starter, text: string, io: Io): Promise<Parsed<unknown>> {
  const shipped = (await listRubrics(io)).filter(({ from }) => from === 'tool').map(({ id }) => id);
  if (shipped.includes(starter.id)) {
    const message = `\`${starter.id}\` is a rubric of the tool; yours needs an id of its own.`;
    const hint = `To tailor it, write \`extends: ${starter.id}\` in a file; see docs/rubrics.md.`;
    return failed(problem('duplicate-id', message, {}, hint));
  }
  return parseRubric(text, 'the new rubric');
}
