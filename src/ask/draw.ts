// The question screen as lines: head, body, what is kept beside the answer, and the keys; never more lines than the terminal has rows.
import { drawHands } from './body/hands.ts';
import { drawItems } from './body/items.ts';
import { drawLevels } from './body/levels.ts';
import { drawOpening } from './body/opening.ts';
import { drawReveal } from './body/reveal.ts';
import { drawReview } from './body/review.ts';
import { drawTicks } from './body/ticks.ts';
import { drawVoices } from './body/voices.ts';
import { commandHints, fewHints } from './commands.ts';
import { compose } from './compose.ts';
import { halfwayWords } from './halfway.ts';
import { headLines, statusLine } from './head.ts';
import { wrap } from './lines.ts';
import type { Look } from './look.ts';
import { drawCapture } from './over/capture.ts';
import { drawJump } from './over/jump.ts';
import { drawMenu } from './over/menu.ts';
import { drawRead } from './over/read.ts';
import { drawWrite } from './over/write.ts';
import { isTyping } from './react.ts';
import { type Body, type Drawn, type Hint, type Over, type Screen, wholePart } from './screen.ts';
import type { Session, Stage } from './stage.ts';
import { unkeptWords } from './unkept.ts';

/** The whole screen; at most `look.rows` lines of at most `look.columns - 1` columns. */
export function drawScreen(screen: Screen, stage: Stage, look: Look): string[] {
  const { body, over, session } = screen;
  const drawn = over === null ? drawBody(body, stage, look, session) : drawOver(over, screen, stage, look);
  return compose(look, {
    head: (size) => headLines(stage, look, size),
    body: drawn.part,
    status: statusLine(stage, look),
    message: screen.message,
    hints: [...drawn.hints, ...(over === null ? commonHints(screen) : [])],
    scroll: drawn.scroll,
  });
}

const stopWords = 'What was answered and written so far is kept. You can go on at this question, today or another day.';

function commonHints(screen: Screen): Hint[] {
  if (isTyping(screen)) {
    if (screen.body.type === 'levels') return [];
    return [
      ['Esc', 'keys: back, jump, skip, no answer, note, help …'],
      ['PgUp', 'back'],
      ['Ctrl-C', 'stop'],
    ];
  }
  return screen.body.type === 'opening' || screen.body.type === 'review' ? fewHints : commandHints;
}

function drawBody(body: Body, stage: Stage, look: Look, session: Session): Drawn {
  switch (body.type) {
    case 'opening':
      return drawOpening(body, stage, look, session);
    case 'levels':
      return drawLevels(body, stage, look, session);
    case 'ticks':
      return drawTicks(body, stage, look, session);
    case 'voices':
      return drawVoices(body, stage, look, session);
    case 'items':
      return drawItems(body, stage, look, session);
    case 'hands':
      return drawHands(body, stage, look, session);
    case 'reveal':
      return drawReveal(body, stage, look, session);
    case 'review':
      return drawReview(body, stage, look, session);
  }
}

function drawOver(over: Over, screen: Screen, stage: Stage, look: Look): Drawn {
  const { session } = screen;
  switch (over.type) {
    case 'write':
      return drawWrite(over, stage, look, session);
    case 'capture':
      return drawCapture(over, stage, look, session);
    case 'jump':
      return drawJump(over, stage, look, session);
    case 'menu':
      return drawMenu(over, stage, look, session);
    case 'read':
      return drawRead(over, stage, look, session);
    case 'stop':
      return {
        part: () =>
          wholePart([
            look.strong('Stop here?'),
            '',
            ...[...unkeptWords(screen, stage), halfwayWords(session, stage)].flatMap((words) =>
              words === '' ? [] : [...wrap(words, look.width).map(look.alert), ''],
            ),
            ...wrap(stopWords, look.width),
          ]),
        hints: [
          ['Enter', 'stop'],
          ['Ctrl-C', 'stop at once'],
          ['Esc', 'go on'],
        ],
      };
  }
}
