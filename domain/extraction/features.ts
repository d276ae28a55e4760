import { ownDeadline } from './deadline.ts';
import type { Before } from './deadline.ts';
import type { Cue } from './cues.ts';
import type { Outlook } from './outlook.ts';
import type { Reason } from './rejections.ts';
import { sifted } from './sieve.ts';
import type { Seen } from './sight.ts';

/** Buckets that features are hashed into, for each language: a power of two. */
export const BUCKETS = 1 << 15;

/** What the rules decided: the cue that makes it a prediction, a named reason against, or null for nothing to look at. */
type Judged = Cue | Reason | null;

/** Where FNV-1a starts. */
const SEED = 0x811c9dc5;

/** Marks the buckets that were already counted in this round, so that each is counted once. */
const marks = new Uint32Array(BUCKETS);
let round = 0;

class Features {
  readonly buckets: number[] = [];

  constructor() {
    round++;
  }

  put(hash: number): void {
    const bucket = hash & (BUCKETS - 1);
    if (marks[bucket] === round) return;
    marks[bucket] = round;
    this.buckets.push(bucket);
  }

  /** One flag, told in pieces: they are hashed as they stand, without being put together. */
  flag(...pieces: (string | number | boolean)[]): void {
    let hash = SEED;
    for (let i = 0; i < pieces.length; i++) hash = hashOf(String(pieces[i]), i === 0 ? hash : hashOf(' ', hash));
    this.put(hash ^ 0x5bd1e995);
  }
}

/**
 * What the classifier sees of a sentence, as bucket numbers below `BUCKETS`: hashed words (English) or characters (Chinese) with
 * numbers masked, what stands around the cue, and flags of the rules. Longer n-grams were tried and did worse on unseen articles.
 */
export function featuresOf(seen: Seen, judged: Judged, near: Before | null, outlook: Outlook): number[] {
  const own = featuresAlone(seen);
  const found = new Features();
  for (let i = 0; i < own.length; i++) found.put(own[i]!);
  flagsAround(seen, judged, near, outlook, found);
  return found.buckets;
}

/** What a sentence says by itself: it is weighed alone and again in its article. */
export function featuresAlone(seen: Seen): readonly number[] {
  return (seen.kept.features ??= ownFeatures(seen));
}

function ownFeatures(seen: Seen): number[] {
  const found = new Features();
  ownFlags(seen, found);
  const { folded, language } = seen.unit;
  if (language === 'en') wordFeatures(folded, seen.cues[0] ?? null, found);
  else characterFeatures(folded, seen.cues[0] ?? null, found);
  return found.buckets;
}

/** What the verdict and the article around it add. */
function flagsAround({ unit, ahead, measurable }: Seen, judged: Judged, near: Before | null, outlook: Outlook, found: Features): void {
  const verdict = judged === null ? 'nothing' : typeof judged === 'string' ? judged : `take ${judged.kind}`;
  const strength = strengthOf(ahead.some((reading) => !reading.weak), measurable);
  found.flag('verdict', verdict);
  found.flag('strength', strength, verdict);
  if (outlook.instructs) {
    found.flag('instructs');
    found.flag('instructs', strength);
  }
  if (outlook.dated) {
    found.flag('dated page');
    found.flag('dated page', verdict);
    found.flag('dated page', strength);
    found.flag('dated page', unit.block.kind, Math.min(unit.index, 2));
  }
  if (outlook.titled) {
    found.flag('titled');
    found.flag('titled', strength);
  }
  if (near?.draft) found.flag('near draft');
}

function strengthOf(dated: boolean, measurable: boolean): string {
  return dated ? (measurable ? 'strong' : 'dated') : measurable ? 'measurable' : 'weak';
}

