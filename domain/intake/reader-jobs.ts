import { Worker } from 'node:worker_threads';
import type { Brought } from '#domain/candidates/jobs.ts';
import type { Told } from '#domain/extraction/of-article.ts';
import { unreadableMessage } from '#domain/articles/messages.ts';
import type { Read } from './reading.ts';

/** Reads texts in a thread of its own, one after the other, so that pages are answered meanwhile. */
export type Reader = { read: (brought: Brought, told: Told) => Promise<Read>; close: () => Promise<void> };

type Limits = { deadlineMs: number; heapMb: number; /** How much the whole process may grow by one text. */ growthMb: number };
const usualLimits: Limits = { deadlineMs: 120_000, heapMb: 768, growthMb: 1_024 };
const tooMuch = (): Read => ({ ok: false, message: unreadableMessage({ reason: 'pdf', problem: 'too-much-work' }) });

/** A text that takes too long, or too much memory, costs its thread and nothing else: it is refused in words, and the next one gets a new thread. */
export function startReader(limits: Partial<Limits> = {}): Reader {
  const { deadlineMs, heapMb, growthMb } = { ...usualLimits, ...limits };
  let thread: Worker | null = null;
  let tail: Promise<unknown> = Promise.resolve();
  const stop = async (): Promise<void> => {
    const stopped = thread;
    thread = null;
    await stopped?.terminate();
  };
  const begin = (): Worker => {
    const made = new Worker(new URL('./reader-thread-jobs.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: heapMb } });
    made.unref();
    made.on('exit', () => { if (thread === made) thread = null; });
    // Heard where a text is waited for; here only so that a thread that dies idle ends nothing else.
    made.on('error', () => undefined);
    return made;
  };
  const readOne = (brought: Brought, told: Told): Promise<Read> => new Promise((answered) => {
    const worker = (thread ??= begin());
    const before = process.memoryUsage.rss();
    const end = (answer: Read, broken: boolean): void => {
      clearTimeout(clock);
      clearInterval(scales);
      worker.off('message', onMessage).off('error', onEnd).off('exit', onEnd);
      if (broken) void stop().then(() => answered(answer));
      else answered(answer);
    };
    const onMessage = (answer: Read): void => end(answer, false);
    const onEnd = (): void => end(tooMuch(), true);
    const clock = setTimeout(onEnd, deadlineMs);
    // The limit of a thread counts its heap only; what is unpacked lies beside it.
    const scales = setInterval(() => { if (process.memoryUsage.rss() - before > growthMb * 1024 * 1024) onEnd(); }, 100);
    worker.on('message', onMessage).on('error', onEnd).on('exit', onEnd);
    worker.postMessage({ brought: { ...brought, bytes: new Uint8Array(brought.bytes) }, told });
  });
  return {
    read(brought, told) {
      const answer = tail.then(() => readOne(brought, told));
      tail = answer.catch(() => undefined);
      return answer;
    },
    close: stop,
  };
}
