// The top of every screen (where we are, how far it is) and the line of what is kept beside the answer.
import { sayMinutes } from '../core/interview/minutes.ts';
import { sayProgress } from '../core/interview/progress.ts';
import { cut, pad, stringWidth } from './lines.ts';
import type { Look } from './look.ts';
import type { HeadSize } from './screen.ts';
import type { Stage } from './stage.ts';
import { missingWords } from './states.ts';
import { visible } from './visible.ts';

/** One line where there is width for it, else two; under it a rule that fills as the audit does. */
export function headLines(stage: Stage, look: Look, size: HeadSize): string[] {
  const { asked, progress } = stage;
  const dot = ` ${look.signs.dot} `;
  const organization = visible(stage.interview.audit.organization);
  const way = (
    asked === null ? `all ${progress.of} questions passed${leftWords(stage, dot)}` : sayProgress(progress)
  ).replaceAll(' · ', dot);
  const title = asked === null ? organization : visible(asked.rubric.title);
  const whole = asked === null ? title : `${title}${dot}${visible(asked.factor.title)}`;
  const rule = ruleLine(stage, look);
  if (stringWidth(whole) + stringWidth(way) + 3 <= look.width) {
    return [pad(look.strong(whole), look.width - stringWidth(way)) + way, rule];
  }
  if (size === 'one-line') {
    const short = cut(title, Math.max(8, look.width - stringWidth(way) - 3), look.signs.more);
    return [cut(`${short}${dot}${way}`, look.width, look.signs.more)];
  }
  return [look.strong(cut(whole, look.width, look.signs.more)), cut(way, look.width, look.signs.more), rule];
}

const leftWords = (stage: Stage, dot: string): string =>
  stage.progress.minutesLeft > 0 ? `${dot}${sayMinutes(stage.progress.minutesLeft)} for what is open` : '';

function ruleLine({ asked, progress }: Stage, look: Look): string {
  const share = asked === null ? 1 : (progress.question - 1) / Math.max(1, progress.of);
  const done = Math.round(share * look.width);
  return look.accent(look.signs.way.repeat(done)) + look.signs.rule.repeat(look.width - done);
}

/** What is kept beside the answer of this question; empty if nothing is. */
export function statusLine(stage: Stage, look: Look): string {
  const { entry, interview, asked } = stage;
  if (asked === null) return '';
  const of = (items: { question?: string }[]) => items.filter(({ question }) => question === asked.key).length;
  const evidence =
    entry.evidence === undefined
      ? ''
      : `evidence ${entry.evidence.for.length} for, ${entry.evidence.against.length} against`;
  const states = { ...missingWords, answered: '', unanswered: '' };
  const parts = [
    entry.answer === undefined || states[entry.answer.state] === '' ? '' : `answer: ${states[entry.answer.state]}`,
    entry.skipped === true ? 'skipped before' : '',
    entry.note === undefined ? '' : 'note',
    evidence,
    entry.confidence === undefined ? '' : `confidence ${entry.confidence}`,
    counted(of(interview.audit.actions), 'action'),
    counted(of(interview.audit.promises), 'promise'),
  ].filter((part) => part !== '');
  return parts.length === 0
    ? ''
    : cut(`${look.signs.done} ${parts.join(` ${look.signs.dot} `)}`, look.width, look.signs.more);
}

const counted = (count: number, noun: string): string =>
  count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
