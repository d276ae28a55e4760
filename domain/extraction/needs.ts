/**
 * What a text must hold for a pattern to match it: for one of these alternatives, one gram of each of its sets. Null when that
 * cannot be told. A gram is the number of a character, of two characters on end or of three Latin letters on end, whatever their
 * case. Trigram search does the same for whole archives: Cox, "Regular Expression Matching with a Trigram Index" (2012).
 */
export type Needs = Grams[][] | null;
export type Grams = ReadonlySet<number>;

export function needsOf({ source, flags }: RegExp): Needs {
  return flags.includes('u') || flags.includes('v') ? null : alternatives({ source, at: 0, anyCase: flags.includes('i') });
}

/** One set for all alternatives: the rarest that each needs. */
export function anyOf(needs: Grams[][]): Grams {
  return union(needs.map((one) => rarest(one, 1)));
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

/** The most alternatives that are told apart, and the most sets asked for in each. */
const [APART, SETS] = [96, 3];

function alternatives(place: Place): Needs {
  const found: Grams[][] = [];
  let told = true;
  do {
    const needs = sequence(place);
    if (needs === null) told = false;
    else found.push(...needs);
  } while (place.source[place.at] === '|' && ++place.at);
  return told ? joined(found) : null;
}

/** Alternatives that need one gram each are one. */
function joined(needs: Grams[][]): Grams[][] {
  const [single, several] = [needs.filter((one) => one.length === 1), needs.filter((one) => one.length > 1)];
  return single.length > 1 ? [...several, [union(single)]] : needs;
}

function union(needs: Grams[][]): Grams {
  return new Set(needs.flatMap(([grams]) => [...grams as Grams]));
}

/** Everything in a sequence is needed; the rarest parts of it are asked for. */
function sequence(place: Place): Needs {
  let all: Grams[][] = [[]];
  let run = '';
  const endRun = () => {
    const grams = gramsOf(run).map((gram) => new Set([gram]));
    if (grams.length > 0) all = both(all, [rarest(grams, 2)]);
    run = '';
  };
  while (place.at < place.source.length && !'|)'.includes(place.source[place.at] as string)) {
    const part = next(place);
    const least = quantifier(place);
    const goesOn = part.literal !== undefined && (run === '' || isLetter(run.charCodeAt(0)) === isLetter(part.literal.charCodeAt(0)));
    if (!goesOn) endRun();
    if (part.literal !== undefined && least !== 0) run += part.literal;
    if (least !== null) endRun();
    if (part.literal === undefined && least !== 0 && part.needs !== null) all = both(all, part.needs);
  }
  endRun();
  return all.some((one) => one.length === 0) ? null : all;
}

/** One thing and then another. Too many alternatives are one, each with its rarest need only. */
function both(first: Grams[][], then: Grams[][]): Grams[][] {
  if (first.length === 1 || first.length * then.length <= APART) return first.flatMap((one) => then.map((other) => rarest([...one, ...other], SETS)));
  const any = anyOf(then);
  return first.map((one) => rarest([...one, any], SETS));
}

function rarest(needs: Grams[], most: number): Grams[] {
  return needs.length <= most ? needs : needs.toSorted((a, b) => costOf(a) - costOf(b)).slice(0, most);
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
  if (char === '[') {
    const grams = characters(place);
    return { needs: grams && [[grams]] };
  }
  if (char === '\\') {
    const escaped = source[place.at++] as string;
    if (escaped === 'd') return { needs: [[DIGITS]] };
    if (escaped === 'u') return skipped(place, 4);
    if (escaped === 'k') return skipped(place, source.indexOf('>', place.at) + 1 - place.at);
    return /[a-zA-Z0-9]/.test(escaped) ? ANY : literal(escaped, place);
  }
  return '^$.'.includes(char) ? ANY : literal(char, place);
}

const DIGITS: Grams = new Set([...'0123456789'].map((digit) => digit.charCodeAt(0)));

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
function characters(place: Place): Grams | null {
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

/** Triples of letters with what they cost: those in one English sentence of ten, of twenty, of forty. */
const COMMON = new Map(([
  [12, 'the ing and for hat tha ent ion ill thi ter her ver tio ear ere all one ers ate out are eve ith wil ore com ome hin con ave our nce'],
  [6, 'wit his ati you ast yea oul uld not res rea ove hav est han pro per has ine ive sta igh ted ect ght hou int rom fro ort ons ain was men sin abo art mor der ice een ist bou tin mar ost oun rat ess ste ber und use can ven age ide pri end nin eas whi hey red sti tra any ell ies wor lin nti tor cou whe ake pre eco ant nte tes old sho own who ree wer rec tim ble nts wha lat day ure oin min ric ard ead'],
  [3, 'hen its lea sto inc rin pen ple kin ren cha ust aid som tur cti ten ont cal man mbe oth wou ugh str ind ame ook par nal exp lan iti eat tho eca ery pla omp din cen ike ces hic get ime but las lli fir enc ich rou mon ars new sai nde low tte les now oug ose ays ity era ran lik rst pan tic hem ark ack thr anc bee har ite unt ica uar lar chi ous eri act tar ele two sed abl rie she ond nes edi sur app ase als see por say lly ese ote xpe nge ins til ary fin ade mer che ope ord loo rte ang cas hea rit ong war ork mpa had irs ket pec rke lit off ris sts lle eop wee ner tal efo oll ona ink ise fou mes peo opl how way ext pos gre omi fer los bef emb ves arg eme ina ned eth ach cor dec bec ini ari owe ace ile car den tak ppe met sid ger sea cre row mat hei arc tre bil rch may tan ser'],
] as const).flatMap(([cost, triples]) => triples.split(' ').map((triple) => [tripleOf(triple.charCodeAt(0), triple.charCodeAt(1), triple.charCodeAt(2)), cost] as const)));

/** Roughly how often a text holds one of these: the dearer, the less it helps to ask. */
function costOf(needs: Grams): number {
  let cost = 0;
  for (const gram of needs) cost += COMMON.get(gram) ?? (gram >= PAIRS && gram < TRIPLES && gram - PAIRS < 1024 ? 30 : gram >= PAIRS ? 1 : gram === 32 ? 500 : gram < 128 ? 20 : FREQUENT.has(String.fromCharCode(gram)) ? 10 : 3);
  return cost;
}
