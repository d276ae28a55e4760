import { and, asc, eq } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { candidates } from '#db/schema.ts';
import { articleById } from '#domain/articles/queries.ts';
import { nearDuplicates } from './near-duplicate-queries.ts';
import { originsOf } from './origins.ts';
import { proposalOf } from './proposal.ts';
import { alikeWithin, whyUnsafe } from './safe.ts';
import { proposedTopic } from './topic-queries.ts';

/** At most so many are looked at, and at most so many of them accepted, at one time: a list that a person reads. */
const LOOKED_AT = 300;
export const MOST_TOGETHER = 40;

/** What waits in an article, in the order of its text: what each would become, and why it is not accepted with others. Null when there is no text. */
export async function togetherOf(db: Reader, articleId: string) {
  const article = await articleById(db, articleId);
  if (article?.text == null) return null;
  const { text, facts } = article;
  const waiting = await db.select().from(candidates).where(and(eq(candidates.articleId, articleId), eq(candidates.status, 'pending'))).orderBy(asc(candidates.start), asc(candidates.id)).limit(LOOKED_AT);
  const looked = waiting.map((candidate) => {
    const proposal = proposalOf(candidate.draft, articleId, facts);
    return { ...candidate, proposal, against: whyUnsafe(candidate, proposal, originsOf(candidate.draft, text, facts)) };
  });
  const twice = alikeWithin(looked);
  let safe = 0;
  const rows: typeof looked = [];
  for (const one of looked) {
    const against = [...one.against, ...(twice.has(one.id) ? [{ field: null, words: 'it looks like another one in this article' }] : [])];
    if (against.length === 0 && (await nearDuplicates(db, one, 1)).length > 0) against.push({ field: null, words: 'it looks like something said before' });
    if (against.length === 0 && ++safe > MOST_TOGETHER) against.push({ field: null, words: `only ${MOST_TOGETHER} are accepted at one time` });
    rows.push({ ...one, against });
    if (safe > MOST_TOGETHER) break;
  }
  return { article: { ...article, text }, rows, topic: await proposedTopic(db, { articleId, forecaster: '', outlet: facts.outlet?.value ?? null }) };
}
