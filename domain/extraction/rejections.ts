import type { Cue } from './cues.ts';
import { isRetold } from './retold.ts';
import type { Unit } from './units.ts';

export type Reason =
  | 'question' | 'whether' | 'history' | 'habit' | 'obligation' | 'present-guess' | 'hypothetical' | 'in-passing' | 'plan-without-outcome'
  | 'clutter' | 'definition' | 'generalisation' | 'title' | 'about-the-text' | 'purpose' | 'reason-given' | 'belief-about-now' | 'unlike' | 'calendar' | 'no-outlook';

/** Why something that looks like a prediction is none, in words for the person who checks. */
export const reasons: Record<Reason, string> = {
  question: 'It asks and does not say.',
  whether: 'It names an open question (whether, 是否), not an answer.',
  history: 'It tells of the past.',
  habit: 'It says what usually happens, not what will happen.',
  obligation: 'It says what ought to be done, not what will be done.',
  'present-guess': 'It guesses about the present.',
  hypothetical: 'It imagines a case without saying that it will come.',
  'in-passing': 'A possibility is mentioned in passing.',
  'plan-without-outcome': 'It names an intention without a day or an outcome.',
  clutter: 'It is no part of the article: navigation, teasers or boilerplate.',
  definition: 'It explains what words mean.',
  generalisation: 'It states a general rule without a time.',
  title: 'It is a headline.',
  'about-the-text': 'It speaks of the article itself or to its readers.',
  purpose: 'It says what something is for.',
  'reason-given': 'It is the reason given for something else.',
  'belief-about-now': 'It says what somebody thinks of the present.',
  unlike: 'It reads more like sentences that predict nothing.',
  calendar: 'It gives a date of the calendar, not a call.',
  'no-outlook': 'Nothing in it looks ahead.',
};

/** What the rules know of a sentence when they judge it. Clauses are folded. */
export type Sight = {
  unit: Unit;
  cue: Cue;
  /** Its own deadline lies ahead, or one is given by a heading or the sentence before. */
  dated: boolean;
  conditional: boolean;
  measurable: boolean;
  /** Says how sure: a verbal hedge that is a call (likely, 大概率). */
  assured: boolean;
};

/** The reason to leave a sentence alone, or null to take it. Order matters: the first reason is the one that is told. */
export function rejection(sight: Sight): Reason | null {
  const { unit } = sight;
  if (unit.clutter) return 'clutter';
  if (unit.kind === 'heading' && (!unit.predictions || !(sight.dated || sight.measurable) || /^(?:what|how|why|where|when|who)\b|什么|如何|为何/i.test(unit.folded))) return 'title';
  if (unit.backward && sight.cue.kind !== 'call' && sight.cue.kind !== 'odds') return 'history';
  if (isRetold(unit.folded, unit.language, sight.dated)) return 'history';
  return unit.language === 'en' ? english(sight) : chinese(sight);
}

