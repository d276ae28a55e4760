import { fold } from '#domain/articles/fold.ts';
import type { Cue } from './cues.ts';
import type { Draft, Probability } from './draft.ts';
import { remembered, rememberedIn } from './remembered.ts';
import type { Seen } from './sight.ts';
import type { Speaker } from './speaker.ts';

/** What somebody does because they decide to: a plan or promise when they say it of themselves. */
const DOES =
  /推出|发布|上市|投放|投资|投入|投向|投产|投运|新建|兴建|建设|建造|扩建|增设|新增|增加\s?\d|净增加?|并购|铺到|再请|开设|开出|开放|开新?店|关店|关闭|停止|停产|停售|停运|裁|招聘|招募|补\s?\d|收购|出售|购买|采购|引进|引入|采用|使用|启用|启动|改造|迁[入往至]|搬[入到]|提供|内置|搭载|配备|延长|下调|上调|提高至|降价|涨价|派息|配发|回购|送样|试产|试行|试运营|举行|举办|实施|执行|推行|落实|交付|交出|上线|下架|修复|开源|放出来|设立|成立|首发|缺席|出战|归队|报到|进入[^，]{0,4}名单|压上|复盘|递交|申请|培训|设定|开通|开机|动工|开工|面向|由[^，]{1,10}(?:降|升|改|调|提)[到至为]|不低于|跑满|断档|做到|于[^，。]{1,10}(?:发表|公布|公告)|调整|选到底|退选|盖好|再请/;
