import { Worker } from 'node:worker_threads';
import type { Drawing } from './cards.ts';

/** The thread that draws share cards, begun when the first is asked for. One that dies takes its cards along, and the next card begins another. */
export function startCardPress(): { draw: Drawing; stop: () => Promise<unknown> } {
  const waiting = new Map<number, { done: (png: Uint8Array) => void; fail: (error: Error) => void }>();
  let thread: Worker | null = null;
  let last = 0;
  const lost = (error: Error) => {
    thread = null;
    for (const { fail } of waiting.values()) fail(error);
    waiting.clear();
  };
  function begin(): Worker {
    const made = new Worker(new URL('./card-thread.ts', import.meta.url));
    made.unref();
    made.on('message', ({ id, png, error }: { id: number; png?: Uint8Array; error?: string }) => {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (png) asked?.done(png);
      else asked?.fail(new Error(error));
    });
    made.on('error', lost);
    made.on('exit', () => { if (thread === made) lost(new Error('The thread that draws cards has ended.')); });
    return made;
  }
  return {
    draw: (svg) => new Promise((done, fail) => {
      thread ??= begin();
      const id = ++last;
      waiting.set(id, { done, fail });
      thread.postMessage({ id, svg });
    }),
    stop: async () => thread?.terminate(),
  };
}
