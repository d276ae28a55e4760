import { fold } from '#domain/articles/fold.ts';
import { asWritten } from './as-written.ts';
import { wholeName } from './cast-zh.ts';
import { foldless, HOUSE_END, isVoiced, mentions, principal } from './houses-zh.ts';
import type { Mention } from './houses-zh.ts';
import { FAMILY } from './names-zh.ts';
import { quotationAt } from './quotation.ts';
import type { Named } from './reading.ts';
import { sifted } from './sieve.ts';
import type { Byline, Speaker } from './speaker.ts';
import { authorOf, introducedIn, quoted } from './speaker.ts';
import { goesOnInChinese, leading, namedInChinese, withoutLead } from './speaker-zh.ts';
import { polledBy, soleSource } from './source-zh.ts';
import type { Unit } from './units.ts';

type Article = Byline & { text: string };

/** Whose forecast a Chinese sentence is: quoted, named, pointed back to, or whoever has the floor in its paragraph; null for the author. */
export function chineseSpeaker(unit: Unit, at: number, end: number, byline: Article, earlier: Unit[]): Speaker | null {
  if (unit.row?.name) return quoted(unit.row.name, 'first cell of the row', byline);
  // The line that brings a table in says whose numbers they are: 报告给出的预测如下：
  const intro = unit.kind === 'cell' ? earlier.findLast((other) => other.kind !== 'cell') : undefined;
  if (intro && /[:：]$/.test(intro.folded)) {
    const whose = namedInChinese(intro.folded, intro.text, intro.folded.length) ?? (/报告|研报|预测/.test(intro.folded) ? { kind: 'pronoun' as const, words: '报告', rule: 'zh/own report' } : null);
    const speaker = whose && resolved(whose, intro, byline, earlier.filter((other) => other.end <= intro.start), false);
    if (speaker) return speaker;
  }
  const quotation = quotationAt(byline.text, unit, unit.start + at);
  const polled = quotation === null && POLLED.test((unit.whole ?? unit).folded) ? polledBy(byline.text) : null;
  if (polled) return quoted(polled, 'whom the page polls', byline);
  if (quotation?.named) {
    const speaker = resolved(quotation.named, unit, byline, earlier, true);
    if (speaker) return speaker;
  }
  const labelled = quotation === null ? null : LABELLED.exec(byline.text.slice(unit.block.start, unit.block.start + 40))?.groups?.name;
  if (labelled) return quoted(labelled, 'whose line it is', byline);
  const named = namedInChinese(unit.folded, unit.text, end);
  if (named) {
    if (unit.turn?.name && (named.kind === 'self' || (named.kind === 'pronoun' && /^(?:公司|集团|我司|本行)$/.test(named.words) && !/^zh\/(?!…).*(?:计|拟|打算)/.test(fold(named.rule))))) return quoted(unit.turn.name, 'whose turn it is', byline);
    const speaker = resolved(named, unit, byline, earlier, quotation !== null);
    if (speaker) return speaker;
  }
  if (unit.turn?.name) return quoted(unit.turn.name, 'whose turn it is', byline);
  const listed = LISTED.exec(byline.text.slice(unit.block.start, unit.block.start + 40));
  if (listed?.groups?.name && quotation === null) return quoted(listed.groups.name, 'the company at the head', byline);
  const inFront = quotation === null ? null : (brought(unit, at, byline.text) ?? floor(earlier, byline.text, true) ?? lastPerson(earlier, unit, byline.text));
  if (inFront) return quoted(inFront, 'in quotes, named before', byline);
  const inReport = /^[^，。]{4,40}(?:报告|研报|晨报|周报|月报|会|专访|采访|访谈|直播|文章|邮件)(?:中|里|上|时)，/.exec(unit.folded);
  const writer = inReport && inReport[0].length <= at + 2 ? mentions(unit, byline.text).find((one) => one.at < inReport[0].length) : undefined;
  if (writer && quotation === null) return quoted(writer.name, 'in its report', byline);
  const firm = /(?:^|[，。；])(?:此外|同时|另外)?(?:公司|该公司|集团)(?:[今明后]年|[上下]半年|也|还|则|目前|同时|并)*(?:要|将|会|计[划画]|拟|打算|预计|规划|目标|指引|维持|把)/.exec(unit.folded);
  const house = firm && firm.index <= at + 1 && quotation === null ? pointedBack('公司', unit, earlier, byline.text) : null;
  if (house) return quoted(house, 'the company of the article', byline);
  const counted = /^(?:另外?)?(?<who>[一两三几多][家位名][^，。]{2,14}?)(?:的)?(?:看法|说法|观点|则|却)/.exec(unit.folded);
  if (counted?.groups?.who) { const from = unit.folded.indexOf(counted.groups.who); return quoted(unit.text.slice(from, from + counted.groups.who.length), 'opens with somebody unnamed', byline); }
  const handed = /(?:^|[，。；])[^，。；]{0,3}?([他她])(?:们)?(?:给|押|的(?!是)|开出|报|画|定|放|留|盯|看|估|算|猜|料|研判|[^，。们的]{1,12}，(?:还|又|才|只|也|并)?(?:说|讲|指|称|认为|估|直言|坦言))/.exec(unit.folded);
  const giver = handed && handed.index <= at ? pointedBack(handed[1] as string, unit, earlier, byline.text) : null;
  if (giver) return quoted(giver, 'pronoun, named before', byline);
  const opener = named === null && quotation === null ? openerOf(unit, at, byline.text) : null;
  if (opener) return quoted(opener, 'opens and goes on to judge', byline);
  const first = leading(withoutLead(unit.folded), unit.text, Math.max(at, 12), 'opens');
  if (first?.kind === 'name' && HOUSE_END.test(foldless(first.name))) return quoted(first.name, 'opens with its house', byline);
  const opening = openedBy(unit, at, earlier, byline.text);
  if (opening) return quoted(opening, 'opens with its speaker', byline);
  if (SELF.test(unit.folded) && quotation === null) return null;
  // A columnist or podcaster comments on what was reported: only what plainly goes on is still somebody else's.
  const told = (byline.author === null || isWire(byline.text)) && quotation === null && !isVoiced(byline.text) ? soleSource(byline.text) : null;
  if (!unit.sequel && !goesOnInChinese(unit.folded, at) && (COMMENT.test(unit.folded) || isVoiced(byline.text))) return told ? quoted(told, 'the report that the page retells', byline) : null;
  const holder = floor(earlier.filter((other) => other.block === unit.block), byline.text) ?? told;
  return holder ? quoted(holder, holder === told ? 'the report that the page retells' : 'has the floor', byline) : null;
}

