import type { Store } from '#db/connection.ts';
import { testStore } from '#db/testing.ts';
import type { ReadArticle } from '#domain/articles/article.ts';
import type { Precision } from '#domain/articles/day.ts';
import type { Actor } from '#domain/auth/actor.ts';
import { takeInArticle } from '#domain/candidates/commands.ts';
import { candidatesOf } from '#domain/candidates/queries.ts';
import type { Context } from '#domain/command.ts';
import type { Draft } from '#domain/extraction/draft.ts';
import { publishPrediction } from '#domain/predictions/commands.ts';
import { resolveQuestion } from '#domain/resolutions/commands.ts';
import { createHash } from 'node:crypto';

// The one named world that tests tell their stories in: The Harbour Post, its writer Ada Reyes, and those she quotes.

export const editor: Actor = { kind: 'user', id: 'user-ines', name: 'Ines', role: 'editor' };
export const secondEditor: Actor = { kind: 'user', id: 'user-omar', name: 'Omar', role: 'editor' };
export const reader: Actor = { kind: 'user', id: 'user-rui', name: 'Rui', role: 'reader' };
export const administrator: Actor = { kind: 'user', id: 'user-kim', name: 'Kim', role: 'administrator' };
export const visitor: Actor = { kind: 'visitor' };

export const TODAY = '2026-11-24';

export type World = { store: Store; as: (actor: Actor, day?: string) => Context };

export function newWorld(): World {
  const store = testStore();
  return { store, as: (actor, day = TODAY) => ({ store, actor, now: new Date(`${day}T12:00:00Z`) }) };
}

export const harbourText = 'The bridge will open before July 2027. Tolls are likely to rise above 4 euros by the end of 2027.';

export function harbourArticle(text = harbourText): ReadArticle {
  return {
    mediaType: 'text/plain', encoding: 'utf-8', raw: text, hash: createHash('sha256').update(text).digest('hex'), text, language: 'en',
    title: { value: 'The bridge', basis: 'first line', confirm: false }, author: { value: 'Ada Reyes', basis: 'byline', confirm: false },
    outlet: { value: 'The Harbour Post', basis: 'front matter source', confirm: false },
    published: { value: { day: '2026-10-01', precision: 'day' }, basis: 'front matter date', confirm: false }, url: null,
  };
}

export function harbourDraft(quote = 'The bridge will open before July 2027.', text = harbourText): Draft {
  const start = text.indexOf(quote);
  return {
    start, end: start + quote.length, quote, language: 'en', also: [], context: [], speaker: { name: 'Ada Reyes', role: 'author', via: null, rule: 'author' },
    hedge: null, probability: { basis: 'implied', ppm: 900_000, cue: 'will', phrase: 'will' },
    horizon: { text: 'before July 2027', rule: 'before', window: { from: null, to: '2027-06-30' }, relative: null, inherited: false },
    quantity: null, condition: null, polarity: 'affirm', kind: 'forecast', checkable: true, why: ['names a deadline'], confidence: 0.9, rule: 'will',
  };
}

/** Takes the harbour article in and returns it with its first candidate. */
export async function withCandidate(world: World) {
  const { articleId } = await takeInArticle(world.as(editor), { article: harbourArticle(), drafts: [harbourDraft(), harbourDraft('Tolls are likely to rise above 4 euros by the end of 2027.')] });
  const [candidate, second] = await candidatesOf(world.store.read, articleId);
  return { articleId, candidate: candidate!, second: second! };
}

type Call = { forecaster?: string; claim?: string; language?: 'en' | 'zh-Hans' | 'zh-Hant'; ppm?: number | null; until?: string; made?: string; precision?: Precision; topic?: string; merge?: string; kind?: 'forecast' | 'commitment' | 'plan'; externalId?: string; collection?: string };

/** Publishes one call, with a plain article behind it. */
export async function withPrediction(world: World, { forecaster = 'Ada Reyes', claim = 'The bridge opens.', language = 'en', ppm = 900_000, until = '2027-06-30', made = '2026-10-01', precision = 'day', topic = 'Harbour', merge, ...rest }: Call = {}, day = TODAY) {
  const { articleId } = await takeInArticle(world.as(editor, day), { article: harbourArticle(`${claim} ${forecaster} ${made}`), drafts: [] });
  return publishPrediction(world.as(editor, day), {
    ...rest, articleId, forecaster: { name: forecaster }, madeOn: made, madeOnPrecision: precision, madeOnBasis: 'the day the article was published', chance: ppm === null ? { basis: 'none' } : { basis: 'stated', ppm },
    question: merge ? { id: merge } : { claim, language, criteria: `Counts as yes if: ${claim}`, topic, windowTo: until },
  });
}

export const someEvidence = (note = 'The port authority says so.') => ({ url: 'https://port.example/news/1', publisher: 'Port authority', day: '2026-11-20', note });

export async function withOutcome(world: World, questionId: string, outcome: 'yes' | 'no' | 'annulled', { knownOn = '2026-11-20', standing = null as string | null, day = TODAY } = {}) {
  return resolveQuestion(world.as(editor, day), { questionId, standing, outcome, annulReason: outcome === 'annulled' ? 'cancelled' : null, note: 'The port says it is certain.', knownOn, evidence: [someEvidence()] });
}
