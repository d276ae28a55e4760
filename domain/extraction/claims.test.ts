import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimsOf } from './claims.ts';
import { unitsOf } from './units.ts';

/** The claims that the first sentence of a text is cut into; whatever they are, they are its own words in order. */
function claims(text: string): string[] {
  const found = unitsOf(text, 'text/plain', '2026-10-01').slice(0, 1).flatMap((unit) => claimsOf(unit, null));
  let from = 0;
  for (const { start, end, text: words, folded } of found) {
    assert.equal(text.slice(start, end), words);
    assert.equal(folded.length, words.length);
    assert.ok(start >= from && end > start);
    from = end;
  }
  return found.map(({ text: words }) => words);
}
const cut = (...parts: string[]) => parts;

test('two calls with a subject and a time each are two claims', () => {
  assert.deepEqual(claims('The quay will close in 2027, but the bridge will stay open until 2035.'), cut('The quay will close in 2027', 'the bridge will stay open until 2035.'));
  assert.deepEqual(claims('The quay will close in 2027; the bridge will stay open until 2035.'), cut('The quay will close in 2027;', 'the bridge will stay open until 2035.'));
  assert.deepEqual(claims('码头将在2027年关闭，大桥明年会通车。'), cut('码头将在2027年关闭', '大桥明年会通车。'));
  assert.deepEqual(claims('碼頭將在2027年關閉；大橋明年會通車。'), cut('碼頭將在2027年關閉；', '大橋明年會通車。'));
});

test('two calls with a subject and a verb of their own each are two claims, without a time too', () => {
  assert.deepEqual(claims('Tolls will keep rising, and the ferry will lose its last riders.'), cut('Tolls will keep rising', 'the ferry will lose its last riders.'));
  assert.deepEqual(claims('Some tolls will keep rising, while others may fall.'), cut('Some tolls will keep rising, while others may fall.'));
});

test('one call that gives two numbers for two periods is two claims', () => {
  assert.deepEqual(claims('Tolls will bring in $4 million in 2027 and $5.5 million in 2028.'), cut('Tolls will bring in $4 million in 2027', '$5.5 million in 2028.'));
  assert.deepEqual(claims('过路费收入预计2026年30亿元，2027年45亿元。'), cut('过路费收入预计2026年30亿元', '2027年45亿元。'));
});

test('what goes on with the same claim stays with it', () => {
  for (const text of [
    'The quay will close in 2027 and leave 300 people without work.', 'The quay, which opened in 1957, will close in 2027.', 'If the quay closes in 2027, the school will shut in 2029.', 'Lind said the quay will close by 2028, and the bridge will stay open until 2035.',
    '码头将在2027年关闭，主要因为太旧。', '陈若梅预计，码头将在2027年关闭。', '她说：“预计明年上半年，码头会关闭。”', '我有七成把握，码头在2027年之前不会关闭。', '有人說碼頭明年會關閉，我看不會。', '如果大桥通车，码头将在2027年关闭。', '碼頭收入將達30億元，較去年增加5%。',
  ]) assert.equal(claims(text).length, 1, text);
});

test('brackets and quotations are not cut in two, and cells and headings are left whole', () => {
  assert.deepEqual(claims('码头（2027年将关闭，大桥明年会通车）很旧。').length, 1);
  const table = '| 地区 | 2027年预测 |\n|---|---|\n| 码头 | 将关闭，大桥会通车 |\n';
  assert.deepEqual(unitsOf(table, 'text/markdown', '2026-10-01').filter(({ kind }) => kind === 'cell').flatMap((unit) => claimsOf(unit, null)).map(({ text }) => text), ['将关闭，大桥会通车']);
});

test('very many clauses take little time', () => {
  const began = process.cpuUsage().user;
  claims('王若，'.repeat(4_000));
  claims('it will by 2027, and that '.repeat(1_000));
  assert.ok(process.cpuUsage().user - began < 4_000_000);
});

