// The head of the document: whose it is, which two days it compares, and the answer.
import { isSameOrganization } from '../../audit-file/organization.ts';
import type { AuditDiff, SideOfDiff } from '../../diff/audit-diff.ts';
import type { Block } from '../block.ts';
import { dayInWords } from '../words/day.ts';
import { line, paragraph, strong } from '../words/line.ts';
import { count } from '../words/number.ts';
import { plain } from '../words/plain.ts';
import { answerOf } from './answer.ts';
import { roomCautions } from './room.ts';

/** Two audits this many days apart are a year apart. */
const aYear = { least: 300, most: 430 };

/** "A year on" where it was about a year, and otherwise just what it is. */
export function titleOf({ before, after }: AuditDiff): string {
  const days = (Date.parse(after.date) - Date.parse(before.date)) / 86_400_000;
  return days >= aYear.least && days <= aYear.most ? 'A year on' : 'What has changed';
}

export function opening(diff: AuditDiff): Block[] {
  const { before, after, group } = diff;
  const names = [...new Set([plain(before.organization), plain(after.organization)])];
  const whole = diff.group === null ? '' : ` Only ${plain(group?.title ?? '')} is looked at here.`;
  const blocks: Block[] = [
    { type: 'heading', level: 1, id: 'title', text: `${titleOf(diff)}: ${plain(after.organization)}` },
    {
      type: 'paragraph',
      content: paragraph(
        line`On ${dayInWords(before.date)} ${voices(before)} told where service stood, and on ${dayInWords(after.date)} ${voices(after)} did.${whole}`,
        line`${strong(answerOf(diff))}`,
      ),
    },
  ];
  const cautions = [
    ...(isOneAudit(diff)
      ? ['Both sides are one and the same audit: nobody was asked again, so nothing can have moved.']
      : []),
    ...(names.length > 1 && !isSameOrganization(before.organization, after.organization)
      ? [`The two audits name two organizations: ${names.join(' and ')}.`]
      : []),
    ...(after.date < before.date ? ['The audit that is taken as the later one is the older of the two.'] : []),
    ...(before.finished && after.finished ? [] : ['At least one of the two audits is not finished yet.']),
    ...(diff.otherTurnout
      ? ['Quite another share of the people concerned took part this time. Who stayed away is in no figure.']
      : []),
    ...roomCautions(diff),
  ];
  return [...blocks, ...cautions.map((text): Block => ({ type: 'caution', content: line`${text}` }))];
}

/** An audit that was changed in between has the same id, and may have moved. */
const isOneAudit = ({ before, after, design, factors }: AuditDiff): boolean =>
  before.audit === after.audit && design.family === 0 && factors.some(({ verdict }) => verdict.is === 'steady');

const voices = ({ people, mode }: SideOfDiff): string =>
  people === 1 ? (mode === 'consensus' ? 'a room that agreed' : 'one voice') : count(people, 'person', 'people');
