import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './extract.ts';

const speaker = (text: string) => extract({ text, mediaType: 'text/plain', publishedOn: '2025-03-08', author: text.includes('报告显示') ? null : '林野', outlet: null }).drafts.map((draft) => draft.speaker.name).at(-1);

const said: [name: string, text: string][] = [
  ['Ana Ruiz', 'Ana Ruiz, a marine biologist, has counted seals for years. Their number is rising. "There is a 40% chance that the colony moves north by 2030," she told us.'],
  ['Ola Brandt', 'Former keeper Ola Brandt, now a guide on the island, is worried. He reckons that the lighthouse will close by 2028.'],
  ['Mina Sato', '"The vineyard will open in May 2026," head winemaker Mina Sato told visitors on Friday.'],
  ['Piet Haan', '"The dyke will hold until 2060," the water minister, Piet Haan, said on Thursday.'],
  ['Tidemark', 'Surveyors at Tidemark disagree. They put the chance of a flood before the end of the year at 55%.'],
  ['Marit Oyen', 'Analysts at Calder Metals said the surplus would widen. Marit Oyen of Fjordline Commodities pointed out that producers lose money. "A third of the mines will close by 2027," she said.'],
  ['Judith Amara', 'Martin Quill called the plan depressing. Trams often run late, said Professor Judith Amara of Ashcombe University, who studied thirty of them. She thinks the line will be full by 2028.'],
  ['Central Bank of Velland', 'The Central Bank of Velland left its rate unchanged. The bank now expects inflation to average 2.6% this year. It cut its forecast for growth in 2026 to 1.1%.'],
  ['Colin Breck', 'Colin Breck: "The side will win the league by May 2026."'],
  ['Norland Energy Agency', 'The Norland Energy Agency has counted turbines. Wind power will grow by 80 gigawatts by 2030, the agency predicts.'],
  ['屏间', '据供应链媒体《屏间》报道，新船X7将推迟到2027年第一季度发布。'],
  ['拆机老白', '博主“拆机老白”昨天爆料称，新船将在2026年搭载自研的发动机。'],
  ['灝景行', '地產代理灝景行今日發表年度報告。灝景行指，今年樓價會升5%。'],
  ['国际客运联会', '国际客运联会将今年净利润预测，由290亿美元调高至310亿美元。'],
  ['罗世安', '桥头渔业公司总经理罗世安谈到产量时很谨慎。他说：“两年之内，大黄鱼产量会翻倍。”'],
  ['陶若兰', '南岸研究所的陶若兰一向谨慎，她盯的是水位。她认为，水库明年会见底。'],
  ['陈若梅', '陈若梅教授认为，小麦价格明年会下跌5%。'],
  ['晨帆重工', '先动手的是晨帆重工，公司计划在明年上半年交付三艘渡轮。'],
  ['县气象台', '县气象台的数据显示，二月降雨偏少。据该台预计，今年降雨不会超过300毫米，明年会回升到400毫米以上。'],
  ['北极星', '咨询公司「北极星」的报告预测，到2030年全球邮轮将超过五百艘。'],
  ['林野', '本报认为，渡轮将在2026年停运。'],
  ['秦以安', '远山汽车创始人秦以安摊开账本：今年收入预计9亿元。'],
  ['秦以安', '远山汽车财务长秦以安说，今年交付会到3万辆。明年，他预计会翻倍。'],
  ['罗世安', '东岸证券的罗世安则比较悲观，他认为明年航运价格要跌三成。'],
  ['南岸银行', '南岸银行昨日发表报告。报告指出，明年房价会下跌5%。'],
  ['晨帆重工', '晨帆重工发言人表示，新船将于第三季公布。'],
  ['陶若兰', '气象专家陶若兰说，今冬会比去年冷。预计一月降雪将超过20天。'],
  ['港区研究所', '惟港区研究所持相反意见，认为明年运价会跌三成。'],
  ['准星', '数据公司“准星”跑了一万遍，海狮明年夺冠的概率是71%。'],
  ['船坞小王', '博主@船坞小王 说，新船九月会发布。'],
  ['南岸证券', '22 南岸证券：船票价格明年会跌一成。'],
  ['罗世安', '罗世安先把话推给财务长，后来才说，明年会增长一成。'],
  ['北岸研究院', '北岸研究院发布的渡轮报告昨日公开。报告指出，航线偏少。报告认为，码头老旧。报告显示，客流下降。明年渡轮将停运三条航线。'],
  ['Currency strategists', 'The krona will be at 9.20 per euro by the end of the year, a separate poll of currency strategists showed.'],
  ['Economists', 'Tolls will rise in March, according to 31 of 34 economists polled by Harbour Wire.'],
  ['wife', 'My wife, who keeps the books, says that the ferry will stop by 2028.'],
  ['Lea Holm', 'Tolls will bring in $4 million in 2027 and $5.5 million in 2028, said Lea Holm.'],
  ['Poll medians', 'Output will grow 2.2% this year, poll medians found.'],
  ['Piet Haan', '"The dyke will be higher by 2030," Piet Haan shouts over the pumps. Gulls circle.'],
  ['Mina Sato', 'Mina Sato of the cooperative Hillside, not known for cheer, believes that the harvest will double by 2028.'],
  ['Maren Holt', 'Speech by Governor Maren Holt at the Harbour Institute\n\nThank you for having me. Inflation will return to 2% by the end of 2027.'],
  ['Halcyon Pictures', 'Halcyon Pictures itself has guided to $58 million in sales for 2026.'],
  ['Wanda Ruiz', 'The ministry will leave South American crops alone this month, said Wanda Ruiz of Greenfield Analytics.'],
  ['council', "According to the council's traffic model, the new road will take half of the traffic out of the square by 2030."],
  ['Brokers', 'The typical mortgage has drifted down to 4.4%, and brokers do not see it going below 4% in 2026.'],
  ['苏以南', '水务局局长出席午餐会致辞全文\n\n以下是水务局局长苏以南今日（五月二十一日）出席午餐会的致辞全文：\n\n各位朋友，我们明年不会调整水费。'],
  ['远舟重工', '远舟重工（A2204）：子公司签订八艘运输船合同，首船计划于2028年3月交付。'],
  ['川岭省气象台', '新陆社朔州港1月16日电（记者 陶可安）川岭省气象台预计，今年夏天会比去年热。'],
  ['穹顶顾问', '市调机构穹顶顾问今日发布报告指出，面板需求偏弱。穹顶顾问表示，品牌商提前拉货。该机构认为，库存偏高。报告显示，厂商减产。\n\n第四季面板报价将下跌7%。'],
  ['霍骏霖', '分析员霍骏霖认为，明年票价会上升2%。'],
  ['罗巧玉', '罗巧玉今年五十二岁，守着最后一间磨坊。“明年一定会关门。”她叹了口气。罗巧玉的手没停。'],
];

