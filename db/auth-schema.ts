import { id, instant, ref, seconds, table, words, yesNo, choice, index } from './columns.ts';

// The tables that the sign-in library keeps: its names, its columns.

export const user = table('user', {
  id: id(),
  name: words().notNull(),
  email: words().notNull().unique(),
  emailVerified: yesNo().notNull().default(false),
  image: words(),
  role: choice(['reader', 'editor', 'administrator']).notNull().default('reader'),
  /** From then on nobody gets in by it; what it did keeps its name. */
  disabledAt: instant(),
  createdAt: seconds().notNull(),
  updatedAt: seconds().notNull(),
});

export const session = table('session', {
  id: id(),
  token: words().notNull().unique(),
  userId: ref().notNull().references(() => user.id, { onDelete: 'cascade' }),
  expiresAt: seconds().notNull(),
  ipAddress: words(),
  userAgent: words(),
  createdAt: seconds().notNull(),
  updatedAt: seconds().notNull(),
}, (t) => [index('session_user').on(t.userId)]);

export const account = table('account', {
  id: id(),
  accountId: words().notNull(),
  providerId: words().notNull(),
  userId: ref().notNull().references(() => user.id, { onDelete: 'cascade' }),
  accessToken: words(),
  refreshToken: words(),
  idToken: words(),
  accessTokenExpiresAt: seconds(),
  refreshTokenExpiresAt: seconds(),
  scope: words(),
  password: words(),
  createdAt: seconds().notNull(),
  updatedAt: seconds().notNull(),
}, (t) => [index('account_user').on(t.userId)]);

export const verification = table('verification', {
  id: id(),
  identifier: words().notNull(),
  value: words().notNull(),
  expiresAt: seconds().notNull(),
  createdAt: seconds().notNull(),
  updatedAt: seconds().notNull(),
}, (t) => [index('verification_identifier').on(t.identifier)]);