function english({ unit, cue, dated, conditional, measurable, assured }: Sight): Reason | null {
  const text = unit.folded;
  const before = text.slice(Math.max(0, cue.start - 90), cue.start);
  const after = text.slice(cue.end, cue.end + 60);
  if (/\?["')\]*]*$/.test(text)) return 'question';
  if (/\bwhether\b[^,;.]{0,80}$/i.test(before) || /(?:depends? on|unclear|don't know|not know|to see|question of|wonder|ask(?:s|ed|ing)?|debate|decid\w+|determin\w+) (?:if|how|what|when|who|why|which|where|whether)\b[^,;.]{0,60}$/i.test(before)) return 'whether';
  if (/^\s(?:\w+ )?(?:find|see below|learn|notice|discuss|explain|look at|explore|return to|cover|walk|show you|update this|recall|remember|argue|receive)\b/i.test(after) && /\b(?:you|we|i|i'|we'|readers|viewers|this (?:article|post|piece|section|chapter|essay|report))\s?(?:also |then )?$/i.test(before.replace(/'$/, "'"))) return 'about-the-text';
  if (CALENDAR_EN.test(text) && cue.kind !== 'odds' && !assured) return 'calendar';
  if (cue.kind === 'call' && /(?:^|[,;:] |\b(?:and|but|so|then|that|which) )(?:I|we|you)\s?$/i.test(before.replace(/'$/, '')) && OWN_DOING.test(after) && !measurable) return 'about-the-text';
  if (cue.kind === 'call' && /(?:^|[,;:] |\b(?:and|but|so|then|that|if|when) )you\s?$/i.test(before) && !(dated && measurable)) return 'generalisation';
  if (cue.kind === 'call' && /(?:^|[,;:] |\b(?:and|but|so|then) )I\s?$/i.test(before) && !dated && !/^\s(?:be (?:wrong|right|surprised)|lose|win|buy|sell)/i.test(after)) return 'about-the-text';
  if (/^(?:if|when|once|whenever) you\b/i.test(text) && !dated) return 'generalisation';
  if (cue.kind === 'call' && /^(?:(?:each|every|any) (?:\w+ ){1,3}|(?:a|the) (?:user|player|reader|customer|visitor) |users |players |visitors )$/i.test(text.slice(0, cue.start)) && !dated) return 'generalisation';
  if (/^\s(?:not )?(?:usually|typically|often|always|generally|sometimes|tend|routinely|regularly|normally)\b/i.test(after) && !dated) return 'habit';
  if (/\b(?:whenever|every time|each time|usually|typically|tends? to|in general|as a rule|by definition)\b/i.test(text) && !dated && !assured) return 'habit';
  if (/\bas (?:\w+ ){1,3}(?:always|usually|often|generally) (?:do|does|did|is|are|has|have)\b/i.test(text) && !dated) return 'habit';
  if (/\b(?:was|were|had been) (?:\w+ ){0,2}$/.test(`${before} `) && cue.kind === 'call' && !dated) return 'history';
  if (/\b(?:was|were|had) (?:\w+ ){0,2}(?:set|poised|due|bound|expected|scheduled|supposed|likely|going|planned|planning|forecast|projected|predicted) (?:to|for)\b/i.test(text) && !dated && !/\bwill\b/.test(text)) return 'history';
  if (/^\s(?:\w+ )?(?:have|has) (?:\w+ )?(?:been|had|\w+ed)\b/i.test(after) && cue.kind === 'would') return 'history';
  if (/\bhad (?:\w+ )?$/.test(before) || (/\bhad (?:been )?(?:expected|predicted|forecast|projected|anticipated|planned|hoped)\b/i.test(text) && !/\bwill\b/.test(text))) return 'history';
  if (cue.kind === 'odds' && !dated && /\b(?:gave|put|rated|had given|were given|was given|stood)\b[^.;]{0,30}$/i.test(before)) return 'history';
  switch (cue.kind) {
    case 'would':
      if (/\bif\b[^,.]{0,80}\b(?:were|had)\b|^had\b/i.test(text)) return 'hypothetical';
      if (/\b(?:said|says|told|predict\w*|expect\w*|forecast\w*|estimat\w*|believ\w*|promis\w*|pledg\w*|vow\w*|announc\w*|warn\w*|claim\w*|projected|argued|wrote|insist\w*|suggest\w*|confident)\b/i.test(before)) return dated || measurable ? null : 'in-passing';
      return (dated && (conditional || measurable)) || (conditional && measurable) ? null : 'hypothetical';
    case 'modal': return hedged(text, before, after, { dated, conditional, measurable, assured, cue: text.slice(cue.start, cue.end) });
    case 'plan': return dated || (measurable && /\b(?:\d|\$|€)/.test(after)) ? null : 'plan-without-outcome';
    case 'commitment': return dated || measurable ? null : 'plan-without-outcome';
    case 'expect': {
      if (/^\s?(?:less|more|otherwise|anything|nothing|so|much)?\W*$/i.test(after)) return 'no-outlook';
      if (/^\s?(?:to be|that (?:\w+ ){1,4}(?:is|are|has|have)\b)/.test(after) && !dated && !/\bwill\b/.test(after)) return 'belief-about-now';
      const firm = /expect|predict|anticipat|foresee|look for|count on|brace|get ready/i.test(text.slice(cue.start, cue.end)) && !/(?:ed)\b/.test(text.slice(cue.start, cue.end));
      return firm || dated || /\b(?:will|won't|going to|would)\b/.test(text.slice(cue.end)) ? null : 'belief-about-now';
    }
    case 'call':
      // "A figure that an auditor will sign" says what kind of figure, not that one will be signed.
      if (/\b(?:a|an|any|every|each|some) \w+ (?:that|which|who) (?:\w+ ){0,3}$/i.test(before) && !dated) return 'generalisation';
      if (/^\s(?:\w+ly )?(?:like|love|enjoy|hate|mind|care)\b/i.test(after) && !dated) return 'generalisation';
      if (/\b(?:that|which|who) $/i.test(before) && /\b(?:a|any|every|each) (?:\w+ ){1,3}$/i.test(before.replace(/(?:that|which|who) $/i, '')) && !dated) return 'generalisation';
      return /^\s(?:be )?(?:able to )?(?:find|enjoy|need|want|love|like)\b/i.test(after) && /\byou\s?$/i.test(before) && !dated ? 'about-the-text' : null;
    default: return null;
  }
}

/** "Results are scheduled for 22 October", "Her contract ends in June": appointments. */
const CALENDAR_EN = /\b(?:results|minutes|statement|figures|data|hearing|trial|draw|tickets|doors|session|earnings|conference|agm|annual meeting|ceremony|polls|contract|term|lease|mandate|support|bond|meeting|trading update|podcast|episode|issue|webinar|live coverage|poll|details|applications?|registration)\b[^,;.]{0,40}\b(?:(?:is|are|will be) (?:\w+ )?(?:scheduled|due|published|released|held|announced|posted|available)|ends?|expires?|matures?|opens?|closes?|takes? place|will have)\b[^,;.]{0,14}\b(?:on|in|for|at|from|until)\b|\b(?:holds?|publish(?:es)?|reports?|releases?|meets?) (?:its |their |the )?(?:\w+ ){0,3}(?:results|minutes|figures|data|meeting|earnings)? ?on (?:\d|[A-Z][a-z]+day)/i;
const OWN_DOING = /^\s?(?:'ll|will|going to)?\s?(?:now |then |also |just |only |be |not |never |try to |have to )*(?:hand|keep|publish|post|update|write|say|saying|talk|talking|tell|telling|show|look|looking|get|let|take|start|begin|come|go|see you|explain|give|discuss|walk|cover|return|judge|grade|score|use|using|do|doing|focus|focusing|describe|leave|stick|spare|mention|add|assume|argue|call|refer|fill|filling|miss|read|review|skip|stop|end|make sure|need|want|find|be)\b/i;

type Known = { dated: boolean; conditional: boolean; measurable: boolean; assured: boolean; cue: string };

function hedged(text: string, before: string, after: string, known: Known): Reason | null {
  if (/^(?:maybe|perhaps|possibly|probably|likely|almost|inevitably)/i.test(known.cue)) return known.dated && known.measurable ? null : 'present-guess';
  if (known.dated && (known.measurable || known.assured)) return null;
  if (/\b(?:a single|any|every|each|no single|one wrong)\b/i.test(before)) return 'hypothetical';
  if (/^\s(?:still|already|also) (?:be|have)\b/i.test(after) && !known.dated) return 'present-guess';
  if (!/\b(?:warn|say|said|predict|expect|forecast|believe|think|argue|suggest|estimate|show|fear|report|find)\w* that\b[^,;:]{0,70}$/i.test(before) && /\b(?:that|which|who|where|whom|because|how|what|why|when|as|than|if|of|so)\b[^,;:]{0,70}$/i.test(before) && !/^(?:\W*(?:if|when|as)\b)/i.test(before.trimStart())) return 'in-passing';
  if (/^\s(?:not |also |well |still |even |already |now |otherwise )*(?:be|have|seem|look|appear|feel|mean|contain|depend|require|need|want|know|think|include|explain|sound|reflect|indicate|suggest|help|vary|differ|limit|not)\b/i.test(after) && !known.measurable && !/^\s(?:not |also |well )*be (?:forced|able|the (?:first|last|largest|biggest|next))\b/i.test(after)) return 'generalisation';
  if (/\b(?:you|one|anyone|everyone|somebody|people)\s?$/i.test(before)) return 'generalisation';
  return /^\s(?:not )?(?:have )?(?:\w+ )?(?:argue|say|ask|wonder|think)\b/i.test(after) ? 'in-passing' : null;
}

/** 下一次报价将于6月22日公布: an appointment. */
const CALENDAR_ZH = /将[于在](?:北京时间|当地时间)?[^，。]{0,14}(?:[日号]|周[一二三四五六日]|下午|晚间?|上午)[^，。]{0,12}(?:公布|发布|召开|举行|揭晓|登场|开打|开赛|出席|开庭|宣判|开幕|披露|进行|直播|举办|对阵|迎战|截止)/;

function chinese({ unit, cue, dated, conditional, measurable, assured }: Sight): Reason | null {
  const text = unit.folded;
  const before = text.slice(0, cue.start);
  const clause = text.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('；'), before.lastIndexOf(','), -1) + 1);
  if (/[？?]["”」』）)]*$/.test(text) || /(?:吗|呢|么)[。！]?$/.test(text)) return 'question';
  if (/是否|能否|可否|会不会|能不能|是不是|要不要|有没有可能|到底.{1,20}还是/.test(text) && !assured) return 'whether';
  if (/每(?:[年月天周次日晚]|到|逢|当|季)[^，。]{0,20}[，]?[^，。]{0,16}[都会]|(?:通常|往往|一般(?:来说|而言|都|会|情况下)?[^，。]{0,12}会|大多数[^，。]{1,12}会|多半都|下意识)/.test(text) && !assured && !/[明后]年|20\d\d/.test(text)) return 'habit';
  if (CALENDAR_ZH.test(text) && cue.kind !== 'odds' && !assured) return 'calendar';
  if (/(?:通常|往往|一般来说|一般都|一般会|总是|总会|总在|总要|经常|常常|有时|时而|每当|每次|每逢|平时|向来|历来|惯例|常态)/.test(text) && !dated) return 'habit';
  if (/(?:之前|以前|时候?|后)都会?/.test(text) && !dated) return 'habit';
  if (/越[^，。]{1,12}[，,]?[^，。]{0,16}越|越[^，。]{1,12}[，,]/.test(text) && !dated) return 'generalisation';
  if (/因为[^。]{0,80}(?:一旦|如果|要是|只要)/.test(before) && !dated) return 'reason-given';
  if (/^(?:让|为了|以便|旨在|目的是|好让)/.test(text) && !dated) return 'purpose';
  if (/(?:意思就是|意思是|指的是|所谓|意味着|定义为|顾名思义|的意义在于)/.test(text) && !dated) return 'definition';
  if (/(?:本文|本期|下文|下面|接下来(?:我们|我))(?:我们|我)?(?:会|将|就)?(?:介绍|讨论|分析|看看|聊|说说|讲)|(?:欢迎|记得)(?:收听|订阅|关注|点赞)|点赞|下期/.test(text)) return 'about-the-text';
  if (/(?:曾经?|当时|当年|去年|前年|此前|昔日|已经?)[^，。]{0,20}$/.test(before) && !dated && cue.kind !== 'now') return 'history';
  if (!dated && /(?:^|[^\d])(?:1\d\d\d|200\d|201\d|202[0-3])年|当时|当年|那时|去年|前年|上世纪|[三四五六七八九十]年前|\d年前|早年|此前的/.test(before) && !/(?:将来|未来|今后|明年|后年|以后)/.test(text) && cue.kind !== 'now') return 'history';
  if (/(?:写的?|说过|说的|预言过|判断过|当时[^，。]{0,6})[“「][^”」]*$/.test(before) && /20[012]\d年|去年|前年|当年|那时/.test(before)) return 'history';
  if (/(?:曾经?|一度|本来|本以为|原以为)[^，。]{0,6}$/.test(before) && /预|计划|承诺|打算|认为|目标|会|将/.test(text.slice(cue.start, cue.end + 1))) return 'history';
  const here = text.slice(cue.start, cue.end);
  const after = text.slice(cue.end, cue.end + 12);
  switch (cue.kind) {
    case 'odds': case 'modal': case 'expect':
      if (/(?:已经?|现在|目前|正在|也是|就是|是(?!在)|还是|只是|算是|属于)/.test(after.slice(0, 6)) && !dated) return 'present-guess';
      if (/^[并也还都才]?不?[太大]?(?:在[乎意]|知道|觉得|认为|喜欢|明白|关心|清楚|以为|记得)/.test(after) && !dated) return 'present-guess';
      if (here.startsWith('我') && !dated) return 'belief-about-now';
      if (here === '估计' && /^(?:的|值|数)/.test(after)) return 'present-guess';
      if (cue.kind === 'expect' && /^(?:的|之|内|外|收益|管理)/.test(after)) return 'no-outlook';
      if (cue.kind === 'modal' && !dated && !conditional && !/[会将要]/.test(after.slice(0, 8)) && !unit.predictions && !measurable) return 'present-guess';
      if (cue.kind === 'odds' && !dated && !conditional && !/[会将能]/.test(text) && !measurable) return 'present-guess';
      return null;
    case 'plan': return dated ? null : 'plan-without-outcome';
    case 'commitment': return dated || /会|将|不/.test(after) ? null : 'plan-without-outcome';
    case 'fails': return dated ? null : 'generalisation';
    case 'call':
      if (/应该/.test(here) && !dated) return 'obligation';
      if (/^[^，。]{0,10}(?:的时候|时)[，]?/.test(clause) && !dated && /[就都]$/.test(before)) return 'habit';
      if (/(?:^|[，。；])(?:你|大家|我们|人们|谁|任何人|用户|每个人)[^，。]{0,6}$/.test(before) && !dated && !assured && !/[总终]有一天|有朝一日|迟早|早晚/.test(before)) return 'generalisation';
      if (/(?:的人|人人|人类|任何[^，。]{1,6}|每个[^，。]{1,6}|凡[^，。]{1,8})[，,]?[都就也]?不?$/.test(before) && !dated) return 'generalisation';
      if (/^(?:说|讲|写|唱)[^，。]{0,8}(?:语|话|文|歌)/.test(after) && !dated) return 'habit';
      if (/^(?:能|用|说|写|做|开)(?:[^，。]{0,4})[吗的]?$/.test(after) && !dated) return 'habit';
      if (here === '不再' && !dated) return 'no-outlook';
      return null;
    default: return null;
  }
}