for (const [name, text] of said) test(`${name} says: ${text}`, () => assert.equal(speaker(text), name));

test('the day on which somebody spoke is no deadline', () => {
  const { drafts } = extract({ text: '"There will be no second bridge," the mayor, Lea Holm, said on Thursday.', mediaType: 'text/plain', publishedOn: '2025-03-08', author: null, outlet: null });
  assert.equal(drafts[0]?.horizon, null);
});

test('what is measured, sold or counted speaks for nobody', () => {
  for (const text of ['苹果在大中华区的整体营收预计将从239亿美元降至2026年的235亿美元。', '今年欧洲销售预料增长14%。', 'GDP预计明年增长3%。', '首船计划于2028年3月交付。']) assert.equal(speaker(text), '林野', text);
});

const alone = (text: string) => extract({ text, mediaType: 'text/markdown', publishedOn: '2025-03-08', author: null, outlet: null }).drafts.map((draft) => draft.speaker.name);

test('the section of a round-up, a release and a poll speak for whom they are of', () => {
  assert.deepEqual(alone('**Norvia Bank**\n\nThey say that rents will rise 5% in 2026.\n\n**Ellery Securities**\n\nFares are forecast to grow 3% in 2026.\n\n**Harbour Capital**\n\nRents are high.'), ['Norvia Bank', 'Ellery Securities']);
  assert.deepEqual(alone('FERRY LINE REPORTS RESULTS\n\nELLERY, March 8, 2025 -- Norvia Lines Inc. (NVL), an operator of ferries, today announced its results.\n\nThe Company expects to open a pier in April 2026. Costs are estimated at $14 million in 2025.'), ['Norvia Lines', 'Norvia Lines']);
  assert.deepEqual(alone('Rents seen rising\n\nRents are likely to be dear, a survey of 22 economists showed on Friday.\n\nRents are seen rising 5% in 2026.').at(-1), 'economists');
});

