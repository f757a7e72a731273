// A process that holds something, told from all others on this machine. Who uses the machine is nobody's business.
import { uptime } from 'node:os';

/** A process, on this machine since it was started. */
export interface Holder {
  pid: number;
  /** Seconds since 1970 at which the machine was started. */
  boot: number;
}

const bootTime = (): number => Math.round(Date.now() / 1000 - uptime());

/** The process that asks. */
export const thisRun = (): Holder => ({ pid: process.pid, boot: bootTime() });

/** Clocks are set right while a machine runs; a restart takes longer than that. */
const sameBoot = (boot: number): boolean => Math.abs(boot - bootTime()) < 300;

/** Whether a process is still there. One that was begun before the machine was started again is gone, whoever has its number now. */
export function isAlive({ pid, boot }: Holder): boolean {
  if (!sameBoot(boot)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
