import { sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { tallyCells, tallyForecasters, tallyOutlets } from '#db/list-schema.ts';
import type { Filters } from './filters.ts';
import { askedMarks } from './list-marks.ts';
import type { UndecidedAs } from './state.ts';
import { isUnder } from './topic-queries.ts';

/**
 * By which index a list is read: of everything, or of some cells (a topic, a kind of number and a language), of one forecaster or one outlet. `checks` are
 * asked of each row on the way; `rowChecks` are those of them that no mark among its words answers. `bold`: what a range of chances says of how bold they are. `kept`: how many there are, where that is kept.
 */
export type Road = { by: null | 'cell' | 'who' | 'outlet' | 'held'; lanes: Lane[]; checks: SQL[]; rowChecks: SQL[]; bold: Bounds; marks: string[]; kept: number | null };

/** One stretch of an index: a state, in one cell or of one forecaster or outlet. `share`: how much of what is open or decided in a list stands there, as counters say (the two have each their own days); 1 where it is all. */
export type Lane = { state: 0 | 1; facet: number; share: number };
type Bounds = { least: number; most: number };
type Facet = { n: number; open: number; decided: number };

/** A page looks at so many rows at least. */
const PAGE = 50;

/** The cheapest road to a list, or null where nothing can be on it. */
export function roadOf(db: Reader, filters: Filters): Road | null {
  const { show, topic, by, outlet, basis, language } = filters;
  // What calibration holds is decided, and what is overdue is not.
  const states = ([0, 1] as const).filter((state) => (state === 0 ? show !== 'decided' && !filters.calibratedOn : show !== 'open' && !filters.undecidedOn));
  const size = ({ open, decided }: { open: number; decided: number }) => (show === 'open' ? open : show === 'decided' ? decided : open + decided);
  const who = by === undefined ? undefined : db.get<Facet>(sql`select n, open, decided from ${tallyForecasters} where forecaster_id = ${by}`);
  const printed = outlet === undefined ? undefined : db.get<Facet>(sql`select n, open, decided from ${tallyOutlets} where name = ${outlet}`);
  const cells = topic === undefined && basis === undefined && language === undefined ? null : cellsOf(db, filters).filter((cell) => size(cell) > 0);
  if ((by !== undefined && !who) || (outlet !== undefined && !printed) || cells?.length === 0 || states.length === 0) return null;
  const celled = cells?.reduce((sum, cell) => sum + size(cell), 0) ?? null;
  const rowChecks = checksOf(filters);
  const marks = askedMarks({ decided: show === 'all' ? undefined : show === 'decided', who: who?.n, outlet: printed?.n, topic, basis, language });

  const isHeld = filters.undecidedOn !== undefined && filters.undecidedOn.as !== 'overdue';
  const chosen = isHeld ? 'held' : choose({ who: who && size(who), outlet: printed && size(printed), cells: cells?.length, celled, all: () => size(totals(db)) });
  const checks = [
    ...rowChecks,
    ...(who && chosen !== 'who' ? [sql`+x.who = ${who.n}`] : []),
    ...(printed && chosen !== 'outlet' ? [sql`+x.outlet = ${printed.n}`] : []),
    ...(cells && chosen !== 'cell' ? [sql`+x.cell in (select value from json_each(${JSON.stringify(cells.map((cell) => cell.n))}))`] : []),
  ];
  const facet = chosen === 'who' ? who!.n : chosen === 'outlet' ? printed!.n : 0;
  const lanes = states.flatMap((state) => (chosen === 'cell' ? celledLanes(cells!, state) : [{ state, facet, share: 1 }]));
  const filtered = [who, printed, cells].filter((one) => one !== undefined && one !== null).length;
  const kept = rowChecks.length > 0 || filtered > 1 ? null : who ? size(who) : printed ? size(printed) : celled ?? size(totals(db));
  return { by: chosen, lanes, checks, rowChecks, bold: boldOf(filters), marks, kept };
}

function celledLanes(cells: readonly Facet[], state: 0 | 1): Lane[] {
  const sizes = cells.map(({ n, open, decided }) => ({ facet: n, size: state ? decided : open })).filter(({ size }) => size > 0);
  const all = sizes.reduce((sum, { size }) => sum + size, 0);
  return sizes.map(({ facet, size }) => ({ state, facet, share: size / all }));
}

type Sizes = { who: number | undefined; outlet: number | undefined; cells: number | undefined; celled: number | null; all: () => number };

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

function checksOf({ chance, ofOthers, undecidedOn, calibratedOn }: Filters): SQL[] {
  return [
    ...(chance ? [sql`x.ppm >= ${chance.low} and x.ppm ${sql.raw(chance.high === 1_000_000 ? '<=' : '<')} ${chance.high}`] : []),
    ...(calibratedOn ? [sql`x.own = 0 and x.until < ${calibratedOn} and x.outcome in ('yes', 'no', 'partly')`] : []),
    ...(ofOthers === undefined ? [] : [sql`x.own = ${ofOthers ? 0 : 1}`]),
    ...(undecidedOn ? [sql`x.decided = 0 and x.place < ${undecidedOn.day} and ${undecidedAs(undecidedOn.as)}`] : []),
  ];
}

// What a filter says of boldness, so that a list by boldness begins where it may have rows: 90% and more is 40 from even or more, and what has no number stands last.
function boldOf({ chance, basis }: Filters): Bounds {
  if (basis === 'none') return { least: -1, most: -1 };
  if (!chance) return { least: basis ? 0 : -1, most: 500_000 };
  const [low, high] = [Math.abs(chance.low - 500_000), Math.abs(chance.high - 500_000)];
  return { least: chance.low <= 500_000 && chance.high >= 500_000 ? 0 : Math.min(low, high), most: Math.max(low, high) };
}

function undecidedAs(as: UndecidedAs): SQL {
  return as === 'disputed' ? sql`x.outcome is 'disputed'` : sql`x.outcome is not 'disputed' and x.waits = ${as === 'blocked' ? 1 : 0}`;
}
