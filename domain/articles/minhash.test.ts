import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { agreement, bandsOf, gramsOf, jaccard, sketchOf } from './minhash.ts';
import { ARTICLE_GRAMS } from './twins.ts';

const folder = resolve(import.meta.dirname, '../../e2e/articles');
const english = readFileSync(resolve(folder, 'ipo-season.en.md'), 'utf8');
const chinese = readFileSync(resolve(folder, 'chat-race.zh-Hans.md'), 'utf8');
const grams = (text: string) => gramsOf(text, ARTICLE_GRAMS);

test('a sketch tells how much two texts share, within a tenth', () => {
  for (const text of [english, chinese]) {
    for (const share of [0.5, 0.7, 0.9]) {
      const part = text.slice(0, Math.round(text.length * share));
      const [exact, guess] = [jaccard(grams(text), grams(part)), agreement(sketchOf(grams(text)), sketchOf(grams(part)))];
      assert.ok(Math.abs(exact - guess) < 0.13, `${share}: ${exact} and ${guess}`);
    }
  }
});

test('width, script, case and punctuation make no difference', () => {
  assert.deepEqual(grams('OpenAI 將在 2027 年上市！'), grams('ｏｐｅｎａｉ将在２０２７年上市'));
  assert.deepEqual(grams('The bridge, “it” opens.'), grams('the BRIDGE "it" opens'));
});

test('texts that have nothing in common share no band worth looking at', () => {
  const [a, b] = [bandsOf(sketchOf(grams(english))), bandsOf(sketchOf(grams(chinese)))];
  assert.ok(a.filter((key) => b.includes(key)).length <= 1);
  assert.equal(new Set(a).size, 64);
});

test('a text of a few characters has a sketch too', () => {
  assert.ok(gramsOf('ab', ARTICLE_GRAMS).size === 1 && gramsOf('', ARTICLE_GRAMS).size === 0);
});
