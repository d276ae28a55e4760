import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { RuleBroken } from '#domain/errors.ts';
import { say } from '#words/say.ts';

// One hash takes a core for a tenth of a second and 32 MB: more at once, and everybody else waits.
const AT_ONCE = 2;
const MOST_WAITING = 100;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting.length >= MOST_WAITING) throw new RuleBroken(say('Too many people are signing in at this moment. Nothing was changed: try again in a minute.'));
  if (running >= AT_ONCE) await new Promise<void>((turn) => waiting.push(turn));
  else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

/** The hash (scrypt) of a new password that follows the rule for passwords: 10 to 200 characters. */
export async function hashed(password: string): Promise<string> {
  if (password.length < 10) throw new RuleBroken(say('The password is too short: use at least ten characters. Nothing was changed.'), { password: say('needs at least ten characters') });
  if (password.length > 200) throw new RuleBroken(say('The password is too long: use at most 200 characters. Nothing was changed.'), { password: say('is longer than {n} characters', { n: 200 }) });
  return hash(password);
}

/** For the sign-in library too, so that its hashes wait in the same line. */
export const hash = (password: string): Promise<string> => inTurn(() => hashPassword(password));
export const matches = (given: { hash: string; password: string }): Promise<boolean> => inTurn(() => verifyPassword(given));
