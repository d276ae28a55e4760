import { again } from '#words/again.ts';
import { counted, say } from '#words/say.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How often a feed may be asked, in minutes. */
export const LEAST_MINUTES = 5;
export const MOST_MINUTES = 7 * 24 * 60;
/** Of a feed that is new here, no more of its newest entries are taken in; later up to a hundred at a time. */
export const FIRST_ENTRIES = 10;
export const MOST_AT_ONCE = 100;

type Asking = { now: Date; minutes: number; failures: number; retryAfter?: string | null; /** Between 0 and 1: spreads out those that were asked together. */ jitter: number };

/**
 * When a feed is asked next. After each failure in a row it waits twice as long, at most a day (or its own interval, if that is
 * longer); what the site itself asks for (Retry-After) is kept to, at most a week. Up to a tenth is added by `jitter`.
 */
export function nextAsk({ now, minutes, failures, retryAfter = null, jitter }: Asking): Date {
  const interval = minutes * MINUTE;
  const wait = Math.min(interval * 2 ** Math.min(failures, 20), Math.max(DAY, interval));
  const asked = Math.min(waitOf(retryAfter, now), 7 * DAY);
  return new Date(now.getTime() + Math.max(wait * (1 + jitter / 10), asked));
}

/** How long work waits after a failure that may pass: half a minute, then twice as long each time, at most an hour. */
export function nextTry(now: Date, tries: number, retryAfter: string | null = null): Date {
  return new Date(now.getTime() + Math.max(Math.min(30_000 * 2 ** Math.max(0, tries - 1), 60 * MINUTE), Math.min(waitOf(retryAfter, now), DAY)));
}

/** Seconds or a date (RFC 9110 §10.2.3), in milliseconds from now; 0 for what is neither, or past. */
function waitOf(retryAfter: string | null, now: Date): number {
  const text = retryAfter?.trim() ?? '';
  const wait = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : /[a-z]{3}/i.test(text) ? Date.parse(text) - now.getTime() : 0;
  return Number.isFinite(wait) ? Math.max(0, wait) : 0;
}

/** The asking of a feed in words for its line: since when it fails, and when it is asked again. `at` gives the time of an instant. */
export function askingWords({ error, answeredAt, nextAt, paused }: { error: string | null; answeredAt: string | null; nextAt: string; paused: boolean }, now: Date): string {
  const next = paused ? say('paused') : Date.parse(nextAt) <= now.getTime() ? say('asked within a minute') : nextWords(nextAt, now);
  const ago = answeredAt && agoWords(answeredAt, now);
  if (error) return ago ? say('{error} It last answered {ago}; {next}.', { error: again(error), ago, next }) : say('{error} It has never answered; {next}.', { error: again(error), next });
  return ago ? say('Answered {ago}; {next}.', { ago, next }) : say('Not asked yet; {next}.', { next });
}

function agoWords(at: string, now: Date): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - Date.parse(at)) / MINUTE));
  if (minutes < 1) return say('just now');
  if (minutes < 60) return counted(minutes, '{n} minute ago', '{n} minutes ago');
  return minutes < 48 * 60 ? counted(Math.floor(minutes / 60), '{n} hour ago', '{n} hours ago') : counted(Math.floor(minutes / 1440), '{n} day ago', '{n} days ago');
}

function nextWords(at: string, now: Date): string {
  const [day, time] = [at.slice(0, 10), at.slice(11, 16)];
  return day === now.toISOString().slice(0, 10) ? say('asked again at {time} UTC', { time }) : say('asked again on {day} at {time} UTC', { day, time });
}
