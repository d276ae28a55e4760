import type { Day } from '#domain/articles/day.ts';
import { addDays, addMonths } from '#domain/articles/day.ts';
import type { Part, Stretch } from './calendar.ts';
import { monthsIn, partOf, yearOf, years } from './calendar.ts';
import { durationsInEnglish } from './horizon-en-durations.ts';
import { stretchNamed } from './horizon-en-stretch.ts';
import type { Groups } from './horizon-en-stretch.ts';
import type { Reading } from './reading.ts';
import { sifted } from './sieve.ts';

/** English deadlines in a folded sentence. `now` is the day it was said; without it, words such as "next year" keep only their text. */
export function readEnglish(text: string, now: Day | null): Reading[] {
  if (!HINT.test(text)) return [];
  const found = durationsInEnglish(text);
  for (const match of PERIOD.all(text)) {
    const groups = match.groups as Partial<Record<string, string>>;
    const reading = interpret(match, groups, text, now);
    if (reading) found.push(reading);
  }
  return found;
}

const HINT = sifted(/\d|days\b|hours\b|fortnight|year|month|quarter|week|decade|centur|summer|winter|autumn|spring|fall|tomorrow|tonight|today|christmas|easter|labor day|independence day|thanksgiving|halloween|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|\bmay\b|june|july|august|september|october|november|december/i);

const M = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const Y = '(?:19|20|21)\\d{2}';
const YW = `${Y}(?!\\d)|next year|this year|the year\\b`;

const CONNECT =
  '(?:by|no later than|not later than|on or before|before|prior to|ahead of|until|till|through|throughout|up to|toward|towards|this side of|in|during|within|over|as early as|as soon as|sometime in|at|on|for|after|beyond|from|starting|beginning|since|between|around|into|come)';
