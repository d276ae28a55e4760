import { anyOf, GRAMS, isLetter, needsOf, pairOf, tripleOf } from './needs.ts';
import type { Grams } from './needs.ts';

/** As many sentences as lie between the first rule that asks and the last. */
const MOST = 512;

/** Every set of grams that some pattern asks for has a number, and every gram knows the numbers of its sets. */
const numbers = new Map<string, number>();
const setsOf = new Map<number, number[]>();

/** One bit for each gram that some pattern asks for, so few bytes that they stay at hand. */
const asked = new Uint32Array(GRAMS >>> 5);

/** The numbers of the sets of a gram stand in `lists` from `places[gram]` on, their count first; nothing stands at 0. */
let places: Uint32Array | null = null;
let lists = new Uint32Array(1);

/** What was found in the texts asked about last: a row of bits for each, one bit for each set. */
let rows = new Int32Array(0);
let width = 0;
const known = new Map<string, number>();
let last = '';
let row = 0;

/** A pattern that is tried only on texts which hold what it needs: one walk over a text serves all such patterns. */
export class Sifted {
  readonly pattern: RegExp;
  /** The set of which every alternative needs a gram: asked for first. */
  private readonly first: number;
  /** For each alternative how many more sets it needs, then their numbers; null when it cannot be told what is needed. */
  private readonly needs: Int32Array | null;

  constructor(pattern: RegExp) {
    this.pattern = pattern;
    const needs = needsOf(pattern);
    this.first = needs ? numberOf(anyOf(needs)) : 0;
    this.needs = needs && Int32Array.from(needs.length === 1 && needs[0]!.length === 1 ? [] : needs.flatMap((sets) => [sets.length, ...sets.map(numberOf)]));
  }

  /** False when nothing in the text can match. */
  may(text: string): boolean {
    if (this.needs === null) return true;
    if (text !== last || places === null) read(text);
    return this.held();
  }

  /** The same of the text asked about last. */
  held(): boolean {
    const { needs, first } = this;
    if (needs === null) return true;
    const [bits, from] = [rows, row];
    if ((bits[from + (first >>> 5)]! & (1 << (first & 31))) === 0) return false;
    if (needs.length === 0) return true;
    for (let i = 0; i < needs.length;) {
      const end = i + 1 + needs[i]!;
      for (i++; i < end && (bits[from + (needs[i]! >>> 5)]! & (1 << (needs[i]! & 31))) !== 0;) i++;
      if (i === end) return true;
      i = end;
    }
    return false;
  }

  /** Tries the whole text, or only a part of it. */
  test(text: string, part = text): boolean {
    if (!this.may(text)) return false;
    this.pattern.lastIndex = 0;
    return this.pattern.test(part);
  }

  /** Every match of a pattern that is global. */
  all(text: string): RegExpExecArray[] {
    const found: RegExpExecArray[] = [];
    for (let match = this.exec(text); match; match = this.pattern.exec(text)) {
      found.push(match);
      if (match[0] === '') this.pattern.lastIndex++;
    }
    return found;
  }

  exec(text: string, part = text): RegExpExecArray | null {
    if (!this.may(text)) return null;
    this.pattern.lastIndex = 0;
    return this.pattern.exec(part);
  }
}

export function sifted(pattern: RegExp): Sifted {
  return new Sifted(pattern);
}

/** Tells which of many patterns can match a text at all: their places in the list, in order. */
export function sieve(patterns: readonly RegExp[]): (text: string) => number[] {
  const all = patterns.map(sifted);
  return (text) => {
    if (text !== last || places === null) read(text);
    const found: number[] = [];
    for (let i = 0; i < all.length; i++) if (all[i]!.held()) found.push(i);
    return found;
  };
}

/** The same for patterns by name: gives for a text a way to run them, which answers null at once where nothing can match. */
export function finder<Name extends string>(patterns: Record<Name, RegExp>): (text: string) => (name: Name) => RegExpExecArray | null {
  const all = new Map((Object.keys(patterns) as Name[]).map((name) => [name, sifted(patterns[name])]));
  return (text) => (name) => (all.get(name) as Sifted).exec(text);
}

function numberOf(grams: Grams): number {
  const key = [...grams].sort((a, b) => a - b).join();
  const there = numbers.get(key);
  if (there !== undefined) return there;
  const number = numbers.size;
  numbers.set(key, number);
  for (const gram of grams) setsOf.set(gram, [...(setsOf.get(gram) ?? []), number]);
  places = null;
  return number;
}

/** Makes `row` the bits of this text. */
function read(text: string): void {
  if (places === null) places = laid();
  last = text;
  const there = known.get(text);
  if (there !== undefined) {
    row = there;
    return;
  }
  if (known.size >= MOST) known.clear();
  row = known.size * width;
  known.set(text, row);
  rows.fill(0, row, row + width);
  walk(text, places);
}

function laid(): Uint32Array {
  const [places, all] = [new Uint32Array(GRAMS), [0]];
  for (const [gram, sets] of setsOf) {
    places[gram] = all.length;
    asked[gram >>> 5]! |= 1 << (gram & 31);
    all.push(sets.length, ...sets);
  }
  lists = Uint32Array.from(all);
  width = (numbers.size >>> 5) + 1;
  rows = new Int32Array(MOST * width);
  known.clear();
  return places;
}

/** Marks the sets of all grams of a text. */
function walk(text: string, places: Uint32Array): void {
  const [bits, from, numbers] = [rows, row, lists];
  const mark = (at: number) => {
    const end = at + numbers[at]!;
    for (let i = at + 1; i <= end; i++) bits[from + (numbers[i]! >>> 5)]! |= 1 << (numbers[i]! & 31);
  };
  let [before, last, letters] = [0, 0, false];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const letter = isLetter(unit);
    if (letter !== letters) before = last = 0;
    // A letter alone is never asked for.
    if (!letter && isAsked(unit)) mark(places[unit]!);
    if (last !== 0) {
      const pair = pairOf(last, unit);
      if (isAsked(pair)) mark(places[pair]!);
      if (before !== 0 && letter) {
        const triple = tripleOf(before, last, unit);
        if (isAsked(triple)) mark(places[triple]!);
      }
    }
    before = last;
    last = unit;
    letters = letter;
  }
}

function isAsked(gram: number): boolean {
  return (asked[gram >>> 5]! & (1 << (gram & 31))) !== 0;
}
