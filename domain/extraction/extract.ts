import { fold } from '#domain/articles/fold.ts';
import { articleTimeOf, LEAD, yearOfPage } from './article-time.ts';
import type { Cue } from './cues.ts';
import type { Draft, Given } from './draft.ts';
import { ownDeadline } from './deadline.ts';
import type { Before } from './deadline.ts';
import { draftOf } from './drafting.ts';
import type { Article } from './drafting.ts';
import { featuresAlone } from './features.ts';
import { restatements } from './restatements.ts';
import { rejection } from './rejections.ts';
import type { Reason } from './rejections.ts';
import { glances } from './sight.ts';
import type { Seen } from './sight.ts';
import { outlookOf } from './outlook.ts';
import type { Outlook } from './outlook.ts';
import { isNumber } from './table.ts';
import { markRated } from './rated.ts';
import { unitsOf } from './units.ts';
import type { Unit } from './units.ts';
import { AT_ONCE, claimsIn } from './reading-ahead.ts';
import { decided, shareOfCalls } from './deciding.ts';
import type { Look } from './deciding.ts';
import { answered, chanceInFront, rated } from './joining.ts';

export type { Article } from './drafting.ts';
export type Rejected = { start: number; end: number; reason: Reason };

type Decide = (look: Look) => Cue | Reason | null;

/**
 * The predictions that the rules find in an article, in order, and the sentences that look like some and are none.
 * `text.slice(draft.start, draft.end) === draft.quote` always holds. Time grows linearly with the text.
 */
export function extract(article: Article, decide: Decide = decided): { drafts: Draft[]; rejected: Rejected[] } {
  const sentences = markRated(unitsOf(article.text, article.mediaType, article.publishedOn));
  const units: Piece[] = [];
  const sights: (Seen | null)[] = [];
  const look = () => {
    for (const seen of glances(units.slice(sights.length).map((one) => one.unit), article.publishedOn, year !== null)) sights.push(seen);
  };
  let year: Given | null = null;
  // Not all claims first: what was read of a sentence to find its claims is still known when they are looked at.
  for (const piece of answersJoined(claimsIn(sentences, article.publishedOn), article.text)) {
    units.push(piece);
    if (units.length === LEAD) year = yearOfPage(article, units.map((one) => one.unit));
    if (units.length - sights.length >= AT_ONCE) look();
  }
  if (units.length < LEAD) year = yearOfPage(article, units.map((one) => one.unit));
  look();
  const time = articleTimeOf(year, article.title ?? null, article.publishedOn, units.map((one) => one.unit));
  const told = outlookOf(sights, units.length);
  const outlook = { ...told, titled: told.titled || time.year !== null, dated: time.year !== null };
  // A preview of one match, or a page whose title looks ahead, is no explainer.
  const level = outlook.level === 'none' && (time.event !== null || outlook.titled || /可能|会|将|未来|难|终将/.test(fold(article.title ?? ''))) ? 'little' : outlook.level;
  const verdicts = units.map(({ isAnswer }, i) => sights[i] ? judge(sights[i], isAnswer, level) : null);
  const likely = verdicts.flatMap((verdict, i) => {
    const seen = sights[i];
    const judged = seen && !seen.unit.clutter ? (verdict ?? consequence(seen, null)) : null;
    return seen && judged !== null && typeof judged !== 'string' ? [{ seen, judged }] : [];
  });
  // All at once: what decides below reads much else in between.
  for (const seen of sights) if (seen && !seen.unit.clutter && seen.unit.kind !== 'cell') featuresAlone(seen);
  const calls = shareOfCalls(likely, units.length);
  const drafts: Draft[] = [];
  const rejected: Rejected[] = [];
  let before: Before | null = null;
  units.forEach(({ unit }, i) => {
    const near = nearTo(before, unit);
    before = { unit, draft: null, seen: null };
    const seen = sights[i];
    if (!seen || (unit.clutter && seen.cues.length === 0)) return;
    const surer: Draft | null = near?.draft ? rated(near.draft, unit, seen) : null;
    if (surer) {
      drafts[drafts.length - 1] = surer;
      before = { unit, draft: surer, seen };
      return;
    }
    const led = near?.draft ? chanceInFront(near.draft, unit) : null;
    if (led && near) {
      drafts[drafts.length - 1] = led;
      near.draft = led;
      if (unit.language !== 'en' && seen.cues.every((cue) => cue.kind === 'present')) return;
    }
    const judged = verdicts[i] ?? consequence(seen, near) ?? carriedOn(seen, near);
    const found = decide({ seen, judged, near, outlook, calls });
    if (found === null) return;
    if (typeof found === 'string') {
      rejected.push({ start: unit.start, end: unit.end, reason: found });
      before.seen = seen;
      return;
    }
    const draft = draftOf(seen, found, near, article, units.slice(Math.max(0, i - 14), i).map((one) => one.unit), time);
    drafts.push(draft);
    before = { unit, draft, seen };
  });
  return { drafts: restatements(drafts), rejected };
}

type Piece = { unit: Unit; isAnswer: boolean };

