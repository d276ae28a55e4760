import { remembered } from './remembered.ts';
import type { zh } from './zh.ts';

/** Every sentence that a page says, in English. One without its Chinese is no `Sentence`, and does not compile. */
export type Sentence = keyof typeof zh;
/** What the pages speak. */
export type Tongue = 'en' | 'zh-Hans' | 'zh-Hant';
export type Value = string | number;

/** The names between braces: "{n} of {all}" has `n` and `all`. */
export type Names<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
/** A sentence into which nothing is put. */
export type Plain = { [S in Sentence]: [Names<S>] extends [never] ? S : never }[Sentence];
type Values<S> = [Names<S>] extends [never] ? [] : [Record<Names<S>, Value>];

/** Who listens: their language, what their addresses begin with, the address they asked for without that, the words for a sentence, and simplified Chinese in their script. */
export type Speech = { tongue: Tongue; prefix: string; path: string; words: (sentence: Sentence) => string; script: (text: string) => string };

const english: Speech = { tongue: 'en', prefix: '', path: '/', words: (sentence) => sentence, script: (text) => text };
// On the server each request has its own; Next bundles this file more than once, so they meet at one place. In a browser a page has one.
const place = globalThis as { hindcastSpeech?: () => Speech | undefined };

/** Of the element in which the frame of a page writes down what its scripts need. */
export const SPEECH_ID = 'speech';

/** Names where to ask who listens. Where nobody says, it is English: the shell, programs, tests. */
export function listen(who: (() => Speech | undefined) | undefined): void {
  if (who) place.hindcastSpeech = who;
  else delete place.hindcastSpeech;
}

function speech(): Speech {
  if (typeof document !== 'undefined') place.hindcastSpeech ??= ofPage();
  return place.hindcastSpeech?.() ?? english;
}

/** In a browser: what the frame of the page wrote down for its scripts. */
function ofPage(): () => Speech {
  const { tongue, prefix, table } = JSON.parse(document.getElementById(SPEECH_ID)?.textContent || '{"tongue":"en","prefix":"","table":{}}') as { tongue: Tongue; prefix: string; table: Record<string, string> };
  const heard: Speech = { tongue, prefix, path: location.pathname.slice(prefix.length) || '/', words: (sentence) => table[sentence] ?? sentence, script: (text) => text };
  return () => heard;
}

export function tongue(): Tongue {
  return speech().tongue;
}

export function inChinese(): boolean {
  return tongue() !== 'en';
}

/** The sentence in the reader's language, with its values put in. */
export function say<const S extends Sentence>(sentence: S, ...[values]: Values<S>): string {
  return fill(speech().words(sentence), values ?? {});
}

/** The sentence with its braces and tags still in it, for what is filled with more than text. */
export function template(sentence: Sentence): string {
  return speech().words(sentence);
}

/** What the addresses of this page begin with: "/zh" where the address named the language. */
export function prefix(): string {
  return speech().prefix;
}

/** The path and query that were asked for, without the language. */
export function path(): string {
  return speech().path;
}

/** By number: the English of one, else the sentence for many, in which `{n}` is the number as people write it. */
export function counted<const S extends Sentence>(n: number, one: string, many: S, ...[values]: [Exclude<Names<S>, 'n'>] extends [never] ? [] : [Record<Exclude<Names<S>, 'n'>, Value>]): string {
  const template = n === 1 && !inChinese() ? one : speech().words(many);
  return fill(template, { ...values, n: wholeNumber(n) });
}

/** What stands between two sentences: Chinese sets nothing there. */
export function gap(): string {
  return inChinese() ? '' : ' ';
}

/** Whole sentences one after the other: Chinese sets no space between them; what is empty or untrue is left out. */
export function joined(...said: readonly (string | false | null | undefined)[]): string {
  return said.filter(Boolean).join(gap());
}

/** Several things, set apart as the language does. */
export function listed(things: readonly string[]): string {
  return things.join(inChinese() ? '、' : ', ');
}

/** Several things said, each longer than a word: "a; b", in Chinese “a；b”. */
export function inARow(things: readonly string[]): string {
  return things.join(inChinese() ? '；' : '; ');
}

/** Does work, at once, in which all is said in English: for what is stored, whoever asked for it. `again` says it to a reader. */
export function inEnglish<T>(work: () => T): T {
  const before = place.hindcastSpeech;
  place.hindcastSpeech = () => english;
  try {
    return work();
  } finally {
    listen(before);
  }
}

/** Words with a `Sentence` for each key, chosen later by `say`. What is said while a file is loaded would be English for ever. */
export function sentences<const T extends Record<string, Sentence>>(said: T): T {
  return said;
}

/** An address of ours in the language that the reader's address names. */
export function address<T extends string>(path: T): string {
  return path.startsWith('/') && !path.startsWith('//') ? `${speech().prefix}${path}` || '/' : path;
}

/** "12,345"; in Chinese 1.2亿 from ten thousand on, where two decimals lose nothing of it. */
export function wholeNumber(n: number): string {
  return numberWords(n, 0);
}

/** The same for what is not whole: "12,345.5". */
export function numberWords(n: number, digits = 6): string {
  if (!inChinese()) return numberFormat('en-GB', digits).format(n);
  const [unit, size] = large[tongue()].find(([, size]) => Math.abs(n) >= size && Number((n / size).toFixed(2)) * size === n) ?? ['', 1];
  return `${numberFormat('zh-CN', Math.max(digits, unit ? 2 : 0)).format(n / size)}${unit}`;
}

const numberFormat = remembered((language: 'en-GB' | 'zh-CN', digits: number) => new Intl.NumberFormat(language, { maximumFractionDigits: digits }));

const large: Record<Tongue, readonly (readonly [unit: string, size: number])[]> = {
  'en': [], 'zh-Hans': [['万亿', 1e12], ['亿', 1e8], ['万', 1e4]], 'zh-Hant': [['兆', 1e12], ['億', 1e8], ['萬', 1e4]],
};

/** Simplified Chinese that is kept, in the characters of whoever reads. */
export function inReadersScript(text: string): string {
  return speech().script(text);
}

function fill(template: string, values: Readonly<Record<string, Value>>): string {
  return template.includes('{') ? template.replace(/\{(\w+)\}/g, (all, name: string) => (name in values ? String(values[name]) : all)) : template;
}
