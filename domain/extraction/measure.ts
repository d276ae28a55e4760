import type { Language } from '#domain/articles/article.ts';
import { sieve } from './sieve.ts';

/** An outcome that somebody can look up later: an event that happens or not, a record, a comparison. Words in a folded sentence, or in what is left of it: `part`, which holds no word that the sentence does not hold. */
export function namesOutcome(folded: string, language: Language, part = folded): boolean {
  const { outcomes, sift } = language === 'en' ? ENGLISH : CHINESE;
  return sift(folded).some((i) => outcomes[i]!.test(part));
}

/** "the largest ever", 史上最大, 反超: measured by looking at the others. */
export function namesRecord(folded: string, language: Language): boolean {
  return (language === 'en' ? EN_RECORD : ZH_RECORD).test(folded);
}

/** Points at a measure that stands elsewhere ("such growth", 那么大): nothing to check by itself. */
export function pointsElsewhere(folded: string, language: Language): boolean {
  return language === 'en' ? /\b(?:as (?:fast|big|much|high) as (?:that|before|this)|so (?:fast|big|much) )\b/i.test(folded) : /(?:那么|这么|如此|这样)(?:大|多|高|快|强|低|好)/.test(folded);
}

/** Speaks in comparatives and moods that nobody can look up: "a better year", 更艰难. */
export function isVague(folded: string, language: Language): boolean {
  return language === 'en'
    ? /\b(?:better|worse|interesting|important|difficult|harder|easier|challeng\w+|tough\w*|uncomfortable|exciting|strong(?:er)?|weak(?:er)?|competitive|relevan\w+|pressures?|opportunit\w+|momentum|sentiment|confidence|uncertain\w*|volatile|attractive|meaningful\w*|significant\w*|cautious\w*|scrutiny|crucial|key|matter|focus|bumpy|smooth\w*|healthy|robust|resilient|vital|critical|nervous|busy|quiet)\b/i.test(folded)
    : /更[好难大多强弱坏加]|艰难|重要|关键|压力|机会|挑战|精彩|活跃|改善|复杂|激烈|乐观|悲观|分化|承压|亮点|质量|明显|显著|有限|积极|谨慎|稳健|良好|友好|焦点|主线|值得|考验|看点|温和|扰动/.test(folded);
}

