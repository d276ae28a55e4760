import assert from 'node:assert/strict';
import { test } from 'node:test';
import { offFromContent, offFromSaid } from './off.ts';

const said = (value: number, more = {}) => ({ op: '>' as const, value, high: null, unit: 'm', text: 'over 600 m', ...more });

test('what was measured stands beside what was said, with how far off it was', () => {
  assert.equal(offFromSaid({ value: 650, unit: 'm' }, said(600)), '650 m, where “over 600 m” was said: 8.3% above it.');
  assert.equal(offFromSaid({ value: 300, unit: 'm' }, said(600)), '300 m, where “over 600 m” was said: 50% below it.');
  assert.equal(offFromSaid({ value: 600, unit: 'M ' }, said(600)), '600 M, where “over 600 m” was said: exactly that.');
});

test('near zero and in per cent the difference itself is told', () => {
  assert.equal(offFromSaid({ value: 0.4, unit: 'm' }, said(0, { text: 'none' })), '0.4 m, where “none” was said: 0.4 m above it.');
  assert.equal(offFromSaid({ value: 4, unit: '%' }, said(5, { unit: '%', text: '5%' })), '4%, where “5%” was said: 1 percentage point below it.');
});

test('a range is met within it, else its nearest end counts; other units are not compared', () => {
  const range = said(10, { high: 20, text: '10 to 20 m' });
  assert.match(offFromSaid({ value: 15, unit: 'm' }, range), /within it/);
  assert.match(offFromSaid({ value: 25, unit: 'm' }, range), /25% above it/);
  assert.match(offFromSaid({ value: 5, unit: 'm' }, range), /50% below it/);
  assert.match(offFromSaid({ value: 15, unit: 'ft' }, range), /the units differ/);
});

test('a number is set against the middle of what was said, an order by its places', () => {
  const form = { kind: 'number' as const, range: [0, 100] as [number, number], unit: 'boats' };
  const came = { kind: 'number' as const, value: 30 };
  assert.equal(offFromContent({ kind: 'point', value: 20 }, came, form), '30 boats, where the middle of what was said is 20 boats: 50% above it.');
  assert.match(offFromContent({ kind: 'cdf', knots: [0, 40], cdf: [0, 1_000_000] }, came, form)!, /middle of what was said is 20 boats/);
  assert.equal(offFromContent({ kind: 'quantiles', quantiles: [{ level: 900_000, value: 3 }] }, came, form), null);
  const ordered = { kind: 'ordered' as const, options: ['2026', '2027', '2028'] };
  assert.equal(offFromContent({ kind: 'ordered', ppm: [700_000, 200_000, 100_000] }, { kind: 'option', option: '2028' }, ordered), '2 places from “2026”, which was held likeliest.');
  assert.equal(offFromContent({ kind: 'ordered', ppm: [700_000, 200_000, 100_000] }, { kind: 'option', option: '2026' }, ordered), 'It is the one that was held likeliest.');
});
