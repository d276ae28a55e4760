import { GRAMS, isLetter, needsOf, pairOf, tripleOf } from './needs.ts';

/**
 * Tells in one walk over a text which of many patterns can match it at all, so that the others need not be tried: their places
 * in the list, in order. Patterns that cannot be judged are always among them.
 */
export function sieve(patterns: readonly RegExp[]): (text: string) => number[] {
  const words = Array.from({ length: Math.ceil(patterns.length / 32) }, (_, i) => wordOf(patterns.slice(i * 32, i * 32 + 32)));
  return (text) => {
    const found: number[] = [];
    words.forEach(({ always, marks }, i) => {
      for (let rest = always | walk(text, marks); rest !== 0; rest &= rest - 1) found.push(i * 32 + 31 - Math.clz32(rest & -rest));
    });
    return found;
  };
}

/**
 * The same for patterns by name: gives for a text a way to run them, which answers null at once where nothing can match.
 * Patterns are run from the start of the text, whatever their flags.
 */
export function finder<Name extends string>(patterns: Record<Name, RegExp>): (text: string) => (name: Name) => RegExpExecArray | null {
  const names = Object.keys(patterns) as Name[];
  const sift = sieve(names.map((name) => patterns[name]));
  const places = new Map(names.map((name, i) => [name, i]));
  return (text) => {
    const may = sift(text);
    return (name) => {
      if (!may.includes(places.get(name) as number)) return null;
      patterns[name].lastIndex = 0;
      return patterns[name].exec(text);
    };
  };
}

/** One bit for each of up to 32 patterns. */
function wordOf(patterns: readonly RegExp[]): { always: number; marks: Uint32Array } {
  const marks = new Uint32Array(GRAMS);
  let always = 0;
  patterns.forEach((pattern, i) => {
    const needs = needsOf(pattern);
    if (needs === null) always |= 1 << i;
    else for (const gram of needs) marks[gram]! |= 1 << i;
  });
  return { always, marks };
}

/** The bits of all grams of a text. */
function walk(text: string, marks: Uint32Array): number {
  let found = 0;
  let [before, last] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    found |= marks[unit]!;
    if (isLetter(unit) !== isLetter(last)) before = last = 0;
    if (last !== 0) found |= marks[pairOf(last, unit)]!;
    if (before !== 0 && isLetter(unit)) found |= marks[tripleOf(before, last, unit)]!;
    before = last;
    last = unit;
  }
  return found;
}
