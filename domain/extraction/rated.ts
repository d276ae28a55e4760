import type { Chance } from './draft.ts';
import { chineseNumber, EN_NUMBER, englishNumber } from './numerals.ts';
import { remembered } from './remembered.ts';
import { sifted } from './sieve.ts';
import type { Unit } from './units.ts';

/** "70%.", "Confidence: 65%", "I have this at two in three.", 把握七成。: folded words that say nothing but how sure their writer is. */
export function bareChance(folded: string): Chance | null {
  if (folded.length > 70) return null;
  const groups = endsInChance(folded) ? ALONE.exec(folded)?.groups : null;
  return groups ? chance(groups, folded) : null;
}

/** "… (75%)", "… — 85% sure", "…, 40%.", …（七成）: the chance that ends a claim. */
export function endingChance(folded: string): Chance | null {
  const match = endsInChance(folded) ? ENDING.exec(folded, folded.slice(-60)) : null;
  return match?.groups ? chance(match.groups, match[0]) : leadingChance(folded);
}

/** "70%: copper tops $12,000", "[0.65] …": the chance in front of a claim. */
function leadingChance(folded: string): Chance | null {
  const match = LEADING.exec(folded, folded.slice(0, 80));
  return match?.groups ? chance(match.groups, match[0]) : null;
}

/** "…; call it four chances in five", "… I have it at 35%.": a chance at the end whose words say that it is one. */
export function labelledChance(folded: string): Chance | null {
  if (!ENDS_IN_NUMBER.test(folded, folded.slice(-24)) || !endsInChance(folded)) return null;
  const match = LABELLED.exec(folded, folded.slice(-60));
  return match?.groups ? chance(match.groups, match[0]) : null;
}

const ENDS_IN_NUMBER = sifted(/\d|\b(?:in|out of|per ?cent|evens?|toss|flip)\b|成|百分/);

/**
 * Marks the claims that are followed by a chance or end with one. A chance that ends a line may be any share ("Men: 40%"):
 * it counts where three lines do so on a page that speaks of chances or forecasts.
 */
export function markRated(units: Unit[]): Unit[] {
  const bare = units.map((unit) => bareChance(unit.folded));
  const claims = units.map((unit, i) => bare[i] === null && isClaim(unit));
  const followed = units.map((unit, i) => claims[i] && follows(unit, units[i + 1]) && bare[i + 1] !== null);
  const ends = units.map((unit) => endingChance(unit.folded));
  const ending = ends.map((chance, i) => claims[i] && chance !== null);
  const grouped = groupChances(units, claims);
  const closing = closingChances(units, claims.map((claim, i) => claim && !followed[i] && !ending[i]), bare.map((chance, i) => chance ?? ends[i] ?? null));
  const heads = new Set(units.filter((_, i) => closing[i]).map((unit) => unit.block));
  const rates = (followed.includes(true) || [...ending, ...closing].filter(Boolean).length >= 3) && units.some((unit) => SPEAKS_OF_CHANCES.test(unit.folded));
  return rates || grouped.some(Boolean) ? units.map((unit, i) => (grouped[i] || (rates && ((followed[i] && !heads.has(unit.block)) || ending[i] || closing[i])) ? { ...unit, rated: true, chance: grouped[i] ?? (rates ? closing[i] ?? null : null) } : unit)) : units;
}

/** "The tram carries a passenger. It has been promised for years. 55%.": what ends a paragraph is the chance of the claim at its head, when it is the only one in it. */
function closingChances(units: Unit[], open: (boolean | undefined)[], chances: (Chance | null)[]): (Chance | null)[] {
  return units.map((unit, i) => {
    if (unit.index !== 0 || !open[i] || unit.kind === 'heading') return null;
    let last = i;
    while (units[last + 1]?.block === unit.block) last++;
    if (last === i || chances.slice(i + 1, last).some(Boolean)) return null;
    return chances[last] ?? labelledChance(units[last]!.folded);
  });
}

function groupChance(folded: string): Chance | null {
  const groups = GROUP.map((pattern) => pattern.exec(folded)?.groups).find(Boolean);
  return bareChance(folded) ?? (groups ? chance(groups, folded) : null);
}

