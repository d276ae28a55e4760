import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brierScore, brierSkill, edgeOver, hitOf, logLoss } from './binary.ts';

const near = (actual: number, expected: number) => assert.ok(Math.abs(actual - expected) < 1e-12, `${actual} is not ${expected}`);

test('27.1 % on something that did not happen loses .073441', () => near(brierScore(0.271, 0), 0.073441));

test('a call beats or loses to its reference by a difference', () => {
  near(edgeOver(0.5, 0.7, 1), 0.16);
  near(edgeOver(0.5, 0.7, 0), -0.24);
  assert.equal(edgeOver(0.9, 0.9, 1), 0);
});

test('an honest chance has the best expected edge, whatever the reference', () => {
  const belief = 0.3;
  const expected = (p: number) => belief * edgeOver(0.1, p, 1) + (1 - belief) * edgeOver(0.1, p, 0);
  for (let percent = 0; percent <= 100; percent += 1) if (percent !== 30) assert.ok(expected(percent / 100) < expected(belief));
});

test('a certain mistake costs a finite log loss, and says that it was clamped', () => {
  const { nats, clamped } = logLoss(0, 1);
  near(nats, -Math.log(0.001));
  assert.equal(clamped, true);
  assert.equal(logLoss(0.999, 1).clamped, false);
  near(logLoss(0.65, 0.5).nats, -(Math.log(0.65) + Math.log(0.35)) / 2);
});

test('a hit is the likelier side; a half or a partial outcome takes no side', () => {
  assert.deepEqual([hitOf(0.51, 1), hitOf(0.51, 0), hitOf(0.2, 0), hitOf(0.2, 1)], [1, 0, 1, 0]);
  assert.deepEqual([hitOf(0.5, 1), hitOf(0.7, 0.5)], [null, null]);
});

test('skill against a reference that lost nothing is undefined, not infinite', () => {
  assert.equal(brierSkill(0.1, 0), null);
  near(brierSkill(0.5, 0.75)!, 1 / 3);
});
