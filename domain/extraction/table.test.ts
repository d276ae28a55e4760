import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './extract.ts';
import { isNumber, namesChance, numberIn } from './table.ts';

const article = (text: string) => ({ text, mediaType: 'text/markdown' as const, publishedOn: '2026-10-01', author: 'Ada Reyes', outlet: null });
const table = (head: string, ...rows: string[]) => `${head}\n|${head.slice(1, -1).split('|').map(() => '---').join('|')}|\n${rows.join('\n')}\n`;
const drafts = (...lines: [string, ...string[]]) => extract(article(table(...lines))).drafts;

test('a column of a year to come is a forecast of each row, one of the past is none', () => {
  for (const [head, row, quote] of [
    ['| Line | 2025 | 2027 forecast |', '| Ferry | 3.1% | 4.2% |', '4.2%'], ['| 航线 | 2025年 | 2027年预测 |', '| 渡轮 | 3.1% | 4.2% |', '4.2%'], ['| 航線 | 2025年 | 2027年預測 |', '| 渡輪 | 3.1% | 4.2% |', '4.2%'], ['| Line | 2025A | 2027E |', '| Ferry | 3.1% | 4.2% |', '4.2%'],
  ] as const) {
    const [draft, ...more] = drafts(head, row);
    assert.deepEqual([draft?.quote, draft?.horizon?.window, draft?.quantity?.value, more.length], [quote, { from: '2027-01-01', to: '2027-12-31' }, 4.2, 0], head);
  }
});

test('a column that says it forecasts needs no time, and a column of former forecasts is none', () => {
  const [seats, chance, ...more] = drafts('| Party | Now | Projected seats | Chance of most seats |', '| Harbour | 46 | 43 seats | 78% |');
  assert.deepEqual([seats?.quote, seats?.horizon, chance?.quote, chance?.probability, more.length], ['43 seats', null, '78%', { basis: 'stated', ppm: 780_000, cue: '78%' }, 0]);
  assert.deepEqual(drafts('| 券商 | 評級 | 目標價（港元） |', '| 柏峻證券 | 買入 | 38.0 |').map(({ quote, speaker }) => [quote, speaker.name]), [['38.0', '柏峻證券']]);
  assert.deepEqual(drafts('| Party | Now | Previous forecast |', '| Harbour | 46 | 43 seats |'), []);
});

test('a graded table tells how old forecasts came out', () => {
  assert.deepEqual(drafts('| Call | 2027 forecast | Result |', '| Ferry | 4.2% | came true |'), []);
  assert.deepEqual(drafts('| 预测 | 2027年预测 | 结果 |', '| 渡轮 | 4.2% | 应验 |'), []);
});

test('a first column of houses names who forecasts', () => {
  assert.deepEqual(drafts('| Bank | 2027 forecast |', '| Norbank | 4.2% |', '| Tidemark | 3.9% |').map(({ speaker }) => [speaker.name, speaker.role]), [['Norbank', 'quoted'], ['Tidemark', 'quoted']]);
  assert.deepEqual(drafts('| 机构 | 2027年预测 |', '| 北湖证券 | 4.2% |').map(({ speaker }) => speaker.name), ['北湖证券']);
});

test('a percentage under a chance is a probability, of which the number is no amount', () => {
  for (const head of ['| Party | Chance of a majority in 2027 |', '| 政党 | 2027年过半概率 |', '| 政黨 | 2027年過半機率 |']) {
    const [draft] = drafts(head, '| Harbour List | 71% |');
    assert.deepEqual([draft?.probability.basis === 'stated' && draft.probability.ppm, draft?.quantity], [710_000, null], head);
  }
  assert.deepEqual([namesChance('Odds of a sale'), namesChance('胜率'), namesChance('Price'), namesChance(null)], [true, true, false, false]);
});

test('cells that are a number with at most a unit', () => {
  for (const [cell, value] of [['4.2%', 4.2], ['~1,250', 1250], ['$3.5bn', 3.5], ['185 GWh', 185], ['-0.4%', -0.4], ['9.30（同上表）', 9.3], ['30亿元', 30]] as const) assert.deepEqual([isNumber(cell), numberIn(cell)], [true, value], cell);
  for (const cell of ['', 'n/a', 'to be sold in 2027', '完成首次入轨', '2 of the 5 ferries']) assert.equal(isNumber(cell), false, cell);
});
