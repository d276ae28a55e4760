import { blob, choice, count, id, index, instant, primaryKey, ref, table, words } from './columns.ts';
import { articles } from './schema.ts';

/** Append-only: each time the rules read an article, by which version of them; the latest of an article stands. */
export const ruleReadings = table('rule_readings', {
  id: id(),
  articleId: ref().notNull().references(() => articles.id),
  version: words().notNull(),
  found: count().notNull(),
  at: instant().notNull(),
  by: words().notNull(),
}, (t) => [index('rule_readings_article').on(t.articleId, t.id)]);

/** Derived: a sketch of each article's text, by which near-duplicates are found. */
export const tallyArticles = table('tally_articles', {
  articleId: words().primaryKey().references(() => articles.id),
  sketch: blob().notNull(),
});

/** Derived: pairs of minima of a sketch. Articles that share several are compared. */
export const tallyArticleBands = table('tally_article_bands', {
  key: count().notNull(),
  articleId: ref().notNull().references(() => articles.id),
}, (t) => [primaryKey({ columns: [t.key, t.articleId] })]);

/**
 * Derived: a short sketch of the words of each candidate and prediction, and of whom they are: a forecaster's id, the key of a
 * name that an article quotes, or null for the author of the article as it is known at the time.
 */
export const tallyClaims = table('tally_claims', {
  subjectId: words().notNull(),
  part: choice(['quote', 'claim', 'claimZh']).notNull(),
  kind: choice(['candidate', 'prediction']).notNull(),
  articleId: ref().notNull().references(() => articles.id),
  who: words(),
  amount: words(),
  sketch: blob().notNull(),
}, (t) => [primaryKey({ columns: [t.subjectId, t.part] }), index('tally_claims_who').on(t.who), index('tally_claims_article').on(t.articleId)]);
