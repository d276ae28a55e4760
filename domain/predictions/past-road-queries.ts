import { sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { tallyEras } from '#db/list-schema.ts';
import { lastDayOf } from '#domain/articles/day.ts';
import { numberOf } from '#domain/articles/numbered.ts';
import { heldOn } from './card-queries.ts';
import { covering, edgeOf, erasOn, HALVES } from './eras.ts';
import { sortOf, type AsOf, type Filters } from './filters.ts';
import { among, boldOf, checksOf, facetChecks, marksAsked, narrowedTo, shared, statesOf, type Lane, type Narrowed, type Past, type Road, type State } from './road-queries.ts';

/** So many spells of one forecaster, one outlet or some cells are read whole and put in order: where what is open is asked for, most had ended by any day and are passed over; so is most where a range of chances is. */
const WHOLE = 30_000;
const WHOLE_OF_FEW = 50_000;

/** The cheapest road to a list as of another day, or null where nothing can be on it. Everything is read by eras, side by side; what is narrow, whole. */
export function roadOnDay(db: Reader, filters: Filters, asOf: AsOf): Road | null {
  const { undecidedOn, chance } = filters;
  const states = statesOf(filters);
  // What is open or decided today was both on other days.
  const narrowed = narrowedTo(db, filters, 'all');
  const lanes = states.flatMap((state) => erasOf(db, asOf, state));
  if (!narrowed || lanes.length === 0) return null;
  const isHeld = undecidedOn !== undefined && undecidedOn.as !== 'overdue';
  const by = isHeld ? 'held' : narrowest(narrowed, states.includes(1) && !chance ? WHOLE : WHOLE_OF_FEW);
  const held = undecidedOn ? heldOn(db, asOf, undecidedOn.as === 'overdue' ? ['disputed', 'blocked'] : [undecidedOn.as]) : [];
  const overdue = undecidedOn?.as === 'overdue';
  const rowChecks = [...checksOf(filters), covers(asOf), ...(isHeld ? [sql`x.n in ${among(held)}`] : held.length > 0 ? [sql`x.n not in ${among(held)}`] : [])];
  const each: Past['spans'] = lanes.map(({ facet }) => [facet, facet]);
  // Eras times cells are many: of each cell all of a kind is read.
  const spans = by === 'era' && !(overdue && sortOf(filters) !== 'due') ? null : by === 'cell' || by === 'held' ? kindsOn(asOf, states) : each;
  const { who, outlet, cells } = narrowed;
  const within = by === 'held' ? sql`x.n in ${among(held)}` : by === 'who' ? sql`x.who = ${who!.n}` : by === 'outlet' ? sql`x.outlet = ${outlet!.n}` : by === 'cell' ? sql`x.cell in ${among(cells!)}` : sql`true`;
  return { by, past: { asOf, states, spans, within }, lanes, checks: [...rowChecks, ...facetChecks(narrowed, by)], rowChecks, bold: boldOf(filters), overdue, marks: marksAsked(filters, narrowed, 'all'), kept: null };
}

function narrowest({ who, outlet, celled, size }: Narrowed, most: number): Road['by'] {
  const sizes = [['who', who && size(who)], ['outlet', outlet && size(outlet)], ['cell', celled]] as const;
  const [by, least] = sizes.reduce((one, other) => ((other[1] ?? Infinity) < (one[1] ?? Infinity) ? other : one));
  return (least ?? Infinity) <= most ? by : 'era';
}

// What was said by the day, and the little that was said some time in its month or year.
function erasOf(db: Reader, { clock, day }: AsOf, state: State): Lane[] {
  return shared([false, true].flatMap((vague) => {
    const { from, to, half } = erasOn({ clock, decided: state === 1, vague }, day);
    const by = vague ? lastDayOf(day, 'year') : day;
    return db.values<[number, number]>(sql`select n, size from ${tallyEras} where n between ${from} and ${to} and n % ${HALVES} >= ${half} order by n`).map(([facet, size]) => ({ state, facet, size: size * covering(facet, day), by, edge: edgeOf(facet, day, state === 1) }));
  }));
}

function kindsOn({ clock, day }: AsOf, states: readonly State[]): [number, number][] {
  return states.flatMap((state) => [false, true].map((vague): [number, number] => {
    const { from, to } = erasOn({ clock, decided: state === 1, vague }, day);
    return [from, to];
  }));
}

/** Whether a spell covers the day. */
function covers({ day }: AsOf): SQL {
  return sql`x.first <= ${numberOf(day)} and x.last >= ${numberOf(day)}`;
}
