import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryAt } from './entry-names.ts';

test('what is wrong is told beside the entry where it was typed: of two sources the right one, of two remarks too', () => {
  const told = ['evidence.0.note', 'evidence.0.publisher', 'evidence.1.publisher', 'evidence.1.note', 'note', 'happenedOn'].map(entryAt);
  assert.deepEqual(told, ['evidenceNote', 'publisher', 'publisher2', 'evidenceNote2', 'note', 'happenedOn']);
});

test('a name, a chance, one of several and a word within a question are told beside their own entries', () => {
  const told = ['forecast.forecaster.name', 'forecast.relayedBy.name', 'forecast.chance.ppm', 'forecast.reference.source', 'forecast.forecaster.aliases.3', 'forecast.question.form.range.1', 'forecast.question.claim', 'condition.claim'].map(entryAt);
  assert.deepEqual(told, ['forecaster', 'relayedBy', 'percent', 'referenceSource', 'aliases', 'rangeHigh', 'claim', 'claim']);
});
