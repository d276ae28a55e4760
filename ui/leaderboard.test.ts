import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createElement } from 'react';
import { standings } from '#domain/leaderboard/standings.ts';
import { undecidedOf } from '#domain/leaderboard/board.ts';
import { score } from '#domain/scoring/score.ts';
import { randomFacts } from '#domain/scoring/testing.ts';
import { drawn, englishIn, wordsIn } from './testing.ts';

const { Leaderboard } = await import('./leaderboard.tsx');
const { CallsPage } = await import('./calls-page.tsx');
const { Counts } = await import('./counts.tsx');

const view = { asOf: '2026-06-30', clock: 'then', topic: '港口', counted: 'every' } as const;
const facts = randomFacts(5);
const { rows, population } = standings(facts, { asOf: '2026-12-31', clock: 'now' });
const scored = score(facts, { asOf: '2026-12-31', clock: 'now' }).scored;
const names = new Map(rows.map(({ forecasterId }, i) => [forecasterId, '甲乙丙丁戊己'[i] ?? '庚']));
const undecided = undecidedOf(rows, []);
const page = { view, today: '2026-12-31', notes: [] };

const board = () => createElement(Leaderboard, { rows: rows.map((row, i) => ({ ...row, rank: i < 3 ? i + 1 : null })), order: rows.map(({ forecasterId: id }) => ({ id })), population, ranges: new Map(rows.slice(0, 3).map(({ forecasterId }) => [forecasterId, { best: 1, worst: 3 }])), compared: true, shifts: [{ id: rows[0]!.forecasterId, rank: 1, low: 2, high: 3 }], names, undecided, topics: [{ topic: '港口', n: 3 }], tied: false, after: undefined, more: rows[0]!.forecasterId, ...page });

test('the table speaks Chinese, its numbers stay', () => {
  const words = wordsIn(drawn(board));
  assert.deepEqual(englishIn(words), []);
  for (const one of ['已排名', '暂列', '名次', '分数及 90% 区间', '截至', '可能 1–3', '计入：每一次']) assert.ok(words.some((said) => said.includes(one)), one);
  assert.ok(wordsIn(drawn(board, 'en')).includes('may be 1–3'));
});

test('so do the calls behind a score, and one forecaster in numbers', () => {
  const row = rows[0]!;
  const own = scored.filter((one) => one.forecasterId === row.forecasterId);
  const calls = () => createElement(CallsPage, { row: { ...row, rank: 1, sums: { ...row.sums, bare: 2 } }, name: '甲', range: { best: 1, worst: 2 }, scored: own, from: 0, shown: own.slice(0, 2), words: new Map(own.map(({ statementId }) => [statementId, { claim: 'The bridge opens before July.', claimZh: '大桥七月前通车。', language: 'en' as const, quote: null, quoteLanguage: null, said: null }])), field: 0, ...page });
  const words = wordsIn(drawn(calls));
  assert.deepEqual(englishIn(words), []);
  assert.ok(words.includes('的分数是怎么算的'), words.join('\n'));
  assert.deepEqual(englishIn(wordsIn(drawn(() => createElement(Counts, { row: { ...row, sums: { ...row.sums, overdue: 3 } }, undecided: { overdue: 2, disputed: 1, blocked: 0 }, listOf: null })))), []);
});
