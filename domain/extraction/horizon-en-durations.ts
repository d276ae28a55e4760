import { EN_NUMBER, englishNumber } from './numerals.ts';
import type { Reading } from './reading.ts';
import { sifted } from './sieve.ts';

/** English durations counted from the day of speaking: "within two years", "over the coming weeks", "a decade from now". */
export function durationsInEnglish(text: string): Reading[] {
  const found: Reading[] = [];
  for (const match of NEXT.all(text)) {
    const g = match.groups as Partial<Record<string, string>>;
    if (/^(?:in|for|over|across)$/i.test(g.lead ?? '') && !g.next && (looksBack(text, match.index) || /^in an? (?:full|single|normal|typical|average|given) /i.test(match[0]))) continue;
    // "Three-month tin" is a contract and no span.
    if (/^for \S+-(?:day|week|month|year)$/i.test(match[0])) continue;
    const relative = durations(g.low, g.high, g.unit as string, g.next !== undefined);
    if (!relative) continue;
    const open = /less than|under|fewer than|up to/i.test(g.about ?? '') ? { ...relative, from: null } : relative;
    found.push(reading(match, g.next ? 'en/next N units' : `en/${(g.lead ?? 'within').toLowerCase()} N units`, open, false));
  }
  for (const match of SOON.all(text)) {
    const relative = durations(undefined, undefined, (match.groups?.one ?? match.groups?.two ?? match.groups?.three) as string, true);
    if (relative) found.push(reading(match, 'en/next N units', relative, false));
  }
  for (const match of FROM_NOW.all(text)) {
    const relative = durations(match.groups?.low, match.groups?.high, match.groups?.unit as string, false);
    if (relative) found.push(reading(match, 'en/N units from now', { from: relative.from ?? relative.to, to: relative.to }, false));
  }
  for (const match of DELAY.all(text)) {
    const relative = durations(match.groups?.low, match.groups?.high, match.groups?.unit as string, false);
    const start = match.index + match[0].length - (match.groups?.all ?? '').length;
    if (relative) found.push({ start, end: match.index + match[0].length, rule: 'en/delay by N units', window: null, relative: { from: relative.from ?? relative.to, to: relative.to }, weak: false });
  }
  for (const match of BRACKET.all(text)) {
    const relative = durations(match.groups?.low, match.groups?.high, match.groups?.unit as string, false);
    if (relative) found.push({ start: match.index + 1, end: match.index + match[0].length - 1, rule: 'en/(N units)', window: null, relative, weak: true });
  }
  const target = TARGET.exec(text);
  if (target) found.push(reading(target, 'en/N-month target', { from: null, to: `P${englishNumber(target[1] as string) ?? 12}M` }, false));
  const sameTime = SAME_TIME.exec(text);
  if (sameTime) {
    const one = { year: 'P1Y', month: 'P1M', week: 'P1W' }[(sameTime[1] as string).toLowerCase()] as string;
    found.push(reading(sameTime, 'en/this time next', { from: one, to: one }, false));
  }
  return found;
}

