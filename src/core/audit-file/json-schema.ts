// The JSON Schemas of audit files and answers files, made from the schemas that the reader checks with, for completion in editors.
import { type JsonSchema, jsonSchemaOf } from '../source/json-schema.ts';
import { answersSchema, auditSchema } from './shape.ts';

/** The schema of `audit.yaml` (draft 7, which editors know best). */
export const auditJsonSchema = (): JsonSchema =>
  jsonSchemaOf(auditSchema, 'culture-audit audit', 'All that was said in an audit.', descriptions);

/** The schema of a file for `run --answers`. */
export const answersJsonSchema = (): JsonSchema =>
  jsonSchemaOf(answersSchema, 'culture-audit answers', 'Answers for culture-audit run --answers.', descriptions);

const descriptions: Record<string, string> = {
  format: 'The format of this file: 1.',
  organization: 'Whose culture is audited.',
  date: 'The day of the audit, as in 2026-03-14.',
  finished: 'False while the interview is open.',
  mode: 'How answers are given: by one voice, by a room that agrees (consensus), or by counted hands.',
  depth: 'The quick set of each rubric, or all of it.',
  tool: 'The version of culture-audit that wrote this file.',
  groups: 'Who is in the room: ids of the usual groups, or groups with title, headcount and people present.',
  headcount: 'How many such people the organization has.',
  present: 'How many of them are in the room.',
  rubrics: 'The rubrics in the order of asking: ids, or paths from this file.',
  sha256: 'SHA-256 of the file as it was used.',
  extends: 'The rubric that this one tailors.',
  promises: 'Promises to customers: texts, or records with owner, measure and date.',
  targets:
    'Where the organization wants a factor or a question to stand, and by when: rubric/factor or rubric/question, level, date.',
  actions: 'What somebody will do: texts, or records with owner and date.',
  owner: 'Who keeps it.',
  measure: 'How it is known that it is kept.',
  by: 'By when, as in 2026-03-14.',
  question: 'The question at which it came up, or that a target is of, as in weisbord/complaint-causes.',
  answers: 'What was said, by rubric and question.',
  responses: 'Single people who answered each for themselves. They have no names.',
  respondent: 'A random id such as r-4f2a91c0.',
  checksum: 'SHA-256 over the facts, written by culture-audit; it tells whether somebody has edited the file.',
  answer: 'The answer, or a word for having none.',
  agreed: 'What the room agreed on, beside its votes.',
  confirmed: "True if all that the level's criteria say is true.",
  hands: 'A round of hands, or a list of rounds, the last of which counts.',
  note: 'Anything that was said besides.',
  evidence: 'What speaks for and against the answer.',
  confidence: 'How sure the room is of its answer.',
  skipped: 'Passed over on purpose.',
};
