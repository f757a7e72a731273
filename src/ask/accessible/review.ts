// The review after the last question, as a conversation.

import { type Bare, type Lack, refOf } from '../../core/interview/bare.ts';
import type { Event } from '../../core/interview/event.ts';
import { askedAt, beginReview, concernTitles, countWords, rowText } from '../body/review.ts';
import type { Session, Stage } from '../stage.ts';
import { visible } from '../visible.ts';
import { hearPart, obey } from './commands.ts';
import { joined, readCommand, type Talk } from './talk.ts';

/** Reads out what is worth another look; a number goes there, `finish` ends the interview. */
export function* talkReview(
  stage: Stage,
  session: Session,
  intro: string,
): Talk<{ events: Event[]; leadsTo: Session['leadsTo'] }> {
  const { rows } = beginReview(stage);
  const emerged = stage.emerged === null ? '' : `What just emerged: ${visible(stage.emerged)}`;
  const list = rows.map((row, index) => {
    const title = rows[index - 1]?.concern === row.concern ? '' : `${concernTitles[row.concern]}:\n`;
    return `${title}${index + 1}. ${rowText(row).replace(/ +/, '. ')}`;
  });
  const whole = joined(
    emerged,
    'Before we finish.',
    countWords(stage),
    ...list,
    'Type a number to go back to a question, or finish.',
  );
  let say = joined(intro, whole);
  for (;;) {
    const line = (yield say).trim().toLowerCase();
    if (line === 'finish' || line === 'f') return { events: [{ type: 'finished' }], leadsTo: 'plan' };
    const named = rows.find((row) => ('asked' in row ? row.asked.ref : refOf(row.bare)).toLowerCase() === line);
    const row = /^\d+$/.test(line) ? rows[Number(line) - 1] : named;
    const asked = row === undefined ? null : askedAt(row);
    if (asked !== null) return { events: [{ type: 'moved', to: asked.key }], leadsTo: 'review' };
    if (row !== undefined && 'bare' in row) {
      const completed = yield* complete(row.bare, stage);
      if (completed !== null) return { events: [completed], leadsTo: 'review' };
      say = 'It is as it was. Type a number to go back to a question, or finish.';
      continue;
    }
    const command = readCommand(line, 'choice');
    if (command === null) say = 'Type a number from the list, finish, or help.';
    else {
      const outcome = yield* obey(command, stage, session, whole);
      if ('events' in outcome) return { events: outcome.events, leadsTo: 'plan' };
      say = joined(outcome.say, 'Type a number to go back to a question, or finish.');
    }
  }
}

const asks: Record<Lack, string> = {
  owner: 'Who answers for it? May be empty.',
  measure: 'How will we know that it is kept? May be empty.',
  by: 'By when? A date such as 2026-03-14, or in two weeks. May be empty.',
};

/** Asks for what a promise or an action lacks; null if nothing was said. */
function* complete(bare: Bare, stage: Stage): Talk<Event | null> {
  if (bare.from === 'list') return null;
  const said: Partial<Record<Lack, string>> = {};
  for (const lack of bare.lacks) {
    const heard = yield* hearPart(
      lack,
      joined(Object.keys(said).length === 0 ? visible(bare.text) : '', asks[lack]),
      stage,
    );
    if (typeof heard !== 'string') break;
    if (heard !== '') said[lack] = heard;
  }
  if (Object.keys(said).length === 0) return null;
  return bare.what === 'promise'
    ? { type: 'promised', promise: { ...bare.item, ...said } }
    : { type: 'acted', action: { ...bare.item, ...said } };
}
