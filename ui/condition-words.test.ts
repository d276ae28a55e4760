import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conditionSaid } from './condition-words.ts';

const read = (condition: string) => {
  const { lead, words } = conditionSaid(condition);
  return `${lead}: ${words}`;
};

test('a condition does not say “if” twice', () => {
  for (const own of ['If the bridge opens', 'only if the bridge opens', 'provided that the bridge opens', 'the bridge opens']) assert.equal(read(own), 'Only if: the bridge opens', own);
  for (const own of ['如果大桥通车', '若大桥通车', '要是大桥通车的话', '大桥通车']) assert.equal(read(own), 'Only if: 大桥通车', own);
});

test('“unless” is turned round', () => {
  for (const own of ['unless the board objects', 'Unless the board objects']) assert.equal(read(own), 'Not if: the board objects');
  assert.equal(read('除非董事会反对'), 'Not if: 董事会反对');
});

test('what would break without its opening stays whole, and a word that only begins alike is no opening', () => {
  assert.equal(read('should the board agree'), 'Its condition: should the board agree');
  assert.equal(read('在政策不变的情况下'), 'Its condition: 在政策不变的情况下');
  assert.equal(read('若干银行同意'), 'Only if: 若干银行同意');
  assert.equal(read('iffy loans are repaid'), 'Only if: iffy loans are repaid');
});
