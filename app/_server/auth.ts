import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { betterAuth } from 'better-auth';
import { nextCookies } from 'better-auth/next-js';
import { store } from '#db/connection.ts';
import { signInTables } from '#db/sign-in.ts';
import { env } from '#env';

const build = () => betterAuth({
  baseURL: env().publicUrl,
  secret: secret(),
  database: signInTables(store()),
  emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 200 },
  user: { additionalFields: { role: { type: ['reader', 'editor', 'administrator'], input: false, required: true, defaultValue: 'reader' } } },
  session: { expiresIn: 60 * 60 * 24 * 14, updateAge: 60 * 60 * 24 },
  advanced: { cookiePrefix: 'hindcast', useSecureCookies: env().publicUrl.startsWith('https:'), disableOriginCheck: false },
  telemetry: { enabled: false },
  logger: { level: 'error' },
  plugins: [nextCookies()],
});

let made: ReturnType<typeof build> | undefined;
/** The sign-in library, made when first asked for: never while Next builds. */
export const auth = () => (made ??= build());

// Lives beside the database, readable by its owner only, so that sessions outlive a restart.
function secret(): string {
  const file = join(dirname(store().file), 'secret');
  if (!existsSync(file)) {
    try {
      writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
  return readFileSync(file, 'utf8');
}
