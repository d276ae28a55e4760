import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { newWorld, type World } from '../../e2e/world.ts';
import type { Actor } from '#domain/auth/actor.ts';
import type { Context } from '#domain/command.ts';
import { startReader, type Reader } from './reader-jobs.ts';
import { workOnce } from './queue-jobs.ts';
import { pollDue, type addFeedFrom } from './feed-jobs.ts';

export const house: Actor = { kind: 'operator', name: 'Hindcast' };

export type Desk = World & {
  /** What the clock of this desk says; tests move it. */
  clock: { now: Date };
  by: (actor: Actor) => Context;
  reader: Reader;
  poll: (holder?: string) => Promise<number>;
  /** Works until nothing is to be done now. */
  work: (holder?: string) => Promise<void>;
};

/** A world with a queue, a reader and a clock that stands still. */
export function newDesk(t: TestContext, limits: Parameters<typeof startReader>[0] = {}): Desk {
  const world = newWorld();
  const reader = startReader(limits);
  t.after(() => reader.close());
  const clock = { now: new Date('2026-11-24T12:00:00Z') };
  const by = (actor: Actor): Context => ({ store: world.store, actor, now: clock.now });
  return {
    ...world, clock, reader, by,
    poll: (holder = 'test') => pollDue({ context: () => by(house), holder, allowLoopback: true, chance: () => 0 }),
    async work(holder = 'test') {
      while (await workOnce({ context: () => by(house), reader, holder, allowLoopback: true })) { /* until it is done */ }
    },
  };
}

/** The id of a feed that is being added. */
export const added = async (promise: ReturnType<typeof addFeedFrom>): Promise<string> => {
  const answer = await promise;
  assert.ok(answer.ok, JSON.stringify(answer));
  return answer.feedId;
};

export const rss = (items: readonly { id: string; link?: string; title?: string; date?: string; html?: string }[], title = 'The Harbour Post'): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${title}</title>${items.map((item) =>
    `<item><guid isPermaLink="false">${item.id}</guid>${item.link ? `<link>${item.link}</link>` : ''}<title>${item.title ?? `Entry ${item.id}`}</title>${item.date ? `<pubDate>${item.date}</pubDate>` : ''}${item.html ? `<content:encoded><![CDATA[${item.html}]]></content:encoded>` : ''}</item>`).join('')}</channel></rss>`;

/** A page with an article that Readability takes for one, and one prediction in it. */
export const pageOf = (n: string): string =>
  `<!doctype html><html><head><title>Harbour note ${n}</title></head><body><article><h1>Harbour note ${n}</h1><p>${`The pilots of Port Ellery, who know the channel well, met for the ${n} time to speak about the quay, the lights and the long winter. `.repeat(3)}</p><p>The bridge number ${n} will open before July 2027.</p></article></body></html>`;
