import type { Language } from '#domain/articles/article.ts';
import { FAMILY, TITLE, TITLED } from './names-zh.ts';
import { remembered, rememberedIn } from './remembered.ts';

/** Somebody or some house that a sentence mentions, in the original's own spelling. */
export type Mention = { name: string; start: number; person: boolean };

const WORD = "[A-Z][\\p{L}\\d&'’-]*";
const RUN = new RegExp(`(?<![\\p{L}\\d])${WORD}(?:(?: (?:of|for|de|van|von|der|den|the|al|bin|la|le|el|and|&)){0,2} ${WORD}|\\.(?= [A-Z])){0,5}`, 'gu');
const NOT_FIRST = /^(?:The|This|That|These|Those|It|He|She|They|We|I|You|If|But|And|So|In|By|As|At|On|For|From|When|While|Once|After|Before|Some|Many|Most|Few|All|No|Even|Still|Also|There|Here|What|Why|How|Who|Its|His|Her|Their|Our|My|Your|One|Two|Three|Both|Either|Neither|Not|With|Without|Under|Over|Between|Of|To|A|An|Or|Nor|Yet|Then|Now|Today|Yesterday|Tomorrow|Last|Next|Since|Until|Unless|Because|Although|Though|Despite|Unlike|Like|Asked|Speaking|Citing|Mr|Mrs|Ms|Dr|Cllr|Councillor|Prof|Professor|Sir|President|Prime|Minister|Chancellor|Governor|Senator|Secretary|Chairman|Chief|Executive|Judge|General|Former|Deputy|Vice|Every|Each|Another|Other|Such|Just|Only|Maybe|Perhaps|However|Meanwhile|Instead|Analysts|Economists|Investors|Markets|Traders|Pollsters|Experts|Critics|Officials|Yes|Ask|Nobody|Nothing|Everyone|People)$/;
const NOBODY = /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Easter|Europe|Asia|Africa|America|Britain|Germany|France|Italy|Spain|China|Japan|India|Russia|Ukraine|Brazil|Canada|Mexico|Australia|Taiwan|Korea|Israel|Iran|Turkey|Norway|Sweden|Denmark|Poland|London|Paris|Berlin|Tokyo|Beijing|Shanghai|Washington|Brussels|Hamburg|Bergen|Frankfurt|Moscow|Sydney|Delhi|Mumbai|Seoul|English|French|German|Chinese|American|British|European|Japanese|Indian|Western|Eastern|Northern|Southern|Internet|GDP|CPI|AI|IPO|CEO|CFO|EU|UN|US|UK|USA|Q[1-4]|H[12]|OK|TV|PC|EV|EVs)$/;
const HOUSE_WORD = /\b(?:Bank|Group|Inc|Corp|Corporation|Ltd|Limited|Capital|Securities|University|Institute|Ministry|Fund|Agency|Reserve|Commission|Association|Motors|Energy|Research|Partners|Labs?|AI|Technolog\w+|Airlines|Airways|Party|Council|Union|Organi[sz]ation|Office|Department|Company|Companies|Exchange|Board|Committee|Federation|League|Club|United|City|Analytics|Consulting|Economics|Advisors|Advisers|Insurance|Pharma\w*|Semiconductor\w*|Systems|Networks|Media|News|Times|Post|Journal|Herald|Press|Studios?|Games|Foundation|Centre|Center|Authority|Court|Treasury|Parliament|Congress|Senate|House|Government|Administration|Holdings|International|Global|Industries|Electric|Power|Solar|Oil|Gas|Steel|Shipping|Lines|Logistics|Foods|Brands|Stores|Retail|Trust|Ventures|Markets|Poll\w*|Survey|Index|Photonics|Robotics|Metals?|Mining|Mines|Tools|Rail|Railways?|Ports?|Town|Rovers|Athletic|Wanderers|County|Study|Studies|Report|Road|Street|Islands?|Bay|Valley|Aggregates|Storage|Chain|Cement|Autos?|Homes|Housing|Properties|Estates|Water|Sons|Brothers|Associates|Motors?|Chemicals?|Pharmaceuticals?|Hospital|College|School|Museum|Theatre|Stadium|Airport|Harbou?r|Bridge|Committee|Desk|Diaries|Weekly|Courier|Voice|Standard|Review)\b|&|^[A-Z]{2,6}$|^[a-z]*[A-Z]+[a-z]+[A-Z]/;

/** Everybody and every house named in a sentence, in order. */
export const mentionsIn = remembered((folded: string, original: string, language: Language): readonly Mention[] => (
  language === 'en' ? english(folded) : chinese(folded, original)
));

