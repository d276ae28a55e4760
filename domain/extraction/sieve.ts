import { GRAMS, isLetter, needsOf, pairOf, tripleOf } from './needs.ts';

/**
 * Tells in one walk over a text which of many patterns can match it at all, so that the others need not be tried. Answers with
 * a test by the pattern's place in the list: false means that it cannot match.
 */
export function sieve(patterns: readonly RegExp[]): (text: string) => (index: number) => boolean {
  const words = Math.ceil(patterns.length / 32);
  const marks = Array.from({ length: words }, () => new Uint32Array(GRAMS));
  const always = new Uint32Array(words);
  patterns.forEach((pattern, index) => {
    const bit = 1 << (index & 31);
    const needs = needsOf(pattern);
    if (needs === null) always[index >> 5]! |= bit;
    else for (const gram of needs) marks[index >> 5]![gram]! |= bit;
  });
  return (text) => {
    const may = always.slice();
    for (let word = 0; word < words; word++) may[word]! |= walk(text, marks[word]!);
    return (index) => ((may[index >> 5]! >> (index & 31)) & 1) === 1;
  };
}

/** All marks of the grams of a text. */
function walk(text: string, marks: Uint32Array): number {
  let found = 0;
  let [before, last] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (!isLetter(unit)) {
      found |= marks[unit]!;
      last = 0;
    } else {
      if (last !== 0) found |= marks[pairOf(last, unit)]!;
      if (last !== 0 && before !== 0) found |= marks[tripleOf(before, last, unit)]!;
      before = last;
      last = unit;
    }
  }
  return found;
}