const PERIOD = sifted(new RegExp(
  `(?<![\\w$€£¥.,/-])(?:(?<connect>${CONNECT})\\s+)?(?:about\\s+|around\\s+|at least\\s+)?(?:the\\s+)?(?:(?<part>(?:very end|end|start|beginning|middle|early part|latter part|close|turn)(?=\\s+of\\s|-)|early|mid(?!-year)|later?(?=[\\s-]))(?:\\s+of\\s+|\\s+in\\s+|[\\s-]+)(?:the\\s+)?)?` +
    '(?:' +
    [
      '(?<iso>\\d{4}-\\d{2}-\\d{2})',
      `(?<dm>${M})\\.?\\s+(?<dd>\\d{1,2})(?:st|nd|rd|th)?(?:\\s?[-–]\\s?(?<dd3>\\d{1,2})(?![\\d%:]))?(?![\\d%:])(?:,?\\s+(?<dy>${Y}))?`,
      `(?<dd2>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<dm2>${M})\\b\\.?(?:,?\\s+(?<dy2>${Y}))?`,
      `(?<m1>${M})\\s(?:or|to|through|and)\\s(?<m2>${M})\\b(?:,?\\s(?<m2y>${YW}))?`,
      `year-?\\s?end,?\\s(?<yend>${Y})(?!\\d)`,
      `(?<fo>first|opening|final|last|closing)\\s(?<fn>two|three|four|six|nine)\\smonths of (?:the\\s)?(?<fw>${YW}|year\\b)`,
      "next year's (?<nq>first|second|third|fourth|final) quarter",
      '(?<nth>\\d{1,2})(?:st|nd|rd|th)\\b(?!\\s(?:of|century|floor|place|minute|hour|day|week|month|year|anniversary|birthday|time|round|edition|consecutive|straight|biggest|largest|most|percentile|district|amendment|hole|seed|[A-Z]))(?<nthof>)',
      `(?<wo>first|second|third|fourth|last|final|opening)\\s(?<wu>week|half|fortnight) of (?<wm>${M})\\b(?:,?\\s(?<wy>${YW}))?`,
      `(?<hm>${M})-(?<hy>\\d{2})(?![\\d-])`,
      `(?:(?<mn>next|this(?:\\s+coming)?|coming)\\s+)?(?<mm>${M})\\b\\.?(?:,?\\s+(?:of\\s+)?(?<my>${YW}))?`,
      `(?<qr>first|second|third|fourth) (?:and|or|to) (?<qr2>second|third|fourth) quarters?(?:\\s+of\\s+(?<qry>${YW}))?`,
      `(?:q(?<qa>[1-4])|(?<qb>[1-4])q|(?<qw>first|second|third|fourth|final)[\\s-](?:fiscal\\s+)?quarter)(?:\\s*(?:of|in)?\\s*(?:the\\s+)?(?:fiscal\\s*(?:year\\s*)?|fy\\s*)?(?<qy>${YW}|'?\\d{2}(?!\\d|%|[.,]\\d)))?`,
      `(?:h(?<ha>[12])|(?<hb>[12])h|(?<hw>first|second|front|back|latter)\\s+half)(?:\\s*(?:of|in)?\\s*(?<hy>${YW}|'?\\d{2}(?!\\d|%|[.,]\\d)))?`,
      `(?<sn>spring|summer|fall|autumn|winter)(?:\\s+of)?,?\\s+(?<sy>${Y}|next year|this year)`,
      '(?:(?<snw>next|this|the coming|coming)\\s+)?(?<sn2>spring|summer|fall|autumn|winter)\\b(?!-|\\s+(?:in|of|from|to)\\b)',
      `(?<y1>${Y})\\s?(?:-|/|to|and|through|until|or)\\s?(?<y2>${Y}|\\d{2})(?![\\d%])`,
      `(?:fiscal(?:\\s+year)?|fy|financial year)\\s*'?(?<fy>${Y}|\\d{2})(?!\\d)`,
      '(?<dec>(?:20|21)\\d0)s',
      `(?<y>${Y})(?![\\d%]|,\\d|\\.\\d|-\\w)`,
      "(?<yw>year after next|next (?:fiscal|financial) year|coming (?:fiscal|financial) year|current (?:fiscal|financial) year|next year|this year|coming year|following year|mid-?year|year-?\\s?end|year's end|end-year|(?:full|fiscal|calendar|current) year|year)\\b",
      '(?<decw>this|the|current|coming|next)?\\s?(?<dcd>decade|century)\\b(?!-)',
      '(?<ww>next week or the week after|week after next|next weekend|this weekend|weekend|next week|this week|week)',
      '(?<mw>next month|this month|month-end|month)\\b',
      '(?<qq>next quarter|this quarter|current quarter|coming quarter|quarter)\\b',
      '(?<rel>tomorrow|tonight|today|day after tomorrow)\\b',
      '(?:(?<wn>next|this)\\s+)?(?<wd>(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b(?<wplus>\\sweek\\b)?',
      "(?<hol>christmas|easter|thanksgiving|new year(?:'s(?: eve| day)?)?|halloween|(?:lunar|chinese) new year|labor day|independence day)\\b(?:,?\\s+(?<hly>" + Y + '))?',
    ].join('|') +
    ')(?<end>-end|\\s+year-end)?',
  'gi',
));

