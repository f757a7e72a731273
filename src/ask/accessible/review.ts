// The review after the last question, as a conversation.
import type { Event } from '../../core/interview/event.ts';
import { beginReview, concernTitles } from '../body/review.ts';
import type { Session, Stage } from '../stage.ts';
import { visible } from '../visible.ts';
import { obey } from './commands.ts';
import { joined, readCommand, type Talk } from './talk.ts';

/** Reads out what is worth another look; a number goes there, `finish` ends the interview. */
export function* talkReview(
  stage: Stage,
  session: Session,
  intro: string,
): Talk<{ events: Event[]; leadsTo: Session['leadsTo'] }> {
  const { rows } = beginReview(stage);
  const emerged = stage.emerged === null ? '' : `What just emerged: ${visible(stage.emerged)}`;
  const list = rows.map(({ concern, asked }, index) => {
    const title = rows[index - 1]?.concern === concern ? '' : `${concernTitles[concern]}:\n`;
    return `${title}${index + 1}. ${asked.ref}. ${visible(asked.question.ask)}`;
  });
  const whole = joined(emerged, 'Before we finish.', ...list, 'Type a number to go back to a question, or finish.');
  let say = joined(intro, whole);
  for (;;) {
    const line = (yield say).trim().toLowerCase();
    if (line === 'finish' || line === 'f') return { events: [{ type: 'finished' }], leadsTo: 'plan' };
    const named = rows.find(({ asked }) => asked.ref.toLowerCase() === line);
    const row = /^\d+$/.test(line) ? rows[Number(line) - 1] : named;
    if (row !== undefined) return { events: [{ type: 'moved', to: row.asked.key }], leadsTo: 'review' };
    const command = readCommand(line, 'choice');
    if (command === null) say = 'Type a number from the list, finish, or help.';
    else {
      const outcome = yield* obey(command, stage, session, whole);
      if ('events' in outcome) return { events: outcome.events, leadsTo: 'plan' };
      say = joined(outcome.say, 'Type a number to go back to a question, or finish.');
    }
  }
}
