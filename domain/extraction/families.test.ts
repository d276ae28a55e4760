import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Draft } from './draft.ts';
import { extract } from './extract.ts';

/** One sentence for each family of rules, said on 8 March 2025; every name and number is made up. */
type Wanted = { to?: string | null; speaker?: string; op?: string; value?: number | null; deny?: true; kind?: Draft['kind']; ppm?: number };
const taken: [string, Wanted][] = [
  ['Brightwater economists now see a 35% probability of a Norland recession in 2026, down from 60%.', { to: '2026-12-31', speaker: 'Brightwater', ppm: 350_000 }],
  ['Halden Bank raised its year-end target for copper to $4,900 a tonne.', { to: '2025-12-31', speaker: 'Halden Bank', value: 4_900 }],
  ['The Bank of Norland\'s forecast is for inflation to fall to 2% by mid-2027.', { to: '2027-06-30', speaker: 'Bank of Norland', op: '<=', value: 2 }],
  ['Exports will average 70 million tonnes next year, the Trade Board said.', { to: '2026-12-31', speaker: 'Trade Board', value: 70_000_000 }],
  ['Ferro plans to launch a cargo drone in the second half of 2026, according to people close to it.', { to: '2026-12-31', speaker: 'Ferro', kind: 'plan' }],
  ['Ferro has pledged to invest $2 billion within five years.', { to: '2030-03-08', speaker: 'Ferro', kind: 'commitment', value: 2e9 }],
  ["There's no chance that the council passes the bill this year.", { to: '2025-12-31', deny: true, ppm: 990_000 }],
  ["The new ferry won't arrive until late 2027.", { to: '2027-12-31', deny: true }],
  ["Don't expect a deal before Christmas.", { to: '2025-12-24', deny: true }],
  ['The city has probably already overtaken its rival in jobs.', { kind: 'nowcast', ppm: 700_000 }],
  ['If approved, the bridge would become the longest ever.', { kind: 'conditional', to: null }],
  ['北湖证券研报指出，铜价有望在明年上半年突破9000美元。', { to: '2026-06-30', speaker: '北湖证券', op: '>', value: 9_000 }],
  ['降息25个基点的概率高达87%，时间是12月底前。', { to: '2025-12-31', ppm: 870_000, value: 25 }],
  ['我判断，五年之内，至少三分之一的书店会倒闭。', { to: '2030-03-08', op: '>=', value: 33.3 }],
  ['国家队未来十年都进不了决赛。', { to: '2035-03-08', deny: true }],
  ['据晨星社报道，远山拟于2027年赴港上市，估值可能达到300亿美元。', { to: '2027-12-31', speaker: '远山', kind: 'plan', value: 3e10 }],
  ['分析師林子安認為新機可能延後至2027年上市。', { to: '2027-12-31', speaker: '林子安' }],
  ["I am 80% sure that the quarry will not reopen before 2028.", { to: '2027-12-31', deny: true, ppm: 800_000 }],
  ["I would put 35% on a pilots' strike by 30 September 2025.", { to: '2025-09-30', ppm: 350_000, value: null }],
  ['I put a 20% probability on a strike by June 2025.', { to: '2025-06-30', ppm: 200_000, value: null }],
  ["I'd put 35% on unemployment rising to 6% by June 2026.", { to: '2026-06-30', ppm: 350_000, op: '>=', value: 6 }],
  ['There is no more than a 20% chance that snow falls by December.', { to: '2025-12-31', ppm: 200_000 }],
  ['By 2027 this museum will have more visitors than the zoo.', { to: '2027-12-31' }],
  ['The council promised to open the pool by 2027.', { to: '2027-12-31', kind: 'commitment' }],
  ['Last year the council promised that the pool would open by 2027.', { to: '2027-12-31', kind: 'commitment' }],
  ['If the launch slips by six months, ticket prices will fall by a fifth.', { to: null, kind: 'conditional', value: 20 }],
  ['总有一天，河水会变清。', { to: null }],
  ['我有八成把握，旧港在明年之前不会关闭。', { to: '2025-12-31', deny: true, ppm: 800_000 }],
  ['有人说票价明年就会翻倍，我看不会。', { to: '2026-12-31', deny: true }],
  ['三年之内，镇上的米店只会剩下两家。', { to: '2028-03-08', value: 2 }],
  // Taiwan writes 計畫; seasons, analysts' quarters and the day before a season are times.
  ['台南的山海製藥計畫2026年在屏東設廠。', { to: '2026-12-31', kind: 'plan' }],
  ['我看这家店撑不到明年夏天。', { to: '2026-05-31', deny: true }],
  ['本行估 3Q25 營收 35.2 億元，季減 8.8%。', { to: '2025-09-30', value: 3.52e9 }],
  ['水库水位年底前回到八成，我一点都不奇怪。', { to: '2025-12-31' }],
  ['媒体会在年底前报道这件事。', { to: '2025-12-31' }],
  ['新球場年底前難以完工。', { to: '2025-12-31', deny: true, ppm: 800_000 }],
];

