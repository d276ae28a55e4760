import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conditionState } from './condition.ts';

test('a condition holds or fails by how it is needed, and waits while nobody has decided it or two disagree', () => {
  for (const needed of ['yes', 'no'] as const) {
    for (const outcome of [null, 'reopened', 'disputed']) assert.equal(conditionState(needed, outcome, null), 'waits', `${needed} ${outcome}`);
    assert.equal(conditionState(needed, needed, null), 'holds');
    assert.equal(conditionState(needed, needed === 'yes' ? 'no' : 'yes', null), 'failed');
  }
});

test('what came out neither way is for a person, unless it can never hold because its own condition failed', () => {
  for (const needed of ['yes', 'no'] as const) {
    for (const outcome of ['partly', 'value']) assert.equal(conditionState(needed, outcome, null), 'unclear', `${needed} ${outcome}`);
    for (const reason of [null, 'premise-false', 'cancelled', 'duplicate', 'undecidable'] as const) assert.equal(conditionState(needed, 'annulled', reason), 'unclear', `${needed} ${reason}`);
    assert.equal(conditionState(needed, 'annulled', 'condition-failed'), 'failed');
  }
});