/** 调查预计, 受访者预计, 33人预计, 中值显示: a poll's own numbers. */
const POLLED = /调查(?:则|还|也)?(?:预[计测期估]|显示|中值|结果)|中值|受访[者的]|受访经济学家|\d{1,3}[人名位](?:经济学家|分析师|受访者)?(?:预[计测期估]|认为|料|看)/;

/** A reporter's page tells what others expect: 记者…／综合报导, 编译. */
function isWire(text: string): boolean {
  return /记者|記者|编译|編譯|综合报|綜合報|外电|外電/.test(text.slice(0, 400));
}

/** 前國手 褚漢文：「…: a role, a blank and a name in front of what is quoted. */
const LABELLED = /^[\u4e00-\u9fffA-Za-z]{2,10}[ \u3000](?<name>[\u4e00-\u9fff]{2,4})[:：]\s?[「“"]/;

/** 远舟重工（A2204）：…: a notice of a listed company opens with its name and code. */
const LISTED = /^[\s*•·\d.、]{0,6}(?<name>[\u4e00-\u9fffA-Za-z]{2,8})[（(][A-Z]{0,2}\d{3,6}(?:\.[A-Z]{2})?[）)]\**[：:]/;

const SELF = sifted(/(?:^|[，。；："]\s?)(?:我|笔者|本文|本[报刊网台])(?!国|省|市|区|军|方|校|院|县|们公司)|我们?(?:认为|判断|预计|估|看|猜|的(?:看法|判断|估计))/);

const COMMENT = /^(?:所以|因此|就算|即使|换句话说|也就是说|说白了|老实说|按照?(?:现在|目前)|如果你|你|看来|可见|总之|无论如何|不管|问题是|说到底)/;
function resolved(named: Named, unit: Unit, byline: Article, earlier: Unit[], inQuotes: boolean): Speaker | null {
  if (named.kind === 'name') return quoted(wholeName(named.name, byline.text), named.rule, byline);
  if (named.kind === 'self') return inQuotes ? null : { ...authorOf(byline), rule: named.rule };
  const before = pointedBack(named.words, unit, earlier, byline.text);
  if (before) return quoted(before, `${named.rule}, named before`, byline);
  return /^(?:该[行院所局机公]|公司|官方|当局|校方|院方|经营阶层|经营階層|經營階層|发言人|發言人)/.test(named.words) ? quoted(named.words, named.rule, byline) : null;
}

/** 他 and 她 point to the last person, 该行 to the last house of that kind, 公司 to the last company. */
function pointedBack(words: string, unit: Unit, earlier: Unit[], text: string): string | null {
  // 该博主: the handle, or the name behind 博主, that stands nearest in front.
  if (/博主|爆料人|爆料者/.test(words)) return [unit.text.slice(0, Math.max(0, unit.text.indexOf(words))), ...earlier.slice(-8).map((other) => other.text).toReversed()].map((before) => [...before.matchAll(HANDLE)].at(-1)?.groups).map((found) => found?.handle ?? found?.name).find(Boolean) ?? null;
  const office = words === '官方' ? earlier.slice(-8).toReversed().map((other) => /(?<house>[\u4e00-\u9fffA-Za-z]{2,8})官方/.exec(other.text)?.groups?.house).find(Boolean) : undefined;
  if (office) return office;
  const person = /^[他她](?!们)|^其$/.test(words);
  const at = unit.text.indexOf(words);
  const inFront = mentions(unit, text).filter((one) => one.at < at);
  const kind = /外资|大行|投行/.test(words) ? /行|证券|外资|亚洲|资本|国际/ : /机构|券商/.test(words) ? /./ : /报告|研报|调查|公告|声明|文章|评估|[晨周月]报/.test(words) ? /./ : words.endsWith('行') ? /行|证券|外资|券商/ : words.endsWith('院') ? /院/ : words.endsWith('所') ? /所/ : words.endsWith('局') ? /局/ : /[司团]$/.test(words) ? /^(?!.*(?:政府|统计|气象|大学|法院|协会|委员会|研究|证券|投顾|咨询|报|网|社)).*/ : /./;
  const fits = (one: Mention) => (person ? one.person : !one.person && kind.test(foldless(one.name)));
  const same = inFront.findLast(fits);
  if (same && !/^(?:公司)$/.test(words)) return same.name;
  if (/^他们|^她们|^双方|^两人|^后者|^前者/.test(words)) return same?.name ?? inFront.at(-1)?.name ?? floor(earlier, text);
  // A report is a research house's before it is that of the company in it.
  const writes = /^(?:该|这份|上述)?(?:研究)?(?:报告|研报|[晨周月]报)/.test(words) ? earlier.slice(-8).toReversed().flatMap((other) => (other.clutter || other.language === 'en' ? [] : mentions(other, text).filter((one) => !one.person).toReversed())).find((one) => PUBLISHES.test(foldless(one.name))) : undefined;
  if (writes) return writes.name;
  for (const other of earlier.toReversed()) {
    if (/^公司$/.test(words) && other.block !== unit.block) break;
    if (other.clutter || other.language === 'en') continue;
    const found = person ? speakerOrPerson(other, text) : (mentions(other, text).findLast(fits)?.name ?? null);
    if (found) return found;
  }
  return same?.name ?? (person ? null : principal(text));
}

const HANDLE = /(?<handle>@[\w\u4e00-\u9fff]{2,12})|(?:博主|爆料人)\s?[“「"](?<name>[^”」"]{2,12})[”」"]/g;

const PUBLISHES = /(?:证券|银行|[央大]行|研究[院所]?|研究中心|咨询|大学|投顾|投信|资本|智库|顾问|协会|联会)$/;

/** The one who spoke in a sentence if a person, else the person it is about. */
function speakerOrPerson(unit: Unit, text: string): string | null {
  const named = namedInChinese(unit.folded, unit.text, unit.folded.length);
  const people = mentions(unit, text).filter((one) => one.person);
  if (named?.kind === 'name' && (people.some((one) => one.name.includes(named.name) || named.name.includes(one.name)) || (people.length === 0 && named.name.length <= 4 && !HOUSE_END.test(foldless(named.name))))) return wholeName(named.name, text);
  return people[0]?.name ?? introducedIn(unit.folded, unit.text, unit.language);
}

const known = new WeakMap<Unit, Named | 'none'>();

/** 王敏的表态：: whose stance a sentence goes on to tell. */
const STANCE = new RegExp(`^(?:不过|而|但)?(${FAMILY}[\\u4e00-\\u9fff]{1,2})的(?:表态|看法|说法|判断|回应|回答|态度|解释|答案|反应|观点)`);

/** Who holds the floor after these sentences: the last one named as speaking; a sentence of the author's own takes it back. */
function floor(earlier: Unit[], text: string, inQuotes = false): string | null {
  for (let i = earlier.length - 1; i >= 0 && i >= earlier.length - 5; i--) {
    const other = earlier[i] as Unit;
    if (other.clutter || other.language === 'en') return null;
    let named = known.get(other);
    if (named === undefined) {
      named = namedInChinese(other.folded, other.text, other.folded.length) ?? 'none';
      known.set(other, named);
    }
    const stance = STANCE.exec(other.folded)?.[1];
    if (stance) return other.text.slice(other.folded.indexOf(stance), other.folded.indexOf(stance) + stance.length);
    if (named === 'none') {
      const first = leading(other.folded, other.text, other.folded.length, 'opens');
      if (first?.kind === 'name') return first.name;
      const opening = openedBy(other, other.folded.length, earlier.slice(0, i), text);
      if (opening) return opening;
      // Whoever a sentence brings in speaks the quotation that follows.
      const person = inQuotes ? introducedIn(other.folded, other.text, other.language) : null;
      if (person) return person;
      continue;
    }
    if (named.kind === 'self') return null;
    if (named.kind === 'name') return wholeName(named.name, text);
    return pointedBack(named.words, other, earlier.slice(0, i), text);
  }
  return null;
}

/** 财务长韦书航摊开账本：…, 她押的是一部喜剧：…: before a colon or quotation stands who speaks behind it. */
function openedBy(unit: Unit, at: number, earlier: Unit[], text: string): string | null {
  const colon = /[:：]\s?["「“『]?|——/.exec(unit.folded);
  if (!colon || colon.index > at || colon.index > 70) return null;
  const lead = withoutLead(unit.folded).slice(0, colon.index);
  if (/如下|包括|例如|理由|原因|数据|方面|结果|问题|一是|判断|预测$|看点/.test(lead.replace(/^\s*数据(?=网站|机构|公司|商)/, ''))) return null;
  const people = mentions({ ...unit, folded: lead }, text).filter((one) => one.person);
  const pronoun = /(?:^|[，。])(?:不过|而|但)?(?<who>[他她])(?![们的])/.exec(lead)?.groups?.who;
  // 银杏证券：, 气象台20时发布预警：: a house at the head of a line.
  const house = people.length === 0 && pronoun === undefined ? mentions({ ...unit, folded: lead }, text).find((one) => !one.person && (one.at <= lead.search(/\S/) || KIND.test(lead.slice(0, one.at)))) : undefined;
  return people[0]?.name ?? house?.name ?? (pronoun ? pointedBack(pronoun, unit, earlier, text) : null);
}

/** 数据网站“草根指数”：: what kind of house stands in front of its name. */
const KIND = /^\s*(?:数据|统计|预测|分析|博彩)?(?:公司|机构|平台|网站|模型|研究所|团队|数据商)["“「]$/;

const JUDGES = /^[^，。]{0,16}(?:发布|公布|推出|出具)的[^，。]{0,10}(?:认为|显示|指出|预计)|(?:^|[，；])(?:并|也|还|则|更|反而|仍|均|都)*(?:认为|指(?!数|标|引)|料(?!理)|估(?!值|计师)|称|说|预计|预期|直言|坦言|强调|看好|看淡|判断|相信|研判)/;
const TAKES_SIDES = /^(?:也|则|却|就|倒|更|还|都|相对|比较|一向|向来|自己)*(?:给(?!予)|开出|算出|算了|跑了|押|赌|不买单|不同意|不认同|反对|唱反调|持[^，。]{0,8}(?:意见|看法|态度|观点)|泼冷水|[更没][^，。]{0,4}(?:悲观|乐观|保守|谨慎)|悲观|乐观|谨慎|保守|的(?:预测|模型|数字|答案|版本|算法|估计|看法|判断|目标价?))/;

/** 宏础证券持相反意见，认为…; 数据公司“准星”跑了一万遍，…: whoever opens a sentence in which somebody judges. */
function openerOf(unit: Unit, at: number, text: string): string | null {
  const first = mentions(unit, text)[0];
  if (!first || first.at > 14 || first.at >= at || /[，。：]/.test(unit.folded.slice(0, first.at).replace(/^[^，]{0,4}，/, ''))) return null;
  const after = unit.folded.slice(first.at + first.name.length).replace(/^["”」』]/, '');
  const judged = JUDGES.exec(after);
  return TAKES_SIDES.test(after) || (judged !== null && judged.index + first.at + first.name.length <= at) ? first.name : null;
}

/** Whom a section was last about: nobody else speaks in its quotation marks. */
function lastPerson(earlier: Unit[], unit: Unit, text: string): string | null {
  for (const other of earlier.toReversed()) {
    if (other.clutter || other.headings.at(-1) !== unit.headings.at(-1)) return null;
    const person = mentions(other, text).find((one) => one.person);
    if (person) return person.name;
  }
  return null;
}

/** The person whom this sentence brings in before the words in quotes. */
function brought(unit: Unit, at: number, text: string): string | null {
  return mentions(unit, text).findLast((one) => one.person && one.at < at)?.name ?? null;
}

const WHEN = /(?:[今明后]年|20\d\d年?|年[底中初]|[上下]半年|第?[一二三四1-4]季度?|\d{1,2}月(?:\d{1,2}日|[上中下]旬|底|初)?|[上下本]?周[一二三四五六日]?|今[天日]|明[天日]|也|还|都|则|就|已|计[划画]|预计|宣布|\s)+$/;
const COUNTRY = /^(?:中国|美国|英国|法国|德国|日本|韩国|意大利|俄罗斯|印度|台湾|香港|新加坡|瑞士|荷兰|瑞典|欧洲|[美英法德日韩意台港])(?:的)?(?=[\u4e00-\u9fffA-Za-z]{2,})/;

/** Whose plan it is that somebody else tells: the house in front of 将, when the article names it again. */
export function ownerOfPlan(unit: Unit, at: number, byline: Article, earlier: Unit[]): Speaker | null {
  const clause = unit.folded.slice(0, at).replace(/^.*[，。；：:]/, '');
  const subject = clause.replace(WHEN, '').replace(COUNTRY, '');
  // 准备推出…: without a subject it is the plan of the house named last in the paragraph, else in the heading.
  if (/^(?:也|还|并|又|正|则|同时|已经?|接下来|后面|现在|准备|继续|这个?(?:的话)?|那个?|它|他们)*$/.test(subject) && !SELF.test(unit.folded)) {
    for (const words of [...unit.headings, ...earlier.filter((other) => other.block === unit.block).map((other) => other.text), unit.text.slice(0, at)].toReversed()) {
      const names = words.match(/[A-Z][\w-]*[A-Za-z](?: [A-Z][\w-]+)*|[\u4e00-\u9fff]{2,8}(?:公司|集团|集團|銀行|银行|政府|委员会|委員會|央行)/g);
      // Headings come folded.
      if (names) return quoted(asWritten(names.at(-1) as string, { folded: fold(byline.text), text: byline.text }), 'plan of the house named nearest', byline);
    }
  }
  if (!/^[\u4e00-\u9fffA-Za-z·.&-]{2,12}$/.test(subject) || /的$|[这那我你他她它们]|产品|项目|系统|服务|工程|车型|新车|方案|协议|政策|补贴|比赛|会议|活动|线路|大桥|隧道|机型|手机|影片|电影/.test(subject)) return null;
  const from = unit.folded.lastIndexOf(subject, at);
  const name = unit.text.slice(from, from + subject.length);
  return HOUSE_END.test(subject) || byline.text.split(name).length > 2 ? quoted(name, 'whose plan it is', byline) : null;
}
