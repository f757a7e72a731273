// The file audit.yaml: an audit's facts as people read them, and back. Reading it takes two steps, since the rubrics stand beside it.
import { type Audit, keyOf, type QuestionKey, type RubricAsUsed, type Target } from '../audit.ts';
import { allQuestions } from '../interview/plan.ts';
import { type Parsed, type Problem, parsed, problem } from '../problem.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { partOf } from '../source/expectation.ts';
import { checkShape } from '../source/shape.ts';
import { inOrder, readSource, type Source } from '../source/source.ts';
import { groupOf, newerFormat } from './answers-file.ts';
import { readAnswers } from './read-answers.ts';
import { type AuditShape, auditShape } from './shape.ts';
import { writeAnswer, writeEntry } from './write-entry.ts';
import { inlineMap, list, map, printYaml, word, type Yaml } from './yaml-text.ts';

/** Where the folder of an audit keeps a rubric, and the SHA-256 of its bytes. Paths start at the folder and use `/`. */
export interface RubricPlace {
  id: string;
  version: string;
  file: string;
  sha256: string;
  /** The rubric that an overlay tailors. */
  extends?: { id: string; file: string; sha256: string } | undefined;
}

/** An audit file whose answers still wait for its rubrics. */
export interface AuditText {
  source: Source;
  /** All but the answers; nothing where some of it is wrong. */
  shape: AuditShape | undefined;
  /** What is wrong with that. */
  problems: Problem[];
  places: RubricPlace[];
  /** The checksum that was written last; it differs from that of the facts if a person has changed them since. */
  checksum: string;
}

/** Reads everything but the answers. Fails only where it is not even known which rubrics they answer; `finishAudit` says the rest. */
export function parseAuditText(text: string, file: string): Parsed<AuditText> {
  const read = readSource(text, file);
  if (!read.ok) return read;
  const newer = newerFormat(read.value, 'audit');
  if (newer) return { ok: false, problems: [newer] };
  const shape = checkShape(read.value, auditShape);
  const source = read.value;
  if (shape.ok) {
    const { rubrics: places, checksum } = shape.value;
    return parsed({ source, shape: shape.value, problems: [], places, checksum });
  }
  const places = auditShape.shape.rubrics.safeParse(partOf(source.data, 'rubrics'));
  if (!places.success) return shape;
  return parsed({ source, shape: undefined, problems: shape.problems, places: places.data, checksum: '' });
}

/** What stands before the answers, read without them where that is possible: a long audit is listed as fast as a short one. */
export function parseAuditHead(text: string, file: string): Parsed<AuditShape> {
  const answers = /^answers:/m.exec(text);
  const rest = `answers: {}\nresponses: []\nchecksum: ${'a'.repeat(64)}\n`;
  const head = answers ? parseAuditText(text.slice(0, answers.index) + rest, file) : undefined;
  const read = head?.ok && head.value.shape ? head : parseAuditText(text, file);
  if (!read.ok) return read;
  const { shape, problems } = read.value;
  return shape ? parsed(shape) : { ok: false, problems };
}

/** The audit, once its rubrics are read; `rubrics` are those of the file, in its order. */
export function finishAudit({ source, shape, problems: ill }: AuditText, rubrics: RubricAsUsed[]): Parsed<Audit> {
  const groups = (auditShape.shape.groups.safeParse(partOf(source.data, 'groups')).data ?? []).map(groupOf);
  const { answers, problems } = readAnswers(source, {
    rubrics: rubrics.map(({ rubric }) => rubric),
    groups,
    origin: 'recorded',
    newRespondent: () => '',
  });
  const all = inOrder([...ill, ...problems, ...(shape ? mismatches(shape, rubrics, source) : [])]);
  if (!shape || all.length > 0) return { ok: false, problems: all };
  const { format, id, organization, date, finished, mode, depth, smallestGroup, forgotten, salt, pairing, tool } =
    shape;
  const head = { format, id, organization, date, finished, mode, depth };
  return parsed({
    ...head,
    ...(smallestGroup ? { smallestGroup } : {}),
    ...(forgotten ? { forgotten } : {}),
    ...(salt ? { salt } : {}),
    ...(pairing ? { pairing } : {}),
    groups,
    rubrics,
    ...answers,
    tool,
  });
}

