import type { Named } from './reading.ts';

const SAY = '表示|指出|认为|称|说(?:道)?|预计|预测|预期|预料|预估|警告|透露|强调|坦言|写道|宣布|承诺|相信|判断|估计|保证|看好|放话|直言|回应|补充|披露|料(?=将|会)|计划|打算|准备|预定|定于|拟|力争|目标|讲';
/** Whatever stands between the start of a clause and a verb of saying, at most 24 characters. */
const SUBJECT = new RegExp(`(?:^|[，。；：:、！？\\s"“「])(?<who>[^，。；：:！？"“”「」]{1,24}?)(?<adverb>普遍|也|还|则|近日|日前|赛后|会后|事后|赛前|昨日|今日|今天|明确|多次|公开|曾|已经?|最新|目前|正在?|在|再次|同时|甚至|此前|随后|内部|方面|都|并|就|会|将)*(?<verb>${SAY})`, 'g');
const ACCORDING = /(?:根?据|按照?|依据)(?<who>[^，。；：]{2,20}?)(?:的)?(?:最新|最近)?(?:预测|报告|消息|估计|预计|说法|数据|调查|研究|报道|分析|测算|统计|计划|规划)/;
const VIEW = /在(?<who>[^，。；：]{2,16}?)看来|(?<who2>[^，。；：的]{2,16})的(?:最新)?(?:预期|预测|判断|预言|看法|目标|计划)(?:是|为)/;
/** 「极目」的报告预测, 市统计局的数据显示: a house speaks through what it publishes. */
const HOUSE = /["「“](?<name>[^"「」“”，。]{2,10})["」”](?:的)?(?:最新)?(?:研究)?(?:报告|模型|调查|数据)(?:预测|预计|估计|认为|指出|显示|表明)|(?:^|[，。；])(?<name2>[^，。；：的"「」“”]{2,10})的(?:最新)?(?:数据|报告|调查|统计|模型)(?:预测|预计|估计|显示|表明|指出)/;
const SELF = /^(?:我|我们|笔者|本文|本人|咱们|小编|本[报刊社台网])(?:个人|们)?$/;
const PRONOUN = /^(?:(?:他|她|他们|她们)(?:[在对于也还则就向又].*)?|它|该[\u4e00-\u9fff]{1,4}|公司|双方|对方|官方|后者|前者)$/;
const LEAD = /^(?:现在|目前|昨日|昨天|近日|日前|今天|今年|此外|其中|同时|不过|但是?|而|而且|然而|所以|因此|因为|另外|随后|最近|知道|对此|对于|至于|与此同时|基本上?|可以确认|确认|有消息|市场上|早前|原来|其实|当然|那|这次|据悉|一些|有些|如果|就算|即使|虽然|只是|于是|还有)+/;
/** A trailing name in Latin letters or with a dot between its parts: 知道OpenAI, 现在山姆·奥特曼. */
const NAME_AT_END = /(?:[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,3}|[\u4e00-\u9fff]{1,6}(?:[·・•][\u4e00-\u9fff]{1,6}){1,3})$/;
const NOT_A_NAME = /[是的了着过吗呢把被让给与和在会将能要不没从向对以于]|这|那|什么|怎么|为什么|可能|大概|增长|速度|价格|时候|问题|模型|产品|计划|收入|估值|营收|股价|汇率|经济$|大会|\d\s?[年月日号]|[点前后时]$|分析$|观点$|^按|所有人|大家|人们|有人|谁|每个人|很多人|不少人/;

export const TITLE = '(?:首席[\\u4e00-\\u9fff]{1,4}[官师家]|分析师|策略师|经济学家|研究员|执行官|董事长|总裁|总经理|创始人|合伙人|基金经理|教授|主任|行长|部长|主席|主编|工程师|律师|院长|发言人|教练|记者|CEO|CFO|CTO)';
/** The commonest family names: about nine in ten people who bear a Chinese name. */
export const FAMILY = '(?:欧阳|司马|上官|诸葛|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝])';
const PERSON = `${FAMILY}[\\u4e00-\\u9fff]{1,2}?`;
/** A title with its bearer: 远山汽车董事长李卫东, 首席执行官顾明哲. */
const TITLED = new RegExp(`${TITLE}(?<name>${PERSON})(?=$|[是在则也说表认关最一对向曾已将会预的，。、：:（(]|还|却|指|称|警|透|强|坦|写|宣|告|看|日|近|今|昨|比|很|较|更|倒|没|谈|提|坚|相|估|判|回|补|接)`);
/** An institution with somebody of it: 东岸研究所的何芷晴一向谨慎. */
const OF_HOUSE = new RegExp(`(?:公司|集团|证券|银行|基金|研究[所院]|大学|学院|协会|智库|机构|智能|科技|资本)的(?<name>${PERSON})(?=[是在则也说表认关最一对向曾已，：]|还|却)`);

/** 陈若梅教授: the title after a name is no part of it. */
const HONOURED = new RegExp(`^(?<name>${FAMILY}[\\u4e00-\\u9fff]{1,2})(?:教授|博士|先生|女士|老师|院士|律师|主任|校长|院长|医生)$`);

