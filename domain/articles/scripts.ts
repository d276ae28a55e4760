import { inSimplified, scriptOf, traditionalOf } from './fold.ts';

/** At most so many spellings of a name are asked for, those with the usual characters first. */
const MOST = 64;
/** Simplified characters that Traditional names have too, as another character: 于 and 於 are two surnames, 周杰倫 is not written with 傑. */
const IN_BOTH = '于涂种朴郁杰准党';

/**
 * A name as written, then in the other Chinese script: a Traditional one as it is simplified, a Simplified one in every Traditional form.
 * A name that is Latin, or has kana or hangul, has one spelling; so has one that differs only in characters that both scripts write (余, 餘).
 */
export function spellings(name: string): string[] {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name)) return [name];
  const plain = inSimplified(name);
  // 臺 and 台 are one character of Traditional names.
  const twins = [name.replaceAll('臺', '台'), name.replaceAll('台', '臺')];
  const others = plain === name ? inTraditional(name) : tells(name, plain) ? [plain] : [];
  return [...new Set([name, ...others, ...twins])];
}

/** A character in either script, for a search that finds both: each form that is simplified to the same one. */
export function formsOf(char: string): string[] {
  const plain = inSimplified(char);
  return [plain, ...traditionalOf(plain)];
}

function inTraditional(name: string): string[] {
  let found = [{ text: '', unusual: 0 }];
  for (const char of name) {
    const forms = isSimplifiedOnly(char) ? [...traditionalOf(char), char] : [char, ...traditionalOf(char)];
    found = found.flatMap(({ text, unusual }) => forms.map((form, i) => ({ text: text + form, unusual: unusual + i }))).sort((a, b) => a.unusual - b.unusual).slice(0, MOST);
  }
  return found.map(({ text }) => text).filter((text) => tells(text, name));
}

/** Whether two spellings differ in a character that one script only writes: else they may be two names. */
function tells(traditional: string, plain: string): boolean {
  return [...plain].some((char, i) => isSimplifiedOnly(char) && [...traditional][i] !== char);
}

function isSimplifiedOnly(char: string): boolean {
  return scriptOf(char.charCodeAt(0)) === 'Hans' && !IN_BOTH.includes(char);
}
