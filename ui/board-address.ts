import type { Day } from '#domain/articles/day.ts';
import type { BoardFilters } from '#domain/leaderboard/board.ts';
import type { Clock } from '#domain/scoring/facts.ts';

export type BoardView = BoardFilters & { asOf: Day; clock: Clock };

/** The address of a page by day, clock and filters: only what differs from the plain one is named. */
export function boardAddress(path: string, { asOf, clock, language, counted, ...filters }: BoardView, today: Day, more: Record<string, string> = {}): string {
  const query = new URLSearchParams();
  if (asOf !== today) query.set('asOf', asOf);
  if (clock !== 'now') query.set('clock', clock);
  for (const [name, value] of Object.entries({ ...filters, lang: language, count: counted === 'first' ? undefined : counted, ...more })) if (value) query.set(name, value);
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
