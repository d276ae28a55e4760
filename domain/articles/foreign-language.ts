import type { Plain } from '#words/say.ts';
import { mainLanguage } from './language.ts';

/**
 * The name of a text's language when it is one that Hindcast does not read, else null. A text that cannot be told, such as
 * a few figures or three words, is given the benefit of the doubt.
 */
export function foreignLanguage(text: string): Plain | null {
  if (mainLanguage(text) !== null || !/\p{L}/u.test(text)) return null;
  const sample = text.slice(0, 20_000);
  const counts = scripts.map(([name, script]) => ({ name, letters: sample.match(script)?.length ?? 0 })).sort((a, b) => b.letters - a.letters);
  const top = counts[0];
  if (top && top.letters > 0 && top.letters * 10 > (sample.match(/\p{L}/gu)?.length ?? 0)) return top.name;
  return /\p{Script=Latin}/u.test(sample) ? latinLanguage(sample) : 'a language that could not be told';
}

const scripts: readonly (readonly [Plain, RegExp])[] = [
  ['Japanese', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu], ['Korean', /\p{Script=Hangul}/gu], ['Arabic or Persian', /\p{Script=Arabic}/gu],
  ['Russian or another language in Cyrillic letters', /\p{Script=Cyrillic}/gu], ['Greek', /\p{Script=Greek}/gu], ['Hebrew', /\p{Script=Hebrew}/gu],
  ['Thai', /\p{Script=Thai}/gu], ['Hindi or another language in Devanagari letters', /\p{Script=Devanagari}/gu],
];

/** Words that one language has and its neighbours have not. */
const words: readonly (readonly [Plain, string])[] = [
  ['French', 'le les des est dans une pour qui sur pas avec du au cette sont'],
  ['German', 'der die das und ist nicht mit eine ein den dem zu auf wird sich auch'],
  ['Spanish', 'el los las del por una con se su y como más será'],
  ['Portuguese', 'os da do em não uma com ao dos pelo são'],
  ['Italian', 'il di che per un non sono della nel gli alla'],
  ['Dutch', 'het een van niet en dat zijn voor met wordt'],
  ['Swedish', 'och att det som inte är för på till av'],
];

function latinLanguage(text: string): Plain {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().split(/[^\p{L}]+/u)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const score = (list: string): number => list.split(' ').reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
  const best = words.map(([name, list]) => ({ name, score: score(list) })).sort((a, b) => b.score - a.score)[0];
  return best && best.score > 3 ? best.name : 'a language that could not be told';
}
