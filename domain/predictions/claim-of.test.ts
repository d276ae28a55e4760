import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from '#domain/extraction/extract.ts';
import { claimOf } from './claim-of.ts';
import { proposalOf } from './proposal.ts';

const read = (text: string) => extract({ text, mediaType: 'text/plain', publishedOn: '2026-10-01', author: 'Ada Reyes', outlet: 'The Harbour Post' }).drafts;
/** What is claimed in the last sentence of a text. */
const claimIn = (text: string) => {
  const draft = read(text).at(-1);
  assert.ok(draft, `nothing was found in: ${text}`);
  return claimOf(draft);
};

// Without: the words that were taken off, each with what they tell.
const taken: [said: string, claim: string, ...without: string[]][] = [
  ['There is an 80% chance that the harbour bridge opens before November 2026.', 'The harbour bridge opens before November 2026.', 'sure: There is an 80% chance that'],
  ['There’s less than a 20% chance that the tolls rise by 2028.', 'The tolls rise by 2028.', 'sure: There’s less than a 20% chance that'],
  ['There is a one in four chance that the ferry stops by June 2027.', 'The ferry stops by June 2027.', 'sure: There is a one in four chance that'],
  ['I would put 35% on a strike by 30 September 2027.', 'A strike by 30 September 2027.', 'sure: I would put 35% on'],
  ['We see a 35% chance of a strike by 30 September 2027.', 'A strike by 30 September 2027.', 'sure: We see a 35% chance of'],
  ['I am 70% sure that the bridge will not open before 2028.', 'The bridge will not open before 2028.', 'sure: I am 70% sure that'],
  ['There is a 60% chance that the bridge opens by June 2027 if rates fall.', 'The bridge opens by June 2027 if rates fall.', 'sure: There is a 60% chance that'],
  ['Most likely, the bridge will open by June 2027.', 'The bridge will open by June 2027.', 'sure: Most likely'],
  ['It is very likely that the bridge will open by June 2027.', 'The bridge will open by June 2027.', 'sure: It is very likely that'],
  ['Mayor Lin said: “The bridge will open by June 2027.”', 'The bridge will open by June 2027.', 'who: Mayor Lin said'],
  ['我有七成把握，OpenAI 在2027年7月1日之前不会挂牌。', 'OpenAI 在2027年7月1日之前不会挂牌。', 'sure: 我有七成把握'],
  ['我們有七成把握，大橋不會在2027年6月前通車。', '大橋不會在2027年6月前通車。', 'sure: 我們有七成把握'],
  ['大概率，到今年年底 ChatGPT 的周活仍然排在第一。', '到今年年底 ChatGPT 的周活仍然排在第一。', 'sure: 大概率'],
  ['很可能，大橋將在2027年6月前通車。', '大橋將在2027年6月前通車。', 'sure: 很可能'],
  ['預計明年上半年，大橋會通車。', '明年上半年，大橋會通車。', 'sure: 預計'],
  ['林市長表示：「大橋將在2027年6月前通車。」', '大橋將在2027年6月前通車。', 'who: 林市長表示'],
  ['远帆证券的分析师林晓岚是最看好谷歌的一位。她在会后的小组讨论里说：“预计明年上半年，Gemini 的周活会超过 ChatGPT。”', '明年上半年，Gemini 的周活会超过 ChatGPT。', 'who: 她在会后的小组讨论里说', 'sure: 预计'],
];

test('who says so and how sure they are is taken off the front of a claim', () => {
  for (const [said, claim, ...without] of taken) {
    assert.deepEqual(claimIn(said), { words: claim, without: without.map((one) => ({ words: one.slice(one.indexOf(': ') + 2), tells: one.slice(0, one.indexOf(': ')) })) }, said);
  }
});

