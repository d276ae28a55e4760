import { fold } from '#domain/articles/fold.ts';
import { asWritten } from './as-written.ts';

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
  const { connect, kind, part, suffix } = partsOf(rest) ?? {};
  switch (kind) {
    case undefined: return `named beside ${rest.replace(/^…/, '')}`;
    case 'N': return connect?.startsWith('延') ? 'a delay, counted from the day it was said' : `${[connect, 'a span of time', suffix].filter(Boolean).join(' + ')}, counted from the day it was said`;
    default: return [connect, `${part ? `${part} of ` : ''}${KINDS[kind]}`, suffix].filter(Boolean).join(' + ');
  }
}

type Parts = { connect: string; kind: string; part: string; suffix: string };

const FORM = new RegExp(`^(.*?)(N|半年|年代|日|月|季|周|节|年)( (?:${PARTS}))?((?<=N)[^N]*|之前|以前|前|之内|以内|内|之后|以后|后|期间|左右|起|开始)?$`);

/** The parts of a Chinese deadline's id, in either script: 在未来 + N + 内, 于 + 季 + 之后. */
function partsOf(rest: string): Parts | null {
  const [, connect = '', kind = '', part = '', suffix = ''] = FORM.exec(fold(rest)) ?? [];
  return kind === '' ? null : { connect: rest.slice(0, connect.length), kind, part: part.trim(), suffix: rest.slice(rest.length - suffix.length) };
}

/** The id of a Chinese deadline's rule with the words that it names as the article writes them: 於 + season, not 于. */
export function horizonRuleAsWritten(id: string, words: string): string {
  const parts = /^zh\/[^(]/.test(id) ? partsOf(id.slice(3)) : null;
  if (!parts) return id;
  const both = { folded: fold(words), text: words };
  const { connect, kind, part, suffix } = parts;
  return `zh/${asWritten(connect, both)}${kind}${part && ` ${part}`}${asWritten(suffix, both, Math.max(0, both.folded.lastIndexOf(suffix)))}`;
}

const KINDS: Record<string, string> = { 日: 'day', 月: 'month', 季: 'quarter', 半年: 'half-year', 年: 'year', 年代: 'decade', 周: 'week', 节: 'holiday' };