function mismatches(shape: AuditShape, rubrics: RubricAsUsed[], source: Source): Problem[] {
  return shape.rubrics.flatMap(({ id, file }, index) => {
    const rubric = rubrics[index]?.rubric;
    if (rubric?.id === id) return [];
    const message = `The file ${file} holds the rubric \`${rubric?.id ?? ''}\`, not \`${id}\`.`;
    return [problem('unknown-rubric', message, source.placeOf(['rubrics', index, 'id']))];
  });
}

const comments = (audit: Audit): string[] => [
  `What was said in the audit of ${JSON.stringify(audit.organization)}. Scores are not kept: they are made from this.`,
  'It may be read, kept in version control and corrected by hand; docs/audit-folder.md says what may stand here.',
  'The checksum at the end only tells whether somebody did: an audit that was edited opens all the same, and says so.',
  '',
];

/** The text of audit.yaml; `parseAuditText` and `finishAudit` read it back exactly. `checksum` is the SHA-256 of `factsOf(audit)`. */
export function printAudit(audit: Audit, places: RubricPlace[], checksum: string): string {
  const document = map(
    ['format', audit.format],
    ['id', audit.id],
    ['organization', audit.organization],
    ['date', word(audit.date)],
    ['finished', audit.finished],
    ['mode', word(audit.mode)],
    ['depth', word(audit.depth)],
    ['smallestGroup', audit.smallestGroup],
    ['tool', audit.tool],
    ['groups', list(audit.groups.map(({ id, ...rest }) => inlineMap(['id', id], ...Object.entries(rest))))],
    ['rubrics', list(places.map(writePlace))],
    ['promises', list(audit.promises.map((promise) => writeCapture(promise)))],
    ['actions', list(audit.actions.map((action) => writeCapture(action)))],
    ['targets', audit.targets && list(audit.targets.map(writeTarget))],
    ['answers', writeSections(audit, audit.entries, writeEntry)],
    ['responses', list(audit.responses.map((response) => writeResponse(audit, response)))],
    ['forgotten', audit.forgotten && word(audit.forgotten)],
    ['salt', audit.salt],
    ['pairing', audit.pairing],
    ['checksum', checksum],
  );
  return printYaml(document, comments(audit));
}

const writePlace = ({ id, version, file, sha256, extends: base }: RubricPlace): Yaml =>
  map(
    ['id', id],
    ['version', version],
    ['file', file],
    ['sha256', sha256],
    ['extends', base && map(['id', base.id], ['file', base.file], ['sha256', base.sha256])],
  );

const captureParts = ['id', 'text', 'owner', 'measure', 'by', 'question'] as const;
const writeCapture = (capture: Partial<Record<(typeof captureParts)[number], string>>): Yaml =>
  map(...captureParts.map((part): [string, string | undefined] => [part, capture[part]]));

const writeTarget = (target: Target): Yaml =>
  inlineMap(
    'factor' in target
      ? ['factor', keyOf(target.rubric, target.factor)]
      : ['question', keyOf(target.rubric, target.question)],
    ['level', target.level],
    ['by', target.by],
  );

const writeResponse = (audit: Audit, response: Audit['responses'][number]): Yaml =>
  map(
    ['respondent', response.respondent],
    ['group', response.group],
    ['answers', writeSections(audit, response.answers, writeAnswer)],
  );

/** What was said by rubric and question, in the order of the rubrics. */
function writeSections<T>(
  audit: Audit,
  said: Record<QuestionKey, T>,
  write: (value: T, question: Rubric['factors'][number]['questions'][number]) => Yaml,
): Yaml {
  const asked = allQuestions(audit);
  return map(
    ...audit.rubrics.map(({ rubric }): [string, Yaml | undefined] => {
      const entries = asked.flatMap(({ rubric: { id }, question }): [string, Yaml][] => {
        const value = said[keyOf(id, question.id)];
        return id === rubric.id && value !== undefined ? [[question.id, write(value, question)]] : [];
      });
      return [rubric.id, entries.length > 0 ? map(...entries) : undefined];
    }),
  );
}
