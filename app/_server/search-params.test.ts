import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBoard, readFilters, readView, type RawParams } from './search-params.ts';

const read = (raw: RawParams) => readFilters(raw, '2026-07-01');

test('a bad value is left out with a note, the good ones beside it stay', () => {
  const { filters, notes } = read({ show: 'decided', lang: 'xx', q: ' win ' });
  assert.equal(filters.show, 'decided');
  assert.equal(filters.q, 'win');
  assert.equal(filters.language, undefined);
  assert.deepEqual(notes, ['The language “xx” could not be read and was left out.']);
});

test('an empty entry of the form is no filter, and of a doubled one the first counts', () => {
  assert.deepEqual(read({ topic: '', by: ['a', 'b'] }), { filters: { show: 'open', by: 'a', language: undefined, asOf: undefined }, view: { asOf: '2026-07-01', clock: 'now' }, notes: [] });
});

test('a range of chances is read in whole per cent; what is no range is left out', () => {
  assert.deepEqual(read({ chance: '60-70' }).filters.chance, { low: 600_000, high: 700_000 });
  assert.deepEqual(read({ chance: '0-100' }).filters.chance, { low: 0, high: 1_000_000 });
  for (const wrong of ['70-60', '60-60', '90-101', '60', '-', '6.5-7', "0-10' or 1"]) assert.deepEqual([read({ chance: wrong }).filters.chance, read({ chance: wrong }).notes.length], [undefined, 1], wrong);
});

test('a page goes on after a day and an id, or starts at the beginning', () => {
  assert.deepEqual(read({ after: '2026-12-31~01a2-b' }).filters.after, { day: '2026-12-31', id: '01a2-b' });
  assert.equal(read({ after: "2026' or 1" }).notes.length, 1);
});

test('a day that has not come yet is today, and says so', () => {
  assert.deepEqual(readView({ asOf: '2020-02-29', clock: 'then' }, '2026-07-01'), { view: { asOf: '2020-02-29', clock: 'then' }, notes: [] });
  const { view, notes } = readView({ asOf: '2030-01-01' }, '2026-07-01');
  assert.deepEqual(view, { asOf: '2026-07-01', clock: 'now' });
  assert.equal(notes.length, 1);
  assert.equal(readView({ asOf: '2026-02-30' }, '2026-07-01').view.asOf, '2026-07-01');
});

test('a list stands on another day when the address says so', () => {
  assert.deepEqual(read({ asOf: '2026-01-31' }).filters.asOf, { day: '2026-01-31', clock: 'now' });
  assert.deepEqual(read({ clock: 'then' }).filters.asOf, { day: '2026-07-01', clock: 'then' });
});

test('a page of outlets may begin after a long name, letter by letter', () => {
  const name = `${'The Harbour Post '.repeat(20)} `;
  const { after, notes } = readBoard({ role: 'outlet', after: name }, '2026-07-01');
  assert.deepEqual([after, notes], [name, []]);
});
