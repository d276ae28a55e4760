import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './extract.ts';

/** The side of the last draft, with its chance where words imply one. */
function side(text: string): [string, number | null] {
  const draft = extract({ text, mediaType: 'text/plain', publishedOn: '2025-12-08', author: 'Ann Reed', outlet: null }).drafts.at(-1);
  assert.ok(draft, `nothing was found in: ${text}`);
  return [draft.polarity, draft.probability.basis === 'implied' ? draft.probability.ppm / 10_000 : null];
}

const affirmed: [text: string, percent: number | null][] = [
  ['The bridge will not fail to open by 2027.', 90],
  ["The bridge won't fail to open by 2027.", 90],
  ['The ferry will never fail to run in 2026.', 90],
  ['The port cannot fail to grow by 5% in 2026.', 90],
  ['The bridge cannot but open by 2027.', 90],
  ['The bridge will not not open by 2027.', 90],
  ['No shipyard will fail to meet the 2027 target.', 90],
  ['It is not unlikely that the bridge will open by 2027.', 80],
  ['The bridge is not unlikely to open by 2027.', 80],
  ['Nobody doubts that the bridge will open by 2027.', 90],
  ['大桥2027年不会不通车。', 90], ['大橋2027年不會不通車。', 90],
  ['票价明年不可能不涨。', 96], ['票價明年不可能不漲。', 96],
  ['大桥不可能不在2027年通车。', 96], ['大橋不可能不在2027年通車。', 96],
  ['大桥2027年并非不会通车。', 90], ['大橋2027年並非不會通車。', 90],
  ['大桥2027年不是不会通车。', 90], ['大橋2027年不是不會通車。', 90],
  ['大桥2027年未必不会通车。', null], ['大橋2027年不見得不會通車。', null],
  ['票价明年难以不涨。', 80], ['票價明年難以不漲。', 80], ['票价明年很难不涨。', null],
  ['港口2027年不得不关闭。', null], ['港口2027年不得不關閉。', null],
];

test('two denials affirm, with the chance that is left', () => {
  for (const [text, percent] of affirmed) assert.deepEqual(side(text), ['affirm', percent], text);
});

const denied = [
  'The bridge will fail to open by 2027.', 'The talks will not fail by June 2026.', 'The bridge is unlikely to open by 2027.',
  'There is no doubt that the bridge will not open by 2027.', 'Nobody doubts that the bridge will not open by 2027.', 'I doubt that the bridge will open by 2027.',
  'The port never fails to warn us, but the bridge will not open by 2027.',
  '大桥2027年不会通车。', '大橋2027年不會通車。', '大桥2027年不可能通车。', '大桥明年不会不断涨价。', '大橋明年不會不斷漲價。', '港口从不会不收费，但大桥2027年不会通车。',
];

test('one denial denies, also beside two that take each other back', () => {
  for (const text of denied) assert.equal(side(text)[0], 'deny', text);
});
