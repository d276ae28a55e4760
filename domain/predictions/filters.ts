import type { Day } from '#domain/articles/day.ts';
import type { UndecidedAs } from './state.ts';

export type Show = 'open' | 'decided' | 'all';
/** By the last day or the day the outcome became known, by the day it was said, or by how sure the number is. */
export type Sort = 'due' | 'newest' | 'boldest';

/** The day on which we pretend to stand: by `now`, what had happened by then; by `then`, only what had been recorded. */
export type AsOf = { day: Day; clock: 'now' | 'then' };

/** A row of a list, from which it goes on: what it is sorted by there, and its id. */
export type Place = { day: string; id: string };

export type Filters = {
  show: Show;
  sort?: Sort | undefined;
  topic?: string | undefined;
  by?: string | undefined;
  outlet?: string | undefined;
  q?: string | undefined;
  basis?: 'stated' | 'implied' | 'none' | undefined;
  language?: 'en' | 'zh-Hans' | 'zh-Hant' | undefined;
  /** Chances to yes in ppm, from `low` up to but without `high`; 100 % itself where `high` is that. */
  chance?: { low: number; high: number } | undefined;
  /** Without what forecasters say of their own doings; false, that alone. */
  ofOthers?: boolean | undefined;
  /** Only what has passed its last day by this day without an outcome: overdue, or else disputed, or waiting for its condition. The day is today, or that of `asOf`. */
  undecidedOn?: { day: Day; as: UndecidedAs } | undefined;
  /** Only what calibration on this day may hold: of others' doings, after its last day, decided one way or the other. */
  calibratedOn?: Day | undefined;
  article?: string | undefined;
  question?: string | undefined;
  ids?: readonly string[] | undefined;
  after?: Place | undefined;
  /** The page that ends before this row. */
  before?: Place | undefined;
  asOf?: AsOf | undefined;
  limit?: number | undefined;
};

/** How a list is sorted unless told: what waits by its last day, what is decided by the latest known, everything by the latest said. */
export function sortOf({ show, sort }: Pick<Filters, 'show' | 'sort'>): Sort {
  return sort ?? (show === 'all' ? 'newest' : 'due');
}

/** Only what is open has its first row first: all else begins with the latest, or the surest. */
export function ascends({ show, sort }: Pick<Filters, 'show' | 'sort'>): boolean {
  return sortOf({ show, sort }) === 'due' && show === 'open';
}

/** Where a row stands in a list: as its address names it. */
export function placeOf(row: { id: string; windowTo: Day; knownOn: Day | null; outcome: string | null; madeOn: Day; ppm: number | null }, filters: Pick<Filters, 'show' | 'sort'>): Place {
  const decided = row.outcome !== null && row.outcome !== 'reopened' && row.outcome !== 'disputed';
  switch (sortOf(filters)) {
    case 'due': return { day: (decided ? row.knownOn : null) ?? row.windowTo, id: row.id };
    case 'newest': return { day: row.madeOn, id: row.id };
    case 'boldest': return { day: String(row.ppm === null ? -1 : Math.abs(row.ppm - 500_000)), id: row.id };
  }
}
