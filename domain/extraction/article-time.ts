import type { Day } from '#domain/articles/day.ts';
import { addDays } from '#domain/articles/day.ts';
import { fold } from '#domain/articles/fold.ts';
import { firstDayIn } from '#domain/articles/written-day.ts';
import { chineseTimesOf, fromChineseArticle } from './article-time-zh.ts';
import type { ChineseTimes } from './article-time-zh.ts';
import { year, yearOf } from './calendar.ts';
import type { Given } from './draft.ts';
import { readingsIn, toHorizon } from './horizon.ts';
import { sifted } from './sieve.ts';
import type { Unit } from './units.ts';

/** Times that hold for a whole article: the year that its title is about, and the one day to which it looks forward. */
export type ArticleTime = { year: Given | null; event: Given | null; /** The last day of the season or series that a page of sport is about. */ season: Given | null; fixture: boolean; lead: Unit[]; chinese: ChineseTimes };

const ABOUT_YEAR = /\b(?:predictions?|forecasts?|outlook|preview|what to expect|year ahead|numbers for|list for|bets for|calls for|trends?|to watch|headlines|look(?:s)? like|will be like|imagin\w+|from the future|guess(?:es)?|bets|bold|what happens|lines about|odds|ten (?:things|for)|expect from|looking ahead)\b|预测|展望|清单|前瞻|趋势|十大|判断|押|预判|大胆|猜|道题|猜想/i;
/** "Twelve things for 2027", "2027: a guess", "The year in front of us". */
const NAMES_YEAR = /\b(?:for|in) 20\d\d\b|^20\d\d\b|\b20\d\d\W*$|\b(?:coming|new|next) year\b|\byear (?:ahead|in front of us|before us|to come|that comes)\b|20\d\d年?$|^20\d\d年|新的?一年|来年|明年/i;
const THE_YEAR = /\b(?:the )?(?:(?:coming|new) year|year (?:ahead|in front of us|before us|to come|that comes))\b|新的?一年/i;
const EVENT = sifted(/\b(?:election|by-election|polls?|vote|votes|referendum|match|final|semi-final|game|derby|kick-?off|race|grand prix|tie|leg|bout|fixture|primary|runoff|run-off|summit|meeting|decision|plays?|hosts?|takes? on|clash|faces?)\b|对阵|迎战|比赛|决赛|开赛|投票|选举|大选|公投|对决|开打|交锋|主场|客场|之战|一战|议息|会议/i);
/** Words of how such a day comes out. */
const OUTCOME = /\b(?:wins?|winner|los(?:e|es)|beats?|scor\w+|goals?|draw|turnout|elected|seats?|majority|votes?|result|match|game|final|title|cup|kick|half|bench|start(?:s|ing)?|margin|points?|per cent of the vote|first round|second round|in one go|stay(?:s|ing)? home|end(?:s|ed)? up with|tallies|runoff|edge|ballots?|flip\w*|swing\w*|picks? up|carr(?:y|ies)|falls? to|hung|concede\w*|declare\w*|holds?|gains?|upset|sweep\w*|second place|third place|favou?rites?|repeat|survive|hold on|qualif\w+)\b|赢|输|胜|负|平局|比分|进球|得票|当选|落选|过半|席|票|夺|晋级|出线|首发|上场|比赛|球|投票率|主场|客场|(?<![\d.])\d{1,2}\s?[-–比]\s?\d{1,2}(?![\d.%])/i;

