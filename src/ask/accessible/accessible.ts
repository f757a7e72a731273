// The interview for screen readers: lines in, lines out, no cursor movement, no boxes, no colour.
import { createInterface } from 'node:readline';
import type { Event } from '../../core/interview/event.ts';
import type { Interview } from '../../core/interview/interview.ts';
import { ballotsOf } from '../../core/kinds/index.ts';
import type { Asker } from '../asker.ts';
import { beginHands } from '../body/hands.ts';
import { halfwayWords, waiting, without } from '../halfway.ts';
import { wrap } from '../lines.ts';
import { wholeSetup } from '../setup/state.ts';
import { beginSession, type Session, type Stage, stageOf } from '../stage.ts';
import { type Counted, talkHands, talkReveal } from './hands.ts';
import { talkQuestion } from './question.ts';
import { talkReview } from './review.ts';
import { talkSetup } from './setup.ts';
import { joined, readCommand, type Talk } from './talk.ts';
import { keptWords, questionWords } from './words.ts';

export interface AccessibleOptions {
  input: NodeJS.ReadableStream;
  /** With `columns` where it is a terminal: then lines are wrapped between words. */
  output: { write(text: string): unknown; columns?: number };
}

/** What is remembered from one step to the next. */
export interface Heard {
  session: Session;
  position: string;
  events: Event[];
}

/** One step of the interview as a conversation. A question that is asked again after a note is not read out again. */
function* talkStep(stage: Stage, before: Heard | null): Talk<Heard> {
  const session = before?.session ?? beginSession();
  const { position } = stage.interview;
  const kept = keptWords(before?.events ?? []);
  const told = (events: Event[], next: Session): Heard => ({ session: next, position, events });
  if (stage.asked === null) {
    const { events, leadsTo } = yield* talkReview(stage, session, kept);
    return told(yield* heeding(events, session, stage), { ...session, leadsTo });
  }
  const factor = `${stage.asked.rubric.id}/${stage.asked.factor.id}`;
  const opening = session.opened.has(factor) ? 'question-only' : 'with-opening';
  const opened = { ...session, opened: new Set([...session.opened, factor]) };
  const again = before?.position === position && kept !== '';
  const voted = before?.events.some(({ type }) => type === 'voted' || type === 'recounted') ?? false;
  const intro = again ? kept : voted ? '' : joined(kept, questionWords(stage, opening));
  const { mode } = stage.interview.audit;
  const byHands = mode === 'hands' && ballotsOf(stage.asked.question).length > 0;
  const begun = opened.halfway.get(stage.asked.key);
  const counted: Counted = !byHands
    ? { events: yield* talkQuestion(stage, opened, intro, again ? 'listed' : 'read-out') }
    : begun?.type === 'hands' || stage.entry.votes === undefined
      ? yield* talkHands(stage, opened, intro, begun?.type === 'hands' ? begun : beginHands('vote', stage))
      : yield* talkReveal(stage, opened, intro);
  const halfway =
    counted.halfway === undefined
      ? without(opened.halfway, stage.asked.key)
      : waiting(opened.halfway, stage.asked.key, counted.halfway);
  const events = yield* heeding(counted.events, { ...opened, halfway }, stage);
  const moved = events.some(({ type }) => type === 'moved');
  return told(events, { ...opened, halfway, leadsTo: moved ? 'plan' : opened.leadsTo });
}

/** Before a sitting ends, what was begun elsewhere and would be lost is named once. */
function* heeding(events: Event[], session: Session, stage: Stage): Talk<Event[]> {
  const ends = events.some(({ type }) => type === 'stopped' || type === 'finished');
  const words = halfwayWords(session, stage);
  const [first] = [...session.halfway.keys()].filter((key) => key !== stage.asked?.key);
  if (!ends || words === '' || first === undefined) return events;
  const line = yield `${words} Leave empty to go there, or type stop to end without it.`;
  const stays = events.filter(({ type }) => type !== 'stopped' && type !== 'finished');
  return readCommand(line, 'choice')?.word === 'stop' ? events : [...stays, { type: 'moved', to: first }];
}

/** Lines as wide as the terminal, broken between words; as they are where there is no terminal. */
const wrapped = (said: string, columns: number | undefined): string =>
  columns === undefined || columns < 1
    ? said
    : said
        .split('\n')
        .flatMap((line) => wrap(line, columns))
        .join('\n');

/** Who hangs up stops; where a first `stop` only warns, the next one stops. */
function hungUp<R>(talk: Talk<R>, stopped: R): R {
  for (let times = 0; times < 3; times++) {
    const turn = talk.next('/stop');
    if (turn.done) return turn.value;
  }
  return stopped;
}

/** Opens a conversation on two streams. Ctrl-C and the end of the input stop. */
export function openAccessible({ input, output }: AccessibleOptions): Asker {
  const reader = createInterface({ input, terminal: false, crlfDelay: Number.POSITIVE_INFINITY });
  const waiting: string[] = [];
  let wake: ((line: string | null) => void) | null = null;
  let ended = false;
  let heard: Heard | null = null;
  const end = () => {
    ended = true;
    wake?.(null);
    wake = null;
  };
  reader.on('line', (line) => {
    if (wake === null) waiting.push(line);
    else {
      const give = wake;
      wake = null;
      give(line);
    }
  });
  reader.on('close', end);
  process.on('SIGINT', end);

  const nextLine = (): Promise<string | null> => {
    const line = waiting.shift();
    if (line !== undefined || ended) return Promise.resolve(line ?? null);
    return new Promise((resolve) => {
      wake = resolve;
    });
  };
  const hold = async <R>(talk: Talk<R>, stopped: R): Promise<R> => {
    let turn = talk.next();
    while (!turn.done) {
      const said = turn.value;
      output.write(said === '' ? '> ' : `${wrapped(said, output.columns)}\n> `);
      const line = await nextLine();
      if (line === null) {
        output.write('\n');
        return hungUp(talk, stopped);
      }
      turn = talk.next(line);
    }
    return turn.value;
  };

  return {
    setUp: async (given, offers) => wholeSetup(given) ?? hold(talkSetup(given, offers), 'stopped'),
    ask: async (interview: Interview, today: string) => {
      const stage = stageOf(interview, today, 'no-editor');
      const stopped: Heard = {
        session: heard?.session ?? beginSession(),
        position: interview.position,
        events: [{ type: 'stopped' }],
      };
      heard = await hold(talkStep(stage, heard), stopped);
      return heard.events;
    },
    close: async () => {
      process.off('SIGINT', end);
      reader.close();
    },
  };
}
