/**
 * What a text must hold for a pattern to match it: one of these grams, or null when that cannot be told. A gram is the number of
 * a character (`gramOf`) or of two or three Latin letters on end, whatever their case. Trigram search does the same for whole
 * archives: Cox, "Regular Expression Matching with a Trigram Index" (2012).
 */
export type Needs = ReadonlySet<number> | null;

export function needsOf({ source, flags }: RegExp): Needs {
  return flags.includes('u') || flags.includes('v') ? null : alternatives({ source, at: 0, anyCase: flags.includes('i') });
}

const LETTERS = 65_536;
/** Characters have the numbers of their UTF-16 units, pairs and triples of Latin letters those above. */
export const GRAMS = LETTERS + 32 * 32 + 32 * 32 * 32;

export function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
}

export function pairOf(a: number, b: number): number {
  return LETTERS + ((a & 31) << 5) + (b & 31);
}

export function tripleOf(a: number, b: number, c: number): number {
  return LETTERS + 1024 + ((a & 31) << 10) + ((b & 31) << 5) + (c & 31);
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
    for (let i = 0; i + 1 < run.length; i++) {
      const [a, b, c] = [run.charCodeAt(i), run.charCodeAt(i + 1), run.charCodeAt(i + 2)];
      if (i + 2 < run.length) offer(new Set([tripleOf(a, b, c)]));
      else if (run.length === 2) offer(new Set([pairOf(a, b)]));
    }
    run = '';
  };
  while (place.at < place.source.length && !'|)'.includes(place.source[place.at] as string)) {
    const part = next(place);
    const least = quantifier(place);
    if (part.letter !== undefined && least !== 0) run += part.letter;
    if (part.letter === undefined || least !== null) endRun();
    if (part.letter === undefined && least !== 0) offer(part.needs);
  }
  endRun();
  return best;
}

type Part = { needs: Needs; letter?: string };
const ANY: Part = { needs: null };

function next(place: Place): Part {
  const { source } = place;
  const char = source[place.at++] as string;
  if (char === '(') return group(place);
  if (char === '[') return { needs: characters(place) };
  if (char === '\\') {
    const escaped = source[place.at++] as string;
    if (escaped === 'd') return { needs: new Set([...'0123456789'].map((digit) => digit.charCodeAt(0))) };
    if (escaped === 'u') return anyAfter(place, 4);
    if (escaped === 'k') return anyAfter(place, source.indexOf('>', place.at) + 1 - place.at);
    return /[a-zA-Z0-9]/.test(escaped) ? ANY : single(escaped, place);
  }
  return '^$.'.includes(char) ? ANY : single(char, place);
}

function anyAfter(place: Place, length: number): Part {
  place.at += length;
  return ANY;
}

function single(char: string, { anyCase }: Place): Part {
  const unit = char.charCodeAt(0);
  if (isLetter(unit)) return { needs: null, letter: char };
  return anyCase && char.toLowerCase() !== char.toUpperCase() ? ANY : { needs: new Set([unit]) };
}

/** A lookahead or lookbehind that must hold asks for its words too; one that must not asks for nothing. */
function group(place: Place): Part {
  const [opening = ''] = /^(?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(place.source.slice(place.at, place.at + 40)) ?? [];
  place.at += opening.length;
  const needs = alternatives(place);
  place.at++;
  return { needs: opening.endsWith('!') ? null : needs };
}

function characters(place: Place): Needs {
  const { source, anyCase } = place;
  const end = classEnd(source, place.at);
  const inside = source.slice(place.at, end);
  place.at = end + 1;
  // Ranges, escapes and letters stand for too many characters to ask for.
  const plain = inside.replaceAll('\\d', '0123456789').replace(/\\(?=[^\w\s])/g, '');
  if (inside.startsWith('^') || /[A-Za-z\\]|.-./.test(plain) || (anyCase && plain.toLowerCase() !== plain.toUpperCase())) return null;
  return new Set([...plain].map((char) => char.charCodeAt(0)));
}

function classEnd(source: string, from: number): number {
  let at = from;
  while (source[at] !== ']') at += source[at] === '\\' ? 2 : 1;
  return at;
}

/** The least number of times, or null when there is no quantifier. */
function quantifier(place: Place): number | null {
  const [words, least] = /^(?:[*?]|\+|\{(\d+)(?:,\d*)?\})\??/.exec(place.source.slice(place.at, place.at + 12)) ?? [];
  if (words === undefined) return null;
  place.at += words.length;
  return words.startsWith('+') ? 1 : Number(least ?? 0);
}

const FREQUENT = new Set([...'的一是了在有不和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平全看只没新已将预月计增最市期元期第，。']);

/** Roughly how often a text holds one of these: the dearer, the less it helps to ask. */
function costOf(needs: ReadonlySet<number>): number {
  let cost = 0;
  for (const gram of needs) cost += gram >= LETTERS + 1024 ? 1 : gram >= LETTERS ? 4 : gram < 128 ? 12 : FREQUENT.has(String.fromCharCode(gram)) ? 3 : 1;
  return cost;
}
