import type { Language } from '#domain/articles/article.ts';
import { fold, isFolded } from '#domain/articles/fold.ts';
import { amountsInChinese } from './amount-zh.ts';
import type { Quantity } from './draft.ts';
import { EN_NUMBER, englishNumber, rounded } from './numerals.ts';
import type { Amount } from './reading.ts';
import { remembered } from './remembered.ts';
import { sifted } from './sieve.ts';

/** Amounts in a text with comparator, unit and currency, in order. Offsets count in `text`; years and dates are no amounts. `maybe` is most likely the text folded. */
export function amountsIn(text: string, language: Language, maybe = text): readonly Amount[] {
  const folded = isFolded(text, maybe) ? maybe : fold(text);
  const found = amountsInFolded(folded, language);
  return folded === text ? found : found.map((amount) => ({ ...amount, quantity: { ...amount.quantity, text: text.slice(amount.start, amount.end) } }));
}

const amountsInFolded = remembered((folded: string, language: Language): readonly Amount[] => (language === 'en' ? amountsInEnglish(folded) : amountsInChinese(folded, language)));

type Groups = Partial<Record<string, string>>;

const CODES = 'usd|eur|gbp|rmb|cny|jpy|nok|sek|dkk|chf|inr|lkr|krw|aud|cad|hkd|twd|sgd|brl|zar|rub|pln';
const MONEY = `(?:us|c|a|hk|nt|nz|s)?\\$|€|£|¥|₹|rs\\.\\s?|(?:${CODES})\\s?(?=\\d)`;
const SCALE = '(?:trillion|billion|million|thousand|trn|tn|bn|mn|(?<=\\d)\\s?[tbmk](?![\\w-]))';
const UNIT =
  "%|percent(?:age points?)?|per cent|pp\\b|basis points?|bps?\\b|°[cf]\\b|degrees (?:celsius|fahrenheit)\\b|x\\b(?!-)|times\\b|-?fold\\b|(?:us |american )?dollars?|euros?|pounds sterling|yuan|renminbi|yen\\b|kron(?:or|er|a|e)\\b|(?:swiss )?francs?\\b|rupees?\\b|kt\\b|[mk]?tonnes?\\b|(?:kilo|mega|giga|tera)watts?(?:[ -]hours?)?\\b|[kmgt]wh?\\b|mah\\b|[kcm]m\\b|kilomet(?:re|er)s?\\b|miles?\\b|inch(?:es)?\\b|hectares?\\b|acres?\\b|barrels?\\b";
const FORM = new RegExp(
  `(?<![\\w.,/]|\\w-)(?:(?<cur>${MONEY})\\s?)?(?<a>half a|one in (?<in>${EN_NUMBER})|${EN_NUMBER}(?!(?<=[a-z])[a-z])|(?:single|double)-digits?)` +
    `(?<dozen>\\s(?:dozen|hundred|score))?(?:\\s?-?(?<as>${SCALE}))?(?:\\s?(?<au>${UNIT}))?` +
    `(?:\\s?(?:-|to|and|or)\\s?(?:${MONEY})?\\s?(?<b>\\d[\\d,]*(?:\\.\\d+)?|(?!an?\\b)${EN_NUMBER})(?:\\s?-?(?<bs>${SCALE}))?(?:\\s?(?<bu>${UNIT}))?(?![\\w]))?`,
  'gi',
);
const TIME = /^\s?-?(?:to |or |- ?)?(?:\d+ ?)?(?:years?|months?|weeks?|days?|hours?|minutes?|quarters?|decades?|o'clock|am\b|pm\b|th\b|st\b|nd\b|rd\b)/i;
export const CURRENCY: Record<string, string> = {
  '$': 'USD', us$: 'USD', usd: 'USD', '€': 'EUR', eur: 'EUR', '£': 'GBP', gbp: 'GBP', '¥': 'JPY', jpy: 'JPY', rmb: 'CNY', cny: 'CNY', '₹': 'INR',
  c$: 'CAD', a$: 'AUD', hk$: 'HKD', nt$: 'TWD', nz$: 'NZD', s$: 'SGD', dollar: 'USD', euro: 'EUR', yuan: 'CNY', renminbi: 'CNY', yen: 'JPY', 'pounds sterling': 'GBP',
};
const SCALES: Record<string, number> = { trillion: 1e12, trn: 1e12, tn: 1e12, t: 1e12, billion: 1e9, bn: 1e9, b: 1e9, million: 1e6, mn: 1e6, m: 1e6, thousand: 1e3, k: 1e3 };

const HINT = sifted(/\d|\bhalf\b|third|quarter|fifth|tenth|\bone\b|dozen|digit|percent|million|billion|trillion|doubl|tripl|quadrupl|halv|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|hundred)\b/i);

