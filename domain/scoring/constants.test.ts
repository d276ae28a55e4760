import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { SCORING, SCORING_VERSION } from './constants.ts';

const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/scoring.md'), 'utf8');

test('docs/scoring.md prints every constant, with the value that the code uses, and no other', () => {
  const printed = [...page.matchAll(/^\| `(\w+)` \| ([^|]+) \|/gm)].map(([, name, value]) => [name, Number(value)]);
  assert.deepEqual(Object.fromEntries(printed), { ...SCORING });
  assert.equal(printed.length, Object.keys(SCORING).length);
});

test('docs/scoring.md names the version, and its formulas use the same numbers', () => {
  const { pointsPerEdge, baseRatePrior, rankedFloor, populationFloor, variancePrior, populationPrior, spreadPrior, logClamp, z } = SCORING;
  const phrases = [
    `Scoring version ${SCORING_VERSION}.`, `${pointsPerEdge} × edge`, `κ = ${baseRatePrior}`, `m is ${SCORING.rootRatePpm / 1e6}.`, `n ≥ ${populationFloor}`, `(${variancePrior}σ² + n·ss) / (${variancePrior} + n − 1)`,
    `(${populationPrior} × ${spreadPrior} + F·τ²ₚₘ) / (${populationPrior} + F)`, `c = F / (${populationPrior} + F)`, `estimate − ${z.toFixed(3)} × sd`, `${pointsPerEdge} × (estimate ± ${z.toFixed(3)} sd)`,
    `Fewer than ${rankedFloor} effective calls`, `between ${logClamp} and ${1 - logClamp}`,
  ];
  for (const phrase of phrases) assert.ok(page.replace(/\s+/g, ' ').includes(phrase), `the page does not say “${phrase}”`);
});
