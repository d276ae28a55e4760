import { fold } from '#domain/articles/fold.ts';
import { hiddenSpans } from '#domain/articles/hidden.ts';
import type { Span } from '#domain/articles/sentences.ts';
import { asWritten } from './as-written.ts';
import { claimsOf } from './claims.ts';
import type { Cue } from './cues.ts';
import type { Draft } from './draft.ts';
import { asWorded, draftOf, type Article } from './drafting.ts';
import { extract, type Rejected } from './extract.ts';
import { hedgesIn, probabilityOf, statedProbability } from './hedges.ts';
import { horizonOf } from './horizon.ts';
import type { Dropped, Pointed } from './model-verifying.ts';
import { reasons } from './rejections.ts';
import { see } from './sight.ts';
import { quoted } from './speaker.ts';
import { unitsOf, type Unit } from './units.ts';

/**
 * Drafts of the sentences that a model pointed at, made by the same grammars as the rules' own: days, numbers and
 * probabilities are worked out here, from the article's words. Where the rules read nothing, they are given the words that
 * were pointed at, and read those. A quote is always a whole sentence, or a clause as the rules cut them, so that no “not” is lost.
 */
export function draftsFrom(found: readonly Pointed[], article: Article): { drafts: Draft[]; dropped: Dropped } {
  const units = unitsOf(article.text, article.mediaType, article.publishedOn).flatMap((unit) => claimsOf(unit, article.publishedOn)).filter((unit) => !unit.clutter);
  const rules = extract(article);
  // Tags alone hide nothing.
  const hidden = hiddenSpans(article.text, article.mediaType).filter((place) => !/^<[^!][^<>]*>$/.test(article.text.slice(place.start, place.end)));
  const drafts = new Map<number, Draft>();
  const dropped: Dropped = {};
  for (const one of found) {
    const at = unitAt(units, one.quote);
    const unit = units[at];
    if (!unit || drafts.has(at) || hidden.some((place) => place.start < unit.end && place.end > unit.start)) {
      const reason = !unit ? 'no-sentence' : drafts.has(at) ? 'twice' : 'hidden';
      dropped[reason] = (dropped[reason] ?? 0) + 1;
      continue;
    }
    drafts.set(at, draftAt(one, unit, units.slice(Math.max(0, at - 8), at), article, rules));
  }
  return { drafts: [...drafts.values()].sort((a, b) => a.start - b.start), dropped };
}

/** The sentence under a quote; of several, the one that looks ahead, else the one that is quoted most. */
function unitAt(units: readonly Unit[], quote: Span): number {
  let [best, most] = [-1, 0];
  for (const [i, unit] of units.entries()) {
    const shared = Math.min(unit.end, quote.end) - Math.max(unit.start, quote.start);
    if (shared <= 0) continue;
    const value = shared + (see(unit, null).cues.length > 0 ? 100_000 : 0);
    if (value > most) [best, most] = [i, value];
  }
  return best;
}

function draftAt(found: Pointed, unit: Unit, earlier: Unit[], article: Article, rules: ReturnType<typeof extract>): Draft {
  const at = (place: Span) => article.text.slice(place.start, place.end);
  const outside = (place: Span | null): place is Span => place !== null && (place.start < unit.start || place.end > unit.end);
  const horizon = outside(found.horizon) ? horizonOf(at(found.horizon), article.publishedOn) : null;
  const seen = see({ ...unit, given: unit.given ?? (horizon && { horizon: { ...horizon, inherited: true }, at: found.horizon! }) }, article.publishedOn);
  const last = earlier.at(-1);
  const near = last && last.block === unit.block && unit.kind === 'sentence' ? { unit: last, draft: rules.drafts.find(({ start }) => start === last.start) ?? null, seen: null } : null;
  const cue: Cue = seen.cues[0] ?? { start: 0, end: 0, kind: 'present' };
  const draft = draftOf(seen, cue, near, article, earlier, { year: null, event: null, fixture: false, lead: [], chinese: { vote: null, season: null }, season: null });
  const name = found.speaker && plainName(at(found.speaker));
  const condition = draft.condition === null && found.condition ? at(found.condition) : null;
  return {
    ...draft,
    context: [...draft.context, ...[found.context, found.speaker].filter(outside)].filter((one, i, all) => all.findIndex((other) => other.start === one.start && other.end === one.end) === i),
    speaker: name && draft.speaker.role !== 'quoted' ? quoted(name, 'pointed at by the model', article) : draft.speaker,
    probability: found.probability && draft.probability.basis === 'none' ? chanceIn(at(found.probability), draft) : draft.probability,
    condition: draft.condition ?? condition,
    kind: condition && draft.kind === 'forecast' ? 'conditional' : draft.kind,
    why: [...draft.why, ...passedOver(unit, rules.rejected)],
    confidence: Math.min(draft.confidence, 0.5),
    rule: `model, ${draft.rule}`,
  };
}

function chanceIn(words: string, draft: Draft): Draft['probability'] {
  const folded = fold(words).replace(/[\r\n]/g, ' ');
  const stated = statedProbability(folded, draft.language);
  if (stated) return { ...stated, cue: asWritten(stated.cue, { folded, text: words }) };
  const hedge = hedgesIn(folded, draft.language)[0];
  const implied = hedge ? probabilityOf(hedge, words) : draft.probability;
  return implied.basis === 'none' ? draft.probability : asWorded(implied, draft.polarity === 'deny');
}

/** Helps the one who looks twice: why the rules did not take this sentence. */
function passedOver(unit: Unit, rejected: readonly Rejected[]): string[] {
  const other = rejected.find(({ start, end }) => start < unit.end && end > unit.start);
  return [other ? `the rules passed it over: ${reasons[other.reason].replace(/\.$/, '')}` : 'the rules see nothing in it'];
}

const plainName = (words: string): string => words.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_`[\]]/g, '').replace(/\s+/g, ' ').trim();
