import type { Language } from '#domain/articles/article.ts';

/**
 * What makes a sentence look ahead. `call` asserts (will, 会, expects); `odds` gives a number or names the likeliest outcome;
 * `modal` only hedges (may, 可能); `plan` and `commitment` tell of an intention; `fails` says flatly that it cannot be done;
 * `would` looks ahead from a condition or a report. `present` is given by the caller to a present tense with a deadline.
 */
export type CueKind = 'call' | 'expect' | 'odds' | 'modal' | 'plan' | 'commitment' | 'fails' | 'would' | 'present' | 'list' | 'now';
export type Cue = { start: number; end: number; kind: CueKind };

/** Cues in a folded sentence, in order of kind, not of place. */
export function cuesIn(folded: string, language: Language): Cue[] {
  const found: Cue[] = [];
  for (const [pattern, kind] of language === 'en' ? EN : ZH) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(folded), n = 0; match && n < 6; match = pattern.exec(folded), n++) {
      found.push({ start: match.index, end: match.index + match[0].length, kind });
    }
  }
  return found;
}

/** True when a sentence cannot hold a cue: the cheap question asked first. */
export function mayLookAhead(folded: string, language: Language): boolean {
  return (language === 'en' ? EN_HINT : ZH_HINT).test(folded);
}

