import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RuleBroken } from '#domain/errors.ts';
import { jsonIn } from './json-body.ts';

const sent = (body: string | Uint8Array<ArrayBuffer>, type = 'application/json') => new Request('http://localhost/api/v1/articles', { method: 'POST', body, headers: { 'content-type': type } });
const refusal = (body: string | Uint8Array<ArrayBuffer>, type?: string) => jsonIn(sent(body, type)).then(() => assert.fail('was let through'), (error: unknown) => (assert.ok(error instanceof RuleBroken), error.message));

test('a JSON object is read, whatever its type says beside that it is JSON', async () => {
  for (const type of ['application/json', 'Application/JSON; charset=utf-8']) assert.deepEqual(await jsonIn(sent('{"claim":"大桥通车。"}', type)), { claim: '大桥通车。' });
});

test('another content type is named', async () => {
  assert.equal(await refusal('{}', 'text/plain; x=application/json'), 'Send JSON: content-type application/json; this says text/plain. Nothing was changed.');
  assert.equal(await refusal('{}', '<b>'), 'Send JSON: content-type application/json; this says nothing of the kind. Nothing was changed.');
});

test('what is no JSON is told by where it breaks, never by what stands there', async () => {
  assert.deepEqual(await Promise.all(['', '{"claim":', '{"secret" 1}', 'secret', '{"a":1} secret'].map((body) => refusal(body))), [
    'The body is empty. Send a JSON object, {} at least. Nothing was changed.',
    'The body is not JSON: it breaks off before its end. Nothing was changed.',
    'The body is not JSON: it cannot be read from character 11 on. Nothing was changed.',
    'The body is not JSON: it cannot be read. Nothing was changed.',
    'The body is not JSON: it cannot be read from character 9 on. Nothing was changed.',
  ]);
  assert.equal(await refusal(new Uint8Array([0x22, 0xff, 0x22])), 'The body is not JSON: it is no text in UTF-8. Nothing was changed.');
});

test('JSON that is no object is told by its kind', async () => {
  assert.deepEqual(await Promise.all(['[]', 'null', '7', '"a"', 'true'].map((body) => refusal(body))), ['a list', 'null', 'a number', 'text', 'true or false'].map((kind) => `The body must be a JSON object, and is ${kind}. Nothing was changed.`));
});

test('a body that is too large is cut', async () => {
  let pulled = 0;
  const endless = new ReadableStream({ pull: (to) => { pulled += 1; to.enqueue(new Uint8Array(1024 * 1024).fill(32)); } });
  const request = new Request('http://localhost/api/v1/articles', { method: 'POST', body: endless, headers: { 'content-type': 'application/json' }, duplex: 'half' } as RequestInit);
  await assert.rejects(jsonIn(request), /larger than 12 MB/);
  assert.ok(pulled < 20, `${pulled} MB were read`);
});