test('who answers in a Q&A, whose table it is, and who stands before a colon', () => {
  const asked = ['什么时候开通？', '票价会涨吗？', '码头怎么办？', '谁来付钱？'].map((question, i) => `问题${i + 1}：${question}\n\n回复（${['简若梅', '戚元朗', '简若梅', '戚元朗'][i]}）：${['大桥会在2026年通车。', '票价会在2026年上涨5%。', '码头很旧。', '吊车很旧。'][i]}`).join('\n\n');
  assert.deepEqual(alone(asked), ['简若梅', '戚元朗']);
  assert.deepEqual(alone('北湖咨询今日发布报告。\n\n报告给出的预测如下：\n\n| 指标 | 2026E |\n|---|---|\n| 客流 | 2740 |'), ['北湖咨询']);
  assert.deepEqual(alone('数据网站“草根指数”：海鲨队2026年夺冠的概率46%。'), ['草根指数']);
});

const lastSpeaker = (text: string) => extract({ text, mediaType: 'text/plain', publishedOn: '2026-10-01', author: 'Ann Reed', outlet: null }).drafts.at(-1)?.speaker.name;

test('a name ends where the next word begins, not at a character that some word begins with', () => {
  const speakers = (texts: string[]) => texts.map((text) => lastSpeaker(`${text}，港口会在2027年出售。`));
  assert.deepEqual(speakers(['陈志强表示', '陳志強表示', '王志強認為', '李强表示', '王志强强调', '分析师陈志强强调', '分析师王志坚表示', '分析师王旭日表示', '分析师王守一认为', '分析师陈志向表示', '分析师林国会表示', '分析师李英才也指出']),
    ['陈志强', '陳志強', '王志強', '李强', '王志强', '陈志强', '王志坚', '王旭日', '王守一', '陈志向', '林国会', '李英才']);
  assert.deepEqual(speakers(['分析师王敏强调', '分析师王敏坚持认为', '分析师王敏坚称', '分析师王敏日前表示', '分析师王敏一直认为', '分析师王敏向记者表示', '分析师王敏会后表示', '分析师王敏笑称']), Array<string>(8).fill('王敏'));
  assert.deepEqual(speakers(['王国能表示', '张会军表示', '王建中指出', '李福来认为', '王志明表示', '王家特表示', '王大均表示']), ['王国能', '张会军', '王建中', '李福来', '王志明', '王家特', '王大均']);
});

test('an adverb behind a name is none of it, unless the article writes the longer name elsewhere', () => {
  assert.equal(lastSpeaker('林博曾表示，港口会在2027年出售。'), '林博');
  assert.equal(lastSpeaker('林博亦表示，港口会在2027年出售。'), '林博');
  assert.equal(lastSpeaker('资深分析师林伯曾，今年六十岁。林伯曾表示，港口会在2027年出售。'), '林伯曾');
  assert.equal(lastSpeaker('資深分析師林伯並，今年六十歲。林伯並表示，港口會在2027年出售。'), '林伯並');
  assert.equal(lastSpeaker('王敏、林博均表示，港口会在2027年出售。'), '林博');
  assert.equal(lastSpeaker('商家均表示，港口会在2027年出售。'), '商家');
});

test('what ends like a name and is none speaks nothing', () => {
  for (const text of ['金价走强说明，港口会在2027年出售。', '石油强说明，港口会在2027年出售。', '房价会说，港口会在2027年出售。']) assert.equal(lastSpeaker(text), 'Ann Reed', text);
});
