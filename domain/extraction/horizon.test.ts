import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { horizonOf, resolveHorizon } from './horizon.ts';

const MONDAY = '2025-12-08';
const end = (text: string, madeOn: string | null = MONDAY) => horizonOf(text, madeOn)?.window?.to ?? null;

test('by a period ends with it, before a period ends the day before it', () => {
  assert.equal(end('It will ship by June 2026.'), '2026-06-30');
  assert.equal(end('It will ship before June 2026.'), '2026-05-31');
  assert.equal(end('They will agree by 3 March 2027.'), '2027-03-03');
  assert.equal(end('2027年6月之前会上线。'), '2027-05-31');
  assert.equal(end('到2027年6月会上线。'), '2027-06-30');
  // The day before, whatever is named: a day, a month, a year, a holiday.
  for (const [text, to] of [
    ['在2027年7月1日之前不会开馆。', '2027-06-30'], ['2027年3月1日以前开馆。', '2027-02-28'], ['9月30日前進行。', '2026-09-29'], ['2027年之前开馆。', '2026-12-31'], ['明年三月以前开馆。', '2026-02-28'],
    ['It opens before 1 July 2027.', '2027-06-30'], ['It opens before 2027.', '2026-12-31'], ['It opens before the end of June 2027.', '2027-06-30'], ['It opens before 2027 wraps up.', '2027-12-31'], ['二季度末之前开馆。', '2026-06-30'],
  ] as const) assert.equal(end(text), to, text);
});

test('a range of days, school holidays and hours', () => {
  assert.deepEqual(horizonOf('假期10月1日至7日将开放夜场。', '2026-09-16')?.window, { from: '2026-10-01', to: '2026-10-07' });
  assert.equal(horizonOf('這家店撐不到暑假。', '2026-02-11')?.window?.to, '2026-06-30');
  assert.deepEqual(horizonOf('未来12小时将有暴雨。', MONDAY)?.relative, { from: null, to: 'P1D' });
});

test('seasons and months with next or this, days of this month, and what was planned before', () => {
  const said = '2026-06-09';
  for (const [text, to] of [
    ['It closes by summer.', '2026-08-31'], ['It goes on through the winter.', '2027-02-28'], ['Nothing moves until autumn.', '2026-08-31'], ['They sit in the top two come May.', '2027-05-31'],
    ["They will be back before next May's elections.", '2027-04-30'], ['It ships by next June.', '2027-06-30'], ['Prices fall in autumn next year.', '2027-11-30'],
    ['预计18日至20日有雨。', '2026-06-20'], ['政府会在明年首季交代。', '2027-03-31'], ['下周后期升温。', '2026-06-21'],
  ] as const) assert.equal(end(text, said), to, text);
  assert.equal(end('Home prices fall and demand will fall.', said), null);
  assert.equal(end('通车日期将由原定的2029年底推迟至2031年第二季。', said), '2031-06-30');
});

test('years out are counted from the day', () => {
  assert.deepEqual(horizonOf('Ships without crews are 5-10 years out.', MONDAY)?.relative, { from: 'P5Y', to: 'P10Y' });
  assert.equal(horizonOf('The harbour is two years out of date.', MONDAY), null);
});

test('a range keeps both its ends', () => {
  assert.deepEqual(horizonOf('Output doubles between 2028 and 2031.', MONDAY)?.window, { from: '2028-01-01', to: '2031-12-31' });
  assert.deepEqual(horizonOf('四到六年后桥会通车。', MONDAY)?.relative, { from: 'P4Y', to: 'P6Y' });
});

test('an article without a day keeps durations until the day is told', () => {
  const horizon = horizonOf('We will know within 18 months.', null);
  assert.deepEqual(horizon?.relative, { from: null, to: 'P18M' });
  assert.equal(horizon.window, null);
  assert.deepEqual(resolveHorizon(horizon, '2024-01-31').window, { from: null, to: '2025-07-31' });
});

test('words that need the day are kept and read again when it is told', () => {
  for (const [text, to] of [['It opens next year.', '2026-12-31'], ['明年上市。', '2026-12-31'], ['The vote comes next week.', '2025-12-21'], ['下个月公布。', '2026-01-31']] as const) {
    const horizon = horizonOf(text, null);
    assert.ok(horizon, text);
    assert.equal(horizon.window, null);
    assert.equal(resolveHorizon(horizon, MONDAY).window?.to, to, text);
  }
});

test('a month without a year is the next one, this month included', () => {
  assert.equal(end('The bridge will reopen by March.'), '2026-03-31');
  assert.equal(end('It will launch in December.'), '2025-12-31');
  assert.equal(end('The law may pass, they march on.'), null);
});

test('what looks back is no deadline', () => {
  for (const text of ['Prices rose for the first time in five years.', 'In 2019 it lost money.', '过去三年内销量翻倍。', '三年前公司成立。', '2020年中国出口增长。', '短短两年内就做到了。']) {
    assert.equal(horizonOf(text, MONDAY), null, text);
  }
});

