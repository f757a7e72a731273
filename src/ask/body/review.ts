// After the last question: what is worth another look, any of it to be chosen, and the way to finish.

import { type Bare, bareOf, refOf, sayLacks } from '../../core/interview/bare.ts';
import { isAnswered, shownPlan } from '../../core/interview/interview.ts';
import type { Asked } from '../../core/interview/plan.ts';
import { type Concern, concerns, reviewOf } from '../../core/interview/review.ts';
import { halfwayWords } from '../halfway.ts';
import type { Key } from '../keys.ts';
import { cut, wrap } from '../lines.ts';
import { changeCapture } from '../over/capture.ts';
import { gap } from '../question.ts';
import { type Draw, type Reaction, type Screen, withBody, withOver } from '../screen.ts';
import type { Stage } from '../stage.ts';
import { visible } from '../visible.ts';

/** A question, or a promise or an action, that is worth another look. */
export type ReviewRow = { concern: Concern; asked: Asked } | { concern: Bare['what']; bare: Bare };

export interface ReviewBody {
  type: 'review';
  /** 0 is finishing; then the questions in order. */
  cursor: number;
  /** Worked out when the review is entered; a question may stand under several concerns. */
  rows: ReviewRow[];
  /** Whether the person was told what finishing would leave out. */
  finishing: 'no' | 'asked';
}

/** What each concern is called where questions are listed under it. */
export const concernTitles: Record<ReviewRow['concern'], string> = {
  unanswered: 'Without an answer',
  apart: 'Answers were apart, and nothing was agreed',
  'dont-know': "Answered with don't know",
  'low-confidence': 'Answered with low confidence',
  'without-evidence': 'Without evidence for or against',
  promise: 'Promises without owner or measure',
  action: 'Actions without owner or date',
};

export function beginReview(stage: Stage): ReviewBody {
  const review = reviewOf(stage.interview);
  const questions = concerns.flatMap((concern) => review[concern].map((asked): ReviewRow => ({ concern, asked })));
  const bare = bareOf(stage.interview).map((one): ReviewRow => ({ concern: one.what, bare: one }));
  return { type: 'review', cursor: 0, rows: [...questions, ...bare], finishing: 'no' };
}

/** A row in words: the question, or what a promise or an action says and lacks. */
export const rowText = (row: ReviewRow): string =>
  'asked' in row
    ? `${row.asked.ref.padEnd(4)} ${visible(row.asked.question.ask)}`
    : `${refOf(row.bare).padEnd(4)} ${visible(row.bare.text)} (${sayLacks(row.bare)})`;

/** The question that a row leads to; null where a promise or an action is changed by itself. */
export const askedAt = (row: ReviewRow): Asked | null =>
  'asked' in row ? row.asked : row.bare.from === 'list' ? row.bare.asked : null;

/** How many of the shown questions have an answer or a vote, and how many were passed with a reason; as a sentence. */
export function countWords(stage: Stage): string {
  const shown = shownPlan(stage.interview);
  const entries = shown.map(({ key }) => stage.interview.audit.entries[key]);
  const said = entries.filter((entry) => entry?.votes !== undefined || entry?.answer?.state === 'answered').length;
  const passed = entries.filter(isAnswered).length - said;
  const reasons = `${passed} more ${passed === 1 ? 'was' : 'were'} passed with a reason`;
  return `${said} of ${shown.length} questions ${said === 1 ? 'has' : 'have'} an answer${passed === 0 ? '' : `; ${reasons}`}.`;
}

/** What a key does at the review; null for keys that are none of its own. */
export function reactReview(body: ReviewBody, key: Key, screen: Screen, stage: Stage): Reaction | null {
  const last = body.rows.length;
  const to = (cursor: number) => withBody(screen, { ...body, cursor: Math.min(last, Math.max(0, cursor)) });
  switch (key.name) {
    case 'up':
      return to(body.cursor - 1);
    case 'down':
      return to(body.cursor + 1);
    case 'home':
      return to(0);
    case 'end':
      return to(last);
    case 'pagedown':
      return to(body.cursor + 10);
    case 'f':
      return finish(body, screen, stage);
    case 'enter': {
      const row = body.rows[body.cursor - 1];
      if (row === undefined) return finish(body, screen, stage);
      const asked = askedAt(row);
      if (asked === null) return 'bare' in row ? changeBare(row.bare, screen) : null;
      return {
        screen: { ...screen, session: { ...screen.session, leadsTo: 'review' } },
        events: [{ type: 'moved', to: asked.key }],
      };
    }
    default:
      return null;
  }
}

function changeBare(bare: Bare, screen: Screen): Reaction | null {
  if (bare.from === 'list') return null;
  return withOver(screen, changeCapture(bare.what, bare.item));
}

/** Finishing, once nothing begun would be lost by it, or the person was told so. */
function finish(body: ReviewBody, screen: Screen, stage: Stage): Reaction {
  const words = halfwayWords(screen.session, stage);
  if (words === '' || body.finishing === 'asked') return { screen, events: [{ type: 'finished' }] };
  return withBody(screen, { ...body, finishing: 'asked' }, `${words} Finish again to leave it out.`);
}

export const drawReview: Draw<ReviewBody> = (body, stage, look) => ({
  part: (density) => {
    const lines = [look.strong('Before we finish'), ...gap(density)];
    if (stage.emerged !== null)
      lines.push(look.accent('What just emerged'), ...wrap(visible(stage.emerged), look.width), ...gap(density));
    lines.push(...wrap(`${countWords(stage)} Choose one to go back to it, or finish.`, look.width), ...gap(density));
    let from = lines.length;
    const finish = ' Finish: this is what we say today ';
    lines.push(body.cursor === 0 ? `${look.signs.pointer} ${look.marked(finish)}` : `  ${finish}`);
    body.rows.forEach((row, index) => {
      const { concern } = row;
      const here = body.cursor === index + 1;
      if (body.rows[index - 1]?.concern !== concern) {
        const many = body.rows.filter((one) => one.concern === concern).length;
        lines.push(...gap(density, 'airy'), look.accent(`${concernTitles[concern]} (${many})`));
      }
      if (here) from = lines.length;
      // far from the cursor a line is only counted, so that a long review costs no more than what is seen of it
      if (Math.abs(index + 1 - body.cursor) > look.rows) {
        lines.push('');
        return;
      }
      const text = cut(rowText(row), look.width - 4, look.signs.more);
      lines.push(here ? `${look.signs.pointer}  ${look.strong(text)}` : `   ${text}`);
    });
    return { lines, from, to: from };
  },
  hints: [
    ['Up/Down', 'choose'],
    ['Enter', body.cursor === 0 ? 'finish' : 'go to it'],
    ['f', 'finish'],
  ],
});
