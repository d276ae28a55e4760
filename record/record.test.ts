import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { lastDayOf } from '#domain/articles/day.ts';
import { recordFile } from '#domain/exchange/record.ts';

const text = readFileSync(path.resolve(import.meta.dirname, 'predictions.json'), 'utf8');
const { forecasters, predictions } = recordFile.parse(JSON.parse(text));
const settled = predictions.flatMap((it) => (it.outcome === null ? [] : [{ ...it, outcome: it.outcome }]));

test('the record holds 25 seeds and 100 historical predictions, each once', () => {
  assert.equal(predictions.filter((it) => it.id.startsWith('seed-')).length, 25);
  assert.equal(predictions.filter((it) => !it.id.startsWith('seed-')).length, 100);
  assert.equal(new Set(predictions.map((it) => it.id)).size, predictions.length);
});

test('a file with a field too many, or a settled entry without evidence, is refused', () => {
  const [first] = settled;
  assert.ok(first);
  const file = (entry: object) => recordFile.safeParse({ version: 1, forecasters, predictions: [entry] });
  assert.equal(file(first).success, true);
  assert.equal(file({ ...first, colour: 'blue' }).success, false);
  assert.equal(file({ ...first, outcome: { ...first.outcome, evidence: [] } }).success, false);
  assert.equal(file({ ...first, window: { from: '2030-01-02', to: '2030-01-01' } }).success, false);
});

test('every settled entry became known after the forecast was made', () => {
  // Scoring calls a forecast late when it was made on the day of the outcome, so the last possible day counts.
  const late = settled.filter((it) => lastDayOf(it.madeOn, it.madeOnPrecision) >= it.outcome.knownOn).map((it) => it.id);
  assert.deepEqual(late, []);
});

test('no window closes before the forecast, except a claim about its own time', () => {
  const closed = predictions.filter((it) => it.window.to < it.madeOn && it.kind !== 'nowcast').map((it) => it.id);
  assert.deepEqual(closed, []);
});

test('an outcome that rests on the deadline is not known before it', () => {
  const early = settled.filter((it) => it.outcome.knownOnBasis === 'deadline' && it.outcome.knownOn < it.window.to).map((it) => it.id);
  assert.deepEqual(early, []);
});

test('each forecaster is spelled one way, and no name or alias belongs to two', () => {
  const names = forecasters.flatMap((it) => [it.name, ...it.aliases]);
  assert.deepEqual(names.filter((name, at) => names.indexOf(name) !== at), []);
  const spoken = new Set(predictions.flatMap((it) => (it.relayedBy === null ? [it.forecaster] : [it.forecaster, it.relayedBy])));
  assert.deepEqual([...spoken].sort(), forecasters.map((it) => it.name).sort());
});

test('a cluster joins at least two forecasts, and topics are few', () => {
  const clusters = Map.groupBy(predictions.filter((it) => it.cluster !== null), (it) => it.cluster);
  assert.deepEqual([...clusters].filter(([, members]) => members.length < 2), []);
  assert.ok(new Set(predictions.map((it) => it.topic.split(' / ')[0])).size <= 12);
});

test('each claim is given in English and in Chinese, and no two forecasters disagree about one question', () => {
  assert.deepEqual(predictions.filter((it) => !/\p{Script=Han}/u.test(it.claimZh) || /\p{Script=Han}/u.test(it.claim)), []);
  const verdicts = Map.groupBy(settled, (it) => it.claim);
  assert.deepEqual([...verdicts.values()].filter((same) => new Set(same.map((it) => it.outcome.verdict)).size > 1), []);
});

test('days known to the month or year are written as the first of it', () => {
  const dated = predictions.flatMap((it) => [[it.madeOn, it.madeOnPrecision] as const,
    ...[...it.progress, ...(it.outcome?.evidence ?? [])].map((page) => [page.date, page.datePrecision] as const)]);
  assert.deepEqual(dated.filter(([on, known]) => (known === 'month' && !on?.endsWith('-01')) || (known === 'year' && !on?.endsWith('-01-01'))), []);
});

test('no sentence speaks of how the record was compiled on somebody\'s machine', () => {
  assert.doesNotMatch(text, /stored page|look-?ups?\b|our copy|\/work\/|\/tmp\//i);
});
