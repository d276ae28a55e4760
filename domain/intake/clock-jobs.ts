import type { Context } from '#domain/command.ts';
import { pollDue } from './feed-jobs.ts';
import { forgetJobs, releaseJobs } from './queue-commands.ts';
import { workOnce } from './queue-jobs.ts';
import { workWaits } from './queue-queries.ts';
import type { Reader } from './reader-jobs.ts';

export type Intake = { context: () => Context; holder: string; allowLoopback: boolean; reader: Reader; chance: () => number };

const LOOK_MS = 1_000;
/** So that a site that is slow to answer does not hold up the texts that are here. */
const LANES = 2;
const KEPT_DAYS = 30;

/**
 * Asks feeds when their time has come and reads what waits, until it is stopped. Looking is reading only: while nothing is to be done,
 * nothing is written. Whatever goes wrong is said and tried again.
 */
export function startIntake(intake: Intake): { stop: () => Promise<void> } {
  const { context, holder, reader } = intake;
  let stopped = false;
  const wakers = new Set<() => void>();
  const pause = (): Promise<void> => new Promise((done) => {
    const wake = (): void => {
      clearTimeout(timer);
      wakers.delete(wake);
      done();
    };
    const timer = setTimeout(wake, LOOK_MS);
    wakers.add(wake);
  });
  const forever = async (step: () => Promise<boolean>): Promise<void> => {
    while (!stopped) {
      const busy = await step().catch((error: unknown) => {
        if (!stopped) console.error('Intake:', error);
        return false;
      });
      if (!busy && !stopped) await pause();
    }
  };
  let tidied = 0;
  const tidy = async (): Promise<void> => {
    const { now } = context();
    if (now.getTime() - tidied < 86_400_000) return;
    tidied = now.getTime();
    await forgetJobs(context(), { endedBefore: new Date(tidied - KEPT_DAYS * 86_400_000).toISOString() });
  };
  const work = async (): Promise<boolean> => (await workWaits(context().store.read, context().now.toISOString())) && workOnce(intake);
  const lanes = [forever(async () => { await tidy(); return (await pollDue(intake)) > 0; }), ...Array.from({ length: LANES }, () => forever(work))];
  return {
    async stop() {
      stopped = true;
      for (const wake of wakers) wake();
      // Given back first, so that what the reader leaves behind counts for nothing.
      await releaseJobs(context(), { holder });
      await reader.close();
      void Promise.allSettled(lanes);
    },
  };
}
