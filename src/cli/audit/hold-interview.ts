// The interview: ask, keep what happened on disk, step, and ask again, until it is finished or stopped.
import type { Audit } from '../../core/audit.ts';
import { eventChecker } from '../../core/audit-file/check-event.ts';
import type { Event, Recorded } from '../../core/interview/event.ts';
import { type Interview, step } from '../../core/interview/interview.ts';
import { type Parsed, parsed } from '../../core/problem.ts';
import { checksumOf, type OpenedAudit, saveAudit } from '../../store/audit-folder.ts';
import { type JournalFile, openJournal } from '../../store/journal-file.ts';
import { takeLock } from '../../store/lock.ts';
import { commandName, type ExitCode, type Io, momentOf, todayOf } from '../io.ts';
import { type Session, stoppedCode } from './asking.ts';
import { type Leaving, leave } from './leave.ts';

/** Goes on with an audit that is on disk and locked. Every step is flushed before the next question is drawn. */
export async function holdInterview(
  opened: OpenedAudit,
  session: Session,
  leaving: Leaving,
): Promise<Parsed<ExitCode>> {
  const held = await hold(opened, session, leaving);
  await session.asker.close();
  if (!held.ok) {
    leaving.console.say(howToGoOn(opened.interview.audit, leaving.io));
    return held;
  }
  if (held.value.state === 'finished') return finish(held.value.audit, opened, leaving);
  if (held.value.state === 'unchanged') {
    leaving.console.say('Stopped. Nothing was changed, and the audit stays finished.');
    return parsed(stoppedCode(session.signal()));
  }
  leaving.console.say(`Stopped. Everything that was answered is saved.\n${howToGoOn(held.value.audit, leaving.io)}`);
  return parsed(stoppedCode(session.signal()));
}

/** Works on an audit while nobody else can; or says that somebody else does. */
export async function withLock<T>(folder: string, name: string, work: () => Promise<Parsed<T>>): Promise<Parsed<T>> {
  const lock = await takeLock(folder, name);
  if (!lock.ok) return lock;
  try {
    return await work();
  } finally {
    await lock.value.release();
  }
}

const howToGoOn = ({ id }: Audit, io: Io): string => `Go on with: ${commandName(io)} resume ${id}`;

type Held = Omit<Interview, 'state'> & { state: Interview['state'] | 'unchanged' };

async function hold(opened: OpenedAudit, session: Session, { io }: Leaving): Promise<Parsed<Held>> {
  const { journal: at, folder } = opened;
  const check = eventChecker(opened.interview.audit);
  let interview = opened.interview;
  let journal: JournalFile | undefined;
  let seq = at.events;
  const keep = async (events: Event[]): Promise<Parsed<void>> => {
    if (journal === undefined) {
      const begun = await openJournal(folder, at.head, at.length);
      if (!begun.ok) return begun;
      journal = begun.value;
    }
    const recorded = events.map((event): Recorded => {
      const fits = check(event); // what replaying it would give
      if (!fits.ok) throw new Error(`an event "${event.type}" does not fit the audit: expected ${fits.expected}`);
      seq += 1;
      return { seq, at: momentOf(io), ...fits.value };
    });
    const kept = journal.append(recorded);
    if (kept.ok) interview = recorded.reduce(step, interview);
    return kept;
  };
  const resumed: Event[] = at.events > 0 || interview.audit.finished ? [{ type: 'resumed' }] : [];
  try {
    if (interview.audit.finished && at.length === 0) {
      const changed = await look(interview, session, io);
      if (changed === 'unchanged') return parsed({ ...interview, state: 'unchanged' });
      resumed.push(...changed);
    }
    const begun = await keep(resumed);
    if (!begun.ok) return begun;
    while (interview.state === 'asking') {
      const kept = await keep(await session.asker.ask(interview, todayOf(io)));
      if (!kept.ok) return kept;
    }
    return parsed(interview);
  } finally {
    journal?.close();
  }
}

/** Looks through a finished audit until something is to be kept: an audit that nobody changes stays finished. */
async function look(finished: Interview, { asker }: Session, io: Io): Promise<Event[] | 'unchanged'> {
  let seen = step(finished, { type: 'resumed' });
  for (;;) {
    const events = await asker.ask(seen, todayOf(io));
    if (events.some(({ type }) => type !== 'moved' && type !== 'stopped')) return events;
    seen = events.reduce(step, seen);
    if (seen.state === 'stopped') return 'unchanged';
  }
}

/** Everything goes into audit.yaml, then the journal goes. */
async function finish(audit: Audit, { folder, places }: OpenedAudit, leaving: Leaving): Promise<Parsed<ExitCode>> {
  const saved = await saveAudit(folder, audit, places);
  if (!saved.ok) return saved;
  leaving.console.detail(`audit.yaml is written; checksum ${checksumOf(audit)}`);
  return leave({ audit, folder }, leaving);
}
