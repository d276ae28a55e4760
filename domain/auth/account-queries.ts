import { and, asc, count, desc, eq, gt, inArray, isNull, max } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { apiTokens, signInTries } from '#db/accounts-schema.ts';
import { account, session, user } from '#db/auth-schema.ts';
import type { Actor } from './actor.ts';
import { prefixOf, sameHash, tokenHash } from './token.ts';

/** Everybody with an account, for administrators: with the e-mail address, which nobody else sees. */
export async function people(db: Reader, now: Date) {
  return db.select({ id: user.id, name: user.name, email: user.email, role: user.role, disabledAt: user.disabledAt, createdAt: user.createdAt, sessions: count(session.id), lastUsed: max(session.updatedAt) })
    .from(user).leftJoin(session, and(eq(session.userId, user.id), gt(session.expiresAt, now)))
    .groupBy(user.id)
    .orderBy(asc(user.name), asc(user.id));
}
export type Person = Awaited<ReturnType<typeof people>>[number];

export async function accountById(db: Reader, id: string) {
  const [found] = await db.select({ id: user.id, name: user.name, email: user.email, role: user.role, disabledAt: user.disabledAt }).from(user).where(eq(user.id, id));
  return found ?? null;
}

/** By the e-mail address, however its letters are set. */
export async function accountByEmail(db: Reader, email: string) {
  const [found] = await db.select({ id: user.id, name: user.name, role: user.role }).from(user).where(eq(user.email, email.trim().toLowerCase()));
  return found ?? null;
}

/** The stored password hash; null for an account that has none. */
export async function passwordHashOf(db: Reader, userId: string): Promise<string | null> {
  const [found] = await db.select({ password: account.password }).from(account).where(and(eq(account.userId, userId), eq(account.providerId, 'credential')));
  return found?.password ?? null;
}

/** Open sessions of somebody, the one used last first. */
export async function sessionsOf(db: Reader, userId: string, now: Date) {
  return db.select({ id: session.id, userAgent: session.userAgent, createdAt: session.createdAt, lastUsed: session.updatedAt })
    .from(session).where(and(eq(session.userId, userId), gt(session.expiresAt, now))).orderBy(desc(session.updatedAt), desc(session.id));
}

/** Tokens of somebody that were not taken back, expired ones too, the newest first. */
export async function tokensOf(db: Reader, userId: string) {
  return db.select({ id: apiTokens.id, name: apiTokens.name, prefix: apiTokens.prefix, scopes: apiTokens.scopes, createdAt: apiTokens.createdAt, expiresAt: apiTokens.expiresAt, lastUsedOn: apiTokens.lastUsedOn })
    .from(apiTokens).where(and(eq(apiTokens.userId, userId), isNull(apiTokens.revokedAt))).orderBy(desc(apiTokens.createdAt), desc(apiTokens.id));
}

type TokenHolder = { actor: Extract<Actor, { kind: 'token' }>; lastUsedOn: string | null };

/** Who acts with this token at this instant; null when it is unknown, taken back, expired, or its owner's account is switched off. */
export async function tokenHolder(db: Reader, token: string, at: string): Promise<TokenHolder | null> {
  const hash = tokenHash(token);
  const rows = await db.select({ tokenId: apiTokens.id, hash: apiTokens.hash, scopes: apiTokens.scopes, expiresAt: apiTokens.expiresAt, lastUsedOn: apiTokens.lastUsedOn, id: user.id, name: user.name, role: user.role })
    .from(apiTokens).innerJoin(user, eq(user.id, apiTokens.userId))
    .where(and(eq(apiTokens.prefix, prefixOf(token)), isNull(apiTokens.revokedAt), isNull(user.disabledAt)));
  const found = rows.find((row) => sameHash(row.hash, hash) && (row.expiresAt === null || row.expiresAt > at));
  return found ? { actor: { kind: 'token', id: found.id, name: found.name, role: found.role, tokenId: found.tokenId, scopes: found.scopes }, lastUsedOn: found.lastUsedOn } : null;
}

/** Until when these keys must wait with the next try to sign in; the latest of them, or null. */
export async function waitOf(db: Reader, keys: readonly string[], at: string): Promise<string | null> {
  const [row] = await db.select({ until: max(signInTries.waitUntil) }).from(signInTries).where(and(inArray(signInTries.key, [...keys]), gt(signInTries.waitUntil, at)));
  return row?.until ?? null;
}
