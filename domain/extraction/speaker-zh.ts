import { asWritten } from './as-written.ts';
import { FAMILY, OF_HOUSE, PRESENTED, subjectIn, TITLE, TITLED } from './names-zh.ts';
import type { Subject } from './names-zh.ts';
import type { Named } from './reading.ts';
import { finder } from './sieve.ts';

const SAY = '表示|承认|坦承|指出|认为|直言|坦言|坦承|强调|透露|警告|写道|宣布|承诺|相信|判断|估计|估算|推估|预计|预测(?!师|员|组|值|中心|模型|数据|报告|机构|网站|平台|市场|公司|专家|显示)|预期|预料|预估|预判|预告|保证|看好|看淡|看空|放话|研判|讲得[^，。：]{1,6}(?=[：:])|挑明|猜|觉得|重申|确认(?!函|书)|断言|声称|宣称(?!的)|扬言|证实|笑称|笑言|坚称|力陈|解读|答道|预警|提醒|回应|补充|披露|相中|喊出|喊话|押注|打赌|料(?=，|第|首|本|每|为|将|会|可|能|今|明|后|全|年|升|跌|增|减|于|有|达|下|上)|计[划画]|打算|规划(?!学|师|局|署|处|专家|委|院|部|图|区)|准备|预定|定于|拟(?=[于在将\\d])|力争|力拼|目标|讲|指(?=[，,：:]|今|明|未来|其|该|公司|由于)|直指|(?<=[行券])指(?![数标引出定示向派挥控责导甲纹望点明])|称(?!为|之|号|得上)|说(?:道)?|谈到|提到|分析(?![师员机工])|推测|主张|坚持|评估(?!员|机构)|公告(?=[，,：:称])|统计(?=[，,：:])|告诉(?=[^，。：]{1,10}[，,：:])|解释|介绍|报[道导](?![的中里员，：:]|称)|研判|测算|通知|指引|反映(?=[^，。]{0,20}(?:机会|概率|机率|几率))|看(?=[，,：:]|明年|今年|后市|\\s?[\\d一二三四五六七八九])';
const BEFORE_VERB = '(?:则|也|虽然?|还|就|都|亦|又|并不?|再|已|曾|均|更?只|更|多|大多|不|从不|并未|没有?)?';
/** What a house or person is about to do says nothing of who speaks when a speaker is named already. */
const DOES = /^(?:计[划画]|打算|规划|准备|预定|定于|拟|力争|力拼|目标|承诺|保证|公告|料|估计|预计|预期)/;
/** Whatever stands between the start of a clause and a verb of saying, at most 56 characters. */
const SUBJECT = new RegExp(`(?:^|[，。；：:！？\\s"“「」])(?<who>[^，。；：:！？"“”「」]{0,56}?)${BEFORE_VERB}(?<verb>${SAY})`, 'g');
const IDIOM = /(?:老实|坦白|一般来|总的来|简单|简单来|换句话|具体来|严格来|不客气地|可以|比如|再|按理|照理|据|虽|或者|怎么|话|常言|俗|老话|应该|很难|不好|难|来|按道理|相对来|整体来|综合来|某种意义上|别|听|据我|小|传)$/;
const ACCORDING = /(?<by>根据|据|按照?|依据|依)(?<who>[^，。；：]{2,20}?)(?:\d{1,2}月\d{0,2}日?)?(?:下发|发布|公布|印发|出台|披露)?(?:的)?(?:最新|最近|内部)?(?:通知|公告|文件|方案|预测|报告|消息|估计|预计|说法|数据|调查|研究|报道|报导|分析|测算|统计|计[划画]|规划|推算|估算|民调|模型)/;
const VIEW = /在(?<who>[^，。；：]{2,16}?)(?<see>看来)|(?:^|[，。；：])(?<who2>[^，。；：的]{1,16}?)(?:的|自己的|个人的|现在的|目前的|给出的|定价|讲的)+(?:最新|第一个|居中|一贯)?(?<view>预期|预测|判断|预言|看法|目标|计[划画]|估计|赌注|共识|答案|结论|说法|观点|算法|底线|口径|指引|定价|讲法|推算|估算|测算|模型|数字|表态|版本|意思|说辞)(?:[^，。：]{0,6}(?:是|为|居中|更|占|：|:)|[，,])/;
/** 高盛把今年的预测从3%上调到…: whoever moves a forecast makes the new one. */
const MOVES = /(?:^|[，。；：])(?<who>[^，。；：]{2,24}?)(?:因此|随后|也|则|已|再度?|一口气|同步)*(?:(?:把|将|对)[^，。；]{2,30}(?:预测|预期|目标价?位?|预估|指引|评级|增速|增长率|年增率)[^，。；]{0,16}[，]?(?:从|由|定在|设在|订在|定为|上调|下调|上修|下修|调[高降升])|(?:上调|下调|上修|下修|调高|调降|维持)了?[^，。；]{0,20}(?:预测|预期|目标价?位?|预估|指引))/;
/** 「极目」的报告预测, 市统计局的数据显示: a house speaks through what it publishes. */
const HOUSE = /《(?<name4>[^》]{2,12})》(?:此前|日前|昨日|今日|最新|独家|曾|近日)*(?:报道|报导|爆料|披露)(?=[，：:称说指]|曾)|["「“](?<name3>[^"「“”」，。]{2,8})["」”][^，。"」”]{0,10}?(?:更新|给出|给|公布|发布|爆料|透露|表示|认为)|["「“](?<name>[^"「」“”，。]{2,10})["」”](?:的)?(?:最新)?(?:研究)?(?:报告|模型|调查|数据)(?:预测|预计|估计|认为|指出|显示|表明|据此给出)|(?:^|[，。；])(?<name2>[^，。；：的"「」“”]{2,10})的(?:最新)?(?:数据|报告|调查|统计|模型)(?:预测|预计|估计|显示|表明|指出)/;

