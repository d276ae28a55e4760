import assert from 'node:assert/strict';
import { test } from 'node:test';
import { baseRate, computedReference, NOTHING_KNOWN, pathOf, type PastRecord } from './reference.ts';

const records = (known: Record<string, [yes: number, n: number]>) => (topic: string): PastRecord => ({ yes: known[topic]?.[0] ?? 0, n: known[topic]?.[1] ?? 0 });

test('a rate is shrunk towards its parent as if ten more claims had gone the parent\'s way', () => {
  assert.equal(baseRate(9, 12, 0.5), 14 / 22);
  assert.equal(baseRate(0, 0, 0.5), 0.5);
  assert.equal(baseRate(3, 40, 0.2), 0.1);
});

test('a topic is a path, and each part of it is drawn towards the one above', () => {
  assert.deepEqual(pathOf('AI business / IPO'), ['AI business', 'AI business / IPO']);
  const parent = (9 + 5) / (20 + 10);
  const own = (9 + 10 * parent) / (12 + 10);
  assert.deepEqual(computedReference('AI business / IPO', records({ 'AI business': [9, 20], 'AI business / IPO': [9, 12] })), {
    tier: 3, ppm: Math.round(own * 1e6),
    rates: [{ topic: 'AI business', yes: 9, n: 20, ppm: Math.round(parent * 1e6) }, { topic: 'AI business / IPO', yes: 9, n: 12, ppm: Math.round(own * 1e6) }],
  });
});

test('a category without claims falls back on its parent', () => {
  const reference = computedReference('AI business / Funding', records({ 'AI business': [10, 10] }));
  assert.deepEqual([reference.tier, reference.ppm], [3, 750_000]);
});

test('where nothing was known, the reference is a half and says so', () => {
  assert.deepEqual(computedReference('Health', records({})), { tier: 4, ppm: 500_000, rates: [{ topic: 'Health', yes: 0, n: 0, ppm: 500_000 }] });
  assert.deepEqual(computedReference('', records({})), NOTHING_KNOWN);
});
