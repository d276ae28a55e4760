import assert from 'node:assert/strict';
import { test } from 'node:test';
import { baseRate, pathOf, referenceFor, shelve, type Claim } from './reference.ts';

const claim = (questionId: string, yes: boolean, topic = 'AI business / IPO', knownBy = '2025-06-01'): Claim => ({ questionId, topic, yes, knownBy });
const many = (n: number, yes: boolean, topic: string) => Array.from({ length: n }, (_, i) => claim(`${topic} ${yes} ${i}`, yes, topic));
const about = (topic: string, before = '2026-01-01') => ({ questionId: 'asked', topic, before });

test('a rate is shrunk towards its parent as if ten more claims had gone the parent\'s way', () => {
  assert.equal(baseRate(9, 12, 0.5), 14 / 22);
  assert.equal(baseRate(0, 0, 0.5), 0.5);
  assert.equal(baseRate(3, 40, 0.2), 0.1);
});

test('a topic is a path, and a category counts the claims of those below it', () => {
  assert.deepEqual(pathOf('AI business / IPO'), ['AI business', 'AI business / IPO']);
  const shelves = shelve([...many(9, true, 'AI business / IPO'), ...many(3, false, 'AI business / IPO'), ...many(8, false, 'AI business / Funding')]);
  const parent = (9 + 5) / (20 + 10);
  const own = (9 + 10 * parent) / (12 + 10);
  assert.deepEqual(referenceFor(shelves, about('AI business / IPO')), {
    tier: 3, ppm: Math.round(own * 1e6),
    rates: [{ topic: 'AI business', yes: 9, n: 20, ppm: Math.round(parent * 1e6) }, { topic: 'AI business / IPO', yes: 9, n: 12, ppm: Math.round(own * 1e6) }],
  });
});

test('a category without claims falls back on its parent', () => {
  const shelves = shelve(many(10, true, 'AI business / IPO'));
  const reference = referenceFor(shelves, about('AI business / Funding'));
  assert.deepEqual([reference.tier, reference.ppm], [3, 750_000]);
});

test('where nothing was known, the reference is a half and says so', () => {
  const shelves = shelve(many(10, true, 'Space'));
  assert.deepEqual([referenceFor(shelves, about('Health')).tier, referenceFor(shelves, about('Health')).ppm], [4, 500_000]);
  assert.deepEqual(referenceFor(shelve([]), about('')), { tier: 4, ppm: 500_000, rates: [] });
});

test('only what was known before the day counts', () => {
  const shelves = shelve([claim('a', true, 'Space', '2025-01-01'), claim('b', true, 'Space', '2025-02-01'), claim('c', false, 'Space', '2025-03-01')]);
  const seen = (before: string) => referenceFor(shelves, about('Space', before)).rates.map(({ yes, n }) => [yes, n]);
  assert.deepEqual(seen('2025-01-01'), [[0, 0]]);
  assert.deepEqual(seen('2025-02-02'), [[2, 2]]);
  assert.deepEqual(seen('2026-01-01'), [[2, 3]]);
});

test('a claim never counts towards its own base rate', () => {
  const shelves = shelve([claim('own', true, 'Space / Moon'), claim('other', false, 'Space / Moon')]);
  const reference = referenceFor(shelves, { questionId: 'own', topic: 'Space / Moon', before: '2026-01-01' });
  assert.deepEqual(reference.rates.map(({ yes, n }) => [yes, n]), [[0, 1], [0, 1]]);
});