function ownFlags(seen: Seen, found: Features): void {
  const { unit, cues, ahead, amounts, sides, stated, measurable, hedges } = seen;
  const { folded, language } = unit;
  const due = ownDeadline(seen);
  const own = ahead.filter((reading) => !reading.weak).length;
  const clear = amounts.filter((amount) => amount.clear).length;
  found.flag('kind', unit.kind);
  found.flag('block', unit.block.kind);
  found.flag('due', due === null ? 'no' : (Object.keys(due)[0] as string));
  found.flag('own', Math.min(own, 3));
  found.flag('weak', Math.min(ahead.length - own, 3));
  found.flag('clear', Math.min(clear, 4));
  found.flag('bare', Math.min(amounts.length - clear, 3));
  found.flag('length', Math.min(9, Math.floor(Math.log2(folded.length + 1))));
  found.flag('best', cues[0]?.kind ?? 'none');
  for (const { kind } of cues) {
    found.flag('cue', kind);
    found.flag('cue', kind, own > 0);
    found.flag('cue', kind, measurable);
  }
  for (const { start, end, phrase } of hedges) {
    found.flag('hedge', phrase.hedgeOnly ? 'mere' : phrase.kind);
    found.flag('hedge', folded.slice(start, end).toLowerCase());
  }
  if (measurable) found.flag('measurable');
  if (measurable && own > 0) found.flag('measurable and dated');
  if (stated) found.flag('stated');
  if (sides.condition) found.flag('condition');
  if (sides.concession) found.flag('concession');
  if (sides.event) found.flag('event');
  if (unit.predictions) {
    found.flag('predictions');
    found.flag('predictions', unit.kind, unit.block.kind);
  }
  if (unit.labelled) found.flag('labelled');
  if (unit.rated) found.flag('rated');
  if (unit.given) {
    found.flag('given');
    found.flag('given', unit.kind);
  }
  if (unit.backward) found.flag('backward');
  if (unit.head) found.flag('head');
  if (unit.turn) found.flag(unit.turn.name === null ? 'asks' : 'answers');
  if (unit.sequel) found.flag('sequel');
  if (ASKS.test(folded)) found.flag('asks?');
  if (/["“「『]/.test(unit.text)) found.flag('marks');
  if (/[!！]$/.test(folded)) found.flag('shouts');
  if (/[:：]$/.test(folded)) found.flag('opens');
  if (!/[.。!！?？;；…]["'”」』）)*]*$/.test(folded)) found.flag('open end');
  for (const [name, pattern] of language === 'en' ? ENGLISH : CHINESE) if (pattern.test(folded)) found.flag(name);
}

const ASKS = sifted(/[?？]["'”」』）)*]*$/);
const TENSE_EN: [string, RegExp][] = [
  ['was', /\b(?:was|were)\b/i], ['had', /\bhad\b/i], ['has been', /\b(?:has|have) (?:\w+ )?(?:been|\w+ed)\b/i], ['ed', /\b(?!need|speed|exceed|indeed|proceed)[a-z]{3,}ed\b/i], ['did', /\b(?:did|didn't|rose|fell|grew|said|told|won|lost|made|took|went|came|got|thought|knew|saw|gave|found|left|kept|began|became|wrote|ran|sold|paid|spent|built|met|led|held|cut)\b/i],
  ['is', /\b(?:is|are|'s|'re)\b/i], ['past time', /\b(?:ago|last (?:year|month|week|night|quarter|season|summer|winter|spring|autumn|fall)|yesterday|earlier this|in the past|since|previously|until recently|at the time|used to|once)\b/i],
  ['must', /\b(?:must|should|need to|needs to|has to|have to|ought)\b/i], ['hope', /\b(?:hope|hopes|wish|want|wants|please|let's|would like)\b/i], ['you', /\b(?:you|your|you'll)\b/i], ['i', /\b(?:i|i'm|i've|i'd|i'll|my|me)\b/i], ['we', /\b(?:we|we're|we'll|our|us)\b/i],
  ['if', /\bif\b/i], ['when', /\b(?:when|whenever|once|every time|each)\b/i], ['usually', /\b(?:usually|often|always|typically|generally|tends?|normally|sometimes|rarely|never|every (?:year|day|week|month|time))\b/i],
  ['who', /^(?:what|who|why|how|when|where|which|will|would|could|should|can|is|are|do|does)\b/i], ['so that', /\b(?:so that|in order to|so as to|to ensure|designed to|meant to)\b/i], ['that will', /\b(?:that|which|who) (?:will|would|could|may|might|can)\b/i],
  ['says', /\b(?:said|says|told|according|argued|warned|predicts?|expects?|forecasts?|believes?|estimates?)\b/i], ['future time', /\b(?:next|coming|by (?:the )?(?:end|20|late|early|mid)|later this|this (?:year|summer|winter|autumn|fall|spring|season)|tomorrow|soon|eventually|in the (?:future|long run|years ahead)|from now|over time|one day|someday|anymore|any ?time)\b/i],
];
const TENSE_ZH: [string, RegExp][] = [
  ['了', /了[，。；、]|了$/], ['过', /过[，。了的]/], ['曾', /曾|当时|当年|去年|前年|上[个]?[月周季]|昨|此前|以往|过去|原先|本来|历史上/], ['已', /已经?|早已|早就/], ['往往', /往往|通常|一般|常常|总是|总会|经常|每[年月天次到逢当]|向来|历来/],
  ['应', /应该|应当|必须|需要|不要|不能|务必|建议|请|最好|别/], ['希望', /希望|但愿|盼|愿/], ['你', /[你您]/], ['我', /我/], ['如果', /如果|一旦|要是|假如|只要|除非|倘若|若/], ['是', /是/], ['为了', /为了|以便|旨在|目的|好让|用来/], ['的人', /的人|人们|大家|谁/],
  ['说', /表示|认为|指出|说|称|预[计测期估]|估计|判断|透露|强调/], ['将来', /明年|后年|未来|今后|以后|将来|接下来|下[个]?[月周季半]|年底|年内|到20\d\d|迟早|早晚|不久|很快|届时|今年|随后/], ['着', /着/], ['正在', /正在|目前|现在|如今|当前/], ['名词会', /[议社机学大协年晚宴]会|会[议员计谈]/], ['吗', /[吗呢么吧][。？！?]?$/], ['就', /就/], ['再', /再|还|仍|继续/], ['不', /不/], ['得', /得/], ['难', /难|没戏|休想|甭想|别想/],
];

const ready = (tense: [string, RegExp][]) => tense.map(([name, pattern]) => [name, sifted(pattern)] as const);
const ENGLISH = ready(TENSE_EN);
const CHINESE = ready(TENSE_ZH);

/** Hashed words, and those around the cue with it. Names in the middle of a sentence and numbers are one word each. */
function wordFeatures(folded: string, cue: Cue | null, found: Features): void {
  const all = folded.match(WORD) ?? [];
  const words = all.map((word, i) => {
    const first = word.charCodeAt(0);
    if (first >= 48 && first <= 57) return isYear(word) ? YEAR : NUMBER;
    return i > 0 && first >= 65 && first <= 90 && word !== 'I' ? NAME : hashOf(word.toLowerCase());
  });
  for (const word of words) found.put(mix(word, 1));
  if (words[0] !== undefined) found.put(mix(words[0], 4));
  if (!cue) return;
  let [first, next, at] = [0, 0, 0];
  for (const one of all) {
    at = folded.indexOf(one, at);
    if (at < cue.start) first++;
    if (at < cue.end) next++;
    at += one.length;
  }
  const word = (i: number) => words[i] ?? END;
  const own = hashOf(folded.slice(cue.start, cue.end).toLowerCase());
  found.put(mix(own, 11));
  for (let i = 1; i <= 3; i++) found.put(mix(mix(own, 11 + i), word(first - i)));
  for (let i = 0; i < 3; i++) found.put(mix(mix(own, 15 + i), word(next + i)));
  found.put(mix(mix(word(first - 1), 18), word(next)));
}

function isYear(word: string): boolean {
  return word.length === 4 && (word.startsWith('19') || word.startsWith('20') || word.startsWith('21')) && !/\D/.test(word);
}

const WORD = /[\p{L}][\p{L}'’]*|\d[\d,.]*|[$€£%"?!:;—]/gu;
const [NUMBER, YEAR, NAME, END] = ['#', '####', 'Nn', '$'].map((word) => hashOf(word)) as [number, number, number, number];

/** Hashed characters, digits masked, how the sentence opens and ends, and what stands around the cue with it. */
function characterFeatures(folded: string, cue: Cue | null, found: Features): void {
  const codes: number[] = [];
  let last = 0;
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    const digit = code >= 48 && code <= 57;
    if ((digit && last === 35) || code === 32) continue;
    codes.push(last = digit ? 35 : code);
  }
  for (const code of codes) found.put(mix(code, 21));
  const [first = 0, second = 0, before = 0] = [codes[0], codes[1], codes.at(-2)];
  found.put(mix(first, 31));
  found.put(mix(mix(first, 32), second));
  found.put(mix(mix(before, 33), last));
  if (!cue) return;
  const own = hashOf(folded.slice(cue.start, cue.end));
  found.put(mix(own, 34));
  for (let reach = 1; reach <= 3; reach++) {
    found.put(mix(mix(own, 34 + reach), hashOf(folded.slice(Math.max(0, cue.start - reach), cue.start))));
    found.put(mix(mix(own, 37 + reach), hashOf(folded.slice(cue.end, cue.end + reach))));
  }
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string, seed = SEED): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Two hashes into one, order kept (the finaliser of MurmurHash3). */
function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(b + 0x9e3779b9, 0x85ebca6b), 0xc2b2ae35);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x27d4eb2f);
  return (hash ^ (hash >>> 13)) >>> 0;
}
