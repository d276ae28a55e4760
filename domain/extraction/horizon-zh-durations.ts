import { ZH_NUMBER, chineseNumber } from './numerals.ts';
import type { Reading } from './reading.ts';
import { sifted } from './sieve.ts';

/** Chinese durations counted from the day of speaking: 两年内, 未来12个月, 三到五年后, 推迟至少半年到一年. */
export function durationsInChinese(text: string): Reading[] {
  const found: Reading[] = [];
  for (const match of SPAN.all(text)) {
    const g = match.groups as Partial<Record<string, string>>;
    // What stands before 目标价 is matched without a word of its own.
    if (!g.ahead && g.after === undefined && !g.delay) continue;
    if (LOOKS_BACK.test(text.slice(Math.max(0, match.index - 6), match.index))) continue;
    // 8月之后 is August, not eight months.
    if (g.unit === '月' && !/^[两几数半]$/.test(g.low ?? '')) continue;
    const relative = durations(g);
    if (!relative) continue;
    const later = g.after?.endsWith('后') || g.delay;
    const start = g.delay ? match.index + g.delay.length : match.index;
    found.push({
      start,
      end: match.index + match[0].length,
      rule: `zh/${g.delay ? '延后' : (g.ahead ?? '')}N${g.after ?? ''}`,
      window: null,
      relative: later ? { from: relative.from ?? relative.to, to: relative.to } : relative,
      weak: false,
    });
  }
  for (const match of COLUMN.all(text)) {
    const relative = /^(?:日|月)$/.test(match.groups?.unit ?? '') ? null : durations(match.groups as Partial<Record<string, string>>);
    if (relative) found.push({ start: match.index + 1, end: match.index + match[0].length - 1, rule: 'zh/(N)', window: null, relative, weak: true });
  }
  return found;
}

const COUNT = `(?<low>半|${ZH_NUMBER})(?<lowUnit>个半|年半|年|个月)?\\s?(?:(?:-|至|到|~|或)\\s?(?<high>半|${ZH_NUMBER}))?\\s?(?:多|来)?`;
const UNIT = '\\s?(?<unit>个?(?:交易|工作)?日|天|周|个?星期|个?礼拜|个?月|个?季度?|年|个?小时|个世纪)(?<half>半)?';
/** The count stands first in each alternative, so that a run of digits is read once. */
const SPAN = sifted(new RegExp(
  `(?<ahead>(?:在|于)?(?:未来|今后|接下来|往后|将来|后续|近|再过|再|此后|撑不[过到]|活不过|熬不过|走不过|不出|用不了|还要|还得|还需要?|仍需要?)的?\\s?)?(?<delay>(?:延[后迟期长]|推[迟后]|拖[延后])\\S{0,8}?(?:至少|约|大约)?\\s?)?(?<![\\d.第])${COUNT}${UNIT}\\s?(?<after>之内|以内|内(?!部|容|地|存|需|外|卷)|之后|以后|后(?!续|来|面|半)|里|间|(?=的?目标价))?`,
  'g',
));
const COLUMN = sifted(new RegExp(`\\(${COUNT}${UNIT}\\)`, 'g'));
const LOOKS_BACK = /(?:过去|最近|短短|此前|之前|仅用|以往|历时|前|上|这|那|每|曾)的?\s?(?:在|于)?$/;

function durations(g: Partial<Record<string, string>>): Reading['relative'] {
  const unit = (g.unit ?? '').replace(/^个/, '').replace(/^(?:交易|工作)/, '');
  // 近三年 looks back; only 近…内 looks ahead.
  if (/近/.test(g.ahead ?? '') && !g.after?.endsWith('内')) return null;
  // 三年间 and 三年里 alone tell of the past.
  if (!g.ahead && /^(?:间|里)$/.test(g.after ?? '')) return null;
  const low = chineseNumber(g.low ?? '');
  const high = g.high === undefined ? null : chineseNumber(g.high);
  if (low === null || low > 200 || low <= 0) return null;
  if (g.low === '几' && g.ahead && !g.after) return { from: 'P0D', to: duration(5, unit) };
  const lowUnit = g.lowUnit && high !== null ? g.lowUnit.replace(/^个/, '') : unit;
  if (high !== null) return { from: duration(low, lowUnit), to: duration(high + (g.half ? 0.5 : 0), unit) };
  return { from: null, to: duration(low + (g.half ? 0.5 : 0), unit) };
}

function duration(count: number, unit: string): string {
  if (unit.endsWith('小时')) return `P${Math.ceil(count / 24)}D`;
  const [factor, letter] = unit === '年' ? [1, 'Y'] : /季/.test(unit) ? [3, 'M'] : unit === '月' ? [1, 'M'] : /周|星期|礼拜/.test(unit) ? [1, 'W'] : unit === '世纪' ? [100, 'Y'] : [1, 'D'];
  const whole = count * (factor as number);
  if (Number.isInteger(whole)) return `P${whole}${letter}`;
  return letter === 'Y' ? `P${Math.round(whole * 12)}M` : letter === 'M' ? `P${Math.round(whole * 30)}D` : `P${Math.ceil(whole)}${letter}`;
}