function interpret(match: RegExpExecArray, g: Groups, text: string, now: Day | null): Reading | null {
  // "Between now and Christmas", "the year to March 2027": by then.
  const joined = /\bbetween now and (?:the )?$|\b(?:from )?now (?:until|to) $|\b(?:year|months|quarter|half)(?: that)? (?:to|ending(?: in| on)?|ends in) (?:the )?$/i.test(text.slice(Math.max(0, match.index - 32), match.index));
  const connect = joined ? 'by' : (g.connect?.toLowerCase() ?? null);
  let part = partNamed(g.part ?? (g.end ? 'end' : undefined));
  if (connect === 'since') return null;
  const [front, behind] = [text.slice(Math.max(0, match.index - 40), match.index), text.slice(match.index + match[0].length, match.index + match[0].length + 40)];
  // "As they did in November", "at 3.9% in July, was seen", "KEREM, Sept 3 (Harbour Wire) -": what was, and when a wire was sent.
  if (/\bas (?:it|he|she|they|we|I|you) (?:did|was|were|had|has)\s$/i.test(front) || (g.mm && !g.my && /(?:^|, )(?:at|to|of) [$€£]?[\d.,]+(?:%| per ?cent)?\s$/i.test(front) && behind.startsWith(',')) || ((g.dm || g.dm2) && /^ \([A-Z][^)]{2,30}\) ?[-–—]/.test(behind))) return null;
  if ((g.sn || g.sn2) && !(connect === 'into' && /\b(?:well|deep|far) $/i.test(front)) && !seasonIsMeant(g, match[0], connect)) return null;
  if (g.mm && !monthIsMeant(g, match, connect, part)) return null;
  if (g.m1 && (!/^[A-Z]/.test(g.m1) || connect === null)) return null;
  if ((g.dm && !/^[A-Z]/.test(g.dm)) || (g.dm2 && !/^[A-Z]/.test(g.dm2))) return null;
  // "The line lost in January's fire", "fell 11 per cent on Monday".
  if (g.mm && !g.my && connect === 'in' && /^'s (?!elections?|vote|ballot|poll|meeting|midterms|summit|budget)/.test(behind)) return null;
  if (g.wd && connect === 'on' && /\b(?:fell|rose|dropped|gained|slid|climbed|jumped|slipped|tumbled|closed|settled) [^.;,"]{0,30}$/i.test(front)) return null;
  // "He said on Thursday": the day of speaking is no deadline.
  if (g.wd && !g.wn && /\b(?:\w+ed|fell|rose|met|won|lost|was|were|came|went|held|(?<!point |rate |an? )cut|seen(?: by [\w' ]{2,30})?|\w+ fully)[\s,]+$/i.test(text.slice(Math.max(0, match.index - 24), match.index)) && connect === 'on') return null;
  if (g.wd && !g.wn && /\b(?:said|says|told(?: \w+){1,3}|wrote|announced|added|warned|reported)[\s,]+$/i.test(text.slice(Math.max(0, match.index - 40), match.index))) return null;
  // '"They will come," said the coach, Ruben Aldaz, on Wednesday.', "Osei said in March that".
  if (((g.wd && !g.wn) || (g.mm && !g.my)) && connect !== null && /^(?:on|in)$/.test(connect) && /^(?:[.,]?$|[.,] | that\b)/.test(behind) && SAYS.test(text.slice(Math.max(0, match.index - 100), match.index))) return null;
  if (g.yend || (g.yw && /end/i.test(g.yw))) part = 'end';
  if (g.nth && !/^(?:on|by|before|until|from|through)$/.test(connect ?? '')) return null;
  if (g.yw && /^mid/i.test(g.yw)) part = 'mid';
  // "A happy new year" is no time, "before the new year" is.
  if (/^new year$/i.test(g.hol ?? '') && !/^(?:by|before|until|till|this side of)$/.test(connect ?? '')) return null;
  if (g.mw === 'month-end') part = 'end';
  // "the year", "a week", "the quarter" are deadlines only at their end: "by the end of the year".
  const rest = /\b(?:rest|remainder|balance|course|whole) of (?:the )?$/i.test(text.slice(Math.max(0, match.index - 24), match.index + (match[0].length - (g.yw ?? g.mw ?? '').length)));
  // "Capital expenditure for the year will be …": guidance is for the year that runs.
  const guided = connect === 'for' && /^year$/i.test(g.yw ?? '') && /\bthe\b/i.test(match[0]) && !/^ (?:end|to\b|before|after|ago|that|in which|was|were)/.test(text.slice(match.index + match[0].length));
  const ended = /^year$/i.test(g.yw ?? '') && /\b(?:end|ends|ending|finish|finishes|finishing|close|closes|closing) $/i.test(front);
  // "Over the weekend", "before the year is out".
  const plain = (g.ww?.toLowerCase() === 'weekend' && /^(?:over|at|by|through|before|until)$/.test(connect ?? '') && !/\b(?:said|told|wrote|announced)\b[^.;]{0,30}$/i.test(front)) || (connect === 'before' && OVER.test(behind));
  const bare = !plain && !rest && !ended && !guided && !/^(?:later|as a whole)/.test(text.slice(match.index + match[0].length, match.index + match[0].length + 12).trim()) && /^(?:year|month|week|weekend|quarter)$/i.test(g.yw ?? g.mw ?? g.ww ?? g.qq ?? '') || (g.dcd && !g.decw && /^(?:in|over|for|within|at|on)?$/.test(connect ?? ''));
  if (bare && part !== 'end' && !(part === 'late' && g.part?.toLowerCase() === 'later')) return null;
  if (g.y && connect === null && part === null && !standsForTime(text, match)) return null;
  const stretch = stretchNamed(g, now);
  const at = { start: match.index, end: match.index + match[0].length };
  const rule = `en/${connect ?? 'in'}${part ? ` ${part}` : ''} ${kindOf(g)}`;
  if (stretch === null) return now === null && !/^(?:after|beyond|from|between)$/.test(connect ?? '') ? { ...at, rule, window: null, relative: null, weak: false } : null;
  if (g.part?.toLowerCase() === 'later' && now) return { ...at, rule, window: { from: now > stretch.from ? now : stretch.from, to: stretch.to }, relative: null, weak: false };
  const through = /^(?:before|ahead of)$/.test(connect ?? '') && OVER.test(text.slice(match.index + match[0].length));
  const window = through ? { from: null, to: stretch.to } : bounded(stretch, connect, part, g, text.slice(0, match.index));
  return window && { ...at, rule, window, relative: null, weak: /^(?:today|tonight)$/i.test(g.rel ?? '') || g.ww?.toLowerCase() === 'weekend' || (connect === null && g.y1 === undefined) || (g.wd !== undefined && !g.wn && connect !== 'by' && connect !== 'before') || ((g.dm ?? g.dm2) !== undefined && !(g.dy ?? g.dy2) && !/^(?:by|before|until|no later|on or before)/.test(connect ?? '')) };
}

const SAYS = /["'],? (?:said|told \w+|wrote|added|warned) [^".;]{2,80},? $|\b(?:said|wrote|announced|warned|predicted|told \w+)(?: on an? [\w ]{3,30})? $/;

/** "Before 2027 wraps up" is by its end. */
const OVER = /^ (?:is (?:out|over|done|up)|(?:wraps?|winds) up|ends?\b|closes?\b|comes to an end)/;

function bounded(whole: Stretch, connect: string | null, part: Part | null, g: Groups, before: string): Reading['window'] {
  const named = g.dec ? decadePart(whole, part) : partOf(whole, part);
  switch (connect) {
    case 'before': case 'this side of': case 'prior to': case 'ahead of':
      return { from: null, to: part === 'end' ? whole.to : part === 'mid' ? middleOf(whole) : addDays(named.from, -1) };
    case 'until': case 'till':
      return { from: null, to: part === 'mid' ? middleOf(whole) : part === null && (g.sn2 || /\b(?:not|n't|never|no)\b/i.test(before)) ? addDays(named.from, -1) : named.to };
    case 'by': case 'toward': case 'towards': case 'up to': case 'through': case 'on or before': case 'no later than': case 'not later than':
      return { from: null, to: part === 'mid' ? middleOf(whole) : named.to };
    case 'after': case 'beyond': return { from: addDays(named.to, 1), to: null };
    case 'from': case 'starting': case 'beginning': return g.y1 || g.m1 ? named : { from: named.from, to: null };
    default: return part === 'end' ? { from: null, to: named.to } : named;
  }
}

function middleOf(whole: Stretch): Day {
  const half = monthsIn(whole) / 2;
  return half >= 1 ? addDays(addMonths(whole.from, Math.floor(half)), -1) : addDays(whole.from, 14);
}

function decadePart(whole: Stretch, part: Part | null): Stretch {
  const from = yearOf(whole.from);
  if (part === 'early' || part === 'start') return years(from, from + 3);
  if (part === 'mid') return years(from + 4, from + 6);
  return part === 'late' ? years(from + 7, from + 9) : whole;
}

/** "By summer", "through the winter", "next spring"; "in spring" is any, and "prices fall this year" tells no season. */
function seasonIsMeant(g: Groups, words: string, connect: string | null): boolean {
  const isVerb = /^fall$/i.test(g.sn ?? g.sn2 ?? '') && !/\bthe\b/i.test(words);
  if (g.sn) return !isVerb || connect !== null || /^\d/.test(g.sy ?? '');
  return g.snw !== undefined || (g.part !== undefined && !isVerb) || (!isVerb && /^(?:by|before|until|till|through|throughout|over|during|come|no later than|ahead of)$/.test(connect ?? ''));
}

/** "may" and "march" are verbs unless written large and set like a date. */
function monthIsMeant(g: Groups, match: RegExpExecArray, connect: string | null, part: Part | null): boolean {
  if (!/^[A-Z]/.test(g.mm as string)) return false;
  if (g.my || g.mn || part || match[0].length === 0) return true;
  // "A September launch", "a warmer-than-normal February".
  const [front, behind] = [match.input.slice(Math.max(0, match.index - 20), match.index), match.input.slice(match.index + match[0].length)];
  if ((connect === null || connect === 'at' || connect === 'for') && ((/\b(?:an?|any|the|its|their|his|her) $/.test(front) && /^ (?:launch|release|debut|unveiling|elections?|vote|ballot|poll|midterms|summit|session|decision|review|cut|hike|rise|meeting|budget|start|opening|listing|IPO|deadline|delivery)\b/.test(behind)) || /(?:-than-(?:normal|usual)|\ba (?:record|wet|dry|cold|warm|mild)) $/.test(front))) return true;
  return connect !== null && !/^(?:at|for|into|around|over)$/.test(connect);
}

/** A bare number such as 2027 is a year after a comma or bracket or at the head of a line ("2027: …"), not in "2027 units". */
function standsForTime(text: string, match: RegExpExecArray): boolean {
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 14);
  return /^(?:$|[):,;.\]?!]|\s?[-—|])/.test(after.slice(0, 2)) || /^ (?:will|would|is (?:going|likely|set|expected|shaping)|looks?|should|could|may|might|won't)\b/.test(after) || /^ (?:target|deadline|goal|elections?|midterms?|season|tournament|finals?|games|world cup|olympics|budget|guidance|to be the|numbers?\b|models?\b|figures?\b|fiscal|date|ending|ends|finishing|closing|revenue|sales|earnings|profit|gdp|growth|forecast|estimate)\b/i.test(after);
}

function partNamed(words: string | undefined): Part | null {
  switch (words?.toLowerCase()) {
    case undefined: return null;
    case 'early': case 'early part': return 'early';
    case 'start': case 'beginning': case 'turn': return 'start';
    case 'mid': case 'middle': return 'mid';
    case 'end': case 'very end': case 'close': return 'end';
    default: return 'late';
  }
}

function kindOf(g: Groups): string {
  if (g.nq) return 'quarter';
  if (g.fn) return 'part of a year';
  if (g.iso || g.dm || g.dm2 || g.rel || g.wd || g.nth) return 'day';
  if (g.wm) return 'part of a month';
  if (g.mm || g.mw || g.m1 || g.hm) return 'month';
  if (g.qa || g.qb || g.qw || g.qq || g.qr) return 'quarter';
  if (g.ha || g.hb || g.hw) return 'half-year';
  if (g.sn || g.sn2) return 'season';
  if (g.dec || g.dcd) return 'decade';
  return g.ww ? 'week' : g.hol ? 'holiday' : 'year';
}
