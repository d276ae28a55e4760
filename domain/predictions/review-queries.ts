import type { Reader } from '#db/connection.ts';
import { blocks } from '#domain/articles/blocks.ts';
import { articleById } from '#domain/articles/queries.ts';
import type { Span } from '#domain/articles/sentences.ts';
import { twinsOfArticle } from '#domain/articles/twin-queries.ts';
import { candidatePlaces, rulesChanged } from '#domain/candidates/place-queries.ts';
import { partsOf, partWith, within } from '#domain/candidates/parts.ts';
import { candidateById } from '#domain/candidates/queries.ts';
import { asRead } from '#domain/extraction/of-article.ts';
import { whyNot } from '#domain/extraction/why-not.ts';
import { nearDuplicates } from './near-duplicate-queries.ts';
import { originsOf } from './origins.ts';
import { proposalOf } from './proposal.ts';
import { forecasterList, predictions, topics } from './queries.ts';
import { byLikeness } from './similar.ts';
import { proposedTopic } from './topic-queries.ts';

/** What an editor asks to see: a candidate, a part of a long article (counted from 1), or what waits after a candidate. */
export type Asked = { candidate?: string | undefined; part?: number | undefined; after?: string | undefined };

/**
 * Everything that the review of an article shows: the part of its text that is asked for, and the candidate to decide on. The
 * number of statements is fixed, and of a long article only the part that is shown is read. Null when there is no text.
 */
export async function reviewOf(db: Reader, articleId: string, { candidate, part: asked, after }: Asked) {
  const article = await articleById(db, articleId);
  if (article?.text == null) return null;
  const { text, facts } = article;
  const places = await candidatePlaces(db, articleId);
  const parts = partsOf(text, places);
  const chosen = places.findIndex((row) => row.id === candidate);
  const last = after ? places.findIndex((row) => row.id === after) : -1;
  const next = places.findIndex((row, i) => i > last && row.status === 'pending');
  const first = next >= 0 ? next : places.findIndex((row) => row.status === 'pending');
  const number = chosen >= 0 ? partWith(parts, chosen) : asked ? Math.min(Math.max(asked, 1), parts.length) - 1 : first >= 0 ? partWith(parts, first) : 0;
  const part = parts[number]!;
  const own = places.slice(part.first, part.first + part.count);
  const waiting = own.findIndex((row) => row.status === 'pending');
  const at = chosen >= 0 ? chosen : !asked && first >= 0 ? first : waiting >= 0 ? part.first + waiting : -1;
  const shown = within(blocks(text, article.mediaType), part);
  const current = at < 0 ? null : await candidateReview(db, places[at]!.id, { ...article, text });
  const inView = ({ start, end }: Span) => shown.some((block) => block.kind !== 'clutter' && block.start <= start && block.end >= end);
  return {
    article: { ...article, text }, places, own, part: { ...part, number: number + 1, of: parts.length }, at,
    blocks: shown,
    left: whyNot(asRead({ ...article, ...facts, text }), part, own),
    current: current && { ...current, origins: current.origins.map((one) => ({ ...one, shown: one.place !== null && inView(one.place) })) },
    next: nextWaiting(places, at),
    rulesChanged: await rulesChanged(db, articleId),
    twins: await twinsOfArticle(db, articleId),
  };
}
export type Review = NonNullable<Awaited<ReturnType<typeof reviewOf>>>;

/** What waits after a place, from the start again after the end; null where nothing else waits. What was skipped so comes again. */
function nextWaiting(places: readonly { id: string; status: string }[], at: number): string | null {
  const others = [...places.slice(at + 1), ...places.slice(0, Math.max(at, 0))];
  return others.find((row) => row.status === 'pending')?.id ?? null;
}

type Article = NonNullable<Awaited<ReturnType<typeof articleById>>> & { text: string };

async function candidateReview(db: Reader, id: string, { id: articleId, text, facts }: Article) {
  const candidate = (await candidateById(db, id))!;
  const proposal = proposalOf(candidate.draft, articleId, facts);
  const waits = candidate.status === 'pending';
  const open = await predictions(db, { show: 'open', limit: 500 });
  return {
    candidate, proposal, topic: await proposedTopic(db, { articleId, forecaster: proposal.forecaster.name, outlet: facts.outlet?.value ?? null }), origins: originsOf(candidate.draft, text, facts),
    topics: (await topics(db)).map((row) => row.topic), forecasters: (await forecasterList(db)).map((row) => row.name),
    similar: byLikeness(proposal.question.claim, open, 8),
    duplicates: waits ? await nearDuplicates(db, { ...candidate, proposal }) : [],
  };
}
