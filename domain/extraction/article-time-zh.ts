import { addDays } from '#domain/articles/day.ts';
import type { Day } from '#domain/articles/day.ts';
import type { Given } from './draft.ts';
import { readingsIn, toHorizon } from './horizon.ts';
import { chineseNumber } from './numerals.ts';
import { sifted } from './sieve.ts';
import type { Sifted } from './sieve.ts';
import type { Unit } from './units.ts';

/** Times that a Chinese article gives once for all it says: the vote, the end of the season, what a forecast of chances is for. */
export type ChineseTimes = { vote: Given | null; season: Given | null };

const VOTE = sifted(/投票|开票|大选|公投|选举日/);
const VOTE_TALK = /投票|得票|当选|选情|选票|支持者|参选|退选|差距|过半|弃保|民调|票仓|胜率|市议会|席|选战|这场选举|[一-鿿]{2,3}(?:只有|约)?\s?\d{1,2}%$|\d{1,2}%[。，]?$|年轻人/;
const SEASON_END = sifted(/(?:打到|例行赛[^。]{0,24}?(?:到|于|预定|将在)?)(?<day>(?:\d{1,2}|[一二三四五六七八九十]{1,3})月\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})日)|(?<day2>\d{1,2}月\s?\d{1,2}日)(?:结束|落幕|收官|闭幕|打完)/);
const SEASON_TALK = /下半季|全季|整季|球季|本?赛季|季后赛|战绩|封王|夺冠|年度MVP|最后一周|前三名|^\s?[一-鿿]{1,4}\s?\d{2,3}胜/;

export function chineseTimesOf(units: Unit[], publishedOn: Day | null): ChineseTimes {
  if (publishedOn === null) return { vote: null, season: null };
  return { vote: dayBeside(units, publishedOn, VOTE, 6) ?? countedDown(units, publishedOn), season: seasonEnd(units, publishedOn) };
}

/** The only day ahead that stands beside one of these words. */
function dayBeside(units: Unit[], publishedOn: Day, words: Sifted, reach: number): Given | null {
  const found = new Map<Day, Given>();
  for (const unit of units.slice(0, 60)) {
    if (unit.language === 'en' || unit.clutter || !words.test(unit.folded)) continue;
    for (const reading of readingsIn(unit.folded, unit.language, publishedOn)) {
      const { from, to } = reading.window ?? {};
      if (!from || from !== to || from <= publishedOn) continue;
      if (!words.test(unit.folded, unit.folded.slice(Math.max(0, reading.start - reach), reading.end + reach))) continue;
      found.set(from, { horizon: { ...toHorizon(reading, unit.text, 0, publishedOn, true), rule: 'day of the vote' }, at: { start: unit.start, end: unit.end } });
    }
  }
  return found.size === 1 ? ([...found.values()][0] ?? null) : null;
}

const COUNTDOWN = sifted(/(?:选战|选举|大选|投票日?|公投)[^，。；]{0,10}?(?:剩|还有|倒数)下?(?:不到)?(?<count>\d{1,3}|[一二两三四五六七八九十]{1,3})个?(?<unit>周|星期|天|日)|(?:剩|还有|倒数)下?(?<count2>\d{1,3}|[一二两三四五六七八九十]{1,3})个?(?<unit2>周|星期|天|日)[^，。；]{0,4}(?:投票|选举|大选)/);

/** 选战剩五周: the vote, counted from the day of the page. */
function countedDown(units: Unit[], publishedOn: Day): Given | null {
  for (const unit of units.slice(0, 8)) {
    const match = unit.language === 'en' ? null : COUNTDOWN.exec(unit.folded);
    const count = match?.groups && chineseNumber((match.groups.count ?? match.groups.count2) as string);
    if (!match?.groups || !count) continue;
    const day = addDays(publishedOn, count * (/[周星]/.test((match.groups.unit ?? match.groups.unit2) as string) ? 7 : 1));
    return { horizon: { text: unit.text.slice(match.index, match.index + match[0].length), rule: 'day of the vote', window: { from: day, to: day }, relative: null, inherited: true }, at: { start: unit.start, end: unit.end } };
  }
  return null;
}

function seasonEnd(units: Unit[], publishedOn: Day): Given | null {
  for (const unit of units.slice(0, 60)) {
    const match = unit.language === 'en' ? null : SEASON_END.exec(unit.folded);
    const words = match?.groups?.day ?? match?.groups?.day2;
    if (!match || !words || !/赛|季/.test(unit.folded)) continue;
    const at = unit.folded.indexOf(words, match.index);
    const reading = readingsIn(unit.folded, unit.language, publishedOn).find((one) => one.start <= at && one.end > at && one.window?.to);
    if (reading?.window?.to && reading.window.to > publishedOn) return { horizon: { ...toHorizon(reading, unit.text, 0, publishedOn, true), rule: 'end of the season' }, at: { start: unit.start, end: unit.end } };
  }
  return null;
}

/** The time that a Chinese claim without one of its own takes from its article. */
export function fromChineseArticle({ vote, season }: ChineseTimes, unit: Unit): Given | null {
  if (unit.language === 'en') return null;
  if (vote && VOTE_TALK.test(unit.folded)) return vote;
  return season && SEASON_TALK.test(unit.folded) ? season : null;
}