const EN_HINT = /\b(?:will|won't|shall|going to|expect|predict|forecast|anticipat|foresee|project|estimat|likel|unlikel|probab|chance|odds|set to|poised|due to|bound|slated|schedul|track|course|pace|may|might|could|should|would|plan|aim|intend|target|vow|pledg|promis|commit|hope|seek|bet|destined|doomed|certain|guarantee|never|no longer|by|before|within|next|in|until|over|coming|20\d\d)|'ll\b|'d\b/i;
const ZH_HINT = /预|\d\s?%|[今明后来][年]|[还再仍]|想|估|押|赌|介|破|投产|开业|更|料|问题|够|撑|得|我[看觉敢赌]|不[上了到起出住]|没法|就[^，。]{1,10}了|无法|不下来|[会将要能料望必估恐或许难不前内底年月季周后]|应该|计划|准备|概率|几率|机率|把握|承诺|目标/;

const BE = "(?:is|are|am|was|were|be|been|being|'s|'re|'m|isn't|aren't|remains?|looks?|seems?|appears?|stays?)";
const EN: [RegExp, CueKind][] = [
  [/\b(?:\d{1,3}(?:\.\d+)?\s?(?:%|percent)|\w+[ -](?:in|out[ -]of)[ -]\w+)[\s-](?:\w+\s)?(?:chance|probability|likelihood|odds)\b|\b(?:chances|odds|probability|likelihood) (?:of|that|are|is)\b|\b(?:good|strong|slim|little|no|remote|real|serious|high|low) (?:chance|probability|likelihood|possibility)\b/gi, 'odds'],
  [/\b(?:most likely|likeliest|most probable|base-?\s?case|central) (?:outcome|scenario|case|result|path|winner|candidate)\b(?:\s(?:is|remains))?|\b(?:my|our) (?:bet|prediction|forecast|call|view|guess) (?:is|:)/gi, 'odds'],
  [/(?<!\b(?:[Tt]he|[Aa]n?|[Ff]ree|political|good|strong|own|[Hh]is|[Tt]heir|her|its|public|popular|last|iron|of) )\b(?:will|won't|shall|shan't)\b(?! (?:and testament|power|to (?:live|power|win|fight)\b))|(?<=\w)'ll\b/g, 'call'],
  [new RegExp(`\\b${BE}\\s(?:not\\s|now\\s|still\\s|also\\s|probably\\s|almost\\s|all but\\s|widely\\s|certainly\\s)?going to\\s(?=[a-z])|\\bgonna\\b`, 'gi'), 'call'],
  [new RegExp(`\\b${BE}\\s(?:\\w+\\s){0,2}(?:set|poised|due|bound|slated|scheduled|on track|on course|on pace|destined|doomed|certain|sure|unlikely|likely|expected|forecast|projected|predicted|anticipated|tipped|headed|heading|about) (?:to|for)\\b(?! (?:the (?:decline|fact|lack|rise|fall)|higher|lower|weak|strong))`, 'gi'), 'call'],
  [/\b(?:I|we|he|she|they)(?:'d| would) (?:also )?be (?:very |quite |genuinely |really )?(?:surprised|astonished|amazed|shocked|stunned|disappointed) if\b|\b(?:is|are|was|were) (?:in for|on the way|just around the corner|in the post|around the corner)\b|\bon (?:present|current) (?:form|trends?)\b|\bthe next (?:move|step|cut|hike) (?:is|will be) (?:up|down|a |in )|\b(?:is|are) (?:coming|looming|over the horizon|inevitable|imminent|only a matter of time|a matter of time|here to stay)\b/gi, 'call'],
  [/\b(?:do|does|did)(?:n't| not) (?:\w+ )?(?:see|expect|foresee|anticipate|imagine|envisage|believe|think)\b|\b(?:gives?|gave) (?:it|him|her|them) (?:until|a (?:year|month|week)|\w+ (?:years?|months?|weeks?))\b|\bput me down for\b|\bconsensus (?:has|is for|sits at|stands at|calls for|expects|estimates?)\b|\b(?:kept|keeps|maintained|maintains|reiterated|reaffirmed|confirmed|raised|lowered|cut|lifted|trimmed|narrowed|upgraded|downgraded) (?:its|their|his|her|the|our) (?:\w+[ -]){0,4}(?:guidance|forecasts?|outlook|targets?|estimates?|projections?|expectations?)\b/gi, 'expect'],
  [/\b(?:unlikely|likely|expected|projected|forecast|predicted|poised|set|bound|slated|scheduled) to [a-z]+/gi, 'call'],
  [/^(?:but |and |so |also,? )?(?:expect|look for|watch for|count on|don't expect|do not expect|get ready for|brace for|prepare for)\b/gi, 'expect'],
  [/\b(?:expects?|expecting|expected|predicts?|predicting|predicted|anticipates?|anticipated|foresees?|foresaw|prophes\w+) (?=that|the|a|an|it|its|his|her|their|to|[A-Z]|\$|\d|no|more|another|about|some|at|this|these|prices|rates|growth|demand|sales|inflation|revenue)/gi, 'expect'],
  [/\b(?:forecasts?|forecasted|projects|projected|estimates?|estimated|sees|bets?|betting|believes?|believe|thinks?|reckons?|guess|guarantees?) (?=that|the|a|an|it|[A-Z$]|\d|we|they|he|she|no)/g, 'expect'],
  [/(?<=\b[A-Z][\w.&'-]{0,24} )(?:forecasts|projects|sees|estimates|anticipates)(?= )|\bpric(?:es|ed|ing) in\b/g, 'expect'],
  [/\b(?:forecasts?|projections?|estimates?|predictions?|targets?|outlook|guidance|price target)\b[^.;]{0,48}?\b(?:to|at|of|is for|are for|calls? for) (?=about |around |between |a |\$|€|£|¥|\d|[a-z]+ to )/gi, 'expect'],
  [/\b(?:vows?|vowed|pledges?|pledged|promises?|promised|commits?|committed|guarantees?|swears?|undertakes?|undertook) (?:to|that|not)\b/gi, 'commitment'],
  [/\b(?:plans?|planning|planned|aims?|aiming|intends?|targets|targeting|hopes?|hoping|wants?|seeks?|is preparing|are preparing|proposes?|schedul\w+|considers?|means?|is meaning) (?:to|for|on)\b|\b(?:his|her|their|its|the|our|my) (?:plan|aim|goal|intention|target|idea|ambition) (?:is|remains) to\b/gi, 'plan'],
  [/(?<!\b(?:that|which|who|it) )\b(?:could|might)\b(?! (?:not )?have\b)|(?<=[a-z)"',] )may\b(?! (?:not )?have\b)/g, 'modal'],
  [/\bshould (?=(?:\w+ly )?(?:[a-z]+ (?:by|in|next|within|before|this|later)\b|ease|add|rise|fall|grow|reach|improve|recover|boost|support|drop|decline|increase|narrow|widen|benefit|lift|hit|exceed|return|climb|peak|accelerate|slow|double|moderate|stabili[sz]e|be (?:at|able|in place|ready|complete|finished|back|available|enough)))/g, 'call'],
  [/\b(?:is|are|becomes?) (?:possible|plausible|conceivable)\b|^possible\b|\b(?:maybe|perhaps|possibly|probably|likely|almost certainly|inevitably)\b/gi, 'modal'],
  [/\bwould\b(?! (?:have|like|rather|be (?:nice|great|wrong)))|(?<=\w)'d (?=be|see|rise|fall|win|reach|cut|raise|launch)\b/g, 'would'],
];

const ZH: [RegExp, CueKind][] = [
  [/(?:概率|可能性|几率|机率|把握|胜率)(?:约|大约|大概)?(?:为|是|有|在|高?达|超过?|升至|降至|接近|不大|很大|较大|较小|很小)|\d\s?%\s?的?(?:概率|可能|几率|机率|把握)|(?:[一二三四五六七八九]成|分之[一二三四五六七八九十百\d]+)的?(?:概率|可能|几率|机率|机会|把握)|五五开|对半开/g, 'odds'],
  [/(?:大概率|极有可能|极可能|很可能|很有可能|十有八九|八九不离十|多半|板上钉钉|几乎肯定|几乎确定|基本(?:上)?(?:可以)?(?:确定|确认)|小概率|不太可能|不大可能|几乎不可能|微乎其微|毫无疑问)/g, 'odds'],
  [/(?<![机社大开协委晚宴峰国工学约聚盛运体商教集董理股演班舞例布明气业论场届次]|[一这那]|(?:法说|电话|说明|股东|通气|发布)|(?<![明今后来去\d〇一二三四五六七八九十几两半全\s])年)会(?!议|员|计|见(?![到顶底效])|谈|面|长(?![大期高出久])|所(?!有)|场|展(?![开现示出])|费|馆|客|师|意(?!外)|话|上(?!涨|升|调|市|线|台|映|扬|攻|架|行|榜|任|去|来|车|岸|浮|探|到|演|诉|缴)|签|晤|后(?!悔)|期间|前夕|现场|(?<![不才也就都定还]会)(?=[，。、；：”」』）)】]|$))/g, 'call'],
  [/(?:即将|必将|终将|势将|料将|预将|或将|恐将|也将|还将|仍将|都将|将会|将于|将在|将要|将是|将达|将有|将成|将被|将把|将由|将不)|(?<![即麻大上中少名主老])将(?!军|领|士|近|错|就|信|来|其|它|他|她|这|此|该|原|自己|所有|全部|部分|一|[^，。]{1,12}(?:转向|称作|视为|视作|建成|作为|列为|纳入|标记为|用于|交给|转化为|推向|带到|放在|分为|归咎|归因))/g, 'call'],
  [/只是时间问题|想都(?:别|不要|不用)想|别想|休想|没戏|已成定局|板上钉钉|指日可待|跑不掉|逃不掉|躲不过|撑不[过到住]|活不过|走不远|够用到|撑到|(?<=[还仍])有得(?=[涨跌升降])|好戏在后头|走着瞧|拭目以待吧|眼看(?=[^，。]{0,10}[就要])|[下涨跌升降]不[了动到]|难(?=走出|有起色|见起色|回到|再(?:现|有|创)|逃|免|改|挡|复)|谈不上(?=走量|盈利)|一点(?:也|都)不(?:奇怪|意外)/g, 'call'],
  [/(?<=[\d一二三四五六七八九十年月日季底前后内明]|今年|公司|我们|他们|以后|最终|之前)(?:就|才|都|也|还)?(?:要(?=[^，。]{0,14}(?:到|才|拿走|撤|跌|涨|补|交|跑|贡献|卖|裁|关|开|建|推|上))|得(?=[^，。]{1,8}(?:到|跌|涨|沦为|等|降|减|关|吐))|能(?=[^，。]{0,14}(?:[到达过上完做回出剩]|\d)))/g, 'call'],
  [/(?:上看|下看|上望|下探|看到|喊到|上修[至到为]?|下修[至到为]?|[上下]调(?:至|到|为)|调[高降升](?:至|到|为)|(?:目标价|目标位)[^，。]{0,8}(?:看|为|是|至|到|从|由|上|维持)|介于[^，。]{1,14}(?:至|到)|押注|力拼|力守|挑战|叩关|叩關|剑指)/g, 'expect'],
  [/有望|可望|势必|注定|必然|必定|终究|迟早|早晚|料(?=将|会|可|能|达|突破)|应会|难以|恐难|不可能|绝无可能|看[好涨跌空多]至|(?<!不)一定[会能要]|肯定[会能要]/g, 'call'],
  [/就[得要能](?=[涨跌升降掉破完死倒])/g, 'call'],
  [/(?:我看|我觉得|我认为|我相信|依我看|在我看来|我敢打赌|我敢说|我赌)(?=[^。]{0,40}[能会要得将不])/g, 'expect'],
  [/应该[会能就]?[是在]?(?=[^，。]{0,12}[年月季周天日底内前]|会|能)/g, 'call'],
  [/(?<!(?:[超低不符达高的各项据]|符合|不及|低于|高于|优于|好于|差于|超出|超乎|合乎|市场|比|趋势|战绩|分析师|更新了?|这个|这份)(?:[^，。]{0,2}))预[计期料测估言判](?![的值中性：:]|[机几]率|概率|模型|市场|本身|要[写有]|不是|[并且]非)|料想|估计(?![的不])|(?<=[他她我法人资券商商们])估(?=[^，。计值算]{0,12}\d)|(?<=[，。法人资行商分我])料(?=[^，。理中]{0,10}(?:年|升|跌|增|减|\d|今|明|与|会|将))|看到(?=\d|[一二三四五六七八九十百千两]+[元点])|估算|推算|判断(?=[^，。]{0,10}[会将])/g, 'expect'],
  [/承诺|保证|誓言|立下军令状|担保/g, 'commitment'],
  [/(?<![比按较照]原|五年|的|项|这|该)计划(?!生育|经济|中|里|书)|准备(?!金|率|工作|好)|打算|拟(?=[^，。]{0,10}[于在年月])|定于|预定|原定|力争|争取|目标(?:是|为|定在)|瞄准|着手|筹备|规划/g, 'plan'],
  [/可能(?!性)|或许|也许|兴许|说不定|不排除|未必|不见得|恐怕|恐(?=会|难|将|引|致|跌|破|升|达|成|遭|失|再)|有机会|大概(?!\d|率)/g, 'modal'],
  [/(?![受忍免少大忘差止怪想对说看认用得舍累计足意])[\u4e00-\u9fff]不(?:上(?!班)|了(?!解)|到(?![位一两二三四五六七八九十百千万半\d])|起来|出来|住|完(?!整)|成(?!熟)|下来|下去|回来|过去)(?!就|的话)|无法(?!无天)|没法/g, 'fails'],
  [/不再(?=[^，。]{1,20})|没人再|再无/g, 'call'],
];