/** The last one named before, for he or she a person and for it a house; the first in the nearest sentence that names one. */
export function lastMention(earlier: Sentence[], person: boolean, language: Language, article: string): string | null {
  for (const unit of earlier.toReversed()) {
    if (unit.clutter || unit.language !== language) continue;
    const found = mentionsIn(unit.folded, unit.text, language).find((one) => one.person === person && (person || language !== 'en' || isHouse(one, article)));
    if (found) return found.name;
  }
  return null;
}

type Sentence = { folded: string; text: string; language: Language; clutter: boolean };

/** The house that an article is about: named in its first sentences and most often after that. What "the company" means. */
export function protagonistOf(first: Sentence[], language: Language, article: string): string | null {
  const counts = new Map<string, number>();
  for (const unit of first) {
    if (unit.clutter || unit.language !== language) continue;
    for (const one of mentionsIn(unit.folded, unit.text, language)) if (!one.person && (language !== 'en' || isHouse(one, article))) counts.set(one.name, timesNamed(one.name, article));
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= 2 ? best[0] : null;
}

/** "Unemployment" at the head of a sentence is a word; "Norvia" is written large in the middle of one too. */
function isHouse({ name }: Mention, article: string): boolean {
  if (HOUSE_WORD.test(name)) return true;
  if (name.includes(' ')) return true;
  return isNamedInside(name, article);
}

/** Whether an article calls a name a house anywhere: "Operator Northmere Transit", "Norvia, the chipmaker". */
export const isHouseIn = rememberedIn((name, article): boolean => {
  if (HOUSE_WORD.test(name)) return true;
  const opening = article.slice(0, 40_000);
  for (let at = opening.indexOf(name); at >= 0; at = opening.indexOf(name, at + 1)) {
    if (DOES.test(opening.slice(at + name.length, at + name.length + 60)) || TRADE.test(opening.slice(Math.max(0, at - 20), at))) return true;
  }
  return false;
});

const isNamedInside = rememberedIn((name, article) => {
  const opening = article.slice(0, 40_000);
  for (let at = opening.indexOf(name); at >= 0; at = opening.indexOf(name, at + 1)) {
    GOES_ON.lastIndex = at + name.length;
    INSIDE.lastIndex = at;
    if (GOES_ON.test(opening) && INSIDE.test(opening)) return true;
  }
  return false;
});
const INSIDE = /(?<=[a-z,;] (?<!\b(?:in|at|near|from|outside|across|around|to|into|through|over) )(?:the )?)/y;
const GOES_ON = /(?:'s|’s)? [a-z]/y;
const timesNamed = rememberedIn((name, article) => article.slice(0, 40_000).split(name).length - 1);

/** "Marit Oyen of Fjordline Commodities": a person of a house, where "Bank of England" is one name. */
export function bearerOf(name: string): string {
  const [bearer = name] = name.split(/ of (?:the )?/);
  return bearer !== name && /^\S+ \S+(?: \S+)?$/.test(bearer) && !HOUSE_WORD.test(bearer) && !PLACE.test(bearer) ? bearer : name;
}

function english(folded: string): Mention[] {
  return [...folded.matchAll(RUN)].flatMap((match): Mention[] => {
    const words = match[0].replace(/['’]s$/, '').split(' ');
    let start = match.index;
    while (/^I(?:$|['’])/.test(words.at(-1) ?? '')) words.pop();
    while (words.length > 0 && NOT_FIRST.test(words[0] as string)) start += (words.shift() as string).length + 1;
    const whole = words.join(' ').replace(/ (?:of|de|the|and|&)$/, '');
    const name = bearerOf(whole);
    if (name.length < 3 || words.every((word) => NOBODY.test(word)) || NOBODY.test(words[0] as string) && words.length < 2) return [];
    // "Norvia Rail reported a loss", "Halden Dale, the chipmaker": what it does says that it is no person.
    const house = HOUSE_WORD.test(name) || WORKS_AT.test(folded.slice(Math.max(0, start - 60), start)) || DOES.test(folded.slice(match.index + match[0].length, match.index + match[0].length + 60));
    return [{ name, start, person: !house && !PLACE.test(name) && /^\S+(?: \S+){1,3}$/.test(name) && !/\d/.test(name) && !NOBODY.test(words[0] as string) }];
  });
}

/** "Analysts at Calder Dale", "chief economist at the brokerage Harbour Fine": where somebody works. */
const WORKS_AT = /\b(?:analysts?|economists?|strategists?|traders?|researchers?|directors?|head|chief \w+|president|partner|manager|spokes\w+|professor|lecturer|official)\b[^.;,]{0,24}\b(?:at|of|for|from|with) (?:the )?(?:[a-z]+ ){0,2}$/i;
/** "Operator Northmere Transit": a trade in front of a name. */
const TRADES = '(?:[Oo]perator|[Oo]wner|[Dd]eveloper|[Rr]etailer|[Aa]irline|[Cc]hipmaker|[Cc]armaker|[Aa]utomaker|[Dd]rugmaker|[Ll]ender|[Ii]nsurer|[Uu]tility|[Mm]iner|[Bb]rokerage|[Ss]upermarket|[Bb]ookmakers?|[Pp]ollster|[Ll]andlord|[Ss]tart-?up|[Cc]onsultancy|[Hh]ousebuilder|[Ss]upplier|[Mm]anufacturer|[Cc]ontractor|[Pp]ublisher|[Bb]roadcaster)';
const TRADE = new RegExp(`\\b${TRADES} $`);
export const LEADING_TRADE = new RegExp(`^${TRADES} (?=[A-Z])`);
/** What only a house does. */
const DOES = /^(?:'s (?:shares|stock|board|customers|revenue|sales|earnings|factory|plants?|chief executive|CEO)\b|,? (?:the|an?) (?:[\w-]+ ){0,3}(?:company|group|maker|chain|operator|firm|bank|retailer|carrier|start-?up|lender|insurer|utility|developer|supplier|producer|chipmaker|carmaker|airline|brokerage|miner|builder|brewer|drugmaker)\b| (?:reported|posted|shares|stock|employs|makes|sells|operates|listed|floated|filed for|raised its|cut its|kept its|confirmed its|expects (?:its|revenue|sales|to ship)|plans to (?:build|list|float|sell|open|raise)|issued|swung|booked)\b)/;
/** Places of two words are no people. */
const PLACE = /^(?:South|North|East|West|New|Hong|Saudi|Middle|Wall|White|Silicon|Los|San|Las|El|Red|Black|Northern|Southern|Eastern|Western|Central|Great|Latin|US|UK|EU)\b/;
const HOUSES = /[\u4e00-\u9fffA-Za-z]{2,10}?(?:公司|集团|银行|证券|研究院|研究所|研究中心|咨询|大学|协会|委员会|央行|联储|政府|总处|总署|气象署|统计[处局]|基金|资本|投顾|投信|金控|地产|置业|科技|电子|汽车|航空|能源|电力|交易所|半导体|光电|制药|药业|电信|传媒|互动|游戏|智能|动力|实业)/g;
const BEARERS = new RegExp(`${TITLE}(${FAMILY}[\\u4e00-\\u9fff]{1,2})|[\\u4e00-\\u9fff]{1,7}(?:[·・•][\\u4e00-\\u9fff]{1,7}){1,3}|(${FAMILY}[\\u4e00-\\u9fff]{1,2})(?=教授|博士|先生|女士|老师|院士|律师|主任|院长|医生|表示|认为|指出|说|告诉|坦言|强调|透露|预计|在|的|是|对|把|则|，)`, 'g');

function chinese(folded: string, original: string): Mention[] {
  const found: Mention[] = [];
  const put = (start: number, length: number, person: boolean) => found.push({ name: original.slice(start, start + length), start, person });
  const titled = TITLED.exec(folded)?.groups?.name;
  if (titled) put(folded.indexOf(titled), titled.length, true);
  for (const match of folded.matchAll(BEARERS)) {
    const name = match[1] ?? match[2] ?? match[0];
    if (!NOT_A_PERSON.test(name)) put(match.index + match[0].lastIndexOf(name), name.length, true);
  }
  for (const match of folded.matchAll(HOUSES)) put(match.index, match[0].length, false);
  for (const match of folded.matchAll(/[A-Z][A-Za-z.&-]{1,20}(?: [A-Z][A-Za-z.&-]+){0,3}/g)) if (!NOBODY.test(match[0])) put(match.index, match[0].length, / /.test(match[0]));
  return found.sort((a, b) => a.start - b.start);
}

const NOT_A_PERSON = /[的是了在和与会将能要不没]|^(?:成本|成交|成长|时间|时候|农业|方面|方式|安全|平台|平均|高于|高位|高点|黄金|金融|金额|金价|石油|和平|向上|向下|关于|关税|关键|单价|单季|单位|白银|白酒|万元|万亿|温度|温和|项目|连续|连锁|景气|景观|施工|乐观|车企|车型|车市|路线|路透|田间|常态|包括|计算|计划|时代|钱包|马上|马力|水平|水电|华尔街|华东|华北|应对|应收|全球|全年|全国|申请|申报|伍德|古代|年初|年底|苗头|雷达|荣誉|元旦|顾客|倪|祝|边际|池塘|查询|解读|解释|解决)/;
