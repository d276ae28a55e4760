import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rankBySkill, rankSamples, sampleOfSums, type Contestant, type Skill } from './ranking.ts';
import { addEvents, noSums } from './sums.ts';
import { competitionRanks } from './ranks.ts';
import { dice, shuffled } from './testing.ts';

const near = (actual: number, expected: number, what = '') => assert.ok(Math.abs(actual - expected) < 1e-10, `${what} ${actual} is not ${expected}`);
const singles = (id: string, edges: number[]): Contestant => ({ id, clusters: edges.map((edge) => ({ weight: 1, edge })) });
const same = (n: number, edge: number) => Array.from({ length: n }, () => edge);
const by = (rows: Skill[]) => Object.fromEntries(rows.map((row) => [row.id, row]));

// A league of six whose numbers were worked out apart from this code and agree with R metafor, rma(method = "PM").
const league: Contestant[] = [
  singles('ana', [0.16, 0.21, 0.09, 0.24, -0.11, 0.19, 0.12, 0.21, 0.05, 0.16, 0.24, 0.09]),
  singles('bo', [0.24, 0.2475]),
  { id: 'cy', clusters: [[3, 0.12], [1, -0.39], [2, 0.3], [1, 0.16], [5, 0.2], [1, 0.09], [1, 0.21], [1, -0.24]].map(([weight, edge]) => ({ weight: weight!, edge: edge! })) },
  singles('dee', [-0.11, 0.09, 0.09, -0.24, 0.16, -0.11, 0.05, 0, 0.09, -0.39]),
  singles('eli', [-0.56]),
  singles('fay', [...same(6, 0.21), ...same(6, 0), ...same(8, 0.16)]),
];

test('the toy league comes out as worked by hand', () => {
  const { rows, population } = rankBySkill(league);
  assert.deepEqual(rows.map((row) => [row.id, row.rank]), [['fay', 1], ['ana', 2], ['dee', 3], ['bo', null], ['cy', null], ['eli', null]]);
  near(population.variance, 0.014564550144584647, 'σ²');
  near(population.pauleMandel, 0.005264272555558243, 'τ² (Paule-Mandel)');
  near(population.spread, 0.003289792158730927, 'τ²');
  near(population.weightedCentre, 0.0764840748456133, 'weighted μ');
  near(population.centre, 0.02185259281303237, 'μ');
  near(population.centreVariance, 9.891439571530561e-05, 'variance of μ');
  const expected: [string, number, number, number, number, number][] = [
    ['ana', 12, 0.1375, 0.11032270543091059, 0.02790283397889436, 0.06442662775850143],
    ['bo', 2, 0.24375, 0.09550537604919754, 0.047349590353292316, 0.017622230621918228],
    ['cy', 5.232558139534884, 0.03, 0.025794445106836893, 0.04152698850501464, -0.042511372552008535],
    ['dee', 10, -0.037, -0.013406553292954707, 0.036534139499133145, -0.0734998651556549],
    ['eli', 1, -0.56, -0.0853579705812915, 0.05243515325985251, -0.17160612260051622],
    ['fay', 20, 0.127, 0.11302528472794032, 0.020951853161937144, 0.07856255306317333],
  ];
  for (const [id, n, mean, postMean, postSd, score] of expected) {
    const row = by(rows)[id]!;
    near(row.n, n, `${id} n`); near(row.mean, mean, `${id} mean`); near(row.postMean, postMean, `${id} post`); near(row.postSd, postSd, `${id} sd`); near(row.score, score, `${id} score`);
  }
});

test('one forecaster, thin forecasters and nobody at all have numbers or none, never NaN', () => {
  near(rankBySkill([singles('solo', [0.1, 0.2, -0.05, 0.12, 0.2, 0, 0.15, 0.09, 0.22, -0.1, 0.12, 0.11])]).rows[0]!.score, 0.032333188731138676);
  const thin = rankBySkill([singles('x', [0.21]), singles('y', [-0.39])]);
  assert.deepEqual([thin.population.variance, thin.population.spread, thin.population.centre], [0.05, 0.0025, 0]);
  assert.deepEqual(thin.rows.map((row) => row.rank), [null, null]);
  const nobody = rankBySkill([]);
  assert.deepEqual([nobody.rows, nobody.population.centre, nobody.population.spread], [[], 0, 0.0025]);
});

test('three lucky calls do not outrank a long good record', () => {
  const { rows } = rankBySkill([singles('lucky', same(3, 0.25)), singles('steady', [...same(60, 0.2), ...same(20, -0.1)]), singles('poor', [...same(20, 0.1), ...same(20, -0.2)])]);
  assert.deepEqual(rows.map((row) => row.id), ['steady', 'poor', 'lucky']);
  assert.deepEqual(by(rows)['lucky']!.rank, null);
  assert.ok(by(rows)['lucky']!.score < by(rows)['steady']!.score);
});

test('a single bold hit at 5 % does not top the table', () => {
  const bold = singles('bold', [0.9025]);
  const { rows } = rankBySkill([bold, singles('steady', [...same(30, 0.12), ...same(5, -0.1)])]);
  assert.deepEqual([rows[0]!.id, by(rows)['bold']!.rank], ['steady', null]);
});

