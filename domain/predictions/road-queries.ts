import { sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { tallyCells, tallyForecasters, tallyOutlets, tallyPredictions } from '#db/list-schema.ts';
import type { Day } from '#domain/articles/day.ts';
import type { edgeOf } from './eras.ts';
import type { AsOf, Filters } from './filters.ts';
import { askedMarks } from './list-marks.ts';
import type { UndecidedAs } from './state.ts';
import { isUnder } from './topic-queries.ts';

/**
 * By which index a list is read: of everything, or of some cells (a topic, a kind of number and a language), of one forecaster or one outlet. Its rows are predictions, or their spells as of another day (`past`).
 * `checks` are asked of each row on the way; `rowChecks` are those of them that no mark among its words answers. `bold`: what a range of chances says of how bold they are. `overdue`: only
 * what was due by a day, so it is read by that, whatever its order. `kept`: how many there are, where that is kept.
 */
export type Road = { by: null | 'cell' | 'who' | 'outlet' | 'held' | 'era'; past: Past | null; lanes: Lane[]; checks: SQL[]; rowChecks: SQL[]; bold: Bounds; overdue: boolean; marks: string[]; kept: number | null };

/** Of another day. `spans`: the eras that are read whole and put in order, from number to number; null where lanes are in order. `within`: what else the index is asked for. */
export type Past = { asOf: AsOf; states: State[]; spans: [from: number, to: number][] | null; within: SQL };

/** One stretch of an index: a state, in one cell or era or of one forecaster or outlet. `share`: how much of what is open or decided in a list stands there, as counters say (the two have each their own days); 1 where it is all. `by`: all of it was said by that day, or known where it is decided. `edge`: of an era of which only that part is looked at. */
export type Lane = { state: State; facet: number; share: number; by?: Day; edge?: ReturnType<typeof edgeOf> };
export type State = 0 | 1;
type Bounds = { least: number; most: number };
type Facet = { n: number; open: number; decided: number };

/** A page looks at so many rows at least. */
const PAGE = 50;

/** The cheapest road to a list of today, or null where nothing can be on it. */
export function roadOf(db: Reader, filters: Filters): Road | null {
  const { show, undecidedOn } = filters;
  const states = statesOf(filters);
  const narrowed = narrowedTo(db, filters, show);
  if (!narrowed || states.length === 0) return null;
  const { who, outlet, cells, size, celled } = narrowed;
  const rowChecks = [...checksOf(filters), ...(undecidedOn ? [sql`x.decided = 0`, ...undecidedAs(db, undecidedOn.as)] : [])];
  const isHeld = undecidedOn !== undefined && undecidedOn.as !== 'overdue';
  const by = isHeld ? 'held' : choose({ who: who && size(who), outlet: outlet && size(outlet), cells: cells?.length, celled, all: () => size(totals(db)) });
  const facet = by === 'who' ? who!.n : by === 'outlet' ? outlet!.n : 0;
  const lanes = states.flatMap((state) => (by === 'cell' ? shared(cells!.map((cell) => ({ state, facet: cell.n, size: state ? cell.decided : cell.open }))) : [{ state, facet, share: 1 }]));
  if (lanes.length === 0) return null;
  const filtered = [who, outlet, cells].filter((one) => one !== undefined).length;
  const kept = rowChecks.length > 0 || filtered > 1 ? null : who ? size(who) : outlet ? size(outlet) : celled ?? size(totals(db));
  return { by, past: null, lanes, checks: [...rowChecks, ...facetChecks(narrowed, by)], rowChecks, bold: boldOf(filters), overdue: undecidedOn?.as === 'overdue', marks: marksAsked(filters, narrowed, show), kept };
}

/** What calibration holds is decided, and what is overdue is not. */
export function statesOf({ show, calibratedOn, undecidedOn }: Filters): State[] {
  return ([0, 1] as const).filter((state) => (state === 0 ? show !== 'decided' && !calibratedOn : show !== 'open' && !undecidedOn));
}

/** To what a list is narrowed, by the numbers that derived tables have for it. `celled`: how many predictions stand in the cells. */
export type Narrowed = { who: Facet | undefined; outlet: Facet | undefined; cells: Facet[] | undefined; celled: number | undefined; size: (facet: Omit<Facet, 'n'>) => number };

/** The same for what is shown of it; null where nothing can be. */
export function narrowedTo(db: Reader, filters: Filters, show: Filters['show']): Narrowed | null {
  const { topic, by, outlet, basis, language } = filters;
  const size: Narrowed['size'] = ({ open, decided }) => (show === 'open' ? open : show === 'decided' ? decided : open + decided);
  const who = by === undefined ? undefined : db.get<Facet>(sql`select n, open, decided from ${tallyForecasters} where forecaster_id = ${by}`);
  const printed = outlet === undefined ? undefined : db.get<Facet>(sql`select n, open, decided from ${tallyOutlets} where name = ${outlet}`);
  const cells = topic === undefined && basis === undefined && language === undefined ? undefined : cellsOf(db, filters).filter((cell) => size(cell) > 0);
  if ((by !== undefined && !who) || (outlet !== undefined && !printed) || cells?.length === 0) return null;
  return { who, outlet: printed, cells, celled: cells?.reduce((sum, cell) => sum + size(cell), 0), size };
}

/** What each row is asked for that the index does not answer. */
export function facetChecks({ who, outlet, cells }: Narrowed, by: Road['by']): SQL[] {
  return [
    ...(who && by !== 'who' ? [sql`+x.who = ${who.n}`] : []),
    ...(outlet && by !== 'outlet' ? [sql`+x.outlet = ${outlet.n}`] : []),
    ...(cells && by !== 'cell' ? [sql`+x.cell in ${among(cells)}`] : []),
  ];
}

/** The numbers of some rows. */
export function among(rows: readonly { n: number }[]): SQL {
  return sql`(select value from json_each(${JSON.stringify(rows.map(({ n }) => n))}))`;
}

/** The marks that all words in a list have. */
export function marksAsked({ topic, basis, language }: Filters, { who, outlet }: Narrowed, show: Filters['show']): string[] {
  return askedMarks({ decided: show === 'all' ? undefined : show === 'decided', who: who?.n, outlet: outlet?.n, topic, basis, language });
}

/** Lanes of these sizes; what is empty is none. */
export function shared(sized: readonly (Omit<Lane, 'share'> & { size: number })[]): Lane[] {
  const some = sized.filter(({ size }) => size > 0);
  const all = some.reduce((sum, { size }) => sum + size, 0);
  return some.map(({ size, ...lane }) => ({ ...lane, share: size / all }));
}

type Sizes = { who: number | undefined; outlet: number | undefined; cells: number | undefined; celled: number | undefined; all: () => number };

// Few rows in few cells are read whole; else who or where is the narrower road. Of everything, a page of what is common is soon found.
function choose({ who, outlet, cells, celled, all }: Sizes): Road['by'] {
  if (cells !== undefined && celled! < 8 * PAGE) return 'cell';
  if (who !== undefined && (outlet === undefined || who <= outlet)) return 'who';
  if (outlet !== undefined) return 'outlet';
  if (cells === undefined) return null;
  return cells * PAGE < (PAGE * all()) / celled! / 4 ? 'cell' : null;
}

function cellsOf(db: Reader, { topic, basis, language }: Filters): Facet[] {
  const asked = [topic === undefined ? null : isUnder(sql`topic`, topic), basis === undefined ? null : sql`basis = ${basis}`, language === undefined ? null : sql`language = ${language}`].filter((one) => one !== null);
  return db.all<Facet>(sql`select n, open, decided from ${tallyCells} where ${sql.join(asked, sql` and `)} order by n`);
}

function totals(db: Reader): { open: number; decided: number } {
  return db.get<{ open: number; decided: number }>(sql`select coalesce(sum(open), 0) as open, coalesce(sum(decided), 0) as decided from ${tallyCells}`)!;
}

/** What is asked of each row besides whose it is, where it was printed and in which cell it stands. */
export function checksOf({ chance, ofOthers, undecidedOn, calibratedOn }: Filters): SQL[] {
  return [
    ...(chance ? [sql`x.ppm >= ${chance.low} and x.ppm ${sql.raw(chance.high === 1_000_000 ? '<=' : '<')} ${chance.high}`] : []),
    ...(calibratedOn ? [sql`x.own = 0 and x.until < ${calibratedOn} and x.outcome in ('yes', 'no', 'partly')`] : []),
    ...(ofOthers === undefined ? [] : [sql`x.own = ${ofOthers ? 0 : 1}`]),
    ...(undecidedOn ? [sql`x.place < ${undecidedOn.day}`] : []),
  ];
}

/** What a filter says of boldness, so that a list by boldness begins where it may have rows: 90% and more is 40 from even or more, and what has no number stands last. */
export function boldOf({ chance, basis }: Filters): Bounds {
  if (basis === 'none') return { least: -1, most: -1 };
  if (!chance) return { least: basis ? 0 : -1, most: 500_000 };
  const [low, high] = [Math.abs(chance.low - 500_000), Math.abs(chance.high - 500_000)];
  return { least: chance.low <= 500_000 && chance.high >= 500_000 ? 0 : Math.min(low, high), most: Math.max(low, high) };
}

function undecidedAs(db: Reader, as: UndecidedAs): SQL[] {
  if (as === 'disputed') return [sql`x.outcome = 'disputed'`];
  if (as === 'blocked') return [sql`x.outcome is not 'disputed' and x.waits = 1`];
  const held = db.all<{ n: number }>(sql`select n from ${tallyPredictions} indexed by tally_predictions_held where waits = 1 or outcome = 'disputed'`);
  return held.length > 0 ? [sql`x.n not in ${among(held)}`] : [];
}