/** "## 80%", "Very likely (90%)", "At two in three:": a heading or an introduction gives its chance to the lines below it. */
function groupChances(units: Unit[], claims: boolean[]): (Chance | null)[] {
  let current: Chance | null = null;
  let level = 0;
  let scenario: { block: Unit['block']; chance: Chance } | null = null;
  return units.map((unit, i) => {
    const opens = unit.kind === 'heading' || (unit.block.kind === 'paragraph' && /[:：]$/.test(unit.folded));
    if (unit.clutter || unit.kind === 'cell') return null;
    // "Base case (55%). Line B stays cold. …": the case's chance is that of each of its claims.
    const label = unit.label ?? (unit.index === 0 && unit.kind === 'sentence' && unit.folded.length < 50 ? unit.folded.replace(/[.。]$/, '') : null);
    const named = label && CASE.test(label) ? groupChance(label.replace(/[\s*:：.。]+$/, '')) : null;
    if (named) scenario = { block: unit.block, chance: named };
    if (scenario?.block === unit.block && (unit.label !== null || unit.index > 0) && claims[i]) return scenario.chance;
    if (opens) {
      const own = groupChance(unit.folded);
      if (own !== null) [current, level] = [own, unit.kind === 'heading' ? unit.block.level : 9];
      else if (unit.kind === 'heading' && unit.block.level <= level) current = null;
      return null;
    }
    return current !== null && unit.index === 0 && !unit.backward && claims[i] && (unit.block.kind === 'item' || level < 9) ? current : null;
  });
}

