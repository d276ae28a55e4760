import type { Cue } from './cues.ts';
import type { Draft } from './draft.ts';
import type { Seen } from './sight.ts';
import type { Named } from './reading.ts';
import { quotationAt } from './quotation.ts';
import type { Byline, Speaker } from './speaker.ts';
import { authorOf, introducedIn, namedIn, quoted } from './speaker.ts';
import { issuerOf } from './issuer-en.ts';
import { isHouseIn, lastMention, mentionsIn, protagonistOf } from './mentions.ts';
import { closesEnglish } from './speaker-en.ts';
import { chineseSpeaker } from './speaking-zh.ts';
import { guidedBy, polledBy } from './source-en.ts';
import { voiceOfSection } from './sections.ts';
import { speechGiver } from './speech.ts';
import { fullName } from './turns.ts';
import type { Unit } from './units.ts';

/** An article's text with its byline: full names are looked up in it. */
type Article = Byline & { text: string; lead: Unit[] };

/** Whose prediction it is: the one named, the one a pronoun points back to (three sentences), the owner of a plan, else the author. */
export function speakerIn(seen: Seen, cue: Cue, kind: Draft['kind'], article: Article, earlier: Unit[]): Speaker {
  const said = spokenBy(seen, cue, kind, article, earlier);
  const english = seen.unit.language === 'en';
  const giver = said.role === 'quoted' ? null : speechGiver(english ? 'en' : 'zh', article.text);
  const issuer = english && article.author === null ? issuerOf(article.text) : null;
  if (issuer && !giver && (said.role !== 'quoted' || /^(?:The )?[Cc]ompany$/.test(said.name) || said.name === issuer.split(' ')[0])) return quoted(issuer, 'who issues the announcement', article);
  const found = giver ? quoted(giver, 'who gives the speech', article) : said;
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
  const section = voiceOfSection(unit.headings, byline.text);
  if (section && unit.turn === null && (named === null || (named.kind === 'pronoun' && !/^(?:he|she|his|her)$/i.test(named.words)) || (named.kind === 'name' && /^(?:Their|Its|Analysts|analysts|Economists|Strategists)\b/.test(named.name)))) return quoted(section, 'whose section it is', byline);
  const polledHere = named?.kind === 'name' ? polledBy(byline.text) : null;
  // "A Meridian poll of 22 economists showed": theirs, and not the wire's.
  if (polledHere && named?.kind === 'name' && POLLED.test(unit.folded.slice(unit.folded.indexOf(named.name) + named.name.length))) return quoted(polledHere, 'whom the page polls', byline);
  // "The agency predicts": the house that bears the word in its name.
  if (named?.kind === 'name') return quoted((named.rule === 'en/described' ? namesakeOf(`the ${named.name}`, [...byline.lead, ...earlier]) : null) ?? named.name, named.rule, byline);
  if (named === null && unit.continues && earlier.length > 0) return speakerOfFirst(earlier, byline);
  if (unit.turn?.name && named?.kind !== 'pronoun') return quoted(unit.turn.name, 'whose turn it is', byline);
  if (named?.kind === 'self') return { ...authorOf(byline), rule: named.rule };
  const inQuotes = /^["“]/.test(unit.text) || isQuoted(unit.text, cue.start);
  // "Moses has stuck with Vale, as he has since August": whoever the sentence is about.
  const subject = named?.kind === 'pronoun' && /^(?:he|she|his|her)$/i.test(named.words) ? mentionsIn(unit.folded, unit.text, 'en')[0] : undefined;
  if (subject && subject.start < 2 && mentionsIn(fullName(subject.name, byline.text), '', 'en')[0]?.person) return quoted(subject.name, `${named?.rule ?? ''}, named before`, byline);
  if (named?.kind === 'pronoun' || inQuotes) {
    const before = pointedBackTo(named?.words ?? null, unit, earlier, byline) ?? (named === null ? lastMention(earlier.filter((other) => other.headings.at(-1) === unit.headings.at(-1)), true, 'en', byline.text) : null);
    if (before) return quoted(before, `${named?.rule ?? 'in quotes'}, named before`, byline);
    // "The startup promises": better its description than the author's name.
    if (named?.words.startsWith('The ')) return quoted(named.words, named.rule, byline);
  }
  if (named === null && unit.turn === null && (isBackshifted(unit.folded, cue) || goesOn(unit, cue, earlier.at(-1)))) {
    const last = lastName(earlier, unit)?.name ?? protagonistOf(byline.lead, 'en', byline.text);
    if (last) return quoted(last, 'report goes on', byline);
  }
  if (named === null && unit.turn === null && !unit.predictions && isScheduled(unit.folded, cue)) {
    const house = protagonistOf(byline.lead, 'en', byline.text);
    if (house) return quoted(house, 'plan of the article\'s house', byline);
  }
  if (named === null && unit.turn === null && !unit.predictions && PASSIVE.test(unit.folded)) {
    const polled = polledBy(byline.text);
    if (polled) return quoted(polled, 'whom the page polls', byline);
    const company = guidedBy(byline.text);
    if (company) return quoted(company, 'whose guidance the page reports', byline);
  }
  return authorOf(byline);
}

const POLLED = /^(?:'s)? (?:latest |new |monthly )?(?:poll|survey)\b/;

/** "Sales are now seen growing", "the median for 2027 stood at 1,860": told without saying by whom. */
const PASSIVE = /\b(?:is|are|was|were) (?:also |now |still |not )?(?:seen|expected|forecast|projected|anticipated|guided|put|predicted)\b|\b[Mm]edian\b|^[^,.]{0,40}\bnow seen\b|\bremains on (?:schedule|track)\b/;

/** "The plant is due to open in March", "sales are now seen growing": a plan or guidance that is told without saying whose it is. */
function isScheduled(folded: string, cue: Cue): boolean {
  return !/\b(?:I|we|my|our)\b/i.test(folded) && /^(?:is|are|remains?) (?:\w+ )?(?:due|scheduled|slated|planned|on (?:schedule|track)|(?:now )?(?:seen|forecast|guided|projected) )|^(?:due|scheduled|slated|planned) (?:to|for)/i.test(folded.slice(cue.start, cue.end + 12));
}

/** "Lind said that traffic was weak. It would double by 2030.": what is told in the past behind somebody's words is theirs. */
function goesOn(unit: Unit, cue: Cue, last: Unit | undefined): boolean {
  if (!/^(?:would|'d)/i.test(unit.folded.slice(cue.start, cue.end)) || /\bif\b|\b(?:I|we|you) ?$/i.test(unit.folded.slice(0, cue.start)) || last?.block !== unit.block) return false;
  return namedIn(last.folded, last.text, last.language, last.folded.length)?.kind === 'name';
}

/** "Perth was tipped to climb": told in the past, so it goes on with what somebody was reported to expect. */
function isBackshifted(folded: string, cue: Cue): boolean {
  return /^(?:was|were) (?:\w+ )?(?:expected|tipped|forecast|predicted|projected|likely|unlikely|set|due)/i.test(folded.slice(cue.start, cue.end));
}

/** Whom he, she, it or they point back to: the last one who spoke, if of the same kind, else the last one mentioned. */
function pointedBackTo(words: string | null, unit: Unit, earlier: Unit[], article: Pick<Article, 'text' | 'lead'>): string | null {
  const { text, lead } = article;
  const person = words === null ? null : /^(?:he|she|his|her)$/i.test(words) ? true : /^(?:its?$|the (?!minister|president|analyst|economist|official|coach|governor|chief|chancellor|strategist))/i.test(words) ? false : null;
  const spoke = lastName(earlier.slice(-3), unit)?.name ?? null;
  if (words === null || person === null) return spoke ?? lastName(earlier, unit)?.name ?? null;
  if (spoke !== null && isPerson(spoke, text) === person) return spoke;
  if (person) return lastMention(earlier, true, 'en', text) ?? spoke;
  const before = /^its?$/i.test(words) ? houseOfIt(unit, earlier, article) : protagonistOf(lead, 'en', text);
  return before ?? lastMention(earlier.slice(-4), false, 'en', text) ?? protagonistOf(lead, 'en', text) ?? namesakeOf(words, [...lead, ...earlier]) ?? spoke;
}

function isPerson(name: string, text: string): boolean {
  const full = fullName(name, text);
  return mentionsIn(full, full, 'en').some((one) => one.person) && !isHouseIn(full, text);
}

/** "It also said": the house that the sentence before is about, by its name or by its trade ("The bank cut its forecast. It does not expect …"), else the article's. */
function houseOfIt(unit: Unit, earlier: Unit[], article: Pick<Article, 'text' | 'lead'>): string | null {
  const last = earlier.at(-1);
  const subject = mentionsIn(last?.folded ?? '', last?.text ?? '', 'en').find((one) => !one.person && one.start < 14)?.name;
  const trade = /^The [a-z]+(?: bank)?(?= )/i.exec((last?.whole ?? last)?.folded ?? '')?.[0];
  return subject ?? (trade ? pointedBackTo(trade, unit, earlier.slice(0, -1), article) : null) ?? protagonistOf(article.lead, 'en', article.text);
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

/** The cue stands inside quotation marks that follow a colon. */
function isQuoted(text: string, at: number): boolean {
  const open = text.slice(0, at).search(/:\s?[“"][^”"]*$/);
  return open >= 0;
}

function lastName(earlier: Unit[], unit: Unit): Extract<Named, { kind: 'name' }> | null {
  for (const other of earlier.toReversed()) {
    const named = other.language === unit.language && !other.clutter ? namedIn(other.folded, other.text, other.language, other.folded.length) : null;
    if (named?.kind === 'name') return named;
    const brought = other.language === unit.language && !other.clutter && other.kind !== 'heading' ? introducedIn(other.folded, other.text, other.language) : null;
    if (brought) return { kind: 'name', name: brought, rule: 'brought in before' };
  }
  return null;
}

const ORGANISATION = /[A-Z][\w-]*[A-Za-z](?: [A-Z][\w-]+)*|[\u4e00-\u9fff]{2,8}(?:公司|集团|銀行|银行|政府|委员会|央行)/g;

/** A plan without a subject belongs to the organisation named last: in this sentence, in its block, in the headings. */
function ownerOf(unit: Unit, earlier: Unit[]): string | null {
  const places = [...unit.headings, ...earlier.filter((other) => other.block === unit.block).map((other) => other.folded)];
  for (const words of places.toReversed()) {
    const names = words.match(ORGANISATION);
    if (names) return names.at(-1) ?? null;
  }
  return null;
}
