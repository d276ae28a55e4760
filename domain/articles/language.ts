import type { Language } from './article.ts';
import { scriptOf } from './fold.ts';

/**
 * The language of one paragraph by its script, or null when it is none of ours (Japanese, Korean, Russian, French …).
 * Han without any character that belongs to one script only takes `chinese`.
 */
export function languageOf(text: string, chinese: 'zh-Hans' | 'zh-Hant' = 'zh-Hans'): Language | null {
  const seen = count(text);
  const letters = seen.latin + seen.han + seen.kana + seen.other;
  if (letters === 0) return null;
  if (seen.kana > 0.05 * letters || seen.other > 0.5 * letters) return null;
  if (seen.han > 0.2 * letters) return seen.hant === seen.hans ? chinese : seen.hant > seen.hans ? 'zh-Hant' : 'zh-Hans';
  return isForeign(text) ? null : 'en';
}

/** The language in which most of a text is written, counting Han three times: a Chinese word is about two characters. */
export function mainLanguage(text: string): Language | null {
  const seen = count(text);
  const weight = { en: seen.latin, zh: seen.han * 3, neither: seen.other + seen.kana * 6 };
  if (weight.en + weight.zh + weight.neither === 0) return null;
  if (weight.neither > weight.en && weight.neither > weight.zh) return null;
  if (weight.zh >= weight.en) return seen.hant > seen.hans ? 'zh-Hant' : 'zh-Hans';
  return isForeign(text) ? null : 'en';
}

type Seen = { latin: number; han: number; kana: number; other: number; hant: number; hans: number };

/** Letters by script, of the first 200,000 units: more does not change the answer. */
function count(text: string): Seen {
  const seen: Seen = { latin: 0, han: 0, kana: 0, other: 0, hant: 0, hans: 0 };
  const length = Math.min(text.length, 200_000);
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    if ((unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || (unit >= 0xc0 && unit <= 0x24f)) seen.latin++;
    else if ((unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf)) {
      seen.han++;
      const script = scriptOf(unit);
      if (script === 'Hant') seen.hant++;
      else if (script === 'Hans') seen.hans++;
    } else if (unit >= 0x3041 && unit <= 0x30ff) seen.kana++;
    else if ((unit >= 0x370 && unit <= 0x1cff) || (unit >= 0xac00 && unit <= 0xd7af)) seen.other++;
  }
  return seen;
}

/** Function words that are common in one of the larger Latin-script languages and are not English words. */
const FOREIGN = new Set(
  ('der die das und ist nicht mit eine ein von den dem zu auf wird sich auch ' +
    'le la les des et est dans une pour que qui sur pas avec sera ' +
    'el los las del por para una con se será como más su ' +
    'il di che per un non sono della nel gli ' +
    'o os da do em não uma com para het een van niet en ik och att det som inte').split(' '),
);
const ENGLISH = new Set('the of and to in is that for it on with as was by at this will be are from an has have its not'.split(' '));

type Words = { all: ReadonlySet<string>; shapes: Uint8Array };
const FOREIGN_ONLY = wordsWithShapes([...FOREIGN].filter((word) => !ENGLISH.has(word)));
const ENGLISH_TOO = wordsWithShapes([...ENGLISH]);

/** Compares function words; short texts (headlines, names) get the benefit of the doubt. */
function isForeign(text: string): boolean {
  const opening = text.slice(0, 4_000).toLowerCase();
  const foreign = timesIn(opening, FOREIGN_ONLY);
  return foreign >= 4 && foreign > timesIn(opening, ENGLISH_TOO);
}

function wordsWithShapes(words: string[]): Words {
  const shapes = new Uint8Array(8 << 10);
  for (const word of words) shapes[shapeOf(word, 0, word.length)] = 1;
  return { all: new Set(words), shapes };
}

/** Length, first and last letter: they tell most words apart without cutting them out. No function word has eight letters. */
function shapeOf(text: string, start: number, end: number): number {
  return ((end - start) << 10) | ((text.charCodeAt(start) & 31) << 5) | (text.charCodeAt(end - 1) & 31);
}

function timesIn(text: string, { all, shapes }: Words): number {
  let times = 0;
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (isOfWord(text.charCodeAt(i))) continue;
    if (i > start && i - start < 8 && shapes[shapeOf(text, start, i)] === 1 && all.has(text.slice(start, i))) times++;
    start = i + 1;
  }
  return times;
}

function isOfWord(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 0xe0 && unit <= 0xff) || unit === 39;
}
