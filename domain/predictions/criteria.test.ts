import assert from 'node:assert/strict';
import { test } from 'node:test';
import { harbourDraft } from '../../e2e/world.ts';
import { proposedCriteria, proposedStatusQuo } from './criteria.ts';

test('criteria stand in the language of the claim, and what denies must hold to the end', () => {
  assert.equal(proposedCriteria('The bridge opens next year.', { language: 'en', polarity: 'affirm' }, '2026-10-01'), 'Counts as yes if this has come true by the last day: The bridge opens next year. (Said on 1 October 2026.)');
  assert.equal(proposedCriteria('大桥明年不会通车。', { language: 'zh-Hans', polarity: 'deny' }, '2026-10-01'), '若到最后一天结束时以下所言仍然成立，则为“是”：大桥明年不会通车。（说于2026年10月1日）');
  assert.equal(proposedCriteria('大橋會通車。', { language: 'zh-Hant', polarity: 'affirm' }, null), '若到最後一天為止以下所言成真，則為「是」：大橋會通車。');
});

test('what would be so if nothing happened is proposed where it is plain', () => {
  const draft = harbourDraft();
  const of = (change: Partial<typeof draft>) => proposedStatusQuo({ ...draft, ...change });
  assert.equal(of({}), 'no');
  assert.equal(of({ polarity: 'deny', quote: 'The bridge will not open before July 2027.' }), 'yes');
  assert.equal(of({ quote: 'The ferry will remain the only way across until 2028.' }), 'yes');
  assert.equal(of({ polarity: 'deny', quote: 'The ferry will not stay in service until 2028.' }), 'no');
  assert.equal(of({ language: 'zh-Hans', quote: '到年底渡轮仍然是唯一的路。' }), 'yes');
  // A word of staying that belongs to something else makes nothing plain.
  for (const quote of ['The central bank will raise rates by May to keep inflation in check.', 'Prices will continue to rise until 2027.', 'Oil will fall to a level where it still pays.']) assert.equal(of({ quote }), null, quote);
  for (const quote of ['油价到年底还是会跌破50美元。', '为了保持竞争力，公司将在年底前收购一家公司。', '央行将在六月前继续降息。']) assert.equal(of({ language: 'zh-Hans', quote }), null, quote);
  assert.equal(of({ polarity: 'deny', quote: 'The maker will no longer sell it by 2027.' }), 'no');
  for (const quote of ['The bank will not fail to cut rates by June.', 'It is unlikely that the war won’t end by May.']) assert.equal(of({ polarity: 'deny', quote }), null, quote);
  assert.equal(of({ language: 'zh-Hans', polarity: 'deny', quote: '房价年底前不会不跌。' }), null);
  assert.equal(of({ horizon: null }), null);
  assert.equal(of({ kind: 'nowcast' }), null);
  assert.equal(of({ quantity: { op: '~', value: 4, high: null, unit: 'EUR', text: 'about 4 euros' } }), null);
  assert.equal(of({ quantity: { op: '>', value: 4, high: null, unit: 'EUR', text: 'above 4 euros' } }), 'no');
});
