// `rubric list`: the rubrics that can be named by their ids.
import type { Rubric } from '../../core/rubric/rubric.ts';
import { listRubrics, loadRubric } from '../../store/rubrics.ts';
import { consoleOf } from '../console.ts';
import { exitCodes } from '../io.ts';
import type { Act } from '../program.ts';
import { tableText } from '../table.ts';

const right = 'right' as const;
const columns = [
  { title: 'Id' },
  { title: 'Title', wide: true as const },
  { title: 'Factors', align: right },
  { title: 'Questions', align: right },
  { title: 'Quick', align: right },
  { title: '' },
];

export const listAll: Act = async (io, _operands, options) => {
  const console = consoleOf(io, options);
  const listings = await listRubrics(io);
  const rubrics = await Promise.all(
    listings.map(async (listing) => ({ ...listing, loaded: await loadRubric(listing.file, io) })),
  );
  if (options['json']) {
    const list = rubrics.map(({ id, from, loaded }) =>
      loaded.ok ? { id, from, ...outline(loaded.value.rubric) } : { id, from, problems: loaded.problems.length },
    );
    console.printJson('rubric-list', { rubrics: list });
    return exitCodes.done;
  }
  const rows = rubrics.flatMap(({ id, from, loaded }) => {
    if (!loaded.ok) return [];
    const { title, factors, questions, quick } = outline(loaded.value.rubric);
    return [[id, title, ...[factors, questions, quick].map(String), from === 'tool' ? '' : 'yours']];
  });
  console.print(tableText(columns, rows, io));
  for (const { file, loaded } of rubrics) {
    if (loaded.ok) continue;
    console.say(`${file} cannot be used yet. What is wrong: culture-audit rubric check ${file}`);
  }
  console.say('To read one: culture-audit rubric show weisbord');
  return exitCodes.done;
};

function outline({ title, version, factors, extends: base }: Rubric) {
  const questions = factors.flatMap((factor) => factor.questions);
  const counted = { factors: factors.length, questions: questions.length };
  const quick = questions.filter((question) => question.core).length;
  return { title, version, ...counted, quick, ...(base === undefined ? {} : { extends: base }) };
}
