import { sql } from 'drizzle-orm';
import type { Language, MediaType } from '#domain/articles/article.ts';
import type { Draft, Quantity } from '#domain/extraction/draft.ts';
import type { AskedForm, DecidedValue, SaidContent } from '#domain/predictions/forms.ts';
import type { Measured } from '#domain/resolutions/resolution.ts';
import { check, choice, count, dayText, id, index, instant, json, ppm, primaryKey, ref, table, uniqueIndex, words, yesNo } from './columns.ts';

export * from './auth-schema.ts';
export * from './trail-schema.ts';

const precision = () => choice(['day', 'month', 'year']).notNull();
const quality = () => choice(['primary', 'press', 'copy', 'secondary', 'unrated']).notNull();

/** Things there is one of: the one-time link's hash, the loaded record's version. */
export const settings = table('settings', { key: words().primaryKey(), value: words().notNull() });

/** A place that publishes. */
export const sources = table('sources', {
  id: id(),
  name: words().notNull(),
  nameKey: words().notNull().unique(),
  createdAt: instant().notNull(),
});

/** Append-only. `text` is null when only the address is kept. What is learnt later stands in `article_facts`. */
export const articles = table('articles', {
  id: id(),
  hash: words().notNull().unique(),
  mediaType: choice(['text/plain', 'text/markdown', 'text/html', 'application/pdf']).$type<MediaType>().notNull(),
  encoding: words(),
  language: choice(['en', 'zh-Hans', 'zh-Hant']).$type<Language>().notNull(),
  raw: words(),
  text: words(),
  url: words(),
  originalUrl: words(),
  quality: quality(),
  addedAt: instant().notNull(),
  addedBy: words().notNull(),
  /** Of a PDF, whose text alone is kept: SHA-256 of its bytes. */
  fileHash: words(),
}, (t) => [index('articles_added').on(t.addedAt, t.id), index('articles_kept').on(t.addedAt, t.id).where(sql`text is not null`)]);

/** Append-only: title, author, outlet and publication day, each with how it is known; the latest of a field stands. */
export const articleFacts = table('article_facts', {
  id: id(),
  articleId: ref().notNull().references(() => articles.id),
  field: choice(['title', 'author', 'outlet', 'published']).notNull(),
  value: words().notNull(),
  precision: choice(['day', 'month', 'year']),
  basis: words().notNull(),
  confirm: yesNo().notNull(),
  setBy: choice(['rule', 'model', 'person', 'record']).notNull(),
  at: instant().notNull(),
  by: words().notNull(),
}, (t) => [index('article_facts_known').on(t.articleId, t.field, t.id, t.value), index('article_facts_value').on(t.field, t.value)]);

/** A stored draft waiting for a person. `version` refuses a second editor's stale decision. */
export const candidates = table('candidates', {
  id: id(),
  articleId: ref().notNull().references(() => articles.id),
  start: count().notNull(),
  end: count().notNull(),
  draft: json<Draft>().notNull(),
  /** By a reading of the article, or by a person who chose the words. */
  madeBy: choice(['reading', 'person']).notNull().default('reading'),
  /** What the last reading by the rules says of it: there as before, new in it, or gone. */
  presence: choice(['there', 'new', 'gone']).notNull().default('there'),
  /** Who saw it. What only the model saw is marked, and looked at twice. */
  readers: choice(['rules', 'both', 'model']).notNull().default('rules'),
  status: choice(['pending', 'published', 'rejected', 'merged']).notNull().default('pending'),
  reason: choice(['not-a-prediction', 'not-checkable', 'no-deadline', 'duplicate', 'wrong-quote', 'other']),
  note: words(),
  forecastId: words(),
  version: count().notNull().default(1),
  decidedAt: instant(),
  decidedBy: words(),
  /** The account that decided, so that each editor takes back their own. */
  deciderId: words(),
  /** Decided together in one step, and so taken back in one. */
  batchId: words(),
  createdAt: instant().notNull(),
}, (t) => [
  uniqueIndex('candidates_place').on(t.articleId, t.start, t.end), index('candidates_status').on(t.status, t.articleId, t.start),
  index('candidates_decider').on(t.deciderId, t.decidedAt),
]);

/** Who predicts: one forecaster, many names. */
export const forecasters = table('forecasters', {
  id: id(),
  name: words().notNull(),
  kind: choice(['person', 'outlet', 'organisation', 'model']).notNull(),
  createdAt: instant().notNull(),
});

export const forecasterNames = table('forecaster_names', {
  nameKey: words().primaryKey(),
  name: words().notNull(),
  forecasterId: ref().notNull().references(() => forecasters.id),
}, (t) => [index('forecaster_names_forecaster').on(t.forecasterId)]);

/** A statement that will come true or not. Its words stand in `question_versions`; `version` names the current one. */
export const questions = table('questions', {
  id: id(),
  version: count().notNull(),
  clusterId: words().notNull(),
  /** What it asks, where that is not yes or no; it stays as it was made. */
  form: json<AskedForm>(),
  createdAt: instant().notNull(),
}, (t) => [index('questions_cluster').on(t.clusterId)]);

/** Append-only: the criteria that stood when a resolution was made stay readable. */
export const questionVersions = table('question_versions', {
  questionId: ref().notNull().references(() => questions.id),
  version: count().notNull(),
  claim: words().notNull(),
  claimZh: words(),
  language: choice(['en', 'zh-Hans', 'zh-Hant']).$type<Language>().notNull(),
  criteria: words().notNull(),
  topic: words().notNull(),
  condition: words(),
  windowFrom: dayText(),
  windowTo: dayText().notNull(),
  windowBasis: words(),
  zone: words().notNull().default('UTC'),
  /** What is proposed when the window ends and nothing happened; never saved by itself. */
  statusQuo: choice(['yes', 'no']),
  why: words(),
  at: instant().notNull(),
  by: words().notNull(),
}, (t) => [
  primaryKey({ columns: [t.questionId, t.version] }),
  index('question_versions_due').on(t.windowTo, t.questionId),
  check('question_window_ordered', sql`${t.windowFrom} is null or ${t.windowFrom} <= ${t.windowTo}`),
]);

