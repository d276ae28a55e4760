import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import type { Model, Weights } from '#domain/extraction/classifier.ts';
import { fit, score } from './regression.ts';
import type { Fitted } from './regression.ts';
import { labelled, packed } from './training.ts';

const file = readFileSync(resolve(import.meta.dirname, '../domain/extraction/model.json'));
const shipped = JSON.parse(file.toString()) as Model;
const all = labelled();

test('the shipped model is small, and its thresholds are chances', (t) => {
  t.diagnostic(`${file.length} bytes`);
  assert.ok(file.length < 100_000);
  for (const { threshold } of [shipped.en, shipped.zh]) assert.ok(threshold > 0.1 && threshold < 0.9);
});

test('training twice gives the same weights, another seed others that agree', () => {
  const some = all.filter((_, i) => i % 8 === 0);
  assert.deepEqual(packed(fit(some)), packed(fit(some)));
  const [one, other] = [fit(some), fit(some, { seed: 7 })];
  assert.notDeepEqual(packed(one), packed(other));
  assert.ok(some.filter(({ features }) => score(one, features) > 0.5 === score(other, features) > 0.5).length > 0.97 * some.length);
});

// The features come from the rules: with every change of the rules the shipped weights are a little older than what training
// gives today. A little is fine; more than that, and the classifier weighs what is no longer there.
for (const language of ['en', 'zh'] as const) {
  test(`${language}: training today gives the shipped model again`, (t) => {
    const examples = all.filter((example) => example.language === language);
    const [today, then] = [unpacked(packed(fit(examples))), unpacked(shipped[language])];
    const decides = (model: Fitted, features: readonly number[]) => score(model, features) >= shipped[language].threshold;
    const agree = examples.filter(({ features }) => decides(today, features) === decides(then, features)).length / examples.length;
    const angle = cosine(today.weights, then.weights);
    t.diagnostic(`${examples.length} sentences; same decision on ${(agree * 100).toFixed(2)} %, cosine of the weights ${angle.toFixed(4)}`);
    assert.ok(agree >= 0.99 && angle >= 0.96, 'the rules or the labelled sentences have moved away from the model: npm run train');
  });
}

test('a model that learnt other labels does not pass for the shipped one', () => {
  const examples = all.filter(({ language }) => language === 'en').map((example, i) => (i % 10 === 0 ? { ...example, label: (1 - example.label) as 0 | 1 } : example));
  assert.ok(cosine(fit(examples).weights, unpacked(shipped.en).weights) < 0.96);
});

function unpacked({ weights, scale, bias }: Pick<Weights, 'weights' | 'scale' | 'bias'>): Fitted {
  return { weights: Float64Array.from(new Int8Array(Buffer.from(weights, 'base64')), (step) => step * scale), bias };
}

function cosine(a: Float64Array, b: Float64Array): number {
  const dot = (x: Float64Array, y: Float64Array) => x.reduce((sum, value, i) => sum + value * (y[i] as number), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}
