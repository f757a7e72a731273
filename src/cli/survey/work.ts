// Long work in steps: between them a signal is heard, so that Ctrl-C leaves nothing half done.
import { failed, type Parsed } from '../../core/problem.ts';
import { whyNotRead } from '../../store/read-bytes.ts';
import type { Io, Signal } from '../io.ts';

/** Does work to its end, or until a signal comes. `name` is the file that problems of reading name. */
export async function workOff<R extends { ok: boolean }>(
  steps: Generator<void, R>,
  name: string,
  { onSignal }: Pick<Io, 'onSignal'>,
): Promise<R | Extract<Parsed<never>, { ok: false }> | { stopped: Signal }> {
  const heard: Signal[] = [];
  const off = onSignal((signal) => heard.push(signal));
  try {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      await new Promise((go) => setImmediate(go));
      const [stopped] = heard;
      if (stopped === undefined) continue;
      steps.return(undefined as never);
      return { stopped };
    }
  } catch (error) {
    const refused = failed<never>(whyNotRead(error, name));
    if (refused.ok) throw error;
    return refused;
  } finally {
    off();
  }
}