test('money and counts that look like years are not times', () => {
  for (const text of ['It will sell 2030 units.', 'Shares will reach $2,026.', 'Revenue of 2027 million is likely.']) assert.equal(horizonOf(text, MONDAY), null, text);
});

const file = path.resolve(import.meta.dirname, '../../../shared/extraction/cases/horizons.json');
type Case = { id: string; text: string; from: string | null; to: string; alsoAcceptableTo: string[]; toleranceDays: number };

test('the shared list of time expressions is read right', { skip: existsSync(file) ? false : 'shared/ is not beside this checkout' }, (t) => {
  const { madeOn, cases } = JSON.parse(readFileSync(file, 'utf8')) as { madeOn: string; cases: Case[] };
  const near = (a: string | null | undefined, b: string, days: number) => !!a && Math.abs(Date.parse(a) - Date.parse(b)) <= days * 86_400_000;
  const wrong = cases.filter(({ text, from, to, alsoAcceptableTo, toleranceDays }) => {
    const window = horizonOf(text, madeOn)?.window;
    return !window || ![to, ...alsoAcceptableTo].some((day) => near(window.to, day, toleranceDays)) || (from !== null && !near(window.from, from, toleranceDays));
  });
  t.diagnostic(`${cases.length - wrong.length} of ${cases.length} right`);
  assert.deepEqual(wrong.map((one) => one.id), []);
});

test('mid-year, the new year, weeks of a month, this side of a year, days of this month', () => {
  const ends = (text: string, day = '2026-03-17') => end(text, day);
  assert.equal(ends('Prices will be lower by mid-year.'), '2026-06-30');
  assert.equal(ends('They will be done by midyear.', '2026-12-15'), '2027-06-30');
  assert.equal(ends('It will close before the new year.'), '2026-12-31');
  assert.equal(ends('It will not happen this side of 2028.'), '2027-12-31');
  assert.equal(ends('Highs will fall in the first week of February.'), '2027-02-07');
  assert.equal(ends('It will open in the second half of June.'), '2026-06-30');
  assert.equal(ends('Sellers will go on cutting well into the spring.', '2026-01-10'), '2026-05-31');
  assert.equal(ends('18日清晨将出现最低气温。'), '2026-03-18');
  assert.equal(ends('18日夜间到20日将有大雨。'), '2026-03-20');
  assert.equal(ends('16日清晨将出现最低气温。'), null);
  assert.equal(ends('It will be sold over the weekend.'), '2026-03-22');
  assert.equal(ends('It will come before the year is out.'), '2026-12-31');
  assert.equal(ends('He put the odds of a September launch at 40%.'), '2026-09-30');
  assert.equal(ends('The line lost in January\'s fire will run again.'), null);
  assert.equal(ends('It opens next spring.'), '2027-05-31');
  assert.equal(ends('A happy new year will be had by all.'), null);
  assert.equal(ends('"They will come for us," said the coach, Ruben Aldaz, on Wednesday.'), null);
});

test('fortnights, matters of weeks, months of a year, the year to March, the 14th and between now and then', () => {
  for (const [text, to] of [
    ['It closes by year-end 2027.', '2027-12-31'], ['It grows in the first three months of 2027.', '2027-03-31'], ['It grows in the final three months of the year.', '2026-12-31'],
    ["It grows in next year's first quarter.", '2027-03-31'], ['It grows in the coming financial year.', '2027-12-31'], ['Sales grow 5% in the 12 months to June 2027.', '2027-06-30'],
    ['It will be sold between now and the end of June.', '2026-06-30'], ['It will be sold from March to June.', '2026-06-30'], ['It will be sold by the 14th.', '2026-04-14'],
    ['It will be sold on May 6-7.', '2026-05-07'], ['It will be sold in late spring.', '2026-05-31'], ["He will win November's election.", null], ["He will win in November's election.", '2026-11-30'],
  ] as const) assert.equal(end(text, '2026-03-17'), to, text);
  for (const [text, to] of [['It will close within a fortnight.', 'P2W'], ['It will close in ten days.', 'P10D'], ['It will close in a matter of weeks.', 'P8W'], ['It will change in the months ahead.', 'P6M']] as const) assert.equal(horizonOf(text, MONDAY)?.relative?.to, to, text);
});

test('festivals of the Chinese calendar fall on their published days', () => {
  for (const [text, to] of [['中秋前会反弹。', '2026-09-24'], ['中秋節前葉菜會漲價。', '2026-09-24'], ['明年端午節前會上架。', '2027-06-08'], ['过年前会完工。', '2027-02-05'], ['農曆年前會完工。', '2027-02-05']] as const) assert.equal(end(text, '2026-03-17'), to, text);
});
