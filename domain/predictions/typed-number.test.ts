import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typedNumber, typedPercent } from './typed-number.ts';

test('commas and spaces part thousands', () => {
  assert.deepEqual(['12', '1,234', '1 234 567.5', '12,345,678', '1，000', '-0.5', '−3', '.5', '1e9'].map(typedNumber), [12, 1234, 1_234_567.5, 12_345_678, 1000, -0.5, -3, 0.5, 1e9]);
});

test('a comma that parts no thousands is not left out: 0,5 is not 5', () => {
  assert.deepEqual(['0,5', '33,3', '1,23', '1,2345', '12,34,567', ',5'].map(typedNumber), [null, null, null, null, null, null]);
});

test('what is no number is none', () => {
  assert.deepEqual(['', ' ', '.', '-', 'e5', 'ten', '0x10', 'Infinity', '1e999', '5%'].map(typedNumber), Array.from({ length: 10 }, () => null));
});

test('per cent, with its sign or without, within 0 to 100', () => {
  assert.deepEqual(['50', '33.3%', '0 %', '100％', '0.0001'].map(typedPercent), [500_000, 333_000, 0, 1_000_000, 1]);
  assert.deepEqual(['', '%', '101', '-1', '33,3', '5%%'].map(typedPercent), [null, null, null, null, null, null]);
});
