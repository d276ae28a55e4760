import { remembered } from '#words/remembered.ts';
import { say, sentences, tongue, type Plain, type Tongue } from '#words/say.ts';
import { letters } from './letters.ts';
import type { Day, Precision } from '#domain/articles/day.ts';
import type { Quality } from '#domain/resolutions/resolution.ts';

const spoken = { 'en': 'en-GB', 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW' } as const;
const style = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
} as const;

const dayFormat = remembered((language: Tongue, precision: Precision) => new Intl.DateTimeFormat(spoken[language], { ...style[precision], timeZone: 'UTC' }));
const listFormat = remembered((language: Tongue) => new Intl.ListFormat(spoken[language]));
const nameOrder = remembered((language: Tongue) => new Intl.Collator({ 'en': 'en-GB', 'zh-Hans': 'zh-Hans-u-co-pinyin', 'zh-Hant': 'zh-Hant-u-co-stroke' }[language]));

/** "8 December 2025", "March 2017" or "1990"; "2025年12月8日": never more than is known. */
export function dayWords(day: Day, precision: Precision = 'day'): string {
  return dayFormat(tongue(), precision).format(new Date(`${day}T00:00:00Z`));
}

/** Parts per million as "70%" or "0.5%", to a hundredth: 50.02% is not even odds. */
export function percent(ppm: number): string {
  return `${Number((ppm / 10_000).toFixed(2))}%`;
}

/** A share of 0 to 1 in whole per cent; never "0%" of what happened, nor "100%" where something did not. */
export function wholePercent(share: number): string {
  if (share > 0 && share < 0.005) return say('under 1%');
  return share < 1 && share >= 0.995 ? say('over 99%') : `${Math.round(100 * share)}%`;
}

/** Points with a sign, a real minus, one decimal: "+12.4", "−3.0". */
export function pointWords(points: number): string {
  const text = Math.abs(points).toFixed(1);
  return text === '0.0' ? '0.0' : `${points < 0 ? '−' : '+'}${text}`;
}

export function decimal(value: number, digits = 3): string {
  // A trace below zero is zero.
  return value.toFixed(digits).replace(/^-(?=[0.]*$)/, '').replace('-', '−');
}

/** "a, b and c"; "a、b和c". */
export function listWords(items: readonly string[]): string {
  return listFormat(tongue()).format(items);
}

/** By name, in the order of the reader's language: in Chinese by pinyin, in Traditional by strokes. */
export function byName<T extends { name: string }>(items: readonly T[]): T[] {
  const { compare } = nameOrder(tongue());
  return items.toSorted((a, b) => compare(a.name, b.name));
}

/** What a form offers to choose from, in the reader's language. */
export function choices(words: Readonly<Record<string, Plain>>): [value: string, words: string][] {
  return Object.entries(words).map(([value, sentence]) => [value, say(sentence)]);
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export type Language = 'en' | 'zh-Hans' | 'zh-Hant';

export const languageWords = sentences({ 'en': 'English', 'zh-Hans': 'Chinese (simplified)', 'zh-Hant': 'Chinese (traditional)' });
export const basisWords = sentences({ stated: 'A number was given', implied: 'Implied by words', none: 'No number' });
export const yesNo = sentences({ yes: 'yes', no: 'no' });
/** What would be so if nothing happened until the last day. */
export const statusQuoWords = [['', 'No default'], ['no', 'It counts as no'], ['yes', 'It counts as yes']] as const satisfies readonly (readonly [string, Plain])[];
export const kindWords = sentences({ person: 'Person', outlet: 'Outlet', organisation: 'Organisation', model: 'Model' });

/** A copy or a second-hand page is not the thing itself, and must not look like it. */
export function isWeak(quality: Quality): boolean {
  return quality === 'secondary' || quality === 'copy' || quality === 'unrated';
}

/** The `lang` of a name or title: Han takes the language of what it stands in, everything else that of the page. */
export function langOf(text: string | null | undefined, near?: Language | null): 'zh-Hans' | 'zh-Hant' | undefined {
  if (!text || !/\p{Script=Han}/u.test(text)) return undefined;
  return near === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans';
}

/** What stands for the title of a text that has none: how it begins. */
export function openingWords(opening: string): string {
  const opened = [...letters.segment(plainWords(opening).replace(/^[#>\s-]+/, '').trim())].map(({ segment }) => segment);
  if (opened.length === 0) return say('Untitled article');
  return opened.length <= 60 ? opened.join('') : `${opened.slice(0, 60).join('').trimEnd()}…`;
}

/** Words without the signs by which Markdown marks weight, links and quotes, and on one line; for showing, never for matching. */
export function plainWords(text: string): string {
  return text.replace(/\\([\\`*_{}[\]()#+\-.!|>])/g, '$1').replace(/(\*\*|__)(?=\S)|(?<=\S)(\*\*|__)/g, '').replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(?<=[\p{Script=Han}，。、；：！？])\s*[\r\n]+\s*(?:>\s*)*(?=\p{Script=Han})/gu, '').replace(/\s*[\r\n]+\s*(?:>\s*)*/g, ' ');
}
