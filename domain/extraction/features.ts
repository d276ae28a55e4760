import { deadlineOf } from './drafting.ts';
import type { Before } from './drafting.ts';
import type { Cue } from './cues.ts';
import type { Outlook } from './outlook.ts';
import type { Reason } from './rejections.ts';
import { sieve } from './sieve.ts';
import type { Seen } from './sight.ts';

/** Buckets that features are hashed into, for each language: a power of two. */
export const BUCKETS = 1 << 15;

/** What the rules decided: the cue that makes it a prediction, a named reason against, or null for nothing to look at. */
type Judged = Cue | Reason | null;

/**
 * What the classifier sees of a sentence, as bucket numbers below `BUCKETS`: hashed words (English) or characters (Chinese) with
 * numbers masked, what stands around the cue, and flags of the rules. Longer n-grams were tried and did worse on unseen articles.
 */
export function featuresOf(seen: Seen, judged: Judged, near: Before | null, outlook: Outlook): Uint32Array {
  const found = new Set<number>();
  const put = (hash: number) => { found.add((hash >>> 0) & (BUCKETS - 1)); };
  for (const flag of flagsOf(seen, judged, near, outlook)) put(hashOf(flag) ^ 0x5bd1e995);
  const { folded, language } = seen.unit;
  if (language === 'en') wordFeatures(folded, seen.cues[0] ?? null, put);
  else characterFeatures(folded, seen.cues[0] ?? null, put);
  return Uint32Array.from(found);
}

