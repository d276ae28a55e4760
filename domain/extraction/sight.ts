import { addDays } from '#domain/articles/day.ts';
import type { Day } from '#domain/articles/day.ts';
import { amountsIn } from './amount.ts';
import { inside, sideClauses } from './conditions.ts';
import type { SideClauses } from './conditions.ts';
import type { Cue, CueKind } from './cues.ts';
import { cuesIn, mayLookAhead } from './cues.ts';
import type { Hedge } from './hedges.ts';
import { hedgesIn, listedProbability, statedProbability } from './hedges.ts';
import { isAhead, readingsIn } from './horizon.ts';
import { namesOutcome } from './measure.ts';
import type { Amount, Deadline, Reading } from './reading.ts';
import { sifted } from './sieve.ts';
import { isNumber, namesChance } from './table.ts';
import { bareChance, endingChance, labelledChance } from './rated.ts';
import type { Unit } from './units.ts';
import { PERCENT_ON } from './wager-en.ts';

/** Everything the rules see in one sentence, before they decide what it is. Places count in the unit's folded text. */
export type Seen = {
  unit: Unit;
  sides: SideClauses;
  /** Cues outside side clauses, the most telling kind first. */
  cues: Cue[];
  /** Times that lie ahead, in order. */
  ahead: Reading[];
  amounts: Amount[];
  hedges: Hedge[];
  stated: ReturnType<typeof statedProbability>;
  measurable: boolean;
  /** A time more than half a year before the article is named. */
  behind: boolean;
  /** What later rules found in this sentence alone, kept so that they look once. */
  kept: { deadline?: Deadline | null; features?: number[] };
};

const ORDER: CueKind[] = ['now', 'odds', 'call', 'expect', 'commitment', 'fails', 'plan', 'modal', 'would', 'present', 'list'];