const INSIDER = '(?:董事长|创始人|创办人|CEO|CFO|CTO|COO|首席(?:执行|财务|技术|运营|营运|产品)官|工程总监|市场部负责人|执行长|财务长|技术长|营运长|财务总监|总经理|副?总裁|发言人|主帅|总教练|秘书长|老板|董座|董秘|店长|馆长|校长|厂长|项目负责人)';
const OUTSIDE = /证券|投顾|研究|咨询|外资|大行|券商|统计|主计|气象|气候|机构|分析|经济学|智库|模型|法人|市场|专家|学者|观察|期货|评论|记者|网友|球迷|学院|大学|业内|业界|家族办公室|基金|银行|保险/;
const HOUSE = /(?:公司|集团|地产|置业|置地|科技|汽车|电子|电机|航空|能源|电力|半导体|光电|制药|药业|医药|电信|通信|传媒|互动|玩具|智能|动力|实业|重工|存储|锂业|矿业|钢铁|航运|影业|家居|餐饮|酒店|政府|[局署部委处]|管理中心|俱乐部|联盟|球团|街道|平台|企业|厂商?|电)$/;
/** 她承诺，当选后…: what somebody gives their word for. */
const PROMISED = /(?:承诺|允诺|许诺|答应|誓言|保证)(?!书|金|人|函)[^。；“”"]{0,24}$/;
/** Its own figures and doings. */
const OWN = /公司|我们|集团|本行|营收|收入|毛利|净利|盈利|利润|费用|支出|交付|产能|销量|出货|现金流|负债|销售|研发|量产|装机|门店|指引|目标|折旧|外销|盈余|获利|赚钱|打平|派息|店数|均价|同店|业绩|发行|产量|开店|新厂|新车|客户|订单|分红|股利|EPS|良率|制程|票房|专业版|版本/;
const OTHERS = /行业|全行业|全球|整体市场|楼价|房价|股价|指数|经济|通胀|利率|汇率|油价|金价|业界|对手|同业|产业|市场/;

/** Between 预计 and what is done stands only when. */
const OWN_ACT = new RegExp(`^(?:将|会|于|在|最快|最早)?(?:[今明后]年|20\\d\\d年?|年[底中初]|[上下]半年|第?[一二三四1-4]季度?|\\d{1,2}月(?:[上中下]旬|底|初|\\d{1,2}日)?|本月|下个?月|下周|[初中底]|前|内|之前|\\s)*(?:将|会|才)?(?:向[^，。]{1,8}|在[^，。]{1,10})?(?:正式|陆续|全面|开始|完成)?(?:${DOES.source}|公布|公告|发布|报到|试产|送样|提交|落成|完工|竣工|通车|启用|举办)`);

/** Whether a forecast is the speaker's own plan or promise; `kind` is what its words alone make of it. */
export function chineseKind(kind: Draft['kind'], seen: Seen, cue: Cue, speaker: Speaker, text: string): Draft['kind'] {
  // Whoever gives odds does not promise.
  if (kind !== 'forecast' || seen.stated !== null) return kind;
  const { folded } = seen.unit;
  if (speaker.role === 'quoted' && PROMISED.test(folded.slice(0, cue.start))) return 'commitment';
  const inside = isInside(speaker, text) || (speaker.role === 'quoted' && /(?:发言人[^，。]{0,16}|(?:^|[，。；])(?:该|本)公司(?:也|则|随后|[今昨]日)?)(?:表示|说|称|指(?!数|标)|透露|重申|回应|证实|宣布)/.test(folded.slice(0, cue.start)));
  const does = acts(seen, cue);
  const dated = seen.ahead.some((one) => !one.weak) || seen.ahead.length > 0;
  const self = /(?:^|[，。；："“「])(?:我们?|本店|本公司|本行|敝司|小店)[^，。]{0,14}$/.test(folded.slice(0, cue.start)) && !thinks(folded, cue);
  if (cue.kind === 'expect') {
    // 球团预计7月报到: the one who does it says so; 分析师预计新车上市 names another.
    const own = /^(?:预[计定]|计[划画])/.test(folded.slice(cue.start, cue.end)) && OWN_ACT.test(folded.slice(cue.end)) && !OUTSIDE.test(folded.slice(0, cue.start)) && !/我们?|笔者/.test(folded.slice(0, cue.start));
    if (own && !seen.amounts.some((one) => one.clear && one.start > cue.end && one.start < cue.end + 10)) return 'plan';
    return inside && OWN.test(folded) && !OTHERS.test(folded) ? 'commitment' : kind;
  }
  if (self && /(?:会|要|将)$/.test(folded.slice(cue.start, cue.end)) && !/^[^，。]{0,8}(?:盈利|[增成]长|上升|下降|回升|[赚亏多少高低]|看到|见到|是|有|知道|发现|成为)/.test(folded.slice(cue.end)) && (inside || /我(?:们)?(?:自己)?(?:[今明]年|上半年|下半年|\d{1,2}月|[一二三四五六七八九十]{1,2}月|在|年底前?|就|也|还|只|不)*$/.test(folded.slice(0, cue.start)))) return 'commitment';
  if (does && (inside || self)) return speaker.role === 'quoted' && HOUSE.test(fold(speaker.name)) && !/会|能/.test(folded.slice(cue.start, cue.end)) ? 'plan' : 'commitment';
  if (does && speaker.role !== 'quoted' && dated && /^(?:还|也|都)?将/.test(folded.slice(cue.start, cue.end)) && !/(?:预计|或许?|可能|有望|料|恐)[^，]{0,8}$/.test(folded.slice(0, cue.start))) return 'plan';
  if (inside && OWN.test(folded) && !OTHERS.test(folded)) return 'commitment';
  return kind;
}

/** 我认为港口会…: what I think of others is no promise of mine. */
export function thinks(folded: string, cue: Pick<Cue, 'start'>): boolean {
  return /(?:^|[，。；：“「])(?:我们?|笔者|本人)(?:个人|还是|仍然?|始终|也|都|就|倒)?(?:认为|觉得|看|猜|相信|预[计期测料估]|估计?|判断|赌|敢说|敢赌|料|想|怀疑|担心|确信|坚信)(?!我们|我)[^，。；]{1,}$/.test(folded.slice(0, cue.start));
}

/** A plain will of somebody about what they do gives no likelihood; 预计 and 有望 do. */
export function chineseChance(kind: Draft['kind'], seen: Seen, cue: Cue, chance: Probability): Probability {
  if (chance.basis !== 'implied') return chance;
  const words = seen.unit.folded.slice(cue.start, cue.end);
  const flat = /^(?:(?:还|也|都)?将|会|要|不会|不再|能|够用到|将不|就|得)/.test(words) && !seen.hedges.some((hedge) => hedge.phrase.kind !== 'implied' || /预|估|料/.test(hedge.phrase.phrase));
  if (kind === 'commitment' && cue.kind === 'expect' && /目标|[上下][修调]|调[高降升]|维持|指引|喊出/.test(words)) return { basis: 'none', cue: null };
  if (kind === 'plan' && cue.kind === 'expect') return { basis: 'none', cue: null };
  return flat && ((kind === 'commitment' && (acts(seen, cue) || /^(?:将|能|够|不再|要)/.test(words) || /(?:^|[，。；："「])[^，。]{0,8}我们?[^，。]{0,10}$/.test(seen.unit.folded.slice(0, cue.start)))) || kind === 'plan') ? { basis: 'none', cue: null } : chance;
}

function acts({ unit }: Seen, cue: Cue): boolean {
  const after = unit.folded.slice(cue.end, cue.end + 36).replace(/[。；].*$/, '');
  return DOES.test(after) && !/会议|机会/.test(unit.folded.slice(cue.start, cue.end));
}

/** An officer of the house that is spoken of, or the house itself; not those who watch it from outside. */
function isInside(speaker: Speaker, text: string): boolean {
  if (speaker.role !== 'quoted') return false;
  const name = fold(speaker.name);
  if (name.length > 4 || HOUSE.test(name)) return HOUSE.test(name) && !OUTSIDE.test(name);
  return isOfficer(name, text);
}

/** Whether the article gives somebody an office of their own house: 远山汽车董事长李卫东. */
const isOfficer = rememberedIn((name, text): boolean => {
  const folded = foldedArticle(text);
  let at = folded.indexOf(name);
  for (let n = 0; at >= 0 && n < 8; n++, at = folded.indexOf(name, at + name.length)) {
    const titled = TITLE_IN_FRONT.exec(folded.slice(Math.max(0, at - 28), at));
    if (titled) return !OUTSIDE.test(titled[1] ?? '');
    if (name.length >= 2 && TITLE_BEHIND.test(folded.slice(at + name.length, at + name.length + 10))) return true;
  }
  return false;
});

const TITLE_IN_FRONT = new RegExp(`([\\u4e00-\\u9fffA-Za-z]{0,12})${INSIDER}(?:兼[\\u4e00-\\u9fffA-Z]{2,8})?[「“"*]{0,2}$`);
const TITLE_BEHIND = new RegExp(`^(?:的|[（(][^）)]{0,8}?)?${INSIDER}`);
const foldedArticle = remembered((text) => fold(text.slice(0, 60_000)));
