import { eq, inArray, lt } from 'drizzle-orm';
import { z } from 'zod';
import { signInTries } from '#db/accounts-schema.ts';
import { command } from '#domain/command.ts';
import { FORGOTTEN_MS, FREE_TRIES, waitAfter } from './waits.ts';

const keys = z.strictObject({ account: z.string().min(20), address: z.string().min(20) });

/** Counts a failed try to sign in, by account and by address. */
export const countFailure = command({
  name: 'countFailure',
  permission: 'anyone',
  input: keys,
  async run({ tx, now, at, input }) {
    await tx.delete(signInTries).where(lt(signInTries.at, new Date(now.getTime() - FORGOTTEN_MS).toISOString()));
    for (const kind of ['account', 'address'] as const) {
      const [before] = await tx.select({ failures: signInTries.failures }).from(signInTries).where(eq(signInTries.key, input[kind]));
      const failures = (before?.failures ?? 0) + 1;
      const row = { failures, at, waitUntil: new Date(now.getTime() + waitAfter(failures, FREE_TRIES[kind])).toISOString() };
      await tx.insert(signInTries).values({ key: input[kind], ...row }).onConflictDoUpdate({ target: signInTries.key, set: row });
    }
    return { result: {}, happened: 'nothing' };
  },
});

/** Forgets the failed tries of an account whose owner has shown the password. Those of the address stay: others may sit behind it. */
export const forgetFailures = command({
  name: 'forgetFailures',
  permission: 'anyone',
  input: z.strictObject({ account: z.string() }),
  async run({ tx, input }) {
    await tx.delete(signInTries).where(inArray(signInTries.key, [input.account]));
    return { result: {}, happened: 'nothing' };
  },
});
