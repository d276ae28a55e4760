/** What words before a claim tell that has an entry of its own: who said it, or how sure they are. */
export type Tells = 'who' | 'sure';
/** `lead` is found at the start of folded words. What follows must be a clause of its own, a thing that happens, or words in quotation marks. */
export type Lead = { tells: Tells; lead: RegExp; leaves: 'clause' | 'thing' | 'quoted'; /** It gives a chance as a number. */ inNumbers?: true };

const SHARE = "(?:\\d{1,3}(?:\\.\\d+)?(?:\\s?-\\s?\\d{1,3}(?:\\.\\d+)?)?\\s?(?:%|percent|per cent)|\\w+[ -](?:in|out[ -]of)[ -]\\w+)";
const ABOUT = '(?:about |around |roughly |only |just |perhaps |maybe |at least |at most |less than |more than |over |under |an? ){0,3}';
const CHANCE = `${ABOUT}${SHARE} (?:chance|probability|likelihood|possibility)`;
const THING = '(?=(?:an?|the|another) )';
const SAYS = '(?:said|says|wrote|writes|added|adds|predicted|predicts|argued|argues)';
/** "She never said", "if he says", "was wrong when she wrote": nobody says so there. */
const SAID_SO = "(?!.{0,160}?\\b(?:not|never|[Nn]obody|[Nn]o one|[Ii]f|[Ww]hen|[Oo]nce|[Uu]nless|wrong|denied|would have)\\b.{0,160}?[:,] ?[\"'])(?!.{0,160}?n't\\b.{0,160}?[:,] ?[\"'])";

/** English, in the order in which one may stand before another. */
export const LEADS_EN: readonly Lead[] = [
  { tells: 'who', leaves: 'quoted', lead: new RegExp(`^${SAID_SO}[^":;.]{2,120}? ${SAYS}(?: (?:on|in|at|to) [^":;.]{2,60}?)?[:,] ?(?=")`) },
  { tells: 'sure', leaves: 'clause', inNumbers: true, lead: new RegExp(`^(?:There(?: is|'s)|(?:I|We) (?:see|have|give)) ${CHANCE} that `) },
  { tells: 'sure', leaves: 'thing', inNumbers: true, lead: new RegExp(`^(?:There(?: is|'s)|(?:I|We) (?:see|give)) ${CHANCE} of ${THING}`) },
  { tells: 'sure', leaves: 'thing', inNumbers: true, lead: new RegExp(`^I(?: would|'d)? put ${ABOUT}${SHARE} on ${THING}`) },
  { tells: 'sure', leaves: 'clause', inNumbers: true, lead: new RegExp(`^(?:I(?: am|'m)|We(?: are|'re)) ${ABOUT}${SHARE} (?:sure|certain|confident) (?:that |${THING})`) },
  { tells: 'sure', leaves: 'clause', inNumbers: true, lead: new RegExp(`^With ${CHANCE.replace('likelihood', 'confidence|certainty|likelihood')}, `) },
  { tells: 'sure', leaves: 'clause', lead: /^It(?: is|'s) (?:very |highly |quite |almost |virtually )?(?:likely|probable|certain) that / },
  { tells: 'sure', leaves: 'clause', lead: /^(?:I|We) (?:think|believe|expect|predict) that (?=(?:an?|the|no|this|our|its|their|it|he|she|they|we|there|[A-Z]\w*) )/ },
  { tells: 'sure', leaves: 'clause', lead: /^Chances are,? (?:that )?(?=(?:an?|the) )/ },
  { tells: 'sure', leaves: 'clause', lead: /^(?:(?:Most|Very|Quite) (?:likely|probably)|Probably|Almost certainly|In all (?:likelihood|probability)|Presumably|Perhaps|Maybe|Possibly|Without (?:a )?doubt|No doubt), / },
];

const PART = '(?:[一二两三四五六七八九]成[一二三四五六七八九半]?|百分之[零一二三四五六七八九十]+|\\d{1,3}(?:\\.\\d+)?\\s?%|[三四五六七八九十]分之[一二两三四五六七八九])';
const SAYS_ZH = '(?:说|说道|表示|称|指出|写道|预测|预计|认为|强调|坦言|直言)';
/** Whoever is told not to have said it, or only under a condition; 曾: of another day. */
const SAID_SO_ZH = '(?![^:,，。]*(?:不|没|未|否认|如果|假如|要是|若|曾|是否))';

/** Chinese, folded: both scripts are one there. */
export const LEADS_ZH: readonly Lead[] = [
  { tells: 'who', leaves: 'quoted', lead: new RegExp(`^${SAID_SO_ZH}[^":「『，。;]{1,40}?${SAYS_ZH}[:，]\\s?(?=["「『])`) },
  { tells: 'sure', leaves: 'clause', inNumbers: true, lead: new RegExp(`^(?:我们?|笔者)?(?:个人)?(?:认为|觉得|估计)?(?:有|给)?(?:大约|大概|约|至少|超过|不到)?${PART}(?:以上|左右)?的?(?:把握|概率|可能性?|机率|几率|信心)(?:认为|相信|，|:)\\s?`) },
  { tells: 'sure', leaves: 'clause', lead: /^(?:大概率|极?很?有?可能|多半|十有八九|或许|也许|恐怕|几乎可以肯定|毫无疑问|(?:我|我们|笔者)?(?:估计|预计|预料|预测|判断|相信|认为|觉得|猜))，\s?/ },
  { tells: 'sure', leaves: 'clause', lead: /^(?:预计|预料)(?![的数值将会要，])/ },
];
