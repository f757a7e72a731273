// The public API: what another program needs to read rubrics and audits, to judge an audit, and to write its document.
// Everything here is pure but `openAudit`, `createAudit` and `loadRubric`, which read and write files, and `renderers`, which load
// what a format needs.
export type {
  Action,
  Answer,
  Audit,
  Confidence,
  Depth,
  Entry,
  FactorTarget,
  Group,
  Missing,
  Mode,
  QuestionKey,
  QuestionTarget,
  Response,
  RubricAsUsed,
  ServicePromise,
  Tally,
  Target,
  Vote,
} from './core/audit.ts';
export { auditFormat, keyOf } from './core/audit.ts';
export { parseAnswers, type Sheet } from './core/audit-file/answers-file.ts';
export { auditIdOf } from './core/audit-file/audit-id.ts';
export {
  type AuditText,
  finishAudit,
  parseAuditText,
  printAudit,
  type RubricPlace,
} from './core/audit-file/audit-text.ts';
export { factsOf } from './core/audit-file/facts.ts';
export { answersJsonSchema, auditJsonSchema } from './core/audit-file/json-schema.ts';
export { type Against, type Answers, readAnswers } from './core/audit-file/read-answers.ts';
export { type Benchmark, type Benchmarked, benchmark } from './core/benchmark/benchmark.ts';
export { type Quartiles, quartilesOf } from './core/benchmark/quartiles.ts';
export type {
  ActionDiff,
  AuditDiff,
  Compared,
  FactorDiff,
  PromiseDiff,
  QuestionDiff,
  Verdict,
} from './core/diff/audit-diff.ts';
export { diffAudits } from './core/diff/diff-audits.ts';
export { diffJsonSchema } from './core/diff/json-schema.ts';
export { benchmarkDocument } from './core/document/benchmark.ts';
export type { Block, Document, Inline, Provenance } from './core/document/block.ts';
export { type Brand, plainBrand } from './core/document/brand.ts';
export { exportJsonSchema } from './core/document/json-schema.ts';
export { overTheYears } from './core/document/over-the-years.ts';
export { type PhilosophyOptions, philosophy } from './core/document/philosophy.ts';
export { sitesDocument } from './core/document/sites.ts';
export { type Variant, variants } from './core/document/variants/variant.ts';
export { yearOn } from './core/document/year-on.ts';
export { type Form, formOf, type Item, type Page, type Wishes } from './core/form/form.ts';
export type { Event, Position, Recorded } from './core/interview/event.ts';
export { type Interview, start, step } from './core/interview/interview.ts';
export { type Asked, allQuestions, plannedQuestions } from './core/interview/plan.ts';
export { ballotsOf, type Question, type QuestionKind, readValue, sayValue, type Value } from './core/kinds/index.ts';
export type { Parsed, Place, Problem, ProblemCode } from './core/problem.ts';
export { problemCodes } from './core/problem.ts';
export { markedNames, redactAudit, withoutMarks } from './core/redact/audit.ts';
export { redactDocument } from './core/redact/document.ts';
export { type Name, readNames } from './core/redact/names.ts';
export { parseRubric } from './core/rubric/parse.ts';
export type { Band, Factor, NextStep, Rubric, Standing } from './core/rubric/rubric.ts';
export type { Score, Withheld } from './core/score.ts';
export { scoreAudit } from './core/score-audit/score-audit.ts';
export type { ScoredAudit, ScoredFactor, ScoredQuestion, ScoredRubric } from './core/score-audit/scored-audit.ts';
export { type RolledFactor, type Rollup, rollUp } from './core/sites/roll-up.ts';
export { type Frame, frameOf, groupSites, type Site, type SitesInput, siteOf } from './core/sites/site.ts';
export { add } from './core/summary/add.ts';
export { summaryJsonSchema } from './core/summary/json-schema.ts';
export { type Part, parsePart, partJsonSchema, printPart, type UsedRubric } from './core/summary/part.ts';
export { sheetOf } from './core/summary/sheet.ts';
export { summarize } from './core/summary/summarize.ts';
export { emptySummary, merge, type Summary } from './core/summary/summary.ts';
export { parseSummary, printSummary } from './core/summary/summary-text.ts';
export { trendJsonSchema } from './core/trend/json-schema.ts';
export type { FactorLine, PromiseLife, Trend } from './core/trend/trend.ts';
export { trendAudits } from './core/trend/trend-audits.ts';
export { type DocumentFormat, documentFormats, type Rendered, renderers } from './render/formats.ts';
export { renderMarkdown } from './render/markdown.ts';
export { checksumOf, createAudit, type OpenedAudit, openAudit } from './store/audit-folder.ts';
export { type LoadedRubric, loadRubric } from './store/rubrics.ts';