/** 引述学者林博的观点: whoever is cited, not the one who cites. */
const CITES = /(?<cites>引述|援引|转述|转引)(?:了|的)?(?<who>[^，。；：]{2,44}?)(?:的)?(?:最新|匿名|内部)?(?:观点|看法|说法|分析|预测|报告|研究|的?话|消息|数据|言论|意见|评论|估计|估算|判断)(?=[，,：:指称说认表预显]|$)/;

const find = finder({ view: VIEW, moves: MOVES, house: HOUSE, subject: SUBJECT, according: ACCORDING, cites: CITES });

const FAMILY_ONLY = new RegExp(`(?:^|${TITLE})${FAMILY}$`);

/** 创始人程亦重申: the 亦 before the verb belongs to the name when nothing else of a given name stands there. */
function withGiven(who: string, all: string, verb: string): string {
  const between = all.slice(all.indexOf(who) + who.length, all.length - verb.length);
  return FAMILY_ONLY.test(who) || between === '均' ? who + between : who;
}

const PERSON_ONLY = new RegExp(`^${FAMILY}[\\u4e00-\\u9fff]{2}$`);
const BARE = /^(?:后来才?[^，。]{0,4}|并|也|还|则|另|同时|其中|此外|但|而|普遍|一致|多|整体|目前|[今明]年|预期|展望[^，]{0,8}|[^，]{0,6}(?:此|后市|明年|未来))?$/;
const LEADING = /^(?!随着?|由于|因|如果|若|虽|当|为|在|对|就|从|自|与|和|这|那)(?:另外?|此外|不过|而|至于|其中|同时|对此)?[，,]?(?<who>[^，。：的"「」“”]{2,16}?)(?:[昨今]日|[昨今]天|近日|日前|没有|并不|上周|本周|周[一二三四五六日]|最新|陆续|也|则|多|再|在)*(?:发表|发布|公布|出具|推出|召开|举行|上调|下调|上修|下修|维持|重申|给予|给出|在(?:最新|日前|近日|本周|昨日)?[^，。]{0,8}(?:报告|研报|会|专访)(?:中|里|上)|没有|把|为(?!发表|发布|公布|出具|上调|下调|维持|重申|给)|对|就|因此|主打|力推|较|相对|比较|更)/;

/** 林士杰先推给财务长，后来才说: whoever opens the sentence by doing something. */
const PERSON_LEADS = new RegExp(`^\\s*(?:不过|而|但)?(?<who>${FAMILY}[\\u4e00-\\u9fff]{1,2}?)(?=(?:先|把|对|向|给|叹|笑|摇|点头|拿|翻|指指|停了|想了|放下|端起|坐|站|看了|盯|转|没有|不愿|自己|一边|也|则|却)[^，。]{0,20}[，,])`);

const A_HOUSE_OR_PERSON = new RegExp(`^${FAMILY}[\\u4e00-\\u9fff]{1,2}$|[A-Za-z]{3}|(?:公司|集团|[银央]?行|证券|研究[院所]?|咨询|顾问|大学|协会|委员会|政府|[总统气][处署台]|[部局署]|基金|资本|投顾|投信|地产|置业|科技|电子|汽车|航空|能源|电力|半导体|光电|药业|传媒|外资|机构|市场|业界|业者|法人|分析师|学者|专家|互动|玩具|智能|通讯|通信|电信|电工|电路|阵营|总部|联盟|球团|期货)$`);

/** The house or group that opens a sentence and goes on to expect something. */
export function leading(text: string, original: string, before: number, verb: string): Named | null {
  const person = PERSON_LEADS.exec(text);
  if (person?.groups?.who && verb !== 'opens') return asNamed({ kind: 'name', name: person.groups.who }, original, text, 0, `zh/${verb}`);
  const match = LEADING.exec(text);
  const who = match?.groups?.who;
  const found = match && who && match.index + match[0].length <= before + 1 ? subjectIn(who) : null;
  if (found?.kind === 'pronoun') return asNamed(found, original, text, 0, `zh/${verb}`);
  return found?.kind === 'name' && A_HOUSE_OR_PERSON.test(found.name) ? asNamed(found, original, text, 0, `zh/${verb}`) : null;
}

/** The person whom a sentence brings in by title or house, though they say nothing in it. */
export function introducedInChinese(folded: string, original: string): string | null {
  const match = PRESENTED.exec(folded) ?? TITLED.exec(folded) ?? OF_HOUSE.exec(folded);
  const name = match?.groups?.name;
  return match && name ? cut(original, folded, match.index, name) : null;
}

/** 《港联社16日专讯》, 【, 22: what stands before a wire's first word, as blanks of the same length. */
export function withoutLead(folded: string): string {
  return folded.replace(/^(?:《[^》]{2,14}[讯电]》|【|\d{1,2}[ 、.](?!\d)|(?:[\u4e00-\u9fff]{2,6}(?:社|网|报)[\u4e00-\u9fff]{0,8}\s?\d{1,2}(?:日|月\d{1,2}日)?(?:讯|电|消息))(?:\s?[（(]记者[^）)]{1,24}[）)])?\s?)+/, (lead) => ' '.repeat(lead.length));
}

/** Who speaks in a folded Chinese sentence; names are cut from `original`, which keeps its own script. */
export function namedInChinese(folded: string, original: string, cue: number): Named | null {
  // 萨克斯(David Sacks)说: a blank inside brackets parts nothing.
  const text = withoutLead(folded).replace(/[（(][^（）()，。]{1,40}[）)]/g, (words) => words.replaceAll(' ', '_'));
  const search = find(text);
  // The id of a rule names its word: as the article writes it.
  const written = (match: RegExpExecArray, group: string) => asWritten(match.groups?.[group] ?? '', { folded: text, text: original }, match.index + match[0].lastIndexOf(match.groups?.[group] ?? ''));
  const view = search('view');
  const seenBy = view?.groups?.who && PERSON_ONLY.test(view.groups.who) ? ({ kind: 'name', name: view.groups.who } as const) : null;
  const viewer = seenBy ?? (view ? subjectIn(view.groups?.who ?? view.groups?.who2 ?? '') : null);
  if (view && viewer) return asNamed(viewer, original, text, view.index, view.groups?.see ? `zh/在…${written(view, 'see')}` : `zh/…${written(view, 'view')}`);
  const moves = search('moves');
  const mover = moves && moves.index <= cue + 2 ? subjectIn(moves.groups?.who ?? '') : null;
  if (moves && mover) return asNamed(mover, original, text, moves.index, 'zh/moves a forecast');
  const house = search('house');
  const housed = house?.groups?.name4 ?? house?.groups?.name ?? house?.groups?.name3 ?? house?.groups?.name2;
  if (house && housed && house.index <= cue && (house.groups?.name4 || house.groups?.name || house.groups?.name3 || subjectIn(housed)?.kind === 'name')) return { kind: 'name', name: cut(original, text, house.index, housed), rule: 'zh/own report' };
  const cited = search('cites');
  const citedOne = cited && cited.index <= cue ? subjectIn(cited.groups?.who ?? '') : null;
  if (cited && citedOne?.kind === 'name') return asNamed(citedOne, original, text, cited.index, `zh/${written(cited, 'cites')}`);
  let best: Named | null = null;
  for (let match = search('subject'), n = 0; match && n < 12; match = SUBJECT.exec(text), n++) {
    if (match.index > cue) break;
    const [who, verb] = [match.groups?.who ?? '', match.groups?.verb ?? ''];
    if (match[0].length === 0) SUBJECT.lastIndex++;
    if (/^[说话]/.test(verb) && IDIOM.test(who)) continue;
    const found = subjectIn(withGiven(who, match[0], verb), verb);
    // A verb without a subject goes on with the clause before: 中原地产发表报告，料…
    if (!found) {
      // 中原地产发表报告，预计…: a verb without a subject belongs to whoever opens the sentence.
      if (best === null && BARE.test(who)) best = leading(text, original, match.index, written(match, 'verb'));
      continue;
    }
    // 他说，公司计[划画]…; 王敏表示，她判断…: the one who speaks goes before what is told of others.
    if (best !== null && found.kind === 'self' && (text.slice(0, match.index + match[0].length).match(/"/g)?.length ?? 0) % 2 === 1) continue;
    if (best?.kind === 'name' && (found.kind !== 'name' || DOES.test(verb))) continue;
    best = asNamed(found, original, text, match.index, `zh/${written(match, 'verb')}`);
  }
  if (best) return best;
  const according = search('according');
  const source = according?.groups?.who?.replace(/\d{1,2}月\d{0,2}日?$|\d{1,2}日$/, '');
  const found = according && source && !/^(?:悉|此|说|了解|现在|目前|这|以上|上述|我|历史|相关|有关|公开|当时|常理|惯例|测算|估算)/.test(source) ? subjectIn(source) : null;
  return according && found ? asNamed(found, original, text, according.index, `zh/${written(according, 'by')}`) : null;
}

/** True when the verb of expecting in a sentence has no subject: who was named before goes on speaking. */
export function goesOnInChinese(text: string, cue: number): boolean {
  const clause = text.slice(0, cue).replace(/^.*[，。；：:,]/, '');
  return /^(?:预[计测期料估]|料|估[计算]?|推[估测]|认为|指|称)/.test(text.slice(cue)) && (/^(?:预|料)/.test(text.slice(cue)) && clause !== '' || /^(?:并|也|还|则|另|同时|其中|此外|但|而|展望(?:后市|未来|明年)?|今年|明年|整体|普遍|主要|年内|一般|\s)*$/.test(clause));
}

const QUOTES = '(?:表示|指出|认为|称|直言|坦言|强调|说(?:道)?|写道|透露|警告|回应|补充|解释|预测|预计|判断|提到|谈到|告诉[^，。：]{1,12}|对[^，。：]{1,12}(?:说|表示)|分析(?:称|说|道)?|评论(?:称|说|道)?|总结|感叹|笑言|笑说|打趣|比喻|形容|放话|喊话|受访时)';
const BEFORE_QUOTE = new RegExp(`(?:^|[。！？；\\n]|[，,])\\s?(?<who>[^。！？；：:"“”「」]{1,48}?)${QUOTES}[^。！？；"“”「」]{0,16}?[:：，,]?\\s?$`);
const AFTER_QUOTE = new RegExp(`^[，,]?\\s?(?<who>[^。！？；：:，,"“”「」]{1,44}?)${QUOTES}`);

/** Who is named right before a quotation: 首席经济学家王敏在电话会上表示：“…”. */
export function saidBeforeChinese(words: string, original: string): Named | null {
  const match = BEFORE_QUOTE.exec(words);
  return match?.groups?.who ? whoIs(match.groups.who, words, original, match.index, 'zh/said before the quote') : null;
}

/** Who is named right behind one: “…”王敏说. */
export function saidAfterChinese(words: string, original: string): Named | null {
  const match = AFTER_QUOTE.exec(words);
  return match?.groups?.who ? whoIs(match.groups.who, words, original, match.index, 'zh/said after the quote') : null;
}

/** A subject as it stands before a verb of saying, cut from the original. */
function whoIs(words: string, folded: string, original: string, from: number, rule: string): Named | null {
  const found = subjectIn(words);
  return found && asNamed(found, original, folded, from, rule);
}

function asNamed(found: Subject, original: string, folded: string, from: number, rule: string): Named {
  switch (found.kind) {
    case 'self': return { kind: 'self', rule };
    case 'pronoun': return { kind: 'pronoun', words: cut(original, folded, from, found.words), rule };
    case 'name': return { kind: 'name', name: cut(original, folded, from, found.name), rule };
  }
}

/** Folding keeps lengths, so a name found in the folded text stands at the same place in the original. */
function cut(original: string, folded: string, from: number, name: string): string {
  return asWritten(name, { folded, text: original }, from).trim();
}
