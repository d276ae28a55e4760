import { sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { tallyCells, tallyEras, tallyForecasters, tallyOutlets } from '#db/list-schema.ts';
import { numberOf } from '#domain/articles/numbered.ts';
import { heldOn } from './card-queries.ts';
import { erasOn, HALVES } from './eras.ts';
import type { AsOf, Filters } from './filters.ts';
import { askedMarks } from './list-marks.ts';
import type { UndecidedAs } from './state.ts';
import { isUnder } from './topic-queries.ts';

/**
 * By which index a list is read: of everything, or of some cells (a topic, a kind of number and a language), of one forecaster or one outlet. As of another day the rows are spells, and everything
 * is read by eras. `within` is what the index is asked for besides its lanes; `checks` are asked of each row on the way; `rowChecks` are those of them that no mark among its words answers. `bold`: what a range of chances says of how bold they are. `kept`: how many there are, where that is kept.
 */
export type Road = { by: null | 'cell' | 'who' | 'outlet' | 'held' | 'era'; asOf: AsOf | undefined; states: State[]; lanes: Lane[]; within: SQL | null; checks: SQL[]; rowChecks: SQL[]; bold: Bounds; marks: string[]; kept: number | null };

/** One stretch of an index: a state, in one cell or era or of one forecaster or outlet. `share`: how much of what is open or decided in a list stands there, as counters say (the two have each their own days); 1 where it is all. */
export type Lane = { state: State; facet: number; share: number };
type State = 0 | 1;
type Bounds = { least: number; most: number };
type Facet = { n: number; open: number; decided: number };

/** A page looks at so many rows at least. */
const PAGE = 50;
/** So many spells of one forecaster, one outlet or some cells are read whole and put in order. */
const WHOLE = 25_000;

/** The cheapest road to a list, or null where nothing can be on it. */
export function roadOf(db: Reader, filters: Filters): Road | null {
  const { show, topic, by, outlet, basis, language, asOf } = filters;
  // What calibration holds is decided, and what is overdue is not.
  const states = ([0, 1] as const).filter((state) => (state === 0 ? show !== 'decided' && !filters.calibratedOn : show !== 'open' && !filters.undecidedOn));
  // What is open or decided today was both on other days.
  const shown = asOf ? 'all' : show;
  const size = ({ open, decided }: { open: number; decided: number }) => (shown === 'open' ? open : shown === 'decided' ? decided : open + decided);
  const who = by === undefined ? undefined : db.get<Facet>(sql`select n, open, decided from ${tallyForecasters} where forecaster_id = ${by}`);
  const printed = outlet === undefined ? undefined : db.get<Facet>(sql`select n, open, decided from ${tallyOutlets} where name = ${outlet}`);
  const cells = topic === undefined && basis === undefined && language === undefined ? null : cellsOf(db, filters).filter((cell) => size(cell) > 0);
  if ((by !== undefined && !who) || (outlet !== undefined && !printed) || cells?.length === 0 || states.length === 0) return null;
  const celled = cells?.reduce((sum, cell) => sum + size(cell), 0) ?? null;
  const rowChecks = [...checksOf(filters), ...(asOf ? [covers(asOf)] : [])];
  const marks = askedMarks({ decided: shown === 'all' ? undefined : shown === 'decided', who: who?.n, outlet: printed?.n, topic, basis, language });

  const isHeld = filters.undecidedOn !== undefined && filters.undecidedOn.as !== 'overdue';
  const sizes = { who: who && size(who), outlet: printed && size(printed), cells: cells?.length, celled, all: () => size(totals(db)) };
  const chosen = isHeld ? 'held' : asOf ? chooseSpells(sizes) : choose(sizes);
  const checks = [
    ...rowChecks,
    ...(who && chosen !== 'who' ? [sql`+x.who = ${who.n}`] : []),
    ...(printed && chosen !== 'outlet' ? [sql`+x.outlet = ${printed.n}`] : []),
    ...(cells && chosen !== 'cell' ? [sql`+x.cell in ${among(cells)}`] : []),
  ];
  // As of another day an index is asked for all cells together.
  const within = !asOf ? null : chosen === 'cell' ? sql`x.cell in ${among(cells!)}` : isHeld ? heldAs(filters.undecidedOn!.as, asOf) : null;
  const facet = chosen === 'who' ? who!.n : chosen === 'outlet' ? printed!.n : 0;
  const lanes = states.flatMap((state): Lane[] => {
    if (chosen === 'era') return shared(state, erasOf(db, asOf!, state));
    if (chosen !== 'cell' || asOf) return [{ state, facet, share: 1 }];
    return shared(state, cells!.map((cell) => ({ n: cell.n, size: state ? cell.decided : cell.open })));
  });
  if (lanes.length === 0) return null;
  const filtered = [who, printed, cells].filter((one) => one !== undefined && one !== null).length;
  const kept = rowChecks.length > 0 || filtered > 1 ? null : who ? size(who) : printed ? size(printed) : celled ?? size(totals(db));
  return { by: chosen, asOf, states, lanes, within, checks, rowChecks, bold: boldOf(filters), marks, kept };
}

function among(cells: readonly Facet[]): SQL {
  return sql`(select value from json_each(${JSON.stringify(cells.map((cell) => cell.n))}))`;
}

function shared(state: State, sizes: readonly { n: number; size: number }[]): Lane[] {
  const some = sizes.filter(({ size }) => size > 0);
  const all = some.reduce((sum, { size }) => sum + size, 0);
  return some.map(({ n, size }) => ({ state, facet: n, share: size / all }));
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

function chooseSpells({ who, outlet, celled }: Sizes): Road['by'] {
  const narrowest = ([['who', who], ['outlet', outlet], ['cell', celled]] as const).reduce((least, one) => ((one[1] ?? Infinity) < (least[1] ?? Infinity) ? one : least));
  return (narrowest[1] ?? Infinity) <= WHOLE ? narrowest[0] : 'era';
}

function erasOf(db: Reader, asOf: AsOf, state: State): { n: number; size: number }[] {
  const { from, to, half } = erasOn(asOf, state === 1);
  return db.all(sql`select n, size from ${tallyEras} where n between ${from} and ${to} and n % ${HALVES} >= ${half} order by n`);
}

/** Whether a spell covers the day. */
function covers({ day }: AsOf): SQL {
  return sql`x.first <= ${numberOf(day)} and x.last >= ${numberOf(day)}`;
}

function cellsOf(db: Reader, { topic, basis, language }: Filters): Facet[] {
  const asked = [topic === undefined ? null : isUnder(sql`topic`, topic), basis === undefined ? null : sql`basis = ${basis}`, language === undefined ? null : sql`language = ${language}`].filter((one) => one !== null);
  return db.all<Facet>(sql`select n, open, decided from ${tallyCells} where ${sql.join(asked, sql` and `)} order by n`);
}

function totals(db: Reader): { open: number; decided: number } {
  return db.get<{ open: number; decided: number }>(sql`select coalesce(sum(open), 0) as open, coalesce(sum(decided), 0) as decided from ${tallyCells}`)!;
}

function checksOf({ chance, ofOthers, undecidedOn, calibratedOn, asOf }: Filters): SQL[] {
  return [
    ...(chance ? [sql`x.ppm >= ${chance.low} and x.ppm ${sql.raw(chance.high === 1_000_000 ? '<=' : '<')} ${chance.high}`] : []),
    ...(calibratedOn ? [sql`x.own = 0 and x.until < ${calibratedOn} and x.outcome in ('yes', 'no', 'partly')`] : []),
    ...(ofOthers === undefined ? [] : [sql`x.own = ${ofOthers ? 0 : 1}`]),
    ...(undecidedOn ? [sql`x.place < ${undecidedOn.day} and ${asOf ? heldAs(undecidedOn.as, asOf) : undecidedAs(undecidedOn.as)}`] : []),
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

// Spells do not know what they wait for; that is asked of the few questions that may.
function heldAs(as: UndecidedAs, asOf: AsOf): SQL {
  return as === 'overdue' ? sql`x.n not in ${heldOn(asOf, ['disputed', 'blocked'])}` : sql`x.n in ${heldOn(asOf, [as])}`;
}