test('steps of a plan, each with its own time, are claims of their own', () => {
  assert.deepEqual(claims('新厂规划明年第二季度试产、第三季度量产。'), cut('新厂规划明年第二季度试产', '第三季度量产。'));
  assert.deepEqual(claims('冷鏈倉將於今年下半年動工，明年底啟用。'), cut('冷鏈倉將於今年下半年動工', '明年底啟用。'));
});

test('figures of two times, a condition of the second half and a turn back are claims of their own', () => {
  assert.deepEqual(claims('Spending comes to $260m in 2026; for 2027 he put it at $210m.'), cut('Spending comes to $260m in 2026;', 'for 2027 he put it at $210m.'));
  assert.deepEqual(claims('The plant is due to open in the spring of 2027, and a third will follow in 2028 if the board approves it.'), cut('The plant is due to open in the spring of 2027', 'a third will follow in 2028 if the board approves it.'));
  assert.deepEqual(claims('The bank expects inflation to average 1.4% this year, before it climbs back to 2% in 2027.'), cut('The bank expects inflation to average 1.4% this year', '2% in 2027.'));
});

test('two measures, two chances and two who disagree are claims of their own', () => {
  assert.deepEqual(claims('It sees sales growth of 5% to 7% and a core operating margin of about 31%.'), cut('It sees sales growth of 5% to 7%', 'a core operating margin of about 31%.'));
  assert.deepEqual(claims('The company now expects adjusted earnings of $4.35 to $4.45 per share on net sales between $2.31 billion and $2.34 billion.'), cut('The company now expects adjusted earnings of $4.35 to $4.45 per share', 'net sales between $2.31 billion and $2.34 billion.'));
  assert.deepEqual(claims('The model makes Ellery 71% likely to go through, with a 17% chance of extra time being needed.'), cut('The model makes Ellery 71% likely to go through', 'a 17% chance of extra time being needed.'));
  assert.deepEqual(claims('The switch is forecast to save £310,000 a year, though Cllr Ambler doubts it would save a penny.'), cut('The switch is forecast to save £310,000 a year', 'Cllr Ambler doubts it would save a penny.'));
  assert.equal(claims('The company expects sales between $2.31 billion and $2.34 billion.').length, 1);
});

test('a Chinese clause with a number, a bare month or a step of its own after a call is a claim of its own', () => {
  assert.deepEqual(claims('她认为央行12月会降息，明年上半年再降一次。'), cut('她认为央行12月会降息', '明年上半年再降一次。'));
  assert.deepEqual(claims('第三代机器人10月发布，自重会降到38公斤以下。'), cut('第三代机器人10月发布', '自重会降到38公斤以下。'));
  assert.deepEqual(claims('集團計劃在第二季推售首批單位，項目提供862伙。').length, 1);
  assert.deepEqual(claims('我认为他明年会小赢，差距在一万票以内。').length, 1);
});

test('two firm halves without a comma, the halves of one quotation and of two who forecast are claims of their own', () => {
  assert.deepEqual(claims('The booking hall will open in May and the lift will follow in June.'), cut('The booking hall will open in May', 'the lift will follow in June.'));
  assert.deepEqual(claims('"I think the trade will shrink in 2026, and the talk will be a different one," she said.'), cut('"I think the trade will shrink in 2026', 'the talk will be a different one," she said.'));
  assert.deepEqual(claims('The board is likely to keep its fares this month, said Wanda Ruiz of Norvia Bank, who expects a rise of 5% in May.'), cut('The board is likely to keep its fares this month, said Wanda Ruiz of Norvia Bank', 'expects a rise of 5% in May.'));
  assert.deepEqual(claims('Lind expects a fare of £12; the Norvia Post goes for £14.'), cut('Lind expects a fare of £12;', 'the Norvia Post goes for £14.'));
  assert.equal(claims('They will come and the rest is history.').length, 1);
});
