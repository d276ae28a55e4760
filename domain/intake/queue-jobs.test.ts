import assert from 'node:assert/strict';
import { constants, deflateRawSync } from 'node:zlib';
import { test } from 'node:test';
import { eq } from 'drizzle-orm';
import { queuedJobs } from '#db/intake-schema.ts';
import { articles, auditEvents, candidates, user } from '#db/schema.ts';
import { firstBrokenLink } from '#domain/audit/queries.ts';
import type { Actor } from '#domain/auth/actor.ts';
import { serve } from '#net/testing.ts';
import { assemble, linesOf, makePdf } from '../../e2e/pdf.ts';
import { editor, reader as readerAccount, secondEditor, visitor } from '../../e2e/world.ts';
import { keepRead } from './keep-commands.ts';
import { failJob, leaseJob, queueWork, releaseJobs, retryJobs, stopBatch } from './queue-commands.ts';
import { batchById, jobsOf } from './queue-queries.ts';
import { readText } from './reading.ts';
import { house, newDesk, pageOf, type Desk } from './testing.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const file = (text: string | Uint8Array, filename = 'note.txt') => ({ kind: 'file' as const, payload: { filename, contentType: null, told: {} }, bytes: typeof text === 'string' ? utf8(text) : text });
const note = (n: number) => file(`Note ${n}. The harbour bridge will open before July 2027.`, `note-${n}.txt`);

/** An account in the database, as the queue looks it up. */
async function withAccount(desk: Desk, actor: Actor = editor): Promise<void> {
  if (actor.kind !== 'user') return;
  const at = new Date(0);
  await desk.store.forSignIn.insert(user).values({ id: actor.id, name: actor.name, email: `${actor.id}@example.org`, role: actor.role, createdAt: at, updatedAt: at });
}

test('many files are read one after the other, each once, in the name of who brought them', async (t) => {
  const desk = newDesk(t);
  await withAccount(desk);
  const items = [note(1), note(2), note(1), file('', 'empty.txt')];
  const { batchId, queued } = await queueWork(desk.by(editor), { batchId: 'batch-00000001', items });
  assert.deepEqual([batchId, queued], ['batch-00000001', 3]);
  assert.equal((await queueWork(desk.by(editor), { batchId, items })).queued, 0);
  await desk.work();
  const { all, waiting, done, failed, found } = (await batchById(desk.store.read, batchId))!;
  assert.deepEqual([all, waiting, done, failed, found], [3, 0, 2, 1, 2]);
  assert.deepEqual((await jobsOf(desk.store.read, batchId)).map(({ title, status }) => [title, status]), [['empty.txt', 'failed'], ['note-1.txt', 'done'], ['note-2.txt', 'done']]);
  const stored = await desk.store.read.select({ by: articles.addedBy }).from(articles);
  assert.deepEqual(stored, [{ by: 'Ines' }, { by: 'Ines' }]);
  assert.equal((await desk.store.read.select({ bytes: queuedJobs.bytes }).from(queuedJobs).where(eq(queuedJobs.status, 'done')))[0]?.bytes, null);
  assert.equal(await firstBrokenLink(desk.store.read), null);
});

test('who lost their leave queues in vain, and somebody else may try it again', async (t) => {
  const desk = newDesk(t);
  await withAccount(desk);
  await withAccount(desk, secondEditor);
  const { batchId } = await queueWork(desk.by(editor), { items: [note(1)] });
  await desk.store.forSignIn.update(user).set({ disabledAt: '2026-11-24T12:00:00.000Z' }).where(eq(user.id, 'user-ines'));
  await desk.work();
  assert.match((await jobsOf(desk.store.read, batchId))[0]!.error!, /The account of Ines may no longer take articles in/);
  assert.deepEqual(await retryJobs(desk.by(secondEditor), { batchId }), { again: 1 });
  await desk.work();
  assert.deepEqual(await desk.store.read.select({ by: articles.addedBy }).from(articles), [{ by: 'Omar' }]);
  for (const actor of [visitor, readerAccount]) await assert.rejects(queueWork(desk.by(actor), { items: [note(2)] }), { name: 'Forbidden' });
});

