import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOpen, progressWords } from './progress.ts';

const counts = { all: 20, waiting: 11, working: 1, done: 7, failed: 1, found: 61, known: 0 };

test('the progress of a batch says what was read, found, failed and known', () => {
  assert.equal(progressWords(counts), '7 of 20 read, 61 candidates found; 1 failed');
  assert.equal(progressWords({ ...counts, done: 1, all: 1, failed: 0, found: 1, known: 1 }), '1 of 1 read, 1 candidate found; 1 was here already');
});

test('a batch is open while something waits or is being read', () => {
  assert.deepEqual([isOpen(counts), isOpen({ waiting: 0, working: 1 }), isOpen({ waiting: 0, working: 0 })], [true, true, false]);
});
