import { setTimeout as pause } from 'node:timers/promises';
import { whileLocked } from '../../scripts/build/lock.ts';

/** How long a test waits for another one's work, in milliseconds. */
const LONGEST_WAIT = 120_000;
const INTERVAL = 50;

/**
 * Does something that only one process at a time may do, after waiting for those that came before.
 *
 * @param lockFile names the work; a lock left by a process that was killed is taken over.
 */
export async function inTurn<Result>(lockFile: string, work: () => Promise<Result>): Promise<Result> {
  const end = performance.now() + LONGEST_WAIT;
  for (;;) {
    let begun = false;
    try {
      return await whileLocked(lockFile, lockFile, () => {
        begun = true;
        return work();
      });
    } catch (error) {
      if (begun || performance.now() > end) throw error;
      await pause(INTERVAL);
    }
  }
}
