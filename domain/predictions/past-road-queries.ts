import { sql } from 'drizzle-orm';
import type { Reader } from '#db/connection.ts';
import { tallyEras } from '#db/list-schema.ts';
import { lastDayOf } from '#domain/articles/day.ts';
import { heldOn } from './card-queries.ts';
import { edgeOf, EDGES, erasOn, onIts, type Kind } from './eras.ts';
import type { AsOf, Filters } from './filters.ts';
import { among, boldOf, checksOf, dueBy, facetChecks, marksAsked, narrowedTo, numbersIn, sizesOf, statesOf, type Lane, type Narrowed, type Road, type State } from './road-queries.ts';
import { covers } from './row-queries.ts';
import { cheapestWay } from './ways.ts';

/** The cheapest road to a list as of another day, or null where nothing can be on it: by eras, side by side, of everything or of what is narrow; what is few is read by its numbers. */
export function roadOnDay(db: Reader, filters: Filters, asOf: AsOf): Road | null {
  const { undecidedOn } = filters;
  const states = statesOf(filters);
  // What is open or decided today was both on other days.
  const narrowed = narrowedTo(db, filters, 'all');
  const eras = erasOf(db, kindsOf(filters, asOf), asOf);
  if (!narrowed || eras.length === 0) return null;
  const isHeld = undecidedOn !== undefined && undecidedOn.as !== 'overdue';
  const held = undecidedOn ? heldOn(db, asOf, undecidedOn.as === 'overdue' ? ['disputed', 'blocked'] : [undecidedOn.as]) : [];
  const parts = filters.topic === undefined ? null : narrowed.topics.length;
  const by = isHeld ? 'held' : ways[cheapestWay({ ...sizesOf(db, narrowed), parted: narrowed.under }, { lanes: eras.length, lane: A_LANE, parts, narrow: NARROW })];
  const few = isHeld ? held : by === 'number' ? numbersIn(db, narrowed.cells!) : null;
  const its = [...checksOf(filters), ...(!isHeld && held.length > 0 ? [sql`x.n not in ${among(held)}`] : [])];
  const due = [...its, ...dueBy(undecidedOn)];
  const rowChecks = [...due, covers(asOf)];
  // Eras of what was overdue on the day hold nothing else.
  const checks = few ? rowChecks : undecidedOn?.day === asOf.day ? its : due;
  return { by, states, past: asOf, few, lanes: lanesOf(by, narrowed, eras), checks: [...checks, ...facetChecks(filters, narrowed, by)], rowChecks: isHeld ? [...rowChecks, sql`x.n in ${among(held)}`] : rowChecks, bold: boldOf(filters), marks: marksAsked(filters, narrowed, 'all'), kept: null };
}

/** What a list may hold: what was overdue by its day was due before it. */
function kindsOf(filters: Filters, { clock, day }: AsOf): Kind[] {
  const { undecidedOn } = filters;
  const open = undecidedOn?.as === 'overdue' && undecidedOn.day <= day ? (['overdue'] as const) : (['open', 'overdue'] as const);
  return statesOf(filters).flatMap((state) => (state === 1 ? (['decided'] as const) : open)).flatMap((as) => [false, true].map((vague) => ({ clock, as, vague })));
}

// What was said by the day, and the little that was said some time in its month or year.
function erasOf(db: Reader, kinds: readonly Kind[], { day }: AsOf): Lane[] {
  const asked = kinds.map((kind) => erasOn(kind, day)).map(({ from, to, least }) => [from, to, least]);
  const found = db.values<[number, number]>(sql`select k.key, n from json_each(${JSON.stringify(asked)}) k cross join ${tallyEras} on n between k.value ->> 0 and k.value ->> 1 and n % ${EDGES} >= k.value ->> 2 order by n`);
  return found.map(([i, facet]) => {
    const { as, vague } = kinds[i]!;
    const state: State = as === 'decided' ? 1 : 0;
    return { state, facet, past: { as, day, by: vague ? lastDayOf(day, 'year') : day, ...onIts(facet, day) }, edge: edgeOf(facet, day, as) };
  });
}

/** About how many rows are looked at while a lane is begun. */
const A_LANE = 100;
/** What is more of everything is no narrower: its eras have no edges that are found by their days. */
const NARROW = 1 / 8;

const ways = { all: 'era', who: 'who', outlet: 'outlet', parts: 'topic', each: 'number' } as const;

function lanesOf(by: Road['by'], { who, outlet, topics }: Narrowed, eras: readonly Lane[]): Lane[] {
  const those = by === 'who' ? [who!.n] : by === 'outlet' ? [outlet!.n] : by === 'topic' ? topics : [undefined];
  return those.flatMap((of) => eras.map((era) => ({ ...era, of, edge: of === undefined ? era.edge : undefined })));
}