test('who loses their leave while the text is fetched has nothing stored in their name', async (t) => {
  const desk = newDesk(t);
  await withAccount(desk);
  const site = await serve(t, async (_request, response) => {
    await desk.store.forSignIn.update(user).set({ role: 'reader' }).where(eq(user.id, 'user-ines'));
    response.setHeader('content-type', 'text/html').end(pageOf('7'));
  });
  const { batchId } = await queueWork(desk.by(editor), { items: [{ kind: 'page', payload: { url: site.at('/'), told: {} } }] });
  await desk.work();
  assert.match((await jobsOf(desk.store.read, batchId))[0]!.error!, /The account of Ines may no longer take articles in/);
  assert.equal((await desk.store.read.select().from(articles)).length, 0);
});

test('a site that is down is asked again later, five times; a page that is not there is not', async (t) => {
  const desk = newDesk(t);
  await withAccount(desk);
  let status = 503;
  const site = await serve(t, (request, response) => {
    if (request.url === '/none') response.writeHead(404).end();
    else response.writeHead(status, { 'content-type': 'text/html' }).end(pageOf('7'));
  });
  const { batchId } = await queueWork(desk.by(editor), { items: ['/busy', '/none'].map((path) => ({ kind: 'page' as const, payload: { url: site.at(path), told: {} } })) });
  await desk.work();
  const state = async () => (await jobsOf(desk.store.read, batchId)).map(({ title, status, tries }) => [title.split('/').at(-1), status, tries]);
  assert.deepEqual(await state(), [['none', 'failed', 1], ['busy', 'waiting', 1]]);
  for (let n = 0; n < 3; n++) {
    desk.clock.now = new Date(desk.clock.now.getTime() + 3_600_000);
    await desk.work();
  }
  assert.deepEqual(await state(), [['none', 'failed', 1], ['busy', 'waiting', 4]]);
  status = 200;
  desk.clock.now = new Date(desk.clock.now.getTime() + 3_600_000);
  await desk.work();
  assert.deepEqual(await state(), [['none', 'failed', 1], ['busy', 'done', 5]]);
});

test('a job whose holder is gone is taken over when its lease has run out, and what the first one still brings counts for nothing', async (t) => {
  const desk = newDesk(t);
  const { batchId } = await queueWork(desk.by(house), { items: [note(1)] });
  const lease = (holder: string) => leaseJob(desk.by(house), { holder, seconds: 20 });
  const first = await lease('a');
  assert.ok(first && first !== 'given up');
  assert.equal(await lease('b'), null);
  desk.clock.now = new Date(desk.clock.now.getTime() + 21_000);
  const second = await lease('b');
  assert.ok(second && second !== 'given up');
  assert.deepEqual([second.id, second.tries], [first.id, 2]);
  const read = await readText({ bytes: first.bytes!, filename: 'note.txt' }, {});
  assert.ok(read.ok);
  const keep = (holder: string) => keepRead(desk.by(house), { jobId: first.id, holder, taken: { article: read.article, drafts: read.drafts } });
  assert.equal(await keep('a'), null);
  assert.equal((await desk.store.read.select().from(articles)).length, 0);
  assert.equal((await keep('b'))?.isNew, true);
  assert.equal(await keep('b'), null);
  await failJob(desk.by(house), { jobId: first.id, holder: 'a', error: 'late', again: null });
  assert.equal((await jobsOf(desk.store.read, batchId))[0]?.status, 'done');
});

test('a job that always takes the program down with it is given up', async (t) => {
  const desk = newDesk(t);
  const { batchId } = await queueWork(desk.by(house), { items: [note(1)] });
  for (let n = 0; n < 8; n++) {
    assert.ok(await leaseJob(desk.by(house), { holder: `h${n}`, seconds: 20 }));
    desk.clock.now = new Date(desk.clock.now.getTime() + 21_000);
  }
  await desk.work();
  assert.match((await jobsOf(desk.store.read, batchId))[0]!.error!, /begun several times/);
});

