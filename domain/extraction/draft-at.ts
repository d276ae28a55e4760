import { fold } from '#domain/articles/fold.ts';
import type { Span } from '#domain/articles/sentences.ts';
import { articleTimeOf, yearOfPage } from './article-time.ts';
import { claimsOf } from './claims.ts';
import type { Draft } from './draft.ts';
import { draftOf } from './drafting.ts';
import type { Article } from './drafting.ts';
import { excerptAround } from './excerpt.ts';
import { extract } from './extract.ts';
import { see } from './sight.ts';
import { unitsOf } from './units.ts';
import type { Unit } from './units.ts';

/**
 * The draft of words that a person chose. Where the rules see a prediction in them, it is theirs with these words; where they
 * see none, the same rules read speaker, deadline, amount and condition as far as they can, and its rule is `person`.
 * Null where no words of the article stand. `text.slice(start, end) === quote` holds as for any draft.
 */
export function draftAt(whole: Article, chosen: Span): Draft | null {
  const { article, from } = excerptAround(whole, chosen);
  const place = withoutBlanks(article.text, { start: chosen.start - from, end: chosen.end - from });
  const { drafts } = extract(article);
  const seen = drafts.map((draft) => ({ draft, shared: shared(draft, place) }))
    .filter(({ draft, shared: n }) => n * 2 >= Math.min(draft.end - draft.start, place.end - place.start) && n > 0).sort((a, b) => b.shared - a.shared)[0]?.draft;
  const draft = seen ? { ...seen, also: [] } : byPerson(article, place, drafts);
  return draft && moved({ ...draft, ...place, quote: article.text.slice(place.start, place.end) }, from);
}

function byPerson(article: Article, place: Span, drafts: Draft[]): Draft | null {
  const units = unitsOf(article.text, article.mediaType, article.publishedOn).flatMap((unit) => claimsOf(unit, article.publishedOn));
  const at = units.findIndex((unit) => shared(unit, place) > 0);
  const first = units[at];
  if (!first) return null;
  const words = article.text.slice(place.start, place.end);
  const unit: Unit = { ...first, ...place, text: words, folded: fold(words).replace(/[\r\n]/g, ' '), clutter: false };
  const last = units[at - 1];
  const near = last && last.block === unit.block ? { unit: last, draft: drafts.find((draft) => shared(draft, last) > 0) ?? null, seen: null } : null;
  const seen = see(unit, article.publishedOn);
  const time = articleTimeOf(yearOfPage(article, units), article.title ?? null, article.publishedOn, units);
  return { ...draftOf(seen, seen.cues[0] ?? { start: 0, end: 0, kind: 'list' }, near, article, units.slice(Math.max(0, at - 8), at), time), rule: 'person' };
}

function withoutBlanks(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return { start: start + lead, end: Math.max(start + lead, end - (words.length - words.trimEnd().length)) };
}

function shared(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

function moved(draft: Draft, by: number): Draft {
  const shift = ({ start, end }: Span) => ({ start: start + by, end: end + by });
  return { ...draft, ...shift(draft), also: draft.also.map(shift), context: draft.context.map(shift) };
}
