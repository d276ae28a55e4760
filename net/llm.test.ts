import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { askModel, placeOf, type ModelSettings } from './llm.ts';
import { KEY, modelServer, serve, settingsFor, type ModelReply } from './testing.ts';

const asked = { system: 'Find predictions.', prompt: 'The bridge will open.' };
const item = { quote: 'The bridge will open.', context: null, speaker: null, horizon: null, probability: null, condition: null };
const good = JSON.stringify({ predictions: [item] });
const now = { 'retry-after-ms': '1' };

async function ask(t: TestContext, replies: ModelReply[], more: Partial<ModelSettings> = {}) {
  const server = await modelServer(...replies);
  t.after(server.close);
  const answer = await askModel(settingsFor(server.baseUrl, more), asked);
  return { answer, heard: server.heard, reason: answer.ok ? 'ok' : answer.failure };
}

test('a good answer comes back as items and usage; the shape is sent, the key is not in it', async (t) => {
  const { answer, heard } = await ask(t, [{ content: good }]);
  assert.deepEqual(answer, { ok: true, answer: { items: [item], malformed: 0, tooMany: 0, tooLong: 0 }, usage: { in: 1_000, out: 200 } });
  const [{ url, headers, body }] = heard as [typeof heard[0] & object];
  assert.equal(url, '/v1/chat/completions');
  assert.equal(headers.authorization, `Bearer ${KEY}`);
  assert.ok(!body.includes(KEY));
  const sent = JSON.parse(body) as { model: string; temperature: number; max_tokens: number; tools?: unknown; response_format: { type: string; json_schema: { schema: { additionalProperties: boolean } } } };
  assert.deepEqual([sent.model, sent.temperature, sent.max_tokens, sent.tools, sent.response_format.type, sent.response_format.json_schema.schema.additionalProperties], ['reader-1', 0, 8_000, undefined, 'json_schema', false]);
});

test('items with other keys or types are left out and counted; the others stand', async (t) => {
  const content = JSON.stringify({ predictions: [item, { ...item, ppm: 990_000 }, { ...item, quote: 7 }, { quote: 'x' }, 'x', null, { ...item, quote: 'x'.repeat(2_000) }, ...Array.from({ length: 60 }, () => item)] });
  const { answer } = await ask(t, [{ content }]);
  assert.ok(answer.ok);
  assert.deepEqual({ ...answer.answer, items: answer.answer.items.length }, { items: 55, malformed: 4, tooMany: 7, tooLong: 1 });
});

for (const [name, reply, reason, calls] of [
  ['words around no JSON', { content: 'Sure! Here are the predictions.' }, 'malformed', 1],
  ['JSON of another shape', { content: '{"approve": true}' }, 'malformed', 1],
  ['other keys beside the list', { content: '{"predictions": [], "publish": true}' }, 'malformed', 1],
  ['an answer that breaks off', { content: good.slice(0, 40), finish: 'length' }, 'truncated', 1],
  ['a body that is no JSON', { raw: '<html>hello</html>' }, 'malformed', 1],
  ['a body without choices', { raw: '{}' }, 'malformed', 1],
  ['an answer without an end', { raw: 'x'.repeat(3_000_000) }, 'too-large', 1],
  ['a wrong key', { status: 401, raw: `{"error":{"message":"wrong key ${KEY}"}}` }, 'key', 1],
  ['a model that is not there', { status: 404, raw: '{}' }, 'no-such-model', 1],
  ['a request that is not liked, with a shape or without', { status: 400, raw: '{}' }, 'refused', 2],
  ['busy twice', { status: 429, raw: '{}', headers: now }, 'busy', 2],
  ['failing twice', { status: 500, raw: 'oh', headers: now }, 'server', 2],
  ['slow', { delayMs: 3_000, content: good }, 'timeout', 1],
] as [string, ModelReply, string, number][]) {
  test(`${name}: ${reason}`, async (t) => {
    const { answer, heard } = await ask(t, [reply], { timeoutMs: name === 'slow' ? 150 : 5_000 });
    assert.equal(answer.ok ? 'ok' : answer.failure, reason);
    assert.equal(heard.length, calls);
    assert.ok(!JSON.stringify(answer).includes(KEY));
    if (/JSON of another|breaks off/.test(name)) assert.deepEqual(answer.usage, { in: 1_000, out: 200 }, 'what was used is known');
  });
}

