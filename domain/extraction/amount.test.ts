import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { languageOf } from '#domain/articles/language.ts';
import { amountsIn } from './amount.ts';

const first = (text: string) => amountsIn(text, languageOf(text) ?? 'en')[0]?.quantity;
const short = (text: string) => { const q = first(text); return q && [q.op, q.value, q.high, q.unit]; };

test('a comparator before the number becomes its operator', () => {
  assert.deepEqual(short('a price under $45 a barrel'), ['<', 45, null, 'USD']);
  assert.deepEqual(short('at least 3 million visitors'), ['>=', 3_000_000, null, 'visitor']);
  assert.deepEqual(short('a loss of $4.22 billion'), ['=', 4_220_000_000, null, 'USD']);
  assert.deepEqual(short('全国连三千人都不到'), ['<', 3_000, null, '人']);
  assert.deepEqual(short('楼价最多下跌3%'), ['<=', 3, null, '%']);
  assert.deepEqual(short('销量将突破100万辆'), ['>', 1_000_000, null, '辆']);
  assert.deepEqual(short('股價跌破800元'), ['<', 800, null, 'TWD/CNY']);
  assert.deepEqual(short('增速不超过5%'), ['<=', 5, null, '%']);
  assert.deepEqual(short('接近两万亿美元'), ['~', 2e12, null, 'USD']);
  // What a figure rises to is reached from below, what a forecast is set to is met.
  assert.deepEqual(short('明年站上三万点'), ['>=', 30_000, null, '点']);
  assert.deepEqual(short('顶多再降四成五'), ['<=', 45, null, '%']);
  assert.deepEqual(short('把增速预测由3%上修至4%'), ['=', 3, null, '%']);
  assert.deepEqual(short('均价跌到8元以下'), ['<', 8, null, 'CNY']);
});

test('parts of a whole are shares, unless they are times', () => {
  assert.deepEqual(short('fewer than half of the farms'), ['<', 50, null, '%']);
  assert.deepEqual(short('a discount of at least a quarter'), ['>=', 25, null, '%']);
  assert.deepEqual(short('two-thirds of the seats'), ['=', 66.7, null, '%']);
  assert.deepEqual(short('at least one of the ferries'), ['>=', 1, null, 'ferry']);
  assert.deepEqual(short('小镇只剩下三家书店'), ['=', 3, null, '家']);
  assert.deepEqual(short('超过半数的门店'), ['>', 50, null, '%']);
  assert.deepEqual(short('二十分之一'), ['=', 5, null, '%']);
  for (const text of ['the first half of 2027', 'half a year later', 'it opens in a quarter', 'one of the ferries']) assert.equal(first(text), undefined, text);
});

test('a range shares its scale and currency', () => {
  assert.deepEqual(short('between $3 and $4 billion'), ['=', 3e9, 4e9, 'USD']);
  assert.deepEqual(short('预计为300-400亿元'), ['=', 3e10, 4e10, 'CNY']);
  assert.deepEqual(short('投票率六成一到六成三'), ['=', 61, 63, '%']);
  assert.deepEqual(short('气温偏高0.3℃至0.8℃'), ['=', 0.3, 0.8, '℃']);
  // A change and its level are no range; neither is seven or eight.
  assert.deepEqual(short('上升15%至164点'), ['>=', 164, null, '点']);
  assert.deepEqual(short('关掉七八家'), ['~', 7, 8, '家']);
});

test('years, dates, versions and durations are no amounts', () => {
  for (const text of ['It will ship in 2027.', 'within 18 months', 'GPT-6 and Gemini 3 will follow', '2026年3月5日', '三个月后', '第3季度']) assert.equal(first(text), undefined, text);
});

test('the text of an amount is cut from the original script', () => {
  assert.equal(first('營收達１７億美元。')?.text, '１７億美元');
});

const file = path.resolve(import.meta.dirname, '../../../shared/extraction/cases/amounts.json');
type Case = { text: string; language: string; values: (number | null)[]; unit: string };

test('the shared list of amounts is read right', { skip: existsSync(file) ? false : 'shared/ is not beside this checkout' }, (t) => {
  const cases = JSON.parse(readFileSync(file, 'utf8')) as Case[];
  const wrong = cases.filter(({ text, values, unit }) => {
    const quantity = first(text);
    // The list leaves counted things without a unit; here they are one.
    const counted = unit === '' && /^(?:user|car|barrel|辆)$/.test(quantity?.unit ?? '');
    if (!quantity || (quantity.unit !== unit && !counted)) return true;
    // Vague counts (几百亿) have no value in the list: any rough number will do.
    if (values[0] === null) return quantity.op !== '~';
    const got = [quantity.value, ...(quantity.high === null ? [] : [quantity.high])];
    return got.length !== values.length || got.some((value, i) => Math.abs(value - (values[i] as number)) > 1e-9 * Math.abs(value));
  });
  t.diagnostic(`${cases.length - wrong.length} of ${cases.length} right`);
  assert.deepEqual(wrong.map((one) => one.text), []);
});

test('physical units, currency codes, thousands with a comma and comparators behind the number', () => {
  const op = (text: string) => { const { op: sign, value, unit } = first(text) ?? {}; return `${sign}${value} ${unit}`; };
  assert.equal(op('The mill will ship 480 kt.'), '=480000 tonne');
  assert.equal(op('Capacity will be 160 gigawatts or more.'), '>=160 gigawatt');
  assert.equal(op('The rate is at 3% or lower.'), '<=3 %');
  assert.equal(op('Sales will pass NOK 5bn.'), '>5000000000 NOK');
  assert.equal(op('It will finish 4,000 by 2030.'), '=4000 ');
  assert.equal(op('Tolls will get back to $9bn.'), '>=9000000000 USD');
  assert.equal(op('Tolls will double.'), '=2 x');
});

test('a spoken Chinese price without its unit counts behind a comparator', () => {
  const op = (text: string) => { const { op: sign, value } = first(text) ?? {}; return `${sign}${value}`; };
  assert.equal(op('租金会跌破八千。'), '<8000');
  assert.equal(op('价格会反弹到三千五。'), '>=3500');
  assert.equal(first('他说了一千八百遍。'), undefined);
  assert.equal(op('雨量将达100毫米以上。'), '>=100');
  assert.equal(op('明年会铺到一百家店。'), '>=100');
});

test('metres, levels, shares of a thousand and ranges in degrees are read as they stand', () => {
  assert.deepEqual(short('a rise of 0.52 - 0.98 m by 2100'), ['=', 0.52, 0.98, 'm']);
  assert.deepEqual(short('1 m units a year'), ['=', 1_000_000, null, 'unit']);
  assert.deepEqual(short('she will sell for more than $5,000'), ['>', 5_000, null, 'USD']);
  assert.deepEqual(short('growth slows to 1.6%'), ['<=', 1.6, null, '%']);
  assert.deepEqual(short('the surplus widens to 180,000 tonnes'), ['>=', 180_000, null, 'tonne']);
  assert.deepEqual(short('气温将下降8～12℃'), ['=', 8, 12, '℃']);
  assert.deepEqual(short('比重不会超过千分之一'), ['>', 0.1, null, '%']);
  assert.deepEqual(short('聯儲局將減息0.25厘'), ['=', 0.25, null, 'pp']);
  assert.deepEqual(short('汇率年底看到13.5'), ['>=', 13.5, null, '']);
  assert.deepEqual(short('今年住宅电价至少调涨一次'), ['>=', 1, null, '次']);
});
