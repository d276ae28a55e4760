import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Draft } from './draft.ts';
import { reconcile } from './reconciling.ts';

const draft = (start: number, end: number) => ({ start, end }) as Draft;
const known = [{ id: 'a', start: 0, end: 100, also: [] }, { id: 'b', start: 200, end: 240, also: [{ start: 500, end: 540 }] }];

test('half of the shorter makes two spans one; less does not', () => {
  assert.deepEqual(reconcile(known, [draft(90, 110)]), { agreed: ['a'], added: [] });
  assert.deepEqual(reconcile(known, [draft(91, 111)]).agreed, []);
  assert.deepEqual(reconcile(known, [draft(100, 200)]).added.length, 1);
});

test('a place where the article says the same again counts', () => {
  assert.deepEqual(reconcile(known, [draft(505, 530)]), { agreed: ['b'], added: [] });
});

test('the model’s own drafts do not repeat each other; one draft may stand for two candidates', () => {
  assert.equal(reconcile(known, [draft(300, 340), draft(310, 340)]).added.length, 1);
  assert.deepEqual(reconcile(known, [draft(0, 240)]).agreed, ['a', 'b']);
});
