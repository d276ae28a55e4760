import { user } from './auth-schema.ts';
import { choice, count, id, index, instant, json, ref, table, words } from './columns.ts';

/** Links that are good for one use: an invitation makes an account, a reset sets a password. Only the hash of a link is kept. */
export const oneTimeLinks = table('one_time_links', {
  id: id(),
  kind: choice(['invitation', 'reset']).notNull(),
  hash: words().notNull().unique(),
  /** What an invitation gives. */
  role: choice(['reader', 'editor', 'administrator']),
  /** For whom, in the words of the one who made it. */
  note: words(),
  /** Whose password a reset sets; whom an invitation made. */
  userId: ref().references(() => user.id),
  createdAt: instant().notNull(),
  createdBy: words().notNull(),
  expiresAt: instant().notNull(),
  usedAt: instant(),
  revokedAt: instant(),
}, (t) => [index('one_time_links_user').on(t.userId)]);

/** Tokens for programs. The token is shown once; its hash and its first letters are kept. */
export const apiTokens = table('api_tokens', {
  id: id(),
  userId: ref().notNull().references(() => user.id),
  name: words().notNull(),
  prefix: words().notNull(),
  hash: words().notNull().unique(),
  scopes: json<('read' | 'ingest' | 'review' | 'resolve' | 'admin')[]>().notNull(),
  createdAt: instant().notNull(),
  expiresAt: instant(),
  /** To the day, so that use does not write at every request. */
  lastUsedOn: words(),
  revokedAt: instant(),
}, (t) => [index('api_tokens_user').on(t.userId)]);

/** Failed tries to sign in, by account and by address (both only as keyed hashes): passing, no facts. */
export const signInTries = table('sign_in_tries', {
  key: words().primaryKey(),
  failures: count().notNull(),
  waitUntil: instant().notNull(),
  at: instant().notNull(),
});
