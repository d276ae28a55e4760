import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planWords, readersWords, readingWords } from '#domain/candidates/reading-words.ts';
import { whyWords } from '#domain/extraction/outcome.ts';
import { dueReason, dueReasonWords, dueTitles, type DueRow } from '#domain/resolutions/due.ts';
import { offFromSaid } from '#domain/resolutions/off.ts';
import { say } from '#words/say.ts';
import { speakTo } from '#words/speech.ts';
import { harbourDraft } from '../../e2e/world.ts';
import { amountWords, becomesWords, decisionWords } from './field-words.ts';

const inZh = <T>(work: () => T, tongue: 'zh-Hans' | 'zh-Hant' = 'zh-Hans'): T => speakTo({ tongue, prefix: '/zh', path: '/' }, work);
const amount = (op: '<' | '=' | '~' | '>=', value: number, unit = '', high: number | null = null) => amountWords({ op, value, high, unit, text: '' });

test('amounts are said as a Chinese newspaper writes them', () => {
  assert.deepEqual(inZh(() => [amount('>=', 60e9, 'USD'), amount('~', 2, '%', 3), amount('<', 1.2e12, 'CNY'), amount('=', 5, 'pp'), amount('=', 0.5)]),
    ['至少600亿美元', '约2至3%', '低于1.2万亿元人民币', '5 个百分点', '0.5']);
  assert.equal(inZh(() => amount('>=', 60e9, 'USD'), 'zh-Hant'), '至少600億美元');
});

test('why something can be checked is kept in English and told in Chinese, whatever the rules passed it over for', () => {
  const { why } = harbourDraft();
  assert.ok(why.length > 0);
  assert.doesNotMatch(inZh(() => whyWords(why)), /[A-Za-z]/);
  assert.equal(inZh(() => whyWords(['names a deadline', 'the rules passed it over: It tells of the past'])), '有明确期限；规则没有采纳：讲的是过去');
  assert.equal(whyWords(why), why.join('; '), 'where nobody listens it is as it was kept');
  assert.equal(inZh(() => whyWords(['something that older rules wrote'])), 'something that older rules wrote');
});

test('no English sentence is left in what the desk says in Chinese', () => {
  const row: DueRow = {
    id: 'q', claim: '大桥通车。', claimZh: null, language: 'zh-Hans', topic: '港口', windowFrom: null, windowTo: '2026-11-01', statusQuo: 'no', outcome: 'yes', reasons: [], condition: 'failed', conditionId: 'c', conditionClaim: '董事会同意。', conditionClaimZh: null, conditionLanguage: 'zh-Hans',
    noted: '2026-10-01', unkept: null, snoozedUntil: null, snoozedBy: null, snoozeReason: null, forecasts: 1, forecasters: [],
  };
  const plan = { model: '某模型', place: '某处', passages: 2, all: 5, characters: 9_000, tokens: { in: 4_200, out: 16_000 }, costMicros: null, cached: false };
  const reading = { model: '某模型', status: 'partial' as const, failure: 'truncated' as const, passages: 2, passagesRead: 1, agreed: 3, rulesOnly: 1, added: 2, dropped: { 'twice': 1, 'quote-not-there': 2 }, tokensIn: 4_000, tokensOut: 900, costMicros: 5_800, cachedFrom: null };
  const said = inZh(() => [
    ...dueReason.options.flatMap((reason) => [say(dueTitles[reason]), dueReasonWords(row, reason, '2026-11-24')]), planWords(plan), ...readingWords(reading), readersWords('model')!,
    offFromSaid({ value: 650, unit: '' }, { op: '>', value: 600, high: null, unit: '', text: '超过 600' }), becomesWords({ madeOn: '2026-09-14', question: { windowTo: '2027-06-30' }, chance: { basis: 'none' } }),
    decisionWords({ status: 'rejected', batchId: 'b', draft: { quote: '大桥将通车。' } }),
  ]);
  for (const words of said) assert.doesNotMatch(words, /[A-Za-z]{4,} [A-Za-z]{2,}/, words);
});
