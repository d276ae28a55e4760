import { randomBytes } from 'node:crypto';
import type { Reader } from '#db/connection.ts';
import { articleById } from '#domain/articles/queries.ts';
import { askLeave } from '#domain/auth/actor.ts';
import type { Context } from '#domain/command.ts';
import { NotFound, RuleBroken } from '#domain/errors.ts';
import type { ModelAnswer } from '#domain/extraction/model-answer.ts';
import { ANSWER_TOKENS, costMicros, type Usage } from '#domain/extraction/model-cost.ts';
import { isFinal, type ModelFailure } from '#domain/extraction/model-failure.ts';
import type { Passage } from '#domain/extraction/model-passages.ts';
import { planOf, tokensFor, type Plan } from '#domain/extraction/model-plan.ts';
import { instructions, PROMPT_VERSION, promptOf } from '#domain/extraction/model-prompt.ts';
import { asRead } from '#domain/extraction/of-article.ts';
import { pointedAt, secondDrafts } from '#domain/extraction/second-reading.ts';
import { askModel, placeOf, type ModelSettings } from '#net/llm.ts';
import { beginReading, endReading } from './reading-commands.ts';
import { cachedReading, lastReading, type ModelReading } from './reading-queries.ts';
import { say } from '#words/say.ts';

/** What is shown before a model is asked. */
export type ReadingPlan = Omit<Plan, 'passages' | 'textHash'> & { model: string; place: string; passages: number; cached: boolean };

type Stored = NonNullable<Awaited<ReturnType<typeof articleById>>>;

/** What a second reading of an article would send, where to, and what it may cost. Nothing is sent. */
export async function planReading(db: Reader, article: Pick<Stored, 'text' | 'mediaType'>, model: ModelSettings): Promise<ReadingPlan> {
  const { textHash, passages, ...plan } = planOf(article.text ?? '', article.mediaType, model);
  return { ...plan, passages: passages.length, model: model.name, place: placeOf(model), cached: (await cachedReading(db, keyOf(model, textHash))) !== null };
}

/**
 * Asks the model about an article whose rules' result is stored already, and adds what it saw. A model that fails, or lies, costs
 * nothing but its tokens: the reading says so, and everything that was there stands. Publishes nothing.
 */
export async function secondReading(context: Context, articleId: string, model: ModelSettings): Promise<ModelReading> {
  askLeave(context.actor, beginReading.permission);
  const { read } = context.store;
  const stored = await articleById(read, articleId);
  if (!stored) throw new NotFound(say('There is no such article.'));
  if (stored.text === null) throw new RuleBroken(say('The text of this article is not kept, so there is nothing to read. Nothing was sent.'));
  const article = asRead({ ...stored, ...stored.facts, text: stored.text });
  const plan = planOf(article.text, article.mediaType, model);
  if (plan.all === 0) throw new RuleBroken(say('Nothing in this article speaks of the future, a time or an amount, so there is nothing to ask about. Nothing was sent.'));
  if (plan.passages.length === 0) throw new RuleBroken(say('The budget of one article does not allow even one request: {n} tokens. Nothing was sent; what the rules found stands. Raise MODEL_TOKENS_PER_ARTICLE.', { n: model.tokensPerArticle }));
  const key = keyOf(model, plan.textHash);
  const cached = await cachedReading(read, key);
  const { readingId } = await beginReading(context, { articleId, ...key, passages: plan.all, tokens: cached ? { in: 0, out: 0 } : plan.tokens, tokensPerDay: model.tokensPerDay, cachedFrom: cached?.id ?? null });
  try {
    const asked = cached ? { answers: [], used: { in: 0, out: 0 }, failure: null } : await askAll(plan.passages, model);
    const { found, dropped: left } = cached ?? pointedAt(asked.answers, article, plan.passages);
    const { drafts, dropped } = secondDrafts(found, left, article);
    const passagesRead = cached ? plan.passages.length : asked.answers.length;
    const status = passagesRead === plan.all ? 'done' : passagesRead === 0 ? 'failed' : 'partial';
    await endReading(context, { readingId, status, failure: asked.failure, found, dropped: cached ? left : dropped, passagesRead, tokens: asked.used, costMicros: costMicros(asked.used, model.price), drafts });
  } catch (error) {
    await endReading(context, { readingId, status: 'failed', failure: 'cut-off', found: [], dropped: {}, passagesRead: 0, tokens: plan.tokens, costMicros: null, drafts: [] });
    throw error;
  }
  return (await lastReading(read, articleId))!;
}

async function askAll(passages: readonly Passage[], model: ModelSettings): Promise<{ answers: ModelAnswer[]; used: Usage; failure: ModelFailure | null }> {
  const answers: ModelAnswer[] = [];
  const used: Usage = { in: 0, out: 0 };
  let failure: ModelFailure | null = null;
  for (const passage of passages) {
    const asked = await askModel(model, { system: instructions, prompt: promptOf(passage.words, randomBytes(8).toString('hex')) });
    const spent = asked.usage ?? guessed(asked.ok ? null : asked.failure, passage);
    used.in += spent.in;
    used.out += spent.out;
    if (asked.ok) answers.push(asked.answer);
    else failure = asked.failure;
    if (failure !== null && isFinal(failure)) break;
  }
  return { answers, used, failure };
}

/** A provider that does not say what it used may have used all that it was allowed; one that refused used nothing. */
function guessed(failure: ModelFailure | null, passage: Passage): Usage {
  switch (failure) {
    case null: case 'timeout': case 'malformed': case 'too-large': case 'truncated': return { in: tokensFor(passage), out: ANSWER_TOKENS };
    default: return { in: 0, out: 0 };
  }
}

function keyOf(model: ModelSettings, textHash: string) {
  return { model: `${model.name} at ${placeOf(model)}`, promptVersion: PROMPT_VERSION, textHash };
}