const ASKS = sifted(/[?？]["'”」]*$/);

function isClaim({ clutter, backward, folded, language, kind }: Unit): boolean {
  return !clutter && !backward && kind !== 'cell' && (language === 'en' ? /^[^ ]* [^ ]* /.test(folded) : folded.length >= 6) && !ASKS.test(folded);
}

function follows(unit: Unit, next: Unit | undefined): boolean {
  return next !== undefined && (next.block === unit.block || (unit.kind === 'heading' && next.index === 0 && next.kind === 'sentence'));
}

const LABEL = String.raw`(?:(?:my |our )?(?:own )?(?:confidence|probability|odds|chances?|likelihood|certainty|conviction|credence|estimate)(?: (?:level|here|of this|of that|in this one))?(?: (?:is|at|stands at|sits at))?|I(?:'d| would|'m|'ll| am)? ?(?:also )?(?:say|have (?:this|it|that|that one|this one)(?: down)? at|put (?:it|this|that|this one|that one)(?: down)? at|give (?:it|this|that|this one)(?: a)?|at|call it|go with|make (?:it|that|this))|call (?:it|this|that)|say|put (?:it|this) at|p(?: =|=)?|信心(?:指数|程度|度)?|置信度|概率|可能性|把握|胜率|几率|机率|(?:我|笔者)?(?:个人)?(?:给|押|估|的?(?:把握|信心|概率)(?:是|为)?|觉得(?:有)?)(?:它|这条|出)?)`;
const AMOUNT = String.raw`(?:(?<percent>\d{1,3}(?:\.\d+)?)(?:\s?(?:-|to|至|到)\s?(?<high>\d{1,3}))?\s?(?:%|percent\b|per cent\b|pct\b|pc\b)|(?<decimal>0?\.\d{1,2})(?!\d)|(?<yes>\d{1,2})\s?[/-]\s?(?<no>\d{1,2})(?![\d/])|(?<tenths>[一二两三四五六七八九])成(?<more>[一二三四五六七八九半])?|百分之(?<hundredths>[一二三四五六七八九十]{1,3})|(?<part>${EN_NUMBER})(?: chances?)?[ -](?:in|out[ -]of)[ -](?<whole>${EN_NUMBER})\b|(?<words>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?<ones>one|two|three|four|five|six|seven|eight|nine))? (?:per ?cent)\b|(?<even>evens|even (?:odds|money)|(?:a )?coin (?:toss|flip)|fifty-fifty|五五开|五五波)|(?<win>\d{1,2})(?: to |-to-|\/)(?<lose>\d{1,2}) (?<side>on|against)\b)`;
const ABOUT = String.raw`(?:only |just |about |around |roughly |maybe |perhaps |~|≈|[<>≥≤]|约|大约|大概|只有|仅)?\s?`;
const TAIL = String.raw`(?: ?(?:sure|likely|confident|chance|confidence|probability|certain|odds|on this one|on this|for this one|的?(?:把握|概率|信心|可能性?|机会|几率|机率)|左右|吧))?`;
const CLOSERS = String.raw`[\s)）*_\]】.。!！]*`;
/** The same from the end backwards: few sentences end so, and only these can be read as chances. */
const ENDS_SO = sifted(new RegExp(String.raw`$(?<=${AMOUNT}${TAIL}${CLOSERS})`, 'i'));
const endsInChance = remembered((folded: string): boolean => ENDS_SO.test(folded, folded.slice(-70)));
const ALONE = sifted(new RegExp(String.raw`^[\s(（*_\[【>\\]*(?:${LABEL}\s?[:：=]?\s*\**\s*)?${ABOUT}(?:an? )?${AMOUNT}${TAIL}${CLOSERS}$`, 'i'));
// The point in 4.1% opens no chance.
const LABELLED = sifted(new RegExp(String.raw`(?:^|[(（\[【—–:：;；,，。.?!]|\s)[\s*_]*${LABEL}\s?[:：=]?\s*\**\s*${ABOUT}(?:an? )?${AMOUNT}${TAIL}${CLOSERS}$`, 'i'));
const ENDING = sifted(new RegExp(String.raw`(?:[(（\[【—–:：;；,，。?!？！]|(?<!\d)\.|\s-)[\s*_]*(?:${LABEL}\s?[:：=]?\s*)?${ABOUT}(?:an? )?${AMOUNT}${TAIL}${CLOSERS}$`, 'i'));
const LEADING = sifted(new RegExp(String.raw`^[\s(（*_\[【]*(?:${LABEL}\s?[:：=]?\s*)?${ABOUT}${AMOUNT}${TAIL}(?:[)）*_\]】]{1,3}\s*|\s*(?:[:：—–|]|\s-\s|,|that\b|chance (?:that|of)\b)\s*)(?=\S)`, 'i'));
const CASE = /\b(?:case|scenario|outcome|path)\b|情景|情境|情形|假设/i;
/** A short heading that holds a chance: "Very likely (90%)", "Calls at 70%". */
const GROUP = [new RegExp(String.raw`^.{0,28}[(（\[:：—–]\s?${ABOUT}${AMOUNT}${TAIL}[)）\]]?[:：]?$`, 'i'), new RegExp(String.raw`^(?:[\p{L}]+ ){0,3}(?:at|with) ${ABOUT}${AMOUNT}${TAIL}[:：]?$`, 'iu')];
const SPEAKS_OF_CHANCES = /\b(?:predict\w*|forecast\w*|confiden\w+|probabilit\w+|odds|chances?|likel\w+|bets?|guess(?:es)?|calibrat\w+|brier|sure|how sure|settling|score[ds]?|by (?:year-end|the end of)|in 20\d\d|for 20\d\d)\b|预测|预言|预判|概率|把握|信心|几率|机率|可能性|押|展望|明年|20\d\d年/i;

function chance(groups: Record<string, string | undefined>, words: string): Chance | null {
  const value = valueOf(groups);
  return value === null || value < 0 || value > 1 ? null : { basis: 'stated', ppm: Math.round(value * 1_000_000), cue: words.replace(/^[\s(（*_[【—–:：;；,，。.?!？！-]+|[\s)）*_\]】.。!！]+$/g, '') };
}

function valueOf({ percent, high, decimal, yes, no, tenths, more, hundredths, part, whole, words, ones, even, win, lose, side }: Record<string, string | undefined>): number | null {
  if (words) return (englishNumber(ones ? `${words}-${ones}` : words) ?? NaN) / 100;
  if (even) return 0.5;
  if (win && lose) return side === 'on' ? Number(win) / (Number(win) + Number(lose)) : Number(lose) / (Number(win) + Number(lose));
  if (percent) return (high ? (Number(percent) + Number(high)) / 2 : Number(percent)) / 100;
  if (decimal) return Number(decimal);
  if (yes && no) return Number(yes) + Number(no) === 100 ? Number(yes) / 100 : null;
  if (tenths) return ((chineseNumber(tenths) ?? 0) * 10 + (more === '半' ? 5 : more ? (chineseNumber(more) ?? 0) : 0)) / 100;
  if (hundredths) return (chineseNumber(hundredths) ?? NaN) / 100;
  const [some, all] = [part ? englishNumber(part) : null, whole ? englishNumber(whole) : null];
  return some !== null && all !== null && all > some ? some / all : null;
}
