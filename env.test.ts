import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readEnv } from './env.ts';

test('an empty environment gives working defaults', () => {
  const env = readEnv({});
  assert.deepEqual([env.HOST, env.PORT, env.DATABASE_URL, env.publicUrl], ['localhost', 3000, 'data/hindcast.db', 'http://localhost:3000']);
});

test('every wrong setting is named in one error', () => {
  assert.throws(() => readEnv({ PORT: 'many', DATABASE_URL: 'postgres://somewhere', PUBLIC_URL: 'nowhere' }), (error: Error) => {
    assert.match(error.message, /PORT/);
    assert.match(error.message, /DATABASE_URL/);
    assert.match(error.message, /PUBLIC_URL/);
    assert.match(error.message, /Nothing was changed/);
    return true;
  });
});

test('file: addresses and plain paths name the same file', () => {
  assert.equal(readEnv({ DATABASE_URL: 'file:/tmp/a.db' }).DATABASE_URL, '/tmp/a.db');
  assert.equal(readEnv({ DATABASE_URL: 'file:///tmp/a.db' }).DATABASE_URL, '/tmp/a.db');
  assert.equal(readEnv({ DATABASE_URL: '/tmp/a.db' }).DATABASE_URL, '/tmp/a.db');
});

test('a server that listens everywhere is shown under a name that opens', () => {
  assert.equal(readEnv({ HOST: '0.0.0.0', PORT: '8080' }).publicUrl, 'http://localhost:8080');
  assert.equal(readEnv({ HOST: '0.0.0.0', PUBLIC_URL: 'https://calls.example.org/' }).publicUrl, 'https://calls.example.org');
});

test('without a provider there is no model, with one its settings stand together', () => {
  assert.equal(readEnv({}).model, null);
  assert.equal(readEnv({ MODEL_TOKENS_PER_DAY: '9' }).model, null);
  const { model, ...rest } = readEnv({ MODEL_PROVIDER: 'compatible', MODEL_NAME: 'qwen3:8b', MODEL_BASE_URL: 'http://localhost:11434/v1/', MODEL_API_KEY: 'k', MODEL_PRICE_IN: '0', MODEL_PRICE_OUT: '0.5', MODEL_TIMEOUT_SECONDS: '5' });
  assert.deepEqual(model, { provider: 'compatible', name: 'qwen3:8b', apiKey: 'k', baseUrl: 'http://localhost:11434/v1', tokensPerArticle: 60_000, tokensPerDay: 500_000, price: { in: 0, out: 0.5 }, timeoutMs: 5_000 });
  assert.ok(Object.keys(rest).every((name) => !name.startsWith('MODEL_')));
});

test('what is wrong with the model is named at once, and the key is not', () => {
  const wrong = (given: Record<string, string>) => {
    try {
      readEnv(given);
    } catch (error) {
      return (error as Error).message.split('\n').filter((line) => line.startsWith('  ')).flatMap((line) => line.split(':')[0]!.trim().split(', '));
    }
    return [];
  };
  assert.deepEqual(wrong({ MODEL_NAME: 'm', MODEL_API_KEY: 'secret' }), ['MODEL_PROVIDER']);
  assert.deepEqual(wrong({ MODEL_PROVIDER: 'openai', PORT: 'many' }), ['PORT', 'MODEL_NAME', 'MODEL_API_KEY']);
  assert.deepEqual(wrong({ MODEL_PROVIDER: 'compatible', MODEL_NAME: 'm' }), ['MODEL_BASE_URL']);
  assert.deepEqual(wrong({ MODEL_PROVIDER: 'compatible', MODEL_NAME: 'm', MODEL_BASE_URL: 'ftp://x', MODEL_PRICE_IN: '1', MODEL_TIMEOUT_SECONDS: '0' }), ['MODEL_BASE_URL', 'MODEL_TIMEOUT_SECONDS', 'MODEL_PRICE_IN', 'MODEL_PRICE_OUT']);
  assert.throws(() => readEnv({ MODEL_PROVIDER: 'other', MODEL_NAME: 'm', MODEL_API_KEY: 'sk-secret' }), (error: Error) => !error.message.includes('sk-secret'));
});

test('the page about the second reader and the example name every setting of it', () => {
  const named = (file: string) => [...new Set(readFileSync(new URL(file, import.meta.url), 'utf8').match(/\bMODEL_[A-Z_]+\b/g))].sort();
  const all = [...new Set(readFileSync(new URL('env.ts', import.meta.url), 'utf8').match(/^ {2}(MODEL_[A-Z_]+)(?=:)/gm))].map((line) => line.trim()).sort();
  assert.equal(all.length, 9);
  assert.deepEqual([named('docs/second-reader.md'), named('.env.example')], [all, all]);
  const { model } = readEnv({ MODEL_PROVIDER: 'openai', MODEL_NAME: 'm', MODEL_API_KEY: 'k' });
  for (const value of [model!.tokensPerArticle, model!.tokensPerDay, model!.timeoutMs / 1_000]) assert.ok(readFileSync(new URL('docs/second-reader.md', import.meta.url), 'utf8').includes(`| ${value} |`), String(value));
});

test('a provider of sign-in is set whole or not at all', () => {
  const whole = { OIDC_ISSUER: 'https://login.example.org/', OIDC_CLIENT_ID: 'hindcast', OIDC_CLIENT_SECRET: 'canary-secret', OIDC_NAME: 'Example' };
  assert.equal(readEnv({}).oidc, null);
  const { oidc, ...rest } = readEnv(whole);
  assert.deepEqual(oidc, { issuer: 'https://login.example.org', clientId: 'hindcast', clientSecret: 'canary-secret', name: 'Example' });
  assert.ok(!JSON.stringify(rest).includes('canary-secret'));
  for (const name of Object.keys(whole)) {
    assert.throws(() => readEnv({ ...whole, [name]: '' }), (error: Error) => error.message.includes(`${name}: must be set when`) && !error.message.includes('canary-secret'), name);
  }
  assert.throws(() => readEnv({ ...whole, OIDC_ISSUER: 'login' }), /OIDC_ISSUER: must be an address/);
});

test('proxies are addresses or blocks', () => {
  assert.deepEqual(readEnv({}).TRUST_PROXY, []);
  assert.deepEqual(readEnv({ TRUST_PROXY: '127.0.0.1, 10.0.0.0/8,fd00::/8' }).TRUST_PROXY, ['127.0.0.1', '10.0.0.0/8', 'fd00::/8']);
  for (const bad of ['proxy.example', '1', 'true', '10.0.0.0/33', '10.0.0.0/8/8', '::1/129', '10.0.0']) assert.throws(() => readEnv({ TRUST_PROXY: bad }), /TRUST_PROXY/, bad);
});
