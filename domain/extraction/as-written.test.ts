import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asWritten } from './as-written.ts';
import type { Draft } from './draft.ts';
import { extract } from './extract.ts';
import { ruleWords } from './rule-words.ts';

const draftsOf = (text: string, title: string | null = null): Draft[] => extract({ text, mediaType: 'text/markdown', publishedOn: '2025-12-08', author: '杜明', outlet: null, title }).drafts;
const first = (text: string): Draft => draftsOf(text)[0] as Draft;

test('words come from the place where their folded copy was found; what was not found stays', () => {
  assert.equal(asWritten('会', { folded: '港口会关', text: '港口會關' }), '會');
  assert.equal(asWritten('机会', { folded: '机会，机会', text: '机会，機會' }, 2), '機會');
  assert.equal(asWritten('没有', { folded: '港口', text: '港口' }), '没有');
});

/** An article in Traditional characters; what a draft of it says, and how. */
const rows: [text: string, read: (draft: Draft) => unknown, wanted: unknown][] = [
  ['分析師林博認為，港口會在2027年出售。', (draft) => [draft.speaker.rule, ruleWords(draft.speaker.rule)], ['zh/認為', 'named beside 認為']],
  ['根據北湖銀行的報告，2026年房價會上漲5%。', (draft) => ruleWords(draft.speaker.rule), 'named beside 根據'],
  ['在林博看來，港口會在2027年出售。', (draft) => ruleWords(draft.speaker.rule), 'named in 在…看來'],
  ['林博的判斷是，港口會在2027年出售。', (draft) => ruleWords(draft.speaker.rule), 'named beside 判斷'],
  ['港口會在2027年出售。', (draft) => draft.probability, { basis: 'implied', ppm: 900_000, cue: '會', phrase: '會' }],
  ['分析師預估2027年租金上漲5%。', (draft) => draft.probability, { basis: 'implied', ppm: 720_000, cue: '預估', phrase: '預估' }],
  ['林博看好港口的股價2027年上看50元。', (draft) => draft.probability.basis === 'implied' && draft.probability.phrase, '預期'],
  ['我認為有六成機會，港口會在2027年出售。', (draft) => [draft.probability.cue, draft.hedge], ['六成機會', '六成機會']],
  ['港口會在2027年出售。我的把握約為七成。', (draft) => [draft.probability.cue, draft.hedge], ['把握約為七成', '把握約為七成']],
  ['## 2026年預測\n\n- 機場第三跑道啟用（機率：65%）', (draft) => draft.probability.cue, '機率：65%'],
  ['這條線會在未來兩年之內開通。', (draft) => [draft.horizon?.rule, ruleWords(draft.horizon?.rule ?? '')], ['zh/在未來N之內', '在未來 + a span of time + 之內, counted from the day it was said']],
  ['這條線會於2027年之後開通。', (draft) => ruleWords(draft.horizon?.rule ?? ''), '於 + year + 之後'],
];
for (const [text, read, wanted] of rows) test(`繁體: ${text}`, () => assert.deepEqual(read(first(text)), wanted));

test('a time that points back, and one from the title, are quoted as they stand', () => {
  assert.equal(draftsOf('舊碼頭會在2026年6月底前關閉。屆時它會賣給一家酒店。')[1]?.horizon?.text, '屆時');
  assert.equal(draftsOf('# 來年展望\n\n港口很舊。\n\n過路費會漲到5歐元。', '來年展望')[0]?.horizon?.text, '來年');
});

test('the words that rules name are the simplified ones of a simplified article', () => {
  const draft = first('分析师林博认为，港口会于2027年之后出售。');
  assert.deepEqual([draft.speaker.rule, draft.horizon?.rule, draft.probability.basis === 'implied' && draft.probability.phrase], ['zh/认为', 'zh/于年之后', '会']);
});
