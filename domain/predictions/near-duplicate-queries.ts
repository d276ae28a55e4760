import { and, eq, inArray, isNull, ne, or } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { tallyClaims } from '#db/review-schema.ts';
import { articleFacts, candidates, forecasterNames } from '#db/schema.ts';
import { agreement } from '#domain/articles/minhash.ts';
import { nameKey, nameKeys } from '#domain/articles/names.ts';
import { factsOf, type ArticleFacts } from '#domain/articles/queries.ts';
import { spellings } from '#domain/articles/scripts.ts';
import { amountIn, amountKey, claimSketch } from '#domain/extraction/claim-sketch.ts';
import type { Draft, Quantity } from '#domain/extraction/draft.ts';
import { alike, likestFirst, type Alike } from './near-duplicates.ts';
import { bearersOf } from './name-queries.ts';
import { proposalOf, type Proposal } from './proposal.ts';
import { predictions } from './queries.ts';

/** Something that the same forecaster said elsewhere and that a candidate may be: a prediction to merge with, or a candidate that waits. */
export type Duplicate = Alike & {
  kind: 'prediction' | 'candidate';
  id: string;
  /** Null for a candidate: it has no question yet. */
  questionId: string | null;
  claim: string; quote: string | null; language: Draft['language']; until: string | null; amount: Quantity | null;
  forecaster: string; articleId: string; articleTitle: string | null; polarity: 'affirm' | 'deny'; direction: 'yes' | 'no';
};

type Asked = { id: string; articleId: string; draft: Draft; proposal: Proposal };

/** Sketches that agree less than this, by estimate, are not looked at closer. */
const WORTH_A_LOOK = 0.12;
const MOST = 40;

/** What the forecaster of a candidate said before, most alike first. Eight statements at most, however many rows there are. */
export async function nearDuplicates(db: Reader, asked: Asked, most = 4): Promise<Duplicate[]> {
  const { name } = asked.proposal.forecaster;
  if (!name) return [];
  const known = await namesOf(db, name);
  const ids = await alikeBySketch(db, asked, known);
  const found = [...await asPredictions(db, ids), ...await asCandidates(db, ids, known.keys)];
  const { question: { claim, windowTo }, quote } = asked.proposal;
  const own = { words: [claim, quote?.text ?? claim], until: windowTo, amount: amountKey(asked.draft.quantity) };
  return found.flatMap((other) => {
    const likeness = alike(own, { words: [other.claim, ...(other.claimZh ? [other.claimZh] : []), ...(other.quote ? [other.quote] : [])], until: other.until, amount: amountKey(other.amount) });
    return likeness ? [{ ...other, ...likeness }] : [];
  }).sort(likestFirst).slice(0, most);
}

type Names = { forecasterIds: string[]; keys: string[]; spelled: string[] };

/** All the names of the forecaster who bears one of them, in both Chinese scripts; of both where a file holds one person twice. */
async function namesOf(db: Reader, name: string): Promise<Names> {
  const forecasterIds = [...new Set((await bearersOf(db, name)).map((row) => row.forecasterId))];
  const rows = await db.select().from(forecasterNames).where(inArray(forecasterNames.forecasterId, forecasterIds));
  const names = [name, ...rows.map((row) => row.name)];
  return { forecasterIds, keys: [...new Set(names.flatMap(nameKeys))], spelled: [...new Set(names.flatMap(spellings))] };
}

async function alikeBySketch(db: Reader, { id, articleId, draft }: Asked, { forecasterIds, keys, spelled }: Names): Promise<string[]> {
  const columns = { id: tallyClaims.subjectId, amount: tallyClaims.amount, sketch: tallyClaims.sketch };
  const elsewhere = and(ne(tallyClaims.subjectId, id), or(eq(tallyClaims.kind, 'prediction'), ne(tallyClaims.articleId, articleId)));
  const named = await db.select(columns).from(tallyClaims).where(and(inArray(tallyClaims.who, [...forecasterIds, ...keys]), elsewhere));
  const theirs = db.select({ id: articleFacts.articleId }).from(articleFacts).where(and(inArray(articleFacts.field, ['author', 'outlet']), inArray(articleFacts.value, spelled)));
  const written = await db.select(columns).from(tallyClaims).where(and(isNull(tallyClaims.who), inArray(tallyClaims.articleId, theirs), elsewhere));
  const [sketch, amount] = [claimSketch(draft.quote), amountKey(draft.quantity)];
  const ranked = [...named, ...written].map((row) => ({ id: row.id, score: agreement(sketch, row.sketch) + (amount !== null && row.amount === amount ? 0.3 : 0) }))
    .filter(({ score }) => score >= WORTH_A_LOOK).sort((a, b) => b.score - a.score);
  return [...new Set(ranked.map((row) => row.id))].slice(0, MOST);
}

type Found = Omit<Duplicate, keyof Alike> & { claimZh: string | null };

async function asPredictions(db: Reader, ids: string[]): Promise<Found[]> {
  if (ids.length === 0) return [];
  const rows = await predictions(db, { show: 'open', ids, limit: MOST });
  return rows.map((row) => ({ ...row, kind: 'prediction', until: row.windowTo, amount: amountIn(row.quote ?? row.claim, row.quoteLanguage ?? row.language, row.hedge) ?? amountIn(row.claim, row.language, row.hedge) }));
}

async function asCandidates(db: Reader, ids: string[], keys: string[]): Promise<Found[]> {
  if (ids.length === 0) return [];
  const rows = await db.select({ id: candidates.id, articleId: candidates.articleId, draft: candidates.draft }).from(candidates).where(and(inArray(candidates.id, ids), eq(candidates.status, 'pending')));
  const facts = await factsOf(db, [...new Set(rows.map((row) => row.articleId))]);
  // An article has an author and an outlet: only now is it known whose words these are.
  return rows.map((row) => asFound(row, facts.get(row.articleId)!)).filter((one) => keys.includes(nameKey(one.forecaster)));
}

function asFound({ id, articleId, draft }: { id: string; articleId: string; draft: Draft }, facts: ArticleFacts): Found {
  const { forecaster, question } = proposalOf(draft, articleId, facts);
  return {
    kind: 'candidate', id, questionId: null, claim: question.claim, claimZh: null, quote: draft.quote, language: draft.language, until: question.windowTo,
    amount: draft.quantity, forecaster: forecaster.name, articleId, articleTitle: facts.title?.value ?? null, polarity: draft.polarity, direction: 'yes',
  };
}
