import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { APIError } from 'better-auth/api';
import { nextCookies } from 'better-auth/next-js';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { store } from '#db/connection.ts';
import { signInTables } from '#db/sign-in.ts';
import { noteLinked } from '#domain/auth/account-commands.ts';
import { accountById } from '#domain/auth/account-queries.ts';
import { hash, matches } from '#domain/auth/password-jobs.ts';
import { env } from '#env';
import { secret } from './secret.ts';

export const DISABLED = 'ACCOUNT_DISABLED';
const HOUR = 60 * 60;

const options = () => ({
  baseURL: env().publicUrl,
  secret: secret(),
  database: signInTables(store()),
  emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 200, password: { hash, verify: matches } },
  user: {
    additionalFields: {
      role: { type: ['reader', 'editor', 'administrator'], input: false, required: true, defaultValue: 'reader' },
      disabledAt: { type: 'string', input: false, required: false },
    },
    // Each time, not only when the two are joined: what the provider no longer vouches for opens nothing.
    validateUserInfo: ({ user }) => (user.emailVerified === true ? undefined : { error: 'email_not_verified' }),
  },
  account: { storeStateStrategy: 'cookie', updateAccountOnSignIn: false, accountLinking: { enabled: true, trustedProviders: [] } },
  session: { expiresIn: 14 * 24 * HOUR, updateAge: HOUR },
  advanced: { cookiePrefix: 'hindcast', useSecureCookies: env().publicUrl.startsWith('https:'), disableOriginCheck: false, ipAddress: { disableIpTracking: true } },
  // Our own limits stand before it (domain/auth/try-jobs.ts): those of the library forget at a restart.
  rateLimit: { enabled: false },
  telemetry: { enabled: false },
  logger: { level: 'error' },
  onAPIError: { errorURL: `${env().publicUrl}/sign-in` },
  databaseHooks: {
    session: { create: { before: async ({ userId }) => {
      if ((await accountById(store().read, userId))?.disabledAt !== null) throw new APIError('FORBIDDEN', { code: DISABLED });
    } } },
    account: { create: {
      // Who signs in elsewhere is all that is asked of a provider: its tokens are not kept.
      before: async (account) => ({ data: { ...account, accessToken: null, refreshToken: null, idToken: null, accessTokenExpiresAt: null, refreshTokenExpiresAt: null } }),
      after: async ({ id, userId, providerId }) => {
        await noteLinked({ store: store(), actor: { kind: 'visitor' }, now: new Date() }, { userId, accountId: id, provider: env().oidc?.name ?? providerId });
      },
    } },
  },
} satisfies BetterAuthOptions);

const build = () => betterAuth({ ...options(), plugins: [nextCookies()] });

let made: ReturnType<typeof build> | undefined;
/** The sign-in library, made when first asked for: never while Next builds. */
export const auth = () => (made ??= build());

export const OIDC = 'oidc';

/** The library with the provider that OIDC_ISSUER names. Apart from the other, which never waits for a provider that is slow or away. */
const buildWithProvider = (oidc: NonNullable<ReturnType<typeof env>['oidc']>) => betterAuth({
  ...options(),
  plugins: [genericOAuth({ config: [{
    providerId: OIDC, name: oidc.name, clientId: oidc.clientId, clientSecret: oidc.clientSecret, discoveryUrl: `${oidc.issuer}/.well-known/openid-configuration`,
    scopes: ['openid', 'email', 'profile'], pkce: true, disableSignUp: true, disableImplicitSignUp: true, requireIdTokenVerification: true,
  }] }), nextCookies()],
});

let withProvider: ReturnType<typeof buildWithProvider> | undefined;
/** Null where no provider is configured. */
export function oidcAuth(): ReturnType<typeof buildWithProvider> | null {
  const { oidc } = env();
  return oidc && (withProvider ??= buildWithProvider(oidc));
}

/** A provider that could not be reached is asked anew the next time. */
export function forgetProvider(): void {
  withProvider = undefined;
}
