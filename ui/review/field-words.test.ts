import assert from 'node:assert/strict';
import { test } from 'node:test';
import { originsOf } from '#domain/predictions/origins.ts';
import { proposalOf } from '#domain/predictions/proposal.ts';
import { harbourDraft } from '../../e2e/world.ts';
import type { Candidate } from './candidate.ts';
import { amountWords, becomesWords, fieldValue } from './field-words.ts';

const amount = (op: '<' | '=' | '~' | '>=', value: number, unit = '', high: number | null = null) => amountWords({ op, value, high, unit, text: '' });

test('amounts are said as people say them', () => {
  assert.deepEqual([amount('>=', 60e9, 'USD'), amount('~', 2, '%', 3), amount('<', 1.2e12, 'CNY'), amount('=', 1_500, 'pp'), amount('=', 0.5), amountWords(null)],
    ['at least US$60 billion', 'about 2 to 3%', 'below CN¥1.2 trillion', '1,500 pp', '0.5', null]);
});

test('what is accepted together is told in sentences, with a chance or without', () => {
  const said = { madeOn: '2026-09-14', question: { windowTo: '2027-06-30' } };
  assert.equal(becomesWords({ ...said, chance: { basis: 'stated', ppm: 200_000 } }), 'said it on 14 September 2026. True or not by 30 June 2027, with a chance of 20%.');
  assert.equal(becomesWords({ ...said, chance: { basis: 'none' } }), 'said it on 14 September 2026. True or not by 30 June 2027, with no number.');
});

test('a condition is told by its own words alone, which stand beside it', () => {
  const draft = { ...harbourDraft(), condition: 'if the board agrees' };
  const nothing = { author: null, outlet: null, published: null };
  assert.equal(fieldValue('condition', { draft } as Candidate, proposalOf(draft, 'one', nothing)), null);
  assert.equal(originsOf(draft, draft.quote, nothing).find(({ field }) => field === 'condition')?.words, 'if the board agrees');
});

test('what somebody says they will do is no hedge', () => {
  const chance = (cue: string) => proposalOf({ ...harbourDraft(), kind: 'commitment', probability: { basis: 'none', cue } }, 'one', { author: null, outlet: null, published: null }).chance;
  assert.deepEqual(['will', '會', 'could'].map(chance), [['will', false], ['會', false], ['could', true]].map(([hedge, hedgeOnly]) => ({ basis: 'none', hedge, hedgeOnly })));
});
