import assert from 'node:assert/strict';
import { test } from 'node:test';
import { harbourDraft } from '../../e2e/world.ts';
import { compareReadings, type Standing } from './reread.ts';

const bridge = harbourDraft();
const tolls = harbourDraft('Tolls are likely to rise above 4 euros by the end of 2027.');
const standing = (draft = bridge, rest: Partial<Standing> = {}): Standing => ({ id: `c${draft.start}`, start: draft.start, end: draft.end, draft, status: 'pending', madeBy: 'reading', readers: 'rules', presence: 'there', ...rest });
const nothing = { added: [], changed: [], gone: [] };

test('the same rules on the same text change nothing', () => {
  assert.deepEqual(compareReadings([standing(), standing(tolls)], [bridge, tolls], true), nothing);
});

test('what is new is added, what is no longer seen is marked', () => {
  assert.deepEqual(compareReadings([standing()], [tolls], false), { added: [tolls], changed: [], gone: ['c0'] });
});

test('a decided place stays as it is and is not asked again, though its words are cut otherwise now', () => {
  const shorter = { ...bridge, end: bridge.end - 6, quote: bridge.quote.slice(0, -6) };
  for (const status of ['published', 'rejected', 'merged']) assert.deepEqual(compareReadings([standing(bridge, { status })], [shorter], false), nothing);
});

test('a waiting one whose words are cut otherwise now is brought up to date, not doubled', () => {
  const shorter = { ...bridge, end: bridge.end - 6, quote: bridge.quote.slice(0, -6) };
  assert.deepEqual(compareReadings([standing()], [shorter], false), { added: [], changed: [{ id: 'c0', draft: shorter, presence: 'there', readers: 'rules' }], gone: [] });
});

test('what a person made is neither changed nor called gone', () => {
  assert.deepEqual(compareReadings([standing(bridge, { madeBy: 'person' })], [], false), nothing);
  assert.deepEqual(compareReadings([standing(bridge, { madeBy: 'person' })], [{ ...bridge, rule: 'other' }], false), nothing);
});

test('what was gone and is seen again waits as before; what was new stays new for the same rules only', () => {
  assert.equal(compareReadings([standing(bridge, { presence: 'gone' })], [bridge], true).changed[0]?.presence, 'there');
  assert.deepEqual(compareReadings([standing(bridge, { presence: 'new' })], [bridge], true), nothing);
  assert.equal(compareReadings([standing(bridge, { presence: 'new' })], [bridge], false).changed[0]?.presence, 'there');
});

test('two new claims in a decided sentence are new: each is less than half of it', () => {
  const [left, right] = [{ ...bridge, end: 15, quote: bridge.quote.slice(0, 15) }, { ...bridge, start: 20, quote: bridge.quote.slice(20) }];
  assert.equal(compareReadings([standing(bridge, { status: 'rejected' })], [left, right], false).added.length, 2);
});

test('what only the model saw stays, and is seen by both once the rules see it', () => {
  assert.deepEqual(compareReadings([standing(bridge, { readers: 'model' })], [], false), nothing);
  assert.equal(compareReadings([standing(bridge, { readers: 'model' })], [bridge], false).changed[0]?.readers, 'both');
  assert.deepEqual(compareReadings([standing(bridge, { readers: 'both' })], [], false), { added: [], changed: [{ id: 'c0', draft: bridge, presence: 'there', readers: 'model' }], gone: [] });
});