function flagsOf(seen: Seen, judged: Judged, near: Before | null, outlook: Outlook): string[] {
  const { unit, cues, ahead, amounts, sides, stated, measurable, hedges } = seen;
  const { folded, language } = unit;
  const verdict = judged === null ? 'nothing' : typeof judged === 'string' ? judged : `take ${judged.kind}`;
  const due = deadlineOf(seen, null);
  const own = ahead.filter((reading) => !reading.weak);
  const flags = [`verdict ${verdict}`, `kind ${unit.kind}`, `block ${unit.block.kind}`, `due ${due === null ? 'no' : Object.keys(due)[0]}`, `own ${Math.min(own.length, 3)}`, `weak ${Math.min(ahead.length - own.length, 3)}`,
    `clear ${Math.min(amounts.filter((amount) => amount.clear).length, 4)}`, `bare ${Math.min(amounts.filter((amount) => !amount.clear).length, 3)}`, `length ${Math.min(9, Math.floor(Math.log2(folded.length + 1)))}`, `best ${cues[0]?.kind ?? 'none'}`];
  for (const kind of new Set(cues.map((cue) => cue.kind))) flags.push(`cue ${kind}`, `cue ${kind} ${own.length > 0}`, `cue ${kind} ${measurable}`);
  for (const kind of new Set(hedges.map((hedge) => (hedge.phrase.hedgeOnly ? 'mere' : hedge.phrase.kind)))) flags.push(`hedge ${kind}`);
  for (const { start, end } of hedges) flags.push(`hedge ${folded.slice(start, end).toLowerCase()}`);
  const strength = own.length > 0 ? (measurable ? 'strong' : 'dated') : measurable ? 'measurable' : 'weak';
  flags.push(`strength ${strength} ${verdict}`);
  if (outlook.instructs) flags.push('instructs', `instructs ${strength}`);
  if (outlook.dated) flags.push('dated page', `dated page ${verdict}`, `dated page ${strength}`, `dated page ${unit.block.kind} ${Math.min(unit.index, 2)}`);
  if (outlook.titled) flags.push('titled', `titled ${strength}`);
  if (measurable) flags.push('measurable');
  if (measurable && own.length > 0) flags.push('measurable and dated');
  if (stated) flags.push('stated');
  if (sides.condition) flags.push('condition');
  if (sides.concession) flags.push('concession');
  if (sides.event) flags.push('event');
  if (unit.predictions) flags.push('predictions', `predictions ${unit.kind} ${unit.block.kind}`);
  if (unit.labelled) flags.push('labelled');
  if (unit.rated) flags.push('rated');
  if (unit.given) flags.push('given', `given ${unit.kind}`);
  if (unit.backward) flags.push('backward');
  if (unit.head) flags.push('head');
  if (unit.turn) flags.push(unit.turn.name === null ? 'asks' : 'answers');
  if (unit.sequel) flags.push('sequel');
  if (near?.draft) flags.push('near draft');
  if (/[?？]["'”」』）)*]*$/.test(folded)) flags.push('asks?');
  if (/["“「『]/.test(unit.text)) flags.push('marks');
  if (/[!！]$/.test(folded)) flags.push('shouts');
  if (/[:：]$/.test(folded)) flags.push('opens');
  if (!/[.。!！?？;；…]["'”」』）)*]*$/.test(folded)) flags.push('open end');
  const { tense, sift } = language === 'en' ? ENGLISH : CHINESE;
  for (const i of sift(folded)) if (tense[i]![1].test(folded)) flags.push(tense[i]![0]);
  return flags;
}

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

const sifted = (tense: [string, RegExp][]) => ({ tense, sift: sieve(tense.map(([, pattern]) => pattern)) });
const ENGLISH = sifted(TENSE_EN);
const CHINESE = sifted(TENSE_ZH);

/** Hashed words, and those around the cue with it. Names in the middle of a sentence and numbers are one word each. */
function wordFeatures(folded: string, cue: Cue | null, put: (hash: number) => void): void {
  const words: number[] = [];
  const places: number[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(folded); match; match = WORD.exec(folded)) {
    const word = match[0];
    const name = words.length > 0 && /^[A-Z]/.test(word) && word !== 'I';
    words.push(/^\d/.test(word) ? (/^(?:19|20|21)\d\d$/.test(word) ? YEAR : NUMBER) : name ? NAME : hashOf(word.toLowerCase()));
    places.push(match.index);
  }
  words.forEach((word, i) => {
    put(mix(word, 1));
    if (i === 0) put(mix(word, 4));
  });
  if (!cue) return;
  const from = places.findIndex((place) => place >= cue.start);
  const to = places.findIndex((place) => place >= cue.end);
  const [first, next] = [from < 0 ? words.length : from, to < 0 ? words.length : to];
  const word = (i: number) => words[i] ?? END;
  const own = hashOf(folded.slice(cue.start, cue.end).toLowerCase());
  put(mix(own, 11));
  for (const [step, salt] of [[-1, 12], [-2, 13], [-3, 14]] as const) put(mix(mix(own, salt), word(first + step)));
  for (const [step, salt] of [[0, 15], [1, 16], [2, 17]] as const) put(mix(mix(own, salt), word(next + step)));
  put(mix(mix(word(first - 1), 18), word(next)));
}

const WORD = /[\p{L}][\p{L}'’]*|\d[\d,.]*|[$€£%"?!:;—]/gu;
const [NUMBER, YEAR, NAME, END] = ['#', '####', 'Nn', '$'].map(hashOf) as [number, number, number, number];

/** Hashed characters, digits masked, how the sentence opens and ends, and what stands around the cue with it. */
function characterFeatures(folded: string, cue: Cue | null, put: (hash: number) => void): void {
  const codes: number[] = [];
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    const digit = code >= 48 && code <= 57;
    if ((digit && codes.at(-1) === 35) || code === 32) continue;
    codes.push(digit ? 35 : code);
  }
  for (const code of codes) put(mix(code, 21));
  put(mix(codes.at(0) ?? 0, 31));
  put(mix(mix(codes.at(0) ?? 0, 32), codes.at(1) ?? 0));
  put(mix(mix(codes.at(-2) ?? 0, 33), codes.at(-1) ?? 0));
  if (!cue) return;
  const own = hashOf(folded.slice(cue.start, cue.end));
  put(mix(own, 34));
  for (const [reach, salt] of [[1, 35], [2, 36], [3, 37]] as const) put(mix(mix(own, salt), hashOf(folded.slice(Math.max(0, cue.start - reach), cue.start))));
  for (const [reach, salt] of [[1, 38], [2, 39], [3, 40]] as const) put(mix(mix(own, salt), hashOf(folded.slice(cue.end, cue.end + reach))));
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
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
