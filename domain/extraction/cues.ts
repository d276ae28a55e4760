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
const ZH_HINT = /预|我[看觉敢赌]|不[上了到起出住]|没法|就[^，。]{1,10}了|无法|不下来|[会将要能料望必估恐或许难不前内底年月季周后]|应该|计划|准备|概率|几率|机率|把握|承诺|目标/;

const BE = "(?:is|are|am|was|were|be|been|being|'s|'re|'m|isn't|aren't|remains?|looks?|seems?|appears?|stays?)";
const EN: [RegExp, CueKind][] = [
  [/\b(?:\d{1,3}(?:\.\d+)?\s?(?:%|percent)|\w+[ -](?:in|out[ -]of)[ -]\w+)[\s-](?:\w+\s)?(?:chance|probability|likelihood|odds)\b|\b(?:chances|odds|probability|likelihood) (?:of|that|are|is)\b|\b(?:good|strong|slim|little|no|remote|real|serious|high|low) (?:chance|probability|likelihood|possibility)\b/gi, 'odds'],
  [/\b(?:most likely|likeliest|most probable|base-?\s?case|central) (?:outcome|scenario|case|result|path|winner|candidate)\b(?:\s(?:is|remains))?|\b(?:my|our) (?:bet|prediction|forecast|call|view|guess) (?:is|:)/gi, 'odds'],
  [/(?<!\b(?:[Tt]he|[Aa]n?|[Ff]ree|political|good|strong|own|[Hh]is|[Tt]heir|her|its|public|popular|last|iron|of) )\b(?:will|won't|shall|shan't)\b(?! (?:and testament|power|to (?:live|power|win|fight)\b))|(?<=\w)'ll\b/g, 'call'],
  [new RegExp(`\\b${BE}\\s(?:not\\s|now\\s|still\\s|also\\s|probably\\s|almost\\s|all but\\s|widely\\s|certainly\\s)?going to\\s(?=[a-z])|\\bgonna\\b`, 'gi'), 'call'],
  [new RegExp(`\\b${BE}\\s(?:\\w+\\s){0,2}(?:set|poised|due|bound|slated|scheduled|on track|on course|on pace|destined|doomed|certain|sure|unlikely|likely|expected|forecast|projected|predicted|anticipated|tipped|headed|heading|positioned|about) (?:to|for)\\b`, 'gi'), 'call'],
  [/\b(?:unlikely|likely|expected|projected|forecast|predicted|poised|set|bound|slated|scheduled) to [a-z]+/gi, 'call'],
  [/^(?:but |and |so |also,? )?(?:expect|look for|watch for|count on|don't expect|do not expect|get ready for|brace for|prepare for)\b/gi, 'expect'],
  [/\b(?:expects?|expecting|expected|predicts?|predicting|predicted|anticipates?|anticipated|foresees?|foresaw|prophes\w+) (?=that|the|a|an|it|its|his|her|their|to|[A-Z]|\$|\d|no|more|another|about|some|at|this|these|prices|rates|growth|demand|sales|inflation|revenue)/gi, 'expect'],
  [/\b(?:forecasts?|forecasted|projects|projected|estimates?|estimated|sees|bets?|betting|believes?|believe|thinks?|reckons?|guess|guarantees?) (?=that|the|a|an|it|[A-Z$]|\d|we|they|he|she|no)/g, 'expect'],
  [/(?<=\b[A-Z][\w.&'-]{0,24} )(?:forecasts|projects|sees|estimates|anticipates)(?= )|\bpric(?:es|ed|ing) in\b/g, 'expect'],
  [/\b(?:forecasts?|projections?|estimates?|predictions?|targets?|outlook|guidance|price target)\b[^.;]{0,48}?\b(?:to|at|of|is for|are for|calls? for) (?=about |around |between |a |\$|€|£|¥|\d|[a-z]+ to )/gi, 'expect'],
  [/\b(?:vows?|vowed|pledges?|pledged|promises?|promised|commits?|committed|guarantees?|swears?|undertakes?|undertook) (?:to|that|not)\b/gi, 'commitment'],
  [/\b(?:plans?|planning|planned|aims?|aiming|intends?|targets|targeting|hopes?|hoping|wants?|seeks?|is preparing|are preparing|proposes?|schedul\w+|considers?) (?:to|for|on)\b/gi, 'plan'],
  [/(?<!\b(?:that|which|who|it) )\b(?:could|might)\b(?! (?:not )?have\b)|(?<=[a-z)"',] )may\b(?! (?:not )?have\b)|\bshould (?=[a-z]+ (?:by|in|next|within|before|this|later)\b)/g, 'modal'],
  [/\b(?:is|are|becomes?) (?:possible|plausible|conceivable)\b|^possible\b|\b(?:maybe|perhaps|possibly|probably|likely|almost certainly|inevitably)\b/gi, 'modal'],
  [/\bwould\b(?! (?:have|like|rather|be (?:nice|great|wrong)))|(?<=\w)'d (?=be|see|rise|fall|win|reach|cut|raise|launch)\b/g, 'would'],
];

const ZH: [RegExp, CueKind][] = [
  [/(?:概率|可能性|几率|机率|把握|胜率)(?:约|大约|大概)?(?:为|是|有|在|高?达|超过?|升至|降至|接近|不大|很大|较大|较小|很小)|\d\s?%\s?的?(?:概率|可能|几率|机率|把握)|(?:[一二三四五六七八九]成|分之[一二三四五六七八九十百\d]+)的?(?:概率|可能|几率|机率|机会|把握)|五五开|对半开/g, 'odds'],
  [/(?:大概率|极有可能|极可能|很可能|很有可能|十有八九|八九不离十|多半|板上钉钉|几乎肯定|几乎确定|基本(?:上)?(?:可以)?(?:确定|确认)|小概率|不太可能|不大可能|几乎不可能|微乎其微|毫无疑问)/g, 'odds'],
  [/(?<![机社大开协委晚宴峰国工学约聚盛运体商教集董理股演班舞例布]|(?<![明今后来去\d〇一二三四五六七八九十几两半全\s])年)会(?!议|员|计|见(?![到顶底效])|谈|面|长(?![大期高出久])|所(?!有)|场|展(?![开现示出])|费|馆|客|师|意(?!外)|话|上(?!涨|升|调|市|线|台|映|扬|攻|架|行|榜|任|去|来|车|岸|浮|探|到|演|诉|缴)|签|晤|后(?!悔))/g, 'call'],
  [/(?:即将|必将|终将|势将|料将|预将|或将|恐将|也将|还将|仍将|都将|将会|将于|将在|将要|将是|将达|将有|将成|将被|将把|将由|将不)|(?<![即麻大上中少名主老])将(?!军|领|士|近|错|就|信|来|其|它|他|她|这|此|该|原|自己|所有|全部|部分|一)/g, 'call'],
  [/有望|可望|势必|注定|必然|必定|终究|迟早|早晚|料(?=将|会|可|能|达|突破)|应会|难以|恐难|不可能|绝无可能|看[好涨跌空多]至|(?<!不)一定[会能要]|肯定[会能要]/g, 'call'],
  [/就[得要能](?=[涨跌升降掉破完死倒])/g, 'call'],
  [/(?:我看|我觉得|我认为|我相信|依我看|在我看来|我敢打赌|我敢说|我赌)(?=[^。]{0,40}[能会要得将不])/g, 'expect'],
  [/应该[会能就]?[是在]?(?=[^，。]{0,12}[年月季周天日底内前]|会|能)/g, 'call'],
  [/(?<![超低不符达高的])预[计期料测估言判](?![的值中性])|料想|估计|看到(?=\d|[一二三四五六七八九十百千两]+[元点])|估算|推算|判断(?=[^，。]{0,10}[会将])/g, 'expect'],
  [/承诺|保证|誓言|立下军令状|担保/g, 'commitment'],
  [/计划|准备|打算|拟(?=[^，。]{0,10}[于在年月])|定于|预定|原定|力争|争取|目标(?:是|为|定在)|瞄准|着手|筹备|规划/g, 'plan'],
  [/可能(?!性)|或许|也许|兴许|说不定|不排除|未必|不见得|恐怕|恐(?=会|难|将|引|致|跌|破|升|达|成|遭|失|再)|有机会|大概(?!\d|率)/g, 'modal'],
  [/(?![受忍免少大忘差止怪想对说看认用得舍])[\u4e00-\u9fff]不(?:上(?!班)|了(?!解)|到(?!位)|起来?|出来?|住|完(?!整)|成(?!熟)|下来|下去|回来|过去)(?!就|的话)|无法(?!无天)|没法/g, 'fails'],
  [/不再(?=[^，。]{1,20})|没人再|再无/g, 'call'],
];