function amountsInEnglish(text: string): Amount[] {
  if (!HINT.test(text)) return [];
  const found: Amount[] = [];
  FORM.lastIndex = 0;
  for (let match = FORM.exec(text); match; match = FORM.exec(text)) {
    const groups = match.groups as Groups;
    // "for 2026 to 2.9%" is no range: a bare year is let go and the rest read again.
    if (!groups.cur && groups.b !== undefined && /^(?:19|20|21)\d{2}$/.test(groups.a as string)) {
      FORM.lastIndex = match.index + (groups.a as string).length;
      continue;
    }
    const amount = read(match, groups, text);
    if (amount) found.push(amount);
    if (match[0] === '') FORM.lastIndex++;
  }
  for (const share of sharesIn(text)) {
    const other = found.findIndex((amount) => amount.start < share.end && share.start < amount.end);
    // The "two" of "two-thirds" is no count.
    if (other < 0) found.push(share);
    else if (!found[other]?.clear) found[other] = share;
  }
  found.sort((a, b) => a.start - b.start);
  const verb = VERB.exec(text);
  if (verb && found.length === 0) {
    const value = { d: 2, t: 3, q: 4, h: 0.5 }[(verb[0][0] as string).toLowerCase()] ?? 2;
    found.push({ start: verb.index, end: verb.index + verb[0].length, clear: true, quantity: { op: '=', value, high: null, unit: 'x', text: verb[0] } });
  }
  return found;
}

const SHARE = sifted(/\b(?:(?<half>half)|(?<n>an?|one|two|three|four|five|seven|nine)[ -](?<part>third|quarter|fifth|sixth|eighth|tenth)s?)\b(?![ -](?:an?|of (?:the )?(?:19|20|year|season|fiscal|next|this)|year|time|hour|decade|century|million|billion|dozen|final|place|party|term|straight|consecutive)\b|-)/gi);
const VERB = sifted(/\b(?<d>doubl(?:e|es|ing)|tripl(?:e|es|ing)|quadrupl(?:e|es|ing)|halv(?:e|es|ing))\b/i);
const PARTS: Record<string, number> = { third: 3, quarter: 4, fifth: 5, sixth: 6, eighth: 8, tenth: 10 };

/** "fewer than half", "two-thirds of seats", "at least a quarter" as per cent; not the first half of a year. */
function sharesIn(text: string): Amount[] {
  return SHARE.all(text).flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    if (/\b(?:first|second|latter|other|back|front|better|next|last|this|each|every|per|once|in|within|for|final|early|late)[ -]$|[-\d]$/i.test(before)) return [];
    const { half, n, part } = match.groups as Groups;
    const value = half ? 0.5 : (englishNumber(n as string) ?? 1) / (PARTS[(part as string).toLowerCase()] as number);
    const op = opBefore(text, match.index);
    // "A quarter" alone is a share only of something, or after a comparator: else it may be three months.
    if (op === '=' && !/^ of\b/.test(text.slice(match.index + match[0].length)) && !/\bby $/i.test(before)) return [];
    return value > 1 ? [] : [{ start: match.index, end: match.index + match[0].length, clear: true, quantity: { op, value: Math.round(value * 1000) / 10, high: null, unit: '%', text: match[0] } }];
  });
}

