import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameKeys } from './names.ts';
import { formsOf, spellings } from './scripts.ts';

const meet = (one: string, other: string) => [nameKeys(one).includes(nameKeys(other)[0]!), nameKeys(other).includes(nameKeys(one)[0]!)];

test('a name meets itself in the other Chinese script, from either side', () => {
  for (const [hans, hant] of [['陈思远', '陳思遠'], ['周杰伦', '周杰倫'], ['于国明', '於國明'], ['于国明', '于國明'], ['钟国文', '鍾國文'], ['钟国文', '鐘國文'], ['陈思远', '陳思远'], ['王万里', '王萬里'], ['余华', '余華'], ['台积电', '臺積電'], ['台积电', '台積電'], ['国家发展和改革委员会', '國家發展和改革委員會'], ['Sam 陈', 'SAM 陳']] as const) {
    assert.deepEqual(meet(hans, hant), [true, true], `${hans} ${hant}`);
  }
  assert.deepEqual(meet('臺大', '台大'), [true, true], 'both are Traditional');
});

test('names of two people are not joined', () => {
  for (const [one, other] of [['于正明', '於正明'], ['于國明', '於國明'], ['余光中', '餘光中'], ['范文同', '範文同'], ['鍾國文', '鐘國文'], ['周杰倫', '周傑倫'], ['陈思远', '陳思源'], ['后羿', '後羿'], ['李杰', '李傑']] as const) {
    assert.deepEqual(meet(one, other), [false, false], `${one} ${other}`);
  }
});

test('names that are Latin, or have kana or hangul, stand as they are written', () => {
  for (const name of ['Ada O’Reyes', '長谷川まり', '東アジア銀行', '國민은행', '王一', '']) assert.deepEqual(spellings(name), [name]);
});

test('the spellings of a long name are few, the usual one among the first', () => {
  const [own, usual, ...more] = spellings('中国钟表发条历书干货里程谷云板面余松联合会');
  assert.deepEqual([own, usual], ['中国钟表发条历书干货里程谷云板面余松联合会', '中國鍾表發條歷書干貨里程谷云板面余松聯合會']);
  assert.ok(more.length > 10 && more.length < 64);
});

test('a character is looked for in each form that is simplified to the same one', () => {
  assert.deepEqual([formsOf('价'), formsOf('價'), formsOf('a'), formsOf('油'), formsOf('か')], [['价', '價'], ['价', '價'], ['a'], ['油'], ['か']]);
  for (const char of '台臺') assert.ok(['台', '臺'].every((form) => formsOf(char).includes(form)));
});
