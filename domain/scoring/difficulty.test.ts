import assert from 'node:assert/strict';
import { test } from 'node:test';
import { difficultyEffects, type Observation } from './difficulty.ts';
import { dice, shuffled } from './testing.ts';

const on = (forecasterId: string, questionId: string, loss: number): Observation => ({ forecasterId, questionId, loss });

test('who called the harder questions is not thought the worse forecaster', () => {
  const [all] = difficultyEffects([on('ana', 'hard', 0.4), on('ana', 'both', 0.2), on('bo', 'easy', 0.05), on('bo', 'both', 0.25)]);
  const [ana, bo] = all!.forecasters;
  assert.ok(ana!.adjusted < bo!.adjusted);
  assert.ok(Math.abs(bo!.effect - ana!.effect - 0.05) < 1e-12);
});

test('effects weighted by calls add up to zero, and the adjusted loss stands around the mean of the component', () => {
  const [all] = difficultyEffects([on('ana', 'q1', 0.1), on('ana', 'q2', 0.3), on('bo', 'q1', 0.4), on('cy', 'q2', 0.2), on('cy', 'q1', 0.5)]);
  assert.ok(Math.abs(all!.forecasters.reduce((total, { n, effect }) => total + n * effect, 0)) < 1e-15);
  assert.ok(Math.abs(all!.mean - 0.3) < 1e-15);
  for (const { adjusted, effect } of all!.forecasters) assert.equal(adjusted, effect + all!.mean);
});

test('those who share no question, even through others, are never compared', () => {
  const components = difficultyEffects([on('dee', 'q9', 0.1), on('ana', 'q2', 0.1), on('cy', 'q2', 0.2), on('cy', 'q1', 0.2), on('bo', 'q1', 0.4), on('eli', 'q9', 0.3)]);
  assert.deepEqual(components.map(({ forecasters }) => forecasters.map(({ id }) => id)), [['ana', 'bo', 'cy'], ['dee', 'eli']]);
  assert.deepEqual(components[0]!.questions.map(({ id, n }) => [id, n]), [['q1', 2], ['q2', 2]]);
});

test('a question of one forecaster is no shared one; one who shares none cannot be compared', () => {
  const [together, alone] = difficultyEffects([on('ana', 'q1', 0.1), on('bo', 'q1', 0.2), on('bo', 'q2', 0.2), on('cy', 'q3', 0.2), on('cy', 'q3', 0.3)]);
  assert.deepEqual(together!.forecasters.map(({ n, shared }) => [n, shared]), [[1, 1], [2, 1]]);
  assert.deepEqual(alone!.forecasters.map(({ n, shared }) => [n, shared]), [[2, 0]]);
});

test('a question that only one forecaster called moves no effect', () => {
  const shared = [on('ana', 'q1', 0.1), on('bo', 'q1', 0.3)];
  const gap = (observations: Observation[]) => { const [ana, bo] = difficultyEffects(observations)[0]!.forecasters; return bo!.effect - ana!.effect; };
  assert.ok(Math.abs(gap([...shared, on('bo', 'q2', 0.9)]) - gap(shared)) < 1e-15);
});

test('exact sums are found again, also along a chain where neighbours share one question', () => {
  const random = dice(200);
  const skill = Array.from({ length: 200 }, () => random() / 2);
  const chain = skill.flatMap((a, i) => { const b = random() / 2; return [i, i + 1].filter((who) => who < 200).map((who) => on(`f${who}`, `q${i}`, (who === i ? a : skill[who]!) + b)); });
  const off = difficultyEffects(chain)[0]!.forecasters.map(({ id, effect }) => effect - skill[Number(id.slice(1))]!);
  assert.ok(Math.max(...off) - Math.min(...off) < 1e-12, `${Math.max(...off) - Math.min(...off)}`);
});

test('what is left over is balanced: no forecaster or question has a mean residual', () => {
  const random = dice(8);
  const observations = Array.from({ length: 600 }, () => on(`f${Math.floor(random() ** 2 * 25)}`, `q${Math.floor(random() * 60)}`, random() ** 2));
  const [all] = difficultyEffects(observations);
  const a = new Map(all!.forecasters.map(({ id, effect }) => [id, effect]));
  const b = new Map(all!.questions.map(({ id, effect }) => [id, effect]));
  for (const key of ['forecasterId', 'questionId'] as const) {
    for (const own of Map.groupBy(observations, (o) => o[key]).values()) {
      const left = own.reduce((total, o) => total + o.loss - a.get(o.forecasterId)! - b.get(o.questionId)!, 0) / own.length;
      assert.ok(Math.abs(left) < 1e-12, `${key}: ${left}`);
    }
  }
});

test('the order of the input moves no bit', () => {
  const random = dice(9);
  const observations = Array.from({ length: 120 }, () => on(`f${Math.floor(random() * 9)}`, `q${Math.floor(random() * 20)}`, random()));
  for (let i = 0; i < 5; i += 1) assert.deepEqual(difficultyEffects(shuffled(observations, random)), difficultyEffects(observations));
});

test('nobody has no effects', () => assert.deepEqual(difficultyEffects([]), []));