function read(match: RegExpExecArray, g: Groups, text: string): Amount | null {
  const words = g.a as string;
  // "A rise of 1 m": behind a blank and without a currency a small m is a metre.
  if (!g.cur && (g.as === ' m' || g.bs === ' m') && !/^\s[a-z]{3,}s\b/.test(text.slice(match.index + match[0].length))) return metres(match, g, text);
  const end = match.index + match[0].length;
  const rest = text.slice(end, end + 16);
  const clear = !!(g.cur || g.as || g.bs || g.au || g.bu || g.dozen || g.in || /digit|half a/i.test(words));
  if (/^an?$/i.test(words) && !g.as && !g.dozen) return null;
  if (!clear && (/^(?:19|20|21)\d{2}$/.test(words) || TIME.test(rest) || (!words.includes(',') && /[A-Z][\w-]+ $/.test(text.slice(Math.max(0, match.index - 20), match.index))) || /^(?:couple|few|a couple|a few|several)/i.test(words))) return null;
  // One is a number only where it is weighed: "at least one of them".
  if (!clear && /^one$/i.test(words) && !/^(?:>=?|<=?)$/.test(opBefore(text, match.index))) return null;
  if (/digit/i.test(words)) return simple(match, /^single/i.test(words) ? '<' : '>=', 10, '%');
  if (/^half a$/i.test(words)) return g.as ? simple(match, opBefore(text, match.index), 0.5 * scale(g.as), unitOf(g)) : null;
  if (g.in) return simple(match, opBefore(text, match.index), 1 / (englishNumber(g.in) ?? 1), '');
  const low = englishNumber(words);
  const high = g.b === undefined ? null : englishNumber(g.b);
  if (low === null) return null;
  const dozen = g.dozen ? { dozen: 12, hundred: 100, score: 20 }[g.dozen.trim().toLowerCase()] ?? 1 : 1;
  const shared = g.as ?? g.bs;
  const value = rounded(low * scale(shared) * dozen * (/^kt$/i.test(g.au ?? g.bu ?? '') ? 1_000 : 1));
  const noun = clear && unitOf(g) !== '' ? null : COUNTED.exec(text.slice(end, end + 40));
  const counted = noun?.groups?.noun ? noun.groups.noun.replace(/ies$/, 'y').replace(/(?<=ss|sh|ch|x)es$/, '').replace(/(?<!s)s$/, '') : '';
  const top = high === null ? null : rounded(high * scale(g.bs ?? g.as));
  const isClear = clear || (top !== null && /\bbetween $/i.test(text.slice(Math.max(0, match.index - 8), match.index)) && !/^(?:19|20)\d\d$/.test(words)) || (counted !== '' && value >= 10 && /^\d/.test(words)) || /^\d{1,3}(?:,\d{3})+/.test(words);
  return { start: match.index, end, clear: isClear, quantity: { op: opBehind(text.slice(end, end + 44)) ?? opBefore(text, match.index), value, high: top !== null && top > value ? top : null, unit: unitOf(g) || counted, text: match[0] } };
}

/** "4,000 flats", "two more plants": the noun that is counted. */
const COUNTED = /^\s(?:(?:new|more|extra|additional|further|other|large|small|big|of (?:the|its|their|these|those)|[a-z]+-[a-z]+)\s){0,2}(?<noun>(?!years?\b|months?\b|weeks?\b|days?\b|hours?\b|minutes?\b|quarters?\b|decades?\b|seasons?\b|times?\b|percent|per\b|is\b|was\b|has\b|this\b|its\b)[a-z]{2,}s)\b/;

function metres(match: RegExpExecArray, g: Groups, text: string): Amount | null {
  const [low, high] = [englishNumber(g.a as string), g.b === undefined ? null : englishNumber(g.b)];
  return low === null ? null : { start: match.index, end: match.index + match[0].length, clear: true, quantity: { op: opBefore(text, match.index), value: low, high, unit: 'm', text: match[0] } };
}

function simple(match: RegExpExecArray, op: Quantity['op'], value: number, unit: string): Amount {
  return { start: match.index, end: match.index + match[0].length, clear: true, quantity: { op, value, high: null, unit, text: match[0] } };
}