/** The person whom a sentence brings in by title or house, though they say nothing in it. */
export function introducedInChinese(folded: string, original: string): string | null {
  const match = TITLED.exec(folded) ?? OF_HOUSE.exec(folded);
  const name = match?.groups?.name;
  return match && name ? cut(original, folded, match.index, name) : null;
}

/** Who speaks in a folded Chinese sentence; names are cut from `original`, which keeps its own script. */
export function namedInChinese(text: string, original: string, cue: number): Named | null {
  const according = ACCORDING.exec(text);
  const source = according?.groups?.who;
  if (according && source && !/^(?:悉|此|说|了解|现在|目前|这|以上|上述|我|历史|相关|有关|最新|公开)/.test(source)) {
    if (PRONOUN.test(source)) return { kind: 'pronoun', words: cut(original, text, according.index, source), rule: 'zh/据' };
    return { kind: 'name', name: cut(original, text, according.index, source), rule: 'zh/据' };
  }
  const view = VIEW.exec(text);
  const viewer = view?.groups?.who ?? view?.groups?.who2;
  if (view && viewer && SELF.test(viewer)) return { kind: 'self', rule: 'zh/我' };
  if (view && viewer && !NOT_A_NAME.test(viewer)) return { kind: 'name', name: cut(original, text, view.index, viewer), rule: 'zh/在…看来' };
  const house = HOUSE.exec(text);
  const housed = house?.groups?.name ?? house?.groups?.name2;
  if (house && housed && house.index <= cue) return { kind: 'name', name: cut(original, text, house.index, housed), rule: 'zh/的报告' };
  let best: Named | null = null;
  SUBJECT.lastIndex = 0;
  for (let match = SUBJECT.exec(text), n = 0; match && n < 12; match = SUBJECT.exec(text), n++) {
    if (match.index > cue) break;
    best = whoIs(match.groups?.who ?? '', text, original, match.index, `zh/${match.groups?.verb}`) ?? best;
  }
  return best;
}

const QUOTES = '(?:表示|指出|认为|称|直言|坦言|强调|说(?:道)?|写道|透露|警告|回应|补充|解释|预测|预计|判断|提到|谈到|告诉[^，。：]{1,12}|对[^，。：]{1,12}(?:说|表示)|分析(?:称|说|道)?|评论(?:称|说|道)?|总结|感叹|笑言|笑说|打趣|比喻|形容|放话|喊话|受访时)';
const BEFORE_QUOTE = new RegExp(`(?:^|[。！？；\\n]|[，,])\\s?(?<who>[^。！？；：:"“”「」]{1,48}?)${QUOTES}[^。！？；"“”「」]{0,16}?[:：，,]?\\s?$`);
const AFTER_QUOTE = new RegExp(`^[，,]?\\s?(?<who>[^。！？；：:，,"“”「」]{1,24}?)${QUOTES}`);

/** Who is named right before a quotation: 首席经济学家王敏在电话会上表示：“…”. */
export function saidBeforeChinese(words: string, original: string): Named | null {
  const match = BEFORE_QUOTE.exec(words);
  return match?.groups?.who ? whoIs(match.groups.who, words, original, match.index, 'zh/引号前') : null;
}

/** Who is named right behind one: “…”王敏说. */
export function saidAfterChinese(words: string, original: string): Named | null {
  const match = AFTER_QUOTE.exec(words);
  return match?.groups?.who ? whoIs(match.groups.who, words, original, match.index, 'zh/引号后') : null;
}

/** A subject as it stands before a verb of saying: the person of a titled name, a house, a pronoun, the author, or nobody. */
function whoIs(words: string, folded: string, original: string, from: number, rule: string): Named | null {
  const who = words.replace(/^.*[，,]/, '').replace(LEAD, '').replace(TRAIL, '').trim();
  if (SELF.test(who)) return { kind: 'self', rule };
  if (PRONOUN.test(who)) return { kind: 'pronoun', words: cut(original, folded, from, who), rule };
  const name = (TITLED.exec(who) ?? HONOURED.exec(who))?.groups?.name ?? NAME_AT_END.exec(who)?.[0] ?? (who.length >= 2 && who.length <= 16 && !NOT_A_NAME.test(who) ? who : null);
  return name && /\p{L}/u.test(name) ? { kind: 'name', name: cut(original, folded, from, name), rule } : null;
}

const TRAIL = /(?:(?:最新|发布|的|在)*(?:研究?报告?|报告)(?:中|里)?|[也还则都]|近日|日前|(?:在|接受|于|对|向)[^，。]{2,30}(?:上|中|时|里|后|会|采访|专访|访问|记者|媒体))$/;

/** Folding keeps lengths, so a name found in the folded text stands at the same place in the original. */
function cut(original: string, folded: string, from: number, name: string): string {
  const at = folded.indexOf(name, from);
  return original.slice(at, at + name.length).trim();
}
