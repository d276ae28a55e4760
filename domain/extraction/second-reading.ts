import { blocks } from '#domain/articles/blocks.ts';
import { foldedIndex } from '#domain/articles/folded-index.ts';
import { hiddenSpans } from '#domain/articles/hidden.ts';
import type { Draft } from './draft.ts';
import type { Article } from './drafting.ts';
import type { ModelAnswer } from './model-answer.ts';
import { draftsFrom } from './model-drafting.ts';
import type { Passage } from './model-passages.ts';
import { verify, type Dropped, type DropReason, type Pointed } from './model-verifying.ts';
import { unitsOf } from './units.ts';

/** Verifies the answers to the passages that were sent: places in the article, and how many items were left out and why. */
export function pointedAt(answers: readonly ModelAnswer[], article: Article, passages: readonly Passage[]): { found: Pointed[]; dropped: Dropped } {
  const hidden = hiddenSpans(article.text, article.mediaType);
  const headings = blocks(article.text, article.mediaType).filter(({ kind }) => kind === 'heading' || kind === 'tableHead').map(({ line }) => line);
  const sent = { index: foldedIndex(article.text, hidden), hidden, spans: passages.flatMap(({ spans }) => spans), headings, sentences: unitsOf(article.text, article.mediaType, article.publishedOn), byline: article };
  const found: Pointed[] = [];
  let dropped: Dropped = {};
  for (const { items, malformed, tooMany, tooLong } of answers) {
    dropped = sum(dropped, { malformed, 'too-many': tooMany, 'too-long': tooLong });
    for (const item of items) {
      const one = verify(item, sent);
      if (typeof one === 'string') dropped = sum(dropped, { [one]: 1 });
      else found.push(one);
    }
  }
  return { found, dropped };
}

/** What a second reading of an article gives, from the places that were found in it. */
export function secondDrafts(found: readonly Pointed[], dropped: Dropped, article: Article): { drafts: Draft[]; dropped: Dropped } {
  const made = draftsFrom(found, article);
  return { drafts: made.drafts, dropped: sum(dropped, made.dropped) };
}

function sum(a: Dropped, b: Dropped): Dropped {
  const all: Dropped = { ...a };
  for (const [reason, count] of Object.entries(b) as [DropReason, number][]) if (count > 0) all[reason] = (all[reason] ?? 0) + count;
  return all;
}
