import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkOrigin } from './origin.ts';

const from = (entries: Record<string, string>) => () => checkOrigin(new Headers(entries));

test('our own pages may change things, under each name of this machine', () => {
  assert.doesNotThrow(from({ origin: 'http://localhost:3000' }));
  assert.doesNotThrow(from({ origin: 'http://127.0.0.1:3000' }));
  assert.doesNotThrow(from({ 'sec-fetch-site': 'same-origin' }));
});

test('other pages, no page at all, and pages that lie about the host may not', () => {
  for (const entries of [{}, { origin: 'null' }, { origin: 'http://[' }, { origin: 'http://evil.example' }, { origin: 'http://localhost:3001' }, { origin: 'https://localhost:3000' },
    { origin: 'http://evil.example', host: 'evil.example' }, { origin: 'http://evil.example', 'x-forwarded-host': 'localhost:3000' }, { 'sec-fetch-site': 'cross-site' },
    { origin: 'http://evil.example', 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'same-site' }] as Record<string, string>[]) {
    assert.throws(from(entries), { name: 'Forbidden' }, JSON.stringify(entries));
  }
});

test('a program with a token may say nothing of where it comes from, but nothing foreign', () => {
  const program = (entries: Record<string, string>) => () => checkOrigin(new Headers(entries), { program: true });
  assert.doesNotThrow(program({}));
  assert.doesNotThrow(program({ origin: 'http://localhost:3000' }));
  for (const entries of [{ origin: 'null' }, { origin: 'http://evil.example' }, { origin: 'http://[' }, { 'sec-fetch-site': 'cross-site' }] as Record<string, string>[]) {
    assert.throws(program(entries), { name: 'Forbidden' }, JSON.stringify(entries));
  }
});
