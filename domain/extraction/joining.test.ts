import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './extract.ts';

const from = (text: string) => extract({ text, mediaType: 'text/plain', publishedOn: '2025-03-08', author: 'Mara Quill', outlet: 'The Lantern' }).drafts;
const short = (text: string) => from(text).map((draft) => [draft.quote, draft.horizon?.window?.to ?? null]);

test('"but" and "and" part two claims when each has its own time and subject', () => {
  assert.deepEqual(short('The mine will close by 2028, but the smelter will stay open until 2035.'), [['The mine will close by 2028', '2028-12-31'], ['the smelter will stay open until 2035.', '2035-12-31']]);
  const [sure, doubtful] = from('The dam will probably be finished within two years, but I see no more than a 30% chance that it opens in the next six months.');
  assert.deepEqual([sure?.probability.basis, doubtful?.probability.basis === 'stated' && doubtful.probability.ppm, doubtful?.polarity], ['implied', 300_000, 'affirm']);
  assert.deepEqual([sure?.horizon?.relative?.to, doubtful?.horizon?.relative?.to], ['P2Y', 'P6M']);
});

test('one claim stays one: no second subject, a condition, a quotation', () => {
  for (const text of [
    'The mill will close by 2028, and leave 300 people without work by 2030.', 'The mill will close by 2028, and shrink the town.',
    'If the mill closes by 2028, the school will shut in 2029.'
  ]) assert.equal(from(text).length, 1, text);
});

test('two outcomes of one condition can come out differently', () => {
  assert.deepEqual(short('If the mill closes by 2028, the school will shut in 2029, and the bank will leave in 2030.'), [['If the mill closes by 2028, the school will shut in 2029', '2029-12-31'], ['the bank will leave in 2030.', '2030-12-31']]);
});

test('nobody knows whose words follow "said …, and": such a sentence is not cut', () => {
  assert.deepEqual(from('Lind said the mine will close by 2028, and the smelter will stay open until 2035.').map((draft) => draft.speaker.name), ['Lind']);
});

test('"that …, and that …" and clauses with a number each are said by the same person', () => {
  assert.deepEqual(from('Ana Ferro thinks that wheat will fall below $200 by June 2026, and that rice is likely to rise 5% in 2027.').map((draft) => [draft.speaker.name, draft.quantity?.value]), [['Ana Ferro', 200], ['Ana Ferro', 5]]);
  assert.deepEqual(from('陈若梅教授认为，小麦价格有四成可能在六月底之前上涨10%，玉米价格明年会下跌5%以上。').map((draft) => [draft.speaker.name, draft.horizon?.window?.to, draft.quantity?.value]), [['陈若梅', '2025-06-30', 10], ['陈若梅', '2026-12-31', 5]]);
});

test('"I would put that at 80%" gives its number to the prediction before', () => {
  for (const [text, ppm] of [
    ['“The reef will be closed to divers by June 2026,” says Bo Lind, head of the park. “I would put that at 80%.”', 800_000],
    ['The reef will be closed to divers by June 2026. I give it a three in four chance.', 750_000],
    ['The reef will be closed to divers by June 2026. I would put 80% on that.', 800_000],
    ['礁区明年六月前会关闭。我的把握是七成。', 700_000],
  ] as const) {
    const drafts = from(text);
    assert.equal(drafts.length, 1, text);
    const [draft] = drafts;
    assert.equal(draft?.probability.basis === 'stated' && draft.probability.ppm, ppm, text);
    assert.equal(draft?.context.length, 1, text);
  }
});

test('the second share of a sentence is put on something as well', () => {
  const drafts = from('I put 60% on a strike by June 2026 and 30% on a lockout by 2027.');
  assert.deepEqual(drafts.map(({ probability, quantity }) => [probability.basis === 'stated' && probability.ppm, quantity]), [[600_000, null], [300_000, null]]);
});

test('an author who rates the words of somebody else does not change them', () => {
  const [draft] = from('The ferry will be sold by June 2026, said Bo Lind. I would give that a 10% chance.');
  assert.equal(draft?.probability.basis, 'implied');
});

test('a question to be answered yes or no and the number behind it are one claim', () => {
  for (const [text, ppm] of [['Will it open in 2027? 60%.', 600_000], ['Will they win by May 2027? Seventy per cent.', 700_000], ['这座桥2027年会通车吗？六成。', 600_000]] as const) {
    const { drafts } = extract({ text, mediaType: 'text/plain', publishedOn: '2026-10-01', author: 'Ada Reyes', outlet: null });
    assert.deepEqual(drafts.map(({ quote, probability }) => [quote, probability.basis === 'stated' && probability.ppm]), [[text, ppm]]);
  }
  assert.deepEqual(extract({ text: 'Will it open in 2027? Nobody knows.', mediaType: 'text/plain', publishedOn: '2026-10-01', author: null, outlet: null }).drafts, []);
});

test('an event that a claim waits for keeps its words', () => {
  for (const [text, event] of [['Prices will rise after the merger closes.', 'after the merger closes'], ['The ferry will stop when the bridge opens.', 'when the bridge opens']] as const) {
    assert.equal(extract({ text, mediaType: 'text/plain', publishedOn: '2026-10-01', author: null, outlet: null }).drafts[0]?.horizon?.text, event);
  }
});