test('busy once, then well: asked again when the provider says', async (t) => {
  const { reason, heard } = await ask(t, [{ status: 429, raw: '{}', headers: { 'retry-after': '0' } }, { content: good }]);
  assert.deepEqual([reason, heard.length], ['ok', 2]);
});

test('a provider that refuses a shape is asked for JSON without one, and is held to it all the same', async (t) => {
  const { answer, heard } = await ask(t, [{ status: 400, raw: '{"error":{"message":"This response_format type is unavailable now"}}' }, { content: '<think>Let me see. {"predictions": []}</think>\n```json\n{"predictions": [{"quote": "The bridge will open."}]}\n```' }]);
  assert.deepEqual(heard.map(({ body }) => (JSON.parse(body) as { response_format: { type: string } }).response_format.type), ['json_schema', 'json_object']);
  assert.deepEqual(answer.ok && answer.answer.items, [item]);
});

test('a provider that leads elsewhere is not followed, and nobody else is spoken to', async (t) => {
  const canary = await serve(t, (_request, response) => response.end('{}'));
  for (const location of [canary.at('/v1/chat/completions'), `http://localhost:${canary.port}/`]) {
    for (const status of [301, 302, 307, 308]) assert.equal((await ask(t, [{ status, headers: { location }, raw: '' }])).reason, 'redirect');
  }
  assert.equal(canary.heard.length, 0);
});

test('where nobody listens: unreachable', async () => {
  const gone = await modelServer({});
  gone.close();
  const answer = await askModel(settingsFor(gone.baseUrl, { timeoutMs: 4_000 }), asked);
  assert.equal(answer.ok ? 'ok' : answer.failure, 'unreachable');
});

test('each provider is asked in its own protocol, at its own address', async (t) => {
  const usual = { input_tokens: 10, output_tokens: 5 };
  const spoken: Record<'openai' | 'anthropic' | 'google', { raw: string; url: RegExp; key: string }> = {
    openai: { url: /^\/v1\/responses$/, key: 'authorization', raw: JSON.stringify({ id: 'r', object: 'response', created_at: 1, status: 'completed', model: 'm', output: [{ type: 'message', role: 'assistant', id: 'm', status: 'completed', content: [{ type: 'output_text', text: good, annotations: [] }] }], usage: usual }) },
    anthropic: { url: /^\/v1\/messages$/, key: 'x-api-key', raw: JSON.stringify({ id: 'm', type: 'message', role: 'assistant', model: 'm', content: [{ type: 'text', text: good }], stop_reason: 'end_turn', usage: usual }) },
    google: { url: /^\/v1\/models\/m:generateContent$/, key: 'x-goog-api-key', raw: JSON.stringify({ candidates: [{ content: { role: 'model', parts: [{ text: good }] }, finishReason: 'STOP', index: 0 }], usageMetadata: { promptTokenCount: 10, candidatesTokenCount: 5, totalTokenCount: 15 } }) },
  };
  for (const provider of ['openai', 'anthropic', 'google'] as const) {
    const { raw, url, key } = spoken[provider];
    const { answer, heard } = await ask(t, [{ raw }], { provider, name: provider === 'anthropic' ? 'claude-sonnet-4-5' : 'm' });
    assert.ok(answer.ok, `${provider}: ${JSON.stringify(answer)}`);
    assert.deepEqual(answer.usage, { in: 10, out: 5 }, provider);
    assert.match(heard[0]!.url, url);
    assert.ok(String(heard[0]!.headers[key]).includes(KEY) && !heard[0]!.body.includes(KEY) && !heard[0]!.url.includes(KEY), provider);
    assert.ok(heard[0]!.body.includes('condition') && heard[0]!.body.includes(asked.prompt), `${provider} is told the shape`);
    assert.ok(placeOf({ ...settingsFor(''), provider, baseUrl: null }).includes('.'), provider);
  }
});
