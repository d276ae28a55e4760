/** Titles that stand before or behind the name of their bearer. Simplified: Traditional is folded first. */
export const TITLE = '(?:首席[\\u4e00-\\u9fff]{1,6}[官师家]|分析[师员]|策略师|经济学家|经济师|研究员|研究总监|执行官|执行长|财务长|技术长|营运长|董事长|副?总裁|总经理|创始人|创办人|合伙人|基金经理|教授|副?主任|行长|部长|副?主席|主编|工程师|律师|院长|所长|处长|局长|署长|司长|会长|理事长|秘书长?|投资长|幕僚长|业务长|社长|校长|店长|厂长|馆长|站长|船长|队长|组长|发言人|召集人|执行董事|董事(?!会|长|局)|观察家|评论员|解说员?|球评|名嘴|主笔|专家|学者|预报员|主持人|博主|同学|朋友|同事|邻居|搭档|徒弟|前辈|首席(?![\\u4e00-\\u9fff]{1,6}[官师家])|主帅|教头|领队|总编辑|总编|副总|董座|掌门人|总干事|专员|市长|县长|省长|州长|总理|首相|总统|大使|团长|科长|主理人|店主|总教练|主教练|教练|经纪人|记者|医师|医生|博士|委员|议员|立委|总监|经理|顾问|主管|负责人|老板|站长|制作人|导演|编剧|球探|讲师|农艺师|CEO|CFO|CTO|COO)';
/** The commonest family names: more than nine in ten people who bear a Chinese name. */
export const FAMILY = '(?:欧阳|司马|上官|诸葛|司徒|范姜|尉迟|皇甫|东方|慕容|夏侯|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄郦荆茹逄亓仝訾漆丛仲虞敖巩明佘池查麻苑迟邝赖洪巴布鄺宓阚傅厉揭容丘刑钮冼蔺逯綦])';
/** 常 is a name behind a title, else mostly a word. */
const PERSON = `(?:${FAMILY}|常)[\\u4e00-\\u9fff]{1,2}?`;

/** Words that open clauses again and again, begin with a family name and name nobody. */
export const NOT_PEOPLE = /^(?:成本|成交|成立|成长|时间|时候|时隔|方面|方式|方案|方向|安全|平台|平均|高于|高位|高端|高层|高达|高居|单价|单日|单季|项目|连续|连锁|应对|应该|应收|全球|全年|全市|全省|全国|全行|全体|全场|全新|全线|申请|年初|年底|元旦|解释|解|于是|马上|马拉|计划|计算|万一|万亿|万元|经济|何时|何况|白天|白酒|白银|向来|向上|金价|金融|金额|温度|乐观|边|易|包括|关于|关税|关键|明|党|戴着|华东|华北|华尔|黄金|黄牛|路透|路线|石油|车|江苏|江西|江州|宁波|宁可|宁愿|安徽|陕|海|阳光|水|甘肃|沙特|田间|毛利|盛|常|曾[经在是任为有担被因对和与获一表]|谢谢|房[地价屋市企贷租东产]|马铃|任何|任期|任务|任命|简[单直称而化]|周[一二三四五六日末围期边转报年]|管它|左右|尚|都|祝|池|习惯|喻|范围|和|卓|巴|苗|时表示|时至|时任|古|司机|东方|景气|施工|程度|程序|项|管理|管道|鲁|温和|龙头|张贴|雷达|史上|许多|严重|严格|戴|容易|强|尤其|季|费用|党|麦当|米|席位|查询|查|车企|凌晨|封|柏林|路|伍|余额|余下|章程|丁香|汤|牛市|熊市|武汉|武|文章|薄|农|农民|明年|明显|双方)/;

const SAYING = '表[示态]|认为|指出?|强调|说(?!法)|称|透露|坦[言承]|直言|预[计测期料估]|警告|补充|解释|告诉|写道|宣布|承诺|相信|估计|判断|看好|重申|回应|坚[持信]';
const MARK = '$|[^\\u4e00-\\u9fff]';
/**
 * Where a name is over. Most characters that open the next word end no given name. 强 (强调), 日 (日前), 一 (一直) and their like do:
 * they belong to the name when a mark, another such word or a verb of saying follows them at once.
 */
