import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cuesIn } from './cues.ts';
import { isGuidance, isIntent } from './intent.ts';
import { unitsOf } from './units.ts';

function intends(text: string, inQuotes = false): boolean {
  const [unit] = unitsOf(text, 'text/plain', null);
  assert.ok(unit);
  const cue = cuesIn(unit.folded, unit.language).find(({ kind }) => kind === 'call' || kind === 'would');
  assert.ok(cue, `${text}: no call`);
  return isIntent(unit, cue, inQuotes);
}

test('what an actor says that it will do itself is a promise', () => {
  for (const text of ['We will open the bridge in 2027.', 'The port said it would close the quay by 2028.', 'I will not sell the ferry.', '我们将在2027年推出新渡轮。', '公司会关闭码头。', '我們將在2027年推出新渡輪。']) assert.ok(intends(text), text);
  assert.ok(intends('Then they will launch two ferries.', true));
  assert.ok(intends('Payments of up to £15,000 will start in July, a council spokesperson said.'));
  assert.ok(intends('The site will employ about 600 people, the company said on Monday.'));
});

test('what happens to others, or to prices, is a forecast', () => {
  for (const text of ['Prices will rise by 4% in July, the company said.', 'The bridge will open in 2027.', 'We will see higher tolls in 2027.', 'Then they will launch two ferries.', '大桥将在2027年通车。', '我们会看到更高的过路费。', '過路費會上漲。']) assert.ok(!intends(text), text);
});

test('an actor’s own figures are guidance; those of the market are not', () => {
  const guides = (text: string) => isGuidance(unitsOf(text, 'text/plain', null)[0]!);
  for (const text of ['Norvia expects revenue of $2bn in 2027.', 'The company raised its full-year guidance.', '公司预计2027年营收30亿元。', '集团上调业绩指引。', '公司預計2027年營收30億元。', '公司財測不變。']) assert.ok(guides(text), text);
  for (const text of ['Analysts expect the market to grow in 2027.', 'Tolls will rise.', '分析师预计房价会上涨。', '分析師預計房價會上漲。']) assert.ok(!guides(text), text);
});
