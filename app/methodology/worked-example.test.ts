import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createElement } from 'react';
import { phrases } from '#domain/extraction/phrases.ts';
import { SCORING } from '#domain/scoring/constants.ts';
import { drawn, englishIn, wordsIn } from '#ui/testing.ts';
import { speakTo } from '#words/speech.ts';
import { readExample } from './read-example.ts';

const { WorkedExample } = await import('#ui/worked-example.tsx');

test('the example is worked out in Chinese, from Chinese numbers too', () => {
  const shown = (raw: Record<string, string>) => speakTo({ tongue: 'zh-Hans', prefix: '', path: '/' }, () => readExample(raw));
  const words = wordsIn(drawn(() => createElement(WorkedExample, { ...shown({ words: '大概率' }), phrases: phrases.filter(({ language }) => language === 'zh'), scoring: SCORING })));
  assert.deepEqual(englishIn(words), []);
  assert.ok(words.includes('((0.9 − 0.65) / 1.349)²，取自读者对“大概率”的四分位数'), words.join('\n'));
  for (const chance of ['70', '７０％', '七成', '百分之七十']) assert.equal(shown({ chance }).worked!.scored.ppm, 700_000, chance);
  assert.equal(shown({ chance: '七成半' }).worked!.scored.ppm, 750_000);
  assert.equal(shown({ chance: '很多' }).errors.chance, '请填百分数，0 至 100。');
});
