import type { Day } from '#domain/articles/day.ts';
import type { Facts } from '#domain/scoring/facts.ts';
import { standings, type Row } from './standings.ts';

/** What an outlet printed, and what it forecast itself: two records that are never added. Null where there is none. */
export type Printed = { others: Row | null; own: Row | null };

/** As the board of outlets counts: of several statements that an outlet printed about one question, the first counts. `ownId` is the outlet as a forecaster. */
export function printedRecord({ statements, verdicts }: Facts, asOf: Day, ownId: string | null): Printed {
  const rowOf = (its: Facts['statements']) => standings({ statements: its.map((s) => ({ ...s, forecasterId: 'outlet' })), verdicts }, { asOf, clock: 'now' }).rows[0] ?? null;
  return { others: rowOf(statements.filter((s) => s.forecasterId !== ownId)), own: rowOf(statements.filter((s) => s.forecasterId === ownId)) };
}
