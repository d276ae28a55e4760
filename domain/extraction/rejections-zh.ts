import type { Reason, Sight } from './reason.ts';
import { sifted } from './sieve.ts';

/** 下一次报价将于6月22日公布: an appointment. */
const CALENDAR_ZH = sifted(/(?:比赛|决赛|赛事|这场球|会议|典礼|仪式|演唱会|投票|大选|选举)(?:将|会)?[在于]?[^，。]{0,16}[日号晚午][^，。]{0,6}(?:进行|举行|打响|开打|开赛|登场|开踢|开球|举办|召开)|(?:将[于在]|定于|订于|自)(?:北京时间|当地时间)?[^，。]{0,14}(?:[日号](?!之?前|以前)|周[一二三四五六日]|下午|晚间?|上午)[^，。]{0,12}(?:公布|发布|召开|举行|揭晓|登场|开打|开赛|出席|开庭|宣判|开幕|披露|进行|直播|举办|对阵|迎战|截止)/);

/** A forecast told again: whoever said it said it in another year. */
const RETOLD = sifted(/(?:[一二两三四五六七八九十几数\d]+(?:多)?年前|去年[底初中]?|前年|当年|当初|[上去]次|[六七八九]十年代初?|一九[〇零○一二三四五六七八九]{2}年代?|(?:19|20)\d\d年)[^。]{0,28}?(?:断言|说过|预言|写过|拍胸脯|信誓旦旦|误判|都说|也说|有人说|纷纷说|(?:曾|原本|本来|错误地|当时)[^，。]{0,8}(?:预[计测期估言]|估计|判断|认为|承诺|以为|说))/);
/** What people of another time thought, and what came of a forecast. */
const BYGONE = sifted(/谁(?:都|也)没有?(?:想|料)|谁知道|早就(?:说|警告)|就真的[^，。]{1,12}了?$|被称为|彼时|那个?年代|谁也没(?:想|料)|没有?人(?:想|料)到|没想到|[^自不]以为(?!然|，|意)|(?:当初|当年)[^，。]{0,10}(?:说|认为|相信|觉得|写着)/);
const CAME_TRUE = sifted(/(?:年初|赛前|早前|早先|我说过)[^。]{0,24}(?:预测|预计|估计|认定|传出|会)[^。]{0,40}(?:最后|结果|真的|如今|确实照)|它真的|果然|不出所料|(?:如|一如)[^，。]{0,10}(?:先前|此前|早前|之前)[^，。]{0,6}(?:预|推|估)|相当贴市|前作中|应验/);
/** Books and columns on themselves, and machines on what they do when a button is pressed. */
const OF_ITSELF = sifted(/本[文书章节集篇栏](?![化明店法目])|这一?(?:篇|节|章|期|集|本小?册?书?)(?!间|团|体|日|货|权)|今集|下半篇|以下(?:我们)?会|接下来的?(?:篇幅|[一二三四五六七八九十几]节|章)|下一[节章]|这里不会|限于篇幅|后面我会|第[一二三四五六七八九十\d]+[节章][^，。]{0,4}将|下[回期文集]将?|(?:前瞻性?陈述|实际结果(?:可能|或)|风险与不确定)/);
const MACHINE = sifted(/您|敬请|用户协议|未经授权|依法追究|指示灯|长按|点[击选按](?!率)|按下|弹出|进度条|验证码|密码|系统会|安装程序|提交[^，。]{0,6}后|单击|勾选/);
const COUNTERFACTUAL = sifted(/因为[他她它们这]{1,2}一旦[^，。]{1,12}，(?:可能|也许)|(?:假如|要是|倘若)[^，。]{0,12}(?:没有|早知道|可以重来)|(?:假如|要是|如果|若)(?:当初|当年|那时|在[^，。]{0,8}年代)|若[无非](?!意外|其|要|特)[^，。]{2,20}，|换作|(?:假如|假设|要是)[^，。]{0,20}同一天/);

