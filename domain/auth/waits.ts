import { counted } from '#words/say.ts';

/** Failed tries that cost no wait: of one account, and from one address (behind which there may be an office). */
export const FREE_TRIES = { account: 5, address: 30 } as const;

const FIRST_MS = 30_000;
const LONGEST_MS = 15 * 60_000;
/** Failures are forgotten when there was none for so long. */
export const FORGOTTEN_MS = 24 * 3_600_000;

/** How long to wait after the nth failure: doubled with each one, and never longer than a quarter of an hour, so that nobody is locked out for good. */
export function waitAfter(failures: number, free: number): number {
  return failures < free ? 0 : Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - free));
}

/** How long to wait before the next try, for whoever must. */
export function waitWords(ms: number): string {
  return counted(Math.max(1, Math.ceil(ms / 60_000)), 'Too many tries failed. Wait a minute, then try again.', 'Too many tries failed. Wait about {n} minutes, then try again.');
}