const left = [
  // The chance stands in the middle or behind.
  'The bridge is 60% likely to open by June 2027.', 'The chance that the bridge opens by June 2027 is 40%.', '大桥在2027年6月前通车的概率是七成。', '市長有三成機會在2027年底前辭職。',
  // The lead denies: without it the claim would be the other side.
  'I doubt that the bridge will open by June 2027.', 'There is no chance that the bridge opens by June 2027.', 'There is little chance that the bridge opens by June 2027.', "There isn't an 80% chance that the bridge opens by June 2027.",
  // What it depends on, or its deadline, comes first.
  'If rates fall, there is a 60% chance that the bridge opens by June 2027.', 'By June 2027 there is an 80% chance that the bridge opens.', '到2027年底，大概率大桥会通车。',
  // An objection, or a chance of its own, stands behind.
  'There is an 80% chance that the bridge opens by June 2027, but the lock stays shut.', 'I would put 10% on the bridge opening by June 2027, 5% on a strike.',
  // Nobody says so, or only under a condition.
  'She never said: “The bridge will open by June 2027.”', 'If Mayor Lin says: “The bridge will open by June 2027.”', '林市長沒有說：「大橋將在2027年6月前通車。」',
  // Who is meant is told by the lead only.
  'Mayor Lin said she will resign by June 2027.', 'Asked about the tolls, Mayor Lin said: “They will rise by June 2027.”', 'Mayor Lin said: “We will open the bridge by June 2027.”', '林市长说：“我们将在2027年6月前通车。”', '预计将在2027年6月前通车。', '财务总监宋岚表示，明年研发费用将不低于120亿元。',
  // Neither reports nor hedges.
  'Probably the longest bridge of all will open by June 2027.', 'Perhaps a dozen ferries will stop by June 2027.', 'The harbour bridge will open before July 2027.', '三年之内，国内叫得出名字的聊天助手只会剩下三家。',
];

test('what is not certain by its grammar stays as it was said', () => {
  for (const said of left) assert.deepEqual(claimIn(said), { words: said, without: [] }, said);
});

test('"that" may point at something: nothing is taken off before it', () => {
  const [draft] = read('Most likely, the bridge will open by June 2027.');
  const quote = 'We think that is optimistic and the bridge will open by June 2027.';
  assert.deepEqual(claimOf({ ...draft!, quote }), { words: quote, without: [] });
});

test('a number that was not read as the chance stays in the claim, and so do words of somebody who was not found', () => {
  const [chance] = read('There is an 80% chance that the bridge opens before November 2026.');
  assert.deepEqual(claimOf({ ...chance!, probability: { basis: 'implied', ppm: 750_000, cue: 'will', phrase: 'will' } }).without, []);
  const [quoted] = read('Mayor Lin said: “The bridge will open by June 2027.”');
  assert.deepEqual(claimOf({ ...quoted!, speaker: { ...quoted!.speaker, role: 'author' } }).without, []);
});

test('marks and line breaks of the article are no part of a claim', () => {
  const [draft] = read('Most likely, the bridge will open by June 2027.');
  assert.equal(claimOf({ ...draft!, quote: '**Most likely**, the [bridge](https://port.example) will\nopen by June 2027.' }).words, 'The bridge will open by June 2027.');
  assert.equal(claimOf({ ...draft!, quote: 'Most likely, iPhone sales will rise by June 2027.' }).words, 'iPhone sales will rise by June 2027.');
});

test('the quote stays whole, what counts as yes is made of the claim, and its side, its chance and the status quo stay', () => {
  const facts = { author: { value: 'Ada Reyes', basis: 'byline' as const, confirm: false }, outlet: null, published: { value: { day: '2026-10-01', precision: 'day' as const }, basis: 'told' as const, confirm: false } };
  const of = (text: string) => proposalOf(read(text)[0]!, 'article', facts as never);
  const en = of('There is an 80% chance that the harbour bridge opens before November 2026.');
  assert.equal(en.quote?.text, 'There is an 80% chance that the harbour bridge opens before November 2026.');
  assert.equal(en.question.criteria, 'Counts as yes if this has come true by the last day: The harbour bridge opens before November 2026. (Said on 1 October 2026.)');
  assert.deepEqual([en.polarity, en.question.statusQuo, en.chance], ['affirm', 'no', { basis: 'stated', ppm: 800_000, hedge: '80% chance' }]);
  const zh = of('我有七成把握，市长在2027年底之前不会辞职。');
  assert.deepEqual([zh.question.claim, zh.polarity, zh.question.statusQuo], ['市长在2027年底之前不会辞职。', 'deny', 'yes']);
  assert.match(zh.question.criteria, /仍然成立，则为“是”：市长在2027年底之前不会辞职。/);
  const put = of('I would put 35% on a strike by 30 September 2027.');
  assert.deepEqual([put.chance.basis, 'ppm' in put.chance && put.chance.ppm], ['stated', 350_000]);
});
