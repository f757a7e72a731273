// The head of the document: whose it is, which days it looks at, and the answer.
import type { Trend } from '../../trend/trend.ts';
import type { Block } from '../block.ts';
import { dayInWords } from '../words/day.ts';
import { line, paragraph, strong } from '../words/line.ts';
import { listed } from '../words/list.ts';
import { count } from '../words/number.ts';
import { capitalized, plain } from '../words/plain.ts';
import { answerFrom } from '../year-on/answer.ts';
import { timesOf } from './times.ts';
import { verdictsThroughout } from './verdicts.ts';

/** What changed from the first audit to the last, in one sentence. */
export function answerOfTrend(trend: Trend): string {
  const [first, last] = [trend.audits[0], trend.audits.at(-1)];
  const answer = answerFrom(verdictsThroughout(trend).map(({ verdict }) => verdict));
  return `From ${dayInWords(first?.date ?? '')} to ${dayInWords(last?.date ?? '')}: ${answer.charAt(0).toLowerCase()}${answer.slice(1)}`;
}

export function opening(trend: Trend): Block[] {
  const { audits } = trend;
  const names = [...new Set(audits.map(({ organization }) => plain(organization)))];
  const times = timesOf(trend);
  const people = listed(
    audits.map(
      (audit) =>
        `${audit.people === 1 ? 'one voice' : count(audit.people, 'person', 'people')} on ${dayInWords(audit.date)}`,
    ),
  );
  const cautions = [
    ...(names.length > 1
      ? [`The audits name ${count(names.length, 'organization', 'organizations')}: ${listed(names)}.`]
      : []),
    ...(audits.every(({ finished }) => finished) ? [] : ['At least one of the audits is not finished yet.']),
    ...(trend.otherRooms.length === 0
      ? []
      : [
          `Quite other groups were in the room in ${listed(trend.otherRooms.map((index) => times[index] ?? ''))} than in the audit before, so what moved then may come from who was there. A comparison of the two tells how much.`,
        ]),
  ];
  return [
    { type: 'heading', level: 1, id: 'title', text: `Over the years: ${names.at(-1) ?? ''}` },
    {
      type: 'paragraph',
      content: paragraph(
        line`${capitalized(count(audits.length, 'audit', 'audits'))} told where service stood: ${people}.`,
        line`${strong(answerOfTrend(trend))}`,
      ),
    },
    ...cautions.map((text): Block => ({ type: 'caution', content: line`${text}` })),
  ];
}
