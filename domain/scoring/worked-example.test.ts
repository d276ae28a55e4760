import assert from 'node:assert/strict';
import { test } from 'node:test';
import { near } from './testing.ts';
import { workedExample, type Example } from './worked-example.ts';

const half = { ppm: 500_000 };
const call: Example = { said: { ppm: 700_000 }, came: 1_000_000, against: half, record: null };
const worked = (more: Partial<Example> = {}) => workedExample({ ...call, ...more });

test('70 % on what came true earns 64 points against a coin flip, and loses 96 where it did not', () => {
  const { scored, quartiles, record } = worked();
  assert.deepEqual([scored.loss, scored.vagueness, scored.referenceLoss, scored.edge, scored.hit, scored.basis], [90_000_000_000, 0, 250_000_000_000, 160_000_000_000, 1, 'stated']);
  near(scored.points, 64, 'yes');
  near(worked({ came: 0 }).scored.points, -96, 'no');
  assert.deepEqual([quartiles, record], [null, null]);
});

test('certain and right is worth 100, certain and wrong −300', () => {
  near(worked({ said: { ppm: 1_000_000 } }).scored.points, 100, 'right');
  near(worked({ said: { ppm: 1_000_000 }, came: 0 }).scored.points, -300, 'wrong');
});

test('words count as the number of the table and cost the spread of its quartiles, whatever happens', () => {
  const [yes, no] = [1_000_000, 0].map((came) => worked({ said: { phrase: 'likely' }, came }));
  assert.deepEqual([yes!.scored.ppm, yes!.quartiles, yes!.scored.basis], [720_000, [670_000, 800_000], 'implied']);
  near(yes!.scored.vagueness / 1e12, ((0.8 - 0.67) / 1.349) ** 2, 's²', 1e-12);
  assert.equal(no!.scored.vagueness, yes!.scored.vagueness);
  assert.equal(yes!.scored.loss, 280_000 ** 2 + yes!.scored.vagueness);
});

test('a flat call is priced by no survey and costs no spread', () => {
  const { scored, quartiles } = worked({ said: { phrase: 'will' } });
  assert.deepEqual([scored.ppm, scored.vagueness, quartiles], [900_000, 0, null]);
});

test('Y of N claims are drawn towards the rate one category up, as if ten more had gone that way', () => {
  const { reference, referenceLoss } = worked({ against: { yes: 3, n: 8, parent: 400_000 } }).scored;
  assert.deepEqual([reference.tier, reference.ppm, referenceLoss], [3, 388_889, 611_111 ** 2]);
  assert.equal(worked({ against: { yes: 0, n: 0, parent: 400_000 } }).scored.reference.ppm, 400_000);
});

test('what came true in part is scored as that part and has no right side', () => {
  const { scored } = worked({ came: 500_000 });
  assert.deepEqual([scored.loss, scored.hit], [200_000 ** 2, null]);
});

test('a record of twelve such calls, worked by hand', () => {
  // Edge .16, standard deviation .1: σ² = 12 × .01 / 11; v = (10σ² + .12) / 21; τ² = .025 / 11; c = 1 / 11.
  const { skill, population } = worked({ record: { calls: 12, spread: 0.1 } }).record!;
  const [pooled, spread] = [0.12 / 11, 0.025 / 11];
  const se2 = (10 * pooled + 0.12) / 21 / 12;
  const share = spread / (spread + se2);
  const centre = 0.16 / 11;
  near(population.variance, pooled, 'σ²');
  near(population.spread, spread, 'τ²');
  near(population.centre, centre, 'μ');
  near(skill.se2, se2, 's²');
  near(skill.postMean, centre + share * (0.16 - centre), 'estimate');
  near(skill.score, skill.postMean - 1.6448536269514722 * Math.sqrt(share * se2 + (1 - share) ** 2 * (spread + se2) / 121), 'rank score');
  assert.equal(skill.rank, 1);
});

test('fewer than ten calls have no rank, and one call has an estimate', () => {
  assert.equal(worked({ record: { calls: 9, spread: 0.1 } }).record!.skill.rank, null);
  const { skill, population } = worked({ record: { calls: 1, spread: 0 } }).record!;
  assert.deepEqual([population.variance, population.centre], [0.05, 0]);
  near(skill.postMean, 0.16 * 0.0025 / 0.0525, 'one call is drawn nearly all the way back');
});

test('what is no call, no chance, no count and no record is refused', () => {
  const bad: [Partial<Example>, RegExp][] = [
    [{ said: { phrase: 'may' } }, /hedge/], [{ said: { phrase: 'quantum' } }, /not in the table/], [{ said: { ppm: 1_000_001 } }, /not a chance/], [{ came: -1 }, /not a chance/],
    [{ against: { ppm: Number.NaN } }, /not a chance/], [{ against: { yes: 9, n: 8, parent: 500_000 } }, /9 of 8/], [{ record: { calls: 0, spread: 0.1 } }, /0 calls/], [{ record: { calls: 2.5, spread: 0.1 } }, /2.5 calls/],
  ];
  for (const [more, message] of bad) assert.throws(() => worked(more), (error) => error instanceof RangeError && message.test(error.message), String(message));
});