for (const [text, wanted] of taken) {
  test(`taken: ${text}`, () => {
    const { drafts } = extract({ text, mediaType: 'text/plain', publishedOn: '2025-03-08', author: 'Mara Quill', outlet: null });
    const [draft] = drafts;
    assert.ok(draft && drafts.length === 1, `${drafts.length} drafts`);
    if (wanted.to !== undefined) assert.equal(draft.horizon?.window?.to ?? null, wanted.to);
    if (wanted.speaker !== undefined) assert.equal(draft.speaker.name, wanted.speaker);
    if (wanted.op !== undefined) assert.equal(draft.quantity?.op, wanted.op);
    if (wanted.value !== undefined) assert.equal(draft.quantity?.value ?? null, wanted.value);
    if (wanted.kind !== undefined) assert.equal(draft.kind, wanted.kind);
    if (wanted.ppm !== undefined) assert.equal(draft.probability.basis !== 'none' && draft.probability.ppm, wanted.ppm);
    assert.equal(draft.polarity, wanted.deny ? 'deny' : 'affirm');
  });
}

const left = [
  'Markets had expected a cut in September.', 'The will of the people matters.', 'It is too early to say who will win.', 'If you press the key, the page will reload.',
  'Polls suggest Labour would lose 100 seats if an election were held today.', 'The plant must close by 2027.', 'Shares rose 5% on Monday.', 'Users can log in.',
  '去年，该公司曾预计2025年盈利。', '他会说三种语言。', '机会总是留给有准备的人。', 
  'In 2019 the guides promised that the glacier would stay for years; it was gone within two.', 'Three years ago experts predicted that the lake would be dry by now; it is full.',
  'In 2020 we gave the rowers an 80% chance of gold; they came fifth.', 'A guest book needs a pen that the visitors will find.', 'The list will include double entries, as such lists always do.',
  'Not all of them will like the soup.', 'The council votes on 8 May 2025.', 'This year nobody expects less.',
  '去年春天，不少球评预计海鲨队能夺冠，结果他们第一轮就出局了。', '会上几乎没有人提到票价。', '公司年会很热闹。', '手里有船的人，不会愿意搬走。', '她大概并不在乎谁先到。', '河道总在变，桥也会老。',
  '公司需要在年底前整改。', '大会开得很成功。', '尽可能早一点。',
];

test('left alone: history, obligation, habit, counterfactuals and words that only look like cues', () => {
  for (const text of left) assert.deepEqual(extract({ text, mediaType: 'text/plain', publishedOn: '2025-03-08', author: 'Mara Quill', outlet: null }).drafts.map((draft) => draft.quote), [], text);
});

test('a chance that ends a paragraph of several sentences is that of the claim at its head', () => {
  const text = `# My forecasts for 2026

The Port Eskary tram carries a paying passenger. It has been promised for years and the rails are laid. 55%.

Ferro opens a second quarry. Nobody in the valley wants it. 20%.

The ferry to Norland stays at four euros. Nobody has asked for more. 90%.
`;
  const { drafts } = extract({ text, mediaType: 'text/markdown', publishedOn: '2026-01-02', author: 'Ada Reyes', outlet: null, title: 'My forecasts for 2026' });
  const chances = drafts.map(({ quote, probability }) => [quote, probability.basis === 'none' ? null : probability.ppm]);
  assert.deepEqual(chances, [
    ['The Port Eskary tram carries a paying passenger.', 550_000],
    ['Ferro opens a second quarry.', 200_000],
    ['The ferry to Norland stays at four euros.', 900_000],
  ]);
});