const HOPED = sifted(/(?:希望|盼着?|但愿|祝|巴不得|期待)[^，。]{0,24}$/);
const FANCIED = sifted(/(?:想[象像]|试想|设想|假想|想想看)(?:一下)?/);
const FORMULA = sifted(/会(?:继续|持续)?(?:密切|积极|认真|高度)?(?:监察|关注|留意|观察|跟进|监测|致力|努力)(?!度|者)|会(?:跟|对|向)(?:你|大家|您)|(?:本报|本台|本刊|官微|直播间?)[^，。]{0,6}将|欢迎留言|(?:本报告|不构成|免责|过往表现)/);
const RATING = sifted(/(?:买进|买入|增持|中立|持有|卖出|减持|优于大盘|跑赢)[」"]?[：:，]\s?(?:预期|指|未来|介于)|评[等级](?:定义|说明)/);
/** What a page, its makers and its readers will do with it: 有新料我们会第一时间更新, 下周同一栏目将谈居屋, 猜中者将获得签名球. */
const PAGE_DOES = sifted(/(?:我们?|咱们?|小编|本[站报刊台期]|编辑部|主播|老师|(?:评论|留言)区[^，。]{0,8}我)[^，。]{0,10}(?:会|将)[^，。]{0,8}(?:更新|回复|回覆|剪|删|补一篇|推送|刊登|奉上|聊|介绍|讲解|带[大你]|抽[奖出]|关注)|(?:下[周期集回次])[^，。]{0,6}(?:栏目|节目|本栏|我们)?[，,]?[^，。]{0,4}(?:会|将)(?:谈|聊|讲|说|介绍|更新)|欢迎[^，。]{0,10}(?:星标|加入|报名|投稿|转发)|(?:额外|还会|将|可)(?:获赠|赠送|获得[^，。]{0,6}(?:签名|礼品|优惠|奖品))|不会就[^，。]{2,16}负责|我们[^，。]{0,4}(?:下?[周礼星][拜期]?[一二三四五六日]?|明天|下[次期])见|打分(?:，|。|$)/);
/** Who plays whom and when: a fixture. */
const FIXTURE_ZH = sifted(/(?:今[晚日天]|明[（(晚日天]|后天|[本下]?(?:周|星期)[一二三四五六日天末](?:\(\d{1,2}日\))?|\d{1,2}[:：]\d\d|\d{1,2}日)[^。]{0,26}(?:迎战|对阵|交锋|交手|对垒|开打|开赛|打响|点燃战火|揭幕|投票|开票)|(?:胜|负|晋级)者(?:将|会)[^，。]{0,10}(?:对阵|迎战|对上|碰上)|将是[^，。]{2,24}(?:首次|第[一二三四五六七八九十]+次)(?:交手|交锋|对阵|相遇)/);
const OUGHT = sifted(/(?:必须|须|应当|理应|就该|早该|得先|务必|建议)[^，。]{0,16}$/);
/** What somebody thinks, in a page that otherwise looks nowhere ahead. */
const OPINION = sifted(/认为|预测|预计|估计|判断|相信|看好|我(?:看|猜|赌|觉得|自己看)|\d\s?[票席]|投票率|得票|支持率|当选|落选/);

/** Words that point ahead by themselves. */
const LATER = sifted(/未来|将来|以后|最后|远期|长期看|明\s年|今后|最终|迟早|接下来|后续|逐[渐步]|不断|进一步|有一天|届时|从此|随着|取代|颠覆|普及/);

/** The reason to leave a Chinese sentence alone, or null. The first that fits is told. */
export function chinese({ unit, cue, dated, conditional, measurable, assured, outlook = 'alone' }: Sight): Reason | null {
  const text = unit.folded;
  const before = text.slice(0, cue.start);
  const clause = text.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('；'), before.lastIndexOf(','), -1) + 1);
  if (/[？?]["”」』）)]*$/.test(text) || /(?:吗|呢|么)[。！]?$/.test(text)) return 'question';
  if (!assured && /是否|能否|可否|会不会|能不能|是不是|要不要|有没有可能|到底.{1,20}还是/.test(text)) return 'whether';
  if (!assured && /每(?:[年月天周次日晚]|到|逢|当|季)[^，。]{0,20}[，]?[^，。]{0,16}[都会]|(?:通常|往往|一般(?:来说|而言|都|会|情况下)?[^，。]{0,12}会|大多数[^，。]{1,12}会|多半都|下意识)/.test(text) && !/[明后]年|20\d\d/.test(text)) return 'habit';
  if (!assured && /会否|视乎|取决于|(?:还|要|得)看(?!到|好)[^，。]{0,12}(?:是否|能不能|怎么|如何|谁)/.test(text)) return 'whether';
  if (RETOLD.test(text, before + text.slice(cue.start, cue.end)) && !/上[修调]|下[修调]|维持|重申/.test(text)) return 'history';
  if (/(?:当时|那时|那年|日记|标语|多年前|年轻时|小时候)/.test(before) && !/如今|现在|今年|明年|未来|20[2-9]\d年/.test(text)) return 'history';
  if (/(?:会|将|要)(?:是|有|变成|带来)?(?:怎么|如何|什么|怎样|哪[个些种]|多[少大久])/.test(text.slice(cue.start))) return 'whether';
  if (/上一篇|下一篇/.test(text)) return 'about-the-text';
  if (!dated && !measurable && /否则[^，。]{0,12}$/.test(before)) return 'generalisation';
  const told = before + text.slice(cue.start, cue.end);
  if (BYGONE.test(text, told) && !/如今|现在|今年|明年|未来|20[2-9]\d年/.test(text)) return 'history';
  if (CAME_TRUE.test(text) && !/[明后]年|未来/.test(text)) return 'history';
  if (/(?:^|[^\d])(?:1[0-9]\d\d|200\d|201\d)年/.test(before) && /认为|相信|以为|写着|说|预计|预测|承诺/.test(before) && !/20[2-9]\d年|[今明后]年|未来|如今|现在|以来/.test(text)) return 'history';
  if (cue.kind !== 'odds' && OF_ITSELF.test(text)) return 'about-the-text';
  if (MACHINE.test(text) && (!dated || text.includes('您'))) return 'about-the-text';
  if (!dated && COUNTERFACTUAL.test(text)) return 'hypothetical';
  if (!dated && !assured && /一(?:到|听见|听到|看见|看到|碰到|遇到|紧张|想到|高兴|生气)[^，。]{0,14}[，]?[^，。]{0,10}就?会$/.test(told)) return 'habit';
  // 铁锅不擦干，第二天就会生锈: what things do whenever.
  if (cue.kind === 'call' && !dated && !measurable && !assured && outlook !== 'some' && outlook !== 'much' && OF_THINGS.test(text)) return 'habit';
  if (!dated && /(?:这样[^，。]{0,8}就不?|皮才|让[^，。]{1,8}不|怕的是[^，。]{1,8}|[才是]怕[^，。]{1,10})会$/.test(told)) return 'purpose';
  if (!dated && /八成是(?!会|要)|恐怕是(?:又|因)|或许是因为|可能是因为|不然不会/.test(text)) return 'present-guess';
  if (cue.kind !== 'expect' && /(?:系指|比喻|说的是|指的就是|是指|定义为)/.test(text)) return 'definition';
  if (!dated && /目的(?:在于|是)|为的是|旨在|以免|免得/.test(before)) return 'purpose';
  if (HOPED.test(text, before)) return 'no-outlook';
  if (FANCIED.test(text)) return 'hypothetical';
  if (!assured && FORMULA.test(text)) return 'about-the-text';
  if (!assured && PAGE_DOES.test(text)) return 'about-the-text';
  if (!assured && cue.kind !== 'expect' && FIXTURE_ZH.test(text)) return 'calendar';
  if (RATING.test(text) || (cue.kind === 'expect' && /以[^，。]{4,36}(?:推算|计算)[。，]?$/.test(text) && !/上[修调]|下[修调]|调[高降]/.test(text))) return 'definition';
  if (/没(?:有)?人敢/.test(text)) return 'whether';
  if (cue.kind === 'expect' && text.slice(cue.end).startsWith('了')) return 'history';
  if (cue.kind !== 'odds' && OUGHT.test(text, before)) return 'obligation';
  if (/要到[^，。]{1,12}才(?:公布|揭晓|揭盅|出炉|发表|发布|知道)/.test(text)) return 'calendar';
  if (/每(?:年|逢|到|当|周|天|晚|季|月|[一二两三四五六七八九十几\d]+(?:个?月|年|天|周|小时))[^。]{0,40}(?:都|会|大概|总)/.test(text) && (!assured || cue.kind === 'modal') && !/[明后]年|20\d\d|未来/.test(text)) return 'habit';
  if (cue.kind === 'call' && !assured && /习惯|规矩是|照例|一般(?!而言都)[^。]{0,24}会/.test(before + '会')) return 'habit';
  if (isTitle(unit)) return 'title';
  if (cue.kind !== 'odds' && !assured && CALENDAR_ZH.test(text)) return 'calendar';
  if (!dated && /(?:通常|往往|一般来说|一般都|一般会|总是|总会|总在|总要|经常|常常|常会|时常|有时|时而|每当|每次|每逢|平时|向来|历来|惯例|常态)/.test(text)) return 'habit';
  if (!dated && /(?:时候?|[^之以]后)都会/.test(text)) return 'habit';
  if (!dated && /越(?!来越)[^，。]{1,12}[，,]?[^，。]{0,16}越|越(?!来越)[^，。]{1,12}[，,]/.test(text)) return 'generalisation';
  if (!dated && /因为[^。]{0,80}(?:一旦|如果|要是|只要)/.test(before)) return 'reason-given';
  if (!dated && /^(?:让|为了|以便|旨在|目的是|好让)/.test(text)) return 'purpose';
  if (!dated && /(?:意思就是|意思是|指的是|所谓|意味着|定义为|顾名思义|的意义在于)/.test(text)) return 'definition';
  if (/(?:本文|本期|下文|下面|接下来(?:我们|我))(?:我们|我)?(?:会|将|就)?(?:介绍|讨论|分析|看看|聊|说说|讲)|(?:欢迎|记得)(?:收听|订阅|关注|点赞)|点赞|下期/.test(text)) return 'about-the-text';
  if (!dated && cue.kind !== 'now' && /(?:曾经?|当时|当年|去年|前年|此前|昔日)[^，。]{0,20}$|已经?[^，。的]{0,6}$/.test(before)) return 'history';
  if (!dated && cue.kind !== 'now' && /(?:^|[^\d])(?:1\d\d\d|200\d|201\d|202[0-3])年|当时|当年|那时|上世纪|[三四五六七八九十]年前|\d年前|早年|此前的/.test(before) && !/(?:所以|因此|我猜|我看|预计|将来|未来|今后|明年|后年|以后)/.test(text)) return 'history';
  if (/(?:写的?|说过|说的|预言过|判断过|当时[^，。]{0,6})[“「][^”」]*$/.test(before) && /20[012]\d年|去年|前年|当年|那时/.test(before)) return 'history';
  if (/(?:曾经?|一度|本来|本以为|原以为)[^，。]{0,6}$/.test(before) && /预|计[划画]|承诺|打算|认为|目标|会|将/.test(text.slice(cue.start, cue.end + 1))) return 'history';
  const here = text.slice(cue.start, cue.end);
  const quiet = outlook === 'none';
  const looking = outlook === 'some' || outlook === 'much';
  // 会 in a page that looks nowhere ahead tells what things do, not what will come.
  if (quiet && cue.kind === 'call' && !dated && !assured && /^(?:会|将|能|可)/.test(here) && !LATER.test(text) && !OPINION.test(text)) return 'generalisation';
  if (cue.kind === 'call' && here === '要' && !dated && !conditional && !measurable && !unit.sequel && /(?:我们|他们|公司)$/.test(before)) return 'plan-without-outcome';
  if (cue.kind === 'call' && !dated && !conditional && /^(?:能|可(?!望)|得|就得|都得|也得|只剩)/.test(here) && !unit.sequel && !LATER.test(text)) return 'generalisation';
  if (cue.kind === 'call' && !dated && !measurable && /只要[^，。]{1,24}，[^。]{0,20}就会?$/.test(before + here)) return 'generalisation';
  if (cue.kind === 'call' && !dated && !measurable && here === '会' && /(?:人|时|后|门|到)[^，。]{0,4}都$/.test(before)) return 'habit';
  if (/别(?:只|光|再)?$/.test(before) || /原本[^，。]{0,4}$/.test(before) || /(?:时|曾|一度)$/.test(before) && here.includes('剩')) return 'no-outlook';
  const after = text.slice(cue.end, cue.end + 12);
  switch (cue.kind) {
    case 'odds': case 'modal': case 'expect':
      if (!dated && /(?:已经?|现在|目前|正(?!式|常|值|面|要|好|确|是)|也是|就是|是(?!在)|还是|只是|算是|属于)/.test(after.slice(0, 6))) return 'present-guess';
      if (!dated && /^[并也还都才]?不?[太大]?(?:在[乎意]|知道|觉得|认为|喜欢|明白|关心|清楚|以为|记得)/.test(after)) return 'present-guess';
      if (!dated && here.startsWith('我') && !/^我[猜赌押选看估]/.test(here)) return 'belief-about-now';
      if (here === '估计' && /^(?:的|值|数)/.test(after)) return 'present-guess';
      if (cue.kind === 'expect' && /^(?:的|之|内|外|收益|管理)/.test(after)) return 'no-outlook';
      // In an article full of forecasts a bare 可能 or 大概率 speaks of what is to come.
      if (cue.kind === 'modal' && !dated && !conditional && !quiet && !looking && !measurable && !/[会将要]/.test(after.slice(0, 8)) && !unit.predictions) return 'present-guess';
      if (cue.kind === 'modal' && !dated && !conditional && quiet && !LATER.test(text)) return 'present-guess';
      if (cue.kind === 'odds' && !dated && !conditional && !looking && !measurable && !/[会将能要]/.test(text)) return 'present-guess';
      return null;
    case 'plan': return dated ? null : 'plan-without-outcome';
    case 'commitment': return dated || /会|将|不/.test(after) ? null : 'plan-without-outcome';
    case 'fails': return dated ? null : 'generalisation';
    case 'call':
      if (/应该/.test(here) && ((!dated && !LATER.test(text)) || !/^(?:会|能|是|在|就|还|不|可)/.test(here.slice(2) + after))) return 'obligation';
      if (!dated && /^[^，。]{0,10}(?:的时候|时)[，]?/.test(clause) && /[就都]$/.test(before)) return 'habit';
      if (!dated && !assured && /(?:^|[，。；])(?:你|大家|人们|谁|任何人|用户|每个人)[^，。]{0,6}$/.test(before) && !/[总终]有一天|有朝一日|迟早|早晚/.test(before)) return 'generalisation';
      if (!dated && /(?:的人|人人|人类|任何[^，。]{1,6}|每个[^，。]{1,6}|凡[^，。]{1,8})[，,]?[都就也]?不?$/.test(before)) return 'generalisation';
      if (!dated && /^(?:说|讲|写|唱)[^，。]{0,8}(?:语|话|文|歌)/.test(after)) return 'habit';
      if (!dated && /^(?:能|用|说|写|做|开)(?:[^，。]{0,4})[吗的]?$/.test(after)) return 'habit';
      if (here === '要' && !dated && !measurable && /[我他她它]们?$/.test(before)) return 'plan-without-outcome';
      if (here === '不再' && !dated) return 'no-outlook';
      return null;
    default: return null;
  }
}

/** A line of its own without an end is a headline between paragraphs. */
function isTitle({ block, folded, index, given, predictions }: Sight['unit']): boolean {
  return block.kind === 'paragraph' && index === 0 && folded.length <= 32 && block.end - block.start <= folded.length + 4 && !given && !predictions && !/[。！？!?…：:；;，,"」』）)~～]$/.test(folded);
}

/** A state that lasts or comes, and what a thing then does. */
const OF_THINGS = sifted(/^[^，。]{2,16}(?:[久多少大小热冷旧长高低快慢过]了|[久多少热冷湿旧]|之?后|以后|的?时候?|一[冷热湿干潮])，[^，。]{1,12}(?<![可才谁你我他她])会(?:很|更|变|逐渐|渐渐|慢慢|越来越|加速|减慢|膨胀|收缩|生锈|缩短|延长|出现|失去|脱落|开裂|发[黄黑霉热软硬])[^，。；]{0,10}[。]?$/);