export const NAME_ENDS = `(?:[是在则也说表认关最对曾已将预的还却指称警透写告看近今昨比很较更倒没谈提估判回补接料分解坐去]|坚称|直[说称言]|笑[说称言谈]|[强坚日](?!${MARK}|[是在则也最对曾已将的还却近今昨没很更]|${SAYING})|[一向会有上相直宣举坦笑才保乐重](?!${MARK}|[则却曾]|${SAYING}))`;
/** A title with its bearer: 远山汽车董事长李卫东, 首席执行官顾明哲. */
export const TITLED = new RegExp(`${TITLE}[「“"]?(?<name>${PERSON})[」”"]?(?=$|[，。、：:（(「“"]|${NAME_ENDS})`);
/** An institution with somebody of it: 东岸研究所的何芷晴一向谨慎. */
export const OF_HOUSE = new RegExp(`(?:公司|集团|证券|银行|基金|研究[所院]|大学|学院|协会|智库|机构|智能|科技|资本|投顾|投信|大行)的(?<name>${PERSON})(?=[是在则也说表认关最对曾已，：]|还|却|[一向](?!${MARK}|${SAYING}))`);
/** 林博是港口的总经理, 林博，港口的总经理，…: told who somebody is. */
export const PRESENTED = new RegExp(`(?:^|[，。；])(?<name>${FAMILY}[\\u4e00-\\u9fff]{1,2}?)(?:(?:是|任|就任|出任|担任|兼任|身为|当过|做过|曾任|现任)[^，。；]{0,20}${TITLE}(?=[，。；]|$)|，[^，。；]{0,16}${TITLE}(?=，))`);
/** 陈若梅教授: the title after a name is no part of it. */
const HONOURED = new RegExp(`(?<name>${FAMILY}[\\u4e00-\\u9fff]{0,2})(?:教授|博士|先生|女士|老师|院士|律师|主任|校长|院长|医生|总|董|医师|小姐|太太|大爷|大姐|大妈|大叔|大哥|阿姨|阿伯|师傅|老板)$`);
/** A trailing name in Latin letters or with a dot between its parts: 知道OpenAI, 现在山姆·奥特曼. */
const LATIN_OR_DOTTED = /(?:(?!(?:GDP|CPI|PPI|PMI|EPS|AI|IPO|EV|ETF|CEO|CFO|GPU|CPU|HBM|ROE|GMV|TAM|ARR)(?![\w-]))[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,3}|[\u4e00-\u9fff]{1,7}(?:[·・•][\u4e00-\u9fff]{1,7}){1,3})$/;
const GROUP = /(?:(?:多|几|三|两|一)[家位名]|不少|许多|多数|大多数|部分|有些?|一些|很多|业内|行业|海外|国内|产业|市场|多位)?(?:分析师|经济学家|专家|学者|业内人士|业者|业界|业内|市场|法人|外资|券商|卖方|买方|机构|投行|大行|内资|本土投顾|媒体|消息人士|知情人士|官员|投资人|投资者|交易员|网友|球迷|球探|农民|居民|评论员|观察人士|研究者|科学家|医生|气象专家|代理商|中介|消息|官方|厂商|车企|期货市场|利率期货|民调|公司|当局|政府|团队|工会|球团|主办方|校方|院方|警方|美方|中方|欧盟|白宫)$/;
const HOUSE = /(?:公司|集团|银行|[央建工农中招]行|证券|研究[院所]|(?<!购物|数据|贸易|会展|活动|服务)中心|监管局|管理局|资源|咨询|顾问|大学|学院|学会|协会|联会|总会|联盟|公会|商会|工会|委员会|委|政府|总署|总局|总处|统计[处局]|气象[署局台]|[部局署厅院处所]|基金|资本|投顾|投信|金控|地产|置业|科技|电子|汽车|航空|能源|电力|交易所|控股|智库|平台|研报|报告|日报|晚报|周刊|新闻|社|通讯社|电视台|车厂|晶圆|半导体|光电|生技|药业|医药|制药|保险|人寿|物流|海运|航运|实业|重工|机械|电机|钢铁|化工|食品|传媒|影业|娱乐|游戏|软件|网络|通信|电信|协鑫|时代|智能|机器人|通讯|电工|电路|阵营|总部|外资|系外资|资大行|联储|法院|俱乐部|队|党)$/;
/** Words in front of a subject that are no part of it. */
const LEAD = /^(?:现在|目前|昨日|昨天|近日|日前|今天|今年|此外|其中|同时|不过|但是?|而|而且|然而|所以|因此|因为|另外|随后|最近|最新|知道|对此|对于|至于|与此同时|基本上?|可以确认|确认|有消息|市场上|早前|原来|其实|当然|那|这次|据悉|一些|如果|就算|即使|虽然|只是|于是|还有|连|就连|倒是|反而|甚至|只有|包括|根据|依据|依|据|按照?|当中|\d{4}年|在(?=[他她])|另|一向|向来|一直|同样|同日|当天|当日|事后|会后|赛后|(?:研究|市调|调研|民调|评级|咨询)机构(?=[\u4e00-\u9fff]{3})|[中美日韩台港英德法]?[系国]?(?:业者|大厂|龙头|厂商|同业)(?=[\u4e00-\u9fff]{3})|来自|身为|作为|例如|比如|像|如|和|与|跟|\d{1,2}[月日号]+|[上下]周[一二三四五六日]?|本周|[今昨去明]年(?:底|初|中)?|[一二三四]季度?|第[一二三四]季|上半年|下半年)+/;
/** Words behind a subject that are no part of it: where, when and how it spoke. */
const TRAIL = /(?:(?<=公司|集团|银行|方)(?:回复|回应|答复|公告)|[（(][^）)]{1,48}[）)]|(?:最新|发布|公布|发表|的|在|出具|撰写)*(?:研究?报告?|研报|报告|晨报|周报|声明|电话会)(?:中|里)?|(?:昨|今|近|日前|昨日|今日|近日|昨晚|今早|今年|去年|上周[一二三四五六日]?|上个?月底?|本周[一二三四五六日]?|周末|周[一二三四五六日]|\d{1,2}月(?:\d{1,2}日|底|初|中旬)?|\d{1,2}[日号]|年初|年底|当天|随后|也|还|则|都|均|亦|便|即|就|再度?|再次|普遍|一致|明确|多次|公开|曾|已经?|最新|目前|正在?|同时|甚至|此前|内部|方面|赛[前后]|会[前后]|盘后|事后|(?:回复|答复|回应)[^，。]{0,6}时|私下|偷偷|悄悄|(?:跟|对|向)我们?|上个?月|当场|当时|直接|大多|大都|多半|倾向|进一步|特别|反复|依旧|依然|仍然?|又|并|按此|据此|就此|由此|(?<!研究|交易|事务|派出|检测|试验|设计)所|坚定|乐观|悲观|谨慎|保守)|(?:于|在|接受|就|对|向|针对|面对)[^，。]{2,30})$/;
const STOP = new RegExp(`^${TITLE}$`);
const NOT_A_NAME = /^(?:推出|提出|公布|发布|往|恕|问|后来|却|才|今年|明年|去年|客运|她|他|它|同一|这|该|各|每|双方|新|旧|首[批船架台座栋]|[一二两三四五六七八九十几]|网站|指数|租金|每股|成交|销量|我|你|本|其|全|市场上|有|无|没|最|更|并|又|而|但|如|若|因|所)|(?:有|规模|进度|方向|差距|价格|网站|模型|盈余|结果|会|季|月|年|日|周|系)$/;
const WRONG = /[一二三四五六七八九新]厂$|[路车]站$|即可|^部分$|来$|销售|[升跌涨增降]幅|租金|[楼房油金铜币票]价|成交|产量|出货|供应|库存|利率|通胀|通膨|失业|支出|出口|进口|订单|毛利|[东西南北中][区部]$|全年|[是的了着过吗呢把被让给与会将能要不没从以个些]|这|那|什么|怎么|为何|可能|大概|增长|速度|价格|时候|问题|产品|收入|估值|营收|股价|汇率|需求|行情|经济$|大会|\d|[点前后时中上下里内外]$|[^动力产能批]量$|松口$|资本支|所有人|大家|人们|谁|每个人|自己|结果|事实|数据|数字|情况|消息面|反倒|一般来|老实|简单|坦白|严格|换句话|具体|总|照理|按理|据|听|比如|再|虽|或者|应该|难|容易|好像|一直|有点|非常|基本|主要|未来|过去|本来|整体|上述|以上|以下|相关|相对|普遍|一致|单纯|显卡|三个人|盈利|业绩|分区|冠军|改革|预期|弱|强|乐观|悲观|短期|长期|中期/;
/** 一位城商行交易员, 青海一家盐湖企业, 深圳一家模组厂的副总经理: somebody without a name. */
const COUNTED = /(?:[\u4e00-\u9fff]{2,4})?(?:一|两|三|多|数|几|有)[位名家][^，。；：]{2,16}$/;
const SELF = /^(?:我|记者|本报记者|我们|笔者|本文|本人|咱们|小编|敝人|本[报刊社台网])(?:个人|们|自己|倒|反而|还是|一直|始终|仍|也|就|才|只|很)*$/;
/** 该报告, 报告指出: what a house has published speaks for the house. */
const PAPER = /^(?:该|这份|其|上述)?(?:发言人|经营阶层)$|^(?:该|同一|这个)?模型(?:同时)?$|^(?:该|这份|其|上述)?(?:研究)?(?:报告|研报|晨报|周报|月报|调查|公告|声明|文章|评估)$/;
/** 万樾地产董事长: without a name the house speaks. */
const OFFICER = new RegExp(`^(?<house>[\\u4e00-\\u9fffA-Za-z]{2,10}?(?:公司|集团|银行|证券|地产|置业|科技|汽车|电子|半导体|研究[所院]|大学|协会|[局署部委处院会]))(?:[\\u4e00-\\u9fff]{0,6})${TITLE}$`);
const PRONOUN = /^(?:(?:他|她|他们|她们|其)(?:本人|自己|个人)?|它|集团|[局行署厂资]方|该[\u4e00-\u9fff]{1,4}|(?<!们)这[家位](?:外资|公司|机构|大行|券商|投行|学者|教授|专家|分析师|企业|银行|厂商)(?:也|则|还)?|公司|双方|对方|官方|后者|前者|当局|校方|院方|球团|两人|二人)$/;

