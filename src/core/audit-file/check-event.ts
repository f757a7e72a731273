// An event that comes from a journal: nothing is believed of it before it fits the audit. That a level's criteria were confirmed is
// asked for when the answer is given, by a person or in a file; what was recorded then is kept.
import * as z from 'zod';
import { type Answer, type Audit, confidences, type keyOf, missingStates } from '../audit.ts';
import type { Event } from '../interview/event.ts';
import { allQuestions } from '../interview/plan.ts';
import { ballotsOf, type Question, readValue } from '../kinds/index.ts';
import { idSchema, type Read } from '../kinds/question.ts';
import { auditShape, longestText } from './shape.ts';

const text = z.string().max(longestText);
const hands = z.number().int().min(0).max(10_000_000);
const side = z.enum(['say', 'do', 'formal', 'informal']);
const answer = z.union([
  z.strictObject({ state: z.literal('answered'), value: z.unknown(), confirmed: z.literal(true).optional() }),
  z.strictObject({ state: z.enum(missingStates) }),
]);
const tally = z.strictObject({
  group: idSchema.optional(),
  side: side.optional(),
  counts: z.array(hands).max(100),
  missing: z.strictObject({ 'not-applicable': hands, 'dont-know': hands, 'not-said': hands }).partial().optional(),
});
const vote = z.strictObject({ tallies: z.array(tally).min(1).max(200) });
const question = z.string();
const { promises, actions, groups } = auditShape.shape;
const eventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('answered'), question, answer }),
  z.strictObject({ type: z.literal('voted'), question, vote }),
  z.strictObject({ type: z.literal('recounted'), question, vote }),
  z.strictObject({ type: z.literal('cleared'), question }),
  z.strictObject({ type: z.literal('skipped'), question }),
  z.strictObject({ type: z.literal('noted'), question, text }),
  z.strictObject({ type: z.literal('evidenced'), question, for: z.array(text), against: z.array(text) }),
  z.strictObject({ type: z.literal('trusted'), question, confidence: z.enum(confidences).nullable() }),
  z.strictObject({ type: z.literal('promised'), promise: promises.element.extend({ text }) }),
  z.strictObject({ type: z.literal('acted'), action: actions.element.extend({ text }) }),
  z.strictObject({ type: z.literal('gathered'), groups }),
  z.strictObject({ type: z.literal('moved'), to: z.string() }),
  z.strictObject({ type: z.literal('stopped') }),
  z.strictObject({ type: z.literal('resumed') }),
  z.strictObject({ type: z.literal('finished') }),
]);
type Shaped = z.infer<typeof eventSchema>;

/** Gives checked events of an audit; one checker serves a whole journal. `groups` are followed as they change. */
export function eventChecker(audit: Audit): (plain: unknown) => Read<Event> {
  const questions = new Map(allQuestions(audit).map((asked) => [asked.key as string, asked.question]));
  let known = audit.groups.map(({ id }) => id);
  return (plain) => {
    const shaped = eventSchema.safeParse(plain);
    if (!shaped.success) return { ok: false, expected: shapeProblem(shaped.error) };
    const event = shaped.data;
    const wrong = misfit(event, questions, known);
    if (wrong !== undefined) return { ok: false, expected: wrong };
    if (event.type === 'gathered') known = event.groups.map(({ id }) => id);
    return { ok: true, value: valueRead(event, questions) };
  };
}

function shapeProblem(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue?.path[0] === 'type') return 'a known type of event';
  return `another ${issue?.path.join('.') || 'shape'} (${issue?.message ?? ''})`;
}

/** What does not fit the audit; nothing if all does. */
function misfit(event: Shaped, questions: Map<string, Question>, groups: string[]): string | undefined {
  if (event.type === 'moved') {
    return event.to === 'review' || questions.has(event.to) ? undefined : `a question of this audit (not ${event.to})`;
  }
  if (event.type === 'gathered') {
    const lost = groups.find((id) => !event.groups.some((group) => group.id === id));
    return lost === undefined ? undefined : `all groups of this audit (${lost} is missing)`;
  }
  if (event.type === 'promised') return misfitReference(event.promise.question, questions);
  if (event.type === 'acted') return misfitReference(event.action.question, questions);
  if (!('question' in event)) return undefined;
  const question = questions.get(event.question);
  if (!question) return `a question of this audit (not ${event.question})`;
  if (event.type === 'answered' && event.answer.state === 'answered') {
    const read = readValue(event.answer.value, question);
    if (!read.ok) return read.expected;
    const voices = Array.isArray(read.value) && question.kind === 'open-text' ? read.value : [];
    const stranger = voices.find(
      (voice) => typeof voice === 'object' && 'group' in voice && !groups.includes(voice.group ?? ''),
    );
    return stranger ? 'a group of this audit' : undefined;
  }
  if (event.type === 'voted' || event.type === 'recounted') return misfitVote(event.vote.tallies, question, groups);
  return undefined;
}

const misfitReference = (key: string | undefined, questions: Map<string, Question>): string | undefined =>
  key === undefined || questions.has(key) ? undefined : `a question of this audit (not ${key})`;

function misfitVote(tallies: z.infer<typeof tally>[], question: Question, groups: string[]): string | undefined {
  const places = tallies.map(({ group, side }) => `${group ?? ''}/${side ?? ''}`);
  if (new Set(places).size < places.length) return 'one count of hands for each group and side';
  for (const { group, side, counts } of tallies) {
    const ballot = ballotsOf(question).find((each) => each.side === side);
    if (!ballot) return 'hands on a side of the question';
    if (counts.length !== ballot.slots.length) return `${ballot.slots.length} counts of hands`;
    if (group !== undefined && !groups.includes(group)) return `a group of this audit (not ${group})`;
  }
  return undefined;
}

/** The event with its answer as `readValue` gives it, in the audit's own types. */
function valueRead(event: Shaped, questions: Map<string, Question>): Event {
  if (event.type !== 'answered' || event.answer.state !== 'answered') return withoutUndefined(event) as Event;
  const question = questions.get(event.question);
  const read = question && readValue(event.answer.value, question);
  const answered = { ...event.answer, value: read?.ok ? read.value : undefined } as Answer;
  return { type: 'answered', question: event.question as ReturnType<typeof keyOf>, answer: answered };
}

const withoutUndefined = (event: Shaped): unknown => JSON.parse(JSON.stringify(event));
