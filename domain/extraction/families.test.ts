import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Draft } from './draft.ts';
import { extract } from './extract.ts';

/** One sentence for each family of rules, said on 8 March 2025; every name and number is made up. */
type Wanted = { to?: string | null; speaker?: string; op?: string; value?: number; deny?: true; kind?: Draft['kind']; ppm?: number };
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
  ['我判断，五年之内，至少三分之一的书店会倒闭。', { to: '2030-03-08', op: '>=', value: 1 / 3 }],
  ['国家队未来十年都进不了决赛。', { to: '2035-03-08', deny: true }],
  ['据晨星社报道，远山拟于2027年赴港上市，估值可能达到300亿美元。', { to: '2027-12-31', kind: 'plan', value: 3e10 }],
  ['分析師林子安認為新機可能延後至2027年上市。', { to: '2027-12-31', speaker: '林子安' }],
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
    if (wanted.value !== undefined) assert.equal(draft.quantity?.value, wanted.value);
    if (wanted.kind !== undefined) assert.equal(draft.kind, wanted.kind);
    if (wanted.ppm !== undefined) assert.equal(draft.probability.basis !== 'none' && draft.probability.ppm, wanted.ppm);
    assert.equal(draft.polarity, wanted.deny ? 'deny' : 'affirm');
  });
}

const left = [
  'Markets had expected a cut in September.', 'The will of the people matters.', 'It is too early to say who will win.', 'If you press the key, the page will reload.',
  'Polls suggest Labour would lose 100 seats if an election were held today.', 'The plant must close by 2027.', 'Shares rose 5% on Monday.', 'Users can log in.',
  '去年，该公司曾预计2025年盈利。', '他会说三种语言。', '机会总是留给有准备的人。', '公司需要在年底前整改。', '大会开得很成功。', '尽可能早一点。',
];

test('left alone: history, obligation, habit, counterfactuals and words that only look like cues', () => {
  for (const text of left) assert.deepEqual(extract({ text, mediaType: 'text/plain', publishedOn: '2025-03-08', author: 'Mara Quill', outlet: null }).drafts.map((draft) => draft.quote), [], text);
});