export type Subject = { kind: 'name'; name: string } | { kind: 'pronoun'; words: string } | { kind: 'self' };

/** 苹果的整体营收预计…: what is measured does not speak. */
const MEASURED = /(?:营收|获利|盈利|收入|销售额?|销量|出货量?|利润|净利|毛利率?|[楼房股油金币票]?价格?|汇率|指数|增速|增长率|需求|供应|产量|产能|成本|规模|份额|渗透率|[投得]票率|胜率|概率|机率|几率|面积|总额|数量|人数|[升涨跌降增]幅|GDP|CPI)$/;
const LATIN_BEARER = new RegExp(`${TITLE}的?\\s?(?<name>[A-Z][\\w.'-]*(?: [A-Z][\\w.'-]*){1,3})$`);

/** Characters that write the sounds of foreign names: 研究员萨克斯, 主席马克·索贝尔. */
const SOUNDS = '阿埃艾安奥巴拜班邦保鲍贝本比毕宾波伯勃博布查达戴丹德登迪蒂丁多杜恩尔法范菲费芬弗福夫盖冈戈格根古瓜哈海汉豪赫亨胡华霍基吉加佳贾杰金卡凯坎康考柯科克肯库拉莱兰朗劳勒雷里利莉林隆卢鲁路伦罗洛马玛迈麦曼梅门蒙米密明摩莫墨姆穆纳娜南内尼涅纽农诺欧帕潘庞佩彭皮珀普奇乔切琼丘萨塞桑沙莎山舍申圣史斯思苏索塔泰坦汤特提图托瓦万威韦维温沃乌伍武西希夏辛休雅亚扬耶叶伊因英尤约泽扎詹朱兹佐丝娅妮黛芙茜顿森姬蕾薇茨策施迦肖什吕日热让';
const FOREIGN = new RegExp(`${TITLE}的?(?<name>[${SOUNDS}]{2,8}(?:[·・•][\\u4e00-\\u9fff]{1,8}){0,3})$`);