const UNIT = '(?<unit>days?|fortnights?|weeks?|months?|quarters?|years?|decades?|half-decades?|half decade|centur(?:y|ies)|hours?)';
const COUNT = `(?<low>${EN_NUMBER})(?:\\s?(?:-|to|or|and)\\s?(?<high>${EN_NUMBER}))?[\\s-]`;
const ABOUT = '(?<about>(?:less than|under|fewer than|up to|about|around|roughly|at least|at most|as little as|just|only|the)\\s)?';
const NEXT = sifted(new RegExp(
  `\\b(?:(?<lead>within|inside|in|over|during|for|across|throughout)\\s(?:the\\s)?${ABOUT}(?:the\\s)?(?:(?<next>next|coming|following|upcoming)\\s)?|(?<next>next|coming|upcoming)\\s)(?:${COUNT})?(?:short\\s|full\\s|trading\\s|business\\s|calendar\\s)?${UNIT}\\b(?!-old| ago|\\s(?:to|through|ending|ended)\\s(?:in |the end of |late |early )?[A-Z])`,
  'gi',
));
/** "Within weeks", "in a matter of months", "in the years ahead". */
const SOON = sifted(/\b(?:within|inside) (?<one>days|weeks|months|years)\b|\b(?:in|within) a matter of (?<two>days|weeks|months|years)\b|\b(?:in|over) the (?<three>days|weeks|months|years) (?:ahead|to come)\b/gi);
const FROM_NOW = sifted(new RegExp(`\\b${COUNT}${UNIT}\\s(?:from (?:now|today)|ahead\\b(?! of)|hence|out\\b(?! of)|down the (?:road|line))`, 'gi'));
const DELAY = sifted(new RegExp(
  `\\b(?:delay|postpon|push|slip|defer|set\\s?back|behind|late|extend|prolong)\\w{0,4}\\b[^.;]{0,60}?\\b(?<all>(?:(?:by|for|at least|about|around|up to|another)\\s){0,3}${COUNT}${UNIT})\\b`,
  'gi',
));
const BRACKET = sifted(new RegExp(`\\(${COUNT}${UNIT}\\)`, 'gi'));

/** "Our 12-month target price" */
const TARGET = sifted(/\b(\d{1,2}|twelve|six)-month (?=(?:price )?targets?\b)/i);
const SAME_TIME = sifted(/\bthis time next (year|month|week)\b/i);

function reading(match: RegExpExecArray, rule: string, relative: Reading['relative'], weak: boolean): Reading {
  return { start: match.index, end: match.index + match[0].length, rule, window: null, relative, weak };
}

const PER_UNIT: Record<string, [number, string]> = {
  hour: [1, 'D'], day: [1, 'D'], week: [1, 'W'], fortnight: [2, 'W'], month: [1, 'M'], quarter: [3, 'M'], year: [1, 'Y'], 'half-decade': [5, 'Y'], decade: [10, 'Y'], century: [100, 'Y'],
};
/** "coming weeks" and the like: eight weeks, six months, five years, by convention. */
const VAGUE: Record<string, string> = { day: 'P7D', week: 'P8W', fortnight: 'P8W', month: 'P6M', quarter: 'P6M', year: 'P5Y', decade: 'P30Y', century: 'P100Y' };

function durations(low: string | undefined, high: string | undefined, unit: string, next: boolean): Reading['relative'] {
  const name = unit.toLowerCase().replace(/^half decades?$/, 'half-decade').replace(/ies$/, 'y').replace(/s$/, '');
  if (low === undefined) {
    const plural = /s$/i.test(unit);
    if (!next) return null;
    if (plural) return { from: 'P0D', to: VAGUE[name] ?? 'P5Y' };
    // "next week", "next year" are calendar periods and read elsewhere; "the coming decade" is a duration.
    return name === 'fortnight' || name === 'decade' || name === 'half-decade' || name === 'century' ? { from: null, to: duration(1, name) } : null;
  }
  const a = englishNumber(low);
  const b = high === undefined ? null : englishNumber(high);
  if (a === null || a > 5_000) return null;
  return b === null || b < a ? { from: null, to: duration(a, name) } : { from: duration(a, name), to: duration(b, name) };
}

function duration(count: number, unit: string): string {
  const [factor, letter] = PER_UNIT[unit] ?? [1, 'Y'];
  const whole = count * factor;
  if (Number.isInteger(whole)) return `P${whole}${letter}`;
  return letter === 'Y' ? `P${Math.round(whole * 12)}M` : letter === 'M' ? `P${Math.round(whole * 30)}D` : `P${Math.ceil(whole)}${letter}`;
}

/** "for the first time in five years", "the highest in a decade" look back. */
function looksBack(text: string, at: number): boolean {
  return /(?:time|since|\w+est|\w+est [\w-]+(?: [\w-]+)?|most|ever|record|level|only|once|worst|best|least)\s(?:\w+\s){0,2}$/i.test(text.slice(Math.max(0, at - 60), at));
}
