import { Worker } from 'node:worker_threads';

/**
 * Starts the thread that asks feeds and reads what waits, apart from the one that answers pages. A thread that dies is begun anew: what
 * it was doing is taken over when its lease has run out.
 */
export function startIntakeThread(): { stop: () => Promise<void> } {
  let stopped = false;
  let thread = begin();
  function begin(): Worker {
    const made = new Worker(new URL('./intake-thread.ts', import.meta.url));
    made.on('error', (error) => console.error('The intake thread stopped and begins anew:', error));
    made.on('exit', () => { if (!stopped) setTimeout(() => { if (!stopped) thread = begin(); }, 5_000).unref(); });
    return made;
  }
  return {
    stop: () => new Promise((done) => {
      stopped = true;
      thread.once('exit', () => done());
      thread.postMessage('stop');
      setTimeout(done, 2_000).unref();
    }),
  };
}
