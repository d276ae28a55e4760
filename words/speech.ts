import { AsyncLocalStorage } from 'node:async_hooks';
import { Converter } from 'opencc-js/cn2t';
import { listen, type Sentence, type Speech, type Tongue } from './say.ts';
import { zh } from './zh.ts';

const prefixes: readonly (readonly [prefix: string, tongue: Tongue])[] = [['/zh-hant', 'zh-Hant'], ['/zh', 'zh-Hans'], ['/en', 'en']];
const listening = new AsyncLocalStorage<Speech>();
listen(() => listening.getStore());

/** What an address and a browser ask for: the language, and the path without its language. */
export type Heard = { tongue: Tongue; prefix: string; path: string };

/** The address decides; where it names no language, the first of the browser's that we speak; else English. */
export function hear(url: string, acceptLanguage: string | undefined): Heard {
  for (const [prefix, tongue] of prefixes) {
    if (url.startsWith(prefix) && /^(?:[/?]|$)/.test(url.slice(prefix.length))) {
      const rest = url.slice(prefix.length);
      return { tongue, prefix, path: rest.startsWith('/') ? rest : `/${rest}` };
    }
  }
  return { tongue: preferred(acceptLanguage ?? ''), prefix: '', path: url };
}

/** Does work for one reader: whatever is said in it is said in their language. */
export function speakTo<T>({ tongue, prefix, path }: Heard, work: () => T): T {
  return listening.run({ tongue, prefix, path, words: wordsOf[tongue], script: tongue === 'zh-Hant' ? toTraditional : (text) => text }, work);
}

const wordsOf: Record<Tongue, Speech['words']> = { 'en': (sentence) => sentence, 'zh-Hans': (sentence) => zh[sentence] ?? sentence, 'zh-Hant': traditional };

// Only our own sentences are converted, before names and quotes are put into them: those keep the characters they were written in.
const converted = new Map<string, string>();
function traditional(sentence: Sentence): string {
  const known = converted.get(sentence);
  if (known !== undefined) return known;
  // Names of values and marks are Latin.
  const words = toTraditional(zh[sentence] ?? sentence);
  converted.set(sentence, words);
  return words;
}

let converter: ((text: string) => string) | undefined;
/** The quotation marks of Traditional Chinese are corner brackets. */
function toTraditional(text: string): string {
  converter ??= Converter({ from: 'cn', to: 'twp' });
  return converter(text).replaceAll('“', '「').replaceAll('”', '」');
}

/** RFC 9110 §12.5.4, as far as we speak: the best weight wins, the first of equals. */
function preferred(header: string): Tongue {
  const asked = header.split(',').map((one) => {
    const [tag = '', ...rest] = one.trim().toLowerCase().split(';');
    const weight = Number(/q=([\d.]+)/.exec(rest.join(';'))?.[1] ?? 1);
    return { tongue: tongueOf(tag.trim()), weight };
  }).filter(({ tongue, weight }) => tongue !== null && weight > 0);
  return asked.sort((a, b) => b.weight - a.weight)[0]?.tongue ?? 'en';
}

function tongueOf(tag: string): Tongue | null {
  if (tag === 'en' || tag.startsWith('en-')) return 'en';
  if (/^zh-(?:hant|tw|hk|mo)\b/.test(tag)) return 'zh-Hant';
  return tag === 'zh' || tag.startsWith('zh-') ? 'zh-Hans' : null;
}