/** "Harrow Vale v Skelby Town: team news": a page about one match. */
const FIXTURE = /^\W*(?:[A-Z]\w*: )?(?:[A-Z][\w'.&-]+ ){1,4}(?:v|vs\.?|versus) (?:the )?[A-Z]|\b(?:derby|semi-final|final|match|cup|game|play-?off|title|race|grand prix) preview\b|^\W*preview\b[^.]{0,60}\b(?:final|match|game|derby|cup|v)\b|[\u4e00-\u9fff] ?(?:vs|VS|对阵|迎战|对决) ?[\u4e00-\u9fff]|德比|决赛前瞻|(?:赛|战|杯|轮)前瞻|前瞻[:：].{0,16}[对战]|赛前/i;
/** What such a page says of more than its match. */
const BEYOND = /\b(?:season|campaign|table|title|league|promotion|relegat\w+|stay up|go down|play-?offs?|club|summer|winter|transfer|contract|career|future|years?|months?|weeks?|bids?|sell|sign|until|out for|return|still|one day|always|never)\b|赛季|积分榜|冠军|转会|合同|未来|缺阵|复出/i;

/** As many claims open an article: its title and what it begins with. */
export const LEAD = 8;

export function articleTimeOf(year: Given | null, title: string | null, publishedOn: Day | null, units: Unit[]): ArticleTime {
  const fixture = FIXTURE.test(fold(title ?? ''));
  return { year, event: eventAhead(units, publishedOn, fixture), season: seasonEnd(units, publishedOn), fixture, lead: units.slice(0, LEAD), chinese: chineseTimesOf(units, publishedOn) };
}

type Page = { text: string; title?: string | null; publishedOn: Day | null };

/** The year in the title, or in a short line near the top where the title is the paper's. */
export function yearOfPage({ text, title, publishedOn }: Page, lead: Unit[]): Given | null {
  if (publishedOn === null) return null;
  const lines = lead.slice(0, 5).filter((unit) => !unit.clutter && !(unit.block.kind === 'heading' && unit.block.level === 2 && unit !== lead[0]) && unit.text.length <= 70 && !/[.。!！?？]$/.test(unit.text) && !isDateline(unit.text)).map((unit) => unit.text);
  for (const line of [title ?? null, ...lines]) {
    const found = line === null ? null : yearInTitle(text, line, publishedOn);
    if (found) return found;
  }
  return null;
}

/** "Friday 20 March 2026", "By Ada Reyes | The Post | 12 February 2026": says when the page appeared, not what it is about. */
function isDateline(line: string): boolean {
  return firstDayIn(line) !== null || /^(?:by|posted|published|updated|written)\b|记者|記者|作者|编辑|編輯/i.test(line);
}

const PUT_OFF = /(?:推[迟后]|延[期后迟]|延|拖|提前)[^，。]{0,4}[到至](?:明年|来年|20\d\d)|\b(?:delay\w*|postpon\w*|push\w*|slip\w*|put off|mov\w+|brought forward)\b[^.;]{0,20}\b(?:to|until|into) (?:next year|20\d\d)/i;

/** The year of "My numbers for 2026" or 明年的十二道题, when the article appeared shortly before or in it. */
function yearInTitle(text: string, title: string | null, publishedOn: Day): Given | null {
  const folded = fold(title ?? '');
  const at = title ? text.indexOf(title) : -1;
  // "Delayed to 2027": the year of one event, not of all that the page says.
  if (PUT_OFF.test(folded) && !ABOUT_YEAR.test(folded)) return null;
  if (at < 0 || !title || !(ABOUT_YEAR.test(folded) || NAMES_YEAR.test(folded))) return null;
  const [now, next] = [yearOf(publishedOn), yearOf(publishedOn) + 1];
  const named = [...folded.matchAll(/(?<!\d)20\d\d(?!\d)/g)].map((match) => Number(match[0])).filter((one) => one === now || one === next || (one > next && one < now + 40 && ABOUT_YEAR.test(folded)));
  const season = /(?<!\d)(20\d\d)\s?[-/–—]\s?(?:20)?(\d\d)(?!\d|[-/–—.年])/.exec(folded);
  if (season && Number(season[2]) === (Number(season[1]) + 1) % 100 && Number(season[1]) === now && ABOUT_YEAR.test(folded)) return { horizon: { text: title.slice(season.index, season.index + season[0].length), rule: 'year of the title', window: { from: null, to: `${now + 1}-06-30` }, relative: null, inherited: true }, at: { start: at, end: at + title.length } };
  const coming = THE_YEAR.test(folded) ? (publishedOn >= `${now}-10-15` ? next : now) : NaN;
  const y = /\bnext year\b|明年|来年/i.test(folded) ? next : named.length > 0 ? Math.max(...named) : coming;
  if (!(y > now) && !(y === now && publishedOn < `${y}-04-01`)) return null;
  const rule = 'year of the title';
  const words = /next year|明年|来年|20\d\d/i.exec(folded) ?? THE_YEAR.exec(folded);
  return { horizon: { text: words ? title.slice(words.index, words.index + words[0].length) : String(y), rule, window: year(y), relative: null, inherited: true }, at: { start: at, end: at + title.length } };
}

const SEASON_ENDS = sifted(/\b(?:season|campaign|league|series|tournament) (?:ends|finishes|concludes|closes|runs until|is over)\b/i);
/** What such a page says of how the season comes out. */
const SEASON_TALK = /\b(?:season|title|champions?|league|table|bottom|top|relegat\w+|promot\w+|(?:stay|go)(?:ing)? (?:up|down)|surviv\w+|finish\w*|points|places?|goals?|second|third|\w{3,}th|win it|out of it|fewer than \d+|trophies)\b/i;

/** "The season ends on Sunday 24 May." */
function seasonEnd(units: Unit[], publishedOn: Day | null): Given | null {
  for (const unit of units) {
    const at = unit.clutter || unit.language !== 'en' || !SEASON_ENDS.test(unit.folded) ? undefined : SEASON_ENDS.pattern.exec(unit.folded)?.index;
    if (at === undefined) continue;
    const days = readingsIn(unit.folded, unit.language, publishedOn).filter(({ window }) => window?.to && window.from === window.to && publishedOn !== null && window.to > publishedOn && window.to <= addDays(publishedOn, 400));
    // "Sunday 24 May": the day of the month, which stands last.
    const near = days.findLast((one) => one.start >= at && one.start - at < 50);
    if (near) return { horizon: { ...toHorizon(near, unit.text, 0, publishedOn, true), rule: 'end of the season' }, at: { start: unit.start, end: unit.end } };
  }
  return null;
}

/**
 * The match, vote or meeting that the first sentences announce for one day in the next two months. On a page about one match any day
 * may be it: the best named counts. Without the day of the article only a whole day tells.
 */
function eventAhead(units: Unit[], publishedOn: Day | null, fixture: boolean): Given | null {
  const found = new Map<Day, { given: Given; plain: boolean; worded: boolean }>();
  for (const unit of units.slice(0, 14)) {
    const worded = !unit.clutter && EVENT.test(unit.folded);
    if (unit.clutter || !(worded || fixture)) continue;
    for (const reading of readingsIn(unit.folded, unit.language, publishedOn)) {
      const { from, to } = reading.window ?? {};
      const there = from && found.get(from);
      if (there) Object.assign(there, { plain: there.plain || !reading.weak, worded: there.worded || worded });
      if (!from || from !== to || there || (publishedOn !== null && (from < publishedOn || from > addDays(publishedOn, 62)))) continue;
      if (from === publishedOn && !TONIGHT.test(unit.folded.slice(reading.start, reading.end + 6))) continue;
      found.set(from, { given: { horizon: { ...toHorizon(reading, unit.text, 0, publishedOn, true), rule: 'day of the event' }, at: { start: unit.start, end: unit.end } }, plain: !reading.weak, worded });
    }
  }
  const days = [...found.values()];
  if (days.length < 2) return days[0]?.given ?? null;
  // 11月28日投票, among days of other things: the vote itself.
  const core = days.filter(({ given: { horizon, at } }) => besideEvent(horizon.text).test(units.find((one) => one.start === at.start)?.text ?? ''));
  if (core.length === 1) return core[0]!.given;
  // "30 May" is meant before a bare "Saturday".
  const named = days.filter((one) => one.plain);
  if (fixture) return (named.find((one) => one.worded) ?? named[0] ?? days.find((one) => one.worded) ?? days[0]!).given;
  return named.length === 1 ? named[0]!.given : null;
}

function besideEvent(day: string): RegExp {
  const words = escaped(day);
  return new RegExp(`(?:投票日?|大选|开票|决赛|议息)[^，。]{0,4}${words}|${words}[^，。]{0,4}(?:投票|大选|开票|决赛|议息)|\\b(?:elections?|votes?|polling day|polls|ballots?|referendum)\\b[^.;]{0,24}${words}|${words}[^.;]{0,16}\\b(?:elections?|votes?|polling|ballots?|referendum|polls)\\b`, 'i');
}

const TONIGHT = /今[晚夜]|今天?日?晚|\btonight\b|\bthis (?:evening|afternoon)\b|今[天日][^，。]{0,4}\d{1,2}[:：点时]/i;

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The time that a prediction without one of its own takes from its article. */
export function fromArticle({ year: whole, event, season, fixture, chinese }: ArticleTime, unit: Unit): Given | null {
  const own = fromChineseArticle(chinese, unit);
  if (own) return own;
  // The head of its column says what a cell is of: "Chance of most seats".
  const words = unit.kind === 'cell' ? `${unit.head ?? ''} ${unit.folded}` : unit.folded;
  if (event && (OUTCOME.test(words) || (fixture && !BEYOND.test(unit.folded)))) return event;
  return unit.backward ? null : whole ?? (season && SEASON_TALK.test(unit.folded) ? season : null);
}
