import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Draft } from './draft.ts';
import { extract } from './extract.ts';

const draftsOf = (text: string): Draft[] => extract({ text, mediaType: 'text/plain', publishedOn: '2025-12-08', author: 'Ann Reed', outlet: null }).drafts;
const chance = ({ probability }: Draft) => (probability.basis === 'none' ? 'none' : `${String(Math.round(probability.ppm / 10_000))} ${probability.basis}`);
const amount = ({ quantity }: Draft) => (quantity ? `${quantity.op} ${String(quantity.value)} ${quantity.unit}` : null);
const until = ({ horizon }: Draft) => horizon?.window?.to ?? null;

/** Each row: the text, what is read of its only draft, and what comes out. */
const rows: [text: string, read: (draft: Draft) => unknown, wanted: unknown][] = [
  ['我们预计明年，租金会上涨5%。', (draft) => [draft.quote, until(draft), amount(draft)], ['我们预计明年，租金会上涨5%。', '2026-12-31', '= 5 %']],
  ['分析师预期今年，票价将下跌3%。', (draft) => draft.quote, '分析师预期今年，票价将下跌3%。'],
  ['林博预计到2027年，票价会上涨5%。', (draft) => [draft.quote, draft.speaker.name], ['林博预计到2027年，票价会上涨5%。', '林博']],
  ['预计到2027年底，港口将不会出售。', (draft) => draft.polarity, 'deny'],
  ['到2027年底，港口將不會加入該協定。', (draft) => draft.polarity, 'deny'],
  ['到2027年底，港口的吞吐量将不断增加。', (draft) => draft.polarity, 'affirm'],
  ['港口明年很难盈利。', (draft) => draft.polarity, 'deny'],
  ['这条线很难在2027年之前开通。', (draft) => draft.polarity, 'deny'],
  ['过路费在2030年底前取消的概率是两成。', (draft) => [chance(draft), amount(draft)], ['20 stated', null]],
  ['港口有两成可能在2027年出售。', (draft) => [chance(draft), amount(draft)], ['20 stated', null]],
  ['港口在2027年出售的概率是两成半。', (draft) => chance(draft), '25 stated'],
  ['港口会在2027年出售。我的把握是两成。', (draft) => chance(draft), '20 stated'],
  ['我有七成把握，过路费会在2030年底前取消。', (draft) => [draft.quote, chance(draft)], ['我有七成把握，过路费会在2030年底前取消。', '70 stated']],
  ['我有70%的把握，港口会在2027年出售。', chance, '70 stated'],
  ...['我认为有六成机会，港口会在2027年出售。', '我認為有六成機率，港口會在2027年出售。', '我认为有60%胜算，港口会在2027年出售。', '我看大概有六成可能，港口会在2027年出售。', '分析师林博说他有六成把握，港口会在2027年出售。', '港口会在2027年出售，我认为有六成机会。']
    .map((text): [string, (draft: Draft) => unknown, unknown] => [text, (draft) => [draft.quote, chance(draft), until(draft), amount(draft)], [text, '60 stated', '2027-12-31', null]]),
  ['协议会在明年六月签署。', (draft) => [chance(draft), until(draft)], ['90 implied', '2026-06-30']],
  ['决议会在明年通过。', chance, '90 implied'],
  ['我认为港口会在2027年出售。', (draft) => [draft.kind, chance(draft)], ['forecast', '90 implied']],
  ['我认为轮渡会在2027年涨价。', (draft) => [draft.kind, chance(draft)], ['forecast', '90 implied']],
  ['北湖铁路公司计划2028年订购两艘船。', (draft) => draft.speaker.name, '北湖铁路公司'],
  ['轮渡公司计划2028年订购两艘船。', (draft) => draft.speaker.name, '轮渡公司'],
  ['据知情人士透露，北湖铁路公司计划2028年订购两艘船。', (draft) => [draft.kind, draft.speaker.name], ['plan', '北湖铁路公司']],
  ['林博是港口的总经理。他预计到2030年货运量会翻倍。', (draft) => draft.speaker.name, '林博'],
  ['陈若梅是研究员。她认为明年水位会下降5%。', (draft) => draft.speaker.name, '陈若梅'],
  ['曾在港口协会政治组任职、现为北湖智库外交研究中心（BRC）研究员的萨克斯（David Sacks）说，过路费会在2027年取消。', (draft) => draft.speaker.name, '萨克斯'],
  ['《海港报》则引述港口研究中心学者林博（Bo Lind）观点，认为过路费会在2027年取消。', (draft) => draft.speaker.name, '林博'],
  ['南岸日报周末报道港口明年会上市。', (draft) => draft.speaker.name, '南岸日报'],
  ['分析师林博说港口很忙。他表示，“我认为这一步很重要”，因为票价会在2027年上涨5%。', (draft) => draft.speaker.name, '林博'],
  ['北湖大学港口研究所(BHP Nord)在9月23日发布的报告中指出，渡轮票价将在2027年上涨5%。', (draft) => draft.speaker.name, '北湖大学港口研究所'],
  ['北湖共和国国立海洋大学港口经济研究所指出，渡轮票价将在2027年上涨5%。', (draft) => draft.speaker.name, '北湖共和国国立海洋大学港口经济研究所'],
  ['2026年的感觉会很不一样。', (draft) => draft.polarity, 'affirm'],
  ['2026年的港口会不同。', (draft) => draft.polarity, 'affirm'],
  ['2026年的收成会很不错。', (draft) => draft.polarity, 'affirm'],
  ['2026年港口会少不少船。', (draft) => draft.polarity, 'affirm'],
  ['2026年港口不会出售。', (draft) => draft.polarity, 'deny'],
  ['2026年车流会减少三成。', amount, '= 30 %'],
  ['2026年车流会减少到三成。', amount, '<= 30 %'],
  ['2027年底前至少会有40个车站关闭。', amount, '>= 40 个'],
  ['2026年至多会有40个车站关闭。', amount, '<= 40 个'],
  ['到2030年客流将加倍。', amount, '= 2 x'],
  ['2026年车流会比今年少三成。', (draft) => [until(draft), amount(draft)], ['2026-12-31', '= 30 %']],
  ['2026年车流会比去年少三成。', until, '2026-12-31'],
  ['明年的票价将比今年高5%。', until, '2026-12-31'],
  ['2027年的票价会高于2026年。', until, '2027-12-31'],
  ['明年这条线会很难走。', (draft) => draft.polarity, 'affirm'],
  ['未来几周，港口会降价5%。', until, '2026-01-12'],
  ['未来几个月，港口会降价5%。', until, '2026-05-08'],
];

test('odds that say of what they are stay a claim of their own', () => {
  assert.deepEqual(draftsOf('我认为2026年降息有六成机会，港口会在2027年出售。').map((draft) => [chance(draft), until(draft)]), [['60 stated', '2026-12-31'], ['90 implied', '2027-12-31']]);
  assert.deepEqual(draftsOf('林博认为有三成机会，港口会在2027年出售，但我看只有一成可能。').map(chance), ['30 stated', '10 stated']);
});

for (const [text, read, wanted] of rows) {
  test(text, () => {
    const drafts = draftsOf(text);
    assert.equal(drafts.length, 1, drafts.map((draft) => draft.quote).join('\n'));
    assert.deepEqual(read(drafts[0] as Draft), wanted);
  });
}

const none = ['港口这一年很难。', '这本书很难读。', '想像一下，碼頭明天會消失。', '協議會的成員昨天到了港口。', '我去年写跌穿两万，这里认错，不再解释。'];
for (const text of none) test(`left alone: ${text}`, () => assert.deepEqual(draftsOf(text).map((draft) => draft.quote), []));
