import assert from 'node:assert/strict';
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
