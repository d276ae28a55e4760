import assert from 'node:assert/strict';
import { test } from 'node:test';
import { speakTo } from '#words/speech.ts';
import { effectWords, type Stand } from './effect.ts';

const stand = (more: Partial<Stand> = {}): Stand => ({ score: 0.21, rank: 4, scored: 12, right: 8, calls: 12, void: 1, open: 2, ...more });
const words = (before: Stand, after: Stand) => effectWords({ id: 'a', name: 'Ana Ruiz', before, after }).join(', ');

test('what changes is said with its before and after, as exactly as tells them apart', () => {
  assert.equal(words(stand(), stand({ score: 0.19, rank: 3, scored: 13 })), 'Brier score: 0.21 → 0.19 (lower is better), Rank: 4 → 3, Scored calls: 12 → 13');
  assert.equal(words(stand({ score: 0.2101 }), stand({ score: 0.2104 })), 'Brier score: 0.2101 → 0.2104 (lower is better)');
  assert.equal(words(stand({ score: null, rank: null, scored: 0, calls: 0, right: 0 }), stand({ score: 1, rank: null, scored: 1, calls: 1, right: 0 })), 'Brier score: none → 1.00 (lower is better), Scored calls: 0 → 1, On the right side: 0 of 0 → 0 of 1');
  assert.equal(words(stand(), stand({ void: 2 })), 'Annulled: 1 → 2');
  assert.equal(words(stand(), stand()), 'nothing changes: Brier score 0.21, 12 calls scored');
  assert.equal(words(stand({ scored: 0, score: null }), stand({ scored: 0, score: null })), 'nothing changes: no call is scored');
});

test('in Chinese it is said in Chinese, with the same numbers', () => {
  const said = speakTo({ tongue: 'zh-Hans', prefix: '', path: '/' }, () => words(stand(), stand({ score: 0.19, rank: null, right: 9, calls: 13 })));
  assert.equal(said, '布赖尔分数：0.21 → 0.19（越低越好）, 名次：4 → 无, 方向正确：8/12 → 9/13');
});
