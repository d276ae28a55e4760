import assert from 'node:assert/strict';
import { test } from 'node:test';
import { betaCdf, betaQuantile } from './beta.ts';
import { binomialCdf, binomialMass, binomialQuantile, binomialTable } from './binomial.ts';
import { SCORING } from './constants.ts';
import { logGamma } from './gamma.ts';
import { normalCdf, normalQuantile } from './normal.ts';
import { studentCdf, studentQuantile } from './student.ts';
import { near } from './testing.ts';

// Expected figures: computed with 40 digits. Compared by the share they are off.
const close = (actual: number, expected: number, what: string) => near(actual / expected, 1, what, 1e-13);

test('the normal distribution, out to tails that a subtraction from 1 would lose', () => {
  const cdf = [[-20, 2.7536241186062337e-89], [-9, 1.1285884059538405e-19], [-5, 2.866515718791939e-7], [-2, 0.02275013194817921], [-1, 0.15865525393145705], [0.3, 0.6179114221889526], [1.5, 0.9331927987311419], [3, 0.9986501019683699]] as const;
  for (const [x, share] of cdf) close(normalCdf(x), share, `Φ(${x})`);
  const quantiles = [[1e-300, -37.04709629936119], [2.5e-8, -5.451310437845478], [0.001, -3.090232306167813], [0.025, -1.9599639845400543], [0.3, -0.5244005127080408], [0.95, 1.6448536269514726]] as const;
  for (const [share, x] of quantiles) close(normalQuantile(share), x, `Φ⁻¹(${share})`);
  assert.deepEqual([normalQuantile(0), normalQuantile(0.5), normalQuantile(1), normalCdf(-Infinity), normalCdf(Infinity)], [-Infinity, 0, Infinity, 0, 1]);
  close(normalQuantile(0.95), SCORING.z, 'the z of the ranking');
});

test('ln Γ', () => {
  for (const [x, value] of [[0.5, 0.5723649429247001], [3.7, 1.4280723266653879], [10, 12.801827480081469], [100, 359.1342053695754], [1e6, 12815504.569147611]] as const) close(logGamma(x), value, `ln Γ(${x})`);
  near(logGamma(1), 0, 'ln Γ(1)', 1e-14);
});

test('the beta distribution, narrow and wide', () => {
  const cdf = [[0.3, 2, 3, 0.3483], [0.001, 0.5, 20.5, 0.15953930304016503], [0.61, 2466.5, 1568.5, 0.4330398842305448], [0.627, 163.55, 97.15, 0.491009505581788], [0.999, 20.5, 0.5, 0.840460696959835], [0.02, 0.5, 0.5, 0.0903344706017331], [0.25, 1, 1, 0.25]] as const;
  for (const [x, a, b, share] of cdf) close(betaCdf(x, a, b), share, `I_${x}(${a}, ${b})`);
  const quantiles = [[0.025, 2466, 1569, 0.5960614616483191], [0.05, 12, 8, 0.41806447481419184], [0.025, 0.5, 20.5, 2.4246478459242743e-5], [0.025, 0.5, 1, 0.000625]] as const;
  for (const [p, a, b, x] of quantiles) close(betaQuantile(p, a, b), x, `${p} of Beta(${a}, ${b})`);
  assert.deepEqual([betaCdf(0, 2, 3), betaCdf(1, 2, 3), betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)], [0, 1, 0, 1]);
});

test('Student’s t, from one degree of freedom to a million', () => {
  const cdf = [[-1.78, 7, 0.05914747071855907], [2.5, 1, 0.8788810584091566], [-40, 10, 1.1404288715428774e-12], [3, 2.5, 0.9637119522254841], [-2, 1e6, 0.022750266925659603]] as const;
  for (const [t, freedom, share] of cdf) close(studentCdf(t, freedom), share, `t ${t} with ${freedom}`);
  const quantiles = [[0.025, 7, -2.3646242515927853], [0.05, 30, -1.6972608865939578], [1e-10, 3, -2225.769284683093], [0.975, 1, 12.706204736174705]] as const;
  for (const [p, freedom, t] of quantiles) close(studentQuantile(p, freedom), t, `${p} with ${freedom}`);
  assert.deepEqual([studentCdf(0, 3), studentQuantile(0.5, 3), studentQuantile(0, 3), studentQuantile(1, 3)], [0.5, 0, -Infinity, Infinity]);
});

test('the binomial distribution', () => {
  const cdf = [[3, 10, 0.3, 0.6496107184], [500, 1000, 0.5, 0.5126125090891804], [19, 20, 0.999, 0.019811135170465316], [0, 20, 0.01, 0.8179069375972309], [60, 500, 0.15, 0.03190187260040202]] as const;
  for (const [k, n, p, share] of cdf) close(binomialCdf(k, n, p), share, `${k} of ${n} at ${p}`);
  close(binomialMass(3, 10, 0.3), 120 * 0.3 ** 3 * 0.7 ** 7, 'three of ten');
  assert.deepEqual([binomialMass(0, 4, 0), binomialMass(4, 4, 1), binomialMass(1, 4, 0), binomialMass(5, 4, 0.5), binomialCdf(-1, 4, 0.5), binomialCdf(4, 4, 0.5)], [1, 1, 0, 0, 0, 1]);
});

test('a binomial quantile is the least number whose share reaches it, also where a double falls just short', () => {
  for (const [n, p] of [[10, 0.3], [40, 0.7], [7, 0.123], [250, 0.02], [1000, 0.999]] as const) {
    for (const q of [0.05, 0.5, 0.95]) {
      const k = binomialQuantile(q, n, p);
      assert.ok(binomialCdf(k, n, p) >= q && binomialCdf(k - 1, n, p) < q, `${q} of Bin(${n}, ${p})`);
    }
  }
  // (1 − 0.3)² is 0.49, and comes out a little less.
  assert.deepEqual([binomialQuantile(0.49, 2, 0.3), binomialQuantile(0.75, 2, 0.5)], [0, 1]);
  assert.deepEqual([binomialQuantile(0.95, 1, 0.05), binomialQuantile(0.05, 1, 0.95), binomialQuantile(0.05, 0, 0.5)], [0, 0, 0]);
  assert.deepEqual([binomialQuantile(0.05, 20, 0), binomialQuantile(0.05, 20, 1), binomialQuantile(1, 20, 0.5)], [0, 20, 20]);
});

test('the table to draw from holds the same shares', () => {
  for (const [n, p] of [[12, 0.35], [3000, 0.97]] as const) {
    const table = binomialTable(n, p);
    assert.equal(table.length, n + 1);
    for (const k of [0, Math.floor(n * p) - 1, Math.floor(n * p), n - 1]) near(table[k], binomialCdf(k, n, p), `${k} of ${n}`, 1e-12);
  }
  assert.deepEqual([...binomialTable(2, 0), ...binomialTable(2, 1), ...binomialTable(0, 0.5)], [1, 1, 1, 0, 0, 1, 1]);
});

test('what is no share, no chance and no number of calls is refused', () => {
  const refused = [() => normalQuantile(1.1), () => studentQuantile(-0.1, 3), () => studentCdf(1, 0), () => betaCdf(0.5, 0, 1), () => betaQuantile(Number.NaN, 1, 1), () => logGamma(0), () => binomialCdf(1, 2.5, 0.5), () => binomialQuantile(0.5, 3, 1.5), () => binomialQuantile(2, 3, 0.5)];
  for (const call of refused) assert.throws(call, RangeError, String(call));
});
