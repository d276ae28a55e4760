import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MediaType } from '#domain/articles/article.ts';
import type { Draft } from './draft.ts';
import { extract } from './extract.ts';

/** What a person would mark in an article: a piece of the quote, and what must be known of it. */
type Expected = { says: string; to?: string; speaker?: string; value?: number; deny?: boolean; checkable?: boolean; kind?: Draft['kind'] };
type Story = { name: string; mediaType: MediaType; publishedOn: string; author: string | null; outlet: string; text: string; finds: Expected[]; leaves: string[] };

const stories: Story[] = [
  {
    name: 'an English column on an election and a central bank',
    mediaType: 'text/plain',
    publishedOn: '2024-09-16',
    author: 'Nora Whitfield',
    outlet: 'The Harbour Post',
    text: `Rates, ballots and a long winter

Voters in Calderia go to the polls on November 5, 2024. The campaign has been bitter. Turnout was 61% four years ago, when the Liberals lost eleven seats.

I expect the Liberals to win at least 140 seats in November. Governor Ilse Brandt said the central bank would cut its key rate by 50 basis points before the end of the year. Inflation fell to 2.4% in August. Will the coalition survive? Nobody knows whether the Greens will join it.

Analysts at Norbank forecast that house prices will rise 4% in 2025. The finance ministry must publish its budget every spring. Prices usually climb when rates fall, and tenants will typically pay the bill.

If the Liberals fall short of a majority, they will probably call a second election by June 2025. There is a 30% chance that Prime Minister Dahl resigns this year. The opposition may be tired of waiting.

Unemployment is unlikely to exceed 5% next year, according to the OECD. Dahl's party plans to abolish the tobacco tax in the first quarter of 2025. He could have done so in 2022.

Related articles

Why rates will hit 9% by Christmas`,
    finds: [
      { says: 'expect the Liberals to win', to: '2024-11-30', value: 140, speaker: 'Nora Whitfield', checkable: true },
      { says: 'would cut its key rate', to: '2024-12-31', value: 50, speaker: 'Ilse Brandt', checkable: true },
      { says: 'house prices will rise', to: '2025-12-31', value: 4, speaker: 'Norbank', checkable: true },
      { says: 'call a second election', to: '2025-06-30', kind: 'conditional', checkable: true },
      { says: '30% chance', to: '2024-12-31', checkable: true },
      { says: 'unlikely to exceed 5%', to: '2025-12-31', value: 5, deny: true, speaker: 'OECD', checkable: true },
      { says: 'plans to abolish', to: '2025-03-31', kind: 'plan' },
    ],
    leaves: ['Turnout was 61%', 'Inflation fell', 'Will the coalition', 'Nobody knows', 'must publish', 'usually climb', 'may be tired', 'could have done', 'hit 9% by Christmas', 'campaign has been'],
  },
  {
    name: '一篇关于汽车行业的简体文章',
    mediaType: 'text/markdown',
    publishedOn: '2023-03-20',
    author: '周明',
    outlet: '车轮周刊',
    text: `---
title: 电动车的下一站
date: 2023-03-20
---

# 电动车的下一站

去年国内电动车销量达到690万辆，同比增长九成。价格战已经打了三个月。

远山汽车董事长李卫东表示，公司将在今年下半年推出三款新车。他预计2025年销量会突破100万辆。电池价格为什么会跌？原因并不复杂。

花旗分析师认为，到2030年国内燃油车占比将降至两成以下。我认为年内至少有两家新势力会破产。新车上市之前通常会做冬季测试。车企必须降低成本。

如果锂价跌破每吨20万元，远山明年大概率会降价。固态电池三年内不太可能量产。海湾汽车计划2024年一季度在香港上市。开车的人都会遇到堵车。

下周的车展会不会有惊喜，目前还不知道。公司内部可能已经换了方案。

## 相关阅读

新势力将在五月全部倒闭？`,
    finds: [
      { says: '推出三款新车', to: '2023-12-31', speaker: '李卫东', checkable: true },
      { says: '突破100万辆', to: '2025-12-31', value: 1_000_000, speaker: '李卫东', checkable: true },
      { says: '占比将降至两成', to: '2030-12-31', value: 20, speaker: '花旗分析师', checkable: true },
      { says: '两家新势力会破产', to: '2023-12-31', speaker: '周明', checkable: true },
      { says: '大概率会降价', to: '2024-12-31', kind: 'conditional' },
      { says: '不太可能量产', to: '2026-03-20', deny: true, checkable: true },
      { says: '在香港上市', to: '2024-03-31', kind: 'plan', speaker: '海湾汽车', checkable: true },
    ],
    leaves: ['去年国内', '价格战已经', '为什么会跌', '通常会做', '必须降低', '都会遇到', '会不会有惊喜', '可能已经换了', '全部倒闭'],
  },
  {
    name: '一篇關於足球與升息的繁體文章',
    mediaType: 'text/plain',
    publishedOn: '2022-05-10',
    author: null,
    outlet: '島嶼晚報',
    text: `球季尾聲與央行的難題

藍鯨隊上週以三比一擊敗飛鷹，排名升至第二。總教練陳國豪賽後表示：「我們會在本季結束前拿下冠軍。」球迷為什麼這麼安靜呢？

藍鯨隊下季很可能會失去主力前鋒。球評普遍認為飛鷹今年無法晉級。每次雨戰，門將總是會緊張。球場的維修費應該由市府負擔。

央行總裁楊美玲指出，通膨率年底前將回落至2.5%以下。市場預期六月升息半碼的機率為八成。主計總處預估2023年經濟成長率可達3.1%。

就算升息，房價兩年內也跌不下來。一旦景氣衰退，失業率恐將升破5%。所謂升息，意思就是借錢會變貴。去年此時，央行曾預期通膨會很快過去。`,
    finds: [
      { says: '拿下冠軍', checkable: true, speaker: '陳國豪' },
      { says: '失去主力前鋒' },
      { says: '無法晉級', to: '2022-12-31', deny: true, checkable: true },
      { says: '回落至2.5%', to: '2022-12-31', value: 2.5, speaker: '楊美玲', checkable: true },
      { says: '機率為八成', to: '2022-06-30', speaker: '市場', checkable: true },
      { says: '可達3.1%', to: '2023-12-31', value: 3.1, speaker: '主計總處', checkable: true },
      { says: '跌不下來', to: '2024-05-10', deny: true },
      { says: '升破5%', value: 5, kind: 'conditional' },
    ],
    leaves: ['擊敗飛鷹', '為什麼這麼安靜', '總是會緊張', '應該由市府', '意思就是', '曾預期'],
  },
];

