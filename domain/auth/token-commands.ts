import { and, count, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { apiTokens } from '#db/accounts-schema.ts';
import { command } from '#domain/command.ts';
import { Conflict, NotFound, RuleBroken } from '#domain/errors.ts';
import { enabledUser, ownAccount } from './account-commands.ts';
import { accountOf, mayDo, scope, scopesOf } from './actor.ts';
import { listed, say } from '#words/say.ts';

const MOST_TOKENS = 50;
const DAY_MS = 86_400_000;

/** Keeps a new token for programs: by its hash. `days` is how long it lives; null: until it is taken back. */
export const createToken = command({
  name: 'createToken',
  permission: 'own',
  input: z.strictObject({
    name: z.string().trim().min(1, { error: () => say('is empty') }).max(100, { error: () => say('is longer than {n} characters', { n: 100 }) }),
    scopes: z.array(scope).min(1, { error: () => say('needs at least one choice') }).transform((chosen) => scope.options.filter((one) => chosen.includes(one))),
    days: z.int().min(1).max(3650).nullable(),
    prefix: z.string().max(20), hash: z.string().length(64),
  }),
  async run({ tx, actor, now, at, newId, input: { days, ...token } }) {
    const owner = await enabledUser(tx, ownAccount(actor));
    const beyond = token.scopes.filter((one) => !scopesOf(owner.role).includes(one));
    if (beyond.length > 0) throw new RuleBroken(say('Your account may not give this: {scopes}. Nothing was changed.', { scopes: listed(beyond) }), { scopes: say('goes beyond what your account may do') });
    const [living] = await tx.select({ n: count() }).from(apiTokens).where(and(eq(apiTokens.userId, owner.id), isNull(apiTokens.revokedAt)));
    if ((living?.n ?? 0) >= MOST_TOKENS) throw new RuleBroken(say('There are {n} tokens already: take one back first. Nothing was changed.', { n: MOST_TOKENS }));
    const [id, expiresAt] = [newId(), days === null ? null : new Date(now.getTime() + days * DAY_MS).toISOString()];
    await tx.insert(apiTokens).values({ id, userId: owner.id, ...token, createdAt: at, expiresAt });
    return { result: { tokenId: id, expiresAt }, happened: [{ action: 'made', subject: { kind: 'token', id }, detail: { name: token.name, scopes: token.scopes, expiresAt } }] };
  },
});

/** Takes a token back, at once: one's own, or by an administrator anybody's. */
export const revokeToken = command({
  name: 'revokeToken',
  permission: 'own',
  input: z.strictObject({ tokenId: z.string() }),
  async run({ tx, actor, at, input: { tokenId } }) {
    const [token] = await tx.select().from(apiTokens).where(eq(apiTokens.id, tokenId));
    if (!token || (token.userId !== accountOf(actor) && !mayDo(actor, 'administer'))) throw new NotFound(say('There is no such token. Nothing was changed.'));
    if (token.revokedAt) throw new Conflict(say('This token was taken back already. Nothing was changed.'), { revokedAt: token.revokedAt });
    await tx.update(apiTokens).set({ revokedAt: at }).where(eq(apiTokens.id, tokenId));
    return { result: {}, happened: [{ action: 'revoked', subject: { kind: 'token', id: tokenId }, detail: { name: token.name } }] };
  },
});

/** Remembers the day on which a token was used last. */
export const noteTokenUse = command({
  name: 'noteTokenUse',
  permission: 'anyone',
  input: z.strictObject({ tokenId: z.string() }),
  async run({ tx, at, input: { tokenId } }) {
    await tx.update(apiTokens).set({ lastUsedOn: at.slice(0, 10) }).where(eq(apiTokens.id, tokenId));
    return { result: {}, happened: 'nothing' };
  },
});