/** A question and the number that answers it are one. */
function* answersJoined(units: Iterable<Unit>, text: string): Generator<Piece> {
  let last: Unit | null = null;
  for (const unit of units) {
    const pair: Unit | null = last && answered(last, unit, text);
    if (pair) yield { unit: pair, isAnswer: true };
    else if (last) yield { unit: last, isAnswer: false };
    last = pair ? null : unit;
  }
  if (last) yield { unit: last, isAnswer: false };
}

/** "…and $5.5bn in 2028" goes on with the call of the claim before. */
function carriedOn({ unit, amounts, ahead, measurable }: Seen, near: Before | null): Cue | null {
  if (unit.language !== 'en' && /前是|此前|之前|上周|去年|昨|上[个]?[月季]|[了过][，。；]?$/.test(unit.folded)) return null;
  if (unit.language !== 'en' && unit.sequel && near?.draft && ahead.some((one) => !one.weak) && measurable) return { start: 0, end: 0, kind: 'list' };
  const amount = unit.sequel && unit.continues && near?.draft ? amounts.find((one) => one.clear) : undefined;
  return amount ? { start: amount.start, end: amount.start, kind: 'list' } : null;
}

/** The sentence before counts only inside its own paragraph. */
function nearTo(before: Before | null, unit: Unit): Before | null {
  return before && unit.kind === 'sentence' && (before.unit.block === unit.block || (before.unit.rated && before.unit.kind === 'heading' && unit.index === 0)) ? before : null;
}

/** The cue that makes a sentence by itself a prediction, the reason why it is none, or null when nothing in it looks like one. */
function judge(seen: Seen, isAnswer: boolean, outlook: Outlook['level']): Cue | Reason | null {
  const { unit } = seen;
  let first: Reason | null = null;
  // A deadline taken over from the sentence before makes no prediction of a sentence that would be none by itself.
  const due = ownDeadline(seen);
  const dated = due !== null && !('event' in due);
  for (const cue of seen.cues) {
    const assured = seen.stated !== null || seen.hedges.some((hedge) => !hedge.phrase.hedgeOnly && hedge.phrase.kind !== 'implied');
    const reason = rejection({ unit: isAnswer ? { ...unit, folded: unit.folded.replace(/[？?]/g, ' ') } : unit, cue, dated, conditional: seen.sides.condition !== null, measurable: seen.measurable, assured, behind: seen.behind, outlook });
    if (reason === null) return cue;
    first ??= reason;
  }
  if (unit.rated && (first === null || first === 'generalisation' || first === 'title') && !RETOLD.test(unit.folded) && !EXPLAINS.test(unit.folded)) return { start: 0, end: 0, kind: 'list' };
  if (first !== null) return first;
  return inList(seen, dated);
}

/** What a claim of the list means, rests on or is judged by. */
const EXPLAINS = /^(?:by ["“]|what ["“]|this (?:is (?:based|mostly|either|about)|can be|could be either|mostly|hinges|depends|reflects|assumes)|note[ :,]|see |let's |for reference|i mean|here,? |absent )/i;

/** What did not come or came is no prediction, however sure somebody was of it. */
const RETOLD = /\b(?:was|were|had|did|didn't|wasn't)\b|去年|当时|没有发生|结果是/;

/** A cell under "Next 12 Months" or an item under "Predictions" looks ahead without saying so. */
function inList(seen: Seen, dated: boolean): Cue | null {
  const { unit } = seen;
  const long = (unit.kind === 'cell' && (isNumber(unit.folded) || seen.measurable || seen.amounts.some((amount) => amount.clear))) || (unit.language === 'en' ? unit.folded.split(' ').length >= 4 : unit.folded.length >= 6);
  if (!long || unit.clutter || /[?？]$/.test(unit.folded) || EXPLAINS.test(unit.folded)) return null;
  const cell = unit.kind === 'cell' && (unit.given !== null || (unit.forecast && !unit.backward));
  if (unit.kind === 'heading' && rejection({ unit, cue: { start: 0, end: 0, kind: 'list' }, dated, conditional: false, measurable: seen.measurable, assured: false, behind: seen.behind })) return null;
  const item = unit.kind !== 'cell' && unit.predictions && unit.index === 0 && (unit.block.kind === 'item' || unit.labelled || unit.kind === 'heading') && (seen.measurable || (dated && unit.kind !== 'heading'));
  return cell || item || (unit.given && unit.block.kind === 'item' && dated && seen.measurable) ? { start: 0, end: 0, kind: 'list' } : null;
}

/** A flat outcome that follows from a condition, here or in the sentence before: 照这样下去，…就垮了. */
function consequence(seen: Seen, near: Before | null): Cue | null {
  const { unit, sides } = seen;
  if (unit.language === 'en' || unit.clutter || /[？?]$/.test(unit.folded)) return null;
  const match = /(?:就|便|都得?|全)[^，。]{1,10}了[。！]?$/.exec(unit.folded);
  if (!match || /因为|已经?|这就|就是|早就|本来/.test(unit.folded)) return null;
  const later = /后[边面]|以后|将来|最终|最后|迟早|早晚/.test(unit.folded);
  const held = sides.condition !== null || (near !== null && /如果|一旦|要是|假如|倘若/.test(near.unit.folded));
  return held && (later || sides.condition === null) ? { start: match.index, end: match.index + match[0].length, kind: 'call' } : null;
}
