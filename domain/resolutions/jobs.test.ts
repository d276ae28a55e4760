import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { Forbidden, NotFound } from '#domain/errors.ts';
import { serve } from '#net/testing.ts';
import { editor, newWorld, someEvidence, visitor, withPrediction } from '../../e2e/world.ts';
import { noteEvidence } from './evidence-commands.ts';
import { keepEvidencePage } from './jobs.ts';
import { keptPages, pagesOf } from './page-queries.ts';

const home = { allowLoopback: true };

async function cited(url: string) {
  const world = newWorld();
  const { questionId } = await withPrediction(world);
  const { ids: [id] } = await noteEvidence(world.as(editor), { questionId, evidence: [{ ...someEvidence(), url }] });
  return { world, questionId, id: id! };
}

const html = '<html lang="en"><head><title>The bridge is open</title></head><body><article><h1>The bridge is open</h1><p>The harbour bridge was opened on Friday by the mayor, who crossed it on foot.</p><p>Traffic followed at noon, and the old ferry made its last crossing in the evening.</p><script>alert(1)</script></article></body></html>';

test('the page behind evidence is kept as text with its hash, and stays when it is gone later', async (t) => {
  let there = true;
  const { at } = await serve(t, (_, answer) => (there ? answer.setHeader('content-type', 'text/html; charset=utf-8').end(html) : answer.writeHead(404).end()));
  const { world, questionId, id } = await cited(at('/news'));
  const kept = await keepEvidencePage(world.as(editor), id, home);
  const [page] = await keptPages(world.store.read, id);
  assert.match(page!.text!, /opened on Friday by the mayor/);
  assert.doesNotMatch(page!.text!, /alert|<p>/);
  assert.deepEqual(kept, { ok: true, hash: createHash('sha256').update(page!.text!).digest('hex') });
  there = false;
  const again = await keepEvidencePage(world.as(editor), id, home);
  assert.ok(!again.ok && /there is no such page \(404\)/.test(again.message), JSON.stringify(again));
  assert.equal((await pagesOf(world.store.read, questionId)).get(id)!.kept, true, 'what was kept is kept');
});

test('what cannot be fetched is told in words and kept as a failure; a second try may do better', async (t) => {
  const { at } = await serve(t, (_, answer) => answer.setHeader('content-type', 'text/html; charset=utf-8').end(html));
  const { world, questionId, id } = await cited('http://127.0.0.1:1/nobody');
  const failed = await keepEvidencePage(world.as(editor), id);
  assert.ok(!failed.ok && /could not be kept/.test(failed.message) && /try again/.test(failed.message));
  assert.deepEqual([(await pagesOf(world.store.read, questionId)).get(id)!.kept, await keptPages(world.store.read, id)], [false, []]);
  const other = await cited(at('/'));
  assert.ok((await keepEvidencePage(other.world.as(editor), other.id, home)).ok);
});

test('nobody without leave makes the server fetch, and what is not evidence is not there', async (t) => {
  const { at, heard } = await serve(t, (_, answer) => answer.end('x'));
  const { world, id } = await cited(at('/'));
  await assert.rejects(keepEvidencePage(world.as(visitor), id, home), Forbidden);
  await assert.rejects(keepEvidencePage(world.as(editor), 'nothing', home), NotFound);
  assert.equal(heard.length, 0);
});
