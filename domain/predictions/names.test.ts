import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameFor } from './names.ts';

const altman = ['Samuel Altman', '山姆·奥特曼', '萨姆·奥特曼', '薩姆·奧特曼', '山姆·奧特曼'];

test('a page calls somebody by the name that its language has', () => {
  assert.equal(nameFor('zh-Hans', 'Sam Altman', altman), '山姆·奥特曼');
  assert.equal(nameFor('zh-Hant', 'Sam Altman', altman), '山姆·奧特曼');
  assert.equal(nameFor('zh-Hans', '陳思遠', ['陈思远']), '陈思远');
  assert.equal(nameFor('en', 'Sam Altman', altman), 'Sam Altman');
  assert.equal(nameFor('en', '老范', ['老范讲故事', 'Luke Fan']), 'Luke Fan');
});

test('without one, the name stays as it is, in the characters in which it is written', () => {
  assert.equal(nameFor('zh-Hans', 'OpenAI', ['OpenAI 公司']), 'OpenAI');
  assert.equal(nameFor('zh-Hans', 'The Economist', ['《经济学人》', '经济学人']), '经济学人');
  assert.equal(nameFor('zh-Hant', 'Nouriel Roubini', ['努里尔·鲁比尼', '末日博士']), '努里尔·鲁比尼');
  assert.equal(nameFor('en', '陈思远', ['陳思遠']), '陈思远');
});
