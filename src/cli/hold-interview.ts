// The interview: ask, keep what happened on disk, step, and ask again, until it is finished or stopped.
import type { Audit } from '../core/audit.ts';
import { eventChecker } from '../core/audit-file/check-event.ts';
import type { Event, Recorded } from '../core/interview/event.ts';
import { type Interview, step } from '../core/interview/interview.ts';
import { type Parsed, parsed } from '../core/problem.ts';
import { checksumOf, type OpenedAudit, saveAudit } from '../store/audit-folder.ts';
import { openJournal } from '../store/journal-file.ts';
import { takeLock } from '../store/lock.ts';
import { type Session, stoppedCode } from './asking.ts';
import { type ExitCode, momentOf, todayOf } from './io.ts';
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
    leaving.console.say(howToGoOn(opened.interview.audit));
    return held;
  }
  if (held.value.state === 'finished') return finish(held.value.audit, opened, leaving);
  leaving.console.say(`Stopped. Everything that was answered is saved.\n${howToGoOn(held.value.audit)}`);
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

const howToGoOn = ({ id }: Audit): string => `Go on with: culture-audit resume ${id}`;

async function hold(opened: OpenedAudit, session: Session, { io }: Leaving): Promise<Parsed<Interview>> {
  const { journal: at, folder } = opened;
  const journal = await openJournal(folder, at.head, at.length);
  if (!journal.ok) return journal;
  const check = eventChecker(opened.interview.audit);
  let interview = opened.interview;
  let seq = at.events;
  const keep = (events: Event[]): Parsed<void> => {
    const recorded = events.map((event): Recorded => {
      const fits = check(event); // what replaying it would give
      if (!fits.ok) throw new Error(`an event "${event.type}" does not fit the audit: expected ${fits.expected}`);
      seq += 1;
      return { seq, at: momentOf(io), ...fits.value };
    });
    const kept = journal.value.append(recorded);
    if (kept.ok) interview = recorded.reduce(step, interview);
    return kept;
  };
  try {
    const begun = keep(at.events > 0 || interview.audit.finished ? [{ type: 'resumed' }] : []);
    if (!begun.ok) return begun;
    while (interview.state === 'asking') {
      const kept = keep(await session.asker.ask(interview, todayOf(io)));
      if (!kept.ok) return kept;
    }
    return parsed(interview);
  } finally {
    journal.value.close();
  }
}

/** Everything goes into audit.yaml, then the journal goes. */
async function finish(audit: Audit, { folder, places }: OpenedAudit, leaving: Leaving): Promise<Parsed<ExitCode>> {
  const saved = await saveAudit(folder, audit, places);
  if (!saved.ok) return saved;
  leaving.console.detail(`audit.yaml is written; checksum ${checksumOf(audit)}`);
  return leave({ audit, folder }, leaving);
}
