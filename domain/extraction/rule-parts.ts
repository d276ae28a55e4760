import { fold } from '#domain/articles/fold.ts';
import { say, sentences, type Plain } from '#words/say.ts';
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
  if (/N units/.test(rest)) return /delay/.test(rest) ? say('a delay, counted from the day it was said') : counted([quoted(rest.replace(/ ?N units.*/, '')), say('a span of time')]);
  const [, connect, part, unit] = new RegExp(`^(.*?)(?: (${PARTS}))? (${UNITS})$`).exec(rest) ?? [];
  if (unit) return `${quoted(connect || 'in')} + ${ofUnit(part, unit)}`;
  return say('named beside “{word}”', { word: rest });
}

const quoted = (word: string): string => word && `“${word}”`;

function ofUnit(part: string | undefined, unit: string): string {
  return part ? say('{part} of {unit}', { part: say(WORDS[part]!), unit: say(WORDS[unit]!) }) : say(WORDS[unit]!);
}

function counted(parts: readonly (string | undefined)[]): string {
  return say('{words}, counted from the day it was said', { words: parts.filter(Boolean).join(' + ') });
}

/** Of such an id, from when it is counted, where it is; null for any other. */
export function countedFrom(id: string): string | null {
  const [, language, rest = ''] = /^(en|zh)\/(.+)$/.exec(id) ?? [];
  const delay = language === 'en' ? /delay/.test(rest) : partsOf(rest)?.connect.startsWith('延');
  const counts = language === 'en' ? /N units/.test(rest) : language === 'zh' && partsOf(rest)?.kind === 'N';
  return !counts ? null : delay ? say('a delay, counted from the day it was said') : say('counted from the day it was said');
}

function chinese(rest: string): string {
  const { connect, kind, part, suffix } = partsOf(rest) ?? {};
  switch (kind) {
    case undefined: return say('named beside {word}', { word: rest.replace(/^…/, '') });
    case 'N': return connect?.startsWith('延') ? say('a delay, counted from the day it was said') : counted([connect, say('a span of time'), suffix]);
    default: return [connect, ofUnit(part, KINDS[kind]!), suffix].filter(Boolean).join(' + ');
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
/** The words of units and of their parts, as the ids have them. */
const WORDS: Record<string, Plain | undefined> = sentences({
  'day': 'day', 'month': 'month', 'quarter': 'quarter', 'half-year': 'half-year', 'season': 'season', 'decade': 'decade', 'week': 'week', 'holiday': 'holiday', 'year': 'year',
  'early part': 'early part', 'early': 'early', 'start': 'start', 'beginning': 'beginning', 'turn': 'turn', 'mid': 'mid', 'middle': 'middle', 'very end': 'very end', 'end': 'end', 'close': 'close', 'late': 'late',
});