/** Who stands in the words before a verb of saying: a titled or bare person, a house, a group, a pronoun, the author; null when they name nobody. */
const PERSON_LAST = new RegExp(`(?:^|${TITLE}的?|公司|集团|大学|研究[院所]|证券|银行|地产|科技|系|部)(?<name>${FAMILY}[\\u4e00-\\u9fff]{1,2})$`);
const ONE = new RegExp(`(?:^|${TITLE}|按照?|据)${FAMILY}$`);

/** Verbs that only tell, before which nobody "will" or "can": 王国能表示 has one name and no modal. */
const TELLS = /^(?:表示|认为|指出|强调|透露|坦[言承]|直言|说道?|称|重申|补充)$/;
/** Given names that look like the end of a clause: 陈志强, 李福来, 王建中, 张会军. */
const GIVEN = new RegExp(`^${FAMILY}(?:[^走偏转趋增最更较很超愈变太]?强|[建志大国文正守允德子致]中|[福东春喜运得庆旺自]来|[向思光]前|[万千]里|[应守]时|[强会能以][\\u4e00-\\u9fff])$`);
const CAN = new RegExp(`^${FAMILY}[\\u4e00-\\u9fff][会能]$`);
const FUNCTION_WORD = /[是的了着吗呢把被让给不没个些这那谁]/;

