// Trains the classifier from the project's own labelled sentences and development articles: node evaluation/train.ts [--write]
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Example } from './examples.ts';
import { fit, score } from './regression.ts';
import { labelled, packed } from './training.ts';

const here = import.meta.dirname;
const all = labelled();
const model: Record<string, unknown> = { version: 'hindcast-classifier-1' };
for (const language of ['en', 'zh'] as const) {
  const examples = all.filter((example) => example.language === language);
  const held = heldOut(examples);
  const { threshold, f1 } = best(held);
  console.log(`${language}: ${examples.length} sentences, ${examples.filter((one) => one.label === 1).length} predictions; five-fold F1 ${f1.toFixed(3)} at ${threshold.toFixed(2)}`);
  for (const part of ['jsonl', 'articles']) {
    const some = held.filter(({ example }) => example.group.endsWith('.jsonl') === (part === 'jsonl'));
    if (some.length > 0) console.log(`  ${part}: ${some.length}, F1 at that threshold ${f1At(some, threshold).toFixed(3)}, best ${best(some).f1.toFixed(3)} at ${best(some).threshold.toFixed(2)}`);
  }
  model[language] = { ...packed(fit(examples)), threshold: Number(threshold.toFixed(2)) };
}
if (process.argv.includes('--write')) writeFileSync(resolve(here, '../domain/extraction/model.json'), `${JSON.stringify(model)}\n`);

type Scored = { example: Example; chance: number };

/** Each sentence scored by a model that has not seen its file. */
function heldOut(examples: Example[]): Scored[] {
  const groups = [...new Set(examples.map(({ group }) => group))].sort();
  const fold = new Map(groups.map((group, i) => [group, i % 5]));
  return [0, 1, 2, 3, 4].flatMap((part) => {
    const fitted = fit(examples.filter(({ group }) => fold.get(group) !== part));
    return examples.filter(({ group }) => fold.get(group) === part).map((example) => ({ example, chance: score(fitted, example.features) }));
  });
}

function best(scored: Scored[]): { threshold: number; f1: number } {
  const tried = Array.from({ length: 80 }, (_, i) => 0.1 + i / 100).map((threshold) => ({ threshold, f1: f1At(scored, threshold) }));
  return tried.reduce((a, b) => (b.f1 > a.f1 ? b : a));
}

function f1At(scored: Scored[], threshold: number): number {
  let [right, taken, wanted] = [0, 0, 0];
  for (const { example, chance } of scored) {
    if (chance >= threshold) taken++;
    if (example.label === 1) wanted++;
    if (chance >= threshold && example.label === 1) right++;
  }
  return (2 * right) / Math.max(1, taken + wanted);
}