for (const story of stories) {
  const { drafts } = extract(story);
  const saying = (words: string) => drafts.find((draft) => draft.quote.includes(words));

  test(`${story.name}: every prediction is found with what it says`, () => {
    for (const { says, to, speaker, value, deny, checkable, kind } of story.finds) {
      const draft = saying(says);
      assert.ok(draft, `not found: ${says}`);
      if (to !== undefined) assert.equal(draft.horizon?.window?.to, to, says);
      if (speaker !== undefined) assert.equal(draft.speaker.name, speaker, says);
      if (value !== undefined) assert.equal(draft.quantity?.value, value, says);
      if (deny !== undefined) assert.equal(draft.polarity, deny ? 'deny' : 'affirm', says);
      if (checkable !== undefined) assert.equal(draft.checkable, checkable, `${says}: ${draft.why.join('; ')}`);
      if (kind !== undefined) assert.equal(draft.kind, kind, says);
    }
  });

  test(`${story.name}: what is no prediction is left alone`, () => {
    for (const words of story.leaves) assert.equal(saying(words), undefined, words);
    assert.equal(drafts.length, story.finds.length, drafts.map((draft) => draft.quote).join('\n'));
  });

  test(`${story.name}: quotes are slices of the text`, () => {
    for (const draft of drafts) assert.equal(story.text.slice(draft.start, draft.end), draft.quote);
  });
}