test('a holder that stops gives back what it had begun; a batch can be stopped, and begun again', async (t) => {
  const desk = newDesk(t);
  const { batchId } = await queueWork(desk.by(house), { items: [note(1), note(2), note(3)] });
  await leaseJob(desk.by(house), { holder: 'a', seconds: 20 });
  await releaseJobs(desk.by(house), { holder: 'a' });
  assert.deepEqual((await jobsOf(desk.store.read, batchId)).map(({ status, tries }) => [status, tries]), [['waiting', 0], ['waiting', 0], ['waiting', 0]]);
  await leaseJob(desk.by(house), { holder: 'a', seconds: 20 });
  assert.deepEqual(await stopBatch(desk.by(house), { batchId }), { stopped: 2 });
  assert.deepEqual((await jobsOf(desk.store.read, batchId)).map(({ status }) => status), ['failed', 'failed', 'working']);
  await releaseJobs(desk.by(house), { holder: 'a' });
  await retryJobs(desk.by(house), { batchId });
  await desk.work();
  assert.equal((await batchById(desk.store.read, batchId))?.done, 3);
  await assert.rejects(stopBatch(desk.by(house), { batchId: 'nothing-here' }), { name: 'NotFound' });
});

test('a PDF is read as any text; a bomb of one costs its own job only', async (t) => {
  const desk = newDesk(t, { growthMb: 300, deadlineMs: 20_000 });
  // Ten megabytes of blanks, packed, a hundred and fifty times over.
  const piece = deflateRawSync(Buffer.alloc(10_000_000, ' '), { finishFlush: constants.Z_FULL_FLUSH });
  const zeros = Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array.from({ length: 150 }, () => piece), Buffer.from([3, 0])]);
  const bomb = assemble(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1 /Kids [3 0 R] >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>',
    Buffer.concat([Buffer.from(`<< /Length ${zeros.length} /Filter /FlateDecode >>\nstream\n`), zeros, Buffer.from('\nendstream')])], '/Root 1 0 R');
  const { batchId } = await queueWork(desk.by(house), { items: [file(bomb, 'bomb.pdf'), file(makePdf([linesOf(['The harbour bridge will open before July 2027, says the board.'])]), 'good.pdf')] });
  await desk.work();
  const jobs = await jobsOf(desk.store.read, batchId);
  assert.deepEqual(jobs.map(({ title, status }) => [title, status]), [['bomb.pdf', 'failed'], ['good.pdf', 'done']]);
  assert.match(jobs[0]!.error!, /too much time or memory/);
  const [pdf] = await desk.store.read.select({ mediaType: articles.mediaType, fileHash: articles.fileHash }).from(articles);
  assert.deepEqual([pdf?.mediaType, pdf?.fileHash?.length], ['application/pdf', 64]);
  assert.equal((await desk.store.read.select().from(candidates)).length, 1);
});

test('a text that takes longer than it may is stopped', async (t) => {
  const desk = newDesk(t, { deadlineMs: 1 });
  const { batchId } = await queueWork(desk.by(house), { items: [note(1)] });
  await desk.work();
  assert.match((await jobsOf(desk.store.read, batchId))[0]!.error!, /too much time/);
});

test('the trail of a batch names who brought it, and every article once', async (t) => {
  const desk = newDesk(t);
  await withAccount(desk);
  await queueWork(desk.by(editor), { items: [note(1), note(2)] });
  await desk.work();
  const trail = await desk.store.read.select({ action: auditEvents.action, actor: auditEvents.actorName }).from(auditEvents).orderBy(auditEvents.seq);
  assert.deepEqual(trail, [{ action: 'queued', actor: 'Ines' }, { action: 'taken in', actor: 'Ines' }, { action: 'taken in', actor: 'Ines' }]);
});
