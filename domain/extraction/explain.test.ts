import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explain } from './explain.ts';
import { reasons } from './rejections.ts';

const verdicts = (text: string) => explain({ text, mediaType: 'text/markdown', publishedOn: '2026-10-01', author: 'Ada Reyes', outlet: null }).map((verdict) => {
  assert.equal(text.slice(verdict.start, verdict.end), verdict.text);
  if ('reason' in verdict) assert.ok(reasons[verdict.reason]);
  return [verdict.text, 'reason' in verdict ? verdict.reason : 'taken'];
});

test('every sentence in order: taken, or left alone for a named reason', () => {
  assert.deepEqual(verdicts('# Port Ellery\n\nThe bridge will open by June 2027. When will tolls rise? The quay is old. Last year Bo Lind had expected a sale. Ships usually leave at noon.\n'), [
    ['Port Ellery', 'title'], ['The bridge will open by June 2027.', 'taken'], ['When will tolls rise?', 'question'], ['The quay is old.', 'no-outlook'], ['Last year Bo Lind had expected a sale.', 'history'], ['Ships usually leave at noon.', 'no-outlook'],
  ]);
  assert.deepEqual(verdicts('大桥将在2027年7月之前通车。过路费会涨吗？码头很旧。渡轮通常会在中午开。'), [['大桥将在2027年7月之前通车。', 'taken'], ['过路费会涨吗？', 'question'], ['码头很旧。', 'no-outlook'], ['渡轮通常会在中午开。', 'habit']]);
  assert.deepEqual(verdicts('大橋將在2027年7月之前通車。過路費會漲嗎？碼頭很舊。渡輪通常會在中午開。').map(([, fate]) => fate), ['taken', 'question', 'no-outlook', 'habit']);
});

test('a sentence of two claims is told once for each draft, and what is said again is not told twice', () => {
  const text = 'The quay will close in 2027, but the bridge will stay open until 2035. The quay is old. The quay will close in 2027.\n';
  assert.ok(verdicts(text).filter(([, fate]) => fate === 'taken').length >= 1);
  assert.equal(new Set(verdicts(text).map(([words]) => words)).size, verdicts(text).length);
});

test('the teasers under an article are no part of it', () => {
  assert.deepEqual(verdicts('The bridge will open by June 2027.\n\n## Related articles\n\nWhy tolls will hit €9 by 2028\n').at(-1)?.[1], 'clutter');
});
