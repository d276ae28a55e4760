import type { Context } from '#domain/command.ts';
import { RuleBroken } from '#domain/errors.ts';
import { waitOf } from './account-queries.ts';
import { countFailure, forgetFailures } from './try-commands.ts';
import { waitWords } from './waits.ts';

/** By keyed hashes: what is tried, and from where. */
export type TryKeys = { account: string; address: string };

/**
 * Lets a password be tried, one try of an account and of an address after the other, so that many at once get no more guesses.
 * False when it did not match. Throws RuleBroken while the account or the address must wait: for accounts that do not exist too.
 */
export async function tryPassword(context: Context, keys: TryKeys, verify: () => Promise<boolean>): Promise<boolean> {
  return oneAfterTheOther(keys.address, () => oneAfterTheOther(keys.account, async () => {
    const until = await waitOf(context.store.read, [keys.account, keys.address], context.now.toISOString());
    if (until) throw new RuleBroken(waitWords(Date.parse(until) - context.now.getTime()));
    const right = await verify();
    if (right) await forgetFailures(context, { account: keys.account });
    else await countFailure(context, keys);
    return right;
  }));
}

const lines = new Map<string, Promise<unknown>>();

async function oneAfterTheOther<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = lines.get(key);
  const { promise: turn, resolve: done } = Promise.withResolvers<void>();
  const last = before ? before.then(() => turn) : turn;
  lines.set(key, last);
  try {
    await before;
    return await work();
  } finally {
    done();
    if (lines.get(key) === last) lines.delete(key);
  }
}
