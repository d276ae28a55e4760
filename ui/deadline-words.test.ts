import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deadlineWords } from './deadline-words.ts';

test('a deadline is not told again in its own words, nor by the name of a rule', () => {
  assert.deepEqual(deadlineWords({ horizonText: 'before November 2026', windowBasis: '“before November 2026”', horizonRule: 'en/before month' }), []);
  assert.deepEqual(deadlineWords({ horizonText: '明年', windowBasis: '“明年”', horizonRule: 'zh/年' }), []);
  assert.deepEqual(deadlineWords({ horizonText: null, windowBasis: null, horizonRule: 'some/rule' }), []);
});

test('a reason of its own stays, and so does what the rule did that the words do not show', () => {
  assert.deepEqual(deadlineWords({ horizonText: 'soon', windowBasis: 'Asked of the author', horizonRule: null }), ['Asked of the author']);
  assert.deepEqual(deadlineWords({ horizonText: 'within 6 months', windowBasis: '“within 6 months”', horizonRule: 'en/within N units' }), ['Counted from the day it was said']);
  assert.deepEqual(deadlineWords({ horizonText: 'by 2027', windowBasis: null, horizonRule: 'en/by year + heading or list' }), ['Deadline from the heading, list or column it stands under']);
});