function scale(word: string | undefined): number {
  return word === undefined ? 1 : (SCALES[word.trim().toLowerCase()] ?? 1);
}

const PHYSICAL = /^(?:[mk]?tonnes?|(?:kilo|mega|giga|tera)watts?(?:[ -]hours?)?|[kmgt]wh?|mah|[kcm]m|kilomet(?:re|er)s?|miles?|inch(?:es)?|hectares?|acres?|barrels?)$/;

function unitOf(g: Groups): string {
  if (g.cur) return CURRENCY[g.cur.trim().toLowerCase()] ?? (/^[a-z]{3}$/i.test(g.cur.trim()) ? g.cur.trim().toUpperCase() : /^rs/i.test(g.cur) ? 'INR' : 'USD');
  const unit = (g.au ?? g.bu ?? '').toLowerCase();
  if (unit.startsWith('percentage') || unit === 'pp') return 'pp';
  if (unit === '%' || unit.startsWith('per')) return '%';
  if (/^b(?:asis|ps?\b)/.test(unit)) return 'bp';
  if (/^(?:°|degrees)/.test(unit)) return unit.includes('f') ? '°F' : '°C';
  if (unit === 'kt') return 'tonne';
  if (PHYSICAL.test(unit)) return unit.replace(/(?<=inch)es$|(?<!s)s$/, '');
  if (unit === 'x' || unit === 'times' || unit.endsWith('fold')) return 'x';
  return CURRENCY[unit.replace(/^(?:us|american) /, '').replace(/s$/, '')] ?? CURRENCY[unit] ?? '';
}

/** Read backwards from the end of the words in front: each alternative is tried there only. */
const OPS: [RegExp, Quantity['op']][] = [
  [/$(?<=(?:at least|no (?:less|fewer) than|minimum of|not below|\bor more than))/i, '>='],
  [/$(?<=(?:no|not) more than|(?:at most|up to|as much as|maximum of|no higher than|capped at))/i, '<='],
  [/$(?<=(?:more than|over|above|exceed(?:s|ing)?|north of|upwards? of|surpass(?:es|ing)?|tops|topping|greater than|higher than|beyond|past|outnumber|pass(?:es)?|(?<!\b(?:the|its|their|a|in) )top|beat(?:s|ing)?|outstrips?))/i, '>'],
  [/$(?<=(?:less than|fewer than|under|below|beneath|south of|short of|lower than))/i, '<'],
  [/$(?<=(?:about|around|roughly|approximately|nearly|almost|closer? to|some|something like|in the region of|perhaps|approaching|~|near))/i, '~'],
  [/$(?<=(?:reach(?:es|ing)?|test(?:s|ing)?|touch(?:es|ing)?|highs? of|hit(?:s|ting)?|achieve|attain|climb to|rise to|grow to|rising to|jump to|soar to|cross(?:es)?|break(?:s)? through|(?:climb|rise|grow|jump|soar|recover|return|hike|gets?|come|widen|rebuild|expand|swell|rebound)(?:s|ing)?(?: back| up)? to|revisit(?:s|ing)?|as high as|as many as))/i, '>='],
  [/$(?<=(?:(?:fall|drop|slip|decline|sink|falling|shrink|ease|dwindle|slow|cool|moderate|narrow|dip)(?:s|ing)?(?: only| back| further| again)* to|(?<!from .{0,20})down to|as low as|lows? of))/i, '<='],
];

/** "160 gigawatts or more", "3% or lower", "3.5 or better". */
function opBehind(after: string): Quantity['op'] | null {
  const more = /^(?: [a-z]{2,12}){0,2} or (?:(more|better|higher|above|over|later|greater)|(less|lower|fewer|below|under))\b/i.exec(after);
  return more ? (more[1] ? '>=' : '<=') : null;
}

function opBefore(text: string, at: number): Quantity['op'] {
  const before = text.slice(Math.max(0, at - 28), at).trimEnd().replace(/\s(?:a|an|the)$/i, '');
  return OPS.find(([words]) => words.test(before))?.[1] ?? '=';
}
