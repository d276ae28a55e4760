import { sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { tallyCells, tallyForecasters, tallyOutlets, tallyPredictions } from '#db/list-schema.ts';
import type { Day } from '#domain/articles/day.ts';
import { basisBits, isOf, languageBits, topicOf } from './cells.ts';
import type { edgeOf, Kind } from './eras.ts';
import type { AsOf, Filters } from './filters.ts';
import { askedMarks } from './list-marks.ts';
import type { UndecidedAs } from './state.ts';
import { isUnder } from './topic-queries.ts';
import { cheapestWay, type Sizes } from './ways.ts';

/**
 * By which index a list is read: of everything, or of some cells (a topic, a kind of number and a language), of one forecaster or one outlet. Its rows are predictions; as of another day (`past`) pieces of their spells,
 * by eras, of everything or of one forecaster, one outlet or some topics. `checks` are asked of each row on the way; `rowChecks` are those of them that no mark among its words answers. `bold`: what a range of chances says of how bold they are.
 * `few`: the predictions that are looked up one by one and put in order; null where lanes are in order. `kept`: how many there are, where that is kept.
 */
export type Road = { by: null | 'cell' | 'who' | 'outlet' | 'held' | 'era' | 'topic' | 'number'; states: State[]; past: AsOf | null; few: { n: number }[] | null; lanes: Lane[]; checks: SQL[]; rowChecks: SQL[]; bold: Bounds; marks: string[]; kept: number | null };

/** One stretch of an index: a state, in one cell or of one forecaster or outlet; of another day an era, of a forecaster, outlet or topic where there is an `of`. `past`: what it is on that day, and whether its pieces begin or end about then; all of it was said, or known, by another day. `edge`: of an era of which only that part is looked at. */
export type Lane = { state: State; facet: number; of?: number | undefined; past?: { as: Kind['as']; day: Day; by: Day; begins: boolean; ends: boolean }; edge?: ReturnType<typeof edgeOf> };
export type State = 0 | 1;
type Bounds = { least: number; most: number };
type Facet = { n: number; open: number; decided: number };

/** The cheapest road to a list of today, or null where nothing can be on it. */
export function roadOf(db: Reader, filters: Filters): Road | null {
  const { show, undecidedOn } = filters;
  const states = statesOf(filters);
  const narrowed = narrowedTo(db, filters, show);
  if (!narrowed || states.length === 0) return null;
  const { who, outlet, cells, size, celled } = narrowed;
  const sizes = sizesOf(db, narrowed);
  const rowChecks = [...checksOf(filters), ...dueBy(undecidedOn), ...(undecidedOn ? [sql`x.decided = 0`, ...undecidedAs(db, undecidedOn.as)] : [])];
  const isHeld = undecidedOn !== undefined && undecidedOn.as !== 'overdue';
  const by = isHeld ? 'held' : ways[cheapestWay(sizes, { lanes: states.length, lane: A_LANE, parts: cells?.length ?? null, narrow: 1 })];
  const facet = by === 'who' ? who!.n : by === 'outlet' ? outlet!.n : 0;
  const lanes = states.flatMap((state): Lane[] => (by === 'cell' ? cells!.flatMap(({ n, open, decided }) => ((state === 1 ? decided : open) > 0 ? [{ state, facet: n }] : [])) : [{ state, facet }]));
  if (lanes.length === 0) return null;
  const filtered = [who, outlet, cells].filter((one) => one !== undefined).length;
  const kept = rowChecks.length > 0 || filtered > 1 ? null : who ? size(who) : outlet ? size(outlet) : celled ?? sizes.all;
  return { by, states, past: null, few: by === 'number' ? numbersIn(db, cells!) : null, lanes, checks: [...rowChecks, ...facetChecks(filters, narrowed, by)], rowChecks, bold: boldOf(filters), marks: marksAsked(filters, narrowed, show), kept };
}

/** What calibration holds is decided, and what is overdue is not. */
export function statesOf({ show, calibratedOn, undecidedOn }: Filters): State[] {
  return ([0, 1] as const).filter((state) => (state === 0 ? show !== 'decided' && !calibratedOn : show !== 'open' && !undecidedOn));
}

/** To what a list is narrowed, by the numbers that derived tables have for it. `celled`: how many predictions stand in the cells. `topics`: those of the cells; `under`: how many stand under those. */
export type Narrowed = { who: Facet | undefined; outlet: Facet | undefined; cells: Facet[] | undefined; celled: number | undefined; topics: number[]; under: number; size: (facet: Omit<Facet, 'n'>) => number };

/** The same for what is shown of it; null where nothing can be. */
export function narrowedTo(db: Reader, filters: Filters, show: Filters['show']): Narrowed | null {
  const { topic, by, outlet, basis, language } = filters;
  const size: Narrowed['size'] = ({ open, decided }) => (show === 'open' ? open : show === 'decided' ? decided : open + decided);
  const who = by === undefined ? undefined : db.get<Facet>(sql`select n, open, decided from ${tallyForecasters} where forecaster_id = ${by}`);
  const printed = outlet === undefined ? undefined : db.get<Facet>(sql`select n, open, decided from ${tallyOutlets} where name = ${outlet}`);
  const ofTopic = topic === undefined && basis === undefined && language === undefined ? undefined : cellsOf(db, topic).filter((cell) => size(cell) > 0);
  const cells = ofTopic?.filter(({ n }) => isOf(n, { basis, language }));
  const sum = (some: readonly Facet[] = []) => some.reduce((all, cell) => all + size(cell), 0);
  if ((by !== undefined && !who) || (outlet !== undefined && !printed) || cells?.length === 0) return null;
  return { who, outlet: printed, cells, celled: cells && sum(cells), topics: [...new Set(cells?.map(({ n }) => topicOf(n)))], under: sum(ofTopic), size };
}

/** What each row is asked for that the index does not answer. */
export function facetChecks({ topic, basis, language }: Filters, { who, outlet, topics }: Narrowed, by: Road['by']): SQL[] {
  const rest = [...(who && by !== 'who' ? [sql`+x.who = ${who.n}`] : []), ...(outlet && by !== 'outlet' ? [sql`+x.outlet = ${outlet.n}`] : [])];
  if (by === 'cell' || by === 'number') return rest;
  return [
    ...rest,
    ...(topic !== undefined && by !== 'topic' ? [topics.length === 1 ? sql`x.cell >> 4 = ${topics[0]}` : sql`x.cell >> 4 in (select value from json_each(${JSON.stringify(topics)}))`] : []),
    ...(basis ? [sql`(x.cell >> 2) & 3 = ${basisBits(basis)}`] : []),
    ...(language ? [sql`x.cell & 3 = ${languageBits(language)}`] : []),
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

/** About how many rows are looked at while a lane is begun. */
const A_LANE = 40;

const ways = { all: null, who: 'who', outlet: 'outlet', parts: 'cell', each: 'number' } as const;

/** How many predictions stand in what a list is narrowed to. */
export function sizesOf(db: Reader, { who, outlet, celled, size }: Narrowed): Sizes {
  return { all: size(totals(db)), who: who && size(who), outlet: outlet && size(outlet), celled, parted: celled };
}

/** The numbers of all that stand in some cells. */
export function numbersIn(db: Reader, cells: readonly { n: number }[]): { n: number }[] {
  return db.all(sql`select n from ${tallyPredictions} where cell in ${among(cells)}`);
}

function cellsOf(db: Reader, topic: Filters['topic']): Facet[] {
  return db.values<[number, number, number]>(sql`select n, open, decided from ${tallyCells} where ${topic === undefined ? sql`true` : isUnder(sql`topic`, topic)} order by n`).map(([n, open, decided]) => ({ n, open, decided }));
}

function totals(db: Reader): { open: number; decided: number } {
  return db.get<{ open: number; decided: number }>(sql`select coalesce(sum(open), 0) as open, coalesce(sum(decided), 0) as decided from ${tallyCells}`)!;
}

/** What is asked of each row besides whose it is, where it was printed and in which cell it stands. */
export function checksOf({ chance, ofOthers, calibratedOn }: Filters): SQL[] {
  return [
    ...(chance ? [sql`x.ppm >= ${chance.low} and x.ppm ${sql.raw(chance.high === 1_000_000 ? '<=' : '<')} ${chance.high}`] : []),
    ...(calibratedOn ? [sql`x.own = 0 and x.until < ${calibratedOn} and x.outcome in ('yes', 'no', 'partly')`] : []),
    ...(ofOthers === undefined ? [] : [sql`x.own = ${ofOthers ? 0 : 1}`]),
  ];
}

/** What is undecided on a day had its last day before. */
export function dueBy(undecidedOn: Filters['undecidedOn']): SQL[] {
  return undecidedOn ? [sql`x.place < ${undecidedOn.day}`] : [];
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