const ONLY_SIGN = sifted(/^(?:(?:probably|almost certainly|definitely|what|things that|it) )*(?:won't|will not|will|not going to|not) happen\W*$|^不会(?:发生|出现)[^，。]{0,3}$/i);

/**
 * What the rules see in sentences; null for the many in which nothing looks ahead, so that the dear rules are spared them. One reading
 * is made of all of them before the next, as in reading-ahead.ts.
 */
export function glances(units: readonly Unit[], madeOn: Day | null, aboutYear = false): (Seen | null)[] {
  const ways = units.map((unit) => wayOf(unit, madeOn, aboutYear));
  const some = units.filter((_, i) => ways[i] !== 'pass over');
  for (const { folded, language } of some) sideClauses(folded, language);
  for (const unit of some) readingsFrom(unit, madeOn);
  for (const { text, folded, language } of some) amountsIn(text, language, folded);
  for (const { folded, language } of some) hedgesIn(folded, language);
  for (const { folded, language } of some) statedProbability(folded, language);
  return units.map((unit, i) => (ways[i] === 'pass over' ? null : see(unit, madeOn, undefined, ways[i] === 'see as of that year')));
}

function wayOf(unit: Unit, madeOn: Day | null, aboutYear: boolean): 'pass over' | 'see' | 'see as of that year' {
  // "Probably won't happen" decides the sign of what stands below and is no claim itself.
  if (unit.kind === 'heading' && ONLY_SIGN.test(unit.folded)) return 'pass over';
  if (unit.folded.length <= 70 && bareChance(unit.folded)) return 'see';
  if (aboutYear && !unit.clutter && !unit.backward && !unit.explains) return 'see as of that year';
  if (unit.given || unit.forecast || unit.predictions || unit.labelled || unit.label !== null || unit.sequel || unit.rated) return 'see';
  if (!mayLookAhead(unit.folded, unit.language)) return 'pass over';
  const flat = cuesIn(unit.folded, unit.language).length === 0 && !(unit.language === 'en' ? /%\s?that\b|\((?:[<>~]?\d{1,3}%|0?\.\d+)\)/ : /就|便|都得?|全|%|成/).test(unit.folded);
  return flat && !readingsFrom(unit, madeOn).some((reading) => isAhead(reading, madeOn)) ? 'pass over' : 'see';
}

export function see(unit: Unit, madeOn: Day | null, found: readonly Cue[] = cuesIn(unit.folded, unit.language), aboutYear = false): Seen {
  const { folded, language } = unit;
  const beheld = sideClauses(folded, language);
  // "Landlords still sell, though Lind believes that it will be over by summer": the concession holds the claim.
  const turned = language === 'en' && beheld.concession !== null && found.length > 0 && found.every((cue) => inside(cue.start, beheld.concession));
  const sides = turned ? { ...beheld, concession: null } : beheld;
  const readings = readingsFrom(unit, madeOn);
  // "Fewer than in 2026" compares, it sets no day.
  const ahead = readings.filter((reading) => isAhead(reading, madeOn) && (/^(?:by|before|until|within)\b/i.test(folded.slice(reading.start)) || !THAN.test(folded, folded.slice(Math.max(0, reading.start - 40), reading.start))));
  const amounts = amountsIn(unit.text, language, folded).filter((amount) => !readings.some((reading) => amount.start < reading.end && reading.start < amount.end));
  const main = blank(folded, [sides.condition, sides.concession, ...readings]);
  const chance = chanceCell(unit);
  const measurable = chance !== null || namesOutcome(folded, language, main) || amounts.some((amount) => amount.clear && !beside(amount.start, sides));
  const cues = found.filter((cue) => !beside(cue.start, sides));
  const now = nowcast(unit, sides, measurable);
  if (now) cues.push(now);
  const present = presentWithDeadline(unit, ahead, sides, measurable, madeOn);
  if (present && cues.length === 0) cues.push(present);
  else if (aboutYear && cues.length === 0 && isPresent(unit)) cues.push({ start: 0, end: 0, kind: 'present' });
  const far = (cue: Cue) => Math.min(...ahead.map((reading) => gap(reading, cue, folded)), 10_000);
  const listed = listedChance(unit, cues, amounts);
  if (listed && cues.length === 0) cues.push({ start: Math.max(0, folded.lastIndexOf(listed.cue)), end: Math.max(0, folded.lastIndexOf(listed.cue)) + listed.cue.length, kind: 'odds' });
  cues.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || far(a) - far(b) || a.start - b.start);
  return { unit, sides, cues, ahead, amounts, hedges: hedgesIn(folded, language).filter((hedge) => !beside(hedge.start, sides)), stated: chance ?? secondChance(unit) ?? statedProbability(folded, language) ?? listed ?? labelledChance(folded), measurable, behind: madeOn !== null && readings.some((reading) => reading.window?.to && addDays(reading.window.to, 180) < madeOn), kept: {} };
}

/** "A 20% probability of a cut this week and roughly 55% by the end of May": the second figure is a chance like the first. */
function secondChance({ sequel, whole, start, folded, language }: Unit): Seen['stated'] {
  if (!sequel || whole === null || language !== 'en') return null;
  const match = /^(?:roughly |about |around |only )?(?<n>\d{1,3}(?:\.\d+)?)\s?(?:%|per ?cent) (?:by|before|in|for|of|on)\b/.exec(folded);
  const before = whole.folded.slice(0, start - whole.start);
  const named = match !== null && /\d\s?(?:%|per ?cent) (?:chance|probability|likelihood|odds)\b|\b(?:odds|probability|chances?|likelihood) (?:of|that|at)\b/i.test(before);
  const n = Number(match?.groups?.n);
  return match && (named || PUT_ON.test(before)) && n <= 100 ? { basis: 'stated', ppm: Math.round(n * 10_000), cue: match[0].replace(/ \w+$/, '') } : null;
}

const PUT_ON = sifted(new RegExp(PERCENT_ON, 'i'));

/** "71%" under "Chance of winning" is a probability. */
function chanceCell({ kind, folded, head, row }: Unit): Seen['stated'] {
  const words = kind !== 'cell' ? null : namesChance(head) ? folded : isNumber(folded) ? (row?.chance ?? null) : null;
  const match = words ? /^(?:about |around |~|<|>|约)?\s?(\d{1,3}(?:\.\d+)?)\s?%$/.exec(words) : null;
  return match && words && Number(match[1]) <= 100 ? { basis: 'stated', ppm: Math.round(Number(match[1]) * 10_000), cue: words } : null;
}

/** "GPT-6 ships by June: **95%**": in a list, a number that is not the claim's own amount. */
function listedChance(unit: Unit, cues: Cue[], amounts: Amount[]): Seen['stated'] {
  const listed = unit.block.kind === 'item' || unit.predictions || unit.labelled;
  if (unit.rated) {
    const own = endingChance(unit.folded) ?? unit.chance;
    if (own) return own;
  }
  if (!listed) return CHANCE_THAT.test(unit.folded) ? listedProbability(unit.folded) : null;
  const inLabel = unit.label === null ? null : listedProbability(unit.label.replace(/[\s:：*]+$/, ''));
  const own = listedProbability(unit.folded);
  // "Inflation falls to 2%" in a list is an amount: a chance stands apart, behind a mark or brackets, or is written as a decimal.
  const before = own ? unit.folded.slice(0, unit.folded.lastIndexOf(own.cue)) : '';
  const amount = own !== null && amounts.some((one) => own.cue.includes(one.quantity.text.trim())) && (/[\p{L}\p{N}]\s+$/u.test(before) || (unit.language !== 'en' && !/[（(：:*]\s*$/.test(before)));
  return inLabel ?? (own && (!amount || (cues.length === 0 && /[:：(（—–*]\s?$/.test(before))) ? own : null);
}

/** "By year-end" under "Predictions for 2026", written in December 2025, means the end of 2026. */
function readingsFrom({ folded, language, given }: Unit, madeOn: Day | null): readonly Reading[] {
  const readings = readingsIn(folded, language, madeOn);
  const opens = given?.horizon.window?.from;
  if (!opens || !madeOn || opens <= madeOn || !readings.some((one) => one.window?.to && one.window.to < opens)) return readings;
  const said = (one: Reading) => /[今去前]|本[年月周季]|\b(?:this|today|tonight)\b/i.test(folded.slice(one.start, one.end));
  const later = readingsIn(folded, language, opens);
  return readings.map((one) => (one.window?.to && one.window.to < opens && !said(one) ? (later.find((other) => other.start === one.start) ?? one) : one));
}

/** True in a condition or a concession: such words are not the claim. */
export function beside(at: number, sides: SideClauses): boolean {
  return inside(at, sides.condition) || inside(at, sides.concession);
}

/** Characters between two places; a comma between them counts as thirty. */
export function gap(a: { start: number; end: number }, b: { start: number; end: number }, text: string): number {
  const between = text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)).replace(/ {2,}/g, ' ');
  return between.length + 30 * (between.match(/[,，;；]/g)?.length ?? 0);
}

function blank(text: string, spans: ({ start: number; end: number } | null)[]): string {
  let out = text;
  for (const span of spans) if (span) out = out.slice(0, span.start) + ' '.repeat(span.end - span.start) + out.slice(span.end);
  return out;
}

/** A hedged claim about the present of something that is counted: 多半现在已经超过, "has probably already overtaken". */
function nowcast(unit: Unit, sides: SideClauses, measurable: boolean): Cue | null {
  if (!measurable && unit.language === 'en') return null;
  const match = (unit.language === 'en' ? NOW_EN : NOW_ZH).exec(unit.folded);
  return match && !beside(match.index, sides) ? { start: match.index, end: match.index + match[0].length, kind: 'now' } : null;
}

const THAN = sifted(/\bthan (?:[a-z']+ ){0,4}(?:in |during |for |at )?$/);
const NOW_EN = sifted(/\b(?:has|have|is|are) (?:very |most |almost |now )?(?:probably|likely|certainly) (?:already|now)\b|\b(?:probably|almost certainly|likely) (?:already|now) (?:has|have|is|are)?|\b(?:already|now) (?:probably|almost certainly|very likely)\b/i);
const NOW_ZH = sifted(/(?:大概率|很可能|极有可能|多半|十有八九|几乎肯定)[^，。]{0,20}(?:现在|目前|如今|已经?)[^，。]{0,24}(?:反超|超过|超越|突破|达到?|跌破|第一)|(?:现在|目前|如今)[^，。]{0,12}(?:大概率|很可能|极有可能|多半)[^，。]{0,16}已经?|(?:可能|恐怕|或许|多半|估计|大概率)[^，。]{0,6}已经?[^，。]{0,6}(?:过去|见过|见[顶底]|触底|到了|结束|开始|进入|启动|在[^，。]{1,8}了?)/);

const UNDERWAY = sifted(/\b(?:is|are|'s|'re|I'm|am) (?:not |now |also )?(?!going|being|having|doing)[a-z]{3,}ing\b/);
const AGENDA = sifted(/^[^,;]{0,60}\b(?:votes? (?:on|in)|goe?s? to the polls|meets? (?:on|in|again))\b/i);
const CHANCE_THAT = sifted(/^[<>~]?\s?\d{1,3}(?:\.\d+)?\s?% that\b/);
/** What rules, calendars and descriptions say of days to come: no call without a verb of change. */
const STATIC_ZH = sifted(/应(?!声)|不要|千万|请|可以|一般|截至|[日期间]为|接受|受理|每[周月年天]|休馆|主题|焦点|到期|说|指(?!数)|依[据照法]|若|不得|原则上|没有|是|有|看|今[天日年]|本月|[在为]\d|讲座|活动|会议|路(?!演)|写|猜|如果|[？?]/);
/** 定档2027年暑期, 最快明年底试飞, 后年见分晓: a Chinese verb of coming or going after its time needs no word for the future. */
const OPENS_ZH = sifted(/(?:[今明后来次]年|20\d\d年?|年[底中初内]|[上下]半年|季度?|月[份底初]?|周[一二三四五六日]?|[春夏秋冬]天?季?|日|[年月周天]内|之?后|之?前|以前|起)[^，。；]{0,24}?(?:定档|试飞|出炉|退役|首演|首映|首播|停播|关机|关服|停服|恢复|回归|重返|撤|搬|迁|开枪|见底|见顶|出清|转[正负亏盈]|落幕|结束|收场|完结|拆除|拆|换|改[为用]|起用|供[一二三四五]停|断供|断货|垮|倒|绝迹|消失|没了|不见|归零|清零|看不到|见不到|卖光|售罄|走[人入低高弱强]|回[到升落暖]|[涨跌升降增减掉破翻过超到达][^，。]{0,8}[\d一二三四五六七八九十百千万亿成倍]|[涨跌升降](?=[，。]|$)|第一|冠军|封王|夺冠|进[入场]|入冬|入夏|出梅|入梅|登陆|放榜|揭晓|见报|到货|补货|收割|开镰|封山|解封|封航|复课|停课)/);

/** "Vendors consolidate over the next 12 months", 2026年第三季量产: no word for the future, but a deadline ahead and an outcome. */
function presentWithDeadline(unit: Unit, ahead: Reading[], sides: SideClauses, measurable: boolean, madeOn: Day | null): Cue | null {
  const underway = unit.language === 'en' && UNDERWAY.test(unit.folded) && !/\b(?:who|which|that) (?:is|are)\b/.test(unit.folded);
  // "The country votes on 8 November" is a date in a calendar, not a call.
  if ((!measurable && !underway && (unit.language === 'en' ? !PRESENT_EN.test(unit.folded) : !(OPENS_ZH.test(unit.folded) || (!STATIC_ZH.test(unit.folded) && unit.folded.length < 60)))) || AGENDA.test(unit.folded)) return null;
  const reading = ahead.find((one) => !one.weak && !beside(one.start, sides) && startsLater(one, madeOn, unit.folded));
  if (!reading) return null;
  if ((unit.language === 'en' ? PAST_EN : PAST_ZH).test(unit.folded)) return null;
  return { start: reading.start, end: reading.end, kind: 'present' };
}

function startsLater(reading: Reading, madeOn: Day | null, text: string): boolean {
  if (reading.relative) return true;
  // In an article without a day "next year" and 明年 lie ahead all the same.
  if (!reading.window && /明[年后]|后年|来年|下个?[月周季半年]|年底|年内|月底|\b(?:next|tomorrow|later this|coming|year-end|end of the year)\b/i.test(text.slice(reading.start, reading.end))) return true;
  if (!reading.window || madeOn === null) return reading.window !== null;
  return reading.window.from === null || reading.window.from > madeOn;
}

/** A sentence in the present without a word for the future: on a page about a year to come it may be a call all the same. */
function isPresent({ folded, language, text }: Unit): boolean {
  if (/[?？]['"”」』)]*$/.test(text)) return false;
  return language === 'en' ? PRESENT_EN.test(folded) && !PAST_EN.test(folded) : folded.length >= 6 && !PAST_ZH.test(folded) && !/我们?[^，。]{0,6}(?:写|说|标|算|押了|给)/.test(folded);
}

/** A finite verb in the present, of somebody else than the writer: "Gold touches 5,000 dollars", "The French assembly is dissolved". */
const PRESENT_EN = sifted(/(?<!\b(?:I|we|you|every|each|the|a|an|of|in|to|its|his|her|their|my|our|these|those|many|most|some|two|three|four|five|six|ten|more|other) )\b(?!(?:this|is|was|has|years|its|always|perhaps|does|us|previous|various|thus|less|unless|across|towards|besides|plus|news|focus|status|series|gas|business|press|congress|process|access|crisis|analysis|basis|bonus|virus|bus|class|loss|pass|plus)\b)[a-z]{2,}s\b(?= )|\b(?:is|are|gets|get) (?:not |finally |again |\w+ly )?[a-z]+(?:ed|en|wn|lt|un|ut)\b|\bdo(?:es)?(?:n't| not) [a-z]+|^(?:No|Neither|None)\b|\b[a-z]{2,}s (?:then |now |all |both |also |still |never |soon )?(?:snap|fall|rise|drop|climb|walk|flood|follow|shed|merge|close|open|end|start|begin|win|lose|beat|reach|hit|top|pass|cross|double|halve|shrink|grow|slow|slip|slide|sink|soar|surge|jump|ease|cool|peak|bottom|recover|rebound|bounce|return|come|go|get|make|take|give|keep|stay|turn|become|move|leave|join|quit|resign|vote|approve|reject|ban|lift|cut|raise|drift|creep|crater|converge|arrive|land|launch|ship|break|collapse|run|hold|pull|push|pay|buy|sell|settle|agree|sign|strike|switch|vanish|die|survive|disappear|change|bite|cost|cave)\b/);
const PAST_EN = sifted(/\b(?:has|have|'ve|'s) (?:not |now |also |already |since |just |\w+ly )?(?:gone|come|been|fallen|risen|shed|made|taken|seen|had|become|begun|grown|won|lost|sold|built|kept|set|cut|led|met|paid|put|run|spent|stood|told|left|held|bought|brought|given|\w+ed)\b|\b(?:bought|ran|stood|told|swung|kept|held|left|paid|spent|brought|gave|knew|thought|met|led|built|drove|broke|spoke|wrote|chose|drew|threw|hit a|cut its rate|was|were|had|did|has been|have been|rose|fell|grew|won|lost|said it had|became|began|made|came|went|took|saw|sold|must|should|need to|needs to|can|asked)\b|(?<!\b(?:the|a|an|is|are|be|being|its|their|his|her|my|our|and|or|of|on|by|with|in|as|all|no|more|less|not|gets?|\w+ly|\w+-)[ -])\b(?!need|speed|exceed|proceed|succeed|feed|bleed|unexpected|expected|limited|united|increased|indeed|embed)[a-z]{3,}ed\b/i);
const PAST_ZH = sifted(/(?<![为除])了(?!解)|过(?=[，。]|$)|已经?|曾|去年|此前|昨|必须|需要|应当|应该|建议|希望|如何|为什么|什么|历史|以来|累计|显示$|说明|尚未|还没|未能|[降升涨跌增减]到今|每年|每月|召开|听说|得知|(?:季|月)[增减][\d.]|同比[增下上][^，]{0,6}\d[^，]{0,6}[，；。]?$|这一(?:块|项|年)才|刚刚?|近日|日前/);
