import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articles } from '#db/schema.ts';
import { queuedJobs } from '#db/intake-schema.ts';
import { serve } from '#net/testing.ts';
import { linesOf, makePdf } from '../../e2e/pdf.ts';
import { editor, visitor } from '../../e2e/world.ts';
import { bringFile, bringMany, bringPage } from './bring-jobs.ts';
import { batchById } from './queue-queries.ts';
import { house, newDesk } from './testing.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const claim = 'The harbour bridge will open before July 2027. ';

test('a short text is here at once; a long one and a PDF wait in the queue; what is too large is refused at once', async (t) => {
  const desk = newDesk(t);
  const bring = (bytes: Uint8Array) => bringFile(desk.by(house), { bytes, filename: null }, { told: { outlet: 'The Harbour Post' } });
  const short = await bring(utf8(claim));
  assert.equal(short.ok && 'articleId' in short && short.found, 1);
  const long = await bring(utf8(claim + 'The pilots met on the quay again. '.repeat(3_000)));
  const pdf = await bring(makePdf([linesOf(['The ferry will sail before May 2027.'])]));
  const page = await bring(utf8(`<!doctype html><html><body><article>${'<!-- a page is mostly markup -->'.repeat(5_000)}<p>${'The pilots of Port Ellery met on the quay. '.repeat(20)}</p><p>${claim}</p></article></body></html>`));
  assert.ok(page.ok && 'articleId' in page);
  assert.equal((await desk.store.read.select().from(articles)).length, 2);
  await desk.work();
  for (const one of [long, pdf]) assert.equal(one.ok && 'batchId' in one && (await batchById(desk.store.read, one.batchId))?.found, 1);
  const huge = await bring(utf8('a '.repeat(3_000_000)));
  assert.match(huge.ok ? '' : huge.message, /too large/);
  assert.equal((await desk.store.read.select().from(queuedJobs)).length, 2);
});

test('a line that is no address queues nothing; addresses twice are one', async (t) => {
  const desk = newDesk(t);
  await assert.rejects(bringMany(desk.by(house), { files: [], addresses: 'https://tide.example/a\nfile:///etc/passwd', told: {} }), /This line is no address: file:\/\/\/etc\/passwd.*Nothing was queued/);
  assert.equal((await desk.store.read.select().from(queuedJobs)).length, 0);
  const { queued } = await bringMany(desk.by(house), { files: [], addresses: 'https://tide.example/a\r\n\r\nhttps://tide.example/a\nhttps://tide.example/b', told: { author: 'Ada', outlet: 'Tide' } });
  assert.equal(queued, 2);
  // The author of one text is hardly the author of all; the outlet may be.
  for (const { payload } of await desk.store.read.select({ payload: queuedJobs.payload }).from(queuedJobs)) assert.deepEqual(payload['told'], { outlet: 'Tide' });
});

test('for whoever may not nothing is fetched, and from this machine nothing for anybody', async (t) => {
  const desk = newDesk(t);
  const canary = await serve(t, (_request, response) => response.end('secret'));
  await assert.rejects(bringPage(desk.by(visitor), canary.at('/'), { told: {} }, { allowLoopback: true }), { name: 'Forbidden' });
  for (const url of [canary.at('/'), `http://localhost:${canary.port}/`, `http://[::1]:${canary.port}/`, `http://0x7f000001:${canary.port}/`, 'file:///etc/passwd']) {
    assert.equal((await bringPage(desk.by(editor), url, { told: {} }, { allowLoopback: false })).ok, false, url);
  }
  assert.equal(canary.heard.length, 0);
});