/** Append-only: a forecaster's call on a question on a day. `ppm` is the chance given to YES. */
export const forecasts = table('forecasts', {
  id: id(),
  externalId: words().unique(),
  questionId: ref().notNull().references(() => questions.id),
  forecasterId: ref().notNull().references(() => forecasters.id),
  articleId: ref().notNull().references(() => articles.id),
  relayedById: ref().references(() => forecasters.id),
  madeOn: dayText().notNull(),
  madeOnPrecision: precision(),
  madeOnBasis: words().notNull(),
  direction: choice(['yes', 'no']).notNull(),
  polarity: choice(['affirm', 'deny']).notNull(),
  basis: choice(['stated', 'implied', 'none']).notNull(),
  ppm: ppm(),
  hedge: words(),
  phrase: words(),
  phraseTable: words(),
  hedgeOnly: yesNo().notNull().default(false),
  kind: choice(['forecast', 'conditional', 'commitment', 'plan', 'nowcast']).notNull(),
  horizonText: words(),
  horizonRule: words(),
  quote: words(),
  quoteStart: count(),
  quoteEnd: count(),
  quoteLanguage: choice(['en', 'zh-Hans', 'zh-Hant']).$type<Language>(),
  note: words(),
  setBy: choice(['rule', 'model', 'person', 'record']).notNull(),
  collection: words(),
  /** What was said of a question that is not of yes or no. */
  content: json<SaidContent>(),
  /** The amount that it named, by which one sees how far off it was. */
  quantity: json<Quantity>(),
  recordedAt: instant().notNull(),
  recordedBy: words().notNull(),
}, (t) => [
  index('forecasts_question').on(t.questionId, t.madeOn, t.id),
  index('forecasts_forecaster').on(t.forecasterId, t.madeOn, t.id),
  index('forecasts_article').on(t.articleId, t.quoteStart),
  index('forecasts_collection').on(t.collection),
  index('forecasts_without_words').on(t.id).where(sql`quote is null`),
  check('forecast_probability', sql`(${t.basis} = 'none') = (${t.ppm} is null)`),
  check('forecast_ppm_range', sql`${t.ppm} is null or ${t.ppm} between 0 and 1000000`),
]);

/** A forecast that was published by mistake, or a collection that was taken out: kept, hidden, never scored. */
export const withdrawals = table('withdrawals', {
  forecastId: words().primaryKey().references(() => forecasts.id),
  reason: words().notNull(),
  at: instant().notNull(),
  by: words().notNull(),
});

/** Append-only: what shows that something happened, or how things stand. */
export const evidence = table('evidence', {
  id: id(),
  questionId: ref().notNull().references(() => questions.id),
  url: words().notNull(),
  publisher: words().notNull(),
  day: dayText(),
  dayPrecision: choice(['day', 'month', 'year']),
  note: words().notNull(),
  quality: quality(),
  at: instant().notNull(),
  by: words().notNull(),
}, (t) => [index('evidence_question').on(t.questionId, t.id)]);

/** Append-only: a later row supersedes. A decided row without evidence cannot exist. */
export const resolutions = table('resolutions', {
  id: id(),
  questionId: ref().notNull().references(() => questions.id),
  questionVersion: count().notNull(),
  /** `reopened` and `disputed`: no outcome stands. */
  outcome: choice(['yes', 'no', 'partly', 'value', 'annulled', 'reopened', 'disputed']).notNull(),
  /** How much of it came true, where that is neither all nor nothing. */
  share: ppm(),
  /** The option or the number that it came to, where the question asks for one. */
  value: json<DecidedValue>(),
  annulReason: choice(['condition-failed', 'premise-false', 'cancelled', 'duplicate', 'undecidable']),
  /** Of a dispute: what the second editor holds to be right. */
  proposed: choice(['yes', 'no', 'partly', 'value', 'annulled']),
  /** The day on which it happened, where it did: early or late by so many days. */
  happenedOn: dayText(),
  /** What was measured, beside the amount that was forecast. */
  measured: json<Measured>(),
  /** The condition whose outcome annulled this one or opened it again. */
  causedBy: words(),
  evidenceId: ref().references(() => evidence.id),
  knownOn: dayText(),
  knownOnPrecision: choice(['day', 'month', 'year']),
  knownOnBasis: words(),
  note: words(),
  /** The resolution before, or `first` and the question: two decisions cannot both follow the same one. */
  supersedes: words().notNull().unique(),
  recordedAt: instant().notNull(),
  recordedBy: words().notNull(),
  /** The account that decided, so that a second look is another's. */
  recordedById: words(),
}, (t) => [
  index('resolutions_question').on(t.questionId, t.id),
  index('resolutions_disputed').on(t.questionId).where(sql`outcome = 'disputed'`),
  check('resolution_has_evidence', sql`${t.outcome} = 'reopened' or (${t.evidenceId} is not null and ${t.knownOn} is not null)`),
]);

/** Further evidence that a resolution rests on, beside the one it names. */
export const resolutionEvidence = table('resolution_evidence', {
  resolutionId: ref().notNull().references(() => resolutions.id),
  evidenceId: ref().notNull().references(() => evidence.id),
}, (t) => [primaryKey({ columns: [t.resolutionId, t.evidenceId] })]);
