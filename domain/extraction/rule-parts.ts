/** Ids that are put together from the words that were read: `en/by end year`, `zh/到年底之前`, `en/says`. Null for any other. */
export function outOf(id: string): string | null {
  const [, language, rest = ''] = /^(en|zh)\/(.+)$/.exec(id) ?? [];
  if (!language) return null;
  return language === 'en' ? english(rest) : chinese(rest);
}

const UNITS = 'day|month|quarter|half-year|season|decade|week|holiday|year';
const PARTS = 'early part|early|start|beginning|turn|mid|middle|very end|end|close|late';

function english(rest: string): string {
  if (/N units/.test(rest)) return /delay/.test(rest) ? 'a delay, counted from the day it was said' : `“${rest.replace(/ ?N units.*/, '')}” + a span of time, counted from the day it was said`.replace('“” + ', '');
  const [, connect, part, unit] = new RegExp(`^(.*?)(?: (${PARTS}))? (${UNITS})$`).exec(rest) ?? [];
  if (unit) return `“${connect || 'in'}” + ${part ? `${part} of ` : ''}${unit}`;
  return `named beside “${rest}”`;
}

function chinese(rest: string): string {
  const span = /^(延后)?(.*?)N(.*)$/.exec(rest);
  if (span) return span[1] ? 'a delay, counted from the day it was said' : `${[span[2], 'a span of time', span[3]].filter(Boolean).join(' + ')}, counted from the day it was said`;
  const [, connect, kind, part, suffix] = new RegExp(`^(.*?)(半年|年代|日|月|季|周|节|年)(?: (${PARTS}))?(之前|以前|前|之内|以内|内|之后|以后|后|期间|左右)?$`).exec(rest) ?? [];
  if (kind) return [connect, `${part ? `${part} of ` : ''}${KINDS[kind]}`, suffix].filter(Boolean).join(' + ');
  return `named beside ${rest}`;
}

const KINDS: Record<string, string> = { 日: 'day', 月: 'month', 季: 'quarter', 半年: 'half-year', 年: 'year', 年代: 'decade', 周: 'week', 节: 'holiday' };
