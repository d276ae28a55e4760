/**
 * What a text must hold for a pattern to match it: one of these grams, or null when that cannot be told. A gram is the number of
 * a character, of two characters on end or of three Latin letters on end, whatever their case. Trigram search does the same for
 * whole archives: Cox, "Regular Expression Matching with a Trigram Index" (2012).
 */
type Needs = ReadonlySet<number> | null;

export function needsOf({ source, flags }: RegExp): Needs {
  return flags.includes('u') || flags.includes('v') ? null : alternatives({ source, at: 0, anyCase: flags.includes('i') });
}

/** Numbers of grams: UTF-16 units as they are, then pairs (hashed: two may share a number), then triples of letters. */
const PAIRS = 65_536;
const TRIPLES = PAIRS + 65_536;
export const GRAMS = TRIPLES + 32 * 32 * 32;

export function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
}

/** Letters of either case are one. */
export function pairOf(a: number, b: number): number {
  return PAIRS + ((isLetter(a) ? ((a & 31) << 5) | (b & 31) : Math.imul(a, 641) + b) & 65_535);
}

export function tripleOf(a: number, b: number, c: number): number {
  return TRIPLES + ((a & 31) << 10) + ((b & 31) << 5) + (c & 31);
}

type Place = { source: string; at: number; anyCase: boolean };

function alternatives(place: Place): Needs {
  const found = new Set<number>();
  let told = true;
  do {
    const needs = sequence(place);
    if (needs === null) told = false;
    else for (const gram of needs) found.add(gram);
  } while (place.source[place.at] === '|' && ++place.at);
  return told ? found : null;
}

/** Everything in a sequence is needed; the rarest part of it is asked for. */
function sequence(place: Place): Needs {
  let best: Needs = null;
  let run = '';
  const offer = (needs: Needs) => { if (needs !== null && (best === null || costOf(needs) < costOf(best))) best = needs; };
  const endRun = () => {
    for (const gram of gramsOf(run)) offer(new Set([gram]));
    run = '';
  };
  while (place.at < place.source.length && !'|)'.includes(place.source[place.at] as string)) {
    const part = next(place);
    const least = quantifier(place);
    const goesOn = part.literal !== undefined && (run === '' || isLetter(run.charCodeAt(0)) === isLetter(part.literal.charCodeAt(0)));
    if (!goesOn) endRun();
    if (part.literal !== undefined && least !== 0) run += part.literal;
    if (least !== null) endRun();
    if (part.literal === undefined && least !== 0) offer(part.needs);
  }
  endRun();
  return best;
}

function gramsOf(run: string): number[] {
  const units = Array.from({ length: run.length }, (_, i) => run.charCodeAt(i));
  const [a = 0, b = 0] = units;
  if (units.length === 0 || (units.length === 1 && isLetter(a))) return [];
  if (units.length === 1) return [a];
  if (!isLetter(a)) return units.slice(1).map((unit, i) => pairOf(units[i]!, unit));
  return units.length === 2 ? [pairOf(a, b)] : units.slice(2).map((unit, i) => tripleOf(units[i]!, units[i + 1]!, unit));
}

type Part = { needs: Needs; literal?: string };
const ANY: Part = { needs: null };

function next(place: Place): Part {
  const { source } = place;
  const char = source[place.at++] as string;
  if (char === '(') return group(place);
  if (char === '[') return { needs: characters(place) };
  if (char === '\\') {
    const escaped = source[place.at++] as string;
    if (escaped === 'd') return { needs: DIGITS };
    if (escaped === 'u') return skipped(place, 4);
    if (escaped === 'k') return skipped(place, source.indexOf('>', place.at) + 1 - place.at);
    return /[a-zA-Z0-9]/.test(escaped) ? ANY : literal(escaped, place);
  }
  return '^$.'.includes(char) ? ANY : literal(char, place);
}

const DIGITS: Needs = new Set([...'0123456789'].map((digit) => digit.charCodeAt(0)));

function skipped(place: Place, length: number): Part {
  place.at += length;
  return ANY;
}

function literal(char: string, { anyCase }: Place): Part {
  const cased = !isLetter(char.charCodeAt(0)) && char.toLowerCase() !== char.toUpperCase();
  return anyCase && cased ? ANY : { needs: null, literal: char };
}

/** A lookahead or lookbehind that must hold asks for its words too; one that must not asks for nothing. */
function group(place: Place): Part {
  const [opening = ''] = /^(?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(place.source.slice(place.at, place.at + 40)) ?? [];
  place.at += opening.length;
  const needs = alternatives(place);
  place.at++;
  return { needs: opening.endsWith('!') ? null : needs };
}

/** Ranges, letters and what is left out of a class stand for too many characters to ask for. */
function characters(place: Place): Needs {
  const { source, anyCase } = place;
  const from = place.at;
  while (source[place.at] !== ']') place.at += source[place.at] === '\\' ? 2 : 1;
  const inside = source.slice(from, place.at++);
  const plain = inside.replaceAll('\\d', '0123456789').replace(/\\(?=[^\w\s])/g, '');
  if (inside.startsWith('^') || /[A-Za-z\\]|.-./.test(plain) || (anyCase && plain.toLowerCase() !== plain.toUpperCase())) return null;
  return new Set([...plain].map((char) => char.charCodeAt(0)));
}

/** The least number of times, or null when there is no quantifier. */
function quantifier(place: Place): number | null {
  const [words, least] = /^(?:[*?]|\+|\{(\d+)(?:,\d*)?\})\??/.exec(place.source.slice(place.at, place.at + 12)) ?? [];
  if (words === undefined) return null;
  place.at += words.length;
  return words.startsWith('+') ? 1 : Number(least ?? 0);
}

const FREQUENT = new Set('的一是了在有不和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产而面方后多定行学所民得经十三之进着等部度家力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那事平全看只没新已将预月计增最市期元第，。');

const COMMON = new Set('the and ing ion ent for tha his her ter ati ere all hat not has had are was wer wit ver thi you out com con pro sta ons est one rea ear res ill oul hav man ave'.split(' ').map(([a, b, c]) => tripleOf(a!.charCodeAt(0), b!.charCodeAt(0), c!.charCodeAt(0))));

/** Roughly how often a text holds one of these: the dearer, the less it helps to ask. */
function costOf(needs: ReadonlySet<number>): number {
  let cost = 0;
  for (const gram of needs) cost += COMMON.has(gram) ? 12 : gram >= PAIRS && gram < TRIPLES && gram - PAIRS < 1024 ? 30 : gram >= PAIRS ? 1 : gram === 32 ? 500 : gram < 128 ? 20 : FREQUENT.has(String.fromCharCode(gram)) ? 10 : 3;
  return cost;
}