test('a thousand coin flips do not outrank twenty-five right calls, or ninety of a hundred', () => {
  const { rows } = rankBySkill([singles('busy', [...same(500, 0.24), ...same(500, -0.56)]), singles('perfect', same(25, 0.24)), singles('good', [...same(90, 0.24), ...same(10, -0.56)])]);
  assert.equal(rows.at(-1)!.id, 'busy');
  assert.equal(rows.find((row) => row.rank === 3)!.id, 'busy');
});

test('a perfect record of equal calls ranks first and does not divide by zero', () => {
  const { rows } = rankBySkill([singles('perfect', same(20, 0.25)), singles('flat', same(20, 0))]);
  assert.deepEqual(rows.map((row) => [row.id, row.rank]), [['perfect', 1], ['flat', 2]]);
  assert.ok(rows.every((row) => Object.values(row).every((value) => typeof value !== 'number' || Number.isFinite(value))));
});

test('a record in which every call earned the same is not taken for certainty', () => {
  for (const edge of [0.25, 0.07]) {
    const { rows, population } = rankBySkill([singles('ana', same(20, edge))]);
    assert.equal(population.variance, 0.05);
    assert.ok(rows[0]!.postSd > 0.01);
  }
});

test('alike forecasters share one rank, and nothing is read into them', () => {
  const { rows, population } = rankBySkill(['a', 'b', 'c'].map((id) => singles(id, [...same(8, 0.1), ...same(4, -0.05)])));
  assert.deepEqual(rows.map((row) => row.rank), [1, 1, 1]);
  assert.equal(population.pauleMandel, 0);
});

const sampled = (id: string, calls: { clusterId: string; edge: number }[]) => sampleOfSums({ id, ...addEvents({ ...noSums(), n: calls.length }, calls) });

test('fifty-one calls of one night are one independent call; ten pairs are ten', () => {
  const night = sampled('ana', Array.from({ length: 51 }, () => ({ clusterId: 'night', edge: 90_000_000_000 })));
  near(night.n, 1);
  near(night.mean, 0.09);
  near(night.ss, 0);
  const pairs = sampled('bo', Array.from({ length: 20 }, (_, i) => ({ clusterId: `event ${i % 10}`, edge: i % 3 === 0 ? 90_000_000_000 : -10_000_000_000 })));
  const { rows } = rankSamples([night, pairs]);
  assert.deepEqual([by(rows)['ana']!.rank, by(rows)['bo']!.rank], [null, 1]);
});

test('exact sums make the same sample as the clusters they sum', () => {
  const random = dice(3);
  for (let i = 0; i < 30; i += 1) {
    const calls = Array.from({ length: 5 + i * 3 }, () => ({ clusterId: `event ${Math.floor(random() * 12)}`, edge: Math.round((random() - 0.6) * 1e12) }));
    const clusters = [...Map.groupBy(calls, (call) => call.clusterId).values()].map((its) => ({ weight: Math.sqrt(its.length), edge: its.reduce((sum, { edge }) => sum + edge / 1e12, 0) / Math.sqrt(its.length) }));
    const [exact, doubles] = [rankSamples([sampled('ana', calls)]).rows[0]!, rankBySkill([{ id: 'ana', clusters }]).rows[0]!];
    for (const key of ['n', 'mean', 'variance', 'postMean', 'postSd', 'score'] as const) near(exact[key], doubles[key]);
  }
});

test('rounding does not keep anybody a hair below ten effective calls', () => {
  for (let k = 1; k <= 20; k += 1) {
    const calls = Array.from({ length: 10 * k }, (_, i) => ({ clusterId: `event ${i % 10}`, edge: (i % 7) * 10_000_000_000 }));
    assert.equal(rankSamples([sampled('ana', calls)]).rows[0]!.rank, 1, `ten events with ${k} calls each`);
  }
});

test('ties share a rank: 1, 2, 2, 4', () => {
  assert.deepEqual(competitionRanks([0.5, 0.3, 0.3, 0.1, 0.1, 0.1, 0]), [1, 2, 2, 4, 4, 4, 7]);
  assert.deepEqual(competitionRanks([0.1, 0.3 + 5e-13, 0.3]), [3, 1, 1]);
  assert.deepEqual(competitionRanks([]), []);
});

test('the order of the input moves no bit, and the names nothing that could be seen', () => {
  const random = dice(7);
  const strip = (rows: Skill[], rename: (id: string) => string) => Object.fromEntries(rows.map(({ id, ...rest }) => [rename(id), rest]));
  const expected = strip(rankBySkill(league).rows, (id) => id);
  for (let i = 0; i < 50; i += 1) {
    const mixed = shuffled(league, random).map((c) => ({ id: c.id, clusters: shuffled(c.clusters, random) }));
    assert.deepEqual(strip(rankBySkill(mixed).rows, (id) => id), expected);
    const aliases = shuffled(league.map((c) => c.id), random);
    const renamed = mixed.map((c) => ({ ...c, id: aliases[league.findIndex((l) => l.id === c.id)]! }));
    const numbers = strip(rankBySkill(renamed).rows, (id) => league[aliases.indexOf(id)]!.id);
    for (const [id, row] of Object.entries(expected)) for (const [key, value] of Object.entries(row)) near(Number(numbers[id]![key as keyof typeof row]), Number(value));
  }
});