/** Whether a family name with one or two characters behind it is somebody, and not 金价走强 or 车企会. */
function isPerson(name: string, verb: string): boolean {
  if (STOP.test(name)) return false;
  if (!WRONG.test(name)) return true;
  return !FUNCTION_WORD.test(name) && !NOT_PEOPLE.test(name) && (GIVEN.test(name) || (TELLS.test(verb) && CAN.test(name)));
}

/** Of one person 均 says nothing: 王大均 is a name, 王敏、林博均 are two. */
const EVEN = new RegExp(`^(?:${TITLE})?${FAMILY}[\\u4e00-\\u9fff]均$`);
const COLLECTIVE = /[家企户民管员方商厂行人者会国市省地层]均$/;

/** `verb` is the verb of saying behind these words. */
export function subjectIn(words: string, verb = ''): Subject | null {
  const handle = /@(?<name>[\w\u4e00-\u9fff]{2,12})\s?(?:又|还|也|再|今天|昨天|周末|[^，。]{0,4}[发转]文?)?$/.exec(words)?.groups?.name;
  if (handle) return { kind: 'name', name: handle };
  let who = words.replace(/^.*[，,、]/, '').replace(/^[\s"“「（(]+/, '').replace(LEAD, '');
  if (PAPER.test(who)) return { kind: 'pronoun', words: who };
  if (MEASURED.test(who)) return null;
  for (let n = 0; n < 4; n++) {
    const shorter = who.replace(TRAIL, '').trim();
    // 程亦重申: what looks like an adverb may be a given name.
    if (shorter === who || shorter === '' || ONE.test(shorter) || (EVEN.test(who) && !COLLECTIVE.test(who) && !/[、和与及]/.test(words))) break;
    who = shorter;
  }
  if (SELF.test(who)) return { kind: 'self' };
  if (PAPER.test(who)) return { kind: 'pronoun', words: who };
  const analyst = LATIN_BEARER.exec(who)?.groups?.name;
  if (analyst) return { kind: 'name', name: analyst };
  const officer = OFFICER.exec(who)?.groups?.house;
  const spokes = /^(?<house>[\u4e00-\u9fffA-Za-z]{2,10})(?:发言人|官方)$/.exec(who)?.groups?.house;
  const paper = /《(?<paper>[^》]{2,12})》$/.exec(who)?.groups?.paper;
  if (paper) return { kind: 'name', name: paper };
  if (spokes) return { kind: 'name', name: spokes };
  const trade = /的(?<trade>老板|业务员?|店长|师傅|主管|负责人|工程师|交易员|合伙人|朋友|同学|邻居|学生|家长|司机|幕僚|教练)$/.exec(who)?.groups?.trade;
  if (trade && !TITLED.test(who)) return { kind: 'name', name: trade };
  if (/^(?:北京|华盛顿|河内|东京|首尔|布鲁塞尔|白宫|克里姆林宫|莫斯科|台北|柏林|伦敦|巴黎|新德里|华府)$/.test(who)) return { kind: 'name', name: who };
  const maker = /^(?:[\u4e00-\u9fff]{2,8}(?:厂商?|业者|龙头|供应商|运营商|设备商|电信商|代工厂)|[\u4e00-\u9fff]{0,6}(?:投资银行|投行|大行|券商|巨头|(?:研究|调研|评级|咨询|分析|市调)(?:机构|公司)))(?<house>[\u4e00-\u9fff]{2,5})$/.exec(who)?.groups?.house;
  if (maker && !STOP.test(maker) && !WRONG.test(maker) && !NOT_A_NAME.test(maker)) return { kind: 'name', name: maker };
  // 立法会议员 is somebody of it, and not the house.
  if (officer) return { kind: 'name', name: /(?:议员|委员|立委|代表)$/.test(who) ? who : officer };
  if (PRONOUN.test(who)) return { kind: 'pronoun', words: who };
  // Opta 超级计算机, Ifo研究所: a Latin name with its kind.
  if (/^(?:[A-Z][a-z][\w.&-]*)(?: [A-Z][\w.&-]*){0,2}\s?(?:超级计算机|超级电脑|计算机|研究所|研究院|研究|模型|数据|公司|集团|团队|实验室|平台|基金会|智库)$/.test(who)) return { kind: 'name', name: who };
  if (/^[他她]的(?:团队|公司|同事|机构)$/.test(who)) return { kind: 'pronoun', words: who.slice(0, 1) };
  const foreign = FOREIGN.exec(who)?.groups?.name;
  if (foreign) return { kind: 'name', name: foreign };
  const elder = /(?<name>[\u4e00-\u9fff](?:大姐|大妈|大叔|大爷|大哥|阿姨|阿伯|师傅|老板))$/.exec(who)?.groups?.name;
  if (elder && new RegExp(`^${FAMILY}`).test(elder)) return { kind: 'name', name: elder };
  const titled = TITLED.exec(who)?.groups?.name ?? HONOURED.exec(who)?.groups?.name ?? LATIN_OR_DOTTED.exec(who)?.[0];
  if (titled) return { kind: 'name', name: titled };
  const person = PERSON_LAST.exec(who)?.groups?.name;
  if (person && isPerson(person, verb)) return { kind: 'name', name: person };
  const last = who.replace(/^.*的(?=[\u4e00-\u9fffA-Z]{2,})/, '').replace(/^还?有(?=[\u4e00-\u9fff]{3,})/, '');
  const counted = COUNTED.exec(who);
  if (counted && !/[了着过把被将会能要]/.test(counted[0])) return { kind: 'name', name: counted[0] };
  const group = GROUP.exec(last);
  if (group && group[0].length < last.length && /(?:分析师|经济学家|策略师|研究员|交易员)$/.test(last) && /^[\u4e00-\u9fff]{2,6}(?:分析师|经济学家|策略师|研究员|交易员)$/.test(last)) return { kind: 'name', name: last };
  // 北湖铁路公司, 日本政府: a house by its name, no group.
  const house = group && /^(?:公司|政府|工会|球团|当局)$/.test(group[0]) && group[0].length < last.length && last.length <= 14 && HOUSE.test(last);
  if (group && !house && group[0].length >= last.length - 4) return { kind: 'name', name: /^(?:有|一些|部分|不少|许多|很多|多数|大多数)/.test(group[0]) ? group[0].replace(/^(?:有些?|一些|部分|不少|许多|很多|大?多数)/, '') : group[0] };
  if (last.length <= (/(?:研究[所院]|研究中心|大学|学院|委员会|协会|银行|公司|集团)$/.test(last) ? 20 : 14) && last.length > (HOUSE.exec(last)?.[0].length ?? 0) && HOUSE.test(last) && !/[是了着过吗呢把被让给会将能要不没从以]|\d|[这那][个款些]/.test(last.replace(HOUSE, ''))) return { kind: 'name', name: last };
  return who.length >= 2 && who.length <= 5 && !WRONG.test(who) && !NOT_A_NAME.test(who) && !STOP.test(who) ? { kind: 'name', name: who } : null;
}
