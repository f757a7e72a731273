// A judged audit without what single people said: for readers who should not be able to tell who spoke.
import type { Answer, Entry, QuestionKey } from '../../audit.ts';
import type { Voice } from '../../kinds/open-text.ts';
import type { ScoredAudit, ScoredQuestion } from '../../score-audit/scored-audit.ts';
import { tallied } from '../philosophy/room.ts';
import { plain } from '../words/plain.ts';

/**
 * The same audit with notes, evidence, stories, reasons and open answers taken out. Scores, counts and claims stay. Kept are
 * lists (values, promises), which the room made together, and the one message where all or most gave it in the same words.
 */
export function withAgreedWords(scored: ScoredAudit): ScoredAudit {
  const questions = scored.rubrics.flatMap(({ factors }) => factors.flatMap((factor) => factor.questions));
  const byKey = new Map(questions.map((asked) => [asked.key, asked]));
  const { audit } = scored;
  const messages = new Map(
    questions
      .filter(({ question }) => question.role === 'one-message')
      .map(({ key }) => [key, agreedMessage([audit.entries[key], ...audit.responses.map((one) => one.answers[key])])]),
  );
  const kept = Object.entries(audit.entries).map(([key, entry]): [string, Entry] => [
    key,
    withoutWords(entry, byKey.get(key as QuestionKey)),
  ]);
  const settled = [...messages].flatMap(([key, value]): [string, Entry][] =>
    value === null
      ? []
      : [[key, { ...audit.entries[key], note: '', evidence: noEvidence, answer: { state: 'answered', value } }]],
  );
  const entries = Object.fromEntries([...kept, ...settled]);
  const responses = audit.responses.map((response) => ({
    ...response,
    answers: Object.fromEntries(
      Object.entries(response.answers).flatMap(([key, answer]): [string, Answer][] => {
        const kept = keptAnswer(answer, byKey.get(key as QuestionKey));
        return kept === undefined ? [] : [[key, kept]];
      }),
    ),
  }));
  return { ...scored, audit: { ...audit, entries, responses } };
}

const noEvidence = { for: [], against: [] };

function withoutWords(entry: Entry, asked: ScoredQuestion | undefined): Entry {
  const { note: _, evidence: __, answer, ...rest } = entry;
  const kept = answer === undefined ? undefined : keptAnswer(answer, asked);
  return kept === undefined ? rest : { ...rest, answer: kept };
}

/** An answer without words of single people; nothing where it was made of them. */
function keptAnswer(answer: Answer, asked: ScoredQuestion | undefined): Answer | undefined {
  if (answer.state !== 'answered' || asked === undefined) return answer;
  switch (asked.question.kind) {
    case 'open-text':
      return undefined;
    case 'choice': {
      const { value } = answer;
      if (typeof value !== 'object' || value === null || !('why' in value)) return answer;
      const { why: _, ...chosen } = value;
      return { ...answer, value: chosen as typeof value };
    }
    default:
      return answer;
  }
}

/** The message on which people agreed, with nobody's name; nothing where there are several and none is ahead. */
function agreedMessage(given: readonly (Entry | Answer | undefined)[]): Voice[] | null {
  const voices = given.flatMap((one) => {
    const answer = one === undefined ? undefined : 'state' in one ? one : one.answer;
    return answer?.state === 'answered' && Array.isArray(answer.value) ? (answer.value as Voice[]) : [];
  });
  const [first, second] = tallied(voices.filter(({ text }) => plain(text) !== ''));
  const agreed = first !== undefined && (second === undefined || first.times > second.times);
  return agreed ? Array.from({ length: first.times }, () => ({ text: first.voice.text })) : null;
}
