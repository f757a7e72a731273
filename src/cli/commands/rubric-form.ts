// `rubric form`: a rubric as a form in a survey tool, with names that bring the answers back without a mapping.
import { resolve } from 'node:path';
import { type Form, formOf } from '../../core/form/form.ts';
import { idSchema, isBlank } from '../../core/kinds/question.ts';
import { failed, nearest, type Parsed, parsed, problem } from '../../core/problem.ts';
import { type Rubric, usualGroups } from '../../core/rubric/rubric.ts';
import { minimumOf } from '../../core/score-audit/minimum-group.ts';
import { type FormTool, formTools, formWriters } from '../../render/form/tools.ts';
import { createFile } from '../../store/create-file.ts';
import { loadRubric } from '../../store/rubrics.ts';
import { readSmallestGroup } from '../audit/given.ts';
import { type CommonOptions, consoleOf } from '../console.ts';
import { exitCodes, type Io } from '../io.ts';
import { nameOf } from '../open.ts';
import type { Act } from '../program.ts';
import { readSettings } from '../settings.ts';

interface FormOptions extends CommonOptions {
  to?: FormTool;
  output?: string;
  quick?: boolean;
  customers?: boolean;
  group?: string[];
  smallestGroup?: string;
}

export const form: Act = async (io, [name = ''], options: FormOptions) => {
  const console = consoleOf(io, options);
  const { to } = options;
  if (to === undefined) {
    const message = `--to says which tool the form is for: ${formTools.join(', ')}.`;
    return console.giveUpAll(failed(problem('usage', message)));
  }
  const loaded = await loadRubric(name, io);
  if (!loaded.ok) return console.giveUp(loaded);
  const { rubric } = loaded.value;
  const smallest = await smallestIn(io, options);
  if (!smallest.ok) return console.giveUp(smallest);
  const planned = plan(rubric, options, smallest.value);
  if (!planned.ok) return console.giveUp(planned);
  const { ending, load } = formWriters[to];
  const bytes = await (await load())(planned.value);
  if (options.output === '-') {
    if (to === 'xlsform' && io.stdout.isTTY) {
      const message = 'A workbook cannot be shown in a terminal.';
      return console.giveUpAll(failed(problem('usage', message, {}, 'Name a file with -o, or send it into a pipe.')));
    }
    io.stdout.write(bytes);
    return exitCodes.done;
  }
  const path = resolve(io.cwd, options.output ?? `${rubric.id}-${to}.${ending}`);
  const written = await createFile(path, bytes, nameOf(path, io));
  if (!written.ok) return console.giveUp(written);
  console.printPath(nameOf(path, io));
  console.say(after[to](rubric.id));
  return exitCodes.done;
};

/** The smallest group that the form promises: the one of the option, the settings, or the usual one. */
async function smallestIn(io: Io, options: FormOptions): Promise<Parsed<number>> {
  const given = readSmallestGroup(options.smallestGroup);
  if (!given.ok) return given;
  const settings = await readSettings(io, {});
  if (!settings.ok) return settings;
  const smallestGroup = given.value ?? settings.value.smallestGroup;
  return parsed(minimumOf(smallestGroup === undefined ? {} : { smallestGroup }).group);
}

function plan(rubric: Rubric, { quick, customers, group }: FormOptions, minimumGroup: number): Parsed<Form> {
  const groups = readGroups(group, rubric);
  if (!groups.ok) return groups;
  const made = formOf(rubric, {
    depth: quick ? 'quick' : 'full',
    readers: customers ? 'customers' : 'people',
    minimumGroup,
    ...(groups.value ? { groups: groups.value } : {}),
  });
  if (made.pages.length > 0) return parsed(made);
  return failed(problem('unknown-group', 'None of these groups is asked anything by this rubric.'));
}

type Named = { id: string; title: string };

/** Groups as `id:title`, or the id alone of one that the rubric or the tool knows. */
function readGroups(given: string[] | undefined, rubric: Rubric): Parsed<Named[] | undefined> {
  if (given === undefined) return parsed(undefined);
  const known = [...rubric.groups, ...usualGroups];
  const groups: Named[] = [];
  for (const words of given) {
    const at = words.indexOf(':');
    const id = (at < 0 ? words : words.slice(0, at)).trim();
    const title = at < 0 ? known.find((each) => each.id === id)?.title : words.slice(at + 1).trim();
    if (!idSchema.safeParse(id).success || (at >= 0 && isBlank(title)) || (title ?? '').length > 60) {
      const message = `--group cannot be "${words}"; expected id:title, as in "shop-floor:Shop floor".`;
      return failed(problem('usage', message, {}, 'An id is made of lower-case words joined by hyphens.'));
    }
    if (title === undefined) {
      const ids = known.map((each) => each.id);
      const near = nearest(id, ids);
      const hint = near ? `Did you mean ${near}?` : `Give it a title, as in ${id}:Title. Known: ${ids.join(', ')}.`;
      return failed(problem('unknown-group', `There is no group called ${id}.`, {}, hint));
    }
    if (groups.some((each) => each.id === id)) {
      return failed(problem('duplicate-id', `The group ${id} is given twice.`));
    }
    groups.push({ id, title });
  }
  return parsed(groups);
}

const back = (rubric: string, file: string): string =>
  `When answers are in: culture-audit import ${file} --rubric ${rubric} --organization NAME`;

/** What to do next, tool by tool; docs/forms.md says more. */
const after: Record<FormTool, (rubric: string) => string> = {
  xlsform: (rubric) =>
    `KoboToolbox: New, Upload an XLSForm. ODK Central: New form, upload.\n${back(rubric, 'export.csv')}`,
  surveyjs: (rubric) =>
    `Load it into survey-core, or paste it into the creator’s JSON tab.\n${back(rubric, 'results.json')}`,
  limesurvey: (rubric) => `Create survey, Import, choose this file.\n${back(rubric, 'results-survey.csv')}`,
  qualtrics: (rubric) =>
    `In the survey: Tools, Import/Export, Import survey.\nExport answers as CSV with choice text.\n${back(rubric, 'answers.csv')}`,
  google: (rubric) => `Paste it at script.google.com and run build.\n${back(rubric, 'responses.csv')}`,
  paper: (rubric) =>
    `Print it from a browser. Type what was ticked into: culture-audit rubric form ${rubric} --to csv\n${back(rubric, 'typed.csv')}`,
  csv: (rubric) => `One row for each sheet of paper.\n${back(rubric, 'typed.csv')}`,
};