const EN_EVENT = new RegExp(
  '\\b(?:' +
    [
      'launch(?:es|ed|ing)?', 'releas(?:e|es|ed|ing)', 'ship(?:s|ped|ments?)?', 'unveil(?:s|ed)?', 'announc(?:e|es|ed)', 'publish(?:es)?', 'open(?:s|ed)?(?!-)', 'clos(?:e(?! to\\b)|es|ed)',
      'debut(?:s|ed)?', 'go(?:es)? (?:public|on sale|live|bankrupt|into effect)', 'ipo', 'float(?:s|ed)?', 'list(?:s|ed)? (?:on|in|its|by)?', 'delist\\w*', 'acquir(?:e|es|ed)', 'acquisition', 'buy(?:s|out)?', 'merg(?:e|es|ed|er)', 'sells?|sold|bought|built|built|scrapped|lifted', 'spin(?:s)?[ -]off', 'split(?:s)?', 'separat(?:e|es|ed|ion)', 'formali[sz]\\w*', 'break(?:s)?[ -]up', 'divest\\w*',
      'sign(?:s|ed)?', 'ratif(?:y|ies|ied)', 'pass(?:es|ed)?', 'approv(?:e|es|ed|al)', 'reject(?:s|ed)?', 'ban(?:s|ned)?', 'outlaw\\w*', 'legali[sz]\\w*', 'repeal(?:s|ed)?', 'veto(?:es|ed)?', 'impeach\\w*', 'resign(?:s|ed)?', 'step(?:s)? down', 'retire(?:s|d)?', 'fire(?:s|d)', 'replac(?:e|es|ed)', 'appoint(?:s|ed)?', 'elect(?:s|ed)', 're-?elect\\w*', 'win(?:s|ning)?', 'los(?:e|es)', 'beat(?:s)?', 'defeat(?:s|ed)?', 'qualif(?:y|ies)', 'relegat\\w*', 'champion\\w*', 'title', 'medal', '(?:call|hold)s? (?:\\w+ ){0,3}(?:election|referendum|vote)',
      'cut(?:s)?', 'rais(?:e|es)', 'hik(?:e|es)', 'lower(?:s)?', 'hold(?:s)? (?:rates|interest|its)', 'default(?:s)?(?! choice)', 'bankrupt\\w*', 'collaps(?:e|es)', 'shut(?:s)? down', 'cancel\\w*', 'delay(?:s|ed)?', 'postpon\\w*', 'withdraw\\w*', 'join(?:s)?', 'leav(?:e|es)', 'exit(?:s)?', 'invad\\w*', 'cease-?fire', 'truce', '(?:trade|peace|merger|an?|the|no) deal', 'land(?:s)? on', 'orbit', 'deliver(?:s|ies|ed)?', 'recession', 'arriv(?:e|es|al)', 'on hold', 'reports? (?:\\w+ ){0,3}(?:earnings|results)', 'votes?', '(?:be|become|remain|stay)s? (?:(?:the|an?|our|his|her|their|its) )?(?:\\w+ )?(?:prime minister|president|chancellor|ceo|chair|champions?|leader of|manager|coach|captain|player|owner)', 'start(?:s)?', 'begin(?:s)?', 'end(?:s)?', 'finish(?:es|ed)?', 'complet(?:e|es|ed)', 'break(?:s)? even', 'profitab\\w+', 'breakeven',
      '(?:stay|remain|keep)s? (?:private|public|independent|unchanged|flat|closed|open|in (?:office|power|charge))', '(?:meet|miss)(?:es|s)? (?:\\w+ ){0,4}(?:targets?|goals?|deadlines?)','reach(?:es)?', 'hit(?:s)?', 'exceed(?:s)?', 'surpass(?:es)?', 'overtak(?:e|es|en)', 'top(?:s)', 'outsell\\w*', 'peak(?:s)?', 'doubl(?:e|es)', 'tripl(?:e|es)', 'halv(?:e|es)', '(?:gain|lose|take)s? (?:\\w+ ){0,2}share', 'market share', 'lay(?:s)? off', 'convict\\w*', 'sentenc\\w+', 'verdict', 'ruling', 'rule(?:s)? (?:against|in favou?r|on|that)', 'settl(?:e|es|ement)', 'sue(?:s|d)?', 'indict\\w*', 'mandat(?:e|es|ory)', 'law', 'legislation', 'treaty', 'deploy(?:s|ed)?', 'go(?:es)? into (?:production|service|effect)', 'mass production', 'first flight', 'as an? (?:\\w+[ -]){0,3}(?:requirement|standard|role)', 'extinct', 'disappear\\w*',
    ].join('|') +
    ')\\b',
  'i',
);
/** Counted things that go up or down: any statistics office can say which. */
const EN_TREND = /\b(?:rates?|prices?|inflation|unemployment|gdp|sales|revenues?|shares?|stocks?|profits?|exports|imports|emissions|output|demand|earnings|turnout|wages|deficit|debt|population|temperatures?) (?:[\w']+ ){0,6}(?:rise|rises|fall|falls|drop|drops|decline|declines|increase|increases|decrease|grow|grows|shrink|shrinks|climb|climbs|go (?:up|down)|be (?:higher|lower))\b/i;
const ZH_TREND = /(?:利率|物价|价格|股价|房价|油价|金价|汇率|营收|销量|收入|利润|出口|进口|失业率|通胀率?|增速|产量|工资|人口)[^，。]{0,12}(?:上涨|下跌|上升|下降|增长|下滑|走高|走低|回落|反弹|放缓|转正|[涨跌升降])/;
const EN_RECORD = /\b(?:largest|biggest|highest|lowest|first|richest|most valuable|number one|no\. ?1|record (?:high|low)|all-time (?:high|low)|majority|half of (?:all|new)|ever\b(?! since)|more than (?:any|all|every|china|the)|(?:more|fewer|less|higher|lower|larger|bigger|smaller) [^.;]{0,60}\bthan\b|ahead of|overtak\w+|surpass\w*|world champion|trillion-dollar)\b/i;

const ZH_EVENT =
  /挂牌|增设|试行|试运营|试营运|动工|装机|装车|开机|开放|提供|送样|送交|试产|试车|试点|设立|扩建|新建|停止|挹注|首发|缺席|出战|归队|报到|复航|复产|复牌|停牌|回本|收支平衡|止跌|企稳|回稳|转负|转跌|转涨|横盘|翻扬|撤出|退出|移入|扩[至到]|减至|增至|动土|发车|换届|更换|涨价|降价|提价|断档|跑满|出赛|加盟|夺冠|封王|转为|持平|延续|放缓|加快|收窄|回升|回落|走强|走弱|升温|上线|发布|推出|上市|发售|发行|开售|首发|亮相|面世|问世|量产|投产|交付|出货|商用|落地|开业|开通|通车|开工|竣工|完工|完成|签署|签订|签约|通过(?!了?[^，。]{0,6}(?:方式|手段))|批准|获批|否决|禁止|取消|推迟|延[期后]|收购|并购|合并|分拆|拆分|剥离|出售|破产|倒闭|违约|退市|辞职|下台|卸任|当选|连任|胜选|胜出|获胜|赢得|败选|击败|夺冠|打进|闯入|倍增|转亏为盈|失去[^，。]{0,3}\d|冠军|晋级|出线|保级|降级|卫冕|夺得|降息|加息|降准|升息|减息|按兵不动|停火|停战|加入|退出|登陆|着陆|发射|首飞|盈利|扭亏|盈亏平衡|转正|衰退|公布|宣布|裁员|开庭|判决|宣判|立法|生效|取代|消失|见顶|见底|触底|封顶|达峰|中和|开播|上映|挣|实现(?=[^，。]{0,12}(?:盈利|商业化|量产|独立|统一|自给))|崩盘(?=[^，。]{0,6}\d)|牛皮|填不上|还不上|付不起|发(?=[。，；]|$)|卖出|停产|停运|关闭|关停|解散|举行|开幕|召开|启动|投入使用|投用|(?:保持|维持)(?:不变|独立|现状)|进行(?=[。，；]|$)|[取获拿][得到][^，。]{0,6}(?:许可|牌照|执照|批文|认证|批准)/;
const ZH_RECORD = /排(?:名|在)?(?:全[球国])?第[一二三]|名列第|(?:只|仅)会?剩下?[一二三四五六七八九十两\d]|下滑|增持|减持|[高低多少]于|超过|史上最|有史以来|历史(?:最|新)[高低]?|创(?:下)?(?:历史)?新[高低]|全球(?:最大|第一)|世界(?:最大|第一)|第一大|首[次个家款位]|第一[次个家款位]|最[大高多快低](?:的|经济)|反超|超[过越](?!预期)|赶超|突破|跌破|翻[倍番一两]|过半|一半|多数席|高点|低点|峰值|占比|份额(?:将|会)?[^，。]{0,6}(?:升|增|降|下|提|超|达)/;

const sifted = (...outcomes: RegExp[]) => ({ outcomes, sift: sieve(outcomes) });
const ENGLISH = sifted(EN_EVENT, EN_RECORD, EN_TREND);
const CHINESE = sifted(ZH_EVENT, ZH_RECORD, ZH_TREND);
