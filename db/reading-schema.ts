import { failures } from '#domain/extraction/model-failure.ts';
import type { Dropped, Pointed } from '#domain/extraction/model-verifying.ts';
import { choice, count, dayText, id, index, instant, json, ref, table, words } from './columns.ts';
import { articles } from './schema.ts';

/**
 * Each time a model was asked about an article: what it cost, what was left out, and where it pointed. No word of the model's
 * own is kept. A row opens before the first request with what the reading may cost at most, so that budgets hold for two at once.
 */
export const modelReadings = table('model_readings', {
  id: id(),
  articleId: ref().notNull().references(() => articles.id),
  model: words().notNull(),
  promptVersion: words().notNull(),
  /** Of the text and of what was sent of it: the same again is not asked again. */
  textHash: words().notNull(),
  status: choice(['running', 'done', 'partial', 'failed']).notNull(),
  failure: choice(failures),
  found: json<Pointed[]>().notNull(),
  dropped: json<Dropped>().notNull(),
  passages: count().notNull(),
  passagesRead: count().notNull(),
  agreed: count().notNull(),
  rulesOnly: count().notNull(),
  added: count().notNull(),
  /** Tokens set aside while it runs; what was used, once it ended. */
  tokensIn: count().notNull(),
  tokensOut: count().notNull(),
  costMicros: count(),
  cachedFrom: words(),
  day: dayText().notNull(),
  startedAt: instant().notNull(),
  startedBy: words().notNull(),
}, (t) => [
  index('model_readings_article').on(t.articleId, t.id),
  index('model_readings_text').on(t.textHash, t.promptVersion, t.model),
  index('model_readings_day').on(t.day),
]);
