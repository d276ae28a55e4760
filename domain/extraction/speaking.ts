import type { Cue } from './cues.ts';
import type { Draft } from './draft.ts';
import type { Seen } from './sight.ts';
import type { Named } from './reading.ts';
import { quotationAt } from './quotation.ts';
import type { Byline, Speaker } from './speaker.ts';
import { authorOf, introducedIn, namedIn, quoted } from './speaker.ts';
import { lastMention, mentionsIn, protagonistOf } from './mentions.ts';
import { closesEnglish } from './speaker-en.ts';
import { goesOnInChinese } from './speaker-zh.ts';
import { chineseSpeaker } from './speaking-zh.ts';
import { fullName } from './turns.ts';
import type { Unit } from './units.ts';

/** An article's text with its byline: full names are looked up in it. */
type Article = Byline & { text: string; lead: Unit[] };

/** Whose prediction it is: the one named, the one a pronoun points back to (three sentences), the owner of a plan, else the author. */
export function speakerIn(seen: Seen, cue: Cue, kind: Draft['kind'], article: Article, earlier: Unit[]): Speaker {
  const found = spokenBy(seen, cue, kind, article, earlier);
  return found.role === 'quoted' ? { ...found, name: fullName(found.name, article.text) } : found;
}

function spokenBy(seen: Seen, cue: Cue, kind: Draft['kind'], byline: Article, earlier: Unit[]): Speaker {
  const { unit } = seen;
  if (unit.language !== 'en') {
    const speaker = chineseSpeaker(unit, cue.start, cue.start === 0 ? unit.folded.length : cue.end, byline, earlier);
    const owner = speaker === null && kind === 'plan' ? ownerOf(unit, earlier) : null;
    return speaker ?? (owner ? quoted(owner, 'plan of the organisation named nearest', byline) : authorOf(byline));
  }
  if (unit.row?.name) return quoted(unit.row.name, 'first cell of the row', byline);
  const quotation = quotationAt(byline.text, unit, unit.start + cue.start);
  if (quotation) {
    const { named } = quotation;
    if (named?.kind === 'name') return quoted(named.name, named.rule, byline);
    if (named?.kind === 'self') return { ...authorOf(byline), rule: named.rule };
    const before = pointedBackTo(named?.words ?? null, unit, earlier, byline);
    if (before) return quoted(before, `${named?.rule ?? 'in quotes'}, named before`, byline);
    if (named && /^(?:The|An?|Its|One) /.test(named.words)) return quoted(named.words, named.rule, byline);
  }
  const named = namedIn(unit.folded, unit.text, unit.language, cue.start === 0 ? unit.folded.length : cue.end) ?? closesEnglish((unit.whole ?? unit).folded);
  // "The agency predicts": the house that bears the word in its name.
  if (named?.kind === 'name') return quoted((named.rule === 'en/described' ? namesakeOf(`the ${named.name}`, [...byline.lead, ...earlier]) : null) ?? named.name, named.rule, byline);
  if (named === null && unit.continues && earlier.length > 0) return speakerOfFirst(earlier, byline);
  if (unit.turn?.name && named?.kind !== 'pronoun') return quoted(unit.turn.name, 'whose turn it is', byline);
  if (named?.kind === 'self') return { ...authorOf(byline), rule: named.rule };
  const inQuotes = /^["“「『]/.test(unit.text) || isQuoted(unit.text, cue.start);
  if (named?.kind === 'pronoun' || inQuotes) {
    const before = (named && houseInFront(unit, named.words)?.name) ?? pointedBackTo(named?.words ?? null, unit, earlier, byline) ?? (named === null ? lastMention(earlier.filter((other) => other.headings.at(-1) === unit.headings.at(-1)), true, 'en', byline.text) : null);
    if (before) return quoted(before, `${named?.rule ?? 'in quotes'}, named before`, byline);
    // "The startup promises": better its description than the author's name.
    if (named && /^The |^该|公司|官方/.test(named.words)) return quoted(named.words, named.rule, byline);
  }
  if (unit.language !== 'en' && named === null && goesOnInChinese(unit.folded, cue.start)) {
    const last = lastName(earlier.filter((other) => other.block === unit.block).slice(-4), unit);
    if (last) return quoted(last.name, 'goes on speaking', byline);
  }
  if (unit.language === 'en' && named === null && unit.turn === null && isBackshifted(unit.folded, cue)) {
    const last = lastName(earlier, unit)?.name ?? protagonistOf(byline.lead, 'en', byline.text);
    if (last) return quoted(last, 'report goes on', byline);
  }
  if (kind === 'plan' && named === null) {
    const owner = ownerOf(unit, earlier);
    if (owner) return quoted(owner, 'plan of the organisation named nearest', byline);
  }
  return authorOf(byline);
}

/** "Perth was tipped to climb", "margins would widen": told in the past, so it goes on with what somebody was reported to expect. */
function isBackshifted(folded: string, cue: Cue): boolean {
  const words = folded.slice(cue.start, cue.end);
  return /^(?:was|were) (?:\w+ )?(?:expected|tipped|forecast|predicted|projected|likely|unlikely|set|due)/i.test(words) || (/^(?:would|'d)/i.test(words) && !/\bif\b|\b(?:I|we|you) ?$/i.test(folded.slice(0, cue.start)));
}

/** Whom he, she, it, they, 他 or 公司 point back to: the last one who spoke, if of the same kind, else the last one mentioned. */
function pointedBackTo(words: string | null, unit: Unit, earlier: Unit[], { text, lead }: Article): string | null {
  const person = words === null ? null : /^(?:he|she|his|her)$|^(?:他|她)/i.test(words) ? true : /^(?:it|its|the (?!minister|president|analyst|economist|official|coach|governor|chief|chancellor|strategist))|^(?:它|该|公司|官方|当局)/i.test(words) ? false : null;
  const spoke = lastName(earlier.slice(-3), unit)?.name ?? null;
  if (person === null) return spoke ?? lastName(earlier, unit)?.name ?? null;
  const same = spoke !== null && mentionsIn(spoke, spoke, unit.language).some((one) => one.person === person);
  if (same) return spoke;
  if (person) return lastMention(earlier, true, unit.language, text) ?? spoke;
  const hero = unit.language === 'en' && /^the /i.test(words ?? '') ? protagonistOf(lead, 'en', text) : null;
  // "It also said": the house that the sentence before is about, not a brand that it names in passing.
  const subject = unit.language === 'en' && /^its?$/i.test(words ?? '') ? mentionsIn(earlier.at(-1)?.folded ?? '', earlier.at(-1)?.text ?? '', 'en').find((one) => !one.person && one.start < 14)?.name : null;
  // "The bank cut its forecast. It does not expect …": it is the one whom the sentence before calls by its trade.
  const trade = unit.language === 'en' && /^its?$/i.test(words ?? '') ? /^(?:The|the) [a-z]+(?: bank)?(?= )/.exec((earlier.at(-1)?.whole ?? earlier.at(-1))?.folded ?? '')?.[0] : undefined;
  const called = trade ? pointedBackTo(trade, unit, earlier.slice(0, -1), { text, lead } as Article) : null;
  return hero ?? subject ?? called ?? (unit.language === 'en' && /^its?$/i.test(words ?? '') ? protagonistOf(lead, 'en', text) : null) ?? lastMention(earlier.slice(-4), false, unit.language, text) ?? protagonistOf(lead, unit.language, text) ?? (unit.language === 'en' ? namesakeOf(words ?? '', [...lead, ...earlier]) : null) ?? spoke;
}

/** "The bank": the house that bears the word in its name, "Central Bank of Velland". */
function namesakeOf(words: string, before: Unit[]): string | null {
  const noun = /^the (?:central )?(?<noun>[a-z]{4,})$/i.exec(words)?.groups?.noun;
  const bears = noun && new RegExp(`\\b${noun}\\b`, 'i');
  return bears ? (before.filter((one) => !one.clutter).flatMap((one) => mentionsIn(one.folded, one.text, 'en')).find((one) => !one.person && one.name.includes(' ') && bears.test(one.name))?.name ?? null) : null;
}

/** The first half of a sentence that was cut in two names who says the second. */
function speakerOfFirst(earlier: Unit[], byline: Article): Speaker {
  const first = earlier.at(-1) as Unit;
  const named = namedIn(first.folded, first.text, first.language, first.folded.length);
  if (named?.kind === 'name') return quoted(named.name, `${named.rule}, first half`, byline);
  const before = named?.kind === 'pronoun' ? pointedBackTo(named.words, first, earlier.slice(0, -1), byline) : null;
  return before ? quoted(before, `${named?.rule ?? 'pronoun'}, named before`, byline) : authorOf(byline);
}

/** The cue stands inside quotation marks that follow a colon: 话说得不客气：“…”. */
function isQuoted(text: string, at: number): boolean {
  const open = text.slice(0, at).search(/[:：]\s?[“"「『][^”"」』]*$/);
  return open >= 0;
}

/** "同样乐观的还有星澜地产，公司计划…": the company is the one that this very sentence has just named. */
function houseInFront({ folded, text, language }: Unit, words: string): Extract<Named, { kind: 'name' }> | null {
  if (language === 'en' || !/公司|[行社局]$/.test(words)) return null;
  const match = HOUSE.exec(folded.slice(0, Math.max(0, folded.indexOf(`，${words}`))));
  const name = match?.[0];
  return match && name ? { kind: 'name', name: text.slice(match.index, match.index + name.length), rule: 'house in front' } : null;
}

const HOUSE = /[^的有是在和与及了，。、：对向由被把让给从到比]{2,6}(?:公司|集团|银行|地产|证券|科技|汽车|航太|航空|电子|保险|基金|能源|医药|通信|智能|网络|资本|传媒|重工)(?=[^，。]{0,6}$)/;

function lastName(earlier: Unit[], unit: Unit): Extract<Named, { kind: 'name' }> | null {
  for (const other of earlier.toReversed()) {
    const named = other.language === unit.language && !other.clutter ? namedIn(other.folded, other.text, other.language, other.folded.length) : null;
    if (named?.kind === 'name') return named;
    const brought = other.language === unit.language && !other.clutter ? introducedIn(other.folded, other.text, other.language) : null;
    if (brought) return { kind: 'name', name: brought, rule: 'brought in before' };
  }
  return null;
}

const ORGANISATION = /[A-Z][\w-]*[A-Za-z](?: [A-Z][\w-]+)*|[\u4e00-\u9fff]{2,8}(?:公司|集团|銀行|银行|政府|委员会|央行)/g;

/** A plan without a subject belongs to the organisation named last: in this sentence, in its block, in the headings. */
function ownerOf(unit: Unit, earlier: Unit[]): string | null {
  if (unit.language === 'en') return null;
  const places = [...unit.headings, ...earlier.filter((other) => other.block === unit.block).map((other) => other.folded)];
  for (const words of places.toReversed()) {
    const names = words.match(ORGANISATION);
    if (names) return names.at(-1) ?? null;
  }
  return null;
}
